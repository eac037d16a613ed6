"""Makes strategies and measures of accepted rows."""

from domain.model import Budget, Measure, Strategy
from etl.tables.rows import Row
from etl.values.cleaned import Value


def strategy(row: Row) -> Strategy:
    """The strategy a row of the strategies sheet describes."""
    return Strategy(
        code=row.text("strategy_code"),
        country=row.text("country"),
        partner=row.text("partner"),
        place=row.text("place"),
        place_kind=row.text("place_kind"),
        geonameid=str(row.values["geonameid"] or ""),
        region=row.text("admin1"),
        members=_list(row, "members"),
        parent_place=row.text("parent_place"),
        title=row.text("title"),
        short_title=row.text("short_title"),
        title_en=row.text("title_en"),
        type=row.text("type"),
        status=row.text("status"),
        status_note=row.text("status_note"),
        adopted_year=_year(row, "adopted_year"),
        period_start=_year(row, "period_start"),
        period_end=_year(row, "period_end"),
        outlook_year=_year(row, "outlook_year"),
        supersedes=_list(row, "supersedes"),
        issuer=row.text("issuer"),
        language=row.text("language"),
        summary=row.text("summary"),
        summary_en=row.text("summary_en"),
        budget=_budget(row, note=row.text("budget_note")),
        source_urls=_list(row, "source_urls"),
        declared=_list(row, "declared_sdg") + _list(row, "declared_green_deal"),
        text_basis=row.text("text_basis"),
        confidence=row.text("confidence"),
        version=row.text("version"),
        accessed=row.text("accessed"),
        written=_differing(row),
        extras=row.extras,
        source=row.source,
    )


def measure(row: Row) -> Measure:
    """The measure a row of the measures sheet describes."""
    return Measure(
        code=row.text("measure_code"),
        strategy=row.text("strategy_code"),
        kind=row.text("kind"),
        title=row.text("title"),
        title_en=row.text("title_en"),
        description=row.text("description"),
        description_en=row.text("description_en"),
        target_text=row.text("target_text"),
        quantity=row.text("quantity"),
        direction=row.text("direction"),
        bound=row.text("bound"),
        target_value=_number(row, "target_value"),
        unit=row.text("unit"),
        base_year=_year(row, "base_year"),
        baseline_value=_number(row, "baseline_value"),
        target_year=_year(row, "target_year"),
        budget=_budget(row, note=""),
        responsible=row.text("responsible"),
        monitoring=row.text("monitoring"),
        source_urls=_list(row, "source_url"),
        confidence=row.text("confidence"),
        note=row.text("note"),
        written=_differing(row),
        extras=row.extras,
        source=row.source,
    )


def _budget(row: Row, *, note: str) -> Budget:
    return Budget(
        amount=_number(row, "budget_amount"),
        currency=row.text("budget_currency"),
        basis=row.text("budget_basis"),
        note=note,
    )


def _differing(row: Row) -> dict[str, str]:
    """The cells whose text says more than the value read from them."""
    return {
        name: text
        for name, text in row.written.items()
        if text.strip() != _printed(row.values[name])
    }


def _printed(value: Value) -> str:
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, tuple):
        return "; ".join(value)
    return "" if value is None else str(value)


def _list(row: Row, name: str) -> tuple[str, ...]:
    value = row.values[name]
    return value if isinstance(value, tuple) else ()


def _year(row: Row, name: str) -> int | None:
    value = row.values[name]
    return value if isinstance(value, int) else None


def _number(row: Row, name: str) -> float | None:
    value = row.values[name]
    return value if isinstance(value, float) else None
