"""What was awaited is there, came right, or is not wanted any more: the case is closed, and nobody is sorry."""

import pytest

from conversations.grievances.over import find_end
from conversations.turn.inputs import StaffPressed, StaffWrote
from tests.dialogue.samples import meet_dancer, meet_eater
from tests.harness.studio import Person

SORRY = ("sorry", "Sorry", "סליחה", "מצטער")
LATE = {"en": "50 minutes and no courier yet, where is my order?", "he": "כבר חמישים דקות, איפה השליח?"}
TWICE = {"en": "you charged me twice this month", "he": "חייבתם אותי פעמיים החודש"}


def _language(words: str) -> str:
    return "he" if any("א" <= sign <= "ת" for sign in words) else "en"


def _waits_for_courier(language: str) -> Person:
    person = meet_eater(language)
    person.says(LATE[language])
    assert person.lead.handoff.is_grieved()
    person.waits(minutes=10)
    return person


def _charged(language: str) -> Person:
    person = meet_dancer(language)
    person.says(TWICE[language])
    assert person.lead.handoff.is_grieved()
    person.waits(minutes=10)
    return person


@pytest.mark.parametrize(
    "words",
    ["ok he's finally here", "the guy just turned up, cheers", "not needed any more, food arrived",
     "ah it came, sorry!",
     "אוקיי הוא הגיע הרגע", "סוף סוף המשלוח פה, תודה", "עזבו, כבר הגיע", "הגיעו הפיצות, הכול טוב"],
)  # fmt: skip
def test_the_courier_came(words: str) -> None:
    person = _waits_for_courier(_language(words))
    reply = person.says(words)
    assert person.lead.handoff.open is None
    assert reply
    assert not any(sorry in reply for sorry in SORRY)
    assert person.told(), "the team need not look for it any more"


@pytest.mark.parametrize(
    "words",
    ["solved it myself, thanks", "oh it was on another card, my mistake", "this isn't relevant any more",
     "פתרתי את זה, תודה", "זה כבר לא רלוונטי", "מצאתי, זה היה כרטיס אחר. סליחה על הבלבול"],
)  # fmt: skip
def test_it_came_right_by_itself(words: str) -> None:
    person = _charged(_language(words))
    reply = person.says(words)
    assert person.lead.handoff.open is None
    assert not any(sorry in reply for sorry in SORRY)
    assert person.lead.consent.refused_at is None, "what is not relevant is the case"


@pytest.mark.parametrize(
    "words",
    ["still not here", "it came an hour late and stone cold", "nobody called me", "he came to the wrong house",
     "עדיין לא הגיע", "הגיע אבל חצי מזה חסר", "אף אחד לא התקשר", "מתי הוא פה?"],
)  # fmt: skip
def test_these_close_nothing(words: str) -> None:
    person = _waits_for_courier(_language(words))
    person.says(words)
    assert person.lead.handoff.is_grieved()


@pytest.mark.parametrize("words", ["got it, thank you", "קיבלתי, תודה"])
def test_who_read_what_they_were_told_waits_on(words: str) -> None:
    person = _charged(_language(words))
    person.says(words)
    assert person.lead.handoff.is_grieved()


@pytest.mark.parametrize(
    "words",
    ["it got here, only lukewarm", "tepid, but at least it arrived", "הגיעה, די קרה", "לא הכי חם אבל המשלוח הגיע"],
)  # fmt: skip
def test_it_came_and_was_not_as_it_should_be(words: str) -> None:
    """That is a grievance, before and after the first case was closed."""
    for is_closed in (False, True):
        person = _waits_for_courier(_language(words))
        if is_closed:
            person.does(StaffWrote("Sami here, he's on his way", "Sami"))
            person.does(StaffPressed("done", "Sami"))
        reply = person.says(words)
        assert "glad it came" in reply or "טוב שזה הגיע" in reply
        assert person.lead.handoff.is_grieved()


@pytest.mark.parametrize(
    "words",
    ["the money's back on my card, thank you", "refund arrived yesterday", "הכסף חזר אתמול, תודה", "הזיכוי התקבל"],
)  # fmt: skip
def test_what_was_promised_came_days_later(words: str) -> None:
    person = _charged(_language(words))
    person.does(StaffWrote("Noa here. We're refunding it this week / מחזירים לך השבוע", "Noa"))
    person.does(StaffPressed("done", "Noa"))
    person.waits(days=3)
    reply = person.says(words)
    assert person.lead.handoff.open is None
    assert "right" in reply or "should be" in reply or "הסתדר" in reply or "כמו שצריך" in reply
    assert not person.lead.handoff.still_owes(person.now)


@pytest.mark.parametrize(
    "words", ["it arrived cold", "they called and were rude to me", "I got here at six", "הגיע לבד"]
)
def test_more_is_told_than_that_it_is_over(words: str) -> None:
    assert find_end(words) is None


def _put_right(language: str) -> Person:
    """Somebody who waited for the courier, and to whom staff sent a new pie."""
    person = _waits_for_courier(language)
    person.does(StaffWrote("Sami here, so sorry. A new one is with you in 20 minutes", "Sami"))
    person.does(StaffPressed("done", "Sami"))
    person.waits(minutes=40)
    return person


@pytest.mark.parametrize(
    "words", ["wonderful, the new one is burnt too", "this one's cold as well", "נהדר, גם החדשה שרופה",
              "שוב לא מה שהזמנתי"]
)  # fmt: skip
def test_what_came_instead_is_wrong_as_well(words: str) -> None:
    person = _put_right(_language(words))
    reply = person.says(words)
    assert person.lead.handoff.is_grieved()
    assert any(sorry in reply for sorry in SORRY)


@pytest.mark.parametrize(
    "words", ["you promised me the money, where is it?", "where's my refund?",
              "אמרתם שתזכו אותי, מתי זה נכנס?", "איפה הזיכוי?"]
)  # fmt: skip
def test_what_was_promised_and_is_late_is_no_question_of_everybody(words: str) -> None:
    person = _charged(_language(words))
    person.does(StaffWrote("Noa here. We're refunding it this week / מחזירים לך השבוע", "Noa"))
    person.does(StaffPressed("done", "Noa"))
    person.waits(days=9)
    reply = person.says(words)
    assert person.lead.handoff.is_grieved()
    assert any(sorry in reply for sorry in SORRY)


@pytest.mark.parametrize(
    "words", ["just put me through to someone or not at all", "תעבירו אותי לנציג או שלא"]
)
def test_who_wants_to_be_put_through_refuses_nothing(words: str) -> None:
    person = _charged(_language(words))
    reply = person.says(words)
    assert person.lead.consent.refused_at is None
    assert "555" in reply or "20:00" in reply
