"""`make eval`: how well questions are matched and refusals told, on files of messages as people type them."""

import sys
from collections.abc import Callable

from bot.commands.eval_files import FILES, KINDS, LANGUAGES, find_signal_files, read_businesses
from bot.commands.eval_scores import Heard, Score, score_questions, score_signal_file
from conversations.understanding.intents.signals import asks_for_person, refuses

PARTS = ("tuned", "held out")


def score_signal(name: str, tells: Callable[[str], bool]) -> list[str]:
    """The table of one signal: a line a file and language, then what all tuned and all held-out files come to.

    What is missed is listed, but not of a held-out file: who has read it would tune on it.
    """
    totals = {(held, language): Heard() for held in (False, True) for language in LANGUAGES}
    lines = [f"{KINDS[name][1]}:"]
    for file in find_signal_files(name):
        part = file.stem.partition("_")[2].replace("_", " ") or "grown with the code"
        for language, score in score_signal_file(file, name, tells).items():
            held_out = part.startswith("held out")
            totals[held_out, language].add(score)
            lines.append(_say_heard(f"{part} {language}", score))
            lines += [] if held_out else [f"      {missed}" for missed in score.missed]
    for (held_out, language), score in totals.items():
        lines.append(_say_heard(f"all {'held out' if held_out else 'tuned'} {language}", score))
    return lines


def _say_heard(title: str, score: Heard) -> str:
    microseconds = 1_000_000 * score.seconds / max(score.wanted + score.others, 1)
    return (
        f"  {title:<24} heard {score.heard:>4} of {score.wanted:<4} "
        f"({100 * score.heard / max(score.wanted, 1):5.1f}%)  wrongly {score.wrongly:>2} of {score.others:<4} "
        f"({100 * score.wrongly / max(score.others, 1):4.1f}%)  {microseconds:.0f} µs"
    )


def _say(name: str, score: Score) -> str:
    milliseconds = sorted(1000 * second for second in score.seconds) or [0.0]
    mean = sum(milliseconds) / len(milliseconds)
    p99 = milliseconds[int(0.99 * (len(milliseconds) - 1))]
    return (
        f"{name:<24} {score.asked:>4} asked  {100 * score.accuracy:5.1f}% right  "
        f"false answers {score.false_answers:>2} of {score.off_topic:<3} ({100 * score.false_rate:4.1f}%)  "
        f"{mean:.2f} ms, p99 {p99:.2f} ms"
    )


def evaluate() -> int:
    """Score everything and print it, with what is missed. Answers 2 when the files are not there, else 0."""
    if not FILES.is_dir():
        sys.stdout.write(
            f"{FILES}: no such folder; the questions come with the source, not with the package\n"
        )
        return 2
    missed, lines = _report_questions()
    lines += ["", *score_signal("refuses", refuses), "", *score_signal("asks_for_person", asks_for_person)]
    sys.stdout.write("\n".join(["Missed:", *missed, "", *lines]) + "\n")
    return 0


def _report_questions() -> tuple[list[str], list[str]]:
    """What was missed, and a line a business and language, then what all tuned and all held-out parts come to."""
    totals = Score(), Score()
    lines: list[str] = []
    missed: list[str] = []
    for name, matcher, questions in read_businesses():
        for language, asked in questions.items():
            for part, total, score in zip(PARTS, totals, score_questions(matcher, asked), strict=True):
                title = f"{name} {language} {part}"
                lines.append(_say(title, score))
                missed += [f"  {title}: {line}" for line in score.missed]
                total.add(score)
    whole = Score()
    for part, score in zip(PARTS, totals, strict=True):
        lines.append(_say(f"all {part}", score))
        whole.add(score)
    return missed, [*lines, _say("all", whole)]


if __name__ == "__main__":
    sys.exit(evaluate())
