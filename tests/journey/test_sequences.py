"""Sequences that lead nowhere, back, or to two messages at once are named with what to write instead."""

import pytest

from conversations.journey.load import inspect_journey
from tests.harness.folder import Folder

FILE = "sequences.yaml"


def check(folder: Folder, at: str, message: str) -> None:
    """The one problem there is, in the line that holds these words."""
    assert folder.problems() == [f"{FILE}:{folder.line(FILE, at)}: {message}"]


def test_a_step_of_every_kind_is_fine(steps: Folder) -> None:
    not_sent_here = (
        "family_evening", "leftovers_tip", "stuck_ordering", "same_again", "try_dessert", "invite_deals",
        "welcome_back",
    )  # fmt: skip
    assert [one for one in steps.warnings() if not any(name in one for name in not_sent_here)] == []


def test_a_step_that_does_nothing(steps: Folder) -> None:
    steps.change(FILE, "enough: {exit: true}", "enough: {exit: false}")
    check(
        steps,
        "enough: {exit",
        '"enough" does nothing — '
        "write one of quiet: 3 days, send: …, branch: …, wait_for_reply: 2 days, exit: true",
    )


def test_a_step_that_does_two_things(steps: Folder) -> None:
    steps.change(FILE, "one_day: {quiet: 1 day}", "one_day: {quiet: 1 day, send: tomorrow}")
    check(steps, "one_day:", '"one_day" does 2 things (quiet, send) — make a step of each')


def test_a_touch_that_does_not_exist(steps: Folder) -> None:
    steps.change(FILE, "send: tomorrow", "send: tomorow")
    check(
        steps,
        "tomorow",
        'there is no touch "tomorow" in touches.yaml — did you mean "tomorrow"? Write tomorrow',
    )


def test_a_slip_is_not_told_twice(steps: Folder) -> None:
    """The touch that was meant is not unused for it."""
    steps.change(FILE, "send: tomorrow", "send: tomorow")
    assert inspect_journey(steps.path).warnings == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("replied: call", "replied: cal"),
        ("then: call}", "then: cal}"),
        ("          then: call", "          then: cal"),
        ("{code: 2, tuesday: 1}", "{code: 2, tuesday: 1, cal: 1}"),
    ],
)
def test_a_step_that_does_not_exist(steps: Folder, old: str, new: str) -> None:
    steps.change(FILE, old, new)
    check(
        steps,
        new.strip(),
        'there is no step "cal" in "hungry" — did you mean "call"? Write call',
    )


@pytest.mark.parametrize(
    ("target", "said"), [("one_day", 'leads back to "one_day"'), ("note", "leads to itself")]
)
def test_steps_only_lead_forward(steps: Folder, target: str, said: str) -> None:
    steps.change(FILE, "note: {tag: called}", f"note: {{tag: called, then: {target}}}")
    check(
        steps,
        "note:",
        f'"note" {said}, and steps only lead forward — '
        "name a step further down; to let them begin anew, write again: restart",
    )


def test_a_step_nobody_comes_to(steps: Folder) -> None:
    steps.change(FILE, "{code: 2, tuesday: 1}", "{code: 2, call: 1}")
    check(
        steps,
        "tuesday: {send",
        'no step leads to "tuesday" — name it in a then, branch or split further up, or take it out',
    )


def test_a_length_that_is_none_leads_to_nothing_else_being_said(steps: Folder) -> None:
    steps.change(FILE, "quiet: 1 day", "quiet: soon")
    check(
        steps,
        "soon",
        'quiet: "soon" is not a length of time — write a length such as 30m, 12h or 3 days',
    )


@pytest.mark.parametrize("wait", ["quiet: 0 days", "wait: 0m"])
def test_no_time_at_all(steps: Folder, wait: str) -> None:
    steps.change(FILE, "quiet: 1 day", wait)
    key = wait.partition(":")[0]
    check(steps, "one_day:", f'{key}: "one_day" waits for no time at all — write a length such as 3 days')


def test_an_answer_nobody_waits_for(steps: Folder) -> None:
    steps.change(FILE, "quiet: 1 day", "quiet: 1 day, replied: call")
    check(
        steps,
        "one_day:",
        '"one_day" waits for no reply, so replied is never followed — '
        "take it out, or write wait_for_reply: 2 days in this step",
    )


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("exit: true", "exit: true, then: gone", "exit"),
        ("tuesday: 1}", "tuesday: 1}, then: gone", "split"),
    ],
)
def test_what_is_never_followed(steps: Folder, old: str, new: str, what: str) -> None:
    steps.change(FILE, old, new)
    steps.append(FILE, "    gone: {exit: true}\n")
    name = "enough" if what == "exit" else "which"
    check(steps, f"{name}: {{", f'"{name}" has a {what}, so then is never followed — take it out')


def test_a_split_into_one(steps: Folder) -> None:
    steps.change(FILE, "{code: 2, tuesday: 1}", "{code: 2}")
    check(
        steps,
        "{code: 2}",
        '"which" splits into 1 way — '
        "name two later steps or more with their weights, such as {short: 1, long: 1}",
    )


def test_a_weight_of_nothing(steps: Folder) -> None:
    steps.change(FILE, "tuesday: 1", "tuesday: 0")
    check(steps, "tuesday: 0", 'tuesday is "0" — write 1 or more')


def test_a_branch_into_nothing(steps: Folder) -> None:
    text = steps.read(FILE)
    start, end = text.index("      branch:"), text.index("    which:")
    steps.write(FILE, text[:start] + "      branch: []\n" + text[end:])
    check(steps, "branch: []", '"known" branches into no way — write - {when: {…}, then: …} below it')


