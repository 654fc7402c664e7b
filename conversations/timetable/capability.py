"""What the timetable is to the bot: what its answers tell of days and hours comes from it."""

from conversations.timetable.file import TIMETABLE_FILE
from conversations.timetable.part import ToldTimes
from conversations.turn.capability import Capability

TIMETABLE = Capability(name="timetable", parts=(ToldTimes,), files=(TIMETABLE_FILE,))
