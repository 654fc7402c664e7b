"""The shapes a word takes: Hebrew prefixes and endings; English endings."""

from conversations.wording.remembering import remembered

PREFIXES = frozenset(
    [
        "ו",
        "ה",
        "ב",
        "כ",
        "ל",
        "מ",
        "ש",
        "וה",
        "וב",
        "וכ",
        "ול",
        "ומ",
        "וש",
        "שה",
        "שב",
        "שכ",
        "של",
        "שמ",
        "מה",
        "מב",
        "מל",
        "כש",
        "כשה",
        "כשב",
        "כשמ",
        "לכש",
        "מש",
        "ושה",
        "ושב",
        "ושל",
        "ושמ",
        "ושכ",
        "וכש",
        "ומה",
        "שמה",
        "בש",
    ]
)
_ENDINGS = ("יות", "ים", "ימ", "ות", "ית", "תי", "נו", "כמ", "כנ", "המ", "ה", "ת", "י", "ו", "כ")
_ENGLISH_ENDINGS = (
    "ations",
    "ation",
    "ions",
    "ion",
    "ings",
    "ing",
    "ments",
    "ment",
    "ies",
    "ed",
    "ly",
    "es",
    "s",
)


def is_hebrew(word: str) -> bool:
    """True when the word starts with a Hebrew letter."""
    return "א" <= word[0] <= "ת"


def strip_prefixes(word: str) -> list[str]:
    """What may be left of a Hebrew word without its one to three letters of prefix (ו ה ב כ ל מ ש), longest first."""
    left: list[str] = []
    for cut in (1, 2, 3):
        if len(word) - cut >= max(2, cut + 1) and word[:cut] in PREFIXES:
            left.append(word[cut:])
    return left


def strip_endings(word: str) -> list[str]:
    """What may be left of a Hebrew word without its ending, with the bare feminine form too."""
    left: list[str] = []
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            left += [word[: -len(ending)], word[: -len(ending)] + "ה"]
    return left


@remembered
def stem_english(word: str) -> str:
    """An English word without its common ending: prices, pricing and priced are all pric."""
    for ending in _ENGLISH_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= (3 if len(ending) < 3 else 4):
            word = word[: -len(ending)]
            break
    return word[:-1] if word[-1] == "e" and len(word) > 3 else word
