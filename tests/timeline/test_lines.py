"""A line of a lead's timeline, as an owner and as a script read it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest

from conversations.answers.offered.facts import StageMoved
from conversations.consent.facts import OptedOut
from conversations.contact.facts import CameByCampaign, DetailsReceived, GreetingMoved
from conversations.dialogue.facts import LinkOpened, WordsHeard
from conversations.handoff.facts import (
    AlertedAgain,
    AlertedFurther,
    HandoffButton,
    HandoffDone,
    HandoffGivenBack,
    HandoffLapsed,
    HandoffOpened,
    HandoffTaken,
    NothingToClose,
    OwnerReminded,
)
from conversations.lead.content import Choice, Content
from conversations.lead.lead import Stage
from conversations.lead.reason import Reason, reason
from conversations.purchases.facts import OrderTold
from conversations.sequences.facts import (
    SequenceEntered,
    SequenceLeft,
    SequenceMoved,
    SequencePaused,
    SequenceResumed,
    TouchHeld,
    TouchMoved,
)
from conversations.timeline.entry import Entry, SentMessage
from conversations.timeline.facts import RecordsMerged, TimerDue
from conversations.timeline.telling import Words
from conversations.turn.facts import Fact
from conversations.turn.keys import Key
from tests.timeline.test_reasons import TELLING, tell

NOON = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
MORNING = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
"""Nine in the studio."""
HOUR = timedelta(hours=1)
COURTING = "מתעניינים שהשתתקו"


@pytest.mark.parametrize(
    ("fact", "plain", "hebrew", "english"),
    [
        (StageMoved(Stage.INTEREST, Stage.EVALUATION), "interest → evaluation", "עניין ← שיקול",
         "interest → evaluation"),
        (HandoffOpened("x", reason("angry")), "opened", "נפתחה פנייה לצוות", "A case for the team was opened"),
        (HandoffTaken("x", "Noa", HOUR), "taken", "הפנייה נלקחה", "The case was taken"),
        (HandoffDone("x", "Noa", HOUR), "closed", "הפנייה נסגרה", "The case was closed"),
        (HandoffGivenBack("x", "Noa", HOUR), "back to the bot", "השיחה חזרה לבוט",
         "The conversation went back to the bot"),
        (HandoffLapsed("x", "", HOUR), "ended by itself", "הטיפול הסתיים מעצמו", "It ended by itself"),
        (AlertedAgain("x"), "alerted again", "תזכורת נשלחה לצוות", "The team was reminded"),
        (AlertedFurther("x", "Rina"), "alerted further", "ההתראה עברה הלאה", "The next contact was alerted"),
        (OwnerReminded("x", "Noa"), "owner reminded", "תזכורת למי שמטפל בשיחה", "Whoever has it was reminded"),
        (NothingToClose(), "nothing to close", "אין פנייה פתוחה", "There was no open case"),
        (HandoffButton("take", "Noa"), "take", "״אני על זה״", "“Take”"),
        (TimerDue(Key("sequence", "courting")), "sequence:courting", f"״{COURTING}״", "“Gone quiet”"),
        (TimerDue(Key("sequence", "old_plan")), "sequence:old_plan", "״old plan״", "“old plan”"),
        (TimerDue(Key("handoff", "abc")), "handoff:abc", "תזכורת לצוות", "A reminder to the team"),
        (TimerDue(Key("handoff", "abc", "answer")), "handoff:abc:answer", "תזכורת לצוות", "A reminder to the team"),
        (TimerDue(Key("greeting")), "greeting", "הודעת הפתיחה", "Greeting"),
        (TimerDue(Key("newsletter", "weekly")), "newsletter:weekly", "newsletter:weekly", "newsletter:weekly"),
        (TouchMoved("day_one", "courting", MORNING), "touch:day_one moved to 2026-11-23 09:00",
         "נדחתה ל־23.11 ב־9:00: יום של שקט", "Moved to 23 November at 9:00: A quiet day"),
        (SequenceMoved("courting", MORNING), "sequence:courting moved to 2026-11-23 09:00",
         f"נדחתה ל־23.11 ב־9:00: ״{COURTING}״", "Moved to 23 November at 9:00: “Gone quiet”"),
        (GreetingMoved(MORNING), "greeting moved to 2026-11-23 09:00", "הודעת הפתיחה נדחתה ל־23.11 ב־9:00",
         "Greeting moved to 23 November at 9:00"),
        (SequenceEntered("courting", 1), "entered courting", f"התחילה התוכנית: ״{COURTING}״", "Began: “Gone quiet”"),
        (SequenceLeft("courting", "goal"), "left courting", f"הסתיימה התוכנית: ״{COURTING}״", "Ended: “Gone quiet”"),
        (SequencePaused("courting"), "paused courting", f"התוכנית ממתינה: ״{COURTING}״", "Paused: “Gone quiet”"),
        (SequenceResumed("courting"), "resumed courting", f"התוכנית ממשיכה: ״{COURTING}״", "Goes on: “Gone quiet”"),
        (LinkOpened("join"), "join", "״הרשמה״", "“Join”"),
        (DetailsReceived("form", None), "details received", "התקבלו פרטים", "Details received"),
        (CameByCampaign("salsa"), "salsa", "הקמפיין ״סלסה״", "Campaign “סלסה”"),
        (WordsHeard(" opened "), " opened ", " opened ", " opened "),
        (OptedOut("take"), "take", "take", "take"),
        (TouchHeld("היי דנה", "day_one", "courting"), "היי דנה", "היי דנה", "היי דנה"),
        (OrderTold("o1", "paid", 260, 0, "ILS", "a month", NOON), "a month", "a month", "a month"),
        (RecordsMerged("lead2"), "", "", ""),
    ],
)  # fmt: skip
def test_headlines(fact: Fact, plain: str, hebrew: str, english: str) -> None:
    assert (tell(fact), tell(fact, "he"), tell(fact, "en")) == (plain, hebrew, english)


def message(status: str, why_not: Reason | None = None, *why: Reason, **more: Any) -> Entry:
    sent = SentMessage("lead", "service", Content("היי", **more), NOON if status == "sent" else None, why_not)
    return Entry(NOON, "outbound", "whatsapp", status, why, message=sent)


def test_a_line_of_the_timeline_is_told_whole() -> None:
    dropped = message("dropped", reason("they_bought"), reason("greeting"))
    assert TELLING.words(dropped, "he") == Words("היי", "הודעת פתיחה", "כבר הייתה רכישה")
    assert TELLING.words(dropped, "en") == Words("היי", "Greeting", "They bought")
    heard = Entry(NOON, "inbound", "whatsapp", None, (), "words_heard", {"text": ""})
    assert TELLING.words(heard, "he") == Words("", "", "")


def test_a_script_gets_a_fact_in_the_shape_of_the_api() -> None:
    moved = StageMoved(Stage.INTEREST, Stage.DECISION)
    why = (reason("chose", button="join"),)
    entry = Entry(NOON, "stage", "whatsapp", None, why, moved.stored_as, msgspec.to_builtins(moved))
    assert TELLING.line(entry) == {
        "at": "2026-11-22T10:00:00+00:00", "kind": "stage", "channel": "whatsapp", "text": "interest → decision",
        "why": "chose join", "status": None,
    }  # fmt: skip


def test_a_script_gets_a_message_in_the_shape_of_the_api() -> None:
    sent = message("sent", None, reason("greeting"), choices=(Choice("join", "הרשמה"),))
    assert TELLING.line(sent) == {
        "at": "2026-11-22T10:00:00+00:00", "kind": "outbound", "channel": "whatsapp", "text": "היי", "why": "greeting",
        "status": "sent", "choices": ["הרשמה"], "message_kind": "service", "sent_at": "2026-11-22T10:00:00+00:00",
    }  # fmt: skip
    lost = TELLING.line(
        message("failed", reason("provider", words="466: quota; used up"), reason("greeting"))
    )
    assert (lost["why"], lost["error"]) == ("greeting; 466: quota; used up", "466: quota; used up")


GREETING, SHABBAT = reason("greeting"), reason("shabbat")
QUOTA = reason("provider", words="466: quota; used up")
NO_CHAT = reason("provider", words="no such chat")


@pytest.mark.parametrize(
    ("status", "why_not", "why", "plain", "hebrew", "english"),
    [
        ("dropped", reason("they_bought"), (GREETING,), "greeting; they bought",
         ("הודעת פתיחה", "כבר הייתה רכישה"), ("Greeting", "They bought")),
        ("failed", QUOTA, (GREETING,), "greeting; 466: quota; used up",
         ("הודעת פתיחה", "466: quota; used up"), ("Greeting", "466: quota; used up")),
        ("failed", NO_CHAT, (reason("staff", by="Noa"),), "staff: Noa; no such chat",
         ("תשובה מהצוות: Noa", "no such chat"), ("Staff: Noa", "no such chat")),
        ("queued", reason("moved", cause=SHABBAT, at=MORNING), (GREETING,),
         "greeting; it is Shabbat, waits until 2026-11-23 09:00", ("הודעת פתיחה", "שבת, נדחתה ל־23.11 ב־9:00"),
         ("Greeting", "It is Shabbat, waits until 23 November at 9:00")),
        ("queued", reason("no_answer", words="timeout"), (GREETING,), "greeting",
         ("הודעת פתיחה", "הספק לא ענה בזמן (timeout)"), ("Greeting", "No answer in time (timeout)")),
        ("failed", None, (GREETING,), "greeting; no reason was given",
         ("הודעת פתיחה · לא נמסרה סיבה", ""), ("Greeting · no reason was given", "")),
        ("sent", None, (GREETING,), "greeting", ("הודעת פתיחה", ""), ("Greeting", "")),
        ("lapsed", reason("lapsed"), (), "its moment had passed",
         ("", "המועד שלה כבר עבר"), ("", "Its moment had passed")),
    ],
)  # fmt: skip
def test_both_reasons_of_what_did_not_go_out_are_told(
    status: str,
    why_not: Reason | None,
    why: tuple[Reason, ...],
    plain: str,
    hebrew: tuple[str, str],
    english: tuple[str, str],
) -> None:
    entry = message(status, why_not, *why)
    assert TELLING.line(entry)["why"] == plain
    assert TELLING.words(entry, "he")[1:] == hebrew
    assert TELLING.words(entry, "en")[1:] == english
