"""What Telegram's refusals mean for whoever sends."""

from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, TelegramError

from bot.errors import Blocked, Rejected, SendError, TopicGone, Transient, UnusableFile

# Words of "Bad Request" answers that mean the person, not the message.
_GONE = ("chat not found", "user not found", "deactivated", "peer_id_invalid", "chat_write_forbidden")
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
            return Blocked(words, "deactivated" if "deactivated" in words.lower() else "blocked")
        case ChatMigrated():
            return Rejected(f"{words} (set TELEGRAM_STAFF_CHAT_ID to it if this is the staff chat)")
        case InvalidToken():
            return Rejected("Telegram refuses the bot's token or address")
        case BadRequest():
            return _explain_request(words)
        case Conflict():
            return Transient("another process polls this bot, or a webhook is set")
        case _:
            return Transient(words, maybe_sent=words == "the answer is not Telegram's")


def _explain_request(words: str) -> SendError:
    told = words.lower()
    if any(sign in told for sign in _NO_TOPIC):
        return TopicGone(words)
    if any(sign in told for sign in _NO_FILE):
        return UnusableFile(words)
    return Blocked(words, "chat_not_found") if any(sign in told for sign in _GONE) else Rejected(words)
