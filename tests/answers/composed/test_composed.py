"""Who asks two or three things in one message is answered on each, in whatever way the two are joined."""

import pytest

from tests.answers.composed.composing import HALVES, Message, compose
from tests.answers.composed.hearing import find_left, find_strays, is_known, play

_ALL, _OF_QUESTIONS = 0.7, 0.75
"""What share is to be answered in full: of all messages, and of those of two questions with a sign between them."""
_OF_EACH = 3
"""Of all messages, of which `python -m tests.answers.composed` tells, too."""
_SIGNED = ("and", "and_at_once", "comma", "lines", "also", "hello", "dots", "burst")


def _is_met(message: Message) -> bool:
    reply = play(message.business, message.language, *message.says)
    return not find_left(message, reply) and not find_strays(message, reply)


@pytest.mark.parametrize("half", HALVES)
def test_no_part_of_a_message_stays_in_silence(half: str) -> None:
    met = [(message.form, _is_met(message)) for message in compose(half, is_known, _OF_EACH)]
    signed = [is_met for form, is_met in met if form in _SIGNED]
    assert sum(is_met for _, is_met in met) / len(met) >= _ALL
    assert sum(signed) / len(signed) >= _OF_QUESTIONS
