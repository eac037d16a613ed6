"""Problems as a snapshot keeps them, turned back into the noun that can be described."""

import json

import pandas as pd

from domain.model import Problem


def stored_problems(rows: pd.DataFrame) -> list[Problem]:
    """The problems in the rows of the table ``problems``, in their order."""
    return [
        Problem(
            code=row["code"],
            severity=row["severity"],
            workbook=row["workbook"],
            sheet=row["sheet"],
            row=int(row["sheet_row"]),
            cell=row["cell"],
            field=row["field"],
            value=row["value"],
            details=json.loads(row["details"]),
        )
        for row in rows.to_dict("records")
    ]
