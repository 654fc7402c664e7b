"""What Telegram's refusals mean for whoever sends."""

from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, TelegramError

from bot.errors import (
    AccountRefused,
    AskedTwice,
    Blocked,
    ChatMoved,
    Rejected,
    SendError,
    TopicGone,
    Transient,
    UnusableFile,
)

# Words of "Forbidden" answers that mean the person, or the group.
_CLOSED = (
    "blocked",
    "kicked",
    "not a member",
    "deleted",
    "rights",
)
# Words of either that mean the person or the group, neither the account nor the message.
_GONE = (
    "chat not found", "user not found", "peer_id_invalid", "chat_write_forbidden", "chat_send_plain_forbidden",
    "chat_restricted", "channel_private", "initiate", "send messages to",
)  # fmt: skip
_NO_TOPIC = ("message thread not found", "topic_deleted", "topic_closed", "topic_id_invalid")
_NO_FILE = (
    "http url", "file identifier", "file_id", "wrong remote", "webpage", "web page", "type of file", "wrong file",
    "file is too big", "file reference", "photo_invalid", "image_process", "media_empty", "voice_messages_forbidden",
)  # fmt: skip


class CarriedError(TelegramError):
    """Takes an error of ours through python-telegram-bot, which lets only its own class through."""

    def __init__(self, error: SendError) -> None:
        super().__init__(str(error))
        self.error = error


def explain(error: TelegramError, token: str) -> SendError:
    """What a failed call means for the caller. `TimedOut` and `BadRequest` are `NetworkError`s, too."""
    words = error.message.replace(token, "…").partition(". Parsing the server response")[0][:300]
    match error:
        case CarriedError():
            return error.error
        case Forbidden():
            return _explain_forbidden(words)
        case ChatMigrated():
            return ChatMoved("the group has a new id", str(error.new_chat_id))
        case InvalidToken():
            return AccountRefused("Telegram refuses the bot's token or address")
        case BadRequest():
            return _explain_request(words)
        case Conflict() if "other getupdates" in words.lower():
            return AskedTwice("another process polls this bot")
        case Conflict():
            return Transient("another process polls this bot, or a webhook is set")
        case _:
            return Transient(words)


def _explain_forbidden(words: str) -> SendError:
    """A person's or a group's own reason, as a rule. Anything else is not about who is written to."""
    is_closed = any(sign in words.lower() for sign in _CLOSED)
    return _find_gone(words) or (Blocked(words, "blocked") if is_closed else AccountRefused(words))


def _explain_request(words: str) -> SendError:
    told = words.lower()
    if any(sign in told for sign in _NO_TOPIC):
        return TopicGone(words)
    if any(sign in told for sign in _NO_FILE):
        return UnusableFile(words)
    return _find_gone(words) or Rejected(words)


def _find_gone(words: str) -> Blocked | None:
    told = words.lower()
    if "deactivated" in told:
        return Blocked(words, "deactivated")
    if "user_is_blocked" in told:
        return Blocked(words, "blocked")
    return Blocked(words, "chat_not_found") if any(sign in told for sign in _GONE) else None
