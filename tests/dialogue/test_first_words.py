"""The first words somebody writes are heard, though they ask nothing: a limit, a mood, a dance that is turned down."""

from datetime import UTC, datetime

import pytest

from conversations.dialogue.reading.known import read_known
from conversations.handoff.facts import StaffAsked
from conversations.turn.given import Given
from conversations.turn.turn import Turn
from conversations.understanding.reading import Candidate, Label, Reading
from tests.dialogue.samples import open_sample
from tests.harness.studio import Numbered, Person, meet

SUNDAY = datetime(2027, 2, 7, 12, 0, tzinfo=UTC)
"""Two in the afternoon in Tel Aviv, of a Sunday."""


def newcomer(language: str) -> Person:
    """Somebody who has not said a word to the dance studio."""
    person = meet(open_sample("dance_studio"), "נועה לוי" if language == "he" else "Tom Levi")
    person.now = SUNDAY
    return person


@pytest.mark.parametrize(
    ("language", "words", "told", "other"),
    [
        ("en", "we can only come after 8 in the evening", "21:00", "18:30"),
        ("en", "Mondays are the only evenings I have off", "alsa", "Sundays"),
        ("en", "her dad has her at the weekend, she's 10, wednesdays she has judo", "Mondays", "Wednesdays"),
        ("he", "בימי רביעי הבן אצל אמא שלו, הוא בן 9", "בימי שני", "רביעי"),
        ("en", "we can't do Sundays or Mondays", "ango", "alsa"),
        ("he", "לא פנויים בימי שלישי ולא בראשון", "סלסה", "בימי ראשון"),
        ("en", "my shift ends at seven so nothing before that", "19:45", "18:30"),
        ("he", "אני פנויה רק אחרי שמונה בערב", "21:00", "18:30"),
        ("en", "my boy is 8 and he has football on Mondays", "Wednesdays", "Mondays at"),
        ("he", "הבת בת 9 אבל יש לה בלט בשני", "רביעי", "בימי שני"),
        ("he", "הילדה רוצה היפ הופ אבל בימי רביעי יש לה אימון", "שני", "בימי רביעי"),
    ],
)
def test_when_they_can_come_is_told_what_there_is_then(
    language: str, words: str, told: str, other: str
) -> None:
    reply = newcomer(language).says(words)
    assert told in reply
    assert other not in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "honestly your studio is the best, everyone on my street talks about you"),
        ("he", "השירות שלכם פשוט מעולה"),
        ("en", "we're celebrating 25 years together this month"),
        ("he", "אשתי ואני חוגגים השנה 40 שנה יחד"),
    ],
)
def test_a_mood_gets_a_word_and_the_ways_to_go_on(language: str, words: str) -> None:
    person = newcomer(language)
    reply = person.says(words)
    assert "Lovely to hear from you" not in reply
    assert "כיף שפנית אלינו" not in reply
    assert person.lead.dialogue.choices


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "we stood outside for an hour and nobody opened the door"),
        ("he", "המורה צעק על הבת שלי"),
    ],
)
def test_what_may_have_gone_wrong_goes_to_people(language: str, words: str) -> None:
    person = newcomer(language)
    person.says(words)
    assert person.lead.handoff.open is not None


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "I can't stand waltz", "alsa"),
        ("en", "salsa is way too fast for us", "waltz is"),
        ("en", "tried salsa two years ago and didn't enjoy it", "altz"),
        ("he", "אנחנו שונאים סלסה, מה עוד אפשר", "ואלס"),
        ("he", "ניסיתי פעם טנגו ולא התחברתי", "סלסה"),
    ],
)
def test_who_turns_one_dance_down_hears_of_others(language: str, words: str, told: str) -> None:
    person = newcomer(language)
    assert told in person.says(words)
    assert not person.notes(StaffAsked)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "tango is only for old people"),
        ("en", "is salsa only for the young?"),
        ("he", "ואלס זה של סבא וסבתא"),
    ],
)
def test_what_they_think_of_a_dance_asks_for_no_hours(language: str, words: str) -> None:
    reply = newcomer(language).says(words)
    assert "18:30" not in reply
    assert "80" in reply


_TEST = Reading((Candidate(Label("act", "test_message"), 0.9),), is_taught=True, is_sure=True)


@pytest.mark.parametrize(
    ("words", "is_trial"),
    [
        ("could that work?", False), ("would Wednesday the 10th work?", False), ("יסתדר לכם יום רביעי?", False),
        ("does this work?", True), ("testing", True), ("בודקת אם זה עובד", True),
    ],
)  # fmt: skip
def test_whether_a_day_would_do_is_no_trial_of_the_line(words: str, is_trial: bool) -> None:
    """However like one its meaning is: "It works" would be a false yes."""
    person = newcomer("en")
    turn = Turn(person.playbook, person.lead, Given(person.now, {}, "", Numbered(1)))
    assert [act.name for act in read_known(turn, words, _TEST)] == (["test_message"] if is_trial else [])
