"""Days that were ruled out are offered to nobody: what there is on those that are left, or an honest nothing."""

import pytest

from conversations.timetable.limits import CanCome, read_limits
from conversations.timetable.saying import say_day, say_days
from conversations.trials.told.part import Trying
from tests.trials.test_trying import booked, met

ONLY = [
    (
        "he",
        (
            "אני רוצה לנסות סלסה",
            "שבוע הבא אני בערבים ראשון עד רביעי. אז רק חמישי, או שישי בבוקר אם יש דבר כזה",
        ),
    ),
    ("he", ("אני חייל, יוצא חמישי בצהריים חוזר ראשון", "תרשום אותי לניסיון בסלסה")),
    ("en", ("I'd like to try salsa but I can only do Thursday or Friday",)),
    ("en", ("I'm home from Thursday to Saturday", "can I come and try the salsa?")),
]


@pytest.mark.parametrize(("language", "said"), ONLY)
def test_of_days_that_were_ruled_out_none_is_offered(language: str, said: tuple[str, ...]) -> None:
    person = met(language, *said[:-1])
    reply = person.says(said[-1])
    gone = {"he": ("ראשון", "בימי שני", "שלישי"), "en": ("Sunday", "Monday", "Tuesday")}[language]
    assert not any(day in reply for day in gone)
    assert {"he": "ערב פתוח", "en": "open evening"}[language] in reply
    assert {"he": "שיעורים פרטיים", "en": "rivate lessons"}[language] in reply
    assert booked(person) == ""


def test_a_day_without_that_dance_is_said_so() -> None:
    assert "ביום ראשון אין סלסה" in met("he", "אני רוצה לנסות סלסה", "אפשר ביום ראשון?").says(
        "אפשר ניסיון ביום ראשון?"
    )


def test_who_wants_one_dance_is_told_of_no_other() -> None:
    reply = met("en", "when is the tango?").says("i work tuesdays and thursdays. so basically not those")
    assert "altz" not in reply


@pytest.mark.parametrize(
    ("words", "limits"),
    [
        ("only Thursday or Friday", {"days": (3, 4)}), ("only thursday, or friday morning", {"days": (3, 4)}),
        ("רק חמישי, או שישי בבוקר", {"days": (3, 4)}), ("home from Thursday to Sunday", {"days": (3, 4, 5, 6)}),
        ("אני בבית מחמישי עד שבת", {"days": (3, 4, 5)}), ("יוצא חמישי בצהריים חוזר ראשון", {"days": (3, 4, 5)}),
        ("before 20:30 is a no", {"after": "20:30"}), ("לפני 20:30 אי אפשר", {"after": "20:30"}),
        ("לפני שמונה וחצי זה לא", {"after": "20:30"}), ("after 9 is too late", {"before": "21:00"}),
        ("before 8 is no problem", {}), ("I'm here till next Sunday", {}), ("is it only Thursday or Friday?", {}),
        ("we're around from Monday", {}), ("back on Sunday", {}), ("is it open Monday to Friday?", {}),
    ],
)  # fmt: skip
def test_when_they_can_come_at_all(words: str, limits: dict[str, object]) -> None:
    read = read_limits(words)
    told = {key: getattr(read, key) for key in CanCome.__struct_fields__ if getattr(read, key)}
    assert {key: f"{one:%H:%M}" if key in ("after", "before") else one for key, one in told.items()} == limits


def test_no_day_is_no_words() -> None:
    assert [say([], language) for say in (say_day, say_days) for language in ("he", "en")] == [""] * 4


@pytest.mark.parametrize(
    ("language", "child", "words"),
    [
        (
            "he",
            "יש היפ הופ לבן שלי בן 8?",
            "בוא נקבע לו שיעור ניסיון. עדיף בשבוע שלי שמתחיל ביום ראשון הקרוב",
        ),
        (
            "en",
            "is there hip hop for my son, he's 8?",
            "let's book him a trial, best in my week that starts this Sunday",
        ),
    ],
)
def test_a_week_is_told_by_its_first_day(language: str, child: str, words: str) -> None:
    reply = met(language, child).says(words)
    assert any(day in reply for day in ("15.2", "8.2", "8 February", "15 February"))
    assert not any(no in reply for no in ("אין", "no class", "Nothing"))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("I'd like to try tango", "next tuesday at 18:30")),
        ("he", ("אני רוצה לנסות טנגו", "שלישי הבא ב18:30")),
    ],
)
def test_next_tuesday_said_on_sunday_is_of_the_next_week(language: str, said: tuple[str, ...]) -> None:
    person = met(language, *said)
    assert booked(person).endswith("16.02 16:30")
    assert person.lead[Trying].trial is None


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", ("יש משהו ביום ראשון שלישי או חמישי?", "שיעור אחד לניסיון בלבד ואז נראה")),
        ("he", ("מה יש בראשון, שני וחמישי?", "אפשר שיעור ניסיון אחד?")),
        (
            "en",
            ("is there anything on Sunday, Tuesday or Thursday?", "just one trial class and then we'll see"),
        ),
    ],
)
def test_who_was_told_of_many_days_and_wants_a_trial_is_not_sent_to_the_open_evening(
    language: str, said: tuple[str, ...]
) -> None:
    reply = met(language, said[0]).says(said[1])
    assert {"he": "ערב פתוח", "en": "open evening"}[language] not in reply
