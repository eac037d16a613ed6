"""What a visitor has chosen to look at: the same five answers for every page."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Selection:
    """Filters shared by all questions; empty tuples mean all."""

    countries: tuple[str, ...] = ()  # ISO 3166-1 alpha-2
    regions: tuple[str, ...] = ()  # admin-1 keys
    kind_group: str = "municipality"  # municipality, district, region, association: never mixed
    in_force: bool = True
    year: int = 2026  # in force means: valid in this year

    @property
    def everywhere(self) -> "Selection":
        """The same in all countries and regions."""
        return replace(self, countries=(), regions=())

    def parameters(self) -> dict[str, object]:
        """The named parameters of the macros in store/sql/macros.sql."""
        return {
            "countries": list(self.countries),
            "regions": list(self.regions),
            "kind_group": self.kind_group,
            "in_force": self.in_force,
            "year": self.year,
        }
