"""What is asked of a lead: whether there is such a thing, and whether anybody could be like that."""

from collections.abc import Iterator
from typing import Any

from conversations.journey.checks.steps import sequences_of, ways_of
from conversations.journey.reading.draft import Draft, word
from conversations.journey.reading.problems import Problem, name_one_of, suggest
from conversations.journey.reading.sheets import Place

Condition = dict[str, Any]

_BOUGHT: Condition = {"bought": "true"}
_AFTER_PURCHASE = ("purchase", "delivery")


def check_conditions(draft: Draft) -> Iterator[Problem]:
    """What is wrong with `when` and `goal`."""
    for place, condition in list_conditions(draft):
        yield from _check_references(draft, place, condition)
    for name, sequence in draft.parts("sequences"):
        yield from _check_entry(draft, name, sequence)
    for name, steps in sequences_of(draft):
        for step_name, step in steps.items():
            yield from _check_ways(draft, (name, "steps", step_name, "branch"), step)


def list_conditions(draft: Draft) -> Iterator[tuple[Place, Condition]]:
    for name, sequence in draft.parts("sequences"):
        for key in ("when", "goal"):
            if isinstance(condition := sequence.get(key), dict):
                yield (name, key), condition
    for name, steps in sequences_of(draft):
        for step_name, step in steps.items():
            for index, way in ways_of(step):
                if isinstance(condition := way.get("when"), dict):
                    yield (name, "steps", step_name, "branch", index, "when"), condition


def _check_references(draft: Draft, place: Place, condition: Condition) -> Iterator[Problem]:
    worry, campaign, clicked = (word(condition, key) for key in ("worry", "campaign", "clicked"))
    if worry is not None and draft.ids("answers") is not None:
        topics = {topic for _, answer in draft.parts("answers") if (topic := word(answer, "topic"))}
        if worry not in topics:
            message = f'no answer has the topic "{worry}"'
            yield draft.problem("sequences", (*place, "worry"), message, suggest(worry, topics))
    campaigns, buttons = draft.ids("campaigns"), draft.ids("buttons")
    if campaigns is not None and campaign is not None and campaign not in campaigns:
        message = f'there is no campaign "{campaign}" in campaigns.yaml'
        yield draft.problem("sequences", (*place, "campaign"), message, suggest(campaign, campaigns))
    if buttons is not None and clicked is not None:
        links = [name for name, button in draft.parts("buttons") if "link" in button]
        if clicked not in links:
            what = "the button is no link" if clicked in buttons else "there is no such button"
            message = f'nobody can open "{clicked}": {what}'
            yield draft.problem("sequences", (*place, "clicked"), message, suggest(clicked, links))


def _check_entry(draft: Draft, name: str, sequence: dict[str, Any]) -> Iterator[Problem]:
    """Somebody has to be let in, and not to be at the goal already."""
    of_customers = sequence.get("starts") in _AFTER_PURCHASE
    when, goal = sequence.get("when", {}), sequence.get("goal", None if of_customers else _BOUGHT)
    if not isinstance(when, dict):
        return
    entering = {"replied": "false"} | (_BOUGHT if sequence.get("starts") == "purchase" else {})
    for key, certain in entering.items():
        if _switch(when, key) not in (None, certain):
            message = f'nobody can enter "{name}": {_say_why(key)}'
            yield draft.problem("sequences", (name, "when", key), message, "take it out")
    if not isinstance(goal, dict):  # what begins after a purchase need not lead to one
        return
    known = {**when, **entering}
    if not _given(goal):
        remedy = "write what it is for, such as {bought: true}, or take goal out: that means the same"
        yield draft.problem(
            "sequences", (name, "goal"), f'the goal of "{name}" is reached by everybody', remedy
        )
    elif all(_implies(known, key, goal[key]) for key in _given(goal)):
        words = ", ".join(f"{key}: {_show(goal[key])}" for key in _given(goal))
        message = f'whoever enters "{name}" has reached its goal ({words}) already'
        yield draft.problem(
            "sequences", (name, "goal"), message, "write another goal, such as {tag: came_back}"
        )


def _say_why(key: str) -> str:
    return (
        "it starts with a purchase"
        if key == "bought"
        else "replied means since they entered, so nobody has yet"
    )


def _check_ways(draft: Draft, place: Place, step: dict[str, Any]) -> Iterator[Problem]:
    seen: list[Condition] = []
    for index, way in ways_of(step):
        when = way.get("when")
        if not isinstance(when, dict):
            continue
        here = (*place, index, "when")
        given = {key: when[key] for key in _given(when)}
        if not given:
            remedy = (
                "write what has to be known, such as {bought: true}; with then: this step goes on for others"
            )
            yield draft.problem("sequences", here, "this way asks nothing, so everybody takes it", remedy)
        elif any(all(_implies(given, key, old[key]) for key in old) for old in seen):
            remedy = "put it further up, or ask something else"
            yield draft.problem(
                "sequences", here, "nobody comes to this way: one above takes them all", remedy
            )
        seen += [given] if given else []


def _given(condition: Condition) -> list[str]:
    """The keys that ask something: an empty list of stages asks nothing."""
    return [key for key, value in condition.items() if value is not None and value != []]


def _implies(known: Condition, key: str, wanted: Any) -> bool:
    """Whether what is known of somebody makes a demand come true."""
    if key == "stages":
        stages = known.get(key) or []
        return bool(stages) and isinstance(wanted, list) and all(stage in wanted for stage in stages)
    return known.get(key) is not None and str(known[key]).lower() == str(wanted).lower()


def _switch(condition: Condition, key: str) -> str | None:
    value = condition.get(key)
    return None if value is None else str(value).lower()


def _show(value: Any) -> str:
    return name_one_of(map(str, value)) if isinstance(value, list) else str(value)
