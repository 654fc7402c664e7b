"""What is told around a question is no question: a word of it brings no answer, and takes none away."""

import pytest

from conversations.handoff.facts import StaffAsked
from conversations.turn.effects import Note
from conversations.wording.forms import is_hebrew
from tests.dialogue.samples import meet_dancer, meet_eater, open_sample
from tests.harness.studio import meet

STORIES = [
    ("hi, my phone died so I write from my sister's. what days is salsa?", "Mondays", "Sign up"),
    ("הטלפון שלי נפל לאסלה אז אני מהמספר של אמא. באיזה ימים יש טנגו?", "שלישי", "להירשם"),
    ("I walk the dogs at seven and cook till eight, is there any adult class that starts late", "", "Dogs"),
    ("אני מוציא את הכלבים בשבע ומבשל עד שמונה, יש איזה שיעור למבוגרים שמתחיל מאוחר", "", "כלבים"),
    ("I'm a ballet teacher, aged 34, good Hebrew. Are you hiring anybody right now?", "", "18 to 80"),
    ("my nephew is after a job at a front desk, do you need anyone", "", "18 to 80"),
    ("מגיע מראשון עם שני ילדים בשעה עמוסה, יש איזה חניון לידכם או שאני אסתובב שעה ואאחר", "חניון", "רבע שעה"),
    (
        "coming from far with two kids, is there a car park near you or do I drive around and be late",
        "car park",
        "quietly",
    ),
]


@pytest.mark.parametrize(("words", "told", "untold"), STORIES)
def test_the_question_is_answered_and_not_the_story(words: str, told: str, untold: str) -> None:
    said = meet_dancer(_language(words)).says(words)
    assert told in said
    assert untold not in said


def test_a_name_told_with_a_booking_is_no_question() -> None:
    dancer = meet_dancer("en")
    dancer.says("when is waltz")
    dancer.says("put him down for this sunday, his name is Peter Stone")
    facts = [effect.fact for effect in dancer.effects if isinstance(effect, Note)]
    assert not any(isinstance(fact, StaffAsked) for fact in facts)


HANGING = [
    (
        "we live on the fourth floor, no lift, will the driver carry it up or does he wait downstairs",
        "comes up",
    ),
    ("אנחנו בקומה רביעית בלי מעלית, השליח סוחב את זה למעלה או שאני צריכה לרדת", "עולה"),
]


@pytest.mark.parametrize(("words", "told"), HANGING)
def test_what_a_question_hangs_on_is_read_with_it(words: str, told: str) -> None:
    assert told in meet_eater(_language(words)).says(words)


FIRST = [
    ("we're here over the holiday week, do lessons run like normal", "Ask us anything"),
    ("my neighbour swears your salsa guy used to be a boxer, who is he", "What would you like to know"),
    ("השכנה נשבעת שהמורה שלכם לסלסה היה מתאגרף, מי זה בכלל", "מה חשוב לך לדעת"),
]


@pytest.mark.parametrize(("words", "greeting"), FIRST)
def test_first_words_that_ask_get_more_than_a_greeting(words: str, greeting: str) -> None:
    assert greeting not in meet(open_sample("dance_studio"), "").says(words)


def _language(words: str) -> str:
    return "he" if is_hebrew(words) else "en"
