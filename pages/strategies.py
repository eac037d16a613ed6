"""Strategies: which are here, and what does each of them say, sentence by sentence?"""

from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from charts.labels import numbered
from store.strategies import (
    attributes_of_strategy,
    evidence_of_strategy,
    goals_of_strategy,
    levels_of_strategy,
    measures_of_strategy,
    statements_of_strategy,
    strategy,
    strategy_list,
)
from ui.blocks import nothing_to_show, page_title, say
from ui.choices import choose
from ui.filters import selection
from ui.language import current_language
from ui.session import answer
from ui.statements import marks_legend
from ui.strategy_head import show_facts, show_head
from ui.strategy_levels import committed, show_levels
from ui.strategy_table import (
    back_to_list,
    criterion_options,
    opened,
    search_words,
    show_list,
)
from ui.strategy_text import StrategyText, about, rows_by, text_html
