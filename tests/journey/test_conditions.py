"""Conditions that ask what can't be known, what everybody is, or what nobody can be."""

import pytest

from tests.harness.folder import Folder

FILE = "sequences.yaml"


def check(folder: Folder, at: str, message: str) -> None:
    """The one problem there is, in the line that holds these words."""
    assert folder.problems() == [f"{FILE}:{folder.line(FILE, at)}: {message}"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "worry: delivery",
            "worry: delivry",
            'no answer has the topic "delivry" — did you mean "delivery"? Write delivery',
        ),
        (
            "campaign: tuesday",
            "campaign: tusday",
            'there is no campaign "tusday" in campaigns.yaml — did you mean "tuesday"? Write tuesday',
        ),
        (
            "clicked: order",
            "clicked: ordre",
            'nobody can open "ordre": there is no such button — did you mean "order"? Write order',
        ),
        (
            "clicked: order",
            "clicked: hours",
            'nobody can open "hours": the button is no link — write menu_link or order',
        ),
        (
            "clicked: order",
            "channel: fax",
            'channel is "fax", which is not known — write sms, telegram or whatsapp',
        ),
        ("clicked: order", "replied: maybe", 'replied is "maybe" — write true or false'),
        (
            "clicked: order",
            "cliked: order",
            'unknown key "cliked" — did you mean "clicked"? Write clicked',
        ),
    ],
)
def test_what_can_not_be_known_of_a_lead(steps: Folder, old: str, new: str, said: str) -> None:
    steps.change(FILE, old, new)
    check(steps, new, said)


@pytest.mark.parametrize("nothing", ["{}", "{tag: }", "{stages: []}"])
def test_a_way_that_asks_nothing(steps: Folder, nothing: str) -> None:
    steps.change(FILE, "{campaign: tuesday}", nothing)
    check(
        steps,
        f"when: {nothing}",
        "this way asks nothing, so everybody takes it — "
        "write what has to be known, such as {bought: true}; with then: this step goes on for others",
    )


def test_a_way_another_one_takes_first(steps: Folder) -> None:
    steps.change(FILE, "{worry: delivery, clicked: order}", "{stages: [interest, decision]}")
    steps.change(FILE, "{campaign: tuesday}", "{stages: [decision], campaign: tuesday}")
    check(
        steps,
        "[decision]",
        "nobody comes to this way: one above takes them all — put it further up, or ask something else",
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "when: {bought: false}",
            "when: {bought: true}",
            'whoever enters "hungry" has reached its goal (bought: true) already — '
            "write another goal, such as {tag: came_back}",
        ),
        (
            "when: {bought: false}",
            "when: {stages: [decision]}\n  goal: {stages: [decision, purchase]}",
            'whoever enters "hungry" has reached its goal (stages: decision or purchase) already — '
            "write another goal, such as {tag: came_back}",
        ),
        (
            "when: {bought: false}",
            "starts: purchase\n  goal: {bought: true}",
            'whoever enters "hungry" has reached its goal (bought: true) already — '
            "write another goal, such as {tag: came_back}",
        ),
        (
            "when: {bought: false}",
            "goal: {}",
            'the goal of "hungry" is reached by everybody — '
            "write what it is for, such as {bought: true}, or take goal out: that means the same",
        ),
        (
            "when: {bought: false}",
            "starts: purchase\n  goal: {tag: again}\n  when: {bought: false}",
            'nobody can enter "hungry": it starts with a purchase — take it out',
        ),
        (
            "when: {bought: false}",
            "when: {replied: true}",
            'nobody can enter "hungry": replied means since they entered, so nobody has yet — take it out',
        ),
    ],
)
def test_a_sequence_nobody_could_go_through(steps: Folder, old: str, new: str, said: str) -> None:
    steps.change(FILE, old, new)
    at = next((word for word in ("goal: {}", "when:", "goal:") if word in new), "hungry:")
    at = "goal: {stages" if "goal: {stages" in new else at
    check(steps, "hungry:" if at == "when:" and "bought: true" in new else at, said)
