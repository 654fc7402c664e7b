"""What the door adds to the bot: what is remembered of who came. Scans are judged by `conversations.door.scan`."""

from conversations.door.facts import ArrivalTakenBack, Arrived
from conversations.turn.capability import Capability
from conversations.turn.facts import Wording

DOOR = Capability(
    name="door",
    facts={
        Arrived: Wording("{name} arrived at {event}", "הגעה לאירוע: {name}", "Arrived at the event: {name}"),
        ArrivalTakenBack: Wording(
            "the arrival of {name} at {event} was taken back",
            "ההגעה לאירוע בוטלה, הסריקה הייתה בטעות: {name}",
            "The arrival was taken back, the scan was a mistake: {name}",
        ),
    },
)
