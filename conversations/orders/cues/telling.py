"""What words tell of those who are to eat: what they like, what they don't, what one of them has."""

from conversations.orders.cues.numbers import read_number
from conversations.orders.cues.patterns import read_patterns
from conversations.wording.remembering import remembered

_WORDS = read_patterns("telling")
_SHORT = 6


def say_one_more(words: str) -> str:
    """The words, where they go on with somebody who eats no cheese, as one more that is so.

    >>> say_one_more("and the bass player is vegan, sorry"), say_one_more("is it vegan?")
    ('and one vegan', 'is it vegan?')
    """
    if "?" in words:
        return words
    if _WORDS["and_vegan_he"].match(words):
        return "ועוד אחת טבעונית"
    return "and one vegan" if _WORDS["and_vegan"].match(words) else words


@remembered
def say_small_vegan(words: str) -> str:
    """The words, where somebody of theirs who eats no cheese is to have a small one, as that one.

    >>> say_small_vegan("one of the guys is vegan, can you do something for him? a small one")
    'add one personal vegan'
    >>> say_small_vegan("one of us is vegan, what is there?"), say_small_vegan("אחד החבר'ה טבעוני, משהו קטן בשבילו")
    ('one of us is vegan, what is there?', 'תוסיפו אישית אחת טבעונית')
    """
    if found := _WORDS["vegan_small"].search(words):
        said = f"add {found['many']} personal vegan"
        return f"{words[: found.start()]}{said}"
    if found := _WORDS["vegan_small_he"].search(words):
        one = "אישית אחת" if read_number(found["many"]) == 1 else f"{read_number(found['many'])} אישיות"
        return f"{words[: found.start()]}תוסיפו {one} טבעונית"
    return words


def tells_of_it(before: str, behind: str) -> bool:
    """Whether what stands around a word says what it does to somebody, or what somebody did, and asks for none.

    >>> tells_of_it("", " make me cry"), tells_of_it("my ex hated ", ""), tells_of_it("my wife wants ", "")
    (True, True, False)
    """
    return bool(_WORDS["does_to"].match(behind) or _WORDS["somebody_did"].match(before))


def leave_ill_out(sentence: str) -> str:
    """The sentence without what somebody can't eat: how many they are it tells all the same."""
    return _WORDS["allergic"].sub("", sentence)


def leave_allergy_out(sentence: str) -> str:
    """The sentence without an allergy that is why something is to come off; any other that tells of one is no order.

    >>> leave_allergy_out("scrap the tuna he's allergic"), leave_allergy_out("he's allergic to tuna")
    ("scrap the tuna he's ", "he's allergic to tuna")
    """
    if not _WORDS["takes_off"].search(sentence):
        return sentence
    return _WORDS["allergic"].sub("", _WORDS["why_off"].sub("", sentence))


def find_why(sentence: str) -> int | None:
    """Where it begins to be told why something is wanted; None where it is not told.

    >>> find_why("two large because we were hungry"), find_why("one with corn, my wife loves it"), find_why("2 large")
    (9, 13, None)
    """
    found = [one.start() for name in ("why", "why_off") if (one := _WORDS[name].search(sentence))]
    return min(found, default=None)


def tells_taste(words: str) -> bool:
    """Whether they tell what somebody eats and nothing else.

    >>> tells_taste("my brother only eats white pizza"), tells_taste("הקטן אוכל רק רגילה")
    (True, True)
    """
    return bool(_WORDS["eats_only"].search(words))


def leave_dislike_out(words: str) -> str:
    """The words without what somebody does not like, where all of them are to be otherwise because of that.

    >>> leave_dislike_out("my son hates tuna so just make both plain"), leave_dislike_out("he hates tuna")
    ('just make both plain', 'he hates tuna')
    """
    return _WORDS["because_disliked"].sub("", words)


def tells_what_one_is(sentence: str) -> bool:
    """Whether a sentence tells what somebody is, or can't have, and nothing else.

    >>> tells_what_one_is("he's vegan"), tells_what_one_is("my sister has celiac"), tells_what_one_is("it's vegan")
    (True, True, False)
    >>> tells_what_one_is("הוא טבעוני"), tells_what_one_is("אח שלי רגיש לגלוטן"), tells_what_one_is("היא עם זיתים")
    (True, True, False)
    """
    return bool(_WORDS["what_one_is"].match(sentence))


def dislikes(words: str) -> bool:
    """Whether they tell what somebody does not eat.

    >>> dislikes("3 veggies dont eat onion"), dislikes("3 with onion")
    (True, False)
    """
    return bool(_WORDS["dislikes"].search(words))


def sees_why(words: str) -> bool:
    """Whether they only say that they see now why something is so ("oh right, the corn").

    >>> sees_why("oh right the corn. ok"), sees_why("oh and the corn on half")
    (True, False)
    """
    return _WORDS["sees"].match(words) is not None and len(words.split()) <= _SHORT


def are_hungry(words: str) -> bool:
    """Whether those who are to be fed eat more than others."""
    return bool(_WORDS["hungry"].search(words))


def leave_out_of_them(words: str) -> str:
    """The words without what says of whom so many are.

    >>> leave_out_of_them("2 of them vegan")
    '2 vegan'
    """
    return _WORDS["of_them"].sub("", words)


def leave_out_of_these(words: str) -> str:
    """The words without what says of which things so many are.

    >>> leave_out_of_these("one of them with olives")
    'one with olives'
    """
    return _WORDS["of_these"].sub("", words)


def tells_of_some(words: str) -> bool:
    """Whether they say how so many of what is there already are to be.

    >>> tells_of_some("one of the pizzas with corn"), tells_of_some("אחת מהן עם תירס"), tells_of_some("one with corn")
    (True, True, False)
    """
    return bool(_WORDS["some_of_these"].search(words))
