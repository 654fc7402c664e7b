"""What a lead writes, taps or sends: whose it is to answer, and what it means."""

from conversations.bursts.albums import joins_album
from conversations.bursts.echoes import close, falls_silent
from conversations.bursts.part import Bursts
from conversations.contact.campaigns import come_by_ad, come_by_campaign
from conversations.contact.forms import take_start
from conversations.contact.greeting import show_menu
from conversations.dialogue.buttons import do
from conversations.dialogue.choices import Labels, find_label
from conversations.dialogue.heard.languages import note_language
from conversations.dialogue.heard.minding import mind_conditions, recall_allergy
from conversations.dialogue.heard.slips import mend_slips
from conversations.dialogue.media import (
    add_to_album,
    answer_shared,
    forward,
    has_said_more,
    is_silent,
    waits_for_caption,
)
from conversations.dialogue.misses import miss
from conversations.dialogue.passing.news import congratulate
from conversations.dialogue.passing.sorrows import console, hear_sorrow
from conversations.dialogue.pausing import (
    UNDERSTOOD,
    choose_words,
    collect,
    join,
    keep,
    take,
    take_if_over,
    waits,
)
from conversations.dialogue.responding.left import answer_left
from conversations.dialogue.responding.meanwhile import offer_meanwhile
from conversations.dialogue.responding.turn import answer_beside
from conversations.dialogue.responding.waiting import is_of_call
from conversations.dialogue.wanted.correcting import take_asked_again
from conversations.events.asking.filling import is_filling
from conversations.events.chat.hearing import come_by_link, may_repeat
from conversations.handoff.telling import quote, tell
from conversations.lead.addresses import Channel
from conversations.lead.dialogue import Waiting
from conversations.lead.reason import reason
from conversations.profile.learning import learn_from_words, only_for_now
from conversations.promises.beside import tell_beside
from conversations.promises.pricing import tell_price_beside
from conversations.reach.choosing import note_heard
from conversations.referrals.book import without_link
from conversations.reminders.asking import is_of_reminder
from conversations.timetable.choosing import note_limits
from conversations.turn.dispatch import Dispatch
from conversations.turn.effects import TellStaff
from conversations.turn.inputs import Announced, Pressed, Said, Shared, Started, TimerFired
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import take_question
from conversations.wording.filling import clean

_QUOTED = 400  # characters of somebody's words that are looked at for the last lines


def take_words(turn: Turn, said: Said) -> None:
    """Words a lead wrote: decided on at once, with what waits, or waiting for more of them."""
    _begin(turn, said.channel, clean(said.text[:_QUOTED]))
    come_by_ad(turn, said.ad)
    turn.answered = said.answered
    if not is_filling(turn):  # a name is written as it is
        said = mend_slips(turn.playbook, said)
    pieces = collect(turn, said)
    if not is_filling(turn):  # an address or a name is in no language
        note_language(turn, without_link(turn, pieces[-1].text))
    if not said.answered and waits(turn, pieces):
        keep(turn, pieces)
    else:
        take(turn)
        _decide(turn, pieces)


def leave_unanswered(turn: Turn, _: Announced) -> None:
    """Nobody reads what would be answered: it is noted, and nothing follows."""
    turn.happened = None


def end_wait(turn: Turn, _: TimerFired) -> None:
    """A lead has said no more for a while: what they said until then is decided on as if it came now."""
    if pieces := take_if_over(turn):
        turn.channel = pieces[-1].channel
        turn.happened = Said(join(pieces), pieces[-1].channel)
        _decide(turn, pieces)


def _decide(turn: Turn, pieces: list[Waiting]) -> None:
    turn.heard, turn.quoted = join(pieces), pieces[-1].quoted
    turn.edited = all(piece.edited for piece in pieces)
    turn.gather()
    words = choose_words(turn, pieces)
    with only_for_now(turn, words):
        _hear(turn, words)
    close(turn, words, may_repeat=may_repeat(turn, words))
    come_by_campaign(turn, None)


def take_press(turn: Turn, pressed: Pressed) -> None:
    """A tap. An old button still works: what it does is in its id."""
    button = turn.journey.buttons.get(pressed.choice)
    _begin(
        turn, pressed.channel, clean(pressed.label or (turn.say(button.label) if button else pressed.choice))
    )
    turn.gather()
    _hear_before(turn)
    _feel(turn, pressed)
    turn.close()
    come_by_campaign(turn, None)


def take_media(turn: Turn, shared: Shared) -> None:
    """A picture, a voice note…: its caption first, since it may hold a refusal or a question."""
    _begin(turn, shared.channel, clean(shared.caption).strip(), shared.kind)
    come_by_ad(turn, shared.ad)
    before = "" if is_silent(shared) else join(take(turn))
    caption = clean(shared.caption)[:UNDERSTOOD].strip()
    turn.heard = "\n".join(filter(None, (before, caption)))
    note_language(turn, caption)
    if shared.phone and shared.phone != turn.lead.contact.phone:
        turn.identify_phone(shared.phone)
    turn.gather()
    _look(turn, shared, caption, before)
    close(turn, caption or before)
    come_by_campaign(turn, None)


def take_opening(turn: Turn, start: Started) -> None:
    """A chat was opened on Telegram."""
    _begin(turn, start.channel, "/start")
    _hear_before(turn)
    if not come_by_link(turn, start):
        take_start(turn, start)
    come_by_campaign(turn, None)


