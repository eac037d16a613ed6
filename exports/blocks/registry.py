"""The one block a page stands for when it is projected or printed, by the page's name."""

from collections.abc import Mapping

from exports.blocks.block import Builder
from exports.blocks.countries import country_coverage
from exports.blocks.places import place_coverage
from exports.blocks.profile import place_bars

MAIN_BLOCKS: Mapping[str, Builder] = {
    "overview": country_coverage,
    "coverage": place_coverage,
    "city": place_bars,
}
