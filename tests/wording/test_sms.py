"""On SMS the same is said in fewer parts, with nothing reworded."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

import conversations
from bot.channels.render import render
from bot.channels.segments import count_parts
from bot.channels.sms.traits import TRAITS
from conversations.answers.offered.part import Answers
from conversations.journey.load import load_journey
from conversations.journey.model.answers import Answer
from conversations.lead.addresses import Channel
from conversations.lead.content import Choice, Language
from conversations.turn.inputs import StaffWrote
from conversations.turn.playbook import Playbook
from conversations.wording.sms import count_room, pick_choices, quote, quote_beginning, undecorate
from tests.harness.readers import make_ready
from tests.harness.studio import AGREED, Person, build_journey, meet, prepare

REVIEW = "נראה לי יקר בהתחלה. אחר כך התאהבתי! שווה כל שקל."
SITE = "https://waltz.co.il"


@cache
def mind_of(folder: str) -> Playbook:
    journey = load_journey(Path(conversations.__file__).parent / "journeys" / folder)
    return make_ready(journey)


@pytest.fixture(params=["dance_studio", "pizza_place"])
def real(request: pytest.FixtureRequest) -> Playbook:
    """A sample business."""
    return mind_of(request.param)


def text_to(playbook: Playbook, language: Language, **known: Any) -> Person:
    """Somebody on SMS, greeted before, with an id as long as real ones."""
    person = meet(playbook, channel=Channel.SMS, language=language, **known)
    person.lead.id = "p47rkxm7ua3hvgdm"
    person.lead.dialogue.greeted_at = person.now
    person.base_url = SITE
    return person


def cost(person: Person) -> int:
    """The parts that the last message is billed as."""
    return render(person.sends()[-1].content, TRAITS).parts


def price_of(playbook: Playbook) -> Answer:
    return next(answer for answer in playbook.journey.answers.values() if answer.topic == "price")


def ask(person: Person) -> str:
    """Asks for the price as the business expects it to be asked."""
    return person.says(price_of(person.playbook).examples["he"][0])


def doubt(person: Person) -> str:
    """Finds it expensive."""
    met = price_of(person.playbook).doubt
    assert met is not None
    return person.says(met.examples["he"][0])


def links_in(person: Person) -> int:
    return render(person.sends()[-1].content, TRAITS).text.count("https://")


def test_a_mere_question_is_answered_in_three_parts_with_one_link_and_no_review(real: Playbook) -> None:
    person = text_to(real, "he")
    text = ask(person)
    assert "★" not in text
    assert person.lead[Answers].offers == []
    assert links_in(person) <= 1
    assert cost(person) <= 3


def test_a_first_doubt_is_met_with_a_review_in_four_parts(real: Playbook) -> None:
    person = text_to(real, "he")
    assert "★" in doubt(person)
    assert links_in(person) <= 1
    assert cost(person) <= 4


def test_a_second_doubt_brings_a_code_and_its_link_in_four_parts(real: Playbook) -> None:
    person = text_to(real, "he")
    ask(person)
    text = doubt(person)
    assert "★" not in text, "one thing that helps, not two"
    assert person.lead[Answers].offers[0].code in text
    assert f"{SITE}/go/{person.lead.id}/" in render(person.sends()[-1].content, TRAITS).text
    assert links_in(person) == 1
    assert cost(person) <= 4


def test_asked_again_it_takes_no_more_parts(real: Playbook) -> None:
    person = text_to(real, "he")
    ask(person)
    first = cost(person)
    ask(person)
    assert cost(person) <= first


@pytest.mark.parametrize(("language", "most"), [("he", 5), ("en", 6)])
def test_no_answer_takes_more_than_five_parts_in_hebrew_or_six_in_english(
    real: Playbook, language: Language, most: int
) -> None:
    for answer in real.journey.answers.values():
        for question in answer.examples.get(language, ())[:1]:
            person = text_to(real, language)
            text = person.says(question)
            assert cost(person) <= most, text


def test_on_whatsapp_the_same_answer_keeps_its_paragraphs_and_its_list(real: Playbook) -> None:
    person = text_to(real, "he")
    person.channel = Channel.WHATSAPP
    text = ask(person)
    assert "\n\n★★★★" in text
    assert person.sends()[-1].content.choices


def test_the_words_of_a_review_are_the_writers_own(real: Playbook) -> None:
    person = text_to(real, "he")
    text = doubt(person)
    review = real.journey.reviews[person.lead[Answers].shown_reviews[0]]
    quoted = text.partition(f'{review.author}: "')[2].removesuffix('"')
    assert quoted.strip("…") in review.text
    assert (quoted == review.text) is ("…" not in quoted)


def test_an_advertisement_is_marked_and_lists_no_way_out_twice(real: Playbook) -> None:
    person = text_to(real, "he", ledger=[AGREED])
    person.says("היי")
    text = person.waits(days=1, hours=4)
    assert text.startswith("פרסומת")
    assert "הסר" in text
    assert cost(person) <= 5
    assert all(not real.journey.buttons[choice.id].refuse for choice in person.sends()[-1].content.choices)


def test_a_number_or_a_yes_means_the_one_link(dana: Person) -> None:
    dana.channel = Channel.SMS
    dana.says("כמה זה עולה?")
    assert [choice.id for choice in dana.sends()[0].content.choices] == ["join"]
    for words in ("1", "כן", "הרשמה"):
        dana.says(words)
        assert [choice.id for choice in dana.sends()[-1].content.choices] == ["join"], words


def test_a_review_is_skipped_only_where_the_rest_is_too_long_already() -> None:
    dana = meet(prepare(build_journey(offers={})), channel=Channel.SMS)
    assert "★" in dana.says("כמה זה עולה?")
    long = dana.playbook.journey.answers["price"].model_copy(update={"reply": {"he": "ארוך מאוד. " * 40}})
    answers = dana.playbook.journey.answers | {"price": long}
    other = Person(
        prepare(dana.playbook.journey.model_copy(update={"answers": answers}), dana.playbook.reader),
        dana.lead,
        Channel.SMS,
    )
    assert "★" not in other.says("כמה זה עולה?")
    assert dana.lead[Answers].shown_reviews == other.lead[Answers].shown_reviews, (
        "what was not shown may be shown later"
    )


def test_what_staff_write_goes_out_as_they_wrote_it(dana: Person) -> None:
    dana.does(StaffWrote("ברור 🙂", "Noa", channel=Channel.SMS))
    assert dana.reads() == "ברור 🙂"


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        (99, REVIEW),
        (40, "נראה לי יקר בהתחלה. אחר כך התאהבתי!…"),
        (30, "נראה לי יקר בהתחלה…"),
        (15, "…שווה כל שקל."),
        (12, None),
        (-5, None),
    ],
)
def test_a_review_is_cut_between_sentences(room: int, expected: str | None) -> None:
    assert quote(REVIEW, room) == expected


def test_without_a_sentence_that_fits_it_is_cut_between_words() -> None:
    long = "מילה " * 30
    cut = quote_beginning(long.strip(), 10)
    assert cut.endswith("מילה…")
    assert 30 < len(cut) <= 40
    assert quote_beginning("x" * 100, 10) == "x" * 39 + "…"
    assert quote_beginning("קצר", 10) == "קצר"


def test_decorations_go_and_words_stay() -> None:
    assert undecorate("🎁 במיוחד בשבילך ★★★★☆ 💃\nכיף") == "במיוחד בשבילך ★★★★☆\nכיף"
    assert undecorate("😄") == "😄", "nothing at all is no message"
    assert undecorate("★★★★☆ Mark: fine 👍🏽!") == "4/5 Mark: fine !", (
        "a star would make an English text cost double"
    )
    assert undecorate("Join 👇") == "Join"


def test_the_two_choices_that_matter() -> None:
    choices = [
        Choice("hours", "Hours"),
        Choice("book", "Book", "https://x"),
        Choice("buy", "Buy", "https://y"),
    ]
    assert [choice.id for choice in pick_choices([*choices, Choice("person", "A person")])] == [
        "hours",
        "book",
    ]
    assert pick_choices([]) == ()


def test_room_is_counted_as_it_is_billed() -> None:
    room = count_room("★")
    assert count_parts("★" + "a" * room) == 4
    assert count_parts("★" + "א" * (room + 1)) == 5
