"""A few words that make sense only after the question before them are answered as what they mean there."""

import pytest

from bot.decisions.lately import SaidLately
from conversations.dialogue.context.joining import join_with_before, may_hang
from tests.dialogue.samples import meet_dancer, meet_eater

ASKED_ON = [
    ("he", "יש חניה?", "כמה היא עולה", "₪20"),
    ("he", "אפשר לחלק לתשלומים", "כמה", "שלושה תשלומים"),
    ("he", "איך מגיעים אליכם ברכבת הקלה", "כמה דקות הליכה", "5 דקות"),
    ("en", "is there parking nearby", "how much", "₪20"),
    ("en", "do you sell gift vouchers", "for how long", "six months"),
]


@pytest.mark.parametrize(("language", "asked", "on", "told"), ASKED_ON)
def test_it_is_asked_of_what_was_just_answered(language: str, asked: str, on: str, told: str) -> None:
    person = meet_dancer(language)
    person.says(asked)
    person.waits(minutes=1)
    assert told in person.says(on)


@pytest.mark.parametrize(
    ("language", "asked", "on", "told"),
    [
        ("he", "איפה אתם?", "כמה זה עולה?", "260"),
        ("he", "כמה זה עולה?", "ואיפה אתם?", "לינקולן"),
        ("en", "where are you?", "how much is it?", "260"),
        ("en", "how much is it?", "and is there parking?", "car park"),
    ],
)
def test_what_stands_by_itself_is_answered_by_itself(language: str, asked: str, on: str, told: str) -> None:
    person = meet_dancer(language)
    person.says(asked)
    person.waits(minutes=1)
    assert told in person.says(on)


def test_an_hour_later_it_hangs_on_nothing() -> None:
    person = meet_dancer("en")
    person.says("is there parking nearby")
    person.waits(hours=1)
    assert "₪20" not in person.says("how much")


def test_of_pies_as_well() -> None:
    person = meet_eater("en")
    person.says("what's the tasting evening")
    person.waits(minutes=1)
    assert "62" not in person.says("how much is it")


def test_greetings_and_long_stories_are_nothing_to_hang_on() -> None:
    assert join_with_before(["hi"], "how much?") is None
    assert (
        join_with_before(["hi", "is there parking?", "thanks!"], "how much?") == "is there parking, how much?"
    )
    assert not may_hang("I am 34 and have never danced in my life, is that a problem for you?")
    assert not may_hang("👍")


def test_only_the_last_lines_of_the_last_people_are_kept() -> None:
    lately = SaidLately()
    assert [lately.add("dana", word) for word in "abcde"][-1] == ("b", "c", "d")
    for number in range(3_000):
        lately.add(number, "hi")
    assert lately.add("dana", "f") == ()


@pytest.mark.parametrize(
    ("language", "first", "words"),
    [
        ("he", "איפה אתם, יש חניה?", "חמודים אתם. אתה בן אדם או מחשב?"),
        ("he", "איפה אתם, יש חניה?", "יואו. אני מדברת עם רובוט?"),
        ("he", "כמה עולה משלוח?", "סבבה. תגיד אתה בוט?"),
        ("en", "where are you, is there parking?", "so sweet. are you a bot?"),
        ("en", "how much is delivery?", "haha ok. am I talking to a human?"),
    ],
)
def test_who_asks_who_writes_here_asks_of_nothing_that_was_told(
    language: str, first: str, words: str
) -> None:
    person = meet_eater(language)
    person.says(first)
    reply = person.says(words)
    assert "העוזר הדיגיטלי" in reply or "assistant" in reply, reply
    assert "כמו שכתבתי" not in reply
    assert "As I wrote" not in reply
