"""A review is its writer's: its stars, its words and the name below it change, or it goes, when they say so."""

import pytest

from conversations.reviews.effects import KeepReview
from conversations.reviews.part import OwnReview, Reviewing
from conversations.turn.inputs import StaffChose
from tests.harness.after import REVIEW_WORDS, SURVEYS, buyer, prepare_after
from tests.harness.studio import Person

PLAYBOOK = prepare_after(
    review_requests=REVIEW_WORDS, surveys=SURVEYS.model_copy(update={"csat": None, "nps": None})
)
WORDS = "The mushrooms are so fresh, loved it all"


@pytest.fixture
def written() -> Person:
    """Somebody whose review stands, with the first name."""
    dana = buyer(PLAYBOOK)
    dana.waits(days=4)
    for words in ("5", WORDS, "yes, with my name"):
        dana.says(words)
    assert review_of(dana).named
    dana.effects.clear()
    return dana


def review_of(person: Person) -> OwnReview:
    [review] = person.lead[Reviewing].written
    return review


def kept(person: Person) -> KeepReview:
    return [one for one in person.effects if isinstance(one, KeepReview)][-1]


@pytest.mark.parametrize(
    "words",
    ["hmm please dont put my name on it", "??? im talking about the review. no name", "and plz sign it without my name",
     "make it anonymous", "אל תכתבו את השם שלי", "בלי השם שלי בבקשה", "תורידו את השם"],
)  # fmt: skip
def test_the_name_goes_and_staff_hear_of_it(written: Person, words: str) -> None:
    assert "name" in written.says(words) or "בלי שם" in written.reads()
    assert (review_of(written).named, review_of(written).publish) == (False, True)
    assert kept(written).author is None
    assert len(written.told()) == 1
    assert written.lead.handoff.open is None, "nobody has to do it"


@pytest.mark.parametrize(
    ("words", "stars"),
    [("actually make it 4 stars", 4), ("change it to 3", 3), ("בעצם תורידו ל-4", 4), ("תשנו ל4 כוכבים", 4),
     ("can you change my rating to 4?", 4), ("lower it to a 4", 4), ("can you make it 4 stars after all", 4)],
)  # fmt: skip
def test_the_stars_change(written: Person, words: str, stars: int) -> None:
    assert str(stars) in written.says(words)
    assert review_of(written).stars == kept(written).stars == stars
    assert review_of(written).text == WORDS


def test_what_went_wrong_beside_other_stars_stands_in_the_review(written: Person) -> None:
    written.says("actually make it 2 stars, the pizza came cold")
    assert review_of(written).text.endswith("the pizza came cold")
    assert written.lead.handoff.is_grieved()


@pytest.mark.parametrize(
    "words",
    ["wait can i fix it? say dough not mushrooms", "say dough instead of mushrooms", "change mushrooms to dough please",
     "i wrote mushrooms, i meant dough", "mushrooms should be dough"],
)  # fmt: skip
def test_a_word_takes_the_place_of_another(written: Person, words: str) -> None:
    assert "The dough are so fresh" in written.says(words)
    assert kept(written).text == WORDS.replace("mushrooms", "dough")


@pytest.mark.parametrize(
    "words",
    ["תכתבו בצק במקום פטריות", "במקום פטריות תכתבו בצק", "תחליפו פטריות בבצק", "כתבתי פטריות, התכוונתי לבצק"],
)
def test_so_it_does_in_hebrew(words: str) -> None:
    dana = buyer(PLAYBOOK)
    dana.waits(days=4)
    for said in ("5", "פטריות טריות ואווירה נהדרת", "בלי שם"):
        dana.says(said)
    assert "בצק טריות" in dana.says(words)
    assert review_of(dana).text == "בצק טריות ואווירה נהדרת"


def test_who_wants_to_fix_it_is_asked_how_it_should_read(written: Person) -> None:
    assert WORDS in written.says("can i edit my review?")
    assert "Dough of the year" in written.says("Dough of the year, come hungry")
    assert review_of(written).text == "Dough of the year, come hungry"
    written.says("can i edit my review?")
    written.says("never mind")
    assert review_of(written).text == "Dough of the year, come hungry"


def test_words_that_changed_wait_for_staff_again(written: Person) -> None:
    written.does(StaffChose(f"review:publish:{review_of(written).id}", "נועה"))
    written.says("say dough not mushrooms")
    assert review_of(written).status == "pending"


