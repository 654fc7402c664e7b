"""The console's words: every one in both languages, and a name for whatever a timeline may hold."""

import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import bot.web.console
from bot.reporting.page_words import REPORT_WORDS
from bot.web.console import dates
from bot.web.console.wording.after_purchase import AFTER_WORDS
from bot.web.console.wording.broadcasts import BROADCAST_WORDS
from bot.web.console.wording.events import EVENT_WORDS
from bot.web.console.wording.learning import LEARNING_WORDS
from bot.web.console.wording.words import WORDS
from conversations.capabilities import CAPABILITIES

HERE = Path(bot.web.console.__file__).parent
PLACE = re.compile(r"\{(\w+)\}")
HEBREW = re.compile("[א-ת]")
ZONE = ZoneInfo("Asia/Jerusalem")
NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


def test_both_languages_say_the_same() -> None:
    for key, (hebrew, english) in WORDS.items():
        assert set(PLACE.findall(hebrew)) == set(PLACE.findall(english)), key
        if key != "other_language":
            assert HEBREW.search(hebrew), key
            assert not HEBREW.search(english), key


def test_every_word_is_used_and_every_word_used_is_there() -> None:
    sources = [path.read_text("utf-8") for path in HERE.rglob("*") if path.suffix in (".html", ".py")]
    text = "\n".join(source for source in sources if "WORDS: Mapping" not in source)
    asked = set(re.findall(r"""\bt\("(\w+)"[,)]""", text))
    assert asked <= set(WORDS)
    # Their second half comes from what is told.
    made = (
        "note_",
        "f_",
        "s_",
        "k_",
        "hands_",
        "csv_",
        "q_",
        "gap_",
        "w_",
        "r_",
        "c_",
        "t_",
        "nav_",
        "meeting_",
        "mark_",
        "b_",
    )
    unused = {key for key in WORDS if not key.startswith(made) and not re.search(rf"""["']{key}["']""", text)}
    assert unused == set()


def test_whatever_a_timeline_holds_has_a_name() -> None:
    shown_as_talk = {"inbound", "outbound", "held", "staff"}
    lines = {fact.line for capability in CAPABILITIES for fact in capability.facts if fact.line}
    assert {line for line in lines | {"outbound"} if f"k_{line}" not in WORDS} == shown_as_talk


@pytest.mark.parametrize(
    ("away", "hebrew", "english"),
    [
        (timedelta(seconds=-5), "עכשיו", "just now"),
        (timedelta(minutes=-3), "לפני 3 דקות", "3 minutes ago"),
        (timedelta(hours=-1, minutes=-5), "לפני שעה", "1 hour ago"),
        (timedelta(days=1), "בעוד יום", "in 1 day"),
        (timedelta(days=3), "בעוד 3 ימים", "in 3 days"),
    ],
)
@pytest.mark.hours
def test_how_long_ago(away: timedelta, hebrew: str, english: str) -> None:
    assert dates.say_ago(NOW + away, NOW, "he") == hebrew
    assert dates.say_ago(NOW + away, NOW, "en") == english


@pytest.mark.hours
def test_days_are_those_of_the_business() -> None:
    late = datetime(2026, 11, 22, 22, 30, tzinfo=UTC)  # half past midnight in Israel
    assert dates.say_near(late, NOW, ZONE, "en") == "tomorrow, 00:30"
    assert dates.say_near(late, NOW, ZONE, "he") == "מחר, 00:30"
    assert dates.say_exact(late, ZONE, "he") == "23 בנובמבר 2026, 00:30"


def test_no_page_takes_another_ones_word() -> None:
    """Each room of words is poured into one: a key that two of them have says what the later one means, or fails."""
    rooms = [REPORT_WORDS, AFTER_WORDS, BROADCAST_WORDS, EVENT_WORDS, LEARNING_WORDS]
    own = re.findall(r'^    "(\w+)": ', (HERE / "wording" / "words.py").read_text("utf-8"), re.MULTILINE)
    taken = Counter([*own, *(key for room in rooms for key in room)])
    assert [key for key, count in taken.items() if count > 1] == []
    assert set(taken) == set(WORDS)


@pytest.mark.parametrize("name", sorted(path.name for path in (HERE / "templates").glob("*.html")))
def test_what_a_page_puts_into_words_is_what_they_ask_for(name: str) -> None:
    """`t("key", a=…, b=…)` names each place in the words, or the page can't be shown at all."""
    source = (HERE / "templates" / name).read_text("utf-8")
    for key, given in re.findall(r"""\bt\("(\w+)", ((?:[^()]|\([^()]*(?:\([^()]*\))?[^()]*\))*)\)""", source):
        names = set(re.findall(r"(?:^|, )(\w+)=", given))
        assert names == set(PLACE.findall(WORDS[key][0])), f"{name}: {key}"
