"""All blocks by their keys, and the one a page stands for when it is projected or printed."""

from collections.abc import Mapping

from exports.blocks.block import Builder
from exports.blocks.compare import comparison
from exports.blocks.countries import country_coverage, region_coverage
from exports.blocks.crosswalk import crosswalk
from exports.blocks.gaps import gap_ranking
from exports.blocks.gaps_ambition import gap_ambition
from exports.blocks.map import regions_map
from exports.blocks.money import stated_amounts
from exports.blocks.places import place_coverage
from exports.blocks.profile import place_bars
from exports.blocks.quality import field_completeness
from exports.blocks.smart import smart_tree
from exports.blocks.strategies import strategy_table
from exports.blocks.succession import succession
from exports.blocks.targets import target_years
from exports.blocks.targets_scale import target_values

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

BLOCKS: Mapping[str, Builder] = {
    "country_heatmap": country_coverage,
    "region_map": region_coverage,
    "place_heatmap": place_coverage,
    "gap_ranking": gap_ranking,
    "gap_of_place": gap_ranking,
    "gap_ambition": gap_ambition,
    "city_profile": place_bars,
    "succession": succession,
    "comparison": comparison,
    "map_regions": regions_map,
    "crosswalk_grid": crosswalk,
    "target_timeline": target_years,
    "target_scale": target_values,
    "smart_treemap": smart_tree,
    "money_amounts": stated_amounts,
    "field_completeness": field_completeness,
    "strategy_table": strategy_table,
}