@pytest.mark.parametrize(
    "words",
    ["forget it, take my review back", "please delete my review", "take back what i wrote", "remove my review",
     "לא משנה תמחקו מה שכתבתי", "תמחקו את הביקורת שלי", "תורידו את הביקורת"],
)  # fmt: skip
def test_it_is_taken_back(written: Person, words: str) -> None:
    written.does(StaffChose(f"review:publish:{review_of(written).id}", "נועה"))
    assert "deleted" in written.says(words) or "מחקתי" in written.reads()
    gone = kept(written)
    assert (gone.text, gone.stars, gone.status, gone.publish) == ("", None, "pending", None)
    assert written.waits(days=60) == "", "nobody asks again"


@pytest.mark.parametrize("words", ["take my review back", "תמחקו מה שכתבתי סתם עצבים"])
def test_who_wrote_none_hears_so_and_staff_hear_of_it(words: str) -> None:
    dana = buyer(PLAYBOOK)
    assert "no review of yours" in dana.says(words) or "אין אצלנו ביקורת" in dana.reads()
    assert words in "\n".join(one.content.text for one in dana.told())


@pytest.mark.parametrize(
    "words", ["can i fix my order?", "take the olives off", "how much is it?", "make it 4 pizzas", "כמה זה עולה?",
              "תורידו את הזיתים", "my name is Dana", "say hi to Daniel"]
)  # fmt: skip
def test_what_is_of_something_else_leaves_it(written: Person, words: str) -> None:
    before = (review_of(written).text, review_of(written).stars, review_of(written).named)
    written.says(words)
    assert (review_of(written).text, review_of(written).stars, review_of(written).named) == before


@pytest.mark.parametrize(
    "words",
    [
        "make it 4",
        "scratch what i said, i want two",
        "olives instead of mushrooms please",
        "text me tomorrow",
    ],
)
def test_once_the_talk_is_of_something_else_so_are_such_words(written: Person, words: str) -> None:
    written.says("how much is it?")
    written.says(words)
    assert (review_of(written).text, review_of(written).stars) == (WORDS, 5)


def test_a_name_is_left_out_before_it_was_asked_about() -> None:
    dana = buyer(PLAYBOOK)
    dana.waits(days=4)
    dana.says("5")
    dana.says("great place and lovely people")
    said = dana.says("please dont put my name on it")
    assert "without your name" in said
    assert "Thanks for the review" in said
    assert (review_of(dana).publish, review_of(dana).named) == (True, False)


@pytest.mark.parametrize(
    "words",
    ["who sees this?", "who gets to read this btw", "מי רואה את זה", "is this public?", "זה אנונימי?"],
)
def test_who_sees_it_is_told_as_it_is(written: Person, words: str) -> None:
    fresh = buyer(PLAYBOOK)
    fresh.waits(days=4)
    assert "only if you agree" in fresh.says(words) or "רק בהסכמתך" in fresh.reads()
    fresh.says("ok 5 then")
    assert review_of(fresh).stars == 5, "it goes on"
    assert "with your first name" in written.says(words) or "עם השם הפרטי שלך" in written.reads()
    assert written.lead.handoff.open is None


def test_who_sees_a_score_is_told() -> None:
    dana = buyer(prepare_after(surveys=SURVEYS))
    dana.waits(days=2)
    assert "רק הצוות" in dana.says("מי רואה את זה?")
    dana.says("4")
    assert dana.sends()


@pytest.mark.parametrize(
    "words",
    ["where can i leave you guys a review?", "how do i rate you", "i'd like to write a review", "can i leave a review",
     "איפה משאירים לכם ביקורת? בא לי לפרגן", "לא חח אני כבר רשומה. איפה כותבים ביקורת עליכם", "רוצה להשאיר לכם ביקורת"],
)  # fmt: skip
def test_who_would_like_to_write_one_does_so_here(words: str) -> None:
    dana = buyer(PLAYBOOK)
    assert "1" in dana.says(words)
    assert dana.labels() == ["1", "2", "3", "4", "5"]
    dana.says("5")
    dana.says("great place and lovely people")
    assert review_of(dana).text == "great place and lovely people"
    assert dana.waits(days=30) == "", "nobody asks for it again"


@pytest.mark.parametrize(
    "words", ["where can i read reviews?", "יש לכם ביקורות?", "how do i write to daniel"]
)
def test_who_would_read_some_is_asked_for_none(words: str) -> None:
    dana = buyer(PLAYBOOK)
    dana.says(words)
    assert dana.lead[Reviewing].review_asked_at is None


def test_who_sees_it_is_told_a_little_later_too(written: Person) -> None:
    written.says("how much is it?")
    assert "with your first name" in written.says("who sees this?")
