"""What was answered while they went on writing is not said to them again; what they ask once they have read it is."""

import pytest

from tests.dialogue.samples import meet_eater

BURSTS = [
    ("same oven?", "same shovel / tray?", "and is the flour flying about in the same kitchen"),
    ("is the gluten free one in the same oven?", "on the same tray?", "flour in the air?"),
    ("זה אותו תנור?", "אותו מגש?", "ויש קמח באוויר באותו מטבח?"),
    ("do you do half and half?", "can it be half half I mean?"),
    ("אפשר חצי חצי?", "כלומר חצי זיתים וחצי פטריות, אפשר חצי חצי?"),
]


def _language(words: str) -> str:
    return "he" if any("א" <= sign <= "ת" for sign in words) else "en"


@pytest.mark.parametrize("burst", BURSTS)
def test_a_burst_hears_it_once(burst: tuple[str, ...]) -> None:
    person = meet_eater(_language(burst[0]))
    person.waits(minutes=1)
    said = []
    for words in burst:
        said.append(person.says(words))
        person.waits(seconds=4)
    told = [one for one in said if one]
    assert not any("As I wrote" in one or "כמו שכתבתי" in one or "again" in one for one in told), told
    first, *rest = told
    for one in rest:
        sentences = {part.strip() for part in one.split(".") if len(part.split()) > 4}
        assert not any(sentence in first for sentence in sentences)


@pytest.mark.parametrize("words", ["is there parking?", "יש חניה?", "do you do half and half?"])
def test_who_asks_again_after_reading_is_answered_again(words: str) -> None:
    person = meet_eater(_language(words))
    person.waits(minutes=1)
    assert person.says(words)
    person.waits(seconds=40)
    assert person.says(words)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [("is there parking?", "and a toilet?", "toilet"), ("יש חניה?", "ושירותים?", "שירותים")],
)
def test_another_thing_in_the_same_breath_is_answered(one: str, other: str, told: str) -> None:
    person = meet_eater(_language(one))
    person.waits(minutes=1)
    person.says(one)
    person.waits(seconds=4)
    assert told in person.says(other)
