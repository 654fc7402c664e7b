"""What a lead's words mean, tried in order: from what must never be missed to what is merely likely."""

from collections.abc import Callable

from conversations.answers import answering, offers
from conversations.consent.opt_out import bring_back, refuse
from conversations.contact import greeting
from conversations.dialogue import buttons, choices, small_talk
from conversations.dialogue.media import answer_shared, forward, name_shared
from conversations.handoff import alerts, conversation
from conversations.lead.content import Language
from conversations.timeline.telling import reason
from conversations.turn.inputs import Pressed, Said, Shared
from conversations.turn.turn import SPEAKS, Turn
from conversations.understanding.intents import signals
from conversations.understanding.language import detect_language
from conversations.wording.filling import clean
from conversations.wording.plain import plain

_UNDERSTOOD = 2_000  # characters that are looked at; a longer text says in its beginning what it wants


def hear(turn: Turn, said: Said) -> None:
    """Words a lead wrote."""
    turn.heard, turn.edited = clean(said.text), said.edited
    words = turn.heard[:_UNDERSTOOD].strip()
    _note_language(turn, words)
    if _leaves_or_returns(turn, words) or _is_for_staff(turn, words):
        return
    _tell_who_waits_for(turn, words)
    if not _understand(turn, words, said.quoted):
        _miss(turn, words)


def feel(turn: Turn, pressed: Pressed) -> None:
    """A tap. An old button still works: what it does is in its id."""
    label = clean(pressed.label).strip()
    button_id = _find_button(turn, clean(pressed.choice), label)
    button = turn.journey.buttons.get(button_id) if button_id else None
    turn.heard = label or (
        turn.journey.in_language(button.label, turn.language) if button else clean(pressed.choice)
    )
    if (button and button.refuse) or (button is None and signals.refuses(label)):
        refuse(turn, turn.heard)
        return
    if _is_for_staff(turn, turn.heard):
        return
    _tell_who_waits_for(turn, turn.heard)
    if button and button_id:
        buttons.do(turn, button_id, button)
    elif not (label and _understand(turn, label, None)):
        greeting.show_menu(turn, turn.journey.texts.menu, reason("button_gone"))


def look(turn: Turn, shared: Shared) -> None:
    """A picture, a voice note…: its caption first, since it may hold a refusal or a question."""
    caption = clean(shared.caption)[:_UNDERSTOOD].strip()
    turn.heard = caption or name_shared(shared)
    _note_language(turn, caption)
    if shared.phone and shared.phone != turn.lead.phone:
        turn.identify_phone(shared.phone)
    if caption and _leaves_or_returns(turn, caption):
        return
    if conversation.has_owner(turn):
        forward(turn, shared)
    elif not (caption and _understand(turn, caption, None)):
        answer_shared(turn, shared)


def _leaves_or_returns(turn: Turn, words: str) -> bool:
    if signals.refuses(words) or _is_leaving_label(turn, words):
        refuse(turn, words)
        return True
    if turn.lead.refused_at and signals.returns(words):
        bring_back(turn, words)
        return True
    return False


def _is_leaving_label(turn: Turn, words: str) -> bool:
    """The words of a button that stops everything; they count even while staff have the conversation."""
    button_id = choices.find_label(words, (), turn.playbook.labels)
    return button_id is not None and turn.journey.buttons[button_id].refuse


def _is_for_staff(turn: Turn, words: str) -> bool:
    """While a person has the conversation the bot says nothing."""
    if not conversation.has_owner(turn):
        return False
    conversation.pass_on(turn, words, waits=not signals.thanks(words))
    return True


def _tell_who_waits_for(turn: Turn, words: str) -> None:
    """Who is about to take the conversation sees what was said meanwhile."""
    if turn.lead.handoff:
        alerts.tell(turn, alerts.quote(turn, words[:500]))


def _understand(turn: Turn, words: str, quoted: str | None) -> bool:
    """Try every meaning in turn. False when nothing was understood; then nothing was said either."""
    understood = (
        _asks_for_person(turn, words)
        or buttons.pick_by_words(turn, words, quoted)
        or any(meaning(turn, words) for meaning in _MEANINGS)
    )
    if understood:
        turn.lead.misses = 0
    return understood


