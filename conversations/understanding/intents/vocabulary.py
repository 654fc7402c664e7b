"""A vocabulary of parts: each word by the part it plays in a kind of message, so that a message becomes a short string
of letters. Slips of the keyboard are mended only towards these words, and only from words that mean nothing else.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from conversations.understanding.data import read_data
from conversations.understanding.intents.verbs import inflect
from conversations.understanding.phrases import word_set, words_of
from conversations.understanding.text import KNOWN_WORDS, is_worth_keeping
from conversations.wording.forms import is_hebrew, strip_prefixes

OTHER, LITTLE = ".", ","
"""The part of every word that is not here, and of those that say nothing either way."""
_NAMED = {"other": OTHER, "little": LITTLE}

_SOUNDS = str.maketrans("עטקסח", "אתכשכ")
_NO_VOWELS = str.maketrans("", "", "וי")
_KEYS = ("קראטוןםפ", "שדגכעיחלךף", "זסבהנמצתץ")  # the rows of a Hebrew keyboard
_NEXT_KEYS = frozenset(
    frozenset(pair.translate(str.maketrans("ךםןףץ", "כמנפצ")))
    for row, below in zip(_KEYS, (*_KEYS[1:], ""), strict=True)
    for at in range(len(row))
    for pair in (row[at : at + 2], row[at] + below[at : at + 1], row[at] + below[max(at - 1, 0) : at])
    if len(pair) == 2
)
_SHORTEST_GLUED = {True: 6, False: 9}  # letters, Hebrew and English
_ME = ("ני", "נו")  # me, us, written as the ending of a verb
_MOST_GLUED = 5
_UNLIKE = word_set(
    # Words of their own, one slip away from one that matters.
    "תעביר תעבירי תעבירו תסביר תסבירי תסבירו תחזיר תחזירי תחזירו תכתיב תשאלו תשאל תבחרו תפקידו תפתחו תשמחו תסיעו תסדר תסדרו",
    "תסגרו תסגור תגידו תגיד תגידי תודיעו תודיע תדעו תראו תכירו תוכלו תוכל תוכלי תזמינו תביאו תקבלו תשלמו תחכו תיקחו תורים",
    "הורים הסבר הסברה הסכר הפסקה הפסד הפסיד להפסיד תפסיד תפסידו הכיר לצאת לשבת לשנות לשלמ לכתובת כתובת מספיקה הספקתי לספק",
    "אותה אותו אותמ אותכ אתמ ספאמ ספה לשלב לשים לשלוט פניות פנויה פנוי פרטית פרטיים פרטיות לפתוח מורידימ הטבה העדות הסעה הסעות",
    "הטרדתי הצקתי חפרתי שגעתי נדנדתי מפיצה פיצה פיצות",
    "שליח השליח לשליח מברשת להציע תציע תציעו לעבוד נכונה נכון לשבוע תגיעו הגיעו תגיע אסור תבוא תבואי מחקתי שלחתי הורדתמ הורדת מקרי תחזיקו",
    "שיחות הפסח פסח חסומ חסמו נחסמ מותרות מותר במקומי המקומ ביטל ביטלו ביטלה אנשי תעצור תעצרו תיצרו מידה המידה רגע הרגע",
    "manger massage massages contract contrast later letter lesson listen content loose course caring calling collect wander",
    "manners teacup tracker someday anytime anyway anyhow personal persons humane agenda agency support reports",
)


class Vocabulary:
    """Words by part, in lists with spaces between; the first part that has a word keeps it, and `parts` before `verbs`,
    which are stems (see verbs.py). `nouns` are the parts prefixes may stand before, `together` two words that are one.
    """

    def __init__(
        self, parts: Mapping[str, str], verbs: Mapping[str, str], nouns: Sequence[str],
        together: Mapping[str, str],
    ) -> None:  # fmt: skip
        letters = {name: _NAMED.get(name, chr(ord("A") + at)) for at, name in enumerate(parts)}
        forms = {name: inflect(*stems.split()) for name, stems in verbs.items()}
        self._letters = letters
        self._part = {
            word: letters[name]
            for lists in (forms, dict(parts))
            for name, words in reversed(list(lists.items()))
            for word in word_set(*words.split())
        }
        self._together = {words_of(pair): words_of(one)[0] for pair, one in together.items()}
        self._nouns = {letters[name] for name in nouns}
        self._by_sound: dict[str, list[str]] = {}
        self._by_slip: dict[str, list[str]] = {}
        for word in self._part:
            if is_hebrew(word) and len(word) > 3:
                self._by_sound.setdefault(_sound_out(word), []).append(word)
            if len(word) > (4 if is_hebrew(word) else 3):
                for key in leave_one_out(word):
                    self._by_slip.setdefault(key, []).append(word)
        self._mend_kept = lru_cache(KNOWN_WORDS)(self._find_mended)

    def name_parts(self, words: tuple[str, ...]) -> str:
        """One letter a word, in order, slips mended; `OTHER` for all that plays no part."""
        return "".join([self._part.get(word, OTHER) for word in self.mend(self._join(words))])

    def letters_of(self, names: Iterable[str]) -> frozenset[str]:
        """The letters that `name_parts` writes for these parts."""
        return frozenset(self._letters[name] for name in names)

    def _join(self, words: tuple[str, ...]) -> tuple[str, ...]:
        if not self._together or not any(pair in self._together for pair in pairwise(words)):
            return words
        joined: list[str] = []
        for word in words:
            one = self._together.get((joined[-1], word)) if joined else None
            joined[-1:] = [one] if one else [*joined[-1:], word]
        return tuple(joined)

    def mend(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The words with slips mended and words run together taken apart; the same tuple where there are none."""
        part = self._part
        if all(word in part for word in words):
            return words
        return tuple([each for word in words for each in ((word,) if word in part else self._mend(word))])

    def _mend(self, word: str) -> tuple[str, ...]:
        return self._mend_kept(word) if is_worth_keeping(word) else (word,)

    def _find_mended(self, word: str) -> tuple[str, ...]:
        if len(word) < 4 or word.isdecimal() or word in _UNLIKE:
            return (word,)
        hebrew = is_hebrew(word)
        for bare in strip_prefixes(word) if hebrew else ():
            if self._part.get(bare, OTHER) in self._nouns or (
                word[0] == "ו" and bare == word[1:] and bare in self._part
            ):
                return (bare,)
        if word in _read_others_words():
            return (word,)
        if hebrew and len(word) > 5 and word[-2:] in _ME and self._part.get(word[:-2], OTHER) != OTHER:
            return (word[:-2], "אותי")
        return self._take_apart(word, hebrew) or (self._find_near(word, hebrew) or word,)

    def _find_near(self, word: str, hebrew: bool) -> str | None:
        return (self._sounding_like(word) if hebrew else None) or self._spelled_like(word, hebrew)

    def _sounding_like(self, word: str) -> str | None:
        sound = _sound_out(word)
        if len(sound) < 3:
            return None
        near = [known for known in self._by_sound.get(sound, ()) if _is_within(word, known)]
        return min(near, key=lambda known: abs(len(known) - len(word)), default=None)

    def _spelled_like(self, word: str, hebrew: bool) -> str | None:
        is_slip = _is_hebrew_slip if hebrew else _is_slip
        near = (
            known
            for key in leave_one_out(word)
            for known in self._by_slip.get(key, ())
            if is_slip(word, known)
        )
        return min(near, default=None)

    def _take_apart(self, word: str, hebrew: bool) -> tuple[str, ...]:
        """The words of one written without spaces, the fewest; nothing where it isn't made of known ones."""
        if len(word) < _SHORTEST_GLUED[hebrew]:
            return ()
        ways: list[tuple[str, ...] | None] = [()] + [None] * len(word)
        for end in range(2, len(word) + 1):
            for start in range(end):
                before, piece = ways[start], word[start:end]
                if before is None or piece not in self._part or len(before) == _MOST_GLUED:
                    continue
                best = ways[end]
                if best is None or len(before) + 1 < len(best):
                    ways[end] = (*before, piece)
        whole = ways[-1] or ()
        return whole if any(len(piece) > 3 for piece in whole) else ()


