"""Who was just told of an event wants in without saying its word: "yes, keep me a ticket"."""

import pytest

from conversations.events.part import Events
from conversations.lead.dialogue import Line
from tests.harness.happening import Guest, Hall, event

EVENING = event(
    "evening", title={"he": "ערב פתוח", "en": "Open evening"}, keywords=("ערב פתוח", "open evening")
)
TOLD = "בכל חמישי ב־19:30 ערב פתוח, בלי תשלום. לכרטיס כותבים: ערב פתוח."
TOLD_EN = "There's a free open evening on Thursday. For a ticket text: open evening."


def guest_told(said: str) -> Guest:
    guest = Hall((EVENING,)).guest()
    guest.lead.dialogue.recent.append(Line("bot", said, guest.now))
    return guest


@pytest.mark.parametrize(
    "words",
    [
        "אז שמרו לי כרטיס", "יאללה אני רוצה כרטיס", "סבבה תרשמו אותי", "כן אני בא", "אפשר כרטיס?",
        "טוב קח אותי בחשבון", "נשמע כיף, תשמרי לי מקום",
        "אשמח לכרטיס",
    ],
)  # fmt: skip
def test_a_wish_right_after_it_was_told_of_is_taken_up(words: str) -> None:
    guest = guest_told(TOLD)
    guest.says(words)
    assert guest.lead[Events].ticket_for("evening") or guest.lead[Events].filling


@pytest.mark.parametrize(
    "words",
    ["ok get me a ticket then", "cool, i'll come", "can i have a ticket", "count me in!", "put me down please",
     "save us a spot"],
)  # fmt: skip
def test_and_in_english(words: str) -> None:
    guest = guest_told(TOLD_EN)
    guest.says(words)
    assert guest.lead[Events].ticket_for("evening") or guest.lead[Events].filling


@pytest.mark.parametrize(
    "words",
    [
        "לא, אני לא רוצה כרטיס", "אני לא בא", "אפשר לשלם בכרטיס אשראי?", "כמה עולה כרטיס?", "מתי זה?",
        "תודה רבה",
        "תרשמו אותי לסלסה ביום שני", "no ticket for me", "can i pay by card",
        "put me down for salsa on monday", "I'll come back to you on that",
    ],
)  # fmt: skip
def test_what_is_no_such_wish_brings_no_ticket(words: str) -> None:
    guest = guest_told(TOLD if "א" <= words[0] <= "ת" else TOLD_EN)
    guest.says(words)
    assert not guest.lead[Events].ticket_for("evening")
    assert guest.lead[Events].filling is None


@pytest.mark.parametrize("words", ["כן אני בא", "count me in!"])
def test_a_bare_yes_is_of_what_was_said_last(words: str) -> None:
    guest = guest_told(TOLD)
    guest.lead.dialogue.recent.append(Line("bot", "יש מקום ביום שני. לקבוע?", guest.now))
    guest.says(words)
    assert not guest.lead[Events].ticket_for("evening")
    assert guest.lead[Events].filling is None


@pytest.mark.parametrize(
    "words",
    [
        "put me and my gf down for thursday", "ok sign us up for this thurs", "fine, book me in for thu",
        "אז תרשמו אותי לחמישי", "תרשום אותנו ליום חמישי הקרוב",
    ],
)  # fmt: skip
def test_who_is_to_be_put_down_for_its_day_wants_in(words: str) -> None:
    guest = guest_told(TOLD if "א" <= words[0] <= "ת" else TOLD_EN)
    guest.lead.dialogue.recent.append(Line("bot", "Teens dance on Mondays.", guest.now))
    guest.says(words)
    assert guest.lead[Events].ticket_for("evening") or guest.lead[Events].filling


@pytest.mark.parametrize(
    "words", ["put me down for salsa on thursday", "sign us up for monday", "תרשמו אותי לשני"]
)
def test_another_day_or_a_class_is_no_event(words: str) -> None:
    guest = guest_told(TOLD if "א" <= words[0] <= "ת" else TOLD_EN)
    guest.says(words)
    assert not guest.lead[Events].ticket_for("evening")
    assert guest.lead[Events].filling is None
