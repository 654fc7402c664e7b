"""The first words: the one greeting a lead gets."""

from conversations.journey.model.base import Text
from conversations.journey.model.texts import Campaign
from conversations.lead.addresses import Channel
from conversations.lead.reason import Reason, Why, reason
from conversations.policy.before_sending import GREETING
from conversations.turn.keys import Key
from conversations.turn.turn import STILL_WANTED, Turn


def greet(turn: Turn) -> None:
    """Send the greeting as an answer, where the lead is now."""
    text, why = words_of(turn)
    turn.lead.dialogue.greeted_at = turn.now
    choices = turn.choices(turn.journey.texts.greeting_buttons)
    turn.send("greeting", text, why, choices, key=Key(GREETING), lapses_at=turn.now + STILL_WANTED)


def greet_on(turn: Turn, channel: Channel, why: Reason | Why, *, via: str = "") -> None:
    """Send the greeting to a channel the bot may start a chat on.

    A form asked for it, so it is an answer and goes first; to one of many who were brought in it is not. `via` marks
    one that is tried again on another channel.
    """
    text, _ = words_of(turn)
    turn.lead.dialogue.greeted_at, asked = turn.now, not turn.lead.contact.imported
    choices = turn.choices(turn.journey.texts.greeting_buttons)
    turn.send(
        "greeting", text, why, choices, channel=channel, reply=asked, key=Key(GREETING, via=via),
        lapses_at=turn.now + STILL_WANTED,
    )  # fmt: skip


def show_menu(turn: Turn, text: Text, why: Reason) -> None:
    """Show the next steps again."""
    turn.reply("menu", turn.say(text), why, turn.choices(turn.journey.texts.menu_buttons))


def words_of(turn: Turn) -> tuple[str, Reason]:
    """The greeting for this lead, and the reason for it."""
    known = turn.lead.contact.campaign
    campaign: Campaign | None = turn.journey.campaigns.get(known or "")
    if campaign and campaign.greeting:
        return turn.say(campaign.greeting), reason("greeting_campaign", campaign=known)
    return turn.say(turn.journey.texts.greeting), reason("greeting")
