"""What customers hear later: to buy anew what is used up, what goes with it, to come back; and what ends that."""

from datetime import timedelta
from typing import Any

import pytest

from conversations.asking.budget import note_ask
from conversations.deliveries.inputs import ParcelMoved
from conversations.journey.model.answers import Button, Offer
from conversations.journey.model.sequences import Touch
from conversations.lead.lead import Stage
from conversations.purchases.inputs import Bought
from conversations.purchases.products import Product
from tests.harness.after import SURVEYS
from tests.harness.studio import AGREED, CALM, Person, build_journey, meet, prepare, sequence, two

CUSTOMERS = (Stage.PURCHASE, Stage.USE, Stage.LOYALTY)
PRODUCTS = {
    "month": Product(
        name=two("עוד חודש", "another month"), words=("חודש", "month"), lasts=timedelta(days=30)
    ),
    "shoes": Product(name=two("נעליים", "shoes"), words=("נעליים", "shoes")),
}
OFFERS = {
    "first": Offer(title=two("20%", "20%"), code_prefix="FIRST"),
    "back": Offer(title=two("קינוח", "a dessert"), code_prefix="BACK", named=True, again=timedelta(days=100), days=7),
}  # fmt: skip


def touch(he: str, **more: Any) -> Touch:
    return Touch(text=two(he, he), reason=two("כי קנו", "they bought"), stages=CUSTOMERS, **more)


TOUCHES = {
    "anew": touch("נגמר? יש {product}"),
    "goes_with": touch("יש גם נעליים"),
    "miss_you": touch("התגעגענו"),
    "gift": touch("מתנה: {offer} {code}", gives="back"),
    "tip": touch("כך מחממים", kind="service"),
    "follow": touch("לעקוב?", kind="service", asks=True, buttons=("agree",), lapses=timedelta(days=21)),
}
AFTER = {"starts": "purchase", "on_reply": "ignore"}
SEQUENCES = {
    "anew": sequence(
        {"used": {"used_up": True}, "say": {"send": "anew"}}, **AFTER, when={"item": "month"}, again="restart"
    ),
    "goes_with": sequence(
        {"some": {"wait": timedelta(days=10)}, "say": {"send": "goes_with"}},
        **AFTER, when={"item": "month"}, goal={"has": "shoes"}, again="once",
    ),
    "asleep": sequence(
        {"long": {"wait": timedelta(days=60)}, "say": {"send": "miss_you"},
         "more": {"wait": timedelta(days=20)}, "gift": {"send": "gift"}},
        starts="purchase", again="restart",
    ),
    "tips": sequence({"some": {"wait": timedelta(days=2)}, "say": {"send": "tip"}}, **AFTER, again="once"),
    "follow": sequence({"some": {"wait": timedelta(days=3)}, "say": {"send": "follow"}}, **AFTER, again="once"),
}  # fmt: skip
AGREE = Button(label=two("אשמח לעדכונים", "Yes to news"), agree=True)


def customer(item: str = "חודש ראשון", *plans: str, **known: Any) -> Person:
    """Somebody who agreed to advertising and has just bought something, in a studio with these sequences."""
    journey = build_journey(
        rules=CALM, touches=TOUCHES, offers=OFFERS, sequences={name: SEQUENCES[name] for name in plans},
        own={"products": PRODUCTS, "surveys": SURVEYS},
    )  # fmt: skip
    buttons = {**journey.buttons, "agree": AGREE}
    person = meet(prepare(journey.model_copy(update={"buttons": buttons})), **{"ledger": [AGREED], **known})
    person.says("היי")
    buys(person, item)
    return person


def buys(person: Person, item: str, order: str = "o1", **more: Any) -> None:
    person.does(Bought(order, 260, "ILS", item, person.now, **more))


def arrived(person: Person, days: float) -> list[str]:
    """The touches that came, without what the law wants around them."""
    person.waits(days=days)
    touches = [send for send in person.sends() if send.key and send.key.purpose == "touch"]
    return [send.content.text.splitlines()[send.kind == "advertising"] for send in touches]


class TestBuyingAnew:
    def test_when_what_they_bought_is_used_up_and_once_each_time(self) -> None:
        person = customer("חודש ראשון", "anew")
        assert arrived(person, days=29) == []
        assert arrived(person, days=2) == ["נגמר? יש עוד חודש"]
        assert arrived(person, days=200) == []
        buys(person, "a month, please", "o2")
        assert arrived(person, days=31) == ["נגמר? יש עוד חודש"]

    def test_whoever_buys_it_anew_before_starts_counting_anew(self) -> None:
        person = customer("חודש ראשון", "anew")
        person.waits(days=20)
        buys(person, "חודש", "o2")
        assert arrived(person, days=29) == []
        assert arrived(person, days=2) == ["נגמר? יש עוד חודש"]

    def test_another_product_neither_begins_it_nor_counts_as_it(self) -> None:
        person = customer("נעליים", "anew")
        assert arrived(person, days=90) == []
        buys(person, "חודש", "o2")
        person.waits(days=10)
        buys(person, "נעליים", "o3")
        assert arrived(person, days=21) == ["נגמר? יש עוד חודש"]

    def test_nobody_waits_for_the_end_of_what_nobody_knows_the_length_of(self) -> None:
        journey = build_journey(
            rules=CALM, touches=TOUCHES, own={"products": PRODUCTS},
            sequences={"anew": sequence({"used": {"used_up": True}, "say": {"send": "anew"}}, **AFTER)},
        )  # fmt: skip
        person = meet(prepare(journey), ledger=[AGREED])
        person.says("היי")
        buys(person, "נעליים")
        assert person.stands_at("anew") == "exit"
        assert ("left anew", "nobody says how long what they bought lasts") in person.steps()


