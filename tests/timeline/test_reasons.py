"""Whatever the bot gives as a reason, an owner can read in Hebrew and in English."""

import re
from datetime import UTC, datetime, timedelta
from itertools import chain
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings

import conversations
from conversations.answers.offered.facts import OfferGiven
from conversations.capabilities import CAPABILITIES
from conversations.dialogue.facts import LinkOpened
from conversations.engine import remember
from conversations.journey.load import load_journey
from conversations.lead.addresses import Channel
from conversations.lead.content import Language
from conversations.lead.lead import Stage
from conversations.lead.reason import Reason, Why, reason
from conversations.purchases.facts import OrderOutdated, OrderTold
from conversations.timeline.names import name_of
from conversations.timeline.telling import Telling
from conversations.turn.effects import Note, Send, StopTimers, Withdraw
from conversations.turn.facts import Fact, Wording
from conversations.turn.inputs import Input, Said, StaffWrote
from conversations.turn.keys import Key
from tests.harness.studio import Person, build_journey, prepare, two
from tests.properties.test_lives import inputs, live, lives

STAGES = ("היכרות", "עניין", "שיקול", "החלטה", "רכישה", "שימוש", "נאמנות")
JOURNEY = build_journey(stages={stage: two(he, stage.value) for stage, he in zip(Stage, STAGES, strict=True)})
PLAYBOOK = prepare(JOURNEY)
TELLING = PLAYBOOK.index(Telling)
REASONS = {name: wording for one in CAPABILITIES for name, wording in one.reasons.items()}
FACTS = {kind: wording for one in CAPABILITIES for kind, wording in one.facts.items()}
THEIR_WORDS = frozenset({"provider", "by_journey"})
"""Reasons that are somebody's own words."""
ONLY_THEIR_WORDS = (OfferGiven, OrderOutdated, OrderTold, LinkOpened)
"""Facts of which a code, an item or a button is shown as it is called."""
HEBREW = re.compile("[\u05d0-\u05ea]")
PLACE = re.compile(r"\{([a-z_]+)\}")
"""A placeholder."""

SAMPLES: dict[str, Any] = {
    "answer": "price", "review": "noa", "topic": "price", "offer": "month", "touch": "day_one", "stage": "interest",
    "next_stage": "evaluation", "button": "join", "campaign": "salsa", "channel": "whatsapp", "percent": 97,
    "count": 2, "code": "WALTZ-7KQ4M", "at": datetime(2026, 11, 23, 18, 0, tzinfo=UTC),
    "length": timedelta(hours=3, minutes=12), "media": "voice", "action": "take", "purpose": "sequence",
    "cause": reason("angry"), "by": "Noa", "source": "form", "words": "some words", "account": "yellowCard",
    "holiday": "yom_kippur", "day": "2027-08-13", "amount": "260", "currency": "ILS", "unreachable": "blocked",
    "survey": "csat", "ask": "csat", "status": "late",
    "sequence": "courting", "timer": Key("sequence", "courting"), "item": "a month",
}  # fmt: skip
"""Something for every place that stands for a part of the journey, a moment, a length or the like."""
PLAIN = 7
"""For any other: a value that is told as it is."""


def sample(name: str) -> Reason:
    """A reason of this name, with something at each of its places."""
    return Reason(name, {place: SAMPLES.get(place, PLAIN) for place in PLACE.findall(REASONS[name].plain)})


def told_in_both(*why: Reason) -> tuple[str, str]:
    return TELLING.why(why, "he"), TELLING.why(why, "en")


def tell(fact: Fact, language: Language | None = None) -> str:
    return TELLING.fact(fact.stored_as, msgspec.to_builtins(fact), language)


def test_every_reason_is_told_in_both_languages() -> None:
    assert len(REASONS) > 200
    for name in REASONS:
        hebrew, english = told_in_both(sample(name))
        assert english, name
        assert name in THEIR_WORDS or HEBREW.search(hebrew), f"{name}: {hebrew}"
        for told in (hebrew, english):
            assert "{" not in told, name
            words = told.replace("TELEGRAM_STAFF_CHAT_ID, WHATSAPP_STAFF_NUMBERS", "")
            assert "_" not in words, f"{name}: an id is no word"


def test_every_reason_keeps_its_words() -> None:
    for name, wording in REASONS.items():
        languages: tuple[tuple[str, Language | None], ...] = (
            (wording.he, "he"), (wording.en or wording.plain, "en"), (wording.plain, None),
        )  # fmt: skip
        for template, language in languages:
            fixed = [piece.strip() for piece in PLACE.split(template)[::2] if piece.strip(" ״():,")]
            told = TELLING.reason(sample(name), language)
            assert all(piece in told for piece in fixed), f"{name}: {told}"


