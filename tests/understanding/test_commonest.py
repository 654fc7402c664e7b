"""The commonest first words are answered however short they are, by whichever answer has one of them as an example."""

import pytest

from tests.dialogue.samples import meet_dancer, meet_eater
from tests.harness.studio import Person


def meet(business: str, language: str) -> Person:
    return (meet_dancer if business == "dance_studio" else meet_eater)(language)


STREET = {"dance_studio": ("לינקולן", "Lincoln"), "pizza_place": ("בן גוריון", "Ben Gurion")}
PRICE = {"dance_studio": ("₪260", "₪260"), "pizza_place": ("₪62", "₪62")}
HOURS = {"dance_studio": ("16:30", "16:30"), "pizza_place": ("11:00", "11:00")}
PHONE = {"dance_studio": ("03-555-0142", "+97235550142"), "pizza_place": ("04-555-0187", "+97245550187")}
ASKED = {
    "where": (
        STREET,
        ("כתובת", "מיקום?", "היי, איפה אתם נמצאים"),
        ("address?", "where r u", "hi where are you located", "location pls"),
    ),
    "how_much": (
        PRICE,
        ("מחיר?", "כמה?", "אשמח למחירון בבקשה", "היי מחירים"),
        ("price", "prices pls", "how much?", "hello, what do you charge?"),
    ),
    "when": (
        HOURS,
        ("שעות", "שעות פתיחה בבקשה"),
        ("hours", "what days", "hi what are your hours"),
    ),
    "phone": (PHONE, ("טלפון?", "מה המספר שלכם"), ("phone?", "phone number", "what's your number")),
}


@pytest.mark.parametrize("business", ["dance_studio", "pizza_place"])
@pytest.mark.parametrize("topic", ASKED)
def test_the_shortest_words_are_answered(business: str, topic: str) -> None:
    told, *asked = ASKED[topic]
    for language, all_words, said in zip(("he", "en"), asked, told[business], strict=True):
        for words in all_words:
            person = meet(business, language)
            reply = person.says(words)
            assert said in reply, words
            assert not person.lead.handoff.open, words
