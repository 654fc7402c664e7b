"""Who says to which group of an evening they come has said the hour; and who makes sure is told what stands."""

import pytest

from tests.trials.test_asked_beside import met
from tests.trials.test_trying import booked, put_down

BOOKED = [
    ("en", ("tango?", "sign me up for the beginners next tuesday please"), "18:30"),
    ("en", ("waltz on sundays?", "i'll take a trial next sunday, beginners class"), "18:30"),
    ("he", ("יש טנגו?", "תרשמו אותי למתחילים ביום שלישי"), "18:30"),
    ("he", ("מתי סלסה?", "אשמח לניסיון בקבוצת המתחילים ביום שני הקרוב"), "18:30"),
]
WITH_TEAM = [
    ("en", ("tango?", "put me down for the intermediates next tuesday"), "19:45"),
    ("en", ("salsa on mondays?", "ill do a trial next monday, the one in the middle"), "19:45"),
    ("he", ("יש טנגו?", "תרשום אותי לשיעור האמצעי בשלישי"), "19:45"),
    ("he", ("יש ואלס?", "רוצה לבוא לניסיון של הממשיכים ביום ראשון"), "19:45"),
]


@pytest.mark.parametrize(("language", "said", "hour"), BOOKED)
def test_the_beginners_hour_is_booked(language: str, said: tuple[str, ...], hour: str) -> None:
    person = met(language, *said)
    assert hour in person.says({"he": "מתי קבענו?", "en": "when was it again?"}[language])
    assert booked(person)


@pytest.mark.parametrize(("language", "said", "hour"), WITH_TEAM)
def test_another_group_is_for_the_team(language: str, said: tuple[str, ...], hour: str) -> None:
    assert hour in put_down(met(language, *said))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "which is better for me, beginners? sign me up for salsa on monday"),
        ("en", "beginners or intermediates, not sure. sign me up for salsa on monday"),
        ("he", "למתחילים או לממשיכים? תרשמו אותי לסלסה ביום שני"),
    ],
)
def test_a_level_left_open_chooses_no_group(language: str, words: str) -> None:
    person = met(language, words)
    assert not booked(person)
    assert "19:45" not in put_down(person)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "hello, just making sure we're booked for sunday"),
        ("en", "can you please confirm my class is on"),
        ("he", "היי, מוודאת שאני רשומה לראשון"),
        ("he", "רגע לסכם, מה סגור?"),
    ],
)
def test_who_makes_sure_is_told_what_they_have(language: str, words: str) -> None:
    wish = {
        "en": "sign me up for the beginners' waltz on sunday",
        "he": "תרשמו אותי לוואלס למתחילים ביום ראשון",
    }
    person = met(language, wish[language])
    assert booked(person)
    assert "18:30" in person.says(words)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "hi, just checking my trial on monday is on"), ("he", "שלום, רציתי לוודא שאני רשום למחר")],
)
def test_of_whom_nothing_is_known_the_team_looks(language: str, words: str) -> None:
    person = met(language)
    reply = person.says(words)
    assert "18:30" not in reply or "Nothing is down" in reply
    assert not booked(person)


@pytest.mark.parametrize(
    ("language", "wish", "words"),
    [
        ("en", "sign me up for beginners salsa on monday", "i fell twice last thursday haha"),
        ("he", "תרשמו אותי לסלסה למתחילים ביום שני", "דרכתי על שלושה אנשים בחמישי"),
    ],
)
def test_a_day_of_the_past_moves_nothing(language: str, wish: str, words: str) -> None:
    person = met(language, wish)
    before = booked(person)
    assert "Thursday" not in person.says(words)
    assert booked(person) == before


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("what's on thursday night?", "lovely, put me down")),
        ("en", ("is the open evening free?", "when is it?", "ok sign me up for thursday")),
        ("he", ("מה זה הערב הפתוח?", "מתי הערב הפתוח?", "מעולה תרשמו אותי")),
    ],
)
def test_what_needs_no_place_is_put_down_with_nobody(language: str, said: tuple[str, ...]) -> None:
    """The evening that anybody may come to: how one gets a ticket is told, and the team has nothing to confirm."""
    person = met(language, *said[:-1])
    reply = person.says(said[-1])
    assert "19:30" in reply
    assert not put_down(person)
    assert not booked(person)


def test_who_comes_themselves_is_put_down_for_no_child() -> None:
    """A nephew was spoken of; the trial is their own, and the level they name next is nobody's name."""
    person = met("en", "do you have salsa?", "my nephew is 16, would that be a problem?")
    person.says("ok i'll do a trial myself, monday, the middle group")
    assert "hip-hop" not in put_down(person)
    assert "19:45" in put_down(person)
    person.says("intermediates then. 19:45 right?")
    assert "Intermediates" not in put_down(person)


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("en", ("is there waltz?", "not on sunday please, what else"), "only then"),
        ("he", ("יש ואלס?", "לא בראשון בבקשה, מה עוד יש"), "שלישי"),
    ],
)
def test_who_rules_out_the_only_day_is_told_what_there_is(
    language: str, said: tuple[str, str], told: str
) -> None:
    reply = met(language, said[0]).says(said[1])
    assert told in reply
    assert " on ." not in reply
