"""Who bids us to call or to write back is taken off no list, however little their words lack to be a refusal."""

import itertools

import pytest

from conversations.understanding.intents.refusals import refuses

VERBS = {
    "he": ("תחזרו", "תחזור", "תחזרי", "תתקשרו", "תשלחו", "תכתבו", "תענו", "תעדכנו", "דברו", "שיחזרו"),
    "en": ("call", "text", "message", "ring", "write", "contact", "get back to", "reply to"),
}
TO_WHOM = {
    "he": ("לי", "אליי", "אלי", "לי בבקשה", "אליי בבקשה", "אליי מחר", "לי פרטים", "אליי בערב", "אלינו"),
    "en": (
        "me",
        "me back",
        "us",
        "me please",
        "me tomorrow",
        "me later",
        "me asap",
        "me again",
        "me on whatsapp",
    ),
}
BIDS = [
    f"{verb} {whom}"
    for language in VERBS
    for verb, whom in itertools.product(VERBS[language], TO_WHOM[language])
]


@pytest.mark.parametrize("words", BIDS)
def test_a_bid_is_no_refusal(words: str) -> None:
    assert not refuses(words)


@pytest.mark.parametrize(
    "words",
    [
        "אל תחזרו אליי",
        "לא רוצה שתחזרו אליי",
        "תפסיקו לכתוב לי",
        "תחזרו אליי עוד פעם ואני אתבע אתכם",
        "don't contact me",
        "stop texting me",
        "never contact me again",
        "contact me again and I'll sue you",
    ],
)
def test_a_refusal_that_names_it_is_one(words: str) -> None:
    assert refuses(words)
