"""A finer point of a question is answered by what the journey says of it: in a variant, or anywhere else."""

import pytest

from conversations.handoff.facts import StaffAsked
from tests.dialogue.samples import meet_dancer, meet_eater
from tests.harness.studio import Person

SAID = {
    "מול העיניים": [
        "איפה שמים את התיק?", "יש לכם לוקרים?", "איפה משאירים מעילים",
        "אפשר להביא תיק גדול?", "יש מקום לתיקים?",
    ],
    "in sight": [
        "where can I leave my bag", "do you have lockers?", "is there a place for coats",
        "can I bring a big bag", "where do bags go",
    ],
    "לחזור אחרי שעה": [
        "אפשר להשאיר אותם שם ולחזור?", "אני חייבת להישאר שם?", "צריך להישאר איתו כל השיעור?",
        "אפשר ללכת ולבוא לקחת אותם?", "להשאיר אותם ולנסוע זה בסדר?",
    ],
    "come back after an hour": [
        "can I leave them and come back", "do I have to stay", "do parents need to stay there",
        "could I leave them there?", "must a parent wait there the whole time",
    ],
    "שיר שאוהבים": [
        "אפשר לבוא עם שיר משלנו?", "השיר שלנו איטי, זה בסדר?", "אתם עושים כוריאוגרפיה?",
        "איזה שיר אפשר?", "השיר הוא של אייל גולן זה אפשרי?",
    ],
    "any song": [
        "can we use our own song", "which song can we bring?", "do you choreograph it for us",
        "does it matter that our song is fast?", "is my song too slow?",
    ],
}  # fmt: skip
EATEN = {
    "אננס אין": ["יש לכם פיצה עם אננס?", "אפשר אננס?", "אננס יש?", "תשימו לי אננס על חצי?", "הילד רוצה אננס, אפשר?"],
    "no pineapple": [
        "do you have a pizza with pineapple", "can I get pineapple?", "any pineapple?",
        "is pineapple a topping", "do you put pineapple on it",
    ],
    "הכי זול": [
        "מה הכי זול שיש לכם?", "איזו פיצה הכי זולה?", "מה הדבר הכי זול",
        "מה הפיצה הכי זולה אצלכם", "מה הזול ביותר?",
    ],
    "cheapest is": [
        "whats the cheapest thing then", "which is the cheapest pizza", "what is the cheapest you have",
        "cheapest one?", "what's your cheapest pie",
    ],
    "ס״מ": ["מה הקוטר של המשפחתית?", "כמה סנטימטר יש במשפחתית", "מה הקוטר?", "כמה סמ הגדולה?", "מה הקוטר של אישית"],
    "38 cm": [
        "how many cm is the family one", "what's the diameter?", "how many inches is a large",
        "diameter of a pie?", "what is the size in cm",
    ],
}  # fmt: skip
KNOWN = {
    "צ'קים לא": ["לשלם בשיק זה בסדר?", "אתם לוקחים שיקים", "המחאות אתם מקבלים?"],
    "don't take cheques": ["would you take a cheque", "do you accept personal checks?", "is paying by check ok"],
    "השליח לוקח מזומן": ["אין לי כרטיס, אפשר מזומן לשליח?", "לשלם לשליח מזומן", "לשליח יש עודף ממאתיים?"],
    "courier takes cash": [
        "can I give the courier cash", "do you take cash on delivery",
    ],
    "בלי רוטב עגבניות": ["הבן שלי לא אוכל רוטב אדום בכלל", "יש פיצה לבנה בלי רוטב?", "אפשר ללא רוטב עגבניות"],
    "without tomato sauce": [
        "do you do a white pizza, no tomato sauce", "my kid won't eat red sauce, anything without?",
    ],
    "אצל השומר": ["אפשר להשאיר למטה אצל השומר בכניסה?", "שהשליח ישאיר בלובי בבקשה?"],
    "left with the guard": ["could he leave it with the guard downstairs?", "can it be left in the lobby"],
    "ארבע גבינות: מוצרלה": ["מה יש בארבע גבינות?", "איזה גבינות שמים בארבע גבינות"],
    "Four cheeses: mozzarella": ["what goes in the four cheese one", "which cheeses are in the quattro formaggi"],
    "לרמב״ם לא": ["אני מאושפזת בבני ציון אפשר להביא לי למחלקה?", "מגיעים לרמב\"ם?"],
    "Rambam is outside": ["deliver to rambam hospital, ward C?", "can you bring it to bnai zion hospital"],
    "להקפיא עד חודש": ["נשאר לנו מלא, אפשר להקפיא?", "כמה זמן זה מחזיק בפריזר"],
    "freeze it for up to a month": ["will it survive the freezer", "can leftovers be frozen?"],
    "סלט קיסר": ["יש סלט קיסר?", "כמה עולה סלט קיסר"],
    "No Caesar": ["how much is the caesar salad", "do you have a caesar?"],
}  # fmt: skip
SURELY = [(said, asked) for said, wordings in SAID.items() for asked in wordings]
TASTED = [(said, asked) for said, wordings in (EATEN | KNOWN).items() for asked in wordings]


