"""A group's trial and lessons of one's own: what was agreed last counts, and a first dance needs the lessons."""

import pytest

from tests.dialogue.samples import meet_dancer
from tests.trials.test_trying import Says, booked, met, put_down

LESSON = [
    ("en", ("we're getting married in June and want to learn our first dance", "could we do a waltz trial on Sunday?",
            "how much is a private one?", "ok, then the private lessons please", "Friday the 19th at 11"),
     "Friday 19.2 at 11:00"),
    ("en", ("a waltz trial please", "actually we'd rather have a private lesson", "Friday 9:30 suits"),
     "Friday at 9:30"),
    ("en", ("can I try tango?", "what does a private lesson cost?", "I'll go for a private one then. Friday at noon"),
     "Friday at noon"),
    ("en", ("book me a salsa trial", "hmm do you do one on one?", "let's do one on one instead", "this Friday 10:30"),
     "Friday at 10:30"),
    ("he", ("אנחנו מתחתנים במאי ורוצים ריקוד ראשון", "אפשר לבוא לניסיון ואלס ביום ראשון?", "כמה עולה שיעור פרטי?",
            "טוב, נלך על פרטי", "שישי ב-11"), "יום שישי ב־11:00"),
    ("he", ("אפשר ניסיון בוואלס?", "בעצם עדיף לנו שיעור פרטי", "שישי ב-9:30 מתאים"), "יום שישי ב־9:30"),
    ("he", ("רוצה לנסות טנגו", "וכמה עולה שיעור פרטי?", "אז ניקח פרטי. ביום שישי ב-12"), "יום שישי ב־12:00"),
]  # fmt: skip
SETTLED = {"en": "so what did we settle on?", "he": "אז מה סיכמנו?"}


@pytest.mark.parametrize(("language", "said", "told"), LESSON)
def test_lessons_that_were_chosen_after_a_trial_was_spoken_of_are_put_down(
    language: str, said: Says, told: str
) -> None:
    person = met(language, *said)
    assert told in put_down(person)
    assert booked(person) == ""


@pytest.mark.parametrize(("language", "said", "told"), LESSON)
def test_they_are_what_was_settled(language: str, said: Says, told: str) -> None:
    person = met(language, *said)
    assert told in person.says(SETTLED[language])


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("how much is a private lesson?", "no, a group is better. a salsa trial please", "Monday 18:30")),
        ("en", ("a private lesson on Friday at 10 please", "actually the group trial first, salsa on Monday 18:30")),
        ("he", ("כמה עולה שיעור פרטי?", "לא, עדיף בקבוצה. אפשר ניסיון בסלסה?", "יום שני 18:30")),
    ],
)  # fmt: skip
def test_a_trial_that_was_chosen_after_lessons_were_spoken_of_is_booked(language: str, said: Says) -> None:
    assert booked(met(language, *said)).endswith("08.02 16:30")


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("en", ("our wedding is in May, we need a first dance", "can we try the waltz group on Sunday first?"),
         "private lessons"),
        ("en", ("we want to learn our wedding dance", "book us for a trial next Sunday"), "private lessons"),
        ("he", ("החתונה שלנו במאי ואנחנו צריכים ריקוד ראשון", "אפשר לבוא קודם לניסיון ביום ראשון?"), "שיעורים פרטיים"),
        ("he", ("רוצים ריקוד חתונה", "תרשמו אותנו לניסיון ביום ראשון הבא"), "שיעורים פרטיים"),
    ],
)  # fmt: skip
def test_who_prepares_a_first_dance_hears_that_a_group_does_not_serve_it(
    language: str, said: Says, told: str
) -> None:
    person = met(language, *said[:-1])
    reply = person.says(said[-1])
    assert told in reply
    assert any("18:30" in one.label for one in person.lead.dialogue.choices)


def test_it_is_said_once() -> None:
    person = met(
        "en", "our wedding is in May, we need a first dance", "can we try the waltz group on Sunday first?"
    )
    assert "private lessons" not in person.says("and what about a trial on Monday?")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("I'd like to try salsa", "Monday 18:30")),
        ("en", ("my cousin's wedding is in May and I want to dance there", "a salsa trial", "Monday 18:30")),
        ("he", ("אפשר לנסות סלסה?", "יום שני 18:30")),
    ],
)
def test_who_prepares_none_hears_nothing_of_it(language: str, said: Says) -> None:
    person = met(language)
    replies = [person.says(words) for words in said]
    assert not any("private" in one or "פרטי" in one for one in replies)


@pytest.mark.parametrize(
    ("language", "said", "asks"),
    [
        ("en", ("a private lesson please, Friday at 10",), "is 10 still ok?"),
        ("en", ("a private lesson please, Friday at 10",), "is the lesson still on?"),
        ("he", ("אפשר שיעור פרטי ביום שישי ב-10?",), "השיעור עדיין קבוע?"),
        ("he", ("אפשר שיעור פרטי ביום שישי ב-10?",), "מתי השיעור שקבענו?"),
    ],
)
def test_whether_the_lesson_stands_is_told(language: str, said: Says, asks: str) -> None:
    assert "10:00" in met(language, *said).says(asks)


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("en", ("we'd like a private lesson", "Saturday at 11 please"), ("Saturday", "Fridays 9:00-13:00")),
        ("en", ("could we have a private lesson on Saturday morning?",), ("Saturday", "Fridays 9:00-13:00")),
        ("he", ("אנחנו רוצים שיעור פרטי", "בשבת ב-11"), ("שבת", "בשישי 9:00–13:00")),
        ("he", ("אפשר שיעור פרטי בשבת בבוקר?",), ("שבת", "בשישי 9:00–13:00")),
    ],
)
def test_a_day_on_which_we_are_closed_is_said_to_be_that(language: str, said: Says, told: Says) -> None:
    person = met(language, *said[:-1])
    reply = person.says(said[-1])
    assert all(one in reply for one in told)
    assert "11:00" not in put_down(person)


@pytest.mark.parametrize("words", ["כמה עולה פרטי?", "ופרטי עולה כמה?", "מה המחיר של פרטי?"])
def test_a_private_one_has_its_own_price(words: str) -> None:
    assert "₪250" in met("he", "היי").says(words)


PRIVATE = {"en": ("we're getting married in May and want private lessons", "friday could work if it's early, like 10?"),
           "he": ("מתחתנים במאי ורוצים שיעורים פרטיים", "שישי יכול להתאים אם זה מוקדם, משהו כמו 10?")}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "he"])
def test_an_hour_that_is_said_loosely_is_told_to_the_team(language: str) -> None:
    person = meet_dancer(language)
    for words in PRIVATE[language]:
        told = person.says(words)
    assert "10:00" in told


@pytest.mark.parametrize(
    ("language", "asked", "stays"),
    [
        ("en", "could we do the couples class on Sundays instead of privates? how much is it",
         "no, let's stick with the privates"),
        ("he", "ואפשר להצטרף לקבוצה בראשון במקום פרטיים? כמה זה עולה", "לא, נשאר עם הפרטיים"),
    ],
)  # fmt: skip
def test_who_asks_after_a_group_and_stays_with_lessons_keeps_what_was_told(
    language: str, asked: str, stays: str
) -> None:
    person = meet_dancer(language)
    for words in PRIVATE[language]:
        person.says(words)
    person.says(asked)
    told = person.says(stays)
    assert "10:00" in told
    assert ("Friday" if language == "en" else "שישי") in told
    assert ("Sunday" if language == "en" else "ראשון") not in told
