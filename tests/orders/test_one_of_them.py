"""Who points at one of the pies changes that one alone, be it told, told beside why, or asked as a question."""

import pytest

from tests.dialogue.samples import meet_eater
from tests.orders.talking import wanted

LISTED = {
    "en": "a family with olives; a family half mushrooms half onion; a bottle of coke",
    "he": "משפחתית עם זיתים, משפחתית חצי פטריות חצי בצל, ובקבוק קולה",
}
OTHER = {"en": "1 family pie, half mushrooms and half onion;", "he": "משפחתית, חצי פטריות וחצי בצל;"}
VEGAN = {"en": "1 family pie with olives and vegan cheese", "he": "משפחתית עם זיתים וגבינה טבעונית"}

POINTED = [
    ("en", "make the olive one with vegan cheese"),
    ("en", "he's vegan. make the one with olives with vegan cheese if you have it"),
    ("en", "my sister is dairy free. vegan cheese on the olive one please"),
    ("en", "the olive one should have vegan cheese if possible. she can't have dairy"),
    ("en", "can the olive one be with vegan cheese?"),
    ("en", "would it be possible to do the one with olives with vegan cheese?"),
    ("he", "תעשו את של הזיתים עם גבינה טבעונית אם יש לכם"),
    ("he", "הוא טבעוני. תעשו את של הזיתים עם גבינה טבעונית אם יש לכם"),
    ("he", "אחותי רגישה לחלב. גבינה טבעונית בזו של הזיתים אם אפשר"),
    ("he", "אפשר גבינה טבעונית על של הזיתים?"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said"), POINTED)
def test_what_points_at_one_changes_that_one_alone(language: str, said: str) -> None:
    person = meet_eater(language)
    person.says(LISTED[language])
    person.says(said)
    assert wanted(person).startswith(VEGAN[language]), wanted(person)
    assert OTHER[language] in wanted(person)


PIES = {"en": "2 family pies and a personal gluten-free one", "he": "2 משפחתיות ואישית ללא גלוטן"}
ASKED = [
    ("en", "Also can one of those two have corn on half?", "1 family pie, half corn; 1 family pie; "),
    ("en", "could you put olives on one of the family pies?", "1 family pie with olives; 1 family pie; "),
    ("en", "is it possible to do one with mushrooms?", "1 family pie with mushrooms; 1 family pie; "),
    ("en", "any chance one of them comes with tuna?", "1 family pie with tuna; 1 family pie; "),
    ("en", "could one of the two be half olives half plain?", "1 family pie, half olives; 1 family pie; "),
    ("en", "can the gluten-free one have olives?", "personal pizza with gluten-free dough and olives"),
    ("en", "one of those two with onion please", "1 family pie with onion; 1 family pie; "),
    ("he", "אפשר שאחת מהן תהיה עם תירס על חצי?", "משפחתית, חצי תירס; משפחתית; "),
    ("he", "יש אפשרות שאחת מהשתיים תהיה עם בצל?", "משפחתית עם בצל; משפחתית; "),
    ("he", "תוכלו לשים פטריות על אחת מהמשפחתיות?", "משפחתית עם פטריות; משפחתית; "),
    ("he", "אפשר חצי תירס באחת מהן?", "משפחתית, חצי תירס; משפחתית; "),
    ("he", "אפשר שהללא גלוטן תהיה עם זיתים?", "אישית עם בצק ללא גלוטן וזיתים"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "line"), ASKED)
def test_a_change_that_is_asked_for_is_done_and_read_back(language: str, said: str, line: str) -> None:
    person = meet_eater(language)
    person.says(PIES[language])
    reply = person.says(said)
    assert line in wanted(person), wanted(person)
    assert {"en": "Total ₪", "he": "סה״כ ₪"}[language] in reply
    assert {"en": "gluten-free dough", "he": "ללא גלוטן"}[language] in wanted(person)


ONLY_ASKED = [
    ("en", "can a pizza have corn on half?"), ("en", "do you have corn?"),
    ("en", "can the gluten-free one be made on its own tray?"), ("en", "could you do half and half?"),
    ("he", "יש לכם תירס?"), ("he", "אפשר לעשות פיצה חצי חצי?"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "asked"), ONLY_ASKED)
def test_what_can_be_had_at_all_is_told_and_changes_nothing(language: str, asked: str) -> None:
    person = meet_eater(language)
    person.says(PIES[language])
    before = wanted(person)
    person.says(asked)
    assert wanted(person) == before