@cache
def _read_others_words() -> frozenset[str]:
    """Words that people write who mean something else: no slip is seen in them."""
    kept = {"refusals": "goes_on", "people": "does_not"}
    said = [read_data(name)[part] for name, part in kept.items()]
    said += [read_data(name) for name in ("background", "questions")]
    texts = (text for languages in said for each in languages.values() for text in each)
    meanings = (
        each.get(language, "") for each in read_data("meanings").values() for language in ("he", "en")
    )
    return frozenset(
        word for text in (*texts, *meanings) for piece in text.split(",") for word in words_of(piece)
    )


@cache
def read_vocabulary(name: str) -> Vocabulary:
    """The vocabulary of a data file ("refusal", "people")."""
    told = read_data(f"{name}_words")
    return Vocabulary(told["parts"], told["verbs"], told["nouns"], told.get("together", {}))


def _sound_out(word: str) -> str:
    """A Hebrew word without its silent vowels, letters that sound alike made one."""
    sound = (word[0] + word[1:].translate(_NO_VOWELS)).translate(_SOUNDS)
    return sound[:-1] + "ה" if sound[-1] == "א" else sound


def _is_within(word: str, known: str) -> bool:
    """One vowel letter more or less, or none: שליח and שלוח are two words."""
    shorter, longer = sorted((word.translate(_SOUNDS), known.translate(_SOUNDS)), key=len)
    if len(longer) - len(shorter) > 1 or OSA.distance(word, known, score_cutoff=2) > 2:
        return False
    if word.count("ק") != known.count("ק") and word.count("ח") != known.count(
        "ח"
    ):  # both sound like כ, not alike
        return False
    if len(longer) == len(shorter):
        return shorter[:-1] == longer[:-1] or sorted(shorter) == sorted(longer)
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


def _is_slip(word: str, known: str) -> bool:
    """One letter more, less, other or swapped; of five letters or four, only swapped ones."""
    if OSA.distance(word, known, score_cutoff=1) > 1:
        return False
    return len(known) > 5 or sorted(word) == sorted(known)


def _is_hebrew_slip(word: str, known: str) -> bool:
    """Two letters swapped, one left out, or the key beside it hit: any other letter makes another Hebrew word."""
    if OSA.distance(word, known, score_cutoff=1) > 1:
        return False
    if len(word) == len(known):
        other = [frozenset(pair) for pair in zip(word, known, strict=True) if pair[0] != pair[1]]
        return len(other) == 2 or other[0] in _NEXT_KEYS
    return len(word) == len(known) - 1 and len(known) > 5


def leave_one_out(word: str) -> set[str]:
    """The word, and the word without each of its letters: what two words one slip apart have in common."""
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}
