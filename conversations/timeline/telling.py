"""Facts and reasons put into words, in the language of whoever reads them, or plainly for scripts."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import msgspec

from conversations.lead.content import Language
from conversations.lead.reason import Reason
from conversations.timeline.entry import Entry
from conversations.timeline.names import name_of, write_plainly
from conversations.timeline.reasons import PROVIDER
from conversations.turn.capability import Namer
from conversations.turn.facts import Wording
from conversations.turn.keys import Key
from conversations.turn.playbook import Playbook

BETWEEN = "; "
"""Between the reasons of one message, told plainly."""
_PLACE = re.compile(r"\{([a-z_]+)\}")


class Words(NamedTuple):
    """A line of a timeline in words. `error`: why a message did not go out, apart from why it was to."""

    text: str
    why: str
    error: str


class Telling:
    """Tells in the words of a playbook's capabilities, with the journey's own names for its parts."""

    def __init__(self, playbook: Playbook) -> None:
        self._playbook = playbook
        self._journey = playbook.journey
        self._reasons: dict[str, Wording] = {}
        self._facts: dict[str, Wording] = {}
        self._names: defaultdict[str, list[Namer]] = defaultdict(list)
        for capability in playbook.capabilities:
            self._reasons.update(capability.reasons)
            self._facts.update({kind.stored_as: told for kind, told in capability.facts.items() if told})
            for place, namer in capability.names.items():
                self._names[place].append(namer)

    def line(self, entry: Entry) -> dict[str, Any]:
        """A line in the shape of `GET /api/leads/{id}/timeline`: plain English, ids as they are."""
        words = self.words(entry, None)
        told = {
            "at": entry.at.isoformat(),
            "kind": entry.line,
            "channel": entry.channel,
            "text": words.text,
            "why": self._add_why_not(entry, words),
            "status": entry.status,
        }
        if entry.message is not None:
            told |= _describe_message(entry)
        return told | ({"error": words.error} if words.error else {})

    def words(self, entry: Entry, language: Language | None) -> Words:
        """A line in a reader's language; plainly where there is none."""
        message = entry.message
        if message is None:
            return Words(self.fact(entry.fact, entry.values, language), self.why(entry.why, language), "")
        if message.why_not is None:
            whys = (*entry.why, Reason("unsaid")) if entry.is_lost else entry.why
            return Words(message.content.text, self.why(whys, language), "")
        error = self.why((message.why_not,), language)
        return Words(message.content.text, self.why(entry.why, language), error)

    def why(self, reasons: Iterable[Reason], language: Language | None = None) -> str:
        """The reasons of one message, joined. A provider's own words stay as they are."""
        given = tuple(reasons)
        told = [self.reason(one, language) for one in given]
        if language is None:
            return BETWEEN.join(told)
        if told and language == "en" and given[0].name != PROVIDER:
            told[0] = told[0][:1].upper() + told[0][1:]
        return " · ".join(told)

    def reason(self, reason: Reason, language: Language | None = None) -> str:
        """One reason. One that no capability knows any more is told by its name."""
        wording = self._reasons.get(reason.name) or Wording(*[reason.name.replace("_", " ")] * 2)
        return self._fill(wording, reason.values, language)

    def fact(self, name: str, values: Mapping[str, Any], language: Language | None = None) -> str:
        """What stands on the timeline for a fact."""
        wording = self._facts.get(name)
        return self._fill(wording, values, language) if wording else str(values.get("text", ""))

    def name(self, place: str, value: Any, language: Language) -> str:
        """What people call a value of a wording's place; the value itself where it has no name."""
        found = self._find_name(place, value, language)
        return name_of(place, value, language, self._journey, self._playbook.zone) if found is None else found

    def name_timer(self, key: Key, language: Language) -> str:
        """What a pending timer is called."""
        for capability in self._playbook.capabilities:
            if plan := capability.plans.get(key.purpose):
                return plan(self._journey, key, language)
        return self.name("purpose", key.purpose, language)

    def _fill(self, wording: Wording, values: Mapping[str, Any], language: Language | None) -> str:
        template = wording.he if language == "he" else wording.plain
        if language == "en" and wording.en is not None:
            template = wording.en
        if "{" not in template:
            return template
        filled = _PLACE.sub(lambda found: self._put(found[1], values, language), template)
        return filled.strip() if language else filled

    def _put(self, place: str, values: Mapping[str, Any], language: Language | None) -> str:
        value = values.get(place)
        if value is None:
            return ""
        if place == "cause":
            return self._tell_cause(value, language)
        if place == "timer":
            return self._tell_timer(msgspec.convert(value, Key), language)
        if language is None:
            return write_plainly(place, value, self._playbook.zone)
        if place == "touch" and value not in self._journey.touches:
            return str(values.get("words") or value)
        return self.name("stage" if place == "next_stage" else place, value, language)

    def _find_name(self, place: str, value: Any, language: Language) -> str | None:
        told = (namer(self._journey, value, language) for namer in self._names[place])
        return next((name for name in told if name is not None), None)

    def _tell_timer(self, key: Key, language: Language | None) -> str:
        """What came due; for scripts, and where nobody knows it any more, the words of its key."""
        named = self._find_name("timer", key, language) if language else None
        return ":".join(filter(None, key[:3])) if named is None else named

    def _tell_cause(self, cause: Any, language: Language | None) -> str:
        told = self.reason(msgspec.convert(cause, Reason), language)
        return told[:1].lower() + told[1:] if language == "en" else told

    def _add_why_not(self, entry: Entry, words: Words) -> str:
        """Why a message was to be sent and, where it was lost or is put off, why it did not go out."""
        why_not = entry.message.why_not if entry.message else None
        is_put_off = entry.status == "queued" and why_not is not None and why_not.name == "moved"
        parts = (words.why, words.error if entry.is_lost or is_put_off else "")
        return BETWEEN.join(part for part in dict.fromkeys(parts) if part)


def _describe_message(entry: Entry) -> dict[str, Any]:
    message = entry.message
    assert message is not None
    return {
        "choices": [choice.label for choice in message.content.choices],
        "message_kind": message.kind,
        "sent_at": message.sent_at.isoformat() if message.sent_at else None,
    }
