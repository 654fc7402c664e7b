"""How one message looks on each network."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.render import Rendered, render, shorten
from bot.channels.segments import count_parts, plain_sms
from bot.channels.sms.traits import TRAITS as SMS
from bot.channels.telegram.traits import TRAITS as TELEGRAM
from bot.channels.traits import Traits
from bot.channels.words import RLM, clean_text
from conversations.lead.content import Choice, Content

NUMBERED = replace(TELEGRAM, buttons=0)
HOURS, PRICE = Choice("hours", "מתי פתוח?"), Choice("price", "כמה עולה?")
LINK = "https://w.example/b"
BUY = Choice("buy", "להרשמה", url=LINK)


def test_choices_that_fit_are_buttons_and_leave_the_text_alone() -> None:
    assert render(Content("היי", choices=(HOURS, BUY)), TELEGRAM) == Rendered("היי", (HOURS, BUY))


@pytest.mark.parametrize(
    "traits",
    [
        replace(TELEGRAM, buttons=1),
        replace(TELEGRAM, button_label_limit=5),
        replace(TELEGRAM, link_buttons=False),
    ],
)
def test_one_that_does_not_fit_numbers_them_all(traits: Traits) -> None:
    rendered = render(Content("היי", choices=(HOURS, BUY, PRICE)), traits)
    assert rendered.buttons == ()
    assert rendered.text == (
        "היי\n\n1. מתי פתוח?\n2. להרשמה: https://w.example/b\n3. כמה עולה?\n\nאפשר להשיב במספר"
    )


def test_english_hints_in_english() -> None:
    content = Content("Hi", choices=(Choice("a", "Yes"), Choice("b", "No")), language="en")
    assert render(content, NUMBERED).text == "Hi\n\n1. Yes\n2. No\n\nReply with a number"


def test_links_alone_are_not_numbered() -> None:
    assert render(Content("היי", choices=(BUY,)), NUMBERED).text == "היי\n\nלהרשמה: https://w.example/b"


def test_choices_without_a_text_stand_alone() -> None:
    assert render(Content("", choices=(HOURS,)), NUMBERED).text == "1. מתי פתוח?\n\nאפשר להשיב 1"


def test_hebrew_lines_that_begin_in_latin_still_run_from_the_right() -> None:
    content = Content(
        "Waltz מזמינים אותך\nhttps://w.example\n20% הנחה", choices=(Choice("z", "Zumba"), HOURS)
    )
    lines = render(content, NUMBERED).text.split("\n")
    assert lines[0] == RLM + "Waltz מזמינים אותך"
    assert lines[1:3] == ["https://w.example", "20% הנחה"]
    assert lines[4:6] == [RLM + "1. Zumba", "2. מתי פתוח?"]


def test_direction_marks_never_cost_an_sms() -> None:
    rendered = render(Content("Waltz מזמינים אותך", choices=(Choice("z", "Zumba"),)), SMS)
    assert rendered.text.startswith("Waltz מזמינים אותך\n\n1. Zumba")
    assert RLM not in rendered.text


@pytest.mark.parametrize("traits", [NUMBERED, SMS, TELEGRAM])
@given(text=st.text(max_size=6000))
def test_no_text_is_too_long_and_no_choice_is_lost(traits: Traits, text: str) -> None:
    rendered = render(Content(text * 2, choices=(HOURS, BUY)), traits)
    assert len(rendered.text.encode("utf-16-le")) // 2 <= traits.text_limit
    assert rendered.buttons or ("1. מתי פתוח?" in rendered.text and LINK in rendered.text)


def test_a_long_text_is_cut_between_words() -> None:
    assert shorten("שלום לכל המתעניינות", 12) == "שלום לכל…"
    assert shorten("א" * 20, 10) == "א" * 9 + "…"
    assert shorten("😀" * 10, 8) == "😀" * 3 + "…"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a" * 160, 1), ("a" * 161, 2), ("a" * 306, 2), ("a" * 307, 3), ("€" * 80, 1), ("€" * 81, 2),
        ("א" * 70, 1), ("א" * 71, 2), ("א" * 134, 2), ("א" * 135, 3), ("a" * 71 + "₪", 2), ("😀" * 35, 1),
        ("😀" * 36, 2), ("", 1),
    ],
)  # fmt: skip
def test_sms_parts(text: str, parts: int) -> None:
    assert count_parts(text) == parts


def test_one_typographic_sign_does_not_double_the_bill() -> None:
    text = "It’s “Waltz” – ₪120…\u200e"
    assert plain_sms(text) == 'It\'s "Waltz" - NIS 120...'
    assert plain_sms("מחיר – ₪120") == "מחיר – ₪120"
    assert render(Content("It’s on" + " now" * 36, language="en"), SMS).parts == 1


def test_broken_characters_are_mended() -> None:
    assert clean_text("\ud83d\ude00 \ud83d \x00a") == "😀 \ufffd a"
    assert len(clean_text("א" * 1_000_000)) == 65_536
