"""Who wants to try what is not taught is told so, and what there is for them: nobody is put down for something else."""

from msgspec.structs import replace

from conversations.lead.reason import reason
from conversations.timetable.asked import TimesReader
from conversations.timetable.file import NotTaught, Timetable
from conversations.timetable.saying import capitalise, say_sessions
from conversations.trials.told.part import Trying
from conversations.trials.wanted.beginning import begin, find_alive
from conversations.trials.wanted.choosing import choose
from conversations.trials.wanted.standing import say_known
from conversations.turn.playbook import Playbook
from conversations.turn.turn import Turn
from conversations.understanding.intents.cues import compile_phrases
from conversations.understanding.phrases import words_of


class UntaughtNames:
    """An index: what people ask for that is not had, nor anything near it; what comes near is read as that."""

    def __init__(self, playbook: Playbook) -> None:
        timetable = playbook.journey.own_part(Timetable)
        gone = [one for one in timetable.not_taught.values() if not one.nearest] if timetable else []
        self._gone = [
            (one, compile_phrases([phrase for each in one.words.values() for phrase in each])) for one in gone
        ]

    def find(self, words: str) -> NotTaught | None:
        """The first that is named."""
        said = " ".join(words_of(words))
        return next((one for one, pattern in self._gone if pattern.search(said)), None)


def tell_untaught(turn: Turn, timetable: Timetable, words: str) -> bool:
    """What they would try is not had: that is said, with what there is on the days that suit who would come."""
    gone = turn.playbook.index(UntaughtNames).find(words)
    if gone is None or turn.playbook.index(TimesReader).read(words, turn.now).groups:
        return False
    known = find_alive(turn)
    if known is not None and known.case:  # what stands is not given up for what is not had
        what = say_known(turn, timetable, known, choose(turn, timetable, known))
        text = f"{turn.say(gone.reply)} {turn.phrase('trial_meanwhile', what=what)}"
        turn.reply("trial", text, reason("trial"))
        return True
    told = replace(begin(turn, timetable, words), groups=(), named=False, dates=(), hours=(), at=turn.now)
    choice = choose(turn, timetable, told)
    sessions = choice.left or choice.others
    turn.lead[Trying].trial = told if sessions else None
    answer = capitalise(say_sessions(sessions, timetable, turn.language, levels=True)) if sessions else ""
    said = turn.say(gone.reply)
    text = turn.phrase("trial_wished", answer=f"{said} {answer}") if answer else said
    turn.reply("trial", text, reason("trial"))
    return True
