"""Several who come to try, each in a class of their own, are all put down: nobody is lost on the way."""

import pytest

from conversations.trials.told.part import Trying
from tests.trials.test_trying import Says, booked, met, put_down

PARENT_AND_CHILD = [
    ("en", ("I'd like a trial for me and one for my daughter Maya, she's 9",
            "Wednesday for her and Tuesday 18:30 for me")),
    ("en", ("can my daughter Maya (9) and I try a class?", "she can do Wednesday, I'd come Tuesday at 18:30")),
    ("en", ("we'd like to book trials, one for me and one for my daughter. She is 9",
            "me on Tuesday at 18:30, Maya on Wednesday", "her name is Maya")),
    ("en", ("I want to try tango, and a trial for my daughter too, one for me one for her. Maya is 9",
            "Wednesday for Maya", "Tuesday 18:30 for me")),
    ("en", ("could we do a trial, my daughter Maya (9) and I?", "Wednesday works for her. me Tuesday 18:30")),
    ("he", ("רוצה שיעור ניסיון לי ולבת שלי מאיה בת 9", "היא ביום רביעי ואני בשלישי ב-18:30")),
    ("he", ("אפשר שיעור ניסיון לבת שלי מאיה בת 9 וגם לי?", "לי ביום שלישי 18:30, לה ביום רביעי")),
    ("he", ("אני והבת שלי רוצות לנסות, היא בת 9", "מאיה ברביעי ואני בשלישי 18:30", "קוראים לה מאיה")),
    ("he", ("אשמח לשיעור ניסיון בשבילי ובשביל הבת שלי מאיה, בת 9", "היא רביעי", "אני שלישי ב18:30")),
    ("he", ("הבת שלי מאיה בת 9 ואני רוצים לבוא לניסיון", "הילדה ביום רביעי, ואני ביום שלישי ב-18:30")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said"), PARENT_AND_CHILD)
def test_a_parent_and_a_child_are_put_down_on_a_day_of_their_own(language: str, said: Says) -> None:
    person = met(language, *said)
    child = {"en": "Wednesday 10 February at 16:30, Maya, age 9", "he": "10.2 ב־16:30, מאיה, גיל 9"}[language]
    grown = {"en": "tango, Tuesday 9 February at 18:30", "he": "טנגו, ביום שלישי 9.2 ב־18:30"}[language]
    assert child in put_down(person)
    assert grown in put_down(person)
    assert booked(person) == ""


SIBLINGS = [
    ("en", ("my two kids want to try hip hop. Noa is 8 and Ben is 14", "Wednesday")),
    ("en", ("can my kids come for a trial? Noa, 8, and Ben, 14", "both on Wednesday")),
    ("en", ("I'd like trials for Noa (8) and Ben (14)", "Noa on Wednesday", "and Ben on Wednesday too")),
    ("en", ("my daughter Noa is 8, can she try on Wednesday?",
            "and also my son Ben is 14, he would like Wednesday too")),
    ("en", ("hip hop trial for two kids, aged 8 and 14 please", "Wednesday for both", "Noa and Ben")),
    ("he", ("שני הילדים שלי רוצים לנסות היפ הופ. נועה בת 8 ואיתי בן 14", "יום רביעי")),
    ("he", ("אפשר ניסיון לנועה בת 8 ולאיתי בן 14?", "שניהם ביום רביעי")),
    ("he", ("רוצה לרשום את הילדים לניסיון, נועה בת 8 ואיתי בן 14", "הגדול ברביעי והקטנה ברביעי")),
    ("he", ("היפ הופ לניסיון לשני ילדים, בני 8 ו-14", "רביעי לשניהם", "נועה ואיתי")),
    ("he", ("לבוא לנסות עם הילדים: נועה בת 8, איתי בן 14. אפשר?", "נועה ביום רביעי ואיתי ביום רביעי")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said"), SIBLINGS)
def test_children_of_two_groups_are_both_put_down(language: str, said: Says) -> None:
    down = put_down(met(language, *said))
    younger = {"en": "Wednesday 10 February at 16:30, Noa, age 8", "he": "10.2 ב־16:30, נועה, גיל 8"}[
        language
    ]
    elder = {"en": "Wednesday 10 February at 17:30, Ben, age 14", "he": "10.2 ב־17:30, איתי, גיל 14"}[
        language
    ]
    assert younger in down
    assert elder in down


BOTH = {
    "en": ("my two kids want to try hip hop. Noa is 8 and Ben is 14", "Wednesday"),
    "he": ("שני הילדים שלי רוצים לנסות היפ הופ. נועה בת 8 ואיתי בן 14", "יום רביעי"),
}
ASKED = [
    ("en", "are both of them down?"),
    ("en", "so they're both booked?"),
    ("en", "did you put them both down?"),
    ("en", "are the kids signed up?"),
    ("en", "so when was it again?"),
    ("he", "שניהם רשומים?"),
    ("he", "אז רשמת את שניהם?"),
    ("he", "הם רשומים כבר?"),
    ("he", "נרשמו שניהם?"),
    ("he", "מתי זה שוב?"),
]


@pytest.mark.parametrize(("language", "words"), ASKED)
def test_how_each_of_them_stands_is_told(language: str, words: str) -> None:
    reply = met(language, *BOTH[language]).says(words)
    assert "16:30" in reply
    assert "17:30" in reply


@pytest.mark.parametrize(
    ("language", "words", "stays", "goes"),
    [
        ("en", "Ben can't come after all", "Noa", "Ben"),
        ("en", "please cancel Noa", "Ben", "Noa"),
        ("en", "the older one isn't coming", "Noa", "Ben"),
        ("he", "איתי לא יוכל לבוא בסוף", "נועה", "איתי"),
        ("he", "תבטלי בבקשה את נועה", "איתי", "נועה"),
        ("he", "הגדול לא מגיע", "נועה", "איתי"),
    ],
)
def test_one_of_them_is_called_off_and_the_other_comes_still(
    language: str, words: str, stays: str, goes: str
) -> None:
    person = met(language, *BOTH[language], words)
    assert stays in put_down(person)
    assert goes not in put_down(person)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "cancel both please"),
        ("en", "call it off please"),
        ("he", "תבטלו את שניהם"),
        ("he", "לא נבוא בסוף"),
    ],
)
def test_all_of_them_are_called_off(language: str, words: str) -> None:
    person = met(language, *BOTH[language], words)
    assert put_down(person) == ""
    assert person.lead[Trying].several == ()


@pytest.mark.parametrize(
    ("language", "words", "now"),
    [
        ("en", "Noa on Monday instead", "Monday 8 February, at 16:30, Noa"),
        ("en", "can we move Ben to Monday?", "Monday 8 February, at 17:30, Ben"),
        ("he", "נועה בעצם ביום שני", "יום שני 8.2, ב־16:30, נועה"),
        ("he", "אפשר להעביר את איתי ליום שני?", "יום שני 8.2, ב־17:30, איתי"),
    ],
)
def test_one_of_them_moves_and_the_other_stays(language: str, words: str, now: str) -> None:
    down = put_down(met(language, *BOTH[language], words))
    assert now in down
    assert {"en": "Wednesday 10 February", "he": "10.2"}[language] in down


def test_of_whom_the_day_is_open_is_asked_and_said() -> None:
    person = met("en", "I'd like a trial for me and one for my daughter Maya, she's 9")
    reply = person.says("Wednesday for her")
    assert "Maya, age 9" in reply
    assert "For you" in reply
    assert "tango" not in put_down(person)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "my daughter is 9, could she try on Wednesday?"),
        ("en", "he's not 8, he's 9. can he come for a trial?"),
        ("he", "הבת שלי בת 9, אפשר ניסיון ברביעי?"),
    ],
)
def test_one_child_is_one(language: str, words: str) -> None:
    assert met(language, words).lead[Trying].several == ()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "and what should they wear?"),
        ("he", "אה ומה ללבוש"),
        ("he", "והגדול ברביעי"),
        ("he", "תודה רבה לך"),
    ],
)
def test_what_is_no_name_is_no_name(language: str, words: str) -> None:
    asked = {
        "en": "hip hop trial for two kids, aged 8 and 14 please",
        "he": "ניסיון לשני ילדים, בני 8 ו-14, בבקשה",
    }
    person = met(language, asked[language], {"en": "Wednesday", "he": "יום רביעי"}[language], words)
    assert [one.name for one in person.lead[Trying].several] == ["", ""]
