"""The nearest known word to one that is not known: one letter more, less, other, or two swapped."""

from collections.abc import Iterable

from rapidfuzz.distance import OSA

from conversations.understanding.forms import is_hebrew

_SOUNDS = str.maketrans("עטקס", "אתכש")  # letters that sound alike
_SHORTEST = 5  # in shorter words one letter makes another word


class Spelling:
    """An index of known words by themselves with one letter left out, as SymSpell does."""

    def __init__(self, words: Iterable[str]) -> None:
        self._near: dict[str, list[str]] = {}
        self._sounds: dict[str, str] = {}
        for word in words:
            if len(word) > 2 and is_hebrew(word):
                self._sounds.setdefault(_sound_out(word), word)
            if len(word) >= _SHORTEST:
                for key in leave_one_out(word):
                    self._near.setdefault(key, []).append(word)

    def mend(self, word: str) -> str | None:
        """The known word that sounds the same or is one slip away (two in a long word), or None."""
        if len(word) > 2 and is_hebrew(word) and _sound_out(word) in self._sounds:
            return self._sounds[_sound_out(word)]
        if not _SHORTEST <= len(word) <= 20:
            return None
        most = 2 if len(word) >= 8 else 1
        best: tuple[int, int, str] | None = None
        for key in leave_one_out(word):
            for known in self._near.get(key, ()):
                far = OSA.distance(word, known, score_cutoff=most)
                if far > most or (len(word) == _SHORTEST and word[0] != known[0]):
                    continue
                if best is None or (far, -len(known), known) < best:
                    best = (far, -len(known), known)
        return best[2] if best else None


def _sound_out(word: str) -> str:
    """A Hebrew word by its sound: עולא and עולה, קרטיס and כרטיס are one."""
    sound = word.translate(_SOUNDS)
    return sound[:-1] + "ה" if sound[-1] == "א" else sound


def leave_one_out(word: str) -> set[str]:
    """The word, and the word without each of its letters: what two words one slip apart have in common."""
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}
