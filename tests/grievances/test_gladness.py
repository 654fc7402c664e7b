"""Who is glad after their case was closed complains of nothing; thanks to one of ours are passed on."""

import pytest

from conversations.grievances.gladness import find_thanks
from conversations.turn.inputs import StaffPressed, StaffWrote
from tests.dialogue.samples import meet_dancer, meet_eater
from tests.harness.studio import Person

SORRY = ("sorry", "Sorry", "סליחה", "מצטער")


def _language(words: str) -> str:
    return "he" if any("א" <= sign <= "ת" for sign in words) else "en"


def _put_right(language: str) -> Person:
    """Somebody whose wish for a private lesson staff just saw to."""
    person = meet_dancer(language)
    person.says("can somebody call me?" if language == "en" else "אפשר שמישהו יחזור אליי?")
    person.does(StaffWrote("Ronit here, Friday the 26th is yours / רשמתי אתכם לשישי", "Ronit"))
    person.does(StaffPressed("done", "Ronit"))
    return person


def _fed(language: str) -> Person:
    """Somebody who got the wrong pie, and then the right one."""
    person = meet_eater(language)
    person.says("you brought me the wrong pizza" if language == "en" else "הבאתם לי פיצה לא נכונה")
    person.does(StaffWrote("Sami here, so sorry, a new one is on its way", "Sami"))
    person.does(StaffPressed("done", "Sami"))
    person.waits(minutes=40)
    return person


@pytest.mark.parametrize(
    "words",
    ["fantastic! we still haven't decided on the music", "lovely news, I haven't told my fiance yet",
     "great!! my brother hasn't made up his mind yet", "so excited, but we haven't got shoes yet",
     "איזה יופי! עוד לא החלטנו על שיר", "נהדר!! עדיין לא סיפרתי לאמא", "מעולה, בעלי עוד לא הסכים לבוא חח",
     "תודה ענקית! עוד לא קניתי שמלה"],
)  # fmt: skip
def test_what_they_have_not_done_yet_is_no_grievance(words: str) -> None:
    person = _put_right(_language(words))
    reply = person.says(words)
    assert not person.lead.handoff.is_grieved()
    assert not any(sorry in reply for sorry in SORRY)


@pytest.mark.parametrize(
    "words",
    ["great, and still nobody called me", "perfect. no answer from you again", "מעולה, ועדיין לא חזרו אליי",
     "יופי. לא קיבלתי אישור"],
)  # fmt: skip
def test_a_glad_word_before_what_we_did_not_do_takes_nothing_back(words: str) -> None:
    person = _put_right(_language(words))
    person.says(words)
    assert person.lead.handoff.is_grieved()


@pytest.mark.parametrize(
    "words",
    ["please thank Sami for me", "pass my regards to the kitchen", "tell the courier he was lovely", "kudos to Sami!",
     "תגידו לשליח שהוא אלוף", "תודה ענקית לסמי", "תעבירו לסמי תודה ממני", "כל הכבוד לשליח"],
)  # fmt: skip
def test_thanks_reach_whom_they_are_for(words: str) -> None:
    person = _fed(_language(words))
    reply = person.says(words)
    assert any(passed in reply for passed in ("pass that on", "let them know", "אמסור"))
    assert any(words in (told.content.text or "") for told in person.told())
    assert person.lead.handoff.open is None


def test_what_is_asked_beside_the_thanks_is_answered() -> None:
    reply = _fed("en").says("say thanks to Sami! what time do you close tonight?")
    assert "pass that on" in reply
    assert "23:00" in reply


def test_thanks_for_who_saw_to_it_close_what_was_open() -> None:
    person = meet_eater("he")
    person.says("הבאתם לי פיצה לא נכונה")
    person.says("הסתדר, תגידו לסמי תודה")
    assert person.lead.handoff.open is None


PRAISED = [
    "תעבירו לסמי שהפעם זה היה מצוין, והשליח ממש נחמד",
    "תגידו לסמי שהפיצה היתה מעולה",
    "תגידי לשף שזה היה פשוט מושלם",
    "תמסרו לשליח שהוא היה ממש מקסים",
    "tell Sami the pizza was amazing",
    "pass on to Sami that this time it was excellent",
]
NOT_PRAISED = [
    "תגידו לשליח שהפעמון לא עובד",
    "תעבירו לסמי שהפיצה הגיעה קרה",
    "תגידו לשליח שיתקשר",
    "tell the courier the bell is broken",
    "tell Sami the pizza was cold",
]


@pytest.mark.parametrize("words", PRAISED)
def test_praise_for_one_of_ours_reaches_them(words: str) -> None:
    reply = meet_eater(_language(words)).says(words)
    assert any(told in reply for told in ("אמסור", "pass")), reply


@pytest.mark.parametrize("words", NOT_PRAISED)
def test_what_is_no_praise_is_passed_on_as_none(words: str) -> None:
    assert not find_thanks(words)
