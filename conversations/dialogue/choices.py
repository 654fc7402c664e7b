"""What the words of a choice mean, and a number that quotes an older list: which button is picked."""

import re
from collections.abc import Mapping, Sequence

from conversations.lead.content import Choice
from conversations.turn.playbook import Playbook
from conversations.wording.plain import SHORT, plain

_LINE = re.compile(r"^[^\w\n]*(\d{1,2})[^\w\n]+(\S.*)$", re.MULTILINE)


class Labels:
    """An index: the words on every button, and which button it is."""

    def __init__(self, playbook: Playbook) -> None:
        self.ids = {
            plain(label): button_id
            for button_id, button in playbook.journey.buttons.items()
            for label in button.label.values()
        }


def find_label(text: str, choices: Sequence[Choice], labels: Mapping[str, str]) -> str | None:
    """The id of the choice whose words were typed: one on offer, else any button (`labels`: words → id)."""
    if len(text) > SHORT:
        return None
    words = plain(text)
    head, _, rest = words.partition(" ")
    spoken = [words, rest] if head.isdecimal() else [words]  # "2. Prices" as well as "Prices"
    offered = {plain(choice.label): choice.id for choice in choices}
    return next((found for key in spoken if key and (found := offered.get(key) or labels.get(key))), None)


def find_quoted(number: int, quoted: str | None, labels: Mapping[str, str]) -> str | None:
    """The id of the button that stood at this number in an older message, quoted along with the number."""
    for line in _LINE.finditer(quoted[:4000]) if quoted else ():
        if int(line[1]) == number:
            return labels.get(plain(line[2]))
    return None
