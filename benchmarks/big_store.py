"""A store as it may be one day: the embedded strategies over and over, in places all over V4."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from etl.geography.place_index import places
from etl.snapshot_rows import place_row
from store.location import open_store
from store.queries import Connection

STRATEGIES, MEASURES = 20_000, 200_000
TIMES = 3  # a measure may stand in a copy of its strategy
UNCHANGED = ("criteria", "regions", "submissions", "meta", "problems")
CHILDREN = ("statements", "evidence", "attributes", "doubts", "ambitions")
SEED = 5


def build_big_store(small: str, big: str) -> None:
    """Publish at ``big`` the strategies of ``small`` multiplied; both are store addresses.

    The version is pinned, so that an application on it does not build the embedded one instead.
    """
    snapshots, target = open_store(small), open_store(big)
    with snapshots.open(snapshots.current()) as connection:
        tables = dict(multiplied(connection))
    target.rollback(target.publish(tables, "0" * 12, lambda _connection: None))


def multiplied(connection: Connection) -> Iterator[tuple[str, pd.DataFrame]]:
    """Yield the tables of a snapshot with STRATEGIES strategies and MEASURES measures.

    A copy keeps the texts, evidence and levels of its original and gets a place of the same
    country and kind, drawn with a fixed seed.
    """
    for name in UNCHANGED:
        yield name, _table(connection, name)
    known = pd.DataFrame([place_row(place) for place in places().values()])
    yield "places", known.convert_dtypes()
    strategies = _copied_strategies(_table(connection, "strategies"), known)
    yield "strategies", strategies.drop(columns=["original", "copy"])
    copies = strategies[["strategy_code", "original", "copy"]]
    yield "levels", _of_copies(_table(connection, "levels"), copies).drop(columns="copy")
    measures = _copied_measures(_table(connection, "measures"), copies)
    yield "measures", measures.drop(columns=["copy", "was"])
    kept = _with_own_words(measures, copies)
    for name in CHILDREN:
        yield name, _of_measures(_table(connection, name), kept)


def _table(connection: Connection, name: str) -> pd.DataFrame:
    rows: pd.DataFrame = connection.cursor().table(name).df()
    return rows


def _copied_strategies(strategies: pd.DataFrame, known: pd.DataFrame) -> pd.DataFrame:
    times = -(-STRATEGIES // len(strategies))
    copied = pd.concat([strategies.assign(copy=number) for number in range(times)])[:STRATEGIES]
    copied = copied.rename(columns={"strategy_code": "original"}).reset_index(drop=True)
    copied["strategy_code"] = copied["original"] + "~" + copied["copy"].astype(str)
    copied["place_id"] = _drawn_places(copied["place_id"], known)
    return copied.convert_dtypes()


def _drawn_places(originals: pd.Series, known: pd.DataFrame) -> pd.Series:
    """For each original place another one of its country and kind group."""
    chance = np.random.default_rng(SEED)
    peers = known.groupby(["country", "kind_group"])["place_id"].agg(list)
    kind = known.set_index("place_id")[["country", "kind_group"]]
    return pd.Series(
        [chance.choice(peers[tuple(kind.loc[one])]) if one else None for one in originals],
        index=originals.index,
    )


def _of_copies(rows: pd.DataFrame, copies: pd.DataFrame) -> pd.DataFrame:
    renamed = rows.rename(columns={"strategy_code": "original"})
    return renamed.merge(copies, on="original").drop(columns="original")


def _copied_measures(measures: pd.DataFrame, copies: pd.DataFrame) -> pd.DataFrame:
    """MEASURES rows; ``was`` is the code of the original."""
    once = _of_copies(measures, copies)
    copied = pd.concat([once.assign(time=time) for time in range(TIMES)])[:MEASURES]
    copied["was"] = copied["measure_code"]
    ending = "~" + copied["copy"].astype(str) + "~" + copied["time"].astype(str)
    copied["measure_code"] = copied["was"] + ending
    return copied.drop(columns="time").convert_dtypes()


def _with_own_words(measures: pd.DataFrame, copies: pd.DataFrame) -> pd.DataFrame:
    """What children hang on: the measures, and the strategies themselves for title and summary."""
    own = copies.assign(was="", measure_code="")
    original = measures.merge(copies[["strategy_code", "original"]], on="strategy_code")
    columns = ["original", "strategy_code", "was", "measure_code"]
    return pd.concat([own[columns], original[columns]])


def _of_measures(rows: pd.DataFrame, kept: pd.DataFrame) -> pd.DataFrame:
    renamed = rows.rename(columns={"strategy_code": "original", "measure_code": "was"})
    copied = renamed.merge(kept, on=["original", "was"]).drop(columns=["original", "was"])
    if "statement_id" in copied:
        owner = copied["measure_code"].where(copied["measure_code"] != "", copied["strategy_code"])
        copied["statement_id"] = owner + "/" + copied["statement_id"]
    return copied
