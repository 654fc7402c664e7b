"""A typed number, a button's words and a tap mean the same."""

import pytest

from conversations.dialogue.choices import find_label, find_quoted
from conversations.dialogue.wanted.picked import at_number, find_number
from conversations.lead.addresses import Channel
from conversations.lead.content import Choice
from conversations.wording.plain import plain
from tests.dialogue.samples import meet_dancer
from tests.harness.studio import Person, meet

CHOICES = (Choice("prices", "💰 מחירים"), Choice("where", "איפה אתם?"), Choice("person", "Talk to a person"))


@pytest.mark.parametrize(
    "text",
    [
        "2",
        " 2 ",
        "2.",
        "2)",
        "(2)",
        "#2",
        "2️⃣",
        "②",
        "２",
        "٢",
        "אופציה 2",
        "אפשרות 2 בבקשה",
        "מספר 2",
        "מס' 2",
        "option 2",
        "2 please",
        "השני",
        "השנייה",
        "האופציה השנייה",
        "שתיים",
        "two",
        "the second one",
        "2nd",
        "SECOND",
        "\u200f2\u200f",
    ],
)
def test_ways_to_type_two(text: str) -> None:
    assert find_number(text) == 2


@pytest.mark.parametrize(
    "text", ["", "מה", "2 ילדים", "בת 2", "1 או 2", "0501234567", "2026", "שני", "I want", "🙂", "½"]
)
def test_what_is_no_number_to_choose_by(text: str) -> None:
    assert find_number(text) is None


def test_the_ends_of_the_list() -> None:
    assert at_number(CHOICES, 1) is CHOICES[0]
    assert at_number(CHOICES, 3) is CHOICES[2]
    assert at_number(CHOICES, -1) is CHOICES[2]
    assert [at_number(CHOICES, number) for number in (0, 4, -2, 999)] == [None] * 4
    assert find_number("האחרון") == -1
    assert find_number("🔟") == 10


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("מחירים", "prices"),
        ("  מחירים!! ", "prices"),
        ("1. מחירים", "prices"),
        ("talk to A PERSON", "person"),
        ("תקנון", "rules"),
        ("איפה", None),
        ("", None),
        ("💰", None),
        ("מ" * 5000, None),
    ],
)
def test_a_buttons_words(text: str, expected: str | None) -> None:
    assert find_label(text, CHOICES, {"תקנון": "rules", "מחירים": "old_prices"}) == expected


def test_points_and_marks_change_no_word() -> None:
    assert plain("\u200fמְחִירִים!") == "מחירים"


def test_a_number_on_an_older_list_that_was_quoted() -> None:
    quoted = "במה לעזור?\n1. מחירים\n2. איפה אתם?"
    assert find_quoted(2, quoted, {"איפה אתם": "where"}) == "where"
    assert find_quoted(3, quoted, {"איפה אתם": "where"}) is None


def test_number_words_and_tap_do_the_same(dana: Person) -> None:
    dana.says("היי")
    assert dana.says("1").startswith("260 בחודש")
    assert dana.says("מחירים").startswith("260 בחודש")
    assert dana.taps("prices").startswith("260 בחודש")
    assert dana.taps("", label="מחירים").startswith("260 בחודש")


def test_a_number_means_what_was_offered_last(dana: Person) -> None:
    assert "260" in dana.says("כמה זה עולה?")
    assert dana.labels() == ["הרשמה", "📍 איפה אתם"]
    assert dana.says("2") == "בלינקולן 14"


def test_a_list_in_sight_is_not_shown_again_and_its_numbers_still_count(dana: Person) -> None:
    dana.says("היי")
    assert dana.labels() == ["מחירים", "הרשמה", "לדבר עם מישהו"]
    dana.says("המורים טובים?")
    assert dana.labels() == []
    assert dana.says("1").startswith("260")
    assert dana.labels() == ["הרשמה", "📍 איפה אתם"], "the link goes with the offer that it is for"
    dana.waits(minutes=20)
    dana.says("המורים טובים?")
    assert dana.labels() == ["הרשמה"], "a while later it is news again"


def test_where_choices_are_buttons_each_message_has_its_own(dana: Person) -> None:
    lee = meet(dana.playbook, channel=Channel.TELEGRAM)
    lee.says("היי")
    lee.says("כמה זה עולה?")
    assert lee.labels() == ["הרשמה", "📍 איפה אתם"]


def test_the_number_of_a_link_gives_the_link(dana: Person) -> None:
    dana.says("היי")
    dana.says("2")
    (choice,) = dana.sends()[0].content.choices
    assert choice.url == "https://bot.example/go/lead1/join"
    assert dana.lead.stage == "decision"


def test_a_number_that_is_not_on_the_list(dana: Person) -> None:
    dana.says("היי")
    assert dana.says("9") == "המספר לא ברשימה"
    assert dana.labels() == ["מחירים", "הרשמה", "לדבר עם מישהו"]
    assert dana.lead.dialogue.misses == 0


def test_a_number_in_a_question_is_a_question(dana: Person) -> None:
    dana.says("היי")
    assert "260 בחודש" in dana.says("כמה עולה ל-2?")


def test_an_old_button_still_works_and_a_gone_one_shows_the_menu(dana: Person) -> None:
    dana.says("היי")
    assert dana.taps("where") == "בלינקולן 14"
    assert dana.taps("christmas_sale") == "הנה מה שאפשר:"
    assert dana.taps("christmas_sale", label="מחירים").startswith("260")


def test_yes_to_several_things_shows_them_once(dana: Person) -> None:
    dana.says("היי")
    assert dana.says("כן") == "הנה מה שאפשר:"
    assert dana.says("סבבה") == ""
    assert dana.lead.dialogue.misses == 0


def test_yes_to_the_only_thing_takes_it(dana: Person) -> None:
    dana.says("המורים טובים?")
    assert dana.labels() == ["הרשמה"]
    dana.says("כן")
    assert dana.sends()[0].content.choices[0].url == "https://bot.example/go/lead1/join"


def test_yes_to_a_touch_takes_up_its_invitation(dana: Person) -> None:
    dana.says("היי")
    dana.waits(days=7, minutes=1)
    assert "נדבר?" in dana.sends()[-1].content.text
    assert dana.says("כן") == "קיבלנו, מישהו כבר איתך"


def test_start_from_one_who_never_left_shows_the_menu(dana: Person) -> None:
    assert "אפשר לבחור" in dana.says("start")
    assert dana.says("start") == "הנה מה שאפשר:"


def test_the_same_on_every_channel(dana: Person) -> None:
    dana.says("היי")
    assert dana.says("1", channel=Channel.SMS).startswith("260 בחודש")
    assert dana.sends()[0].channel is Channel.SMS


def test_a_yes_days_later_is_to_what_was_said_last_and_calls_nobody() -> None:
    old_man = meet_dancer("en")
    old_man.says("hello")
    old_man.says("am I speaking with a machine?")
    old_man.says("what does a month of waltz cost?")
    old_man.says("I have to think about it")
    old_man.waits(days=2)
    assert old_man.says("yes")
    assert old_man.lead.handoff.open is None


def test_and_a_yes_right_to_the_offer_of_a_person_calls_one() -> None:
    old_man = meet_dancer("en")
    old_man.says("hello")
    old_man.says("am I speaking with a machine?")
    old_man.says("yes")
    assert old_man.lead.handoff.open is not None
