"""How it is to be made and packed is kept with what is wanted, read back with it, and nobody has to be asked for it."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.orders.talking import somebody, wanted

WISHES = [
    ("en", ["a family pie with corn, cut in squares please"], "cut in squares", "1 family pie with corn"),
    ("en", ["a family pie", "make it well done and extra napkins please"], "extra napkins", "1 family pie"),
    ("en", ["a green salad without croutons and no dressing"], "no dressing", "1 salad"),
    ("he", ["משפחתית עם תירס, ותחתכו לריבועים"], "תחתכו לריבועים", "משפחתית עם תירס"),
    ("he", ["משפחתית", "בלי סכו״ם חד פעמי בבקשה"], "בלי סכו״ם", "משפחתית"),
    ("he", ["משפחתית", "אפשר את הרוטב בצד?"], "הרוטב בצד", "משפחתית"),
    ("en", ["a family pie", "separate cutter please"], "separate cutter", "1 family pie"),
    ("en", ["a family pie", "can i get a separate knife for it?"], "separate knife", "1 family pie"),
    ("en", ["a family pie", "use a knife that hasn't touched tuna"], "hasn't touched tuna", "1 family pie;"),
    (
        "en",
        ["a family pie", "keep mine away from the anchovies please"],
        "away from the anchovies",
        "1 family pie;",
    ),
    ("en", ["a family pie", "change your gloves before making it"], "change your gloves", "1 family pie"),
    ("he", ["אפשר לחתוך לי בחותך נפרד?", "אז משפחתית לאיסוף"], "בחותך נפרד", "משפחתית"),
    ("he", ["משפחתית עם תירס, חותך נפרד"], "חותך נפרד", "משפחתית עם תירס"),
    ("he", ["משפחתית", "אפשר חותך נפרד?"], "חותך נפרד", "משפחתית"),
    ("he", ["משפחתית", "חשוב לי שתחתכו בכלי נקי, שלא נגע בטונה"], "שלא נגע בטונה", "משפחתית;"),
    ("he", ["משפחתית", "לא באותו חותך של הטונה בבקשה"], "לא באותו חותך", "משפחתית;"),
]


@pytest.mark.parametrize(("language", "said", "wish", "basket"), WISHES)
def test_it_is_kept_told_to_the_team_and_read_back(
    language: str, said: list[str], wish: str, basket: str
) -> None:
    person = somebody(language=language)
    replies = [person.says(words) for words in said]
    assert wish in replies[-1], replies[-1]
    assert wish in wanted(person)
    assert wanted(person).startswith(basket) or basket in wanted(person)
    assert not person.lead[Basket].notes, "it is nothing for the courier"
    assert not person.lead.handoff.open
    assert wish in person.says({"en": "what have you written down?", "he": "מה רשום?"}[language])


@pytest.mark.parametrize(
    ("language", "asked", "told"),
    [
        ("en", "my son can't have bell pepper", "no sweet peppers"),
        ("he", "הילד אוהב עם פלפל, לא חריף! האדום", "פלפל מתוק אין"),
    ],
)
def test_what_is_not_had_is_said_and_noted_for_nobody(language: str, asked: str, told: str) -> None:
    person = somebody(language=language)
    person.says({"en": "a family pie", "he": "משפחתית"}[language])
    before = wanted(person)
    assert told in person.says(asked)
    assert wanted(person) == before
