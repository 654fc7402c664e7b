"""What people tell of themselves is kept with their words, shown to staff, made use of, and never asked again."""

from datetime import timedelta

import pytest

from conversations.journey.model.answers import Answer, Variant
from conversations.journey.model.business import Interest
from conversations.profile.facts import TraitLearned
from conversations.profile.part import Profile
from conversations.profile.patterns import find_age, find_city, find_relation
from tests.harness.studio import Person, build_journey, meet, prepare, two, two_lists


@pytest.fixture
def ruth() -> Person:
    """Somebody at a studio that has other words for parents, for the wedding, and for who comes for salsa."""
    journey = build_journey()
    variants = (
        Variant(
            when={"for_whom": ("daughter", "son"), "age": "6-12"}, reply=two("לילדים 220", "220 for kids")
        ),
        Variant(when={"occasion": "wedding"}, reply=two("לחתונה 900", "900 for a wedding")),
        Variant(when={"interest": "salsa"}, reply=two("סלסה 250", "salsa 250")),
    )
    price = journey.answers["price"].model_copy(update={"variants": variants})
    alone = Answer(
        examples=two_lists("לבד?", "Alone?"), reply=two("אפשר לבד", "Alone is fine"), meets=("alone",)
    )
    interests = {"salsa": Interest(label=two("סלסה", "salsa"), words=("סלסה",))}
    business = journey.business.model_copy(update={"interests": interests})
    ruth = meet(
        prepare(build_journey(business=business, answers=journey.answers | {"price": price, "alone": alone}))
    )
    ruth.says("היי")
    return ruth


def known(person: Person) -> dict[str, str]:
    return {name: trait.value for name, trait in person.lead[Profile].traits.items()}


def test_what_is_told_in_passing_is_kept_with_the_words_and_noted(ruth: Person) -> None:
    ruth.says("כמה עולה לבת שלי? היא בת 8, אנחנו גרים בחולון")
    assert known(ruth) == {"for_whom": "daughter", "age": "8", "city": "חולון"}
    assert "הבת" not in {note.fact.line for note in ruth.notes()}
    assert {note.fact.trait for note in ruth.notes(TraitLearned)} == {"for_whom", "age", "city"}  # type: ignore[attr-defined]
    assert ruth.lead[Profile].traits["age"].words == "כמה עולה לבת שלי? היא בת 8, אנחנו גרים בחולון"


def test_it_chooses_the_words_of_an_answer(ruth: Person) -> None:
    ruth.says("הבת שלי בת 8")
    assert "לילדים 220" in ruth.says("כמה זה עולה?")


def test_of_another_age_the_common_words_are_said(ruth: Person) -> None:
    ruth.says("הבת שלי בת 20")
    assert "260 בחודש" in ruth.says("כמה זה עולה?")


def test_an_occasion_is_heard_and_remembered(ruth: Person) -> None:
    assert ruth.says("אנחנו מתחתנים").startswith("מזל טוב לחתונה!")
    ruth.waits(days=4)
    assert "לחתונה 900" in ruth.says("כמה זה עולה?")


def test_an_interest_is_of_the_business(ruth: Person) -> None:
    assert "סלסה 250" in ruth.says("כמה עולה סלסה?")
    assert ruth.lead.contact.interest == "salsa"


def test_a_statement_gets_the_answer_that_meets_it_once(ruth: Person) -> None:
    assert ruth.says("אני לבד, בלי בת זוג") == "אפשר לבד"
    assert ruth.says("אני לבד, בלי בת זוג") != "אפשר לבד"


def test_the_same_told_twice_is_noted_once(ruth: Person) -> None:
    ruth.says("הבת שלי בת 8")
    ruth.says("כן, הבת שלי בת 8")
    assert ruth.notes(TraitLearned) == []


def test_staff_read_it_in_the_alert(ruth: Person) -> None:
    ruth.says("הבת שלי בת 8")
    ruth.says("נציג")
    assert "מה שסיפרו: בשביל: הבת, גיל: 8" in ruth.told()[0].content.text


def test_a_loss_is_met_with_a_word_and_nothing_for_sale(ruth: Person) -> None:
    text = ruth.says("אבא שלי נפטר השבוע")
    assert text.startswith("משתתפים בצערך")
    assert ruth.sends()[-1].content.choices == ()
    assert known(ruth)["feeling"] == "grieving"


def test_who_mourns_is_not_courted() -> None:
    ruth = meet(prepare(), ledger=[])
    ruth.says("כמה זה עולה?")
    ruth.says("אבא שלי נפטר השבוע")
    ruth.waits(days=8)
    assert [send for send in ruth.all_sends() if not send.reply] == []


