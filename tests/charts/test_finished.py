from plotly.tools import return_figure_from_figure_or_data

from charts.finished import Finished

FIGURE = {
    "data": [{"type": "bar", "x": [1, None], "y": ["Brno", "Košice"], "hoverinfo": "skip"}],
    "layout": {"height": 120, "meta": {"legend": [], "caption": 22}},
}


def test_a_finished_figure_is_what_plotly_would_have_made_of_it():
    made = return_figure_from_figure_or_data(Finished(FIGURE), validate_figure=True)
    by_plotly = return_figure_from_figure_or_data(FIGURE, validate_figure=True)

    assert by_plotly["data"] == made["data"]
    assert made["layout"] == {"height": FIGURE["layout"]["height"]}


def test_the_figure_itself_is_shared_and_stays_as_it_was():
    made = Finished(FIGURE).to_dict()

    assert made["data"] is FIGURE["data"]
    assert FIGURE["layout"]["meta"]
