"""What a lead writes, taps or sends: whose it is to answer, and what it means."""

from conversations.contact.campaigns import come_by_campaign
from conversations.contact.forms import take_start
from conversations.contact.greeting import show_menu
from conversations.dialogue.buttons import do
from conversations.dialogue.choices import Labels, find_label
from conversations.dialogue.languages import note_language
from conversations.dialogue.media import answer_shared, forward, name_shared
from conversations.dialogue.misses import miss
from conversations.dialogue.responding import answer_beside
from conversations.handoff.telling import quote, tell
from conversations.lead.addresses import Channel
from conversations.lead.reason import reason
from conversations.reach.choosing import note_heard
from conversations.turn.dispatch import Dispatch
from conversations.turn.inputs import Pressed, Said, Shared, Started
from conversations.turn.turn import Turn
from conversations.wording.filling import clean

_UNDERSTOOD = 2_000  # characters that are looked at; a longer text says in its beginning what it wants
_QUOTED = 400  # characters of somebody's words that are looked at for the last lines


def take_words(turn: Turn, said: Said) -> None:
    """Words a lead wrote."""
    _begin(turn, said.channel, clean(said.text[:_QUOTED]))
    turn.heard, turn.edited, turn.quoted = clean(said.text), said.edited, said.quoted
    words = turn.heard[:_UNDERSTOOD].strip()
    note_language(turn, words)
    turn.gather()
    _hear(turn, words)
    turn.close()
    come_by_campaign(turn, None)


def take_press(turn: Turn, pressed: Pressed) -> None:
    """A tap. An old button still works: what it does is in its id."""
    button = turn.journey.buttons.get(pressed.choice)
    _begin(
        turn, pressed.channel, clean(pressed.label or (turn.say(button.label) if button else pressed.choice))
    )
    turn.gather()
    _feel(turn, pressed)
    turn.close()
    come_by_campaign(turn, None)


def take_media(turn: Turn, shared: Shared) -> None:
    """A picture, a voice note…: its caption first, since it may hold a refusal or a question."""
    _begin(turn, shared.channel, name_shared(shared))
    caption = clean(shared.caption)[:_UNDERSTOOD].strip()
    turn.heard = caption or name_shared(shared)
    note_language(turn, caption)
    if shared.phone and shared.phone != turn.lead.contact.phone:
        turn.identify_phone(shared.phone)
    turn.gather()
    _look(turn, shared, caption)
    turn.close()
    come_by_campaign(turn, None)


def take_opening(turn: Turn, start: Started) -> None:
    """A chat was opened on Telegram."""
    _begin(turn, start.channel, "/start")
    take_start(turn, start)
    come_by_campaign(turn, None)


def _begin(turn: Turn, channel: Channel, line: str) -> None:
    """Something a lead did themselves: it is their last word."""
    turn.channel = channel
    note_heard(turn)
    turn.remember_line("lead", line)


def _hear(turn: Turn, words: str) -> None:
    dispatch = turn.playbook.index(Dispatch)
    if dispatch.hear_always(turn, words):
        answer_beside(turn, words)
        return
    if dispatch.pass_on(turn, words):
        return
    _tell_who_waits_for(turn, words)
    if not _understand(turn, words):
        miss(turn, words)


def _feel(turn: Turn, pressed: Pressed) -> None:
    label = clean(pressed.label).strip()
    button_id = _find_button(turn, clean(pressed.choice), label)
    button = turn.journey.buttons.get(button_id) if button_id else None
    known = turn.journey.in_language(button.label, turn.language) if button else clean(pressed.choice)
    turn.heard = label or known
    dispatch = turn.playbook.index(Dispatch)
    if button and button_id and button.refuse:
        do(turn, button_id, button)
    elif button is None and label and dispatch.hear_always(turn, label):
        return
    elif not dispatch.pass_on(turn, turn.heard):
        _tell_who_waits_for(turn, turn.heard)
        if button and button_id:
            do(turn, button_id, button)
        elif not (label and _understand(turn, label)):
            show_menu(turn, turn.journey.texts.menu, reason("button_gone"))


def _look(turn: Turn, shared: Shared, caption: str) -> None:
    if caption and turn.playbook.index(Dispatch).hear_always(turn, caption):
        return
    if turn.lead.handoff.has_owner():
        forward(turn, shared)
    elif not (caption and _understand(turn, caption)):
        answer_shared(turn, shared)


def _tell_who_waits_for(turn: Turn, words: str) -> None:
    """Who is about to take the conversation sees what was said meanwhile."""
    if turn.lead.handoff.open:
        tell(turn, quote(turn, words[:500]))


def _understand(turn: Turn, words: str) -> bool:
    """Try every meaning in turn. False when nothing was understood; then nothing was said either."""
    understood = turn.playbook.index(Dispatch).understand(turn, words)
    if understood:
        turn.lead.dialogue.misses = 0
    return understood


def _find_button(turn: Turn, choice: str, label: str) -> str | None:
    if choice in turn.journey.buttons:
        return choice
    return find_label(label, turn.lead.dialogue.choices, turn.playbook.index(Labels).ids)
