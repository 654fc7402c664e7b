"""What one WhatsApp message means, whoever sent it."""

import re
from dataclasses import dataclass
from importlib.resources import files

from bot.channels.fields import Fields, fields, text_of, whole_of
from bot.channels.phones import normalise_phone, phone_of
from bot.channels.whatsapp.media import read_media
from bot.channels.words import is_unreadable, strip_marks
from conversations.lead.addresses import Channel
from conversations.turn.inputs import Pressed, Said, Shared

# A tap comes back under different names, depending on the button and on GREEN-API's version.
_TAPS = (
    "buttonsResponseMessage", "templateButtonReplyMessage", "templateButtonsReplyMessage",
    "interactiveButtonsResponse", "interactiveButtonsReply", "listResponseMessage",
)  # fmt: skip
_TAP_IDS = ("selectedId", "selectedButtonId", "buttonId", "singleSelectReply", "selectedRowId")
_TAP_LABELS = ("selectedDisplayText", "selectedButtonText", "buttonText", "title")
_UNREAD = re.compile(r"\{\{SWE\d{1,6}\}\}.*", re.DOTALL)
"""What GREEN-API puts in place of a message it could not read, with or without words on why."""
_SHOWN = frozenset(
    line
    for line in files(__package__).joinpath("shown.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
)
_SHOWN_FIRST = tuple(line[:-1] for line in _SHOWN if line.endswith("*"))
_LONGEST_SHOWN = 160
_OF_NO_CONCERN = frozenset({
    "albumMessage", "associatedChildMessage", "callLog", "callLogMessage", "e2e_notification",
    "encEventResponseMessage", "gp2", "notificationMessage", "notification", "notification_template",
    "groupStatusMentionMessage", "keepInChatMessage", "messageContextInfo", "messageHistoryBundle", "pinInChatMessage",
    "pollResultSnapshotMessage", "protocolMessage", "requestPhoneNumberMessage", "secretEncryptedMessage",
    "senderKeyDistributionMessage", "statusMentionMessage", "stickerSyncRmrMessage", "unpinInChatMessage",
})  # fmt: skip
"""What a phone does by itself, or beside a message that comes too: an album before its pictures, a message pinned, the
same picture once more in full, an edit that only phones can read."""


_WORDS_IN = ("textMessageData", "extendedTextMessageData", "extendedTextMessage", "conversation")
"""Where words stand, whatever the message is said to be."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What one message means. `mark` sets apart what happens to a message from the message itself."""

    meaning: Said | Pressed | Shared
    mark: str = ""


def read_message(message: Fields, sender: Fields, phone: str | None) -> Meant | None:
    """What a message means, or None where there is nothing to answer."""
    kind = text_of(message, "typeMessage") or ""
    match kind:
        case "textMessage" | "extendedTextMessage" | "quotedMessage":
            return Meant(_read_words(message))
        case "editedMessage":
            text = text_of(fields(message.get("editedMessageData")), "textMessage", "caption")
            return Meant(Said(text, Channel.WHATSAPP, edited=True), "edit") if text else None
        case "deletedMessage":
            return Meant(Shared("deleted", Channel.WHATSAPP), "deleted")
        case "reactionMessage":
            emoji = text_of(fields(message.get("extendedTextMessageData")), "text")
            return Meant(Shared("reaction", Channel.WHATSAPP, caption=emoji), "reaction") if emoji else None
        case "pollUpdateMessage":
            vote = _read_vote(fields(message.get("pollMessageData")), sender, phone)
            return Meant(vote, "vote") if vote else None
        case _ if kind in _TAPS:
            return Meant(_read_tap(message, kind))
        case _ if kind in _OF_NO_CONCERN:
            return None
    if not message.get("fileMessageData") and any(name in message for name in _WORDS_IN):
        return Meant(_read_words(message))
    return Meant(read_media(kind, message, phone))


def words_of(meaning: Said | Pressed | Shared | None) -> str:
    """What was written; "" where it is not words."""
    match meaning:
        case Said(text=text):
            return text
        case Shared(caption=caption):
            return caption or ""
    return ""


def find_tapped(message: Fields) -> str | None:
    """The id of the message whose button was tapped."""
    found = (text_of(fields(message.get(name)), "stanzaId") for name in _TAPS)
    return next((stanza for stanza in found if stanza), None)


def _read_words(message: Fields) -> Said | Shared:
    found = (text_of(fields(message.get(name)), "textMessage", "text", "body") for name in _WORDS_IN)
    text = next((text for text in found if text), None) or text_of(message, "conversation")
    if not text or _stands_for_another(text.strip()) or is_unreadable(text):
        return Shared("unreadable", Channel.WHATSAPP)
    return Said(text, Channel.WHATSAPP, quoted=_quoted(fields(message.get("quotedMessage"))))


def _stands_for_another(text: str) -> bool:
    plain = " ".join(strip_marks(text.replace("’", "'")).casefold().split()).rstrip(".")
    shown = plain in _SHOWN or (len(plain) < _LONGEST_SHOWN and plain.startswith(_SHOWN_FIRST))
    return shown or _UNREAD.fullmatch(text) is not None


def _quoted(message: Fields) -> str | None:
    """The words of the message that was answered; where they stand depends on what kind it was."""
    if text := text_of(message, "textMessage", "caption", "contentText", "text"):
        return text
    inner = ("textMessageData", "extendedTextMessageData", "extendedTextMessage", "interactiveButtons")
    found = (text_of(fields(message.get(name)), "textMessage", "text", "contentText") for name in inner)
    return next((text for text in found if text), None)


def _read_tap(message: Fields, kind: str) -> Pressed | Shared:
    for name in (kind, *_TAPS):
        tap = fields(message.get(name))
        row = fields(tap.get("singleSelectReply"))
        choice = text_of(tap, *_TAP_IDS) or text_of(row, "selectedRowId") or whole_of(tap, *_TAP_IDS)
        label = text_of(tap, *_TAP_LABELS)
        if choice or label:
            return Pressed(choice or "", Channel.WHATSAPP, label=label)
        if (index := whole_of(tap, "selectedIndex")) is not None:
            return Pressed(index, Channel.WHATSAPP)
    caption = text_of(fields(message.get(kind)), "contentText")
    return Shared("other" if caption else "unreadable", Channel.WHATSAPP, caption=caption)


def _read_vote(poll: Fields, sender: Fields, phone: str | None) -> Pressed | None:
    """The option this person chose; None when the vote was taken back, or is another's."""
    votes = poll.get("votes")
    own = {text_of(sender, "chatId"), text_of(sender, "sender"), phone} - {None}
    for vote in votes if isinstance(votes, list) else []:
        voters, option = fields(vote).get("optionVoters"), text_of(fields(vote), "optionName")
        if option and isinstance(voters, list) and any(_voter(voter) & own for voter in voters):
            return Pressed("", Channel.WHATSAPP, label=option)
    return None


def _voter(voter: object) -> set[str | None]:
    """Everything that identifies a voter, who is a chat id or an object."""
    if isinstance(voter, str):
        return {voter, phone_of(voter)} - {None}
    told = fields(voter)
    written = text_of(told, "phoneNumber") or whole_of(told, "phoneNumber")
    return {text_of(told, "voterWid", "wid"), normalise_phone(f"+{written}") if written else None} - {None}
