"""A goodbye, a wish or news gets a short word that fits, and nothing is made of it; what wants anything goes on."""

import pytest

from tests.dialogue.samples import meet_dancer, meet_eater
from tests.orders.talking import somebody
from tests.trials.test_trying import SUNDAY

_PASSED = ("team", "case", "צוות", "לפנייה", "₪", "18:30")


@pytest.mark.parametrize(
    ("before", "words", "told"),
    [
        ("what days is salsa?", "ha ok. I'll let him decide. see you there then!", "See you"),
        ("באיזה יום סלסה?", "סבבה תודה על הסבלנות, אני אגיד לכם אחרי הניסיון", "נדבר"),
        ("מה ללבוש?", "מעולה. הוא התאמן אתמול על תנועה עם הראש שעה. תאחלו לי בהצלחה", "בהצלחה"),
        (
            "I'd like a trial",
            "Not booking yet, let me see how the present lands first",
            "nothing was put down",
        ),
        ("my brother's having a baby", "thank you 😭 it's a girl, she's called Iris", "congratulations"),
    ],
)
def test_it_gets_a_short_word_at_the_studio(before: str, words: str, told: str) -> None:
    person = meet_dancer("he" if "א" <= words[-1] <= "ת" else "en")
    person.says(before)
    person.waits(minutes=5)
    said = person.says(words)
    assert told in said
    assert not any(sign in said for sign in _PASSED)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("תודה רבה לך אתה בחור סבלני תבוא פעם לקפה", "מחמם את הלב"),
        ("לא יודעת עדיין שעה תלוי מתי אני חוזרת מהעבודה, הרכבת הזאת.. אכתוב לכם בחמישי. ביי בינתיים", "נדבר"),
    ],
)
def test_and_at_the_pizza_place(words: str, told: str) -> None:
    person = meet_eater("he")
    said = person.says(words)
    assert told in said
    assert person.lead.handoff.open is None


def test_who_waits_for_the_team_is_told_that_it_will_confirm() -> None:
    person = meet_eater("en")
    person.says("table for 15 on Sunday at 17:30, Nadia")
    person.waits(minutes=5)
    assert "confirm" in person.says("legend. i'll message if anything changes, otherwise see you sunday 🌅")


def test_who_leaves_a_list_unordered_is_told_so() -> None:
    person = meet_eater("en")
    person.says("2 family pies for pickup")
    assert "555" in person.says("cool, bye for now")


def test_a_goodbye_is_answered_once() -> None:
    person = meet_dancer("en")
    assert "See you" in person.says("ok, see you then")
    assert person.says("bye!") == ""


def test_an_answer_to_what_was_offered_is_none() -> None:
    person = meet_dancer("en")
    person.says("can I come and try salsa?")
    assert "See you" not in person.says("great, see you on monday")


def test_who_was_let_down_is_not_waved_off() -> None:
    person = meet_eater("en")
    person.says("the pizza you brought is burnt")
    said = person.says("ok I'll get back to you tomorrow, bye")
    assert "Lovely" not in said


def test_a_refusal_stays_one() -> None:
    person = meet_dancer("en")
    person.says("bye, and don't write to me again")
    assert person.lead.consent.refused_at


def test_who_leaves_without_a_time_is_told_that_none_is_booked() -> None:
    person = somebody("dance_studio", SUNDAY, "he")
    said = ("מתי אפשר לבוא לנסות?", "ראשון מתאים", "דנה ויואב", "מי צייר את הקיר הכחול?", "תודה, נתראה")
    *_, reply = [person.says(words) for words in said]
    assert "עוד לא נ" in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "אמ לא יודעת. בוא נעזוב את זה בינתיים, תניחו לי קצת בבקשה, אני אכתוב כשארגיש מוכנה"),
        ("he", "תנו לי קצת זמן לחשוב"),
        ("he", "אני צריכה קצת זמן לעצמי, אל תלחצו עליי בבקשה"),
        ("he", "נעזוב את זה בינתיים"),
        (
            "en",
            "hm I don't know. let's leave it for now, please leave me be for a while, I'll write when I feel ready",
        ),
        ("en", "just give me some time to think"),
        ("en", "I need a bit of space to think, please"),
        ("en", "let's leave it for now"),
    ],
)
def test_who_is_to_be_left_be_hears_a_warm_word_and_nothing_more(language: str, words: str) -> None:
    person = meet_dancer("he" if language == "he" else "en")
    person.says({"he": "מה יותר קל וואלס או סלסה", "en": "what's easier, waltz or salsa?"}[language])
    person.waits(minutes=5)
    said = person.says(words)
    assert "💛" in said
    assert len(said) < 90
    assert not any(sign in said for sign in (*_PASSED, "50", "🎁", "http"))


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (("I want to try tango on Tuesday 18:30",), "thanks. sorry for shouting earlier, rough day"),
        (
            ("the door was locked and nobody came, I want my money back",),
            "sorry for shouting earlier, rough day",
        ),
        (("אני רוצה לנסות טנגו ביום שלישי 18:30",), "תודה. סליחה שצעקתי קודם, היה לי יום קשה"),
    ],
)
def test_who_is_sorry_for_a_hard_word_is_forgiven(before: tuple[str, ...], words: str) -> None:
    person = meet_dancer("he" if "א" <= words[-1] <= "ת" else "en")
    for said in before:
        person.says(said)
        person.waits(minutes=5)
    reply = person.says(words)
    assert any(sign in reply for sign in ("forgotten", "Don't worry", "הכול בסדר", "אין על מה"))
    assert not any(sign in reply for sign in _PASSED)


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (
            "we'd like a hen party workshop, 10 girls, friday 14 may at 10:00",
            "ok thats fine, ill tell the girls",
        ),
        ("אנחנו רוצים סדנה למסיבת רווקות, 10 בנות, שישי 14.5 ב-10:00", "סבבה מעולה, אספר לבנות"),
    ],
)
def test_who_tells_the_others_is_not_read_their_words_back(before: str, words: str) -> None:
    person = meet_dancer("he" if "א" <= words[-1] <= "ת" else "en")
    person.says(before)
    person.waits(minutes=20)
    reply = person.says(words)
    assert "here" in reply or "כאן" in reply
    assert "case" not in reply
    assert "לפנייה" not in reply


@pytest.mark.parametrize("words", ["sweet cheers 🙏", "brilliant, ta x", "super merci beaucoup"])
def test_thanks_in_slang_are_thanks(words: str) -> None:
    person = meet_dancer("en")
    person.says("do you sell vouchers?")
    person.waits(minutes=5)
    assert "catch" not in person.says(words)
    assert person.lead.dialogue.misses == 0


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            ("I want to try salsa, Monday 8 March at 19:45", "open evening"),
            "thanks so much, see you thursday 💃",
        ),
        (("אני רוצה לנסות סלסה ביום שני 8.3 ב-19:45", "ערב פתוח"), "תודה רבה, נתראה בחמישי 💃"),
    ],
)
def test_who_sees_us_at_the_open_evening_is_offered_no_other_class(said: tuple[str, ...], words: str) -> None:
    person = meet_dancer("he" if "א" <= words[0] <= "ת" else "en")
    for one in said:
        person.says(one)
        person.waits(minutes=2)
    reply = person.says(words)
    assert "18:30" not in reply