def test_two_records_become_one_and_the_later_telling_is_right(ruth: Person) -> None:
    other = ruth.lead.copy()
    ruth.says("הבת שלי בת 8")
    ruth.now += timedelta(days=1)
    earlier, later = ruth.lead[Profile].copy(), other[Profile].copy()
    assert earlier.traits
    later.merge(earlier, None)  # type: ignore[arg-type]
    assert later.traits == earlier.traits


@pytest.mark.parametrize(
    ("words", "age"),
    [
        ("הבת שלי בת 8", 8), ("אני בן 65, מאוחר מדי?", 65), ("I'm 61 and had my knee done", 61), ("my son is 7", 7),
        ("8 year old", 8), ("בגיל 40", 40), ("ב־19:30", None), ("אנחנו 4 אנשים", None), ("I'm 5 minutes away", None),
        ("is 260 a month", None),
    ],
)  # fmt: skip
def test_ages(words: str, age: int | None) -> None:
    assert find_age(words) == age


@pytest.mark.parametrize(
    ("words", "whom"),
    [
        ("לבת שלי", "daughter"),
        ("my little girl", "daughter"),
        ("בעלי לא רוצה", "husband"),
        ("for my mum", "mother"),
        ("כמה עולה", None),
    ],
)
def test_relations(words: str, whom: str | None) -> None:
    assert find_relation(words) == whom


@pytest.mark.parametrize(
    ("words", "city"),
    [
        ("אני גרה בחולון", "חולון"),
        ("we live in Haifa", "Haifa"),
        ("אני מתלבטת", None),
        ("אני מרמת גן", "רמת גן"),
        ("live in", None),
    ],
)
def test_cities(words: str, city: str | None) -> None:
    assert find_city(words) == city


@pytest.mark.parametrize(
    "words",
    ["הנכדה שלי מתחתנת בקיץ", "זה לחתונה של אחותי", "אחותי מתחתנת ואני רוצה לרקוד", "my cousin's wedding is in May",
     "my best friend is getting married", "it's for the wedding of my niece"],
)  # fmt: skip
def test_who_dances_at_somebody_elses_wedding_is_told_no_price_of_a_couple(ruth: Person, words: str) -> None:
    ruth.says(words)
    assert "for_whom" not in known(ruth), "it is for who writes"
    ruth.waits(days=4)
    assert "900" not in ruth.says("כמה זה עולה?")


@pytest.mark.parametrize(
    "words",
    [
        "Not hip hop, I saw that's for kids",
        "is it only for kids?",
        "are those for kids",
        "ההיפ הופ זה לילדים קטנים נכון?",
        "ראיתי שזה לילדים",
        "זה מיועד לילדים",
    ],
)
def test_whom_a_class_is_said_to_be_for_is_not_for_whom_they_ask(words: str) -> None:
    assert find_relation(words) is None


@pytest.mark.parametrize(
    "words", ["for my kids", "it's for kids", "זה לילדים שלי", "בשביל הילדים", "חוג לילדה שלי"]
)
def test_for_children_is_for_children(words: str) -> None:
    assert find_relation(words) == "child"


@pytest.mark.parametrize(
    "words",
    [
        "מביך קצת לרקוד עם אנשים בני 40",
        "כולם שם בני 60",
        "is it all people aged 50",
        "I don't want to dance with guys who are 45",
        "everyone is 30",
    ],
)
def test_how_old_the_others_are_is_nobodys_age_who_writes(words: str) -> None:
    assert find_age(words) is None


@pytest.mark.parametrize(
    ("words", "age"),
    [("תאומים עולים לכיתה ד", 9), ("היא בכיתה א׳", 6), ("הבן בכיתה י״ב", 17), ("she is in third grade", 8),
     ("he starts 1st grade", 6), ("my fifth grader", 10), ("כיתה גדולה", None), ("top grade teachers", None)],
)  # fmt: skip
def test_a_grade_at_school_tells_how_old_a_child_is(words: str, age: int | None) -> None:
    assert find_age(words) == age


def test_who_says_that_it_is_for_them_keeps_the_age_they_told(ruth: Person) -> None:
    ruth.says("אני בת 68")
    ruth.says("זה מאוחר מדי בשבילי?")
    assert known(ruth)["age"] == "68"


def test_the_age_of_a_child_is_not_that_of_who_comes_instead(ruth: Person) -> None:
    ruth.says("הבת שלי בת 8")
    ruth.says("בעצם זה בשבילי")
    assert "age" not in known(ruth)
