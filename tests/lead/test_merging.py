"""Two records that are one person become one, and nothing is lost."""

from datetime import timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from conversations.engine import merge
from conversations.lead.addresses import Channel, Reach
from conversations.lead.content import Line
from conversations.lead.lead import Consent, Handoff, Lead, OpenOffer, Progress, Stage
from tests.harness.studio import SUNDAY

LATER = SUNDAY + timedelta(days=1)


def lead(**known: object) -> Lead:
    return Lead(**({"id": "one", "created_at": SUNDAY} | known))  # type: ignore[arg-type]


def test_what_either_knows_is_known() -> None:
    one = lead(name="דנה", created_at=LATER, source="telegram", first_inbound_at=LATER, last_inbound_at=LATER)
    two = lead(
        id="two", name="Dana", phone="+972501234567", source="facebook", campaign="summer", greeted_at=SUNDAY
    )
    merged = merge(one, two)
    assert (merged.id, merged.name, merged.phone) == ("one", "דנה", "+972501234567")
    assert (merged.source, merged.campaign) == ("facebook", "summer"), "the first contact's"
    assert (merged.created_at, merged.greeted_at, merged.last_inbound_at) == (SUNDAY, SUNDAY, LATER)


def test_a_refusal_and_a_purchase_of_either_count() -> None:
    one, two = lead(refused_at=LATER), lead(bought_at=LATER, stage=Stage.PURCHASE)
    for merged in (merge(one, two), merge(two, one)):
        assert merged.refused_at == LATER
        assert merged.bought_at == LATER
        assert merged.stage is Stage.PURCHASE
        assert not merged.allows_advertising()


def test_addresses_consents_codes_and_touches_are_joined() -> None:
    yes, no = Consent(True, "כן", SUNDAY, "form"), Consent(False, "הסר", LATER, "sms")
    one = lead(
        reach=[Reach(Channel.WHATSAPP, "1@c.us", SUNDAY, "blocked")],
        consents=[no],
        touched={"a": LATER},
        offers=[OpenOffer("month", "WALTZ-1", SUNDAY, LATER)],
        asked={"price": 1},
        shown_reviews=["noa"],
    )
    two = lead(
        reach=[Reach(Channel.WHATSAPP, "1@c.us", LATER), Reach(Channel.WHATSAPP, "9@lid")],
        consents=[yes],
        offers=[OpenOffer("month", "WALTZ-2", LATER, LATER)],
        asked={"price": 2},
        touched={"a": SUNDAY, "b": LATER},
        shown_reviews=["gil", "noa"],
    )
    merged = merge(one, two)
    assert merged.reach == [Reach(Channel.WHATSAPP, "1@c.us", LATER), Reach(Channel.WHATSAPP, "9@lid")]
    assert merged.consents == [yes, no]
    assert [offer.code for offer in merged.offers] == ["WALTZ-1", "WALTZ-2"]
    assert merged.touched == {"a": SUNDAY, "b": LATER}
    assert merged.asked == {"price": 3}
    assert merged.shown_reviews == ["noa", "gil"]


def test_the_handoff_somebody_has_taken_goes_on() -> None:
    waiting = Handoff("a", "asked for a person", SUNDAY)
    taken = Handoff("b", "is angry", LATER, "Noa", LATER)
    assert merge(lead(handoff=waiting), lead(handoff=taken)).handoff == taken
    assert merge(lead(handoff=taken), lead(handoff=waiting)).handoff == taken
    assert merge(lead(), lead(handoff=waiting)).handoff == waiting


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


@given(records, records)
def test_nothing_is_lost_nothing_is_doubled_and_nobody_is_changed(one: Lead, two: Lead) -> None:
    before = msgspec.json.encode([one, two])
    merged = merge(one, two)
    assert msgspec.json.encode([one, two]) == before
    for source in (one, two):
        assert set(source.tags) <= set(merged.tags)
        assert set(source.shown_reviews) <= set(merged.shown_reviews)
        assert {offer.code for offer in source.offers} <= {offer.code for offer in merged.offers}
        assert {(r.channel, r.address) for r in source.reach} <= {
            (r.channel, r.address) for r in merged.reach
        }
        assert set(source.clicked) <= set(merged.clicked)
        assert merged.refused_at is not None or source.refused_at is None
        assert merged.bought_at is not None or source.bought_at is None
    assert len(merged.offers) == len({offer.code for offer in merged.offers})
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
        one, two = lead(sequences={"plan": less}), lead(sequences={"plan": more, "other": early})
        for merged in (merge(one, two), merge(two, one)):
            assert merged.sequences == {"plan": more, "other": early}


def test_caps_and_last_lines_are_those_of_both() -> None:
    lines = [Line("lead", str(number), SUNDAY + timedelta(minutes=number)) for number in range(8)]
    one = lead(written_to=[LATER], recent=lines[::2])
    two = lead(written_to=[SUNDAY, LATER], recent=lines[1::2], timezone="Europe/London")
    merged = merge(one, two)
    assert merged.written_to == [SUNDAY, LATER]
    assert [line.text for line in merged.recent] == ["2", "3", "4", "5", "6", "7"]
    assert merged.timezone == "Europe/London"
