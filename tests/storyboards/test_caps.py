"""A journey in a hurry is held back: one a day, three within any seven days, and never in closed hours."""

from pathlib import Path
from zoneinfo import ZoneInfo

from bot.storyboards.playing import play
from bot.storyboards.reading import read_story
from conversations.journey.load import load_journey
from tests.storyboards.conftest import STUDIO, Write

HURRY = """
courting:
  name: {he: בלי סבלנות, en: In a hurry}
  steps:
    one: {quiet: 5h}
    first: {send: day_one}
    two: {wait: 5h}
    second: {send: day_three}
    three: {wait: 5h}
    third: {send: day_seven}
    four: {wait: 5h}
    fourth: {send: day_three}
"""

STORY = """
name: שלוש בשבוע ולא יותר
starts: "2026-11-22 10:00"
person: {name: דנה, phone: "+972501234567"}
steps:
  - form: {consent: true}
  - until: "2026-11-22 20:00"
  - hears: 1
  - sees: כולם מתלבטים
    at: "2026-11-22 15:00"
  - until: "2026-11-23 14:59"
  - silence: true
  - until: "2026-11-23 20:00"
  - hears: 1
  - sees: שמרנו לך משהו אישי
    at: "2026-11-23 15:00"
  - until: "2026-11-24 20:00"
  - hears: 1
  - sees: שיחה של שתי דקות
    at: "2026-11-24 15:00"
  - until: "2026-11-29 14:59"
  - silence: true
  - until: "2026-11-29 20:00"
  - hears: 1
  - sees: פרסומת
    at: "2026-11-29 15:00"
"""


async def test_three_in_any_seven_days_and_one_in_any_24_hours(write: Write, tmp_path: Path) -> None:
    folder = tmp_path / "hurry"
    folder.mkdir()
    for path in STUDIO.glob("*.yaml"):
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "sequences.yaml").write_text(HURRY, encoding="utf-8")
    played = await play(read_story(write(STORY), ZoneInfo("Asia/Jerusalem")), load_journey(folder))
    assert played.failed is None, played.failed
