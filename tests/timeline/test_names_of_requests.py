"""Staff read what is wanted in their own words, never a name from the code."""

from conversations.handoff.acts import ACTS as REQUESTS
from conversations.profile.acts import ACTS as STATEMENTS
from conversations.timeline.names import name_of


def test_every_request_and_every_statement_has_a_name_in_both_languages() -> None:
    grievances = {
        "complaint", "insult", "refund", "charged_twice", "injured", "distress", "legal", "complaint_owner",
        "repeat_question", "other_language", "anyone_there",
    }  # fmt: skip
    for place, names in (("request", REQUESTS.keys() - grievances), ("act", STATEMENTS.keys())):
        for name in names:
            for language in ("he", "en"):
                assert "_" not in name_of(place, name, language), (place, name)
                assert name_of(place, name, "he") != name