def test_two_languages_fill_only_what_is_given() -> None:
    for wording in filter(None, chain(REASONS.values(), FACTS.values())):
        places = set(PLACE.findall(wording.plain))
        assert set(PLACE.findall(wording.he)) <= places
        assert set(PLACE.findall(wording.en or "")) <= places


def test_a_facts_words_are_filled_by_its_fields() -> None:
    for kind, wording in FACTS.items():
        if wording:
            assert set(PLACE.findall(wording.plain)) <= set(kind.__struct_fields__), kind


def test_what_is_stored_is_told_as_it_was() -> None:
    for one in map(sample, REASONS):
        stored = msgspec.json.decode(msgspec.json.encode(one), type=Reason)
        for language in (None, "he", "en"):
            assert TELLING.reason(stored, language) == TELLING.reason(one, language), one.name


@settings(max_examples=150)
@given(lives)
def test_everything_that_happens_in_a_life_can_be_told(life: list[tuple[int, Input]]) -> None:
    for _, effects in live(life):
        for effect in effects:
            if isinstance(effect, Send | Note):
                check_why(effect.why)
            elif isinstance(effect, StopTimers | Withdraw):
                check_why((effect.why,))
            if isinstance(effect, Note):
                check_fact(effect.fact)


def check_why(why: Why) -> None:
    """It reads well in Hebrew, and so it does when it comes from where it is kept."""
    stored = msgspec.json.decode(msgspec.json.encode(why), type=tuple[Reason, ...])
    for one, kept in zip(why, stored, strict=True):
        assert HEBREW.search(TELLING.reason(one, "he")), one
        assert TELLING.reason(kept, "en") == TELLING.reason(one, "en")
    assert bool(TELLING.why(why)) is bool(why)


def check_fact(fact: Fact) -> None:
    """A line that has words of the bot's own has them in Hebrew; it reads the same from where it is kept."""
    if FACTS[type(fact)] and not isinstance(fact, ONLY_THEIR_WORDS):
        assert HEBREW.search(tell(fact, "he")), fact
    stored = msgspec.json.decode(msgspec.json.encode(fact))
    for language in (None, "he", "en"):
        assert TELLING.fact(fact.stored_as, stored, language) == tell(fact, language)


@settings(max_examples=100)
@given(inputs)
def test_every_arrival_reads_well_on_the_timeline(happened: Input) -> None:
    noted = remember(PLAYBOOK, happened)
    check_why(noted.why)
    check_fact(noted.fact)
    assert noted.fact.line, "it is shown"


def test_as_an_owner_reads_it(dana: Person) -> None:
    dana.says("כמה זה עולה?")
    assert told_in_both(*dana.sends()[0].why) == (
        "תשובה בנושא ״מחירים״ (בטוח ב־90%) · קוד אישי WALTZ-00001",
        "Answers a question on “Prices” (90% sure) · personal code WALTZ-00001",
    )
    [given_offer] = dana.notes(OfferGiven)
    assert told_in_both(*given_offer.why) == (
        "״20% הנחה״, בתוקף עד 23.11 ב־20:00",
        "For “20% off”, good until 23 November at 20:00",
    )
    dana.says("המורים טובים?")
    assert told_in_both(*dana.sends()[0].why)[1].endswith(" (90% sure) · review by רות")


def test_as_a_script_reads_it(dana: Person) -> None:
    dana.says("כמה זה עולה?")
    assert dana.why(dana.sends()[0].why) == "answers price (90% sure); offer WALTZ-00001"
    [given_offer] = dana.notes(OfferGiven)
    assert dana.why(given_offer.why) == "given for month, until 2026-11-23 20:00"
    dana.says("המורים טובים?")
    assert dana.why(dana.sends()[0].why) == "answers quality (90% sure); review by rut on quality"


def test_a_touch_is_called_by_what_it_is_for(dana: Person) -> None:
    dana.says("היי")
    dana.waits(days=1, minutes=1)
    assert told_in_both(*dana.sends()[0].why) == (
        "הודעה מתוכננת: יום של שקט",
        "Planned message: A quiet day",
    )


@pytest.mark.parametrize(
    ("key", "hebrew", "english"),
    [
        (Key("sequence", "courting"), "מתעניינים שהשתתקו", "Gone quiet"),
        (Key("sequence", "gone"), "הצעד הבא בתוכנית", "the next step of a sequence"),
        (Key("greeting"), "הודעת הפתיחה", "the greeting"),
        (Key("handoff", "x"), "תזכורת לצוות, אם אף אחד לא ייקח את הפנייה",
         "A reminder to the team, if nobody takes the case"),
        (Key("handoff", "x", "answer"), "תזכורת לצוות, אם אף אחד לא יענה",
         "A reminder to the team, if nobody answers"),
        (Key("handoff", "x", "back"), "השיחה תחזור לבוט, אם אף אחד לא יכתוב",
         "The conversation goes back to the bot, if nobody writes"),
        (Key("newsletter", "weekly"), "newsletter", "newsletter"),
    ],
)  # fmt: skip
def test_what_is_planned_has_a_name(key: Key, hebrew: str, english: str) -> None:
    assert (TELLING.name_timer(key, "he"), TELLING.name_timer(key, "en")) == (hebrew, english)


