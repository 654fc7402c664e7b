"""What was learned stands in the journey as if it had been written there; what can't stand there is listed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.journey.model.answers import Doubt
from conversations.journey.model.journey import Journey
from conversations.learning.applying import apply_learned, sift
from conversations.learning.checking import find_problem
from conversations.learning.lessons import Learned
from conversations.learning.not_ours import NotOurs
from conversations.learning.writing import write_learned
from conversations.wording.plain import plain
from tests.harness.lessons import compile_whole, example, learned, parking
from tests.harness.studio import build_journey, two


@pytest.fixture
def journey() -> Journey:
    """The studio's."""
    return build_journey()


def test_where_nothing_was_learned_the_journey_is_the_same(journey: Journey) -> None:
    assert apply_learned(journey, Learned()) is journey


def test_an_example_is_one_of_its_answer_in_its_language(journey: Journey) -> None:
    taught = apply_learned(journey, learned(example("מה התעריף?", "price"), example("fees?", "price", "en")))
    assert taught.answers["price"].examples == {
        "he": ("כמה זה עולה?", "מה התעריף?"),
        "en": ("How much is it?", "fees?"),
    }
    assert taught.answers["quality"] is journey.answers["quality"]
    assert journey.answers["price"].examples["he"] == ("כמה זה עולה?",), "the files' own stays as it is"


def test_the_bot_answers_what_it_was_taught(journey: Journey) -> None:
    taught = learned(example("איפה שמים את האוטו?", "parking_x7k2m"), answers=(parking(),))
    found = compile_whole(apply_learned(journey, taught)).reader.read("איפה שמים את האוטו?").best
    assert found is not None
    assert (found.label.kind, found.label.name) == ("answer", "parking_x7k2m")


def test_what_is_said_in_one_language_is_said_in_every_one(journey: Journey) -> None:
    only_english = parking(reply={"en": "Behind the house"})
    taught = apply_learned(
        journey, learned(example("parking?", "parking_x7k2m", "en"), answers=(only_english,))
    )
    assert taught.answers["parking_x7k2m"].reply == {"he": "Behind the house", "en": "Behind the house"}


def test_the_last_word_on_a_phrase_counts(journey: Journey) -> None:
    """It is an example of the price in the files; the owner has said otherwise since, and then thought again."""
    moved = learned(example("כמה זה עולה", "quality"))
    assert apply_learned(journey, moved).answers["price"].examples["he"] == ()
    back = learned(example("כמה זה עולה", "quality"), example("כמה זה עולה?!", "price", later=1))
    assert apply_learned(journey, back).answers["price"].examples["he"] == ("כמה זה עולה?",)
    assert apply_learned(journey, back).answers["quality"].examples == journey.answers["quality"].examples


def test_a_phrase_of_a_doubt_that_is_given_to_an_answer_is_no_doubt_any_more() -> None:
    doubt = {"examples": {"he": ("יקר לי", "יותר מדי")}, "reply": two("שווה", "Worth it")}
    answers = {
        name: one.model_copy(update={"doubt": Doubt.model_validate(doubt)})
        for name, one in build_journey().answers.items()
        if name == "price"
    }
    journey = build_journey(answers=build_journey().answers | answers)
    taught = apply_learned(journey, learned(example("יקר לי!", "quality")))
    assert taught.answers["price"].doubt is not None
    assert taught.answers["price"].doubt.examples == {"he": ("יותר מדי",)}


def test_what_was_put_aside_is_no_example_any_more(journey: Journey) -> None:
    taught = apply_learned(journey, learned(example("כמה זה עולה?", None)))
    assert taught.answers["price"].examples["he"] == ()
    not_ours = compile_whole(taught).index(NotOurs)
    assert not_ours.has("כמה זה עולה")
    assert not not_ours.has("איפה אתם?")


def test_what_is_nearly_what_was_put_aside_is_put_aside_too(journey: Journey) -> None:
    taught = apply_learned(journey, learned(example("מי זכה אתמול במשחק של מכבי?", None)))
    not_ours = compile_whole(taught).index(NotOurs)
    assert not_ours.has("מי זכה אתמול במשחק של מכבי חיפה?")
    assert not not_ours.has("מי המורים?")
    assert not compile_whole(journey).index(NotOurs).has("מי זכה אתמול במשחק של מכבי?")


