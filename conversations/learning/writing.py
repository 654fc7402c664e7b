"""What was learned, written as `answers.yaml` has it: to be kept with the journey's files."""

from typing import Any

import yaml

from conversations.journey.model.journey import Journey
from conversations.learning.lessons import Learned

_HEAD = """\
# What the bot has learned in the console, as answers.yaml has it.
# An answer that is in your answers.yaml: add these phrases to its examples. A new one: copy all of it.
# Where a list of examples is empty, write a question or two as people ask it.
# What is in the folder need not be learned any more; what is in both does no harm.

"""


def write_learned(journey: Journey) -> str:
    """The lessons of a journey that they were applied to."""
    learned = journey.own_part(Learned) or Learned()
    new = {one.id for one in learned.answers}
    parts: dict[str, Any] = {}
    for one in learned.examples:
        if one.answer is not None:
            examples = parts.setdefault(one.answer, {"examples": {}})["examples"]
            examples.setdefault(one.language, []).append(one.text)
    for name in new & parts.keys():
        for language in journey.business.languages:
            parts[name]["examples"].setdefault(language, [])
        parts[name]["reply"] = dict(journey.answers[name].reply)
    return _HEAD + _dump(parts) + _put_aside(learned)


def _dump(parts: dict[str, Any]) -> str:
    return str(yaml.safe_dump(parts, allow_unicode=True, sort_keys=False, width=110)) if parts else ""


def _put_aside(learned: Learned) -> str:
    if not learned.not_ours:
        return ""
    lines = [f"#   {' '.join(words.split())}" for words in learned.not_ours]
    return "\n# No question for the business:\n" + "\n".join(lines) + "\n"
