"""Some questions are asked in words that leave no doubt: they are answered as such, whatever else they are like."""

import pytest

from tests.orders.talking import somebody
from tests.trials.test_trying import SUNDAY, Says


def _talk(language: str, said: Says) -> str:
    person = somebody("dance_studio", SUNDAY, language)
    for words in said[:-1]:
        person.says(words)
    return person.says(said[-1])


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("he", ("הבת שלי בת 8", "חברה שלה רוקדת אצלכם, מאיה. אפשר לדעת באיזו קבוצה היא?"), "על תלמידים אחרים"),
        ("he", ("הבן בן 9", "באיזו קבוצה החבר שלו?"), "על תלמידים אחרים"),
        ("en", ("my daughter is 8", "her friend Maya dances with you, which group is she in?"), "other pupils"),
        ("en", ("my son is 9", "what day does his friend come?"), "other pupils"),
        ("en", ("which group is my friend in?",), "others who dance here"),
        ("he", ("הבת שלי בת 8", "יש משהו למבוגרים בשעה שהיא בפנים? שלא אשב סתם במסדרון"), "אין שיעור למבוגרים"),
        ("he", ("יש שיעור להורים באותה שעה?",), "אין שיעור למבוגרים"),
        ("en", ("my girl is 8", "is there a class for adults while she dances?"), "no adult class"),
        ("en", ("anything for parents, a class for parents at the same time?",), "no adult class"),
        ("he", ("כמה עולה סלסה", "יקר. כמה זה יוצא אחרי הנחה"), "קבוע לכולם"),
        ("en", ("and how much is it after the discount?",), "same for everybody"),
        ("he", ("יש לכם היפהופ? אני בן 15", "אנחנו 3 חברים. יש הנחה לקבוצה"), "₪220 לחודש לכל אחד"),
        ("he", ("יש הנחת קבוצה?",), "₪230 לכל אחד"),
        ("en", ("is there a group discount?",), "₪230 each"),
        ("he", ("אני בן 15", "אפשר להירשם בלי שאמא שלי תדע עד שאני אחליט"), "הורה ממלא"),
        ("en", ("I'm 16", "can I join without my parents knowing?"), "a parent fills in"),
        ("he", ("איפה משלמים, יש קישור? הבעל רוצה לשלם לפני שהוא מתחרט",), "נרשמים ומשלמים"),
        ("en", ("can you send me the payment link?",), "Join and pay"),
        ("en", ("so give me the name of a real person there and a landline",), "Noa and Daniel"),
        ("he", ("מי הבעלים אצלכם?",), "נועה ודניאל"),
        ("en", ("I had my meniscus done, left knee", "so in your opinion is it safe for me or not"), "can't judge"),
        ("he", ("יש לי פריצת דיסק בגב", "מה דעתכם, זה בטוח בשבילי?"), "אין לי דרך לשפוט"),
        ("en", ("I have a bad knee", "or should I be doing the waltz instead?"), "gentle and flowing"),
        ("en", ("we're getting married in May", "and how much. for both of us I mean, not each"), "₪1,000"),
        ("he", ("אנחנו מתחתנים במאי", "וכמה זה לשנינו ביחד?"), "₪1,000"),
    ],
)  # fmt: skip
def test_such_a_question_gets_its_own_answer_and_nobody_is_asked(
    language: str, said: Says, told: str
) -> None:
    assert told in _talk(language, said)


@pytest.mark.parametrize(
    ("language", "said", "not_told"),
    [
        ("he", ("הבת שלי בת 8, באיזו קבוצה היא?",), "על תלמידים אחרים"),
        ("he", ("אני באה עם חברה, באיזו קבוצה נהיה?",), "לספר"),
        ("en", ("my daughter is 8, which group is she in?",), "other pupils"),
        ("he", ("אפשר לשבת לראות בזמן שהיא רוקדת?",), "אין שיעור למבוגרים"),
        ("en", ("can I watch while she dances?",), "no adult class"),
        ("he", ("מסיבת רווקות ל-20, יש הנחה לקבוצה?",), "₪230"),
        ("en", ("is the area safe at night?",), "can't judge"),
        ("he", ("אפשר לבוא בלי שאף אחד ידע לרקוד?",), "הורה ממלא"),
        ("en", ("is it safe for me?",), "can't judge"),
        ("en", ("how much for both of us?",), "₪1,000"),
    ],
)  # fmt: skip
def test_what_merely_looks_alike_does_not(language: str, said: Says, not_told: str) -> None:
    assert not_told not in _talk(language, said)


def test_what_is_asked_beside_it_is_answered_too_and_the_same_not_twice() -> None:
    told = _talk("en", ("who owns the place? and how much is a private lesson?",))
    assert "Noa and Daniel" in told
    assert "₪250" in told
    assert _talk("en", ("we're getting married in May", "how much. for both of us I mean")).count("₪250") == 1


@pytest.mark.parametrize(
    ("language", "said", "price"),
    [
        ("he", ("הבת שלי בת 8, יש היפ הופ?", "כמה יוצא בחודש"), "₪220"),
        ("en", ("hip-hop for my son, he's 9", "how much is a month?"), "₪220"),
        ("he", ("הבת שלי בת 8", "ואני רוצה סלסה", "כמה זה לחודש"), "₪260"),
        ("he", ("הבת שלי בת 8, יש היפ הופ?", "וכמה לחודש למבוגר"), "₪260"),
    ],
)  # fmt: skip
def test_a_month_is_told_of_whom_it_is_for(language: str, said: Says, price: str) -> None:
    told = _talk(language, said)
    assert price in told
    assert (price == "₪260") is ("₪260" in told)


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("he", ("סליחה שאני מטרידה. אני בת 73. זה לא מגוחך?",), "ממש לא"),
        ("he", ("אני בן 68. לא יצחקו עליי שם?",), "ממש לא"),
        ("en", ("I'm 73. won't I look ridiculous?",), "Not at all"),
        ("en", ("I'm 66, will they laugh at me?",), "Not at all"),
        ("he", ("מה זה מנוי", "אז אני שילמתי כל חודש או פעם אחד?"), "כל חודש: ₪260"),
        ("en", ("what is a membership?", "so do I pay every month?"), "Every month: ₪260"),
    ],
)  # fmt: skip
def test_worries_and_simple_questions_get_a_simple_answer(language: str, said: Says, told: str) -> None:
    assert told in _talk(language, said)
