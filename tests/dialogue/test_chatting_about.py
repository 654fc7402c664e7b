"""Who passes the time with us is met in kind: nothing of it goes to the team, or is read as a place."""

import pytest

from conversations.dialogue.passing.chatting import find_chat
from conversations.handoff.facts import StaffAsked
from tests.dialogue.samples import meet_dancer, meet_eater

KINDS = {
    "football": [
        "תגיד מי יקח השנה אליפות לדעתך. מכבי? באר שבע?", "מי ינצח בדרבי?", "ראית את המשחק אתמול?", "מי לוקח את הגביע",
        "who do you think will win the league this year?", "did you see the game last night?", "who's winning the cup",
    ],
    "politics": [
        "ומה דעתך על הממשלה", "מה אתה חושב על הבחירות?", "למי אתה מצביע?", "מה דעתכם על ביבי",
        "what do you think of the government", "who are you voting for?", "what's your take on the elections",
    ],
    "memory": [
        "אני בנאפולי הייתי ב-1987. פיצה כזאת לא אכלתי מאז", "אכלתי פיצה ברומא לפני 30 שנה", "לחם כזה לא אכלתי מאז",
        "I was in Naples in 1987, never had one like it since", "we ate in Rome back in 1994",
        "I haven't had anything like it since",
    ],
    "company": [
        "אפשר ככה לכתוב לכם לפעמים?", "מותר לי לכתוב כאן מדי פעם?", "זה בסדר אם אני אכתוב לכם לפעמים?",
        "can I write to you sometimes?", "is it ok if I text here now and then?",
        "do you mind if I just chat here sometimes",
    ],
    "fond": [
        "אשתי עליה השלום לא סבלה פיצה. אמרה לחם עם קטשופ 😂", "אבא ז״ל היה אומר שזה סתם לחם חחחח",
        "my late wife called it bread with ketchup 😂", "grandma, rest her soul, danced like a horse haha",
    ],
}  # fmt: skip
OTHERS = [
    "אתם מקרינים את המשחק?", "do you show the game?", "אשתי עליה השלום אהבה פיצה", "my late wife loved this place",
    "הייתי אצלכם ב-2019", "I ate at your place in 2019", "אפשר לכתוב לכם את הכתובת?", "can I write the address here?",
    "מי מלמד סלסה?", "מה דעתך על הפיצה הירוקה?", "what do you think of the white pizza?",
    "יש הנחה לעובדי ממשלה?",
    "who teaches tango?", "הייתי רוצה 2 פיצות", "המשחק מתחיל ב-9, תגיעו עד אז?",
]  # fmt: skip


def _language(words: str) -> str:
    return "he" if any("א" <= sign <= "ת" for sign in words) else "en"


@pytest.mark.parametrize(("kind", "words"), [(kind, words) for kind, said in KINDS.items() for words in said])
def test_it_is_met_in_kind(kind: str, words: str) -> None:
    assert find_chat(words) == kind
    person = meet_eater(_language(words))
    said = person.says(words)
    assert said
    assert not person.notes(StaffAsked)
    assert "הדר" not in said
    assert "Hadar" not in said


@pytest.mark.parametrize("words", [said[0] for said in KINDS.values()])
def test_at_the_studio_too(words: str) -> None:
    person = meet_dancer(_language(words))
    assert person.says(words)
    assert not person.notes(StaffAsked)


@pytest.mark.parametrize("words", OTHERS)
def test_what_looks_like_it_is_none(words: str) -> None:
    assert find_chat(words) is None


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("רגע אבל בלי מלוח מדי יש לי לחץ דם", "פחות מלוחות"),
        ("I have high blood pressure, nothing too salty please", "least salty"),
    ],
)
def test_a_wish_for_less_salt_is_answered_with_the_pressure(words: str, told: str) -> None:
    assert told in meet_eater(_language(words)).says(words)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "tbh im good on the promos tho. quit the texting thing but keep me for actual orders",
            "no promotions",
        ),
        ("no more promos please, just text me about my orders", "no promotions"),
        ("די עם הפרסומות, רק תכתבו לי על ההזמנות", "בלי פרסומות"),
    ],
)
def test_no_more_promotions_and_orders_as_ever(words: str, told: str) -> None:
    said = meet_eater(_language(words)).says(words)
    assert told in said
    assert "cancel" not in said
