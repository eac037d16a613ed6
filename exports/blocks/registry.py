"""The one block a page stands for when it is projected or printed, by the page's name."""

from collections.abc import Mapping

from exports.blocks.block import Builder
from exports.blocks.compare import comparison
from exports.blocks.countries import country_coverage
from exports.blocks.crosswalk import crosswalk
from exports.blocks.gaps import gap_ranking
from exports.blocks.map import regions_map
from exports.blocks.money import stated_amounts
from exports.blocks.places import place_coverage
from exports.blocks.profile import place_bars
from exports.blocks.quality import field_completeness
from exports.blocks.smart import smart_tree
from exports.blocks.targets import target_years

MAIN_BLOCKS: Mapping[str, Builder] = {
    "overview": country_coverage,
    "coverage": place_coverage,
    "gaps": gap_ranking,
    "city": place_bars,
    "compare": comparison,
    "map": regions_map,
    "crosswalk": crosswalk,
    "targets": target_years,
    "smart": smart_tree,
    "money": stated_amounts,
    "quality": field_completeness,
}
