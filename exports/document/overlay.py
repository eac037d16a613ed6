"""Frames around the bars of a chart, on axes of their own that nobody sees."""

from copy import deepcopy

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement

NAMES, NUMBERS = "501", "502"  # of the hidden axes


def lay_over(space: BaseOxmlElement, first: int, gap: int) -> None:
    """Move the series from ``first`` on to hidden axes that end where the shown ones do.

    ``gap``: between categories, in percent of a bar, as that of the bars to be framed.
    """
    shown = space.find(f".//{qn('c:barChart')}")
    over = parse_xml(
        f'<c:barChart {nsdecls("c")}><c:barDir val="bar"/><c:grouping val="clustered"/>'
        f'<c:varyColors val="0"/><c:gapWidth val="{gap}"/>'
        f'<c:axId val="{NAMES}"/><c:axId val="{NUMBERS}"/></c:barChart>'
    )
    place = over.find(qn("c:gapWidth"))
    for series in shown.findall(qn("c:ser"))[first:]:
        place.addprevious(series)
    shown.addnext(over)
    _add_hidden_axes(space)


def _add_hidden_axes(space: BaseOxmlElement) -> None:
    """Without line and labels, not deleted: LibreOffice would join deleted ones to the shown."""
    names, numbers = (space.find(f".//{qn(one)}") for one in ("c:catAx", "c:valAx"))
    twins = deepcopy(names), deepcopy(numbers)
    for twin, own, other in zip(twins, (NAMES, NUMBERS), (NUMBERS, NAMES), strict=True):
        twin.find(qn("c:axId")).set("val", own)
        twin.find(qn("c:crossAx")).set("val", other)
        twin.find(qn("c:tickLblPos")).set("val", "none")
        for shown in (*twin.findall(qn("c:majorGridlines")), *twin.findall(qn("c:spPr"))):
            twin.remove(shown)
        unseen = f"<c:spPr {nsdecls('c', 'a')}><a:ln><a:noFill/></a:ln></c:spPr>"
        twin.find(qn("c:tickLblPos")).addnext(parse_xml(unseen))
    numbers.addnext(twins[0])
    twins[0].addnext(twins[1])
    twins[1].find(qn("c:crosses")).set("val", "max")
