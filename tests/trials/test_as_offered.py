"""One of the hours that were offered is taken however it is written; what was noted of who comes is theirs alone."""

import pytest
from msgspec.structs import replace

from conversations.meetings.kept.words import moves
from conversations.profile.manner import find_manner
from conversations.profile.patterns import find_their_name
from conversations.trials.heard.words import wants_other
from conversations.trials.told.part import Trying
from conversations.trials.who.counted import find_number
from conversations.trials.who.named import find_only
from conversations.wording.clocks import find_clocks
from tests.trials.test_trying import Says, booked, met, put_down


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", ("אפשר לבוא מחר לסלסה לניסיון?", "אז 1830, הדס")),
        ("he", ("אפשר לבוא מחר לסלסה לניסיון?", "ב1830 זה מתחילות?", "אז 1830, הדס")),
        ("he", ("אפשר לבוא מחר לסלסה לניסיון?", "1830")),
        ("he", ("אפשר לבוא מחר לסלסה לניסיון?", "ב-1830 בבקשה")),
        ("he", ("היי", "אני רוצה להירשם לניסיון סלסה מחר ב1830")),
        ("he", ("היי", "תרשמי אותי לסלסה ביום שני ב 1830")),
        ("en", ("can I come tomorrow for a salsa trial?", "1830 then, Hadas")),
        ("en", ("can I come tomorrow for a salsa trial?", "the 1830 one please")),
        ("en", ("hi", "I'd like to book a salsa trial tomorrow at 1830")),
    ],
)
def test_an_hour_in_one_is_the_hour_that_was_offered(language: str, said: Says) -> None:
    assert booked(met(language, *said)).endswith("08.02 16:30")


@pytest.mark.parametrize(
    "words",
    ["שילמתי 1800", "1500 שקל", "הזמנה 1830", "מאז 2015", "ב2015 רקדתי", "since 2015", "order 1830", "I paid 1930",
     "call 0501830", "₪1900", "1830 people", "+1830"],
)  # fmt: skip
def test_a_number_of_something_else_is_no_hour(words: str) -> None:
    assert not find_clocks(words).at


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", ("שלום, מחפשת ניסיון בטנגו", "אז אני רשומה למחר?")),
        ("he", ("שלום, מחפש ניסיון בטנגו", "אז אני רשום?")),
        ("he", ("שלום, מחפשת ניסיון בטנגו", "אני כבר רשומה לשלישי?")),
        ("en", ("hi, I'm after a tango trial", "so am I booked for tuesday?")),
        ("en", ("hi, I'm after a tango trial", "am I signed up?")),
    ],
)
def test_who_asks_whether_they_are_down_is_told_that_nothing_is(language: str, said: Says) -> None:
    person = met(language, *said)
    text = person.all_sends()[-1].content.text
    assert not booked(person)
    assert not person.lead.handoff.open, text
    assert "18:30" in text


@pytest.mark.parametrize("words", ["אז אני רשומה למחר?", "אני רשום נכון?", "am I registered for Tuesday?"])
def test_who_asks_so_is_no_customer_yet(words: str) -> None:
    assert not find_manner(words)


@pytest.mark.parametrize("words", ["אני רשומה לסלסה, אפשר לעבור לטנגו?", "I'm already a student of yours"])
def test_who_says_so_is_one(words: str) -> None:
    assert ("standing", "customer") in find_manner(words)


@pytest.mark.parametrize(
    "words",
    [
        "מושלם. צריך לשלם מראש או במקום?", "התשלום במקום?", "אפשר לשלם גם במזומן במקום?", "משלמים במקום או באתר",
        "משלמים שם במקום?", "לשלם מראש או שבמקום?", "אפשר להירשם במקום?", "יש תשלום במקום או רק באתר", "קונים במקום?",
        "מגיעים ומשלמים במקום?",
    ],
)  # fmt: skip
def test_paying_on_the_spot_moves_nothing(words: str) -> None:
    assert not moves(words)
    assert not wants_other(words)


@pytest.mark.parametrize(
    "words",
    ["אפשר רביעי במקום?", "במקום יום שני אפשר שלישי?", "שילמתי כבר, אפשר יום אחר במקום?", "עדיף שלישי במקום",
     "לא יכולה ב25, אפשר 1.2 במקום?"],
)  # fmt: skip
def test_another_day_instead_is_a_move_still(words: str) -> None:
    assert moves(words)