class TestWhatGoesWithIt:
    def test_some_days_later(self) -> None:
        assert arrived(customer("חודש", "goes_with"), days=40) == ["יש גם נעליים"]

    def test_not_to_who_did_not_agree(self) -> None:
        person = customer("חודש", "goes_with", ledger=[])
        assert arrived(person, days=40) == []
        assert [person.why(note.why) for note in person.holds()] == ["no consent to advertising"]

    def test_not_to_who_bought_it_meanwhile(self) -> None:
        person = customer("חודש", "goes_with")
        person.waits(days=5)
        buys(person, "נעליים 38", "o2")
        assert arrived(person, days=40) == []
        assert person.stands_at("goes_with") == "goal"

    @pytest.mark.parametrize(
        "undone", [{"status": "refunded", "refunded": 260}, {"status": "cancelled"}, {"refunded": 260}]
    )
    def test_not_to_who_gave_it_back_though_something_else_stands(self, undone: dict[str, Any]) -> None:
        person = customer("חודש", "goes_with")
        buys(person, "תיק", "o2")
        person.waits(days=5)
        buys(person, "חודש", **undone)
        assert arrived(person, days=40) == []
        assert person.stands_at("goes_with") == "refunded"

    def test_a_part_that_is_given_back_changes_nothing(self) -> None:
        person = customer("חודש", "goes_with")
        person.waits(days=5)
        buys(person, "חודש", refunded=30)
        assert arrived(person, days=40) == ["יש גם נעליים"]

    def test_not_to_who_scored_low(self) -> None:
        person = customer("חודש", "goes_with", "asleep")
        person.waits(days=5)
        unhappy(person)
        assert arrived(person, days=40) == []
        assert person.stands_at("goes_with") == person.stands_at("asleep") == "unhappy"

    def test_no_tip_while_a_low_score_is_fresh(self) -> None:
        person, content = customer("חודש", "tips"), customer("חודש", "tips")
        unhappy(person, after=1.5)
        assert arrived(person, days=20) == []
        assert arrived(content, days=20)[:1] == ["כך מחממים"]

    def test_what_sells_nothing_goes_on_after_a_low_score(self) -> None:
        person = customer("חודש", "follow")
        unhappy(person)
        assert arrived(person, days=20)[:1] == ["לעקוב?"]

    def test_not_while_people_see_to_them(self) -> None:
        person = customer("חודש", "goes_with")
        person.says("נציג")
        person.staff("take")
        assert arrived(person, days=40) == []
        person.staff("done")
        assert arrived(person, days=11)[-1:] == ["יש גם נעליים"], "counted anew"


class TestComingBack:
    def test_two_touches_and_no_more(self) -> None:
        person = customer("תיק", "asleep")
        assert arrived(person, days=59) == []
        assert arrived(person, days=2) == ["התגעגענו"]
        [gift] = arrived(person, days=21)
        assert gift.startswith("מתנה: קינוח BACK-")
        assert arrived(person, days=300) == []

    def test_a_word_of_theirs_and_a_purchase_begin_the_wait_anew(self) -> None:
        person = customer("תיק", "asleep")
        person.waits(days=40)
        person.says("איפה אתם?")
        assert arrived(person, days=59) == []
        buys(person, "תיק", "o2")
        assert arrived(person, days=59) == []
        assert arrived(person, days=2) == ["התגעגענו"]

    def test_the_gift_is_given_again_only_after_its_time(self) -> None:
        person = customer("תיק", "asleep")
        person.waits(days=82)
        buys(person, "תיק", "o2")
        assert arrived(person, days=82) == ["התגעגענו"], "a code of less than a hundred days ago"
        assert [person.why(note.why) for note in person.holds()] == ["no offer runs for them"]
        buys(person, "תיק", "o3")
        assert len(arrived(person, days=82)) == 2

    def test_a_named_offer_is_nothing_that_who_hesitates_gets(self) -> None:
        person = meet(prepare(build_journey(offers={"back": OFFERS["back"]})))
        assert "BACK" not in person.says("כמה זה עולה?") + person.says("יקר לי")


class TestInvitations:
    def test_once_and_the_press_of_the_button_is_kept_as_consent(self) -> None:
        person = customer("תיק", "follow", ledger=[])
        assert arrived(person, days=4) == ["לעקוב?"]
        person.taps("agree", "אשמח לעדכונים")
        [proof] = person.lead.consent.ledger
        assert proof.marketing
        assert proof.text == "אשמח לעדכונים (לעקוב?)"
        buys(person, "תיק", "o2")
        assert arrived(person, days=90)[:1] != ["לעקוב?"]

    def test_it_is_one_of_the_things_that_are_asked_once_a_week(self) -> None:
        person = customer("תיק", "follow")
        lead = person.lead.copy()
        note_ask(lead, person.now)
        person.lead = lead
        assert arrived(person, days=6) == []
        assert arrived(person, days=2) == ["לעקוב?"]

    def test_it_is_not_asked_at_all_where_its_time_passes_meanwhile(self) -> None:
        person = customer("תיק", "follow")
        lead = person.lead.copy()
        for day in range(0, 40, 5):
            note_ask(lead, person.now + timedelta(days=day))
        person.lead = lead
        assert arrived(person, days=60)[:1] != ["לעקוב?"]
        held = [person.why(note.why) for note in person.holds()]
        assert any("once a week is enough" in why for why in held)


def unhappy(person: Person, after: float = 3) -> None:
    """What they ordered arrives, they are asked how it is, and do not like it; people see to it."""
    person.does(ParcelMoved("o1", "delivered", person.now))
    person.waits(days=after)
    person.says("1")
    person.staff("take")
    person.staff("done")
