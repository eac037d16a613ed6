"""Charts and pictures in the line of text, with the parts of the file that hold them."""

from dataclasses import dataclass
from io import BytesIO

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, nsmap, qn
from docx.oxml.xmlchemy import BaseOxmlElement

from exports.document.elements import element, paragraph
from exports.letters import xml_text

TWENTIETH = 635  # English metric units in a twentieth of a point
CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart"
VECTORS = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
VECTOR_KEY = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"  # by which Word knows a vector picture
SVG_TYPE = "image/svg+xml"


@dataclass(frozen=True, slots=True)
class Drawing:
    """How a drawing stands in the text; sizes in twentieths of a point."""

    width: float
    height: float
    title: str
    description: str  # for those who cannot see it


def chart_line(
    document: Document, number: int, chart: bytes, workbook: bytes, drawing: Drawing
) -> BaseOxmlElement:
    """A paragraph with the chart, which Word edits by its own workbook inside the file.

    ``number``: from 1, of the drawings of the document; ``chart``: a chartSpace in XML.
    """
    package = document.part.package
    space = parse_xml(chart)
    place = PackURI(f"/word/charts/chart{number}.xml")
    part = XmlPart(place, CONTENT_TYPE.DML_CHART, space, package)
    book = Part(
        PackURI(f"/word/embeddings/chart{number}.xlsx"), CONTENT_TYPE.SML_SHEET, workbook, package
    )
    space.append(_with_workbook(part.relate_to(book, RELATIONSHIP_TYPE.PACKAGE)))
    key = document.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
    graphic = f'<c:chart xmlns:c="{CHARTS}" {nsdecls("r")} r:id="{key}"/>'
    return _line(graphic, CHARTS, number, drawing)


def picture_line(
    document: Document, number: int, svg: bytes, png: bytes, drawing: Drawing
) -> BaseOxmlElement:
    """A paragraph with a vector picture, and the same in pixels for programs that need it."""
    package = document.part.package
    pixels, _ = document.part.get_or_add_image(BytesIO(png))
    part = Part(PackURI(f"/word/media/vector{number}.svg"), SVG_TYPE, svg, package)
    vector = document.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
    size = f'<a:ext cx="{_units(drawing.width)}" cy="{_units(drawing.height)}"/>'
    graphic = (
        f'<pic:pic {nsdecls("pic", "a", "r")}><pic:nvPicPr><pic:cNvPr id="{number}" name=""/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{pixels}"><a:extLst>'
        f'<a:ext uri="{VECTOR_KEY}"><asvg:svgBlip xmlns:asvg="{VECTORS}" r:embed="{vector}"/>'
        "</a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/>{size}</a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    )
    return _line(graphic, nsmap["pic"], number, drawing)


def _with_workbook(key: str) -> BaseOxmlElement:
    return parse_xml(
        f'<c:externalData xmlns:c="{CHARTS}" {nsdecls("r")} r:id="{key}">'
        '<c:autoUpdate val="0"/></c:externalData>'
    )


def _line(graphic: str, kind: str, number: int, drawing: Drawing) -> BaseOxmlElement:
    """The drawing inline, described, in a paragraph kept with the source below it."""
    inline = parse_xml(
        f'<wp:inline {nsdecls("wp", "a")} distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{_units(drawing.width)}" cy="{_units(drawing.height)}"/>'
        f'<wp:docPr id="{number}" name="{number}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{kind}">{graphic}</a:graphicData></a:graphic></wp:inline>'
    )
    seen = inline.find(qn("wp:docPr"))
    seen.set("name", xml_text(drawing.title))
    seen.set("title", xml_text(drawing.title))
    seen.set("descr", xml_text(drawing.description))
    return paragraph("Figure", element("w:r", element("w:drawing", inline)))


def _units(twentieths: float) -> int:
    return round(TWENTIETH * twentieths)
