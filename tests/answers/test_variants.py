"""One answer has other words for how it is asked and for how many; what was said is said again to who forgot it."""

import pytest

from conversations.answers.offered.facts import AnswerGiven
from conversations.handoff.facts import StaffAsked
from conversations.journey.model.answers import Answer, Counts, Variant
from conversations.profile.counting import find_count, find_count_of
from conversations.profile.part import Profile
from tests.harness.studio import Person, Words, build_journey, meet, prepare, two, two_lists

ASKED = (
    Variant(asks={"he": ("מזומן", "כרטיסי*"), "en": ("pay ~ cash",)}, reply=two("גם במזומן", "Cash is fine")),
    Variant(
        counts=Counts(of=("pie*", "מגשים"), price=62),
        reply=two("{count} מגשים: {total}", "{count} pies: {total}"),
    ),
    Variant(
        counts=Counts(least=3, each=4, price=62),
        reply=two("ל־{count}: {units} מגשים, {total}", "For {count}: {units} pies, {total}"),
    ),
)


class Shop(Words):
    about = Words.about | {"price": ("עולה", "מחיר", "much", "כמה", "מזומן", "כרטיסי", "cash")}


@pytest.fixture
def dana() -> Person:
    journey = build_journey()
    price = journey.answers["price"].model_copy(update={"variants": ASKED, "topic": None})
    dana = meet(prepare(build_journey(answers=journey.answers | {"price": price}), Shop()))
    dana.says("היי")
    return dana


@pytest.mark.parametrize("words", ["אפשר לשלם במזומן?", "מקבלים מזומן?", "יש כרטיסייה?"])
def test_a_word_in_the_question_chooses_the_wording(dana: Person, words: str) -> None:
    assert dana.says(words).startswith("גם במזומן")


def test_words_may_stand_between_in_english_too(dana: Person) -> None:
    assert dana.says("could I just pay it all in cash, how much").startswith("Cash is fine")


def test_other_questions_get_the_answer_at_large_and_no_as_i_wrote(dana: Person) -> None:
    dana.says("אפשר במזומן?")
    assert dana.says("כמה זה עולה?").startswith("260 בחודש")
    assert "כמו שכתבתי" in dana.says("אז במזומן זה כמה?")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("כמה זה ל־10 אנשים?", "ל־10: 3 מגשים, 186"),
        ("כמה לשמונה ילדים?", "ל־8: 2 מגשים, 124"),
        ("כמה עולים 3 מגשים?", "3 מגשים: 186"),
        ("כמה זה לשעה 8?", "260 בחודש"),
        ("כמה עולה לבת 9?", "260 בחודש"),
    ],
)
def test_people_and_things_are_counted(dana: Person, words: str, answer: str) -> None:
    assert dana.says(words).startswith(answer)


def test_how_many_they_are_is_remembered_and_used_where_a_number_is_asked_for(dana: Person) -> None:
    dana.says("אנחנו 7 אנשים")
    assert dana.lead[Profile].traits["party"].value == "7"
    assert dana.says("כמה להזמין?").startswith("ל־7: 2 מגשים, 124")


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("for 2??", 2),
        ("like 12 people on a tuesday", 12),
        ("אז 26. כמה עכשיו", 26),
        ("מה המחיר לשניהם", 2),
        ("22 ילדים בני 8", 22),
        ("for 8 o'clock", None),
        ("for 3 large", None),
        ("מגיע ל 8 בערב", None),
        ("יש לי בת 7 ובן 12", None),
    ],
)
def test_a_number_of_people_is_told_from_hours_ages_and_things(words: str, count: int | None) -> None:
    assert find_count(words) == count


def test_things_are_counted_by_the_words_for_them() -> None:
    assert find_count_of("how much for two large pies", ("large", "pie*")) == 2
    assert find_count_of("for 3 of us", ("pie*",)) is None


class Unsure(Words):
    """As sure of a question that goes on with "or" as of one that is merely like the price."""

    about = Words.about | {"hours": ("פתוחים", "open", "מתי", "until")}


@pytest.fixture
def avi() -> Person:
    hours = Answer(
        examples=two_lists("מתי פתוח?", "When are you open?"),
        reply=two(
            "ראשון עד רביעי 11:00–23:00, חמישי 11:00–23:30, שישי 10:00–15:00, ובמוצאי שבת מ־20:30.",
            "Sun-Wed 11:00-23:00, Thu 11:00-23:30, Fri 10:00-15:00, and Saturday nights from 20:30.",
        ),
    )
    journey = build_journey()
    avi = meet(prepare(build_journey(answers=journey.answers | {"hours": hours}), Unsure()))
    avi.says("היי")
    return avi


def test_of_the_week_only_the_day_that_is_asked_for_is_said(avi: Person) -> None:
    assert avi.says("אתם פתוחים ביום שישי?") == "שישי 10:00–15:00."
    assert avi.says("are you open on Saturday night?").endswith("Saturday nights from 20:30.")


def test_until_when_after_the_whole_week_is_of_today(avi: Person) -> None:
    """The story begins on a Sunday."""
    assert "שישי 10:00–15:00" in avi.says("מתי אתם פתוחים?")
    avi.says("תודה")
    avi.waits(minutes=5)
    assert "שישי" not in avi.says("ועד מתי אתם פתוחים?")


def test_who_comes_back_later_and_asks_again_needs_no_person(avi: Person) -> None:
    for _ in range(2):
        avi.says("כמה זה עולה?")
        avi.waits(hours=2)
    assert "260" in avi.says("כמה זה עולה?")
    assert not avi.lead.handoff.open


def test_what_they_add_in_the_same_breath_without_a_question_is_not_answered_twice(avi: Person) -> None:
    assert avi.says("כמה זה עולה?")
    assert avi.says("המחיר לחודש זאת אומרת") == ""
    assert len(avi.notes(AnswerGiven)) <= 1
    assert not avi.notes(StaffAsked)


def test_who_lost_the_thread_reads_it_in_short_and_what_waits_for_the_team(avi: Person) -> None:
    avi.says("כמה זה עולה?")
    avi.says("איפה אתם?")
    avi.says("האם אפשר להביא לשם את הדרקון המעופף שלי?")
    text = avi.says("על מה דיברנו?")
    assert "260 בחודש" in text
    assert "בלינקולן 14" in text
    assert "הדרקון" in text


def test_telling_words_bring_the_answer_where_nothing_else_is_understood() -> None:
    journey = build_journey()
    variant = Variant(asks={"he": ("מילונגה",)}, alone=True, reply=two("בכל חמישי", "Every Thursday"))
    quality = journey.answers["quality"].model_copy(update={"variants": (variant,)})
    gal = meet(prepare(build_journey(answers=journey.answers | {"quality": quality})))
    gal.says("היי")
    assert gal.says("עושים אצלכם גם מילונגה לפעמים?").startswith("בכל חמישי")
    gal.waits(minutes=2)
    assert not gal.notes(StaffAsked)
