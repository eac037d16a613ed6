import csv
import io
import json
import zipfile

import pandas as pd
import pytest

from exports.errors import ExportError
from exports.open_data.descriptor import path_of
from exports.open_data.dictionary import dictionary, labels
from exports.open_data.fields import allowed, fields, stored_tables, tables
from exports.open_data.package import package_zip, write_package
from store.open_data import write_parquet
from store.strategies import totals

TYPES = {
    "VARCHAR": "string",
    "VARCHAR[]": "array",
    "INTEGER": "integer",
    "DOUBLE": "number",
    "BOOLEAN": "boolean",
}


@pytest.fixture(scope="module")
def package(snapshot, tmp_path_factory):
    """The folder of a package of the embedded submissions."""
    folder = tmp_path_factory.mktemp("package")
    write_package(folder, snapshot)
    return folder


def read(package, table):
    return pd.read_parquet(package / path_of(table, "parquet"))


@pytest.mark.parametrize("table", stored_tables())
def test_every_column_is_described_with_its_type(table, snapshot, tmp_path):
    columns = snapshot.answer(write_parquet, table, tmp_path / "table.parquet")

    described = [(row["field"], row["type"]) for row in fields(table)]

    assert [(row.field, TYPES[row.type]) for row in columns.itertuples()] == described


@pytest.mark.parametrize("table", stored_tables())
def test_what_is_required_is_there_and_codes_are_those_listed(table, package):
    rows = read(package, table)
    for field in fields(table):
        stated = rows[field["field"]].dropna()
        codes = allowed(field)
        assert not field["required"] or len(stated) == len(rows), field["field"]
        assert not codes or set(stated) <= set(codes), field["field"]


def test_every_field_has_words_for_people():
    assert [row["field"] for table in tables() for row in fields(table["table"])] == (
        dictionary()["field"].tolist()
    )
    assert (dictionary()["description"].str.len() > 3).all()
    assert labels().notna().all(axis=None) and (labels() != "").all(axis=None)


def test_parquet_and_csv_hold_the_whole_analysed_set(package, snapshot):
    counts = snapshot.answer(totals)

    assert len(read(package, "strategies")) == counts["strategies"]
    assert len(read(package, "measures")) == counts["measures"]
    assert "Łódź" in set(read(package, "places")["name"])
    lines = (package / "csv/strategies.csv").read_text(encoding="utf-8-sig")
    assert len(list(csv.DictReader(io.StringIO(lines)))) == counts["strategies"]


def test_a_level_that_is_missing_is_empty_and_not_zero(package):
    levels = read(package, "levels")
    missing = levels[levels["status"] == "not_applicable"]

    assert len(missing) and missing["level"].isna().all()
    assert (levels.loc[levels["status"] == "not_found", "level"] == 0).all()


def test_csv_opens_in_excel_with_every_letter_and_without_formulas(package):
    content = (package / "csv/measures.csv").read_bytes()
    rows = csv.reader(io.StringIO(content.decode("utf-8-sig")))

    assert content.startswith(b"\xef\xbb\xbf")
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@"))]
    exact = read(package, "measures")["target_text"].dropna()
    assert exact.str.startswith("-").any()


def test_what_concerns_partners_alone_is_left_out(package):
    names = {path.stem for path in package.rglob("*.parquet")}
    columns = set(read(package, "strategies")) | set(read(package, "measures"))

    assert not names & {"problems", "submissions"}
    assert not columns & {"extras", "written", "search_text"}


def test_the_descriptor_names_version_and_licence(package, snapshot):
    described = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    places = next(one for one in described["resources"] if one["name"] == "places")

    assert described["version"][:8] == snapshot.version[:8]
    assert [one["name"] for one in places["licenses"]] == ["CC-BY-4.0"]
    assert {one["title"] for one in described["contributors"]} >= {"Slovak Smart City Cluster"}


def test_a_folder_with_other_files_is_left_alone(snapshot, tmp_path):
    (tmp_path / "thesis.docx").write_text("Győr", encoding="utf-8")

    with pytest.raises(ExportError, match="other files"):
        write_package(tmp_path, snapshot)

    assert [path.name for path in tmp_path.iterdir()] == ["thesis.docx"]


def test_an_earlier_package_is_replaced(package, snapshot):
    write_package(package, snapshot)

    assert (package / "datapackage.json").is_file()


def test_the_zip_holds_the_package(snapshot):
    shares = []

    archive = zipfile.ZipFile(io.BytesIO(package_zip(snapshot, shares.append)))

    assert {"datapackage.json", "README.md", "dictionary.csv"} <= set(archive.namelist())
    assert "parquet/evidence.parquet" in archive.namelist()
    assert shares == sorted(shares) and shares[-1] == 1


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_frictionless_finds_no_error_and_all_foreign_keys_hold(package):
    frictionless = pytest.importorskip("frictionless")

    report = frictionless.validate(str(package / "datapackage.json"))

    assert report.flatten(["resource", "field", "type", "message"]) == []
    assert report.valid


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_frictionless_would_notice_a_broken_key(package, tmp_path):
    frictionless = pytest.importorskip("frictionless")
    described = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    kept = [one for one in described["resources"] if one["name"] in ("places", "regions")]
    for one in kept:
        one.pop("bytes"), one.pop("hash")
        target = tmp_path / one["path"]
        target.parent.mkdir(exist_ok=True)
        text = (package / one["path"]).read_text(encoding="utf-8")
        target.write_text(text.replace("CZ,CZ.78,", "CZ,CZ.XX,"), encoding="utf-8")
    (tmp_path / "datapackage.json").write_text(
        json.dumps(described | {"resources": kept}), encoding="utf-8"
    )

    report = frictionless.validate(str(tmp_path / "datapackage.json"))

    assert "foreign-key" in {row[0] for row in report.flatten(["type"])}
