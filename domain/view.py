"""What one visitor looks at: a page, a language, the filters and the page's own choices."""

from dataclasses import dataclass, replace

from domain.selection import Selection

FRAMEWORKS = ("SDG", "GD", "SC")
EXPERIMENTAL = frozenset({"SC"})


@dataclass(frozen=True, slots=True)
class View:
    """All that decides what a page shows; the same view of the same snapshot is the same page."""

    page: str
    language: str = "en"
    framework: str = FRAMEWORKS[0]
    selection: Selection = Selection()
    choices: tuple[tuple[str, str], ...] = ()  # the page's own, by parameter, without empty ones

    @property
    def is_experimental(self) -> bool:
        """Whether every chart must mark the framework as experimental."""
        return self.framework in EXPERIMENTAL

    def choice(self, name: str, default: str = "") -> str:
        """The page's own choice ``name``, or the default."""
        return dict(self.choices).get(name, default)

    def with_choices(self, **choices: str) -> "View":
        """The same view with other choices of the page.

        >>> View("gaps").with_choices(place="gn:3094802", sort="").choices
        (('place', 'gn:3094802'),)
        """
        kept = {**dict(self.choices), **choices}
        return replace(self, choices=tuple(sorted(one for one in kept.items() if one[1])))
