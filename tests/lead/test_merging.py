"""Two records that are one person become one, and nothing is lost."""

from datetime import timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from conversations import engine
from conversations.answers.offered.part import Answers, OpenOffer
from conversations.handoff.effects import CloseHandoff
from conversations.lead import merging
from conversations.lead.addresses import Channel, Reach
from conversations.lead.consent import Consent
from conversations.lead.dialogue import Line
from conversations.lead.handoff import Handoff
from conversations.lead.lead import Lead, Stage
from conversations.lead.reason import reason
from conversations.purchases.part import Purchases
from conversations.reporting.effects import KeepFigures
from conversations.reporting.figures import measure
from conversations.sequences.part import Progress, Sequences
from conversations.timeline.facts import RecordsMerged
from conversations.turn.dispatch import Dispatch
from conversations.turn.effects import Note
from conversations.turn.playbook import Playbook
from tests.harness.studio import SUNDAY, know, prepare

LATER = SUNDAY + timedelta(days=1)
KINDS = prepare().index(Dispatch).parts


def lead(**known: object) -> Lead:
    return know(Lead(id="one", created_at=SUNDAY), **known)


def merge(into: Lead, other: Lead) -> Lead:
    return merging.merge(into, other, KINDS)


def test_what_either_knows_is_known() -> None:
    one = lead(name="דנה", created_at=LATER, source="telegram", first_inbound_at=LATER, last_inbound_at=LATER)
    two = lead(
        id="two", name="Dana", phone="+972501234567", source="facebook", campaign="summer", greeted_at=SUNDAY
    )
    merged = merge(one, two)
    contact, talk = merged.contact, merged.dialogue
    assert (merged.id, contact.name, contact.phone) == ("one", "דנה", "+972501234567")
    assert (contact.source, contact.campaign) == ("facebook", "summer"), "the first contact's"
    assert (merged.created_at, talk.greeted_at, talk.last_inbound_at) == (SUNDAY, SUNDAY, LATER)


def test_a_refusal_and_a_purchase_of_either_count() -> None:
    one, two = lead(refused_at=LATER), lead(bought_at=LATER, stage=Stage.PURCHASE)
    for merged in (merge(one, two), merge(two, one)):
        assert merged.consent.refused_at == LATER
        assert merged[Purchases].bought_at == LATER
        assert merged.stage is Stage.PURCHASE
        assert not merged.consent.allows_advertising()


def test_addresses_consents_codes_and_touches_are_joined() -> None:
    yes, no = Consent(True, "כן", SUNDAY, "form"), Consent(False, "הסר", LATER, "sms")
    one = lead(
        reach=[Reach(Channel.WHATSAPP, "1@c.us", SUNDAY, "blocked")],
        ledger=[no],
        touched={"a": LATER},
        offers=[OpenOffer("month", "WALTZ-1", SUNDAY, LATER)],
        asked={"price": 1},
        shown_reviews=["noa"],
    )
    two = lead(
        reach=[Reach(Channel.WHATSAPP, "1@c.us", LATER), Reach(Channel.WHATSAPP, "9@lid")],
        ledger=[yes],
        offers=[OpenOffer("month", "WALTZ-2", LATER, LATER)],
        asked={"price": 2},
        touched={"a": SUNDAY, "b": LATER},
        shown_reviews=["gil", "noa"],
    )
    merged = merge(one, two)
    assert merged.contact.reach == [
        Reach(Channel.WHATSAPP, "1@c.us", LATER),
        Reach(Channel.WHATSAPP, "9@lid"),
    ]
    assert merged.consent.ledger == [yes, no]
    answers = merged[Answers]
    assert [offer.code for offer in answers.offers] == ["WALTZ-1", "WALTZ-2"]
    assert merged[Sequences].touched == {"a": SUNDAY, "b": LATER}
    assert answers.asked == {"price": 3}
    assert answers.shown_reviews == ["noa", "gil"]


def test_the_handoff_somebody_has_taken_goes_on() -> None:
    waiting = Handoff("a", reason("wants_person"), SUNDAY)
    taken = Handoff("b", reason("angry"), LATER, "Noa", LATER)
    assert merge(lead(open=waiting), lead(open=taken)).handoff.open == taken
    assert merge(lead(open=taken), lead(open=waiting)).handoff.open == taken
    assert merge(lead(), lead(open=waiting)).handoff.open == waiting


