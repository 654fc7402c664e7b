"""The talk itself: words, taps and files are heard, small talk is answered, buttons are done."""

from conversations.bursts.albums import files_of
from conversations.dialogue.acts import ACTS
from conversations.dialogue.buttons import leave_by_words, note_click, pick_by_words, press_link, press_menu
from conversations.dialogue.context.firmly import hear_firm
from conversations.dialogue.context.hearing import hear_in_context
from conversations.dialogue.facts import ButtonPressed, ChatOpened, LinkOpened, MediaShared, WordsHeard
from conversations.dialogue.heard.languages import agree_on_language, answer_in_other_language
from conversations.dialogue.heard.remembered import hear_back, hear_remembered
from conversations.dialogue.hearing import (
    end_wait,
    leave_unanswered,
    take_media,
    take_opening,
    take_press,
    take_words,
)
from conversations.dialogue.media import ALBUM, end_album
from conversations.dialogue.passing.allergies import hear_told_ahead
from conversations.dialogue.passing.asides import (
    hear_aside,
    hear_asked_again,
    hear_busy,
    hear_how_long,
    hear_meanwhile,
    hear_picture_offered,
)
from conversations.dialogue.passing.chatting import hear_chat
from conversations.dialogue.passing.doubting import hear_doubting
from conversations.dialogue.passing.exclaiming import hear_exclaimed
from conversations.dialogue.passing.mailing import hear_mail
from conversations.dialogue.passing.remarked import hear_remark
from conversations.dialogue.passing.sighing import hear_sigh
from conversations.dialogue.passing.sorrows import hear_sorrow
from conversations.dialogue.pausing import PAUSE
from conversations.dialogue.reasons import REASONS
from conversations.dialogue.responding.dropping import hear_dear, hear_dropped
from conversations.dialogue.responding.hanging_on import hear_hanging
from conversations.dialogue.responding.turn import answer_beside, respond
from conversations.dialogue.responding.waiting import hear_uncalled, hear_waiting
from conversations.dialogue.small_talk import answer_nod, hear_nod, say_hello, start_over, take_yes
from conversations.dialogue.wanted.calling_off import hear_called_off, hear_not_coming
from conversations.lead.reason import Reason, reason
from conversations.turn.capability import (
    CHOICE,
    GREETING,
    LANGUAGE,
    NOD,
    PERSON,
    QUESTION,
    REFUSAL,
    START,
    YES,
    Capability,
    Handled,
    Meaning,
)
from conversations.turn.effects import Note
from conversations.turn.facts import Wording
from conversations.turn.inputs import Announced, Clicked, Input, Pressed, Said, Shared, Started
from conversations.turn.turn import Turn
from conversations.wording.filling import clean

_PLAN = ("תשובה על מה שנכתב, אם לא ייכתב עוד", "An answer to what they wrote, if they write no more")


def _remember_words(said: Said) -> Note:
    return Note(WordsHeard(clean(said.text)), (reason("edited"),) if said.edited else (), said.channel)


def _remember_announced(announced: Announced) -> Note:
    return Note(WordsHeard(clean(announced.text)), (reason("one_way"),), announced.channel)


def _remember_press(pressed: Pressed) -> Note:
    choice = clean(pressed.choice)
    fact = ButtonPressed(clean(pressed.label) or choice, choice)
    return Note(fact, (reason("pressed", button=choice),), pressed.channel)


def _remember_media(shared: Shared) -> Note:
    fact = MediaShared(clean(shared.caption) or f"[{shared.kind}]", shared.kind, files_of(shared))
    return Note(fact, (reason("sent_kind", media=shared.kind),), shared.channel)


def _remember_opening(start: Started) -> Note:
    payload = clean(start.payload) or None
    why = reason("started_link", words=payload) if payload else reason("started")
    return Note(ChatOpened("/start", payload), (why,), start.channel)


def _remember_click(clicked: Clicked) -> Note:
    return Note(LinkOpened(clean(clicked.link)), (reason("opened_link"),))


def _come_by_link(turn: Turn, happened: Input) -> Reason | None:
    """Whoever opens a link of the journey may have stopped halfway behind it."""
    is_one = isinstance(happened, Clicked) and clean(happened.link) in turn.journey.buttons
    return reason("opened_link") if is_one else None


DIALOGUE = Capability(
    name="dialogue",
    inputs={
        Said: Handled(take_words, _remember_words),
        Announced: Handled(leave_unanswered, _remember_announced),
        Pressed: Handled(take_press, _remember_press),
        Shared: Handled(take_media, _remember_media),
        Started: Handled(take_opening, _remember_opening),
        Clicked: Handled(note_click, _remember_click),
    },
    meanings=(
        Meaning(REFUSAL - 1, hear_called_off),
        Meaning(REFUSAL, leave_by_words),
        Meaning(LANGUAGE, answer_in_other_language),
        Meaning(PERSON - 4, agree_on_language),
        Meaning(PERSON - 7, hear_sorrow),
        Meaning(PERSON - 5, hear_uncalled),
        Meaning(PERSON - 2, hear_waiting),
        Meaning(PERSON - 2, hear_remembered),
        Meaning(PERSON - 2, hear_back),
        Meaning(CHOICE, hear_doubting),
        Meaning(CHOICE, pick_by_words),
        Meaning(CHOICE + 2, hear_hanging),
        Meaning(CHOICE + 2, hear_in_context),
        Meaning(GREETING - 2, hear_mail),
        Meaning(GREETING - 2, hear_dropped),
        Meaning(QUESTION - 1, hear_dear),
        Meaning(GREETING, say_hello),
        Meaning(NOD, answer_nod),
        Meaning(NOD, hear_nod),
        Meaning(YES, take_yes),
        Meaning(QUESTION - 2, hear_not_coming),
        Meaning(QUESTION - 1, hear_aside),
        Meaning(PERSON - 6, hear_firm),
        Meaning(PERSON - 7, hear_chat),
        Meaning(PERSON - 4, hear_remark),
        Meaning(PERSON - 6, hear_told_ahead),
        Meaning(PERSON - 6, hear_busy),
        Meaning(PERSON - 6, hear_sigh),
        Meaning(PERSON - 6, hear_exclaimed),
        Meaning(QUESTION - 1, hear_meanwhile),
        Meaning(QUESTION - 1, hear_picture_offered),
        Meaning(QUESTION - 1, hear_how_long),
        Meaning(QUESTION - 1, hear_asked_again),
        Meaning(QUESTION, respond),
        Meaning(START, start_over),
    ),
    acts=ACTS,
    beside=answer_beside,
    buttons={"menu": press_menu, "link": press_link},
    starts={"link": _come_by_link},
    conditions={"clicked": lambda turn, wanted, _: wanted in turn.lead.dialogue.clicked},
    timers={PAUSE: end_wait, ALBUM: end_album},
    plans=dict.fromkeys((PAUSE, ALBUM), lambda *about: _PLAN[about[-1] == "en"]),
    reasons=REASONS,
    facts={
        WordsHeard: None,
        ButtonPressed: None,
        MediaShared: None,
        ChatOpened: None,
        LinkOpened: Wording("{button}", "{button}", "{button}"),
    },
)
