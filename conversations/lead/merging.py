"""Two records that turn out to be one person become one, and nothing of either is lost."""

from collections.abc import Iterable

from conversations.lead.lead import Lead, Stage
from conversations.lead.part import Merging, Part

_STAGES = list(Stage)


def merge(into: Lead, other: Lead, kinds: Iterable[type[Part]]) -> Lead:
    """`into` with all of `other` in it. Neither argument is changed. `kinds` are those of the capabilities' parts.

    Dates are the first ever (of last words: the latest); a refusal or purchase of either counts; a handoff of
    either goes on; in a sequence who came further counts; source and campaign are the first contact's; where they
    disagree, `into` is right.
    """
    one, two = into.copy(), other.copy()
    merging = Merging(
        is_older=into.created_at <= other.created_at, is_latest=into.last_word_at() >= other.last_word_at()
    )
    one.created_at = min(one.created_at, two.created_at)
    one.stage = max(one.stage, two.stage, key=_STAGES.index)
    one.journey = one.journey or two.journey
    one.contact.merge(two.contact, merging)
    one.consent.merge(two.consent, merging)
    one.dialogue.merge(two.dialogue, merging)
    one.handoff.merge(two.handoff, merging)
    for kind in kinds:
        one[kind].merge(two[kind], merging)
    for name, part in two.parts.items():
        one.parts.setdefault(name, part)  # one that no capability knows any more, too
    return one
