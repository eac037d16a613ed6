"""What there is, for people and programs that come for the first time."""

from api.answers import imprint
from api.tables import TABLES
from domain.vocabulary import read
from exports.blocks.block import Snapshot
from exports.blocks.scope import published_on


def index(snapshot: Snapshot, language: str, root: str) -> dict[str, object]:
    """Version, licence and citation of the data, and where everything stands."""
    return {
        "name": "Smart V4 Strategies",
        **imprint(snapshot, language),
        "published": published_on(snapshot.version).isoformat(),
        "documentation": f"{root}/openapi.json",
        "tables": [
            {
                "table": table.path,
                "address": f"{root}/{table.path}",
                "description": table.description,
            }
            for table in TABLES
        ],
        "blocks": [
            {
                "block": row["block"],
                "address": f"{root}/blocks/{row['block']}",
                "description": row["description"],
            }
            for row in read("reference/api_blocks")
        ],
    }