def _asks_for_person(turn: Turn, words: str) -> bool:
    if not signals.asks_for_person(words):
        return False
    conversation.open_handoff(turn, conversation.ASKED, words)
    return True


def _is_angry(turn: Turn, words: str) -> bool:
    if turn.lead.handoff or not signals.is_angry(words):
        return False
    conversation.open_handoff(turn, conversation.ANGRY, words)
    return True


def _names_campaign(turn: Turn, words: str) -> bool:
    """A campaign's word, as a click-to-chat link writes it; what else they ask is answered at once."""
    text = f" {plain(words[:400])} "
    found = next(((word, name) for word, name in turn.playbook.campaign_words if f" {word} " in text), None)
    if found is None:
        return False
    word, campaign = found
    is_new = turn.lead.greeted_at is None
    if not is_new and text.strip() != word:
        return False
    greeting.come_by_campaign(turn, campaign)
    rest = text.replace(f" {word} ", " ").strip()
    if rest and _answers(turn, rest):
        return True
    if is_new:
        greeting.greet(turn)
    else:
        greeting.show_menu(turn, turn.journey.texts.hello_again, reason("campaign", campaign=campaign))
    return True


def _answers(turn: Turn, words: str) -> bool:
    match = turn.playbook.matcher.answer(words) if words else None
    if match is None or match.answer not in turn.journey.answers:
        return False
    if turn.edited and turn.said_last() == f"answer:{match.answer}":
        return True  # the edit asks what was answered already
    why = reason("answered", answer=match.answer, percent=round(match.score * 100))
    answering.give_answer(turn, match.answer, why)
    return True


_MEANINGS: tuple[Callable[[Turn, str], bool], ...] = (
    offers.answer_about_code,
    _is_angry,
    small_talk.say_hello,
    small_talk.answer_nod,
    small_talk.take_yes,
    _names_campaign,
    _answers,
    small_talk.start_over,
)


def _miss(turn: Turn, words: str) -> None:
    """Not understood: the very first words get the greeting, a second miss in a row goes to people."""
    lead = turn.lead
    if lead.greeted_at is None:
        greeting.greet(turn)
        lead.misses = int(any(letter.isalpha() for letter in words))
    elif lead.handoff:
        conversation.keep_waiting(turn)
    elif not (turn.edited and lead.misses):  # else the words before the edit got their fallback already
        lead.misses += 1
        if lead.misses >= turn.journey.business.handoff_after_misses:
            conversation.open_handoff(turn, conversation.MISSED, words)
        else:
            _fall_back(turn, words)


def _fall_back(turn: Turn, words: str) -> None:
    """Ask in other words than the last time."""
    lead, texts = turn.lead, turn.journey.texts
    variant = texts.fallbacks[lead.fallbacks % len(texts.fallbacks)]
    lead.fallbacks += 1
    text = turn.say(variant, question=words[:80])
    turn.reply("fallback", text, reason("missed", count=lead.misses), turn.choices(texts.menu_buttons))


def _find_button(turn: Turn, choice: str, label: str) -> str | None:
    if choice in turn.journey.buttons:
        return choice
    return choices.find_label(label, turn.lead.choices, turn.playbook.labels)


def _note_language(turn: Turn, words: str) -> None:
    """Speak as they do, from their first clear words on.

    What an app, a form or a name told of their language is a guess, and any Hebrew corrects it. Once they have
    spoken, one word of the other language ("תודה") changes nothing, and neither does a polite phrase in English.
    """
    lead = turn.lead
    found = detect_language(words)
    if found is None or found not in turn.journey.business.languages:
        return
    corrects_guess = found == "he" and lead.extra.get(SPEAKS) != "en"
    is_clear = corrects_guess or _is_clear(words, found)
    if is_clear or lead.language is None:
        lead.language = found
    if is_clear:
        lead.extra[SPEAKS] = found


def _is_clear(words: str, language: Language) -> bool:
    """Whether words say how to speak from now on."""
    if len(words.split()) < 2:
        return False
    return language == "he" or not (signals.greets(words) or signals.thanks(words))
