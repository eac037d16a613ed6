"""Fields: what Word counts itself, with the value it shows until it has counted."""

from docx.oxml.xmlchemy import BaseOxmlElement

from exports.document.elements import element, run


def field(instruction: str, shown: str, *, bold: bool = False) -> list[BaseOxmlElement]:
    """The runs of a field, such as SEQ or PAGE, that shows ``shown`` for now."""
    code = element("w:instrText", f" {instruction} ")
    code.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    runs = [*opened(code), *([run(shown)] if shown else []), closed()]
    if bold:
        for one in runs:
            one.insert(0, element("w:rPr", element("w:b")))
    return runs


def opened(code: BaseOxmlElement) -> list[BaseOxmlElement]:
    """The runs that begin a field with the instruction ``code``."""
    return [
        element("w:r", element("w:fldChar", fldCharType="begin")),
        element("w:r", code),
        element("w:r", element("w:fldChar", fldCharType="separate")),
    ]


def closed() -> BaseOxmlElement:
    """The run that ends a field."""
    return element("w:r", element("w:fldChar", fldCharType="end"))


def bookmarked(name: str, number: int, *children: BaseOxmlElement) -> list[BaseOxmlElement]:
    """The children as the place that ``name`` means; ``number`` is theirs alone in the file."""
    return [
        element("w:bookmarkStart", id=number, name=name),
        *children,
        element("w:bookmarkEnd", id=number),
    ]
