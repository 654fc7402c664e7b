"""A question gets one message: the answer, a review that speaks to the worry, an offer with a real end."""

from datetime import UTC, datetime, timedelta

import pytest

from conversations.answers.offered.facts import StageMoved
from conversations.answers.offered.offers import resource_of
from conversations.answers.offered.part import Answers
from conversations.journey.model.answers import Offer
from conversations.lead.lead import Stage
from conversations.purchases.inputs import Bought
from conversations.turn.inputs import Clicked
from conversations.turn.resources import Stock
from tests.harness.studio import AGREED, SUNDAY, Person, build_journey, meet, prepare, two


def test_the_answer_comes_first_and_one_thing_that_helps_in_one_message(dana: Person) -> None:
    text = dana.says("כמה זה עולה?")
    assert len(dana.sends()) == 1
    _, answer, offer = text.split("\n\n")
    assert answer == "260 בחודש"
    assert offer == "20% הנחה, קוד WALTZ-00001, עד מחר ב־20:00"
    assert dana.labels() == ["הרשמה", "📍 איפה אתם"]


def test_before_there_is_doubt_enough_a_review_helps_and_no_offer(dana: Person) -> None:
    business = dana.playbook.journey.business.model_copy(update={"offer_after_doubts": 2})
    avi = meet(prepare(build_journey(business=business)))
    assert avi.says("כמה זה עולה?") == 'היי, דנה! כאן סטודיו ואלס.\n\n260 בחודש\n\n★★★★★ גיל: "גיל אהבה!"'
    assert "קוד WALTZ-00002" in avi.says("ומה המחיר לזוג?")


def test_the_why_names_answer_and_what_was_added(dana: Person) -> None:
    dana.says("כמה זה עולה?")
    assert dana.why(dana.sends()[0].why) == "answers price (90% sure); offer WALTZ-00001"
    dana.says("המורים טובים?")
    assert dana.why(dana.sends()[0].why) == "answers quality (90% sure); review by rut on quality"


def test_english_is_answered_in_english_with_an_english_review_first(dana: Person) -> None:
    dana.says("hello")
    text = dana.says("so are the teachers good?")
    assert text.startswith("14 years")
    assert "Amy loved it" in text
    assert dana.sends()[0].content.language == "en"


def test_a_review_is_never_shown_twice_and_low_ones_never() -> None:
    dana = meet(prepare(build_journey(offers={})))
    shown = []
    for _ in range(6):
        shown.append(dana.says("כמה זה עולה?"))
        dana.waits(days=4)  # long enough to be told anew
    authors = [name for text in shown for name in ("נועה", "גיל", "רות", "Amy", "עצוב") if name in text]
    assert authors == ["גיל", "נועה", "רות"], "Amy writes a language they don't read"
    assert all("260 בחודש" in text for text in shown)


def test_the_second_time_it_is_shorter_and_the_third_a_person_is_called(dana: Person) -> None:
    dana.says("כמה זה עולה?")
    assert dana.says("כמה זה עולה?").startswith("כמו שכתבתי: 260 בחודש")
    text = dana.says("כמה זה עולה?")
    assert "260" not in text
    assert dana.lead.handoff.open is not None
    assert dana.told()[0].alert


def test_who_taps_for_it_reads_it_again_in_full(dana: Person) -> None:
    dana.says("כמה זה עולה?")
    assert dana.taps("prices").startswith("260 בחודש")


def test_asked_again_the_offer_is_not_repeated_in_the_next_breath(dana: Person) -> None:
    assert "WALTZ-" in dana.says("כמה זה עולה?")
    dana.says("איפה אתם?")
    assert "WALTZ-" not in dana.says("כמה זה עולה?")
    assert "הרשמה" in [choice.label for choice in dana.lead.dialogue.choices]


def test_later_the_same_code_is_shown_with_the_time_that_is_left(dana: Person) -> None:
    dana.says("כמה זה עולה?")
    dana.says("איפה אתם?")
    dana.waits(hours=20)
    text = dana.says("כמה זה עולה?")
    assert "WALTZ-00001, עד היום ב־20:00" in text
    assert len(dana.lead[Answers].offers) == 1


def test_an_offer_that_ended_is_never_made_again(dana: Person) -> None:
    dana.says("כמה זה עולה?")
    dana.waits(days=2)
    text = dana.says("כמה זה עולה?")
    assert "המבצע הסתיים" in text
    assert "WALTZ" not in text
    dana.waits(days=200)
    text = dana.says("כמה זה עולה?")
    assert text.startswith("260 בחודש")
    assert "WALTZ" not in text
    assert "הסתיים" not in text, "once is enough"
    assert len(dana.lead[Answers].offers) == 1


def two_offers() -> Person:
    """Somebody in a studio with an offer for the price and another for the quality."""
    trial = Offer(title=two("ניסיון בחצי מחיר", "Half-price trial"), topics=("quality",), code_prefix="TRIAL")
    return meet(prepare(build_journey(offers=build_journey().offers | {"trial": trial})))


