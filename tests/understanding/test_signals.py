"""What a message does besides asking, on files of messages as people write them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.understanding.data import read_data
from conversations.understanding.intents import signals
from conversations.understanding.intents.lessons import KINDS as KINDS_LEARNED
from conversations.understanding.language import detect_language
from conversations.understanding.phrases import words_of

FILES = Path(__file__).parent / "eval"
KINDS = {
    "yes": signals.says_yes, "no": signals.says_no, "greeting": signals.greets, "thanks": signals.thanks,
    "angry": signals.is_angry,
}  # fmt: skip


def read(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FILES / name).read_text("utf-8").splitlines()]


@pytest.mark.parametrize(
    ("kind", "tells"), [("refusals", signals.refuses), ("people", signals.asks_for_person)]
)
def test_what_was_labelled_is_heard_as_it_was_labelled(kind: str, tells: Callable[[str], bool]) -> None:
    yes, no = read_data(kind).values()
    wrong = [text for texts in yes.values() for text in texts if not tells(text)]
    wrong += [text for texts in no.values() for text in texts if tells(text)]
    assert wrong == []


@pytest.mark.parametrize("kind", KINDS_LEARNED)
def test_no_example_is_labelled_both_ways(kind: str) -> None:
    yes, no = (
        {words_of(text) for texts in side.values() for text in texts} for side in read_data(kind).values()
    )
    assert yes & no == set()


NO_PERSON = """
Two margheritas, pick up, name is Falcon
one small, for pick up, my name's Lynx
do we have to bring somebody? I haven't got somebody
how big is a family one, in humans
חייבים לבוא עם מישהו? אין לי כזה מישהו
אישית אחת לאיסוף, על שם אריה
זה מספיק לכמה בני אדם
"""
PERSON = """
two margheritas, and get me a human
pick up the phone please
אין לי סבלנות, תנו לי מישהו
"""


def test_who_names_people_and_wants_none() -> None:
    """A name under which it is picked up, nobody to come with, a size told in people."""
    assert [line for line in NO_PERSON.strip().splitlines() if signals.asks_for_person(line)] == []
    assert [line for line in PERSON.strip().splitlines() if not signals.asks_for_person(line)] == []


ASKS_HOW_ONE_STOPS = """
And how I stop if I want stop
how do you stop if it gets boring
what do I do if I want to stop in the middle
and how does stopping work, if I want out
if one day I want stop, how
ואם יום אחד ארצה להפסיק?
ואיך עוצרים את זה אם לא מתאים
איך אני מפסיק אם לא כיף לי
מה עושים אם רוצים להפסיק באמצע השנה
"""
STOPS_MESSAGES = """
how do I stop this
and how I stop the messages
if I want these texts to stop what do I write
איך עוצרים את זה כבר
ואיך אני מפסיק לקבל את זה
אני רוצה להפסיק לקבל הודעות מכם
"""


def test_who_asks_how_one_stops_should_they_want_to_has_not_left() -> None:
    assert [text for text in ASKS_HOW_ONE_STOPS.strip().splitlines() if signals.refuses(text)] == []


def test_who_asks_how_the_messages_stop_has() -> None:
    assert [text for text in STOPS_MESSAGES.strip().splitlines() if not signals.refuses(text)] == []


def test_small_talk_is_told_apart() -> None:
    for line in read("small_talk.jsonl"):
        heard = {kind for kind, tells in KINDS.items() if tells(line["text"])}
        assert heard == ({line["kind"]} - {"neutral"}), line["text"]


@pytest.mark.parametrize("name", ["questions_he.jsonl", "questions_en.jsonl"])
def test_no_question_is_taken_for_a_refusal(name: str) -> None:
    taken = [
        x["question"] for x in read(name) if signals.refuses(x["question"]) or signals.returns(x["question"])
    ]
    assert len(taken) <= 1, taken


@pytest.mark.parametrize("text", ["START", "start", "התחל", "התחל בבקשה", "תחזירו אותי", "תחזירו אותי לרשימה",
    "unstop", "resubscribe", "sign me up again", "אשמח לקבל שוב הודעות"])  # fmt: skip
def test_coming_back_is_heard(text: str) -> None:
    assert signals.returns(text)


@pytest.mark.parametrize(
    "text", ["when does it start", "איך מתחילים", "תחזירו לי את הכסף", "can i start on monday", "כן"]
)
def test_coming_back_is_not_assumed(text: str) -> None:
    assert not signals.returns(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("כמה עולה", "he"), ("how much", "en"), ("WhatsApp שלי לא עובד", "he"), ("do you speak עברית", "he"),
        ("akuo", "he"), ("hello", "en"), ("ok", None), ("", None), ("123", None), ("👍", None), ("Привет", None),
        ("مرحبا", None), ("\ud800", None),
    ],
)  # fmt: skip
def test_language(text: str, language: str | None) -> None:
    assert detect_language(text) == language


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.characters(codec=None), max_size=80))
def test_never_raises(text: str) -> None:
    for tells in (*KINDS.values(), signals.refuses, signals.returns, signals.asks_for_person):
        assert tells(text) in (True, False)
    assert detect_language(text) in ("he", "en", None)


@pytest.mark.parametrize("text", ["די " * 200_000, "stop " * 200_000, "אל תשלחו " * 100_000, "a" * 1_000_000])
def test_a_megabyte_costs_no_more_than_a_line(text: str) -> None:
    for tells in (*KINDS.values(), signals.refuses, signals.returns, signals.asks_for_person):
        tells(text)


@pytest.mark.parametrize(
    ("text", "refuses"),
    [("Hi, I'd like more information about this.", False), ("Tell me more about this", False),
     ("hi i saw your ad and would like more information", False), ("more information about this please", False),
     ("Please send me more information about this", False), ("אשמח לקבל מידע נוסף על זה", False),
     ("Hi! I'm interested, I'd like to hear more about your ad", False), ("No more information needed", True),
     ("don't send me more information about this", True), ("stop sending me more info about this", True),
     ("I'd like more information about how to stop these messages", True),
     ("I dont wish to hear any more of you", True),
     ("I want more information about me erased", True), ("לא רוצה לקבל פרטים נוספים מכם", True),
     ("אל תשלחו לי עוד פרטים", True), ("בבקשה אל תשלחי פרטים נוספים", True), ("don't send me more details", True),
     ("אפשר עוד פרטים?", False), ("can you send me more details?", False)],
)  # fmt: skip
def test_who_asks_for_more_as_advertisements_have_them_say_refuses_nothing(text: str, refuses: bool) -> None:
    assert signals.refuses(text) is refuses


@pytest.mark.parametrize(
    ("text", "refuses"),
    [
        ("not interested", True), ("Not interested, thanks!", True), ("not interested in salsa", False),
        ("לא מעוניין", True), ("לא מעוניינת, תודה רבה", True), ("לא מעוניינת בסלסה", False),
        ("wrong number, stop", True), ("which bus, which stop?", False),
        ("אל תמחקו אותי", False), ("please don't remove me", False),
        ("why don't you text me", False), ("why do you keep texting me", True),
        ("תסבירו לי", False), ("תסיר אוטי", True), ("plese remvoe me", True), ("dont mesage me agian", True),
    ],
)  # fmt: skip
def test_refusals_and_their_doubles(text: str, refuses: bool) -> None:
    assert signals.refuses(text) is refuses


def test_a_refusal_at_the_end_of_a_long_message_is_heard() -> None:
    story = "ראיתי את הסטודיו שלכם ברחוב ונכנסתי לשאול על חניה. " * 20
    assert signals.refuses(story + "בבקשה תסירו אותי מרשימת התפוצה")
    assert not signals.refuses(story + "מה שעות הפתיחה?")


@pytest.mark.parametrize(
    "text",
    ["תורידו אותי", "די", "לא רוצה יותר הודעות", "הסר", "להסיר", "תמחקו אותי", "מספיק להציק", "אל תשלחו", "תעזבו אותי",
     "סטופ",
     "stop texting me", "unsub", "lose my number", "take me off", "STOP", "cancel", "end", "quit", "🛑", "די ✋"],
)  # fmt: skip
def test_where_the_line_is_drawn_refusals(text: str) -> None:
    assert signals.refuses(text)


@pytest.mark.parametrize(
    "text",
    ["אפשר להוריד את המחיר?", "תוריד לי את המחיר", "תוריד", "לא עכשיו", "לא", "לא תודה", "די יקר", "די טוב", "די?",
     "עצור, יש לי שאלה",
     "לא רוצה לשלם כל כך הרבה", "אפשר להפסיק באמצע?", "אני לא רוצה להפסיד", "הסרת שיער", "ביטול הרשמה", "מחק",
     "✋", "👎", "❌",
     "can I stop any time?", "how do I cancel my membership", "stop by the studio", "don't stop", "enough?",
     "remove the kids class from my order", "wrong number", "no", "no thanks", "forget it",
     "מה הטלפון שלכם", "מה המספר שלכם?", "מה מספר הנייד של המורה", "what's your number?"],
)  # fmt: skip
def test_where_the_line_is_drawn_not_refusals(text: str) -> None:
    assert not signals.refuses(text)


@pytest.mark.parametrize(
    "text",
    [
        "Me again.",
        "me again. Still waiting for the price",
        "Hi it's me again, same order as last time",
        "Me again. Still pregnant. Same as last time pls",
        "שוב אני. אותו דבר כמו בפעם הקודמת",
        "היי, זה שוב אני",
        "can the box come without adverts on it",
        "אפשר שהקרטון יהיה בלי הפרסומת שלכם?",
    ],
)
def test_who_is_back_or_wants_a_plain_box_refuses_nothing(text: str) -> None:
    assert not signals.refuses(text)


@pytest.mark.parametrize(
    "text",
    [
        "אל תשלחו לי פרסומות רק תאשרו את השיעור",
        "אל תשלחו לי פרסומות אבל תגידו לי מתי השיעור",
        "don't send me ads just confirm the class",
    ],
)
def test_what_is_wanted_instead_takes_no_refusal_back(text: str) -> None:
    assert signals.refuses(text)


@pytest.mark.parametrize(
    "text",
    ["אל תשלחו לי את הקישור, רק תגידו מחיר", "לא רוצה מנוי רק שיעור ניסיון", "don't call, just text me"],
)
def test_who_turns_one_thing_down_for_another_refuses_nothing(text: str) -> None:
    assert not signals.refuses(text)


@pytest.mark.parametrize(
    ("text", "refuses"),
    [
        ("please unsubscribe my mum from the pilates course", False),
        ("unsubscribe my two boys from swimming and put them in tennis", False),
        ("unsubscribe me from all of this right now, I have asked before", True),
        ("nobody told you to stop writing", False),
        ("the messages never stop, enough", True),
        ("not my thing, stop messaging", True),
        ("אין צורך לעדכן אותי יותר בכלום", True),
        ("אל תשלחו את החשבונית במייל, רק לכאן", False),
        ("אין צורך להתקשר, רק המחיר", False),
        ("אם המשרה כבר לא רלוונטית פשוט תגידו", False),
        ("if it's not a fit just say so", False),
        ("אם זה לא מתאים תסירו אותי", True),
        ("טוב, אל תשלחו פרסומות, אבל השיעור מחר קיים כן?", True),
        ("תורידו אותי מהתפוצה אבל ההזמנה בתוקף?", True),
        ("no more ads please, but my order is still on, right?", True),
        ("אל תשלחו שליח, אבל אפשר לאסוף?", False),
        ("אל תשלחו לי יותר פרסומות. ההזמנה בתוקף?", True),
        ("Stop sending me ads. Is my table still booked?", True),
        ("אל תשלחו שליח. אפשר לאסוף?", False),
        ("למה אני מקבל את העדכונים האלה?", False),
        ("why am I getting these texts?", False),
        ("why am I getting these texts? stop sending them", True),
        ("למה אני מקבל את זה? תפסיקו לשלוח לי", True),
        ("ומה עם ה־30 שח? תורידו מהחשבון", False),
        ("היו 20 שקל. תורידו מזה", False),
        ("take the 20 NIS off my bill please", False),
        ("שילמתי 30 שח. תורידו אותי מהרשימה", True),
        ("if this is not relevant to me stop texting me", True),
    ],
)
def test_a_no_to_messages_and_a_no_to_something_else(text: str, refuses: bool) -> None:
    assert signals.refuses(text) is refuses


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("למה אין אצלכם אנשים שעונים?", True), ("is there a person I could turn to", True),
        ("tell your manager to phone me", True), ("מישהו כבר התקשר אליי", False),
    ],
)  # fmt: skip
def test_who_asks_for_people_and_who_speaks_of_them(text: str, asks: bool) -> None:
    assert signals.asks_for_person(text) is asks


@pytest.mark.parametrize(
    "words",
    [
        "תודה רבה!! איזה כיף", "תודה איזה כיף", "איזה כיף!! תודה", "תודה! איזו פיצה טעימה", "תודה, כמה טעים!!",
        "וואו תודה, איך הספקתם כל כך מהר!", "Thank you!! What a treat", "thanks, how lovely of you",
        "Wow thanks! So kind",
    ],
)  # fmt: skip
def test_thanks_with_an_exclamation_ask_nothing(words: str) -> None:
    assert signals.thanks(words)


@pytest.mark.parametrize(
    "words",
    [
        "איזה כיף", "תודה, איזה גדלים יש", "תודה, כמה זה עולה", "תודה איזה כיף?", "תודה! איך מגיעים", "תודה, איזו פיצה",
        "thanks, how much is it", "Thanks! What classes do you have", "how lovely", "thanks, how fast can it be here",
    ],
)  # fmt: skip
def test_a_question_after_thanks_is_one(words: str) -> None:
    assert not signals.thanks(words)
