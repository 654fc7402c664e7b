"""What the timetable is to the bot: what its answers tell of days and hours comes from it."""

from conversations.timetable.file import TIMETABLE_FILE
from conversations.timetable.part import ToldTimes
from conversations.timetable.talk.beside import tell_gone
from conversations.timetable.talk.following import hear_going_on
from conversations.timetable.talk.hearing import hear_of_hours
from conversations.turn.capability import PERSON, Capability, Meaning

TIMETABLE = Capability(
    name="timetable",
    parts=(ToldTimes,),
    meanings=(Meaning(PERSON - 1, hear_going_on), Meaning(PERSON - 1, hear_of_hours)),
    closes=tell_gone,
    files=(TIMETABLE_FILE,),
)
