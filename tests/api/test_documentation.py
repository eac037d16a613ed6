"""What the documents say of the interface is what it does."""

import re

from api.__main__ import reference
from api.openapi import described
from api.parameters import parameter
from api.tables import TABLES
from domain.phrases import has_phrase
from domain.vocabulary import DATA, read

PAGE = (DATA.parent / "docs" / "api.md").read_text(encoding="utf-8")


def test_the_reference_in_the_documents_is_made_from_the_tables():
    assert PAGE.rstrip().endswith(reference().rstrip())


def test_the_documents_name_every_reason_for_a_refusal():
    told = set(re.findall(r"`(\w+)`", PAGE.partition("| status | reason |")[2].partition("##")[0]))
    texts = (row["key"] for row in read("texts/api") if row["key"].startswith("api.problem."))

    assert told == {key.rpartition(".")[2] for key in texts}
    assert all(has_phrase(f"api.problem.{reason}") for reason in told)


def test_the_examples_of_the_documents_are_answered(get):
    addresses = re.findall(r"https://example\.org/api/v1(/[^'\"\s]+)", PAGE)

    assert len(addresses) >= 4
    assert {address: get(address).status for address in addresses} == dict.fromkeys(addresses, 200)


def test_every_path_of_the_description_names_its_parameters_once():
    paths = described("/api/v1")["paths"]

    assert set(paths) > {f"/{table.path}" for table in TABLES}
    for path in paths.values():
        names = [one["name"] for one in path["get"]["parameters"]]
        assert len(names) == len(set(names))
        assert all(one["description"] for one in path["get"]["parameters"])


def test_every_operation_has_an_id_of_its_own():
    ids = [path["get"]["operationId"] for path in described("/api/v1")["paths"].values()]

    assert len(ids) == len(set(ids))


def test_every_parameter_that_is_described_is_taken_somewhere():
    taken = {(table.path, name) for table in TABLES for name in table.filters}
    taken |= {
        (row["block"], name)
        for row in read("reference/api_blocks")
        for name in row["choices"].split()
    }
    special = {
        (row["where"], row["name"]) for row in read("reference/api_parameters") if row["where"]
    }

    assert special - taken == set()
    assert all(parameter(where, name).description for where, name in taken)
