"""An empty document for current Word: language, properties, nothing left of the one it began as."""

from datetime import UTC, datetime

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from domain.locales import language_tag
from domain.phrases import phrase
from exports.document.elements import element, name_of
from exports.document.styles import give_styles
from exports.letters import xml_text
from exports.report.report import Report

LEFTOVERS = ("proofState", "savePreviewPicture", "compat", "themeFontLang", "zoom", "rsids")
UNUSED = (
    RELATIONSHIP_TYPE.THUMBNAIL,
    RELATIONSHIP_TYPE.NUMBERING,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
)
CURRENT = 15  # compatibility mode of Word 2013 and all later ones


def empty_document(report: Report) -> Document:
    """A document with our styles, without text."""
    document = docx.Document()
    language = language_tag(report.language)
    _drop_leftovers(document)
    give_styles(document, language)
    _set_up(document, language)
    _introduce(document, report, language)
    return document


def _drop_leftovers(document: Document) -> None:
    """The picture of an empty page that file managers would show, lists and styles we have not."""
    for links in (document.part.package.rels, document.part.rels):
        for key in [key for key, link in links.items() if link.reltype in UNUSED]:
            del links[key]


def _set_up(document: Document, language: str) -> None:
    settings = document.settings.element
    for name in LEFTOVERS:
        for found in settings.findall(name_of(f"w:{name}")):
            settings.remove(found)
    settings.insert(0, element("w:zoom", percent=100))
    hyphens = element("w:autoHyphenation")
    settings.find(name_of("w:defaultTabStop")).addnext(hyphens)
    compat = parse_xml(
        f'<w:compat {nsdecls("w")}><w:compatSetting w:name="compatibilityMode" '
        f'w:uri="http://schemas.microsoft.com/office/word" w:val="{CURRENT}"/></w:compat>'
    )
    settings.find(name_of("w:characterSpacingControl")).addnext(compat)
    spoken = element("w:themeFontLang", val=language)
    settings.find(name_of("w:clrSchemeMapping")).addprevious(spoken)


def _introduce(document: Document, report: Report, language: str) -> None:
    """What the properties of the file say."""
    about, now = document.core_properties, datetime.now(UTC)
    about.title, about.subject = xml_text(report.title)[:255], xml_text(report.subtitle)[:255]
    about.author = about.last_modified_by = phrase("app.name", report.language)
    about.comments, about.keywords = xml_text(report.imprint.short)[:255], report.version
    about.language, about.category = language, ""
    about.created = about.modified = now
    about.revision = 1