def test_ids_that_the_journey_does_not_know_are_spelt_as_words() -> None:
    gone = reason("review_on", review="michal_price", topic="price")
    assert TELLING.reason(gone, "he") == "הביקורת של michal price"
    gone = reason("touch", touch="day_ten", words="Quiet for a day")
    assert TELLING.reason(gone, "he") == "הודעה מתוכננת: Quiet for a day"
    assert TELLING.reason(reason("asked", answer="old_price"), "en") == "asked about “old price”"


def test_a_real_journeys_answers_have_names() -> None:
    journey = load_journey(Path(conversations.__file__).parent / "journeys" / "dance_studio")
    telling = prepare(journey).index(Telling)
    for answer in journey.answers:
        why = reason("answered", answer=answer, percent=91)
        hebrew, english = telling.reason(why, "he"), telling.reason(why, "en")
        assert answer not in re.findall("[a-z_]+", hebrew)
        assert HEBREW.search(hebrew.partition("״")[2])
        assert not HEBREW.search(english)


@pytest.mark.parametrize(
    "foreign",
    ["", "Bad Request: chat not found", "bad request", "Noa; Gil", "x" * 5000, "; ; ; ; ; ;", "{answer}"],
)
def test_a_providers_words_stay_as_they_are(foreign: str) -> None:
    why = reason("provider", words=foreign)
    assert told_in_both(why) == (foreign, foreign)
    assert TELLING.why((why,)) == foreign


def test_a_reason_that_no_capability_knows_any_more_is_told_by_its_name() -> None:
    assert told_in_both(reason("on_a_whim", mood="good")) == ("on a whim", "On a whim")
    assert TELLING.fact("gone_kind", {"text": "היי "}, "en") == "היי ", "and a fact by its words"
    assert TELLING.fact("gone_kind", {"at": 1}) == ""


def test_words_of_people_inside_a_reason_change_nothing_of_it() -> None:
    why = (reason("touch", touch="gone", words="first; then second"), reason("held_no_channel"))
    assert TELLING.why(why, "he") == "הודעה מתוכננת: first; then second · לא נשלחה: אין ערוץ להגיע דרכו"
    assert TELLING.reason(reason("staff", by="Noa; Gil"), "he") == "תשובה מהצוות: Noa; Gil"
    assert TELLING.reason(reason("agreed", source="form {by}"), "he") == "הסכמה לקבל פרסומות (form {by})"


def test_everything_a_colleague_may_be_called_is_survived() -> None:
    for by in ("", "?", "Noa; took it", "{by}", "a (b), after 3 min", "נועה"):
        noted = remember(PLAYBOOK, StaffWrote("hi", by))
        assert HEBREW.search(TELLING.why(noted.why, "he"))
        assert TELLING.why(noted.why) == f"written by {by}"


def test_a_lead_reads_none_of_this(dana: Person) -> None:
    dana.does(Said("כמה זה עולה?", Channel.WHATSAPP))
    assert "בטוח ב" not in dana.reads()


@pytest.mark.parametrize(
    ("length", "told", "plain"),
    [
        ({"minutes": 0}, "פחות מדקה", "0 min"),
        ({"minutes": 1}, "דקה", "1 min"),
        ({"minutes": 45}, "45 דק׳", "45 min"),
        ({"hours": 1}, "שעה", "1 h 0 min"),
        ({"hours": 2, "minutes": 1}, "שעתיים ודקה", "2 h 1 min"),
        ({"hours": 3, "minutes": 20}, "3 שעות ו־20 דק׳", "3 h 20 min"),
        ({"days": 1, "hours": 2, "minutes": 59}, "יום ושעתיים", "1 d 2 h"),
        ({"days": 2}, "יומיים", "2 d 0 h"),
        ({"days": 11, "hours": 12}, "11 ימים ו־12 שעות", "11 d 12 h"),
    ],
)
def test_lengths_are_said_as_people_say_them(length: dict[str, float], told: str, plain: str) -> None:
    waited = timedelta(**length)
    assert name_of("length", waited, "he") == told
    assert name_of("length", waited, "en") == plain
    assert TELLING.reason(reason("untaken", length=waited)) == f"nobody took it in {plain}"


def test_no_two_capabilities_tell_of_one_thing_in_different_words() -> None:
    assert len(REASONS) == sum(len(one.reasons) for one in CAPABILITIES)
    assert len({kind.stored_as for kind in FACTS}) == sum(len(one.facts) for one in CAPABILITIES)
    assert all(isinstance(wording, Wording) for wording in REASONS.values())
