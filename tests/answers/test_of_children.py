"""What is told of children is for whom children were spoken of."""

from conversations.answers.asked.recalling import Sayings
from tests.orders.talking import somebody
from tests.trials.test_trying import SUNDAY


def test_what_is_worded_for_children_is_known_as_that() -> None:
    person = somebody("dance_studio", SUNDAY, "he")
    known = person.playbook.index(Sayings).of_children
    told = {
        person.playbook.journey.answers[name].variants[int(at)].examples["he"][0]
        for name, _, at in (one.partition("/") for one in known)
    }
    assert any("הבן שלי" in text for text in told)
    assert not any("אשתי" in text for text in told)


def test_a_couple_is_told_no_price_of_siblings() -> None:
    person = somebody("dance_studio", SUNDAY, "he")
    person.says("אשתי ואני רוצים להתחיל לרקוד")
    assert "אחים" not in person.says("כמה זה ביחד?")


def test_who_spoke_of_two_children_is_told_theirs() -> None:
    person = somebody("dance_studio", SUNDAY, "he")
    person.says("יש לי שני ילדים, 8 ו-10")
    assert "220" in person.says("כמה זה ביחד?")
