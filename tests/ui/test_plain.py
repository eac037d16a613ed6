import pytest

from ui.plain import plain, web_link


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("[Kraków](https://evil.example)", r"\[Kraków\](https://evil.example)"),
        ("**Plán** _mobility_", r"\*\*Plán\*\* \_mobility\_"),
        (":red[pozor] $x$", r"\:red\[pozor\] \$x\$"),
        ("<script>", r"\<script\>"),
        ("1. etapa", r"1\. etapa"),
        ("Stratégia\n2030", "Stratégia 2030"),
    ],
)
def test_markup_of_a_workbook_stays_letters(written, shown):
    assert plain(written) == shown


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//host/x", "", "http://[bad", "brno.cz"]
)
def test_only_web_addresses_become_links(address):
    assert web_link(address) == ""


def test_an_address_cannot_break_out_of_its_link():
    link = web_link("https://brno.cz/a) [klik](javascript:alert(1)")

    assert link.count("](") == 1
    assert " " not in link.partition("](")[2]
