"""Says what share of the messages is answered in all of its parts: python -m tests.answers.composed [HALF] [--show]."""

import os
import sys
import tempfile
from collections import Counter

from tests.answers.composed.composing import HALVES, compose
from tests.answers.composed.hearing import find_left, find_strays, is_known, is_worded_alike, play


def main(half: str, *, show: bool) -> None:
    """Print the shares of a half by form, and what was left with `show`."""
    total, met, alike, both = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for message in compose(half, is_known):
        reply = play(message.business, message.language, *message.says)
        left, strays = find_left(message, reply), find_strays(message, reply)
        kinds = [piece.kind for piece in message.pieces]
        total[message.form] += 1
        met[message.form] += not left and not strays
        if set(kinds) == {"questions"}:
            both[message.form] += 1
            alike[message.form] += not left and is_worded_alike(message, reply)
        if show and (left or strays):
            print(f"{message.form} | {' ⏎ '.join(message.says)!r}")
            print(f"    left {[f'{one.says} ({one.answer})' for one in left]} strays {set(strays)}")
            print("    " + reply.text.replace("\n", " / ")[:300])
    for form in total:
        worded = f"  worded alike {alike[form]}/{both[form]}" if both[form] else ""
        print(f"{form:28} {met[form]:4}/{total[form]:<4}{worded}")
    asked = sum(both.values())
    print(
        f"{half}: {sum(met.values())} of {sum(total.values())} ({sum(met.values()) / sum(total.values()):.0%}); "
        f"worded alike {sum(alike.values())} of {asked} ({sum(alike.values()) / asked:.0%})"
    )


if __name__ == "__main__":
    os.environ.setdefault("READER_CACHE", tempfile.gettempdir())
    args = [arg for arg in sys.argv[1:] if not arg.startswith("--")]
    for each in args or HALVES:
        main(each, show="--show" in sys.argv)
