"""What `make fit` has readers learn, and what it then asks them: only what may be tuned on."""

import random
from collections.abc import Iterator, Sequence

from bot.learning.eval_files import FILES, Asked, Trade, read_lines, read_texts_of, sample
from conversations.understanding.readers.choosing import AS_WELL_ASKED
from conversations.understanding.readers.combined import list_generic
from conversations.understanding.readers.examples import read_acts_only, read_background
from conversations.understanding.readers.reader import OTHER, Example, Label

Pose = tuple[list[Example], Asked]
FEW = (2, 3, 5)
_ACTS_LEARNED, _ACTS_ASKED = 700, 200
_MOST_ASKED = 300
_FOLDS = 3


def pose_business(business: Trade) -> Iterator[Pose]:
    """A business as it is, and as one with two, three and five examples an answer; half of what is about nothing of it
    is learned, the other half asked, and so are acts that ask nothing."""
    own = [each for each in business.examples if not (each.apart or each.is_paraphrase)]
    tuned = [q for questions in business.questions.values() for q in questions if not q.held_out]
    on_topic: Asked = [(q.text, Label("answer", q.answer)) for q in tuned if q.answer]
    off_topic: Asked = [(q.text, OTHER) for q in tuned if not q.answer]
    elsewhere: Asked = [(line["question"], OTHER) for line in read_lines(FILES / "elsewhere.jsonl")]
    background = list(read_background())
    for seed in (0, 1):
        drawn = random.Random(seed)
        hard = [each for each in read_acts_only() if each.label.name not in AS_WELL_ASKED]
        drawn.shuffle(hard)
        acts, asked_acts = hard[:_ACTS_LEARNED], hard[_ACTS_LEARNED : _ACTS_LEARNED + _ACTS_ASKED]
        others = [*(Example(OTHER, each.text, each.language) for each in acts), *background[seed::2]]
        rest: Asked = [(each.text, OTHER) for each in (*asked_acts, *background[1 - seed :: 2])]
        yield [*own, *others], [*on_topic, *off_topic, *elsewhere, *rest]
        pool = [
            each for each in read_texts_of(business) if each.label.kind == "answer" and not each.is_paraphrase
        ]
        for each in FEW:
            learned, asked = sample(pool, each, seed)
            drawn.shuffle(asked)
            yield [*learned, *others], [*asked[:_MOST_ASKED], *off_topic, *rest]


def pose_acts(more: Sequence[Example] = ()) -> Iterator[Pose]:
    """Four fifths of the acts are learned, the others asked, with halves of what is no act. `more` are further acts."""
    background, generic = list(read_background()), list_generic()
    for seed in range(_FOLDS):
        acts = [*read_acts_only(), *more]
        random.Random(seed).shuffle(acts)
        cut, half = len(acts) * 4 // 5, seed % 2
        learned = [*acts[:cut], *background[half::2], *generic[half::2]]
        asked = [*acts[cut:], *background[1 - half :: 2], *generic[1 - half :: 2]]
        yield learned, [(each.text, each.label) for each in asked]