def test_while_one_code_is_open_no_other_is_given() -> None:
    dana = two_offers()
    assert "WALTZ-00001" in dana.says("כמה זה עולה?")
    text = dana.says("המורים טובים?")
    assert text.startswith("14 שנות ניסיון")
    assert "TRIAL" not in text
    assert "WALTZ" not in text, "the open one is for the price only"
    assert [given.offer for given in dana.lead[Answers].offers] == ["month"]
    dana.waits(hours=1)
    assert "WALTZ-00001" in dana.says("כמה זה עולה?")


def test_once_it_ended_the_other_one_is_given() -> None:
    dana = two_offers()
    dana.says("כמה זה עולה?")
    dana.waits(days=2)
    assert "TRIAL-00003" in dana.says("המורים טובים?")


def test_the_end_of_each_code_is_told_once() -> None:
    dana = two_offers()
    dana.says("כמה זה עולה?")
    dana.waits(days=2)
    assert "המבצע הסתיים" in dana.says("כמה זה עולה?")
    dana.says("המורים טובים?")
    dana.waits(days=2)
    assert "המבצע הסתיים" in dana.says("המורים טובים?")
    assert "הסתיים" not in dana.says("כמה זה עולה?"), "that of the other one was told between"


def test_a_touch_brings_the_open_code_whatever_the_last_worry() -> None:
    dana = two_offers()
    dana.lead.consent.ledger.append(AGREED)
    dana.says("המורים טובים?")
    dana.lead[Answers].offers[0].ends_at += timedelta(days=30)
    dana.says("כמה זה עולה?")
    assert "TRIAL-00001" in dana.waits(days=3, hours=1)
    assert len(dana.lead[Answers].offers) == 1


def test_asking_about_a_code_tells_how_it_stands(dana: Person) -> None:
    dana.says("כמה זה עולה?")
    assert "עד מחר ב־20:00" in dana.says("הקוד waltz-00001 עוד טוב?")
    dana.waits(days=2)
    assert dana.says("הקוד WALTZ-00001 עוד טוב?") == "המבצע הסתיים"


def test_after_buying_there_are_no_offers(dana: Person) -> None:
    dana.says("כמה זה עולה?")
    dana.does(Bought("o1", 260, "ILS", "מנוי", dana.now))
    assert dana.says("כמה זה עולה?") == "כמו שכתבתי: 260 בחודש"
    assert dana.says("WALTZ-00001") == "כבר נרשמת"
    assert dana.stage() is Stage.PURCHASE


@pytest.mark.parametrize(
    ("offer", "now"),
    [
        ({"starts": datetime(2026, 12, 1, tzinfo=UTC)}, SUNDAY),
        ({"ends": datetime(2026, 11, 22, tzinfo=UTC)}, SUNDAY),
        ({"days": 0}, datetime(2026, 11, 22, 18, 30, tzinfo=UTC)),
        ({"limit": 5}, SUNDAY),
    ],
    ids=["not begun", "over", "over for today", "all given"],
)
def test_an_offer_that_does_not_run_is_not_made(offer: dict[str, object], now: datetime) -> None:
    parts: dict[str, object] = {"title": two("הנחה", "Off"), "code_prefix": "WALTZ"} | offer
    dana = meet(prepare(build_journey(offers={"month": Offer.model_validate(parts)})))
    dana.now = now
    dana.stocks[resource_of("month")] = Stock(taken=5)
    assert "WALTZ" not in dana.says("כמה זה עולה?")
    assert dana.lead[Answers].offers == []


def test_the_campaigns_own_end_cuts_a_code_short() -> None:
    ends = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)
    offer = Offer(title=two("הנחה", "Off"), code_prefix="WALTZ", days=3, ends=ends)
    dana = meet(prepare(build_journey(offers={"month": offer})))
    assert "עד היום ב־17:30" in dana.says("כמה זה עולה?")
    assert dana.lead[Answers].offers[0].ends_at == ends


def test_plain_facts_come_bare(dana: Person) -> None:
    dana.says("היי")
    assert dana.says("איפה אתם?") == "בלינקולן 14"


def test_stage_follows_the_worries(dana: Person) -> None:
    dana.says("היי")
    assert dana.stage() is Stage.AWARENESS
    dana.says("המורים טובים?")
    assert dana.stage() is Stage.INTEREST
    dana.says("המורים טובים?")
    assert dana.stage() is Stage.EVALUATION
    dana.does(Clicked("join"))
    assert dana.stage() is Stage.DECISION
    [moved] = dana.notes(StageMoved)
    assert dana.tell_fact(moved.fact) == "evaluation → decision"
    dana.says("כמה זה עולה?")
    assert dana.stage() is Stage.EVALUATION
    [moved] = dana.notes(StageMoved)
    assert dana.why(moved.why) == "asked about price after deciding"
