"""Whoever has had enough of surveys, tips, reminders and requests for reviews gets none any more."""

import pytest

from conversations.consent.pestered import ends_what_is_sent
from tests.dialogue.samples import meet_dancer, meet_eater
from tests.harness.after import REVIEW_WORDS, SURVEYS, buyer, prepare_after

PLAYBOOK = prepare_after(review_requests=REVIEW_WORDS, surveys=SURVEYS.model_copy(update={"csat": None}))
ENOUGH = [
    "תפסיקו לשלוח לי שאלות כל הזמן", "די עם הסקרים האלה", "אל תשלחו לי יותר סקרים", "בלי סקרים בבקשה",
    "לא רוצה לקבל שאלונים", "תפסיקו לשאול אותי כמה כוכבים", "מספיק עם הטיפים", "נמאס לי מהתזכורות שלכם",
    "תפסיקו לבקש ממני ביקורת", "די לנדנד לי על ביקורת", "חפרתם, די עם הסקרים", "לא מעוניין בסקרים",
    "stop sending me questions all the time", "no more surveys please", "enough with the surveys", "stop the tips",
    "stop asking me for reviews", "quit asking for stars", "dont send me any more reminders",
    "im so tired of these surveys",
    "i dont want your surveys", "stop nagging me to leave a review", "stop with the surveys and the tips",
    "stop asking me stuff all the time",
]  # fmt: skip
NOT_ENOUGH = [
    "no more questions, thanks", "i have no more questions", "אין לי עוד שאלות", "stop asking, just tell me the price",
    "תפסיקו לשאול אותי מה אני רוצה ותביאו כבר את הפיצה", "אני לא צריכה תזכורת", "no need for a reminder",
    "do you have any tips", "יש לך טיפים למתחילים?", "no more olives please", "stop sending cold pizza",
    "תפסיקו לשלוח פיצה קרה", "no more tips for the driver", "where can i leave a review",
    "did you get my survey answer",
    "enough questions, let's order", "i dont want to rate you badly but the pizza was cold",
    "לא רוצה לתת ציון נמוך אבל",
    "אל תפסיקו עם הטיפים", "why did you stop sending tips",
    "stop asking me what size i want", "my sister keeps texting me all the time",
]  # fmt: skip


@pytest.mark.parametrize("words", ENOUGH)
@pytest.mark.parametrize("meet", [meet_eater, meet_dancer], ids=["pizza", "studio"])
def test_who_has_had_enough_gets_no_more_and_is_told_so(meet: type, words: str) -> None:
    person = meet("he" if words[0] >= "א" else "en")
    reply = person.says(words)
    assert person.lead.consent.refused_at is not None
    assert "no more" in reply or "won't get any more" in reply or "יותר" in reply


@pytest.mark.parametrize("words", NOT_ENOUGH)
def test_what_is_alike_ends_nothing(words: str) -> None:
    assert not ends_what_is_sent(words)
    assert not ends_what_is_sent(words, unasked=True)


@pytest.mark.parametrize(
    "words", ["די עם השאלות", "enough with the questions already", "can you stop with the questions"]
)
def test_mere_questions_are_ended_where_ours_came_unasked(words: str) -> None:
    served, asked = buyer(PLAYBOOK), buyer(PLAYBOOK)
    served.says(words)
    assert served.lead.consent.refused_at is None, "whoever is being served says so of what is asked there"
    asked.waits(days=4)
    asked.says(words)
    assert asked.lead.consent.refused_at is not None
    assert asked.waits(days=90) == ""
