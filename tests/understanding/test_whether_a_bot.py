"""Who asks whether it is a bot hears the truth, in whatever words, and a person is for who wants one."""

import pytest

from conversations.understanding.intents.signals import asks_for_person
from tests.dialogue.samples import meet_dancer, meet_eater


@pytest.mark.parametrize(
    "asked",
    [
        "hang on is this a bot", "am I chatting with a robot?", "haha is this an AI", "so are you just a bot",
        "what model are you", "שנייה זה רובוט?", "אני מתכתבת פה עם בוט?", "איזה מודל את",
    ],
)  # fmt: skip
def test_the_truth_is_told(asked: str) -> None:
    eater = meet_eater("he" if "א" <= asked[0] <= "ת" else "en")
    eater.says("hi" if asked.isascii() else "היי")
    reply = eater.says(asked)
    assert "digital assistant" in reply or "העוזר הדיגיטלי" in reply
    assert eater.lead.handoff.open is None


@pytest.mark.parametrize(
    "asked",
    [
        "can a human explain the oven to me, I get ill", "could a real person tell me about the dough",
        "אפשר שבן אדם יענה לי על הבצק?", "would an actual person call me back",
    ],
)  # fmt: skip
def test_who_wants_it_from_a_person_gets_one(asked: str) -> None:
    assert asks_for_person(asked)


@pytest.mark.parametrize(
    "asked", ["can a person come alone?", "can one person order two?", "how many people can dance at once"]
)
def test_anybody_is_no_person_wanted(asked: str) -> None:
    assert not asks_for_person(asked)
    assert meet_dancer("en").says(asked)
