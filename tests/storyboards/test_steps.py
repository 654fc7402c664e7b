"""What a story's steps do, and how they fail."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storyboards.playing import Played, play
from bot.storyboards.reading import read_story
from conversations.journey.model.journey import Journey
from conversations.timeline.entry import Entry
from storage import facts
from tests.storyboards.conftest import Write

BEGINNING = """
name: דנה
starts: "2026-11-22 10:00"
person: {name: דנה, phone: "+972501234567", channel: telegram, language: he}
steps:
"""


async def tell(write: Write, studio: Journey, steps: str) -> Played:
    path: Path = write(BEGINNING + steps)
    file = read_story(path, ZoneInfo("Asia/Jerusalem"))
    assert file.problems == ()
    return await play(file, studio)


FAILS = [
    ("- sees: מחירון", 'expected to see "מחירון"; came instead: "היי, דנה!'),
    ('- sees: היי\n  at: "2026-11-22 09:00"', "at 2026-11-22 09:00; it came at 2026-11-22 10:00"),
    ("- sees: היי\n  on: sms", 'expected to see "היי" on sms; came instead'),
    ("- not_sees: דנה", 'expected not to see "דנה"; came: "היי, דנה!'),
    ("- silence: true", 'expected silence; came instead: "היי'),
    ("- hears: 2", "expected 2 messages; 1 came"),
    ("- staff_sees: דנה", 'expected staff to see "דנה"; came instead: nothing'),
    ("- stage: use", "expected the stage use; it is awareness"),
    ("- timeline: פסח", 'expected the reason "פסח" on the timeline; the last ones are: "'),
    ("- not_timeline: greeting", 'expected no reason "greeting" on the timeline'),
    ("- taps: מחירון", 'taps: nobody offered "מחירון"; there was "קביעת שיעור ניסיון", "מחירים"'),
    ("- staff: {by: נועה, does: take}", 'staff: nobody offered "take"; there was nothing'),
    ('- until: "2026-11-22 09:00"', "until: it is 2026-11-22 10:00 already"),
    ('- says: "{code}"', "says: there is no code yet"),
]


@pytest.mark.parametrize(("step", "words"), FAILS, ids=[step for step, _ in FAILS])
async def test_what_does_not_hold_is_told_with_its_line(
    write: Write, studio: Journey, step: str, words: str
) -> None:
    played = await tell(
        write, studio, f"  - says: היי\n  {step.replace(chr(10), chr(10) + '  ')}\n  - says: סוף\n"
    )
    assert played.failed is not None
    assert "story.yaml:6: " in played.failed
    assert words in played.failed
    assert [seen.text for seen in played.seen if seen.kind == "persona"][-1:] != ["סוף"], "it goes no further"


async def test_a_failure_without_an_error_is_shown_with_a_reason_too(
    write: Write, studio: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = facts.read_timeline

    async def lose(connection: AsyncConnection, lead_id: str) -> list[Entry]:
        entries = await read(connection, lead_id)
        return [replace(entry, status="failed") if entry.line == "outbound" else entry for entry in entries]

    monkeypatch.setattr(facts, "read_timeline", lose)
    played = await tell(write, studio, "  - says: היי\n")
    assert [seen.why for seen in played.seen if seen.kind == "held"] == ["הודעת פתיחה · לא נמסרה סיבה"]


async def test_what_was_held_back_is_told_with_the_failure(write: Write, studio: Journey) -> None:
    played = await tell(write, studio, "  - form: {consent: false}\n  - waits: 3 days\n  - sees: פרסומת\n")
    assert played.failed is not None
    assert "came instead: nothing (held back: " in played.failed


async def test_everything_that_can_be_done(write: Write, studio: Journey) -> None:
    played = await tell(
        write,
        studio,
        """
  - says: /start salsa
  - sees: ערבי הסלסה
  - sends: contact
  - sees: הפרטים התקבלו
  - says: היי
    on: whatsapp
  - sees: על מה לספר
    on: whatsapp
  - on: sms
  - says: יש חניה?
  - sees: חניון
    on: sms
  - on: telegram
  - taps: קביעת שיעור ניסיון
  - silence: true
  - timeline: הקישור נפתח
  - account: {channel: whatsapp, state: yellowCard}
  - says: נציג
  - staff: {by: Noa, does: take}
  - staff: {by: Noa, writes: שלום}
  - hears: 1
  - sees: שלום
    on: telegram
  - says: תודה
  - staff_sees: תודה
  - staff: {by: Noa, does: done}
  - restarts: true
  - down: telegram
  - says: כמה זה עולה?
  - silence: true
  - up: telegram
  - waits: 10m
  - sees: "₪260"
  - buys: {item: a month, amount: 260}
  - sees: הכול אצלנו
  - stage: purchase
  - buys: {item: a month, amount: 260}
  - hears: 1
  - blocks: telegram
  - timeline: blocked
""",
    )
    assert played.failed is None
