"""Whether sequences lead somewhere: each step does one thing, none leads back, all are reached, none sends twice."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from conversations.journey.checks.steps import WAITS, actions_of, links_of, sequences_of, successors
from conversations.journey.reading.draft import Draft, is_true, word
from conversations.journey.reading.problems import Problem, suggest
from conversations.journey.reading.sheets import Place
from conversations.journey.reading.values import write_length

Steps = dict[str, dict[str, Any]]

_NONE = timedelta()


def check_sequences(draft: Draft) -> Iterator[Problem]:
    """What is wrong with the steps. How they hang together is looked at where each is right by itself."""
    for name, steps in sequences_of(draft):
        found = [problem for step in steps for problem in _check_step(draft, name, steps, step)]
        yield from found
        if not found:
            yield from _check_flow(draft, name, steps)


def _check_step(draft: Draft, name: str, steps: Steps, step_name: str) -> Iterator[Problem]:
    step, here = steps[step_name], (name, "steps", step_name)
    yield from _check_action(draft, here, step)
    yield from _check_lengths(draft, here, step)
    yield from _check_links(draft, here, steps)
    yield from _check_leftovers(draft, here, step)
    touches, sent = draft.ids("touches"), word(step, "send")
    if touches is not None and sent is not None and sent not in touches:
        message = f'there is no touch "{sent}" in touches.yaml'
        yield draft.problem("sequences", (*here, "send"), message, suggest(sent, touches))


def _check_action(draft: Draft, here: Place, step: dict[str, Any]) -> Iterator[Problem]:
    done = actions_of(step)
    if not done:
        remedy = "write one of quiet: 3 days, send: …, branch: …, wait_for_reply: 2 days, exit: true"
        yield draft.problem("sequences", here, f'"{here[-1]}" does nothing', remedy)
    if len(done) > 1:
        message = f'"{here[-1]}" does {len(done)} things ({", ".join(done)})'
        yield draft.problem("sequences", here, message, "make a step of each")
    branch, shares = step.get("branch"), step.get("split")
    if branch == []:
        remedy = "write - {when: {…}, then: …} below it"
        yield draft.problem("sequences", (*here, "branch"), f'"{here[-1]}" branches into no way', remedy)
    if isinstance(shares, dict) and len(shares) < 2:
        message = f'"{here[-1]}" splits into {len(shares)} way{"" if len(shares) else "s"}'
        remedy = "name two later steps or more with their weights, such as {short: 1, long: 1}"
        yield draft.problem("sequences", (*here, "split"), message, remedy)


def _check_lengths(draft: Draft, here: Place, step: dict[str, Any]) -> Iterator[Problem]:
    for key in WAITS:
        if step.get(key) == _NONE:
            message = f'{key}: "{here[-1]}" waits for no time at all'
            yield draft.problem("sequences", (*here, key), message, "write a length such as 3 days")


def _check_links(draft: Draft, here: Place, steps: Steps) -> Iterator[Problem]:
    sequence, own = str(here[0]), str(here[-1])
    names = list(steps)
    for link in links_of(sequence, own, steps[own]):
        if link.target not in steps:
            later = names[names.index(own) + 1 :]
            message = f'there is no step "{link.target}" in "{sequence}"'
            yield draft.problem("sequences", link.place, message, suggest(link.target, later))
        elif names.index(link.target) <= names.index(own):
            back = (
                f'"{own}" leads to itself' if link.target == own else f'"{own}" leads back to "{link.target}"'
            )
            remedy = "name a step further down; to let them begin anew, write again: restart"
            yield draft.problem("sequences", link.place, f"{back}, and steps only lead forward", remedy)


def _check_leftovers(draft: Draft, here: Place, step: dict[str, Any]) -> Iterator[Problem]:
    """Keys that nothing would ever follow."""
    done = actions_of(step)
    if step.get("replied") is not None and "wait_for_reply" not in done:
        message = f'"{here[-1]}" waits for no reply, so replied is never followed'
        remedy = "take it out, or write wait_for_reply: 2 days in this step"
        yield draft.problem("sequences", (*here, "replied"), message, remedy)
    for key in ("exit", "split"):
        if step.get("then") is not None and key in done:
            message = f'"{here[-1]}" has a {key}, so then is never followed'
            yield draft.problem("sequences", (*here, "then"), message, "take it out")


class _Arrival:
    """How somebody who stays silent comes to a step: quiet for how long, and just written to by which step."""

    def __init__(self, silence: timedelta, sent: str | None) -> None:
        self.silence, self.sent = silence, sent

    def worse(self, other: "_Arrival | None") -> "_Arrival":
        """Of two ways to a step the one with more to complain about."""
        if other is None or (other.sent is None and self.sent is not None):
            return self
        return max(self, other, key=lambda way: (way.sent is not None, way.silence))


def _check_flow(draft: Draft, name: str, steps: Steps) -> Iterator[Problem]:
    arrivals: dict[str, _Arrival] = {next(iter(steps), ""): _Arrival(_NONE, None)}
    for step_name in steps:
        here: Place = (name, "steps", step_name)
        arrival = arrivals.get(step_name)
        if arrival is None:
            message = f'no step leads to "{step_name}"'
            remedy = "name it in a then, branch or split further up, or take it out"
            yield draft.problem("sequences", here, message, remedy)
            continue
        yield from _check_haste(draft, here, steps[step_name], arrival)
        for target, replied in successors(steps, step_name):
            leaving = _Arrival(_NONE, None) if replied else _leave(step_name, steps[step_name], arrival)
            arrivals[target] = leaving.worse(arrivals.get(target))


def _check_haste(draft: Draft, here: Place, step: dict[str, Any], arrival: _Arrival) -> Iterator[Problem]:
    """Two messages at once: no wait between them, or one that is over before it begins."""
    quiet = step.get("quiet")
    if step.get("send") is not None and arrival.sent:
        message = f'"{here[-1]}" sends right after "{arrival.sent}": two messages at once'
        remedy = "put a step between them that waits, such as quiet: 3 days"
        yield draft.problem("sequences", here, message, remedy)
    if isinstance(quiet, timedelta) and arrival.sent and quiet <= arrival.silence:
        so_far = write_length(arrival.silence)
        message = f'"{here[-1]}" is over at once: after "{arrival.sent}" they have been quiet for {so_far}'
        remedy = f"write more than {so_far} (quiet counts from their last word), or write wait"
        yield draft.problem("sequences", (*here, "quiet"), message, remedy)


def _leave(name: str, step: dict[str, Any], arrival: _Arrival) -> _Arrival:
    if step.get("send") is not None:
        return _Arrival(arrival.silence, name)
    for key in WAITS:
        length = step.get(key)
        if isinstance(length, timedelta):
            waited = length if key == "quiet" else arrival.silence + length
            return _Arrival(max(arrival.silence, waited), None)
    waits = step.get("at") is not None or is_true(step, "used_up")
    return _Arrival(arrival.silence, None) if waits else arrival
