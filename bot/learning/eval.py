"""`make eval`: how well questions are matched and refusals told, on files of messages as people type them."""

import sys
from collections.abc import Callable, Mapping

from bot.learning.eval_files import (
    FILES,
    KINDS,
    LANGUAGES,
    STUDIO,
    EvalQuestion,
    Trade,
    find_signal_files,
    read_businesses,
    read_lines,
    read_texts_of,
    sample,
)
from bot.learning.eval_scores import (
    Heard,
    Remembering,
    Score,
    score_forced,
    score_questions,
    score_signal_file,
)
from bot.understanding.encoder import find_encoder
from conversations.understanding.intents.signals import asks_for_person, refuses
from conversations.understanding.readers.building import AnyReader, build_reader
from conversations.understanding.readers.examples import read_background, read_builtin
from conversations.understanding.readers.reader import LearnedReader
from conversations.understanding.reading import Reading

PARTS = ("tuned", "held out")
FEW = (2, 3, 5)
GENERAL = "general_held_out.jsonl"


def score_signal(name: str, tells: Callable[[str], bool]) -> list[str]:
    """The table of one signal: a line a file and language, then what all files come to.

    What is missed is not listed: who has read it would tune on it.
    """
    totals = {language: Heard() for language in LANGUAGES}
    lines = [f"{KINDS[name][1]}:"]
    for file in find_signal_files(name):
        part = file.stem.partition("_")[2].replace("_", " ")
        for key, score in score_signal_file(file, name, tells).items():
            if key in LANGUAGES:
                totals[key].add(score)
            lines.append(_say_heard(f"{part} {key}", score))
    return lines + [_say_heard(f"all held out {language}", score) for language, score in totals.items()]


def _say_heard(title: str, score: Heard) -> str:
    microseconds = 1_000_000 * score.seconds / max(score.wanted + score.others, 1)
    return (
        f"  {title:<24} heard {score.heard:>4} of {score.wanted:<4} "
        f"({100 * score.heard / max(score.wanted, 1):5.1f}%)  wrongly {score.wrongly:>2} of {score.others:<4} "
        f"({100 * score.wrongly / max(score.others, 1):4.1f}%)  {microseconds:.0f} µs"
    )


def _say(name: str, score: Score) -> str:
    milliseconds = sorted(1000 * second for second in score.seconds) or [0.0]
    median, p99 = (milliseconds[int(share * (len(milliseconds) - 1))] for share in (0.5, 0.99))
    return (
        f"  {name:<24} {score.right:>4} of {score.asked:<4} ({100 * score.accuracy:5.1f}%)  "
        f"false answers {score.false_answers:>2} of {score.off_topic:<3} ({100 * score.false_rate:4.1f}%)  "
        f"{median:.2f} ms, p99 {p99:.2f} ms"
    )


def evaluate() -> int:
    """Score everything and print it, with what is missed. Answers 2 when the files are not there, else 0."""
    if not FILES.is_dir():
        sys.stdout.write(
            f"{FILES}: no such folder; the questions come with the source, not with the package\n"
        )
        return 2
    encoder = find_encoder()
    businesses = list(read_businesses())
    lines = ["By words alone:", *report_questions(businesses, None)]
    if encoder:
        lines += ["", "With sentence vectors:", *report_questions(businesses, Remembering(encoder))]
    lines += report_acts(Remembering(encoder) if encoder else None)
    lines += ["", *score_signal("refuses", refuses), "", *score_signal("asks_for_person", asks_for_person)]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def report_questions(businesses: list[Trade], encoder: Remembering | None) -> list[str]:
    """What was missed of the parts that may be read, a line a business and language, and the totals."""
    totals = Score(), Score()
    lines: list[str] = []
    missed: list[str] = []
    for business in businesses:
        reader = build(business, encoder)
        for language, asked in business.questions.items():
            for part, total, score in zip(
                PARTS, totals, score_questions(reader, asked, encoder, business.meets), strict=True
            ):
                title = f"{business.name} {language} {part}"
                lines.append(_say(title, score))
                missed += (
                    [] if part == PARTS[1] or business.blind else [f"    {line}" for line in score.missed]
                )
                total.add(score)
        lines += report_others(business, reader, encoder)
    lines += [_say(f"all {part}", score) for part, score in zip(PARTS, totals, strict=True)]
    return ["  Missed:", *missed, *lines, *report_few(businesses, encoder)]


def build(business: Trade, encoder: Remembering | None) -> AnyReader:
    """A reader of a business, as the bot has it: with the acts and the background."""
    reader = build_reader([*business.examples, *read_builtin()])
    if encoder:
        reader.learn_vectors({example.text: encoder.encode(example.text) for example in reader.examples})
    return reader


def report_others(business: Trade, reader: AnyReader, encoder: Remembering | None) -> list[str]:
    """How many messages about nothing of the business are answered."""
    lines = []
    for name in ("elsewhere.jsonl", GENERAL):
        if (FILES / name).exists() and (name != GENERAL or business.name == STUDIO):
            score = Score()
            for part in score_questions(reader, read_off_topic(name), encoder, business.meets):
                score.add(part)
            lines.append(_say(f"{business.name} {name.removesuffix('.jsonl')}", score))
    return lines


def read_off_topic(name: str) -> list[EvalQuestion]:
    """The messages of a file of which none should be answered."""
    return [EvalQuestion(line.get("question") or line["text"], None) for line in read_lines(FILES / name)]


def report_acts(encoder: Remembering | None) -> list[str]:
    """How many of the things that are done by saying them are heard as such, on the sample; an answer that speaks to
    the act is right as well."""
    file = FILES / "acts_held_out.jsonl"
    if not file.exists():
        return []
    studio = next(iter(read_businesses()))
    reader = build(studio, encoder)
    totals = {(how, language): Score() for how in ("likeliest", "surely") for language in LANGUAGES}
    for line in read_lines(file):
        if encoder and reader.wants_vector(line["text"]):
            reader.remember(line["text"], encoder.encode(line["text"]))
        reading, asked = reader.read(line["text"]), EvalQuestion(line["text"], line["act"])
        got = _name_act(reading, line["act"], studio.meets)
        is_sure = reading.sure or reading.is_alone_likely
        totals["likeliest", line["language"]].count(asked, got, 0.0)
        totals["surely", line["language"]].count(asked, got if is_sure else None, 0.0)
    return ["", "Acts held out:", *(_say(" ".join(key), score) for key, score in totals.items())]


def _name_act(reading: Reading, wanted: str, meets: Mapping[str, str]) -> str | None:
    best = reading.best
    if best is None or best.label.kind == "other":
        return None
    return wanted if best.label.kind != "act" and meets.get(wanted) == best.label.name else best.label.name


def report_few(businesses: list[Trade], encoder: Remembering | None) -> list[str]:
    """How often the likeliest answer is right where an answer has only a few examples, of either language."""
    lines = []
    for each in FEW:
        whole = Score()
        for business in businesses:
            score = Score()
            for seed in range(3):
                learned, asked = sample(read_texts_of(business), each, seed)
                reader = LearnedReader([*learned, *read_background()])
                if encoder:
                    reader.learn_vectors({each.text: encoder.encode(each.text) for each in reader.examples})
                score.add(score_forced(reader, asked, encoder))
            lines.append(_say(f"{business.name} {each} examples, forced", score))
            if business.name != STUDIO:
                whole.add(score)
        lines.append(_say(f"all trades {each} examples", whole))
    return lines


if __name__ == "__main__":
    sys.exit(evaluate())