def _begin(turn: Turn, channel: Channel, line: str, media: str | None = None) -> None:
    """Something a lead did themselves: it is their last word."""
    turn.channel = channel
    note_heard(turn)
    if media is None or line:
        has_said_more(turn)
    turn.remember_line("lead", line, media)


def _hear(turn: Turn, words: str) -> None:
    dispatch = turn.playbook.index(Dispatch)
    if dispatch.hear_always(turn, words):
        _tell_unseen(turn, words)
        answer_beside(turn, words)
        dispatch.close(turn, words)
        return
    learn_from_words(turn, words)
    if not (is_of_reminder(turn, words) or is_of_call(turn, words)):
        note_limits(turn, words)
    if dispatch.pass_on(turn, words) or turn.answered:
        return
    if falls_silent(turn, words, may_repeat=may_repeat(turn, words)):
        dispatch.close(turn, words)
        return
    _tell_who_waits_for(turn, words)
    if _understand(turn, words):
        answer_left(turn, words)
        offer_meanwhile(turn)
        tell_beside(turn, words)
        tell_price_beside(turn, words)
        congratulate(turn, words)
        console(turn, words)
    elif not hear_sorrow(turn, words, wants=True):
        miss(turn, words)
    mind_conditions(turn)
    recall_allergy(turn)
    dispatch.close(turn, words)


def _feel(turn: Turn, pressed: Pressed) -> None:
    label, choice = (clean(told)[:UNDERSTOOD].strip() for told in (pressed.label, pressed.choice))
    button_id = _find_button(turn, choice, label)
    button = turn.journey.buttons.get(button_id) if button_id else None
    known = turn.journey.in_language(button.label, turn.language) if button else choice
    turn.heard = label or known
    dispatch = turn.playbook.index(Dispatch)
    if button and button_id and button.refuse:
        do(turn, button_id, button)
    elif button is None and label and dispatch.hear_always(turn, label):
        return
    elif dispatch.is_own(pressed.choice) and dispatch.pick(turn, clean(pressed.choice)):
        turn.lead.dialogue.misses = 0
        dispatch.pass_on(turn, turn.heard)  # it is done whoever has the conversation, who sees it as well
    elif not dispatch.pass_on(turn, turn.heard):
        _tell_who_waits_for(turn, turn.heard)
        if button and button_id:
            do(turn, button_id, button)
        elif dispatch.pick(turn, clean(pressed.choice)):
            turn.lead.dialogue.misses = 0
        elif not (label and _understand(turn, label)):
            show_menu(turn, turn.journey.texts.menu, reason("button_gone"))


def _look(turn: Turn, shared: Shared, caption: str, before: str) -> None:
    """Something shared, its caption, and the words that waited when it came."""
    dispatch, words = turn.playbook.index(Dispatch), "\n".join(filter(None, (before, caption)))
    if words and dispatch.hear_always(turn, words):
        return
    if before and not dispatch.pass_on(turn, before):
        _tell_who_waits_for(turn, before)
    joins = joins_album(turn, shared, caption)
    if turn.lead.handoff.has_owner():
        forward(turn, shared)
    elif joins and turn.lead[Bursts].unanswered_since is not None and waits_for_caption(turn, shared):
        return
    elif joins:
        has_said_more(turn)
        add_to_album(turn, shared)
    elif (
        (words and falls_silent(turn, words))
        or dispatch.share(turn, shared, caption)
        or (not words and waits_for_caption(turn, shared))
    ):
        return
    elif not (words and not signals.greets(words) and _understand(turn, words)):
        answer_shared(turn, shared)


def _hear_before(turn: Turn) -> None:
    """What waited when something else was done: a refusal counts, and people see it; the rest is answered with that."""
    if words := join(take(turn)):
        dispatch = turn.playbook.index(Dispatch)
        if not (dispatch.hear_always(turn, words) or dispatch.pass_on(turn, words)):
            _tell_who_waits_for(turn, words)


def _tell_who_waits_for(turn: Turn, words: str) -> None:
    """Who is about to take the conversation sees what was said meanwhile."""
    if turn.lead.handoff.open:
        tell(turn, quote(turn, words[:500]))


def _tell_unseen(turn: Turn, words: str) -> None:
    """What was heard before all else is seen by who has their case as well, unless it was told just now."""
    handoff = turn.lead.handoff.open
    is_told = any(isinstance(effect, TellStaff) for effect in turn.effects)
    if handoff and handoff.owner is None and not is_told:
        _tell_who_waits_for(turn, words)


def _understand(turn: Turn, words: str) -> bool:
    """Try every meaning in turn. False when nothing was understood; then nothing was said either."""
    if asked := take_asked_again(words):
        with turn.answering(asked):
            understood = turn.playbook.index(Dispatch).understand(turn, asked)
    else:
        understood = turn.playbook.index(Dispatch).understand(turn, take_question(words))
    if understood:
        turn.lead.dialogue.misses = 0
    return understood


def _find_button(turn: Turn, choice: str, label: str) -> str | None:
    if choice in turn.journey.buttons:
        return choice
    return find_label(label, turn.lead.dialogue.choices, turn.playbook.index(Labels).ids)
