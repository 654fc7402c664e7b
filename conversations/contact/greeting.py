"""The first words: the one greeting a lead gets."""

from conversations.journey.model.base import Text
from conversations.journey.model.texts import Campaign
from conversations.lead.addresses import Channel
from conversations.lead.content import Choice
from conversations.lead.reason import Reason, Why, reason
from conversations.policy.before_sending import GREETING
from conversations.profile.learning import is_customer
from conversations.turn.given import ChannelTraits
from conversations.turn.keys import Key
from conversations.turn.turn import STILL_WANTED, Turn

_SHORT = 3


def greet(turn: Turn) -> None:
    """Send the greeting as an answer, where the lead is now."""
    text, why = words_of(turn)
    turn.lead.dialogue.greeted_at = turn.now
    choices = pick_first(turn)
    turn.send("greeting", text, why, choices, key=Key(GREETING), lapses_at=turn.now + STILL_WANTED)


def greet_on(turn: Turn, channel: Channel, why: Reason | Why, *, via: str = "") -> None:
    """Send the greeting to a channel the bot may start a chat on.

    A form asked for it, so it is an answer and goes first; to one of many who were brought in it is not. `via` marks
    one that is tried again on another channel.
    """
    text, _ = words_of(turn)
    turn.lead.dialogue.greeted_at, asked = turn.now, not turn.lead.contact.imported
    choices = _first_choices(turn, turn.given.traits_of(channel))
    turn.send(
        "greeting", text, why, choices, channel=channel, reply=asked, key=Key(GREETING, via=via),
        lapses_at=turn.now + STILL_WANTED,
    )  # fmt: skip


def pick_first(turn: Turn) -> tuple[Choice, ...]:
    """The choices of the first words they read from us; none for who has read them."""
    return _first_choices(turn, turn.traits) if not turn.was_greeted else ()


def say_again(turn: Turn, before: str, why: Reason) -> None:
    """The first words once more, behind others: in another language, say."""
    text, _ = words_of(turn)
    turn.reply("greeting", f"{before}\n\n{text}", why, _first_choices(turn, turn.traits))


def _first_choices(turn: Turn, traits: ChannelTraits) -> tuple[Choice, ...]:
    """All of the greeting's, or where parts are paid for the first two and a person."""
    names = turn.journey.texts.greeting_buttons
    if is_customer(turn):
        return pick_ways(turn)
    if traits.billed_by_part and len(names) > _SHORT:
        person = [name for name in names[2:] if turn.journey.buttons[name].handoff]
        names = (*names[:2], *(person[:1] or names[2:3]))
    return turn.choices(names)


def show_menu(turn: Turn, text: Text, why: Reason) -> None:
    """Show the next steps again."""
    turn.reply("menu", turn.say(text), why, turn.choices(turn.journey.texts.menu_buttons))


def pick_ways(turn: Turn) -> tuple[Choice, ...]:
    """A few of the menu's choices, a person among them: a long list is one more thing not to understand."""
    names = turn.journey.texts.menu_buttons
    person = [name for name in names if turn.journey.buttons[name].handoff]
    others = [name for name in names if turn.journey.buttons[name].answer]
    return turn.choices((*others[:2], *person[:1]))


def words_of(turn: Turn) -> tuple[str, Reason]:
    """The greeting for this lead, and the reason for it; who is a customer already is not told what we are."""
    if is_customer(turn):
        return f"{turn.hello()}\n{turn.phrase('known_here')}", reason("greeting")
    known = turn.lead.contact.campaign
    campaign: Campaign | None = turn.journey.campaigns.get(known or "")
    if campaign and campaign.greeting:
        return turn.say(campaign.greeting), reason("greeting_campaign", campaign=known)
    return turn.say(turn.journey.texts.greeting), reason("greeting")
