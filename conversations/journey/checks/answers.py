"""What answers say they meet, and the own wordings of what the bot says by itself."""

from collections.abc import Iterator
from typing import Any

from conversations.journey.model.answers import NOTHING
from conversations.journey.model.builtin import read_acts, read_phrases
from conversations.journey.reading.draft import Draft, words
from conversations.journey.reading.problems import Problem, suggest


def check_meetings(draft: Draft) -> Iterator[Problem]:
    """Acts that nobody knows, and phrases that nobody says."""
    for name, answer in draft.parts("answers"):
        doubt: Any = answer.get("doubt")
        for place, part in (((name,), answer), ((name, "doubt"), doubt if isinstance(doubt, dict) else {})):
            for index, act in enumerate(words(part, "meets")):
                if act not in read_acts() and act != "interest":
                    message = f'people do nothing that is called "{act}"'
                    yield draft.problem(
                        "answers", (*place, "meets", index), message, suggest(act, read_acts())
                    )
    for name in draft.whole("phrases"):
        if name not in read_phrases():
            message = f'the bot says nothing that is called "{name}"'
            yield draft.problem("phrases", (name,), message, suggest(str(name), read_phrases()))


def check_paraphrases(draft: Draft) -> Iterator[Problem]:
    """Ways to ask for an answer, or a variant of one, that there is not."""
    answers = dict(draft.parts("answers"))
    if not answers:  # said where they are missing
        return
    for name in draft.whole("paraphrases"):
        answer, _, at = str(name).partition("/")
        if str(name) == NOTHING:
            continue
        if answer not in answers:
            message = f'there is no answer "{answer}" in answers.yaml'
            yield draft.problem("paraphrases", (name,), message, suggest(answer, answers))
            continue
        variants = answers[answer].get("variants")
        most = len(variants) if isinstance(variants, list) else 0
        if "/" in str(name) and not (at.isdecimal() and int(at) < most):
            message = f'"{answer}" has no variant "{at}"'
            remedy = f"write a number from 0 to {most - 1}" if most else f'write "{answer}" alone'
            yield draft.problem("paraphrases", (name,), message, remedy)
