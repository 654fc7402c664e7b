"""Who comes is one thing, and who is merely mentioned another: a relative's age makes no child of who writes."""

import pytest

from conversations.profile.part import Profile
from conversations.trials.told.part import Trying
from tests.trials.test_trying import Says, booked, met, put_down

MENTIONED = [
    ("en", ("my niece is 14 and takes hip hop at yours. I'd like to try salsa myself", "Monday 18:30")),
    (
        "en",
        ("my brother's 16, he dances with you and loves it. can I come to a salsa trial?", "Monday 18:30"),
    ),
    ("en", ("I want to try salsa, my cousin who is 15 told me about you", "Monday 18:30")),
    (
        "en",
        ("my daughter already does hip hop with you, she's 9. I'd love a salsa trial for me", "Monday 18:30"),
    ),
    ("en", ("my little sister is 17, she dances hip hop with you", "I want to try salsa", "Monday at 18:30")),
    ("en", ("sign me up for a salsa trial please! my nephew (8) comes to the kids' group", "Monday 18:30")),
    ("he", ("האחיינית שלי בת 14 רוקדת אצלכם היפ הופ. אני רוצה לנסות סלסה", "יום שני 18:30")),
    ("he", ("אחי בן 16 רוקד אצלכם ומת על זה, אפשר גם אני לבוא לניסיון בסלסה?", "יום שני 18:30")),
    ("he", ("אני רוצה לנסות סלסה, בת דודה שלי בת 15 סיפרה לי עליכם", "יום שני 18:30")),
    ("he", ("הבת שלי בת 9 כבר אצלכם בהיפ הופ. אני רוצה ניסיון בסלסה לעצמי", "יום שני 18:30")),
    ("he", ("אחותי בת 17 ורוקדת אצלכם", "אני רוצה לנסות סלסה", "יום שני 18:30")),
]


@pytest.mark.parametrize(("language", "said"), MENTIONED)
def test_the_trial_is_their_own(language: str, said: Says) -> None:
    person = met(language, *said)
    assert booked(person).endswith("08.02 16:30")
    assert put_down(person) == ""


@pytest.mark.parametrize(("language", "said"), [one for one in MENTIONED if len(one[1]) == 2])
def test_no_age_and_no_relation_is_learned_of_them(language: str, said: Says) -> None:
    traits = met(language, *said).lead[Profile].traits
    assert "age" not in traits
    assert "for_whom" not in traits or traits["for_whom"].value == "self"


OF_CHILD = [
    ("en", ("my daughter is 9, I'd like to sign her up for a trial on Wednesday", "Maya"), "age 9"),
    ("en", ("my son is 14 and I want to bring him to a trial, Wednesday", "Tom"), "age 14"),
    ("en", ("my niece is 14, I'd like a trial for her on Wednesday", "Gal"), "age 14"),
    ("en", ("my son is 8. I'd like a hip hop trial, Wednesday", "Tom"), "age 8"),
    ("he", ("הבת שלי בת 9, אני רוצה לרשום אותה לניסיון ביום רביעי", "מאיה"), "גיל 9"),
    ("he", ("האחיינית שלי בת 14, אני רוצה בשבילה ניסיון ביום רביעי", "גל"), "גיל 14"),
    ("he", ("הבן שלי בן 8, אשמח לניסיון בהיפ הופ ביום רביעי", "תום"), "גיל 8"),
]


@pytest.mark.parametrize(("language", "said", "age"), OF_CHILD)
def test_whoever_comes_is_put_down_with_their_age(language: str, said: Says, age: str) -> None:
    person = met(language, *said)
    assert age in put_down(person)
    assert booked(person) == ""


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("en", ("my brother is 15 and dances with you, I want to try salsa", "Monday 18:30",
                "he'd like a trial as well"), "13-17"),
        ("en", ("my niece is 9 and takes hip hop at yours. I'd like to try salsa myself", "Monday 18:30",
                "can she come to a trial too?"), "6-12"),
        ("he", ("אחי בן 15 ורוקד אצלכם, אני רוצה לנסות סלסה", "יום שני 18:30", "גם הוא רוצה לבוא לניסיון"), "13–17"),
    ],
)  # fmt: skip
def test_who_was_mentioned_may_come_as_well_in_a_class_of_their_own(
    language: str, said: Says, told: str
) -> None:
    person = met(language, *said[:-1])
    reply = person.says(said[-1])
    assert told in reply + put_down(person)
    assert booked(person).endswith("08.02 16:30")


TWO = [
    ("en", ("my daughter is 14", "and my nephew is 9", "put them both down for a trial", "next Wednesday")),
    ("en", ("my son's 14, he'd love hip hop", "also my little girl, she's 9", "a trial for both please",
            "next Wednesday")),
    ("he", ("הבת שלי בת 14", "וגם האחיין שלי בן 9", "תרשמו את שניהם לניסיון", "יום רביעי הבא")),
    ("he", ("הבן שלי בן 14 רוצה היפ הופ", "גם הבת שלי בת 9 רוצה", "תרשמו את שניהם לניסיון", "יום רביעי הבא")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said"), TWO)
def test_two_children_told_one_after_the_other_are_put_down_each_in_a_group_of_their_own(
    language: str, said: Says
) -> None:
    down = put_down(met(language, *said))
    assert {"en": ("age 14", "age 9"), "he": ("גיל 14", "גיל 9")}[language][0] in down
    assert {"en": ("age 14", "age 9"), "he": ("גיל 14", "גיל 9")}[language][1] in down
    assert "16:30" in down
    assert "17:30" in down


BIRTHDAY = [
    ("en", "my daughter is 12, turning 13 on the 20th", "a trial for her on Wednesday", "ages 6-12", "16:30"),
    ("en", "my girl is 12 and will be 13 on the 20th", "book her a trial for Wednesday the 24th", "(13-17)", "17:30"),
    ("he", "הבת שלי בת 12, תהיה בת 13 ב-20 לחודש", "תרשמו אותה לניסיון ביום רביעי", "6–12", "16:30"),
    ("he", "הבת שלי בת 12, ב-20 לחודש היא בת 13", "תרשמו אותה לניסיון ביום רביעי 24.2", "13–17", "17:30"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "tells", "wants", "group", "hour"), BIRTHDAY)
def test_who_has_a_birthday_soon_is_one_child_in_the_group_of_that_day(
    language: str, tells: str, wants: str, group: str, hour: str
) -> None:
    person = met(language, tells, wants, {"en": "Maya", "he": "מאיה"}[language])
    down = put_down(person)
    assert group in down
    assert hour in down
    assert person.lead[Trying].several == ()