def test_an_example_of_an_answer_that_is_gone_is_ignored_and_listed(journey: Journey) -> None:
    lessons = learned(example("יש מגבות?", "towels"), example("מה התעריף?", "price"))
    assert [(one.text, one.answer, one.why) for one in sift(journey, lessons).ignored] == [
        ("יש מגבות?", "towels", "gone")
    ]
    assert "towels" not in apply_learned(journey, lessons).answers


def test_an_answer_that_nobody_asks_for_is_ignored_and_listed(journey: Journey) -> None:
    """Its only example was a lead's who asked to be forgotten."""
    lessons = learned(answers=(parking(),))
    assert apply_learned(journey, lessons) is journey
    assert [(one.answer, one.why) for one in sift(journey, lessons).ignored] == [("parking_x7k2m", "unfit")]


def test_an_answer_that_the_files_have_by_now_is_theirs(journey: Journey) -> None:
    lessons = learned(example("מה התעריף?", "price"), answers=(parking(id="price"),))
    taught = apply_learned(journey, lessons)
    assert taught.answers["price"].reply == journey.answers["price"].reply
    assert "מה התעריף?" in taught.answers["price"].examples["he"]
    assert sift(journey, lessons).ignored == []


def test_the_version_follows_what_was_learned(journey: Journey) -> None:
    one = apply_learned(journey, learned(example("מה התעריף?", "price")))
    both = apply_learned(journey, learned(example("מה התעריף?", "price"), example("תעריפים", "price")))
    assert one.version.startswith("v1+")
    assert len({journey.version, one.version, both.version}) == 3
    assert apply_learned(journey, learned(example("מה התעריף?", "price"))).version == one.version


@pytest.mark.parametrize(
    ("reply", "problem"),
    [
        ("יש חניה מאחור", None),
        ("היי{comma_name}, אנחנו ב{address}", None),
        ("  \n", "blank"),
        ("x" * 1501, "long"),
        ("{until}", "braces"),
        ("{website}", "braces"),  # the studio has none
        ("{name", "braces"),
        ("}{", "braces"),
    ],
)
def test_a_reply_is_checked_as_a_journeys_are(journey: Journey, reply: str, problem: str | None) -> None:
    assert find_problem(journey, reply) == problem


def test_a_reply_that_fits_no_more_is_ignored(journey: Journey) -> None:
    lessons = learned(example("יש אתר?", "parking_x7k2m"), answers=(parking(reply={"he": "{website}"}),))
    assert apply_learned(journey, lessons) is journey
    assert {one.why for one in sift(journey, lessons).ignored} == {"unfit", "gone"}


def test_it_is_written_as_answers_yaml_has_it(journey: Journey) -> None:
    lessons = learned(
        example("איפה חונים?", "parking_x7k2m"), example("מה התעריף?", "price"), example("מי זכה?", None),
        answers=(parking(),),
    )  # fmt: skip
    written = write_learned(apply_learned(journey, lessons))
    assert written.partition("\n\n")[2] == (
        "parking_x7k2m:\n  examples:\n    he:\n    - איפה חונים?\n    en: []\n"
        "  reply:\n    he: יש חניה מאחור\n    en: There is parking behind\n"
        "price:\n  examples:\n    he:\n    - מה התעריף?\n"
        "\n# No question for the business:\n#   מי זכה?\n"
    )
    assert write_learned(journey).startswith("#")


lessons_of_any_sort = st.builds(
    learned,
    *[
        st.builds(
            example, st.text(max_size=30) | st.just("כמה זה עולה?"),
            st.sampled_from(["price", "quality", "gone", "parking_x7k2m", None]), later=st.integers(0, 9),
        )
        for _ in range(4)
    ],
    answers=st.just((parking(),)) | st.just(()),
)  # fmt: skip


@settings(max_examples=200)
@given(lessons_of_any_sort)
def test_whatever_was_taught_no_phrase_asks_for_two_answers(lessons: Learned) -> None:
    taught = apply_learned(build_journey(), lessons)
    said = [
        (plain(phrase), name)
        for name, answer in taught.answers.items()
        for phrases in answer.examples.values()
        for phrase in phrases
    ]
    assert len({words for words, _ in said}) == len(said)
    assert "" not in dict(said)
    assert all(set(answer.reply) >= {"he", "en"} for answer in taught.answers.values())
