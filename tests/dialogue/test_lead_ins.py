"""A nod, thanks, a laugh or a "bro" around a question, with no sign between: the question is what is answered."""

import pytest

from tests.harness.greetings import greet
from tests.harness.readers import open_sample
from tests.harness.studio import SUNDAY, Person

ASKED = {
    "dance_studio": {
        "en": {
            "whats the address": "14 Lincoln",
            "is there parking": "car park",
            "do I need a partner": "on your own",
        },
        "he": {"מה הכתובת": "לינקולן 14", "יש חניה": "חניון", "צריך בן זוג": "לבד"},
    },
    "pizza_place": {
        "en": {"whats the address": "31 Ben Gurion", "is there parking": "car park"},
        "he": {"מה הכתובת": "בן גוריון 31", "יש חניה": "חניון"},
    },
}
AROUND = {
    "en": [
        "cool {}", "thanks {}", "lol {}", "ok cool {}", "perfect {}", "sounds good {}", "ah ok thanks {}", "btw {}",
        "hmm {}", "great stuff {}", "{} bro", "{} pls", "{} haha", "{} thanks", "gotcha thx {} mate",
    ],
    "he": [
        "סבבה {}", "תודה {}", "חחח {}", "אוקיי תודה {}", "מושלם {}", "נשמע טוב {}", "אה {}", "דרך אגב {}",
        "הבנתי {}", "אין בעיה {}", "{} אחי", "{} פליז", "{} חחח", "{} תודה", "בסדר גמור {} נשמה",
    ],
}  # fmt: skip


def somebody(business: str, language: str) -> Person:
    return greet(open_sample, business, {"en": "hi", "he": "היי"}[language], now=SUNDAY)


@pytest.mark.parametrize("business", ASKED)
@pytest.mark.parametrize("language", ["he", "en"])
def test_the_question_is_answered_whatever_stands_around_it(business: str, language: str) -> None:
    wrong = {
        words: reply
        for question, wanted in ASKED[business][language].items()
        for around in AROUND[language]
        if wanted not in (reply := somebody(business, language).says(words := around.format(question)))
    }
    assert wrong == {}


@pytest.mark.parametrize(
    ("language", "words", "not_said"),
    [
        ("en", "thanks for the quick answer", "car park"),
        ("en", "cool", "?"),
        ("he", "תודה על הכתובת", "לינקולן"),
        ("he", "חחח", "חניון"),
    ],
)
def test_a_nod_alone_stays_one(language: str, words: str, not_said: str) -> None:
    assert not_said not in somebody("dance_studio", language).says(words)


def test_a_yes_before_a_question_is_not_lost() -> None:
    dana = somebody("dance_studio", "en")
    dana.says("can somebody call me?")
    assert dana.lead.handoff.open
    assert "14 Lincoln" in dana.says("yes please whats the address")
