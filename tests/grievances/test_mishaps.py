"""What went wrong is heard as that, though nobody swears: the wrong pie, an hour's wait, a door that is shut."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.dialogue.samples import meet_dancer, meet_eater
from tests.harness.studio import Person

SOLD = ("★", "WALTZ-", "WADI-", "₪", "trial", "ניסיון")
QUIET = timedelta(seconds=2.5)


def _meet(words: str, meet: Callable[[str], Person]) -> Person:
    return meet("he" if any("א" <= sign <= "ת" for sign in words) else "en")


@pytest.mark.parametrize(
    "words",
    [
        "we ordered one with corn last night\nand you sent anchovies",
        "הזמנתי משפחתית עם תירס\nוהגיעה עם אנשובי!",
        "ביקשתי בלי בצל ושלחתם עם בצל",
        "קיבלנו סלט יווני במקום ירוק",
        "this isn't what we asked for",
        "כבר שעה ורבע ואין סימן לשליח",
        "fifty... no, 55 minutes already and still no food",
        "that was the saddest pizza I ever had, bravo",
    ],
)
def test_it_is_a_case_and_nothing_is_sold(words: str) -> None:
    person = _meet(words, meet_eater)
    reply = person.says(words)
    assert person.lead.handoff.is_grieved()
    assert any(sorry in reply.casefold() for sorry in ("sorry", "סליחה", "מצטער"))
    assert not any(sold in reply for sold in SOLD)


@pytest.mark.parametrize(
    "words",
    [
        "we're outside and the whole place is locked",
        "אנחנו בחוץ והכול חשוך, אין פה אף אחד",
        "the gate is locked, nobody here",
    ],
)
def test_a_shut_door_is_told_to_staff_at_once(words: str) -> None:
    person = _meet(words, meet_dancer)
    reply = person.says(words)
    assert person.lead.handoff.is_grieved()
    assert person.lead.handoff.open
    assert person.lead.handoff.open.reason.name == "at_the_door"
    assert "sorry" in reply or "סליחה" in reply


@pytest.mark.parametrize(
    ("outcry", "then"),
    [
        ("סליחה, אתם אמיתיים?", "הדלת נעולה ואין פה אף אחד"),
        ("seriously??", "we're outside and the door is locked"),
    ],
)
def test_an_outcry_waits_for_what_it_is_about(outcry: str, then: str) -> None:
    person = _meet(then, meet_dancer)
    person.waits(minutes=5)
    person.quiet = QUIET
    assert person.says(outcry) == ""
    person.says(then)
    reply = person.waits(seconds=5)
    assert "sorry" in reply or "סליחה" in reply
    assert not any(sold in reply for sold in SOLD)
    assert person.lead.handoff.is_grieved()


def test_an_outcry_by_itself_is_asked_about() -> None:
    reply = meet_dancer("en").says("are you people kidding me?!")
    assert "What happened?" in reply
    assert not any(sold in reply for sold in SOLD)


def test_an_outcry_over_a_price_is_no_mishap() -> None:
    person = meet_dancer("en")
    person.says("how much is a month?")
    assert "What happened?" not in person.says("are you serious?")


@pytest.mark.parametrize(
    "words",
    [
        "is the studio locked after the last class?",
        "if the door is locked, leave it outside",
        "we'll be half an hour late, sorry",
        "כבר שעה אנחנו מתלבטים בין זיתים לבצל",
        "do you have something without milk?",
        "יש לכם משהו בלי גבינה? אשתי לא אוכלת חלב",
    ],
)
def test_what_is_no_mishap_opens_no_case(words: str) -> None:
    person = _meet(words, meet_eater)
    person.says(words)
    assert not person.lead.handoff.is_grieved()


@pytest.fixture
def orna() -> Person:
    """Somebody who got another pie than she had ordered, half an hour ago."""
    orna = meet_eater("he")
    orna.says("הזמנתי משפחתית עם תירס והגיעה עם אנשובי")
    orna.waits(minutes=4)
    return orna


def test_what_she_goes_on_to_tell_asks_for_nothing(orna: Person) -> None:
    reply = orna.says("הילדה בת 5 בכתה שעה. ועל זה אני שילמתי במזומן")
    assert "אשראי" not in reply
    assert "גיל" not in reply


@pytest.mark.parametrize("words", ["ומה אתם הולכים לעשות עם זה?", "מגיע לנו משהו על זה?"])
def test_what_is_done_about_it_is_for_people_to_say(orna: Person, words: str) -> None:
    reply = orna.says(words)
    assert "צוות" in reply
    assert "שלישי" not in reply, "no deal makes up for it"


def test_a_plain_question_is_answered_in_short_all_the_same(orna: Person) -> None:
    reply = orna.says("אגב, כמה עולה פחית קולה?")
    assert "₪9" in reply
    assert "סליחה" not in reply


def test_whether_it_happens_again_is_for_people_too(orna: Person) -> None:
    assert "צוות" in orna.says("ואיך אני יודעת שזה לא יקרה שוב?")
