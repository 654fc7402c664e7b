"""What is asked in passing of the pizza place has its own words: more money for a longer way, the club, the sauce."""

import pytest

from tests.dialogue.samples import meet_eater

TOLD = {
    "מתקררת": ["אם אשלם כפול תגיעו?", "אני מוכן לשלם יותר, תגיעו לנשר?", "ואם אשלם כפול?"],
    "cold": ["what if i pay double", "and if we pay extra?", "and if I pay double would you come?"],
    "לא מהדרין": ["זה כשר? בן דוד שלי מקפיד", "כשר? אנחנו שומרי כשרות", "המקום כשר? אורחים דתיים"],
    "not mehadrin": ["is it kosher, my cousin is strict", "is it kosher enough for an orthodox guest?",
        "kosher? she's very observant"],
    "בערב שבו החג יוצא": ["אחרי פסח מתי אתם פותחים עם חמץ", "מתי חוזרים אחרי פסח?", "מתי אתם פתוחים שוב אחרי פסח?"],
    "evening it ends": ["when do you open after passover?", "when are you back after pesach",
        "do you reopen right when passover ends?"],
    "מבשלים": ["העגבניות ברוטב מבושלות או חיות?", "הרוטב מבושל?", "הרוטב חי או מבושל"],
    "Cooked": ["is the tomato cooked or raw?", "is your sauce raw?", "do you cook the sauce?"],
    "אין אצלנו": ["יש לכם מועדון לקוחות?", "איך מצטרפים למועדון?",
        "בטופס היה כתוב לחם שום חינם אם נרשמים למועדון, זה נכון?"],
    "no club": ["do you have a club card?", "how do I join the club?",
        "the form said free garlic bread if i join the club? is that real"],
    "מרגריטה": ["מה היית אוכל אצלכם?", "אני רעב, מה היית לוקח?"],
    "Margherita": ["I am hungry actually. what would you eat there", "what would you order?"],
    "אין משלוח|רק לעיר התחתית": ["אנחנו בדיזנגוף ארבעה אנשים רעבים", "אני בתל אביב ומת מרעב"],
    "only go to": ["bro im at dizengoff w 4 ppl dying", "we are in florentin and starving"],
}  # fmt: skip
OTHERS = [
    ("do I pay extra for olives?", "cold"),
    ("כמה משלמים על תוספת?", "מתקררת"),
    ("is the cheese cooked?", "Cooked:"),
    ("we are 4 in hadar and starving", "only go to"),
    ("אנחנו בהדר ארבעה אנשים רעבים", "רק לעיר התחתית"),
    ("a club sandwich please", "no club or club card"),
    ("are you open on Passover?", "reopen the evening it ends.$"),
]


def _language(words: str) -> str:
    return "he" if any("א" <= sign <= "ת" for sign in words) else "en"


@pytest.mark.parametrize(
    ("told", "words"), [(told, words) for told, asked in TOLD.items() for words in asked]
)
def test_it_is_told(told: str, words: str) -> None:
    said = meet_eater(_language(words)).says(words)
    assert any(one in said for one in told.split("|")), said


@pytest.mark.parametrize(("words", "not_told"), OTHERS)
def test_what_is_like_it_is_not_told_so(words: str, not_told: str) -> None:
    assert not_told not in meet_eater(_language(words)).says(words)


@pytest.mark.parametrize(
    "words",
    ["שיתקשר אלי מישהו 050-1234567. לא בין 1 ל 2", "call me on 0501234567, not between 1 and 2 today"],
)
def test_when_not_to_call_is_not_read_as_when_to(words: str) -> None:
    said = meet_eater(_language(words)).says(words)
    assert "בזמן שכתבת." not in said
    assert "at the time you wrote" not in said
