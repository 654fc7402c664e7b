"""Nobody asks which network it is: what one can do is declared, in its traits."""

import re
from collections.abc import Iterator
from pathlib import Path

from bot.networks import HOOKS, TRAITS
from conversations.lead.addresses import PREFERENCE, Channel

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("bot", "conversations", "storage")
MAY_ASK = (
    "bot/channels/",
    "bot/networks.py",  # names them all
    "bot/settings.py", "bot/commands/",  # each has its own settings
    "bot/sandbox/", "bot/storyboards/",  # stand for them
    "conversations/lead/addresses.py",
    "conversations/timeline/names.py",  # what people call them
    "conversations/journey/model/business.py",  # a journey says by which of two somebody is alerted
)  # fmt: skip
_ASKS = re.compile(
    r"\bChannel\.(?:WHATSAPP|TELEGRAM|SMS)\b"
    r"|\bChannel[(\[]\"(?:whatsapp|telegram|sms)\""
    r"|\bbot\.channels\.(?:whatsapp|telegram|sms)\b"
    r"|\bis_(?:whatsapp|telegram|sms)\b"
)


def find_asking(root: Path) -> Iterator[str]:
    """Every line that names a network where only traits may be asked."""
    for package in PACKAGES:
        for file in sorted((root / package).rglob("*.py")):
            place = file.relative_to(root).as_posix()
            if not place.startswith(MAY_ASK):
                yield from _read(place, file.read_text(encoding="utf-8"))


def _read(place: str, source: str) -> Iterator[str]:
    for number, line in enumerate(source.splitlines(), 1):
        if found := _ASKS.search(line):
            yield f"{place}:{number} says {found[0]}: ask the traits what it can do"


def test_nobody_asks_which_network_it_is() -> None:
    assert list(find_asking(ROOT)) == []


def test_who_may_ask_is_there() -> None:
    assert [place for place in MAY_ASK if not (ROOT / place).exists()] == []


def test_every_network_has_its_traits_its_hook_and_its_turn() -> None:
    assert set(TRAITS) == set(HOOKS) == set(PREFERENCE) == set(Channel)
    assert len(PREFERENCE) == len(Channel)


def test_would_notice(tmp_path: Path) -> None:
    sources = {
        "bot/delivery/sneaky.py": "fine = True\nif channel is Channel.SMS: ...\n",
        "conversations/reach/sneaky.py": 'channel is Channel("telegram")\n',
        "bot/incoming/sneaky.py": "from bot.channels.whatsapp.adapter import WhatsApp\n",
        "bot/channels/sms/adapter.py": "Channel.SMS\n",
    }
    for name, source in sources.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(source, encoding="utf-8")
    assert [line.partition(": ask")[0] for line in find_asking(tmp_path)] == [
        "bot/delivery/sneaky.py:2 says Channel.SMS",
        "bot/incoming/sneaky.py:1 says bot.channels.whatsapp",
        'conversations/reach/sneaky.py:1 says Channel("telegram"',
    ]
