"""What is told of something that is planned and is none of what is asked for it: it goes to the team with the rest."""

from conversations.enquiries.kinds import Names, count_told
from conversations.enquiries.putting import put_down
from conversations.enquiries.recalling import find_alive
from conversations.lead.reason import reason
from conversations.meetings.times.people import find_party
from conversations.turn.turn import Turn
from conversations.understanding.intents.substance import find_substance, is_short_enough


def take_told(turn: Turn, words: str) -> bool:
    """Another number of them, or how it is to be; the team, which has the case, reads it in their words."""
    planned, handoff = find_alive(turn), turn.lead.handoff.open
    if planned is None or handoff is None or planned.case != handoff.id:
        return False
    kind = turn.playbook.index(Names).kinds[planned.kind]
    known = count_told(planned.told)
    count = find_party(words, known) if "people" in planned.told else 0
    if count > 1 and count != known:
        put_down(turn, kind, planned, {"people": str(count)})
        return turn.has_replied()
    told = find_substance(words)
    if not told:
        return False
    phrase = "enquiry_detail" if is_short_enough(told) else "enquiry_wish"
    turn.reply("request", turn.phrase(phrase, details=told), reason("enquiry", enquiry=planned.kind))
    return True
