"""Groups that became supergroups: they have another id from then on, and are known here by the one they had first.

The Bot API tells of it in a service message, and refuses what is sent to the old id.
"""


class Groups:
    """Which id a group has by now."""

    def __init__(self) -> None:
        self._new: dict[str, str] = {}  # by the one it had first

    def follow(self, old: str, new: str) -> None:
        """A group has moved; perhaps one that had moved before."""
        first = self.first_of(old)
        if first != new:
            self._new[first] = new

    def current_of(self, chat: str) -> str:
        """The id to send to."""
        return self._new.get(chat, chat)

    def first_of(self, chat: str) -> str:
        """The id it is known by."""
        return next((first for first, new in self._new.items() if new == chat), chat)


def name_message(chat: str, message_id: int | None) -> str | None:
    """What a message is known by: its own id is unique within its chat only."""
    return None if message_id is None else f"{chat}:{message_id}"