def meet(said: str, *, eats: bool = False) -> Person:
    language = "he" if any("א" <= letter <= "ת" for letter in said) else "en"
    person = meet_eater(language) if eats else meet_dancer(language)
    person.waits(minutes=3)
    return person


@pytest.mark.parametrize(("said", "asked"), SURELY)
def test_a_dancer_is_told_what_is_asked_and_no_more(said: str, asked: str) -> None:
    person = meet(said)
    text = person.says(asked)
    assert said in text
    assert "★" not in text, "a finer point needs nobody to vouch for it"
    assert not person.notes(StaffAsked)


@pytest.mark.parametrize(("said", "asked"), TASTED)
def test_an_eater_is_told_what_is_asked(said: str, asked: str) -> None:
    person = meet(said, eats=True)
    assert said in person.says(asked)
    assert not person.notes(StaffAsked)


SUMS = [
    ("₪1,000", "כמה יצא לי ארבעה שיעורים פרטיים ביחד?"), ("₪1,500", "כמה עולים שישה שיעורים פרטיים"),
    ("₪100", "כמה עולה ניסיון לשניהם?"),
    ("₪100", "כמה זה שיעור ניסיון לשנינו"),
    ("₪100", "כמה עולים שני שיעורי ניסיון?"),
    ("₪1,000", "what would four private lessons together cost"), ("₪1,500", "how much are six private lessons"),
    ("₪100", "how much is a trial for both of us"), ("₪100", "what does a trial for two people cost"),
    ("₪100", "how much are two trials"),
]  # fmt: skip


@pytest.mark.parametrize(("total", "asked"), SUMS)
def test_a_sum_is_reckoned_where_one_is_asked(total: str, asked: str) -> None:
    assert total in meet(asked).says(asked)


NEAR_MISSES = [
    ("Rambam", "my brother works at a hospital, is there a discount for nurses?"),
    ("קיסר", "השם של הבן שלי קיסר, אפשר לכתוב את זה על הקופסה?"),
    ("האזור", "שמתם לב שהזמנתי פעמיים?"),
    ("מגיעים גם לשם", "מגיעים לקריית מוצקין?"),
    ("do deliver there", "do you deliver to kiryat motzkin?"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "asked"), NEAR_MISSES)
def test_another_question_with_the_same_word_is_not_answered_so(said: str, asked: str) -> None:
    assert said not in meet(asked, eats=True).says(asked)


def test_who_asks_for_the_wifi_is_not_taken_off_the_list() -> None:
    assert "הסיסמה על הקיר" in meet("מה הסיסמה של הוויפיי", eats=True).says("מה הסיסמה של הוויפיי")


def test_what_is_merely_alike_is_no_answer() -> None:
    person = meet_eater("en")
    person.waits(minutes=3)
    assert "changing" not in person.says("is there a trampoline in the room?")
