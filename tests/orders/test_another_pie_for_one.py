"""A pie in the place of one that is wanted: the one goes, and nothing is had twice; one that goes by itself is off."""

import pytest

from tests.orders.talking import somebody, wanted

BOTH = {"en": "one half olives half mushrooms and one plain", "he": "אחת חצי זיתים חצי פטריות ואחת רגילה"}
HALVED = {"en": "1 family pie, half olives and half mushrooms", "he": "משפחתית, חצי זיתים וחצי פטריות"}
FAMILY = {"en": "1 family pie with vegan cheese", "he": "משפחתית עם גבינה טבעונית"}
PERSONAL = {"en": "1 personal pizza with vegan cheese", "he": "אישית עם גבינה טבעונית"}


@pytest.mark.parametrize(
    ("language", "words", "new"),
    [
        ("en", "swap the plain for a vegan one", FAMILY),
        ("en", "change the plain one to a vegan family pie", FAMILY),
        ("en", "can we have a vegan one instead of the plain?", FAMILY),
        ("en", "hang on, one of us doesnt eat cheese.. swap the plain for a vegan family", FAMILY),
        ("en", "replace the plain with a personal vegan one", PERSONAL),
        ("en", "instead of the plain a personal vegan", PERSONAL),
        ("en", "add a personal vegan one instead", PERSONAL),
        ("he", "תחליף את הרגילה למשפחתית טבעונית", FAMILY),
        ("he", "תחליפו את הרגילה לטבעונית", FAMILY),
        ("he", "רגע אחד החליט שהוא לא אוכל גבינה.. תחליף את הרגילה למשפחתית טבעונית", FAMILY),
        ("he", "במקום הרגילה משפחתית טבעונית", FAMILY),
        ("he", "תחליף את הרגילה באישית טבעונית", PERSONAL),
        ("he", "תוסיף אישית טבעונית במקום זה", PERSONAL),
    ],
)
def test_the_one_goes_and_the_other_comes(language: str, words: str, new: dict[str, str]) -> None:
    person = somebody(language=language)
    person.says(BOTH[language])
    person.says(words)
    assert wanted(person) == f"{HALVED[language]}; {new[language]}"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            (
                "add a personal vegan",
                "you got me wrong, the plain one goes. just the half and half and the personal",
            ),
        ),
        ("en", ("add a personal vegan", "the plain one can go")),
        ("he", ("תוסיף אישית טבעונית", "לא הבנת אותי, הרגילה יורדת. נשאר חצי זיתים חצי פטריות + האישית")),
        ("he", ("תחליף את הרגילה למשפחתית טבעונית", "מעולה אז תוסיף אישית טבעונית במקום זה. כמה הכל ביחד")),
    ],
)
def test_what_goes_is_off_and_what_stays_is_no_more_than_it_was(language: str, said: tuple[str, ...]) -> None:
    person = somebody(language=language)
    for words in (BOTH[language], *said):
        person.says(words)
    assert wanted(person) == f"{HALVED[language]}; {PERSONAL[language]}"


def test_what_went_comes_back_with_the_rest() -> None:
    person = somebody(language="en")
    for words in (BOTH["en"], "swap the plain for a vegan one", "undo that"):
        person.says(words)
    assert wanted(person) == f"{HALVED['en']}; 1 family pie"


@pytest.mark.parametrize(
    ("language", "words", "left"),
    [
        ("en", "add a coke instead", "; 1 family pie; 1 can of drink"),
        ("en", "can i pay cash instead?", "; 1 family pie"),
        ("en", "is the plain one vegan?", "; 1 family pie"),
        ("en", "can i eat it there instead of the delivery", "; 1 family pie"),
        ("he", "תוסיף קולה במקום זה", "; משפחתית; פחית"),
        ("he", "אפשר לאכול במקום?", "; משפחתית"),
        ("he", "אפשר מזומן במקום אשראי?", "; משפחתית"),
    ],
)
def test_other_things_instead_take_no_pie_away(language: str, words: str, left: str) -> None:
    person = somebody(language=language)
    person.says(BOTH[language])
    person.says(words)
    assert wanted(person) == f"{HALVED[language]}{left}"
