"""What they told lately of who comes: the names of children, and how many they are."""

from conversations.contact.bare_names import may_be_name
from conversations.profile.part import Profile
from conversations.timetable.saying import enumerate_words
from conversations.trials.told.part import Trying
from conversations.trials.who.counted import find_number
from conversations.trials.who.named import are_same_age, find_introduced, find_only
from conversations.trials.who.people import find_called
from conversations.turn.turn import Turn
from conversations.wording.said import read_said, whole

_US = whole(read_said("conversations.trials.heard", "said")["books_us"])


def find_name_told(turn: Turn) -> str:
    """What the child is called, or the children are, as they told lately."""
    if told := turn.lead[Profile].traits.get("their_name"):
        return told.value
    lines = [line.text for line in reversed(turn.lead.dialogue.recent) if line.by == "lead"]
    named = next(filter(None, map(find_introduced, lines)), ())
    if named:
        return enumerate_words(named, turn.language)
    return next(filter(None, map(find_called, lines)), "") or next(
        filter(None, map(_find_only_one, lines)), ""
    )


def _find_only_one(line: str) -> str:
    """The name of the one child that is left ("right, just Lily then")."""
    name = find_only(line) if len(line.split()) <= _FEW else ""
    return name if name and may_be_name(name) else ""


_FEW = 16


def count_children(turn: Turn) -> int:
    """Two where twins were told of; children of different ages are put down each by themselves."""
    lines = [line.text for line in turn.lead.dialogue.recent if line.by == "lead"]
    return 2 if any(are_same_age(line) or len(find_introduced(line)) > 1 for line in lines) else 1


def find_number_told(turn: Turn) -> int:
    """How many they are, as they told lately; who wants "us" put down, and told of somebody, comes with them."""
    lines = [line.text for line in turn.lead.dialogue.recent if line.by == "lead"]
    if told := next((count for line in reversed(lines) if (count := find_number(line))), None):
        return told
    grown = [one for one in turn.lead[Trying].met if not one.is_child]
    return 1 + len(grown[:1]) if any(map(_US.search, lines)) else 1
