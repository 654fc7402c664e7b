"""The words that an advertisement writes for people, from whoever sends them and however they are put."""

import pytest

from conversations.contact.facts import CameByCampaign
from tests.harness.studio import Person
from tests.orders.talking import somebody


@pytest.mark.parametrize(
    "words",
    ["הגעתי מהפרסומת לסלסה", "סלסה", "היי, ראיתי את המודעה על הסלסה", "אשמח לפרטים בקשר לסלסה", "מהסלסה!", "ו־סלסה",
     "חבר מביא חבר"],
)  # fmt: skip
def test_a_first_message_names_its_campaign_with_whatever_is_before_the_word(
    dana: Person, words: str
) -> None:
    dana.says(words)
    assert dana.lead.contact.campaign in ("salsa", "friends")
    assert dana.lead.dialogue.misses == 0


@pytest.mark.parametrize(
    "words",
    ["הגעתי מהפרסומת לסלסה", "סלסה", "לסלסה", "I saw your ad: סלסה", "אז סלסה זה הדבר", "חבר מביא חבר :)"],
)
def test_from_somebody_known_it_is_noted_and_no_miss(dana: Person, words: str) -> None:
    dana.says("היי")
    assert dana.says(words) in ("טוב לשמוע ממך שוב, דנה", "Good to hear from you again, דנה")
    [noted] = dana.notes(CameByCampaign)
    assert dana.tell_fact(noted.fact) in ("salsa", "friends")
    assert dana.lead.dialogue.misses == 0
    assert dana.lead.handoff.open is None


def test_a_question_beside_it_is_answered(dana: Person) -> None:
    dana.says("היי")
    assert dana.says("הגעתי מהפרסומת לסלסה, כמה זה עולה?").startswith("260")
    assert dana.notes(CameByCampaign)


def test_talk_that_only_names_what_is_advertised_is_heard_as_ever(dana: Person) -> None:
    dana.says("היי")
    assert dana.says("כמה עולה סלסה?").startswith("260")
    assert dana.notes(CameByCampaign) == []


def test_a_word_within_another_is_none(dana: Person) -> None:
    dana.says("סלסהדום ובסלסילה")
    assert dana.lead.contact.campaign is None


@pytest.mark.parametrize(
    "words",
    ["היי! אפשר לקבל מידע נוסף על זה?", "שלום! אפשר לקבל עוד פרטים על זה?", "Hello! Can I get more info on this?",
     "Hi, I'd like more information about this.", "Can I learn more about your business?",
     "Can you tell me about your services?", "What services do you offer?", "אפשר לדעת עוד על העסק?",
     "אפשר עוד פרטים?", "אפשר לקבל עוד פרטים?", "אפשר קצת פרטים?", "יש עוד פרטים?", "Can I get more info?",
     "Could you send more details?", "can you share more information?",
     "אפשר לקבל מידע נוסף על העסק שלכם?"],
)  # fmt: skip
def test_the_words_that_an_advertisement_writes_by_itself_ask_what_we_are(dana: Person, words: str) -> None:
    dana.says(words)
    assert [dana.why(sent.why) for sent in dana.sends()] == ["asked for details"]
    assert dana.lead.consent.refused_at is None


@pytest.mark.parametrize(
    ("hello", "words", "told"),
    [("hi", "salsa", "Mondays"), ("hi", "waltz", "Sundays"), ("hi", "Salsa!", "Mondays"), ("היי", "סלסה", "שני"),
     ("היי", "ואלס", "ראשון"), ("היי", "לוואלס", "ראשון")],
)  # fmt: skip
def test_who_names_what_draws_them_in_the_middle_of_a_talk_came_by_nothing_anew(
    hello: str, words: str, told: str
) -> None:
    person = open_dancer(hello)
    assert told in person.says(words)
    assert person.notes(CameByCampaign) == []


def test_days_later_it_is_the_way_in_once_more() -> None:
    person = open_dancer("היי")
    person.waits(days=9)
    person.says("סלסה")
    assert person.notes(CameByCampaign)


def open_dancer(hello: str) -> Person:
    """Somebody who was greeted at the sample's studio, whose campaigns have the names of its dances."""
    return somebody("dance_studio", language="en" if hello == "hi" else "he")


@pytest.mark.parametrize(
    ("language", "words", "heard"),
    [
        ("en", "Hello, I am a widower of 71, my late wife loved to waltz", "sorry for your loss"),
        ("he", "מאז שבעלי נפטר אני לבד בבית, פעם רקדנו ואלס", "משתתפים בצערך"),
    ],
)
def test_who_tells_of_a_loss_gets_no_advertisement(language: str, words: str, heard: str) -> None:
    person = somebody("dance_studio", language=language)
    person.lead.dialogue.greeted_at = None
    assert heard in person.says(words)