@pytest.mark.parametrize(
    "said",
    [
        "רביעי טוב לנו. אפשר לבוא רק לנסות לפני שמשלמים?",
        "ב16:30 זה שניהם? אז רביעי טוב לנו. אפשר לבוא רק לנסות?",
        "תרשמי אותו לניסיון ברביעי, רק לנסות פעם אחת",
    ],
)
def test_a_verb_is_no_name_and_two_days_are_no_two_people(said: str) -> None:
    noted = put_down(met("he", "שלום, מחפשת לבן שלי איתן בן 9 היפ הופ", "באיזה שעות?", said))
    assert "16:30" in noted
    assert "אנשים" not in noted
    assert not any(word in noted for word in ("נסות", "התרשם", "ראות"))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("קוראים לו איתן והוא לבד", "איתן"), ("השם שלה נועה בת 6", "נועה"), ("קוראים לו דן לוי", "דן לוי"),
        ("שמה מאיה והיא ביישנית", "מאיה"), ("קוראים לו יואב רוצה סלסה", "יואב"),
        ("his name is Adam and he is 8", "Adam"),
    ],
)  # fmt: skip
def test_a_name_ends_where_it_ends(words: str, name: str) -> None:
    assert find_their_name(words) == name


@pytest.mark.parametrize("words", ["רק לנסות", "רק לבוא לראות", "רק לשאול משהו", "רק להציץ", "רק ליום אחד"])
def test_who_only_does_something_is_named_by_nobody(words: str) -> None:
    assert find_only(words) == ""


@pytest.mark.parametrize(
    ("words", "count"),
    [("ב16:30 זה שניהם?", None), ("שניהם באותה שעה?", None), ("שניהם יבואו", 2), ("תרשמי את שניהם", 2),
     ("are both of them at 16:30?", None), ("both of them are coming", 2)],
)  # fmt: skip
def test_both_may_be_days(words: str, count: int | None) -> None:
    assert find_number(words) == count


@pytest.mark.parametrize(
    ("language", "said", "wrong"),
    [
        ("he", ("תרשמי לניסיון את הבן שלי יואב בן 8 ברביעי",), "למה 2 אנשים? הוא לבד"),
    ],
)  # fmt: skip
def test_what_was_noted_wrong_is_put_right_with_a_sorry(language: str, said: Says, wrong: str) -> None:
    person = met(language, *said)
    trying = person.lead[Trying]
    assert trying.trial
    trying.trial = replace(trying.trial, count=2)
    person.says(wrong)
    told = person.lead[Trying].trial
    assert told
    assert told.count == 1
    assert any(one in person.all_sends()[-1].content.text.casefold() for one in ("סליחה", "sorry"))
    assert person.lead.handoff.open
    assert not person.lead.handoff.open.questions


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", ("תרשמי לניסיון את הבן שלי איתן בן 9 ביום רביעי", "רק איתן 😑 ילד אחד. כמה עולה הניסיון?")),
        ("he", ("תרשמי לניסיון את הבן שלי איתן בן 9 ביום רביעי", "זה לילד אחד, כמה עולה הניסיון?")),
        ("en", ("put my son Ethan, 9, down for a trial on Wednesday", "just Ethan, one kid. how much is the trial?")),
    ],
)  # fmt: skip
def test_the_trial_of_one_child_costs_the_trial_alone(language: str, said: Says) -> None:
    text = met(language, *said).all_sends()[-1].content.text
    assert "50" in text
    assert "270" not in text


KEPT = {
    "he": "תרשמי אותי לניסיון סלסה ביום שני 15.2 ב18:30",
    "en": "book me a salsa trial on Monday 15.2 at 18:30",
}


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        ("he", "רק שבסוף יש לי אסיפת הורים ביום שני. יש משהו ביום אחר או שרק שבוע אחרי?"),
        ("he", "אוי לא אוכל בשני הזה, יש מועד אחר?"),
        ("he", "יש לנו אירוע באותו ערב, יש אפשרות בשבוע אחר?"),
        ("en", "I have a parents' meeting on Monday, is there another day or only the week after?"),
        ("en", "turns out I can't make Monday, have you got any other day?"),
    ],
)
def test_who_asks_softly_what_else_there_is_is_offered_it(language: str, asked: str) -> None:
    person = met(language, "hi", KEPT[language])
    assert booked(person).endswith("15.02 16:30")
    person.says(asked)
    offered = person.all_sends()[-1].content
    assert "15" in offered.text
    labels = [one.label for one in offered.choices]
    assert labels
    assert not any("15" in one for one in labels)
    assert booked(person).endswith("15.02 16:30")


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        ("he", "יש לי שאלה, יש משהו ביום אחר לבת שלי?"), ("he", "יש סלסה גם ביום אחר?"), ("he", "מה ללבוש?"),
        ("en", "I've a question, when is the hip-hop for my daughter?"), ("en", "what should I wear?"),
    ],
)  # fmt: skip
def test_who_asks_of_another_class_moves_nothing(language: str, asked: str) -> None:
    person = met(language, "hi", KEPT[language], asked)
    assert booked(person).endswith("15.02 16:30")
    assert not any(one in person.all_sends()[-1].content.text for one in ("נעביר", "move it"))
