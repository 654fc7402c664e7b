"""Asides, what is merely told, bare words: answered for what they are."""

from datetime import timedelta

import pytest

from conversations.dialogue.passing.asides import is_about_weather
from conversations.dialogue.passing.telling import is_only_told
from conversations.handoff.facts import StaffAsked
from conversations.profile.part import Profile
from conversations.turn.acts import Act
from conversations.understanding.half_said import seeks_answer
from conversations.understanding.intents.signals import is_angry, refuses
from tests.dialogue.samples import meet_eater
from tests.harness.studio import Person, meet, prepare


@pytest.mark.parametrize(
    "words",
    [
        "איזה ברד יש כאן, גם אצלכם?",
        "it's boiling outside. how is it over there?",
        "my Hebrew is kitchen Hebrew",
    ],
)
def test_an_aside_is_nothing_for_staff(dana: Person, words: str) -> None:
    dana.says("היי")
    assert "🙂" in dana.says(words)
    assert not dana.notes(StaffAsked)
    assert dana.lead.handoff.open is None


@pytest.mark.parametrize(
    "words",
    [
        "it's pouring, is the class on?",
        "יורד גשם, השיעור מתקיים?",
        "if it rains do you still deliver?",
        "the pizza came cold",
    ],
)
def test_what_the_weather_does_to_us_is_asked_of_us(words: str) -> None:
    assert not is_about_weather(words)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("we drove around for an hour near the station", True),
        ("הלכתי עד הכניסה וחזרתי הביתה", True),
        ("I had surgery, what do you suggest?", False),
        ("רציתי לדעת איפה אתם נמצאים בעצם", False),
        ("looking for a class near the station", False),
    ],
)
def test_a_story_is_not_answered_by_one_word_of_it(words: str, told: bool) -> None:
    assert is_only_told(Act("answer", words, 0.9, about="location")) is told
    assert not is_only_told(Act("answer", words, 1.0, about="location")), "the owner's own example"


def test_a_no_and_a_maybe_are_no_thanks(dana: Person) -> None:
    dana.says("איפה אתם?")
    assert dana.says("לא") == "אין בעיה, דנה. אם משהו ישתנה, אנחנו כאן."
    dana.says("איפה אתם?")
    assert dana.says("אולי") == "בלי לחץ. אם משהו לא ברור, אפשר לשאול כאן."


def test_a_wish_with_numbers_goes_to_staff_and_is_named(dana: Person) -> None:
    dana.says("היי")
    text = dana.says("thursday 10:30, 24 kids, singing and one cake apart. doable")
    assert "24 people, Thursday, 10:30" in text
    assert dana.notes(StaffAsked)


@pytest.mark.parametrize("words", ["thanks for asking", "נחמד מצידך לשאול"])
def test_these_want_no_answer(words: str) -> None:
    assert not seeks_answer(words)


@pytest.mark.parametrize(
    "words",
    [
        "לא הגיע הלחם. עזבו לא צריך כבר, רק תחזירו לי עליו",
        "forget it, just tell me when you open",
        "עזוב לא צריך כבר",
        "כבר לא צריכה את השולחן, יש חניה?",
        "never mind that, just the refund please",
    ],
)
def test_who_gives_up_a_thing_refuses_no_messages(words: str) -> None:
    assert not refuses(words)


@pytest.mark.parametrize(
    "words",
    [
        "לא צריך, תפסיקו לשלוח לי הודעות",
        "never mind, remove me from the list",
        "לא צריכה את הפרסומות שלכם",
        "עזבו אותי, לא צריך",
    ],
)
def test_beside_it_a_refusal_is_one(words: str) -> None:
    assert refuses(words)


def test_who_lost_a_husband_comes_alone() -> None:
    ruth = meet(prepare(), "רות")
    ruth.says("I lost my husband last year, we used to dance")
    assert ruth.lead[Profile].traits["company"].value == "alone"


def test_who_waits_and_asks_how_long_hears_when_staff_are_there(dana: Person) -> None:
    dana.says("היי")
    dana.says("יש אצלכם גם מקלחת למתאמנים?")
    assert "20:00" in dana.says("כמה זמן זה ייקח")


def test_who_thinks_little_of_themselves_is_not_angry() -> None:
    assert not is_angry("בריקודים אני על הפנים")
    assert is_angry("השירות שלכם על הפנים")


def test_only_a_short_question_is_said_again(dana: Person) -> None:
    dana.says("היי")
    dana.says("אפשר לדבר עם בן אדם?")
    dana.waits(minutes=2)
    assert "כלב קטן" in dana.says("ואפשר להביא כלב קטן לאולם?")
    dana.waits(minutes=2)
    assert "נודניק" not in dana.says("יש פה שכן נודניק שדופק לי על הקיר כבר שעה שלמה")


def test_who_wants_an_old_question_answered_is_told_that_it_is_asked(dana: Person) -> None:
    dana.says("היי")
    assert "לא עניתי" in dana.says("אבל בבקשה תענו לי על הרצפה")
    assert dana.notes(StaffAsked)


def test_a_worry_is_for_people_to_answer(dana: Person) -> None:
    dana.says("היי")
    dana.says("I don't want to be the only man in the room")
    assert dana.lead.handoff.open is not None


def test_the_end_of_a_question_that_was_just_answered_is_no_miss_and_says_why(dana: Person) -> None:
    dana.says("היי")
    dana.says("איפה אתם?")
    dana.now += timedelta(seconds=4)
    assert dana.says("לפחות בערב חג") == ""
    assert [note.fact.stored_as for note in dana.holds()] == ["held"]
    assert "just been answered" in dana.why(dana.holds()[0].why)
    dana.now += timedelta(seconds=4)
    assert dana.says("בננה צהובה") != "", "what can't be read is never met with silence"
    dana.now += timedelta(minutes=1)
    assert dana.says("לפחות בערב חג") != ""


MEANWHILE = [
    "we're eating doritos meanwhile", "the kids are munching cornflakes", "I'm watching the game for now",
    "אני אוכלת במבה בינתיים", "הילדים אוכלים ביסלי בינתיים", "שותים קולה בינתיים",
]  # fmt: skip


@pytest.mark.parametrize("words", MEANWHILE)
def test_what_they_do_meanwhile_asks_for_nothing(words: str) -> None:
    reply = meet_eater("he" if words[0] >= "א" else "en").says(words)
    assert "🙂" in reply
    assert len(reply) < 30, "a word, and no answer that a brand is like"


@pytest.mark.parametrize(
    "words",
    [
        "I'm eating gluten free these days", "we eat only kosher, meanwhile what is there",
        "we want 2 family pies meanwhile",
        "we're eating it now and it's raw inside", "can we get a salad meanwhile?", "אני אוכלת רק טבעוני",
        "אנחנו אוכלים והפיצה שרופה", "רוצים סלט בינתיים",
    ],
)  # fmt: skip
def test_a_diet_a_wish_or_a_harm_is_none_of_that(words: str) -> None:
    assert len(meet_eater("he" if words[0] >= "א" else "en").says(words)) > 30
