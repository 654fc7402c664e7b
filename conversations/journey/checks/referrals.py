"""What `referrals.yaml` needs of the other files: rewards that are ones, and a word that means nothing else."""

from collections.abc import Iterator

from conversations.journey.reading.draft import Draft, is_true, word
from conversations.journey.reading.problems import Problem, suggest

FILE = "referrals"
_NEEDED = {
    "link": ("{links}",),
    "by_text": ("{word}", "{number}"),
    "rewarded": ("{code}",),
    "gift": ("{code}",),
}
"""Placeholders without which a text is of no use."""


def check_referrals(draft: Draft) -> Iterator[Problem]:
    """Rewards that nobody can be given, a word that is an offer's, texts that leave out what they are for."""
    if FILE not in draft.sheets:
        return
    said, offers = draft.whole(FILE), dict(draft.parts("offers"))
    for key in ("reward", "welcome_gift"):
        name = word(said, key)
        if name is not None and name not in offers:
            message = f'there is no offer "{name}" in offers.yaml'
            yield draft.problem(FILE, (key,), message, suggest(name, offers))
        elif name is not None and not is_true(offers[name], "reward"):
            message = f'the offer "{name}" is given for a worry as well'
            yield draft.problem(FILE, (key,), message, f"write reward: true under {name} in offers.yaml")
    taken = {word(offer, "code_prefix"): name for name, offer in offers.items()}
    if (own := word(said, "word")) in taken:
        message = f'the word "{own}" begins the codes of the offer "{taken[own]}"'
        yield draft.problem(FILE, ("word",), message, "write another word")
    for key, needed in _NEEDED.items():
        texts = said.get(key)
        for language, text in texts.items() if isinstance(texts, dict) else ():
            for lack in (one for one in needed if one not in str(text)):
                message = f"{key} ({language}) does not say {lack}"
                yield draft.problem(FILE, (key, language), message, f"write {lack} where it belongs")