def test_it_is_noted_and_the_other_handoff_is_closed(playbook: Playbook) -> None:
    waiting = Handoff("a", reason("wants_person"), SUNDAY)
    taken = Handoff("b", reason("angry"), LATER, "Noa", LATER)
    one, two = lead(open=waiting), lead(id="two", open=taken)
    decision = engine.merge(playbook, one, two)
    assert decision.lead.handoff.open == taken
    assert decision.effects == (
        Note(RecordsMerged("two"), (reason("merged", words="two"),)),
        CloseHandoff("a", "", "merged"),
        KeepFigures(measure(decision.lead)),
    )
    assert (one.handoff.open, two.handoff.open) == (waiting, taken), "neither record is changed"


def test_one_handoff_goes_on_and_nothing_is_closed(playbook: Playbook) -> None:
    decision = engine.merge(
        playbook, lead(), lead(id="two", open=Handoff("a", reason("wants_person"), SUNDAY))
    )
    assert [type(effect) for effect in decision.effects] == [Note, KeepFigures]


moments = st.none() | st.integers(0, 400).map(lambda hours: SUNDAY + timedelta(hours=hours))
codes = st.builds(
    OpenOffer,
    offer=st.sampled_from("ab"),
    code=st.sampled_from(["A-1", "A-2", "B-1"]),
    issued_at=st.just(SUNDAY),
    ends_at=st.just(LATER),
    used_at=moments,
)
reaches = st.builds(
    Reach,
    channel=st.sampled_from(Channel),
    address=st.sampled_from("xyz"),
    last_inbound_at=moments,
    unreachable=st.sampled_from([None, "blocked"]),
)
records = st.builds(
    lead,
    name=st.sampled_from([None, "דנה", "Dana"]),
    refused_at=moments,
    bought_at=moments,
    greeted_at=moments,
    last_inbound_at=moments,
    stage=st.sampled_from(Stage),
    tags=st.lists(st.sampled_from("abc"), unique=True),
    shown_reviews=st.lists(st.sampled_from("rst"), unique=True),
    clicked=st.dictionaries(st.sampled_from("jk"), st.just(SUNDAY)),
    offers=st.lists(codes, unique_by=lambda offer: offer.code),
    reach=st.lists(reaches, unique_by=lambda reach: (reach.channel, reach.address)),
)


def codes_of(known: Lead) -> set[str]:
    return {offer.code for offer in known[Answers].offers}


def addresses_of(known: Lead) -> set[tuple[Channel, str]]:
    return {(reach.channel, reach.address) for reach in known.contact.reach}


@given(records, records)
def test_nothing_is_lost_nothing_is_doubled_and_nobody_is_changed(one: Lead, two: Lead) -> None:
    before = msgspec.json.encode([one, two])
    merged = merge(one, two)
    assert msgspec.json.encode([one, two]) == before
    for source in (one, two):
        assert set(source.contact.tags) <= set(merged.contact.tags)
        assert set(source[Answers].shown_reviews) <= set(merged[Answers].shown_reviews)
        assert codes_of(source) <= codes_of(merged)
        assert addresses_of(source) <= addresses_of(merged)
        assert set(source.dialogue.clicked) <= set(merged.dialogue.clicked)
        assert merged.consent.refused_at is not None or source.consent.refused_at is None
        assert merged[Purchases].bought_at is not None or source[Purchases].bought_at is None
    assert len(merged[Answers].offers) == len(codes_of(merged))
    assert msgspec.json.encode(merge(merged, two)) == msgspec.json.encode(merged), (
        "merging again changes nothing"
    )


def test_in_a_sequence_who_came_further_counts_and_who_came_out_for_good_most() -> None:
    early = Progress(SUNDAY, step="one", since=SUNDAY)
    late = Progress(SUNDAY, step="two", since=LATER, sent_at=LATER, done=("one",))
    done = Progress(SUNDAY, ended_at=SUNDAY, outcome="finished")
    again = Progress(LATER, entries=2, step="one", since=LATER)
    bought = Progress(SUNDAY, ended_at=SUNDAY, outcome="goal")
    for less, more in ((early, late), (late, done), (done, again), (again, bought)):
        one, two = lead(progress={"plan": less}), lead(progress={"plan": more, "other": early})
        for merged in (merge(one, two), merge(two, one)):
            assert merged[Sequences].progress == {"plan": more, "other": early}


def test_caps_and_last_lines_are_those_of_both() -> None:
    lines = [Line("lead", str(number), SUNDAY + timedelta(minutes=number)) for number in range(8)]
    one = lead(written_to=[LATER], recent=lines[::2])
    two = lead(written_to=[SUNDAY, LATER], recent=lines[1::2], timezone="Europe/London")
    merged = merge(one, two)
    assert merged.dialogue.written_to == [SUNDAY, LATER]
    assert [line.text for line in merged.dialogue.recent] == ["2", "3", "4", "5", "6", "7"]
    assert merged.contact.timezone == "Europe/London"
