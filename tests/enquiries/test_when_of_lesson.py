"""When a lesson of one's own suits them, and when not, is kept as they mean it."""

import pytest

from tests.trials.test_trying import Says, met, put_down

PRIVATE = {"en": "a private lesson please", "he": "רוצים שיעור פרטי בבקשה"}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "my partner is at work in the mornings. any evening?"),
        ("en", "he usually works mornings, is there an evening?"),
        ("he", "בעלי בעבודה בבוקר. יש ערב?"),
        ("he", "בבוקר אני במשמרת. אפשר בערב?"),
    ],
)
def test_the_part_of_the_day_at_which_they_are_busy_is_no_wish(language: str, words: str) -> None:
    down = put_down(met(language, PRIVATE[language], words))
    assert {"en": "in the evening", "he": "בערב"}[language] in down
    assert "morning" not in down
    assert "בבוקר" not in down


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("when are the private lessons?", "I'm at the office on Fridays. another day?")),
        ("en", ("how much is a private lesson?", "we work Fridays until one, any other option?")),
        ("he", ("מתי השיעורים הפרטיים?", "בשישי אנחנו עובדים, יש זמן אחר?")),
    ],
)
def test_who_asks_for_another_time_is_told_that_it_may_be_arranged(language: str, said: Says) -> None:
    reply = met(language, *said[:-1]).says(said[-1])
    assert {"en": "another time by arrangement", "he": "בזמן אחר בתיאום"}[language] in reply


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "I work on Fridays.. no, the 26th I'm off, can do 11", "Friday 26.2 at 11:00"),
        ("he", "שישי ה-26 אפשרי, נגיד 11", "יום שישי 26.2 ב־11:00"),
        ("en", "she can swap her shift on Friday the 26th. could we do 10?", "Friday 26.2 at 10:00"),
        ("he", "הוא מצליח להחליף משמרת בשישי ה-26, אפשר ב10?", "יום שישי 26.2 ב־10:00"),
    ],
)
def test_the_hour_that_they_can_do_is_kept_with_its_day(language: str, words: str, told: str) -> None:
    assert told in put_down(met(language, PRIVATE[language], words))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "and I'd like to come to the Monday salsa class as well"),
        ("en", "still put me in the Tuesday one to try"),
        ("he", "ואני רוצה גם לנסות את הטנגו של שלישי"),
    ],
)
def test_the_day_of_a_class_beside_it_is_not_that_of_the_lesson(language: str, words: str) -> None:
    friday = {"en": "Friday at 11", "he": "ביום שישי ב-11"}[language]
    person = met(language, PRIVATE[language], friday)
    kept = put_down(person)
    assert {"en": "Friday", "he": "שישי"}[language] in kept
    assert {"en": "Updated", "he": "עדכנתי"}[language] not in person.says(words)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("a private lesson please, Friday at 10", "wouldn't the salsa class be cheaper?")),
        ("en", ("what costs less, a group or a private lesson?",)),
        ("he", ("שיעור פרטי בשישי ב-10", "לא יוצא זול יותר לבוא לקבוצה?")),
    ],
)
def test_whether_a_class_costs_less_is_answered_with_both_prices(language: str, said: Says) -> None:
    reply = met(language, *said[:-1]).says(said[-1])
    assert "₪250" in reply
    assert "₪65" in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "Fridays don't suit us, is there an evening?"), ("he", "בשישי אנחנו לא יכולים, יש ערב?")],
)
def test_an_evening_is_not_that_of_the_day_they_rule_out(language: str, words: str) -> None:
    down = put_down(met(language, PRIVATE[language], words))
    assert {"en": "not Friday", "he": "לא ביום שישי"}[language] in down