def test_two_messages_at_once(steps: Folder) -> None:
    steps.change(FILE, "    listen: {wait_for_reply: 2 days, replied: call}\n", "")
    line = steps.line
    remedy = "put a step between them that waits, such as quiet: 3 days"
    assert steps.problems() == [
        f'{FILE}:{line(FILE, "code: {send")}: "code" sends right after "word": two messages at once — {remedy}',
        f"{FILE}:{line(FILE, 'tuesday: {send')}: "
        f'"tuesday" sends right after "word": two messages at once — {remedy}',
    ]


def test_an_answer_of_theirs_lies_between_two_messages(steps: Folder) -> None:
    steps.change(FILE, "replied: call", "replied: code")
    assert steps.problems() == []


@pytest.mark.parametrize("length", ["1 day", "12h"])
def test_a_silence_that_is_over_when_it_begins(folder: Folder, length: str) -> None:
    folder.change(FILE, "quiet: 5 days", f"quiet: {length}")
    check(
        folder,
        "five_days:",
        '"five_days" is over at once: after "good_word" they have been quiet for 1 day — '
        "write more than 1 day (quiet counts from their last word), or write wait",
    )


def test_a_wait_counts_from_the_message_instead(folder: Folder) -> None:
    folder.change(FILE, "quiet: 5 days", "wait: 1 day")
    assert folder.problems() == []


def test_the_longest_way_to_a_silence_counts(folder: Folder) -> None:
    folder.change(
        FILE, "good_word: {send: tomorrow}", "more: {wait: 6 days}\n    good_word: {send: tomorrow}"
    )
    check(
        folder,
        "five_days:",
        '"five_days" is over at once: after "good_word" they have been quiet for 7 days — '
        "write more than 7 days (quiet counts from their last word), or write wait",
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "hungry:",
            "hungry:\n  starts: birthday",
            'starts is "birthday", which is not known — write contact, delivery, hesitation, link or purchase',
        ),
        (
            "hungry:",
            "hungry:\n  again: twice",
            'again is "twice", which is not known — write not_while_in, once or restart',
        ),
        (
            "hungry:",
            "hungry:\n  on_reply: stop",
            'on_reply is "stop", which is not known — write end, ignore or pause',
        ),
        (
            "note: {tag",
            "Note It: {tag",
            '"Note It" can\'t be a name here — '
            'write "note_it" (small English letters, digits and _, at most 40)',
        ),
        ("tag: called", "tga: called", 'unknown key "tga" — did you mean "tag"? Write tag'),
    ],
)
def test_words_that_are_not_the_languages(steps: Folder, old: str, new: str, said: str) -> None:
    steps.change(FILE, old, new)
    at = new.rpartition("\n")[2]
    assert f"{FILE}:{steps.line(FILE, at.strip())}: {said}" in steps.problems()


def test_without_sequences_a_touch_says_itself_when_it_is_sent(folder: Folder) -> None:
    folder.without_sequences()
    assert folder.problems() == []
    folder.change("touches.yaml", "  after: 4 days\n", "")
    line = folder.line("touches.yaml", "later_that_week")
    assert folder.problems() == [
        f'touches.yaml:{line}: nothing sends "later_that_week": there is no sequences.yaml, and it has no after — '
        "write after: 3 days (since their last word), or a sequence that sends it"
    ]


def test_with_sequences_it_does_not(folder: Folder) -> None:
    folder.change("touches.yaml", "tomorrow:\n", "tomorrow:\n  after: 1 day\n")
    line = folder.line("touches.yaml", "after: 1 day")
    assert folder.warnings() == [
        f"touches.yaml:{line}: after is not looked at, as sequences.yaml says when touches go out — take it out"
    ]


def test_a_touch_nobody_sends(folder: Folder) -> None:
    folder.change(FILE, "send: half_price_tuesday", "tag: no_deal")
    line = folder.line("touches.yaml", "half_price_tuesday")
    assert folder.warnings() == [
        f'touches.yaml:{line}: no sequence sends "half_price_tuesday" — '
        "write send: half_price_tuesday in a step of sequences.yaml, or take it out"
    ]


def test_a_sequence_that_sends_nothing(folder: Folder) -> None:
    folder.append(FILE, "silent:\n  name: {he: שקט, en: Silent}\n  steps:\n    note: {tag: seen}\n")
    line = folder.line(FILE, "silent:")
    assert folder.warnings() == [
        f'{FILE}:{line}: "silent" sends nothing — '
        "write a step with send: and the name of a touch, unless it only notes and calls"
    ]


@pytest.mark.parametrize(
    "nonsense", ["[]", "{}", "[x]", "{x: y}", "x", "", '""', "[[]]", "[{}]", "{x: {y: [z]}}"]
)
@pytest.mark.parametrize(
    "place",
    ["hungry:", "  when:", "  steps:", "one_day:", "word:", "      branch:", "        - when:", "which:"],
)
def test_whatever_stands_there_is_answered_with_words(steps: Folder, place: str, nonsense: str) -> None:
    """No value makes the check itself fail."""
    lines = steps.read(FILE).splitlines()
    index = next(index for index, line in enumerate(lines) if line.startswith((place, f"    {place}")))
    head = lines[index].partition(":")[0]
    indent = len(head) - len(head.lstrip(" -"))
    rest = lines[index + 1 :]
    while rest and len(rest[0]) - len(rest[0].lstrip(" ")) > indent and head.lstrip() != "- when":
        rest.pop(0)
    steps.write(FILE, "\n".join([*lines[:index], f"{head}: {nonsense}", *rest]) + "\n")
    problems = steps.problems()
    assert all(problem.startswith((f"{FILE}:", "touches.yaml:")) for problem in problems)
    assert problems or nonsense == "{}"
