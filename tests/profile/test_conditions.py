"""A condition of the body is kept with the words it was told in, whatever else they say; each as a fact of its own."""

import pytest

from conversations.lead.content import Language
from conversations.profile.conditions import find_conditions, read_conditions
from conversations.profile.facts import TraitLearned
from conversations.profile.part import Profile
from conversations.profile.showing import tell_traits
from tests.harness.studio import Person, build_journey, meet, prepare

TOLD = {
    "הוא בן 71 עם קוצב לב": ["heart"],
    "he is 71, with a pacemaker": ["heart"],
    "אשתי בהיריון, חודש רביעי": ["pregnancy"],
    "I'm pregnant, second trimester": ["pregnancy"],
    "יש לו אסטמה, זה בעיה?": ["asthma"],
    "my fiance had back surgery in January": ["back", "operation"],
    "לא שומע טוב באוזן אחת": ["hearing"],
    "My son has a severe nut allergy": ["allergy"],
    "אני צליאקית": ["celiac"],
    "no allergies here": [],
    "אין לי אלרגיות": [],
    "I'll be back on Tuesday": [],
    "כמה עולה שיעור": [],
}


@pytest.fixture
def lea() -> Person:
    lea = meet(prepare(), "לאה כהן")
    lea.says("היי")
    return lea


@pytest.mark.parametrize("words", TOLD)
def test_what_is_told_and_what_is_denied(words: str) -> None:
    assert [condition.name for condition in find_conditions(words)] == TOLD[words]


def test_each_is_a_fact_of_its_own(lea: Person) -> None:
    lea.says("יש לי בעיה בברך")
    assert lea.notes(TraitLearned)
    lea.says("ואני גם בהיריון, כמה זה עולה?")
    traits = lea.lead[Profile].traits
    assert (traits["knee"].value, traits["pregnancy"].value) == ("health", "health")
    assert "בהיריון" in traits["pregnancy"].words
    assert lea.notes(TraitLearned)


def test_staff_read_what_it_is_and_their_words(lea: Person) -> None:
    lea.says("אבא שלי עם קוצב לב")
    assert 'הלב: בריאות ("אבא שלי עם קוצב לב")' in tell_traits(build_journey(), lea.lead, "he")


@pytest.mark.parametrize("language", ["he", "en"])
def test_each_has_a_name_in_both_languages(language: Language) -> None:
    assert all(condition.say[language] for condition in read_conditions().values())
