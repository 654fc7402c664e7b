"""Pages for people who are not signed in speak the language that their browser wants most."""

import pytest

from bot.web.visitors.languages import read_accepted


@pytest.mark.parametrize(
    ("header", "wanted"),
    [
        ("en-US,en;q=0.9,he;q=0.8", ["en", "en", "he"]),
        ("en;q=0.1,he;q=0.9", ["he", "en"]),  # the weight counts, not the place
        ("he;q=0,en", ["en"]),
        ("he;q=0", []),
        ("iw-IL,iw;q=0.9", ["he", "he"]),
        ("EN-gb", ["en"]),
        ("he_IL", ["he"]),
        ("ru-RU,ru;q=0.9,en;q=0.5,he;q=0.6", ["he", "en"]),
        ("fr,de", []), ("hebrew", []), ("*", []), ("", []), (",,;q=,;", []),
        ("en;q=soon,he", ["en", "he"]), ("en; Q=0.2 , he; q=0.3", ["he", "en"]),
        ("en;level=1;q=0.2,he;q=1", ["he", "en"]),
        ("en;q=nan,he;q=0.5", ["he"]),
    ],
)  # fmt: skip
def test_what_a_browser_wants(header: str, wanted: list[str]) -> None:
    assert read_accepted(header) == wanted
