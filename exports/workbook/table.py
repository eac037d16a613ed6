"""The table of one view as a workbook of one sheet."""

import io

from openpyxl import Workbook

from exports.blocks.block import Block
from exports.workbook.alternatives import described
from exports.workbook.cells import harmless
from exports.workbook.looks import QUIET, TITLE, Styles
from exports.workbook.names import sheet_names
from exports.workbook.sheet import Sheet
from exports.workbook.views import add_block


def table_xlsx(block: Block, language: str = "en") -> bytes:
    """Title, sentences, numbers with their chart, table and source of ``block``.

    ``language``: of the block; number formats follow it.
    """
    book = Workbook(write_only=True)
    book.properties.title = harmless(block.words.title)
    book.properties.language = language
    name = sheet_names([block.words.title])[0]
    sheet = Sheet(book, Styles(book), name, block.words.source)
    sheet.say(block.words.title, TITLE)
    sheet.say(block.words.subtitle, QUIET)
    for sentence in block.sentences:
        sheet.say(sentence)
    sheet.skip()
    add_block(sheet, block, language, key="view")
    sheet.close()
    written = io.BytesIO()
    book.save(written)
    return described(written.getvalue(), [sheet.chart_words])
