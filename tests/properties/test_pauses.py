"""Random talk in pieces: whatever people do meanwhile, words wait for a while and never for ever."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.dialogue.pausing import PAUSE
from conversations.lead.addresses import Channel
from conversations.turn.inputs import Input, Said, Started
from conversations.turn.keys import Key
from conversations.understanding.intents import signals
from tests.harness.studio import AGREED, Person, meet
from tests.properties.test_lives import PLAYBOOK, inputs, words

QUIET = timedelta(seconds=2.5)
seconds = st.sampled_from([0, 0, 0.5, 1, 2, 2.4, 3, 7, 60])
pieces = st.builds(Said, text=words, channel=st.sampled_from(Channel), edited=st.booleans())
bursts = st.lists(st.tuples(seconds, st.one_of(pieces, inputs)), max_size=20)


def check(person: Person) -> None:
    """What waits has a timer that ends it in time; where nothing waits there is none."""
    waiting, timer = person.lead.dialogue.waiting, person.timers.get(Key(PAUSE))
    assert bool(waiting) is (timer is not None)
    if timer:
        assert person.now <= timer.due_at <= waiting[0].at + 4 * QUIET
        assert not any(signals.refuses(piece.text) for piece in waiting)


@settings(max_examples=300)
@given(bursts)
def test_words_wait_for_a_while_and_never_for_ever(burst: list[tuple[float, Input]]) -> None:
    person = meet(PLAYBOOK, ledger=[AGREED])
    person.quiet = QUIET
    for waited, happened in burst:
        person.waits(seconds=waited)
        person.does(happened)
        check(person)
        if isinstance(happened, Said) and signals.refuses(happened.text):
            assert person.lead.consent.refused_at
        if isinstance(happened, Started):
            assert person.lead.dialogue.waiting == []
    person.waits(seconds=11)
    check(person)
    assert person.lead.dialogue.waiting == []
