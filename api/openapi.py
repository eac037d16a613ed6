"""The description of the interface for programs (OpenAPI 3.1), made from the tables themselves."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from api.answers import MEDIA_TYPES
from api.parameters import EVERYWHERE, MOST_ROWS, Parameter, parameter
from api.problems import MEDIA_TYPE as PROBLEM
from api.tables import CODE, SCREEN, TABLES, Column, Table
from domain.view import FRAMEWORKS
from domain.vocabulary import Row, read

Document = dict[str, Any]
TYPES: Mapping[str, Document] = {
    "text": {"type": ["string", "null"]},
    "integer": {"type": ["integer", "null"]},
    "number": {"type": ["number", "null"]},
    "boolean": {"type": ["boolean", "null"]},
    "list": {"type": ["array", "null"], "items": {"type": "string"}},
}
ABOUT = (
    "What strategies of cities and regions in Poland, Czechia, Slovakia and Hungary say, measured "
    "against the SDGs, the European Green Deal and the SMART Concept. Read only. It measures what "
    "the submitted text says, not what a city achieved."
)
REFUSALS = {
    "304": "You have the answer already (If-None-Match)",
    "400": "A parameter cannot be understood; the reason says which",
    "404": "There is nothing at this address",
    "503": "No data can be read at the moment; see Retry-After",
}


def described(root: str) -> Document:
    """The whole interface at the address ``root``."""
    tables = {f"/{table.path}": {"get": _table(table)} for table in TABLES}
    blocks = {
        f"/blocks/{row['block']}": {"get": _block(row)} for row in read("reference/api_blocks")
    }
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Smart V4 Strategies",
            "version": "1",
            "description": ABOUT,
        },
        "servers": [{"url": root}],
        "paths": {"/": {"get": _index()}, **tables, **blocks},
        "components": {"schemas": {"Problem": _problem()}, "responses": _refusals()},
    }


def names_at(filters: Sequence[str]) -> tuple[str, ...]:
    """The parameters of a table or block, those included that all of them take."""
    return ("lang", *filters, *EVERYWHERE)


def _table(table: Table) -> Document:
    rows = {
        "type": "object",
        "properties": {one.name: _column(one) for one in table.columns},
        "required": [one.name for one in table.columns],
        "additionalProperties": False,
    }
    stated = [
        _parameter(table.path, name, is_needed=name == table.needed)
        for name in names_at(table.filters)
    ]
    code = [_code()] if f"{{{CODE}}}" in table.path else []
    return {
        "operationId": re.sub(r"\W+", "_", table.path).strip("_"),
        "summary": table.description,
        "parameters": [*code, *stated],
        "responses": {"200": _page(_page_schema(rows)), **_references()},
    }


def _block(row: Row) -> Document:
    words: Document = {
        "title": {"type": "string"},
        "subtitle": {"type": "string"},
        "sentences": {"type": "array", "items": {"type": "string"}},
        "count": {"type": "integer"},
        "source": {"type": "string"},
        "page": {"type": "string", "description": "Address on the dashboard"},
    }
    schema = _page_schema({"type": "object"}, words)
    names = names_at((*SCREEN, *row["choices"].split()))
    return {
        "operationId": f"block_{row['block']}",
        "summary": row["description"],
        "parameters": [
            _parameter(row["block"], name, is_needed=name == row["needed"]) for name in names
        ],
        "responses": {"200": _page(schema), **_references()},
    }


def _index() -> Document:
    return {
        "operationId": "index",
        "summary": "What there is: version, licence, citation, tables, blocks",
        "parameters": [_parameter("", "lang", is_needed=False)],
        "responses": {
            "200": {
                "description": "The index",
                "content": {"application/json": {"schema": {"type": "object"}}},
            },
            **_references(),
        },
    }


def _page_schema(rows: Document, words: Mapping[str, Document] | None = None) -> Document:
    properties: Document = {
        "version": {"type": "string", "description": "Of the data"},
        "license": {"type": "string"},
        "cite": {"type": "string"},
        "notes": {"type": "array", "items": {"type": "string"}},
        "filters": {"type": "object", "description": "As understood, defaults included"},
        **(words or {}),
        "total": {"type": "integer", "description": "Rows of all pages together"},
        "next": {"type": ["string", "null"], "description": "Address of the next page"},
        "columns": {"type": "array", "items": {"type": "object"}},
        "rows": {"type": "array", "maxItems": MOST_ROWS, "items": rows},
    }
    return {"type": "object", "properties": properties, "required": list(properties)}


def _page(schema: Document) -> Document:
    return {
        "description": "A page of rows",
        "headers": {
            "ETag": {"schema": {"type": "string"}},
            "X-Total-Count": {"schema": {"type": "integer"}},
            "X-Data-Version": {"schema": {"type": "string"}},
            "Link": {"schema": {"type": "string"}, "description": "The next page"},
        },
        "content": {
            MEDIA_TYPES["json"]: {"schema": schema},
            "text/csv": {"schema": {"type": "string"}},
        },
    }


def _parameter(where: str, name: str, *, is_needed: bool) -> Document:
    one = parameter(where, name)
    schema = _values(one)
    if one.is_repeatable:
        schema = {"type": "array", "items": schema}
    return {
        "name": name,
        "in": "query",
        "required": is_needed,
        "description": one.description,
        "schema": schema,
        **({"style": "form", "explode": True} if one.is_repeatable else {}),
    }


def _values(one: Parameter) -> Document:
    if one.range:
        return {"type": "integer", "minimum": one.range[0], "maximum": one.range[1]}
    values = dict.fromkeys(value for each in FRAMEWORKS for value in one.allowed(each))
    return {"type": "string", "enum": list(values)} if values else {"type": "string"}


def _code() -> Document:
    return {
        "name": CODE,
        "in": "path",
        "required": True,
        "description": "Code of the strategy, as the table strategies has it",
        "schema": {"type": "string"},
    }


def _column(column: Column) -> Document:
    return {**TYPES[column.type], "description": column.description}


def _problem() -> Document:
    return {
        "type": "object",
        "description": "RFC 9457",
        "properties": {
            "type": {"type": "string"},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "reason": {"type": "string", "description": "For programs; never translated"},
            "detail": {"type": "string", "description": "In the language of the reader"},
        },
        "required": ["type", "title", "status", "reason", "detail"],
    }


def _refusals() -> Document:
    schema = {"schema": {"$ref": "#/components/schemas/Problem"}}
    empty = {"304": {"description": REFUSALS["304"]}}
    told = {
        status: {"description": words, "content": {PROBLEM: schema}}
        for status, words in REFUSALS.items()
        if status not in empty
    }
    return {f"Status{status}": one for status, one in {**empty, **told}.items()}


def _references() -> Document:
    return {status: {"$ref": f"#/components/responses/Status{status}"} for status in REFUSALS}
