"""Learning about a person from what they say: each thing once, with the words it came from, never asked for again."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta

from conversations.journey.model.answers import Known, Variant
from conversations.profile.conditions import find_conditions
from conversations.profile.counting import find_count
from conversations.profile.facts import TraitLearned
from conversations.profile.interests import find_denied_interests, find_interests
from conversations.profile.manner import find_manner, has_no_links, wants_writing
from conversations.profile.part import Profile, Trait
from conversations.profile.patterns import (
    find_age,
    find_city,
    find_relation,
    find_their_name,
    is_guest_wedding,
    is_past_wedding,
)
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered

_TENDER = timedelta(days=120)
_CHILD, _GROWN = 12, 18
_CHILDREN = frozenset({"daughter", "son", "child", "grandchild"})
_SPEAKS_OF_SELF = re.compile(r"(?<!\w)(?:אני|i'?m|i am)(?!\w)", re.IGNORECASE)
_PAIR = 2
_COUPLE = frozenset({"wife", "husband", "partner"})
_WE = re.compile(
    r"(?<!\w)(?:too|as well|also|joins?|joining|together|גם|ביחד|יחד|איתי|להצטרף|יצטרף|"
    r"תצטרף|אנחנו|אנו|שנינו|לנו|רוצים|באים|נבוא|מחפשים|אני ו\w+|ואני|"
    r"we|us|both of us|and i|me and|me n|me \+|and me)(?!\w)",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"(?<!\w)(?:(?:lost|buried|miss) my (?:husband|wife|partner)|late (?:husband|wife)|widow(?:er|ed)?|"
    r"(?:haven'?t(?: got)?|don'?t have|have no|without|got no) (?:a |any )?(?:partner|husband|wife)|"
    r"אלמן|אלמנה|(?:אין לי|בלי) (?:בן|בת) זוג|(?:בעלי|אשתי) (?:ז״ל|ז\"ל|נפטרה?))(?!\w)",
    re.IGNORECASE,
)
"""Who has nobody to come with, though they speak of somebody."""
_SUPPOSED = "for_whom?"
"""For whom it is by the age alone: what they told of that goes before."""
GUEST = "wedding_guest"
"""The occasion of who dances at somebody else's wedding: no first dance is prepared for."""
_OF_WHOM = ("for_whom", "age")
_IDLY = re.compile(
    r"(?<!\w)(?:סתם (?:שואלת?|מתעניינת|מתעניין|מסתקרנת?|סקרנות|לדעת)|רק (?:שואלת?|מתעניינת|מתעניין)|מסקרנות|"
    r"just (?:asking|curious|wondering)|out of curiosity|for (?:the )?future reference)(?!\w)",
    re.IGNORECASE,
)
_WORDS = 200  # characters of their words that are kept
TOLD_BY: Mapping[str, tuple[str, str]] = {
    "for_child": ("for_whom", "child"),
    "alone": ("company", "alone"),
    "as_couple": ("company", "couple"),
    "for_group": ("company", "group"),
    "wedding": ("occasion", "wedding"),
    "birthday": ("occasion", "birthday"),
    "gift": ("occasion", "gift"),
    "beginner": ("level", "beginner"),
    "experienced": ("level", "experienced"),
    "health_constraint": ("constraint", "health"),
    "diet": ("constraint", "diet"),
    "shy": ("feeling", "shy"),
    "loss": ("feeling", "grieving"),
    "hard_time": ("feeling", "hard_time"),
    "illness": ("feeling", "ill"),
    "injured": ("feeling", "hurt"),
    "good_news": ("feeling", "happy"),
    "complaint": ("feeling", "upset"),
    "insult": ("feeling", "angry"),
    "refund": ("feeling", "upset"),
    "reserve_duty": ("status", "reserve_duty"),
}
"""What an act says of who does it."""


def learn_from_words(turn: Turn, words: str) -> list[str]:
    """Take in what any words may tell in passing: an age, whom it is for, what they come for, where they live.

    Gives the names of what they tell of, known before or not.
    """
    if wants_writing(words):
        turn.lead.dialogue.in_writing = True
        learn(turn, "contact_wish", "told", words)
    if has_no_links(words):
        turn.lead.dialogue.no_links = True
    interest = turn.lead[Profile].traits.get("interest")
    if interest is not None and interest.value in find_denied_interests(turn, words):
        turn.lead[Profile].traits.pop("interest")  # they wanted it once
        turn.lead.contact.interest = None
    told = list(_find(turn, words))
    for name, value in told:
        learn(turn, name, value, words)
    return [name for name, _ in told]


_BARE_KIN = re.compile(
    r"\W*(?:ל|בשביל ה?)?ה?(?:(?P<grandchild>נכדה?|grand(?:daughter|son|child))|(?P<daughter>בת|daughter)|"
    r"(?P<son>בן|son)|"
    r"(?P<child>ילדה?|אחיינית?|nephew|niece|girl|boy|kid))(?: שלי)?[\s.,:-]+(?:בת |בן |age |aged )?"
    r"(?P<years>[3-9]|1[0-7])(?: years old| yo| שנים)?\W*",
    re.IGNORECASE,
)
"""Whom it is for and how old they are, in two words."""


@contextmanager
def only_for_now(turn: Turn, words: str) -> Iterator[None]:
    """Who asks for no more than to know ("I also have a girl of 5, just curious") is answered by it, and afterwards it
    is not what is known of whom it was all about."""
    traits = turn.lead[Profile].traits
    kept = {name: traits[name] for name in _OF_WHOM if name in traits} if _IDLY.search(words) else {}
    try:
        yield
    finally:
        traits.update(kept)


def learn_from_act(turn: Turn, act: str, words: str) -> None:
    """Take in what an act tells of who does it."""
    if told := TOLD_BY.get(act):
        if act == "wedding" and is_past_wedding(words):
            return  # it was, and nobody prepares for it
        if told == ("for_whom", "child") and "for_whom" in turn.lead[Profile].traits:
            return  # "my daughter" is more than "a child"
        learn(turn, *(("occasion", GUEST) if act == "wedding" and is_guest_wedding(words) else told), words)


def learn(turn: Turn, name: str, value: str, words: str) -> None:
    """Keep one thing; what is known already is only noted anew where it changed."""
    traits = turn.lead[Profile].traits
    if name in traits and traits[name].value == value:
        return
    if name == "for_whom" and value in ("self", "adult") and name in traits:
        traits.pop("age", None)  # it was somebody else's
    traits[name] = Trait(value, words[:_WORDS], turn.now)
    turn.note(TraitLearned(name, value, words[:_WORDS]))
    if name == "interest" and value in turn.journey.business.interests:
        turn.lead.contact.interest = value


def fits(turn: Turn, variant: Variant) -> bool:
    """Whether what is known of the lead is what a variant of an answer is for."""
    return not variant.when or is_one_who(turn, variant.when)


def is_one_who(turn: Turn, when: Mapping[Known, str | tuple[str, ...]]) -> bool:
    """Whether all that is named is known of the lead."""
    traits = turn.lead[Profile].traits
    if is_grown(traits) and not _CHILDREN.isdisjoint(_list(when.get("for_whom", ()))):
        return False  # somebody's grown daughter is no child
    return all(
        _has_condition(traits, wanted)
        if name == "condition"
        else name in traits and _is_one_of(traits[name].value, wanted)
        for name, wanted in when.items()
    )


def _has_condition(traits: Mapping[str, Trait], wanted: str | tuple[str, ...]) -> bool:
    return any(one in traits for one in _list(wanted))


def _list(wanted: str | tuple[str, ...]) -> tuple[str, ...]:
    return (wanted,) if isinstance(wanted, str) else wanted


def is_grown(traits: Mapping[str, Trait]) -> bool:
    """Whether whom they write of is no child: by the age, or since it is a wedding ("for my daughter's wedding")."""
    age, occasion = traits.get("age"), traits.get("occasion")
    if age is not None and age.value.isdecimal():
        return int(age.value) >= _GROWN
    return occasion is not None and occasion.value in ("wedding", GUEST)


_ON_TOP = re.compile(
    r"\W*(?:(?:oh|ah|and|also|sorry|אה|אוי|סליחה|וגם|גם)\W+)*(?:plus|another|פלוס|ועוד|עוד)(?!\w)",
    re.IGNORECASE,
)
_LATELY = timedelta(hours=6)


def is_tender(turn: Turn) -> bool:
    """Whether they told of a loss, an illness or of harm lately: nobody courts them meanwhile."""
    feeling = turn.lead[Profile].traits.get("feeling")
    return (
        feeling is not None
        and feeling.value in ("grieving", "ill", "hurt")
        and turn.now - feeling.at < _TENDER
    )


def is_customer(turn: Turn) -> bool:
    """Whether they said that they are one already: nobody sells them what they have."""
    standing = turn.lead[Profile].traits.get("standing")
    return standing is not None and standing.value == "customer"


def wants_brief(turn: Turn) -> bool:
    """Whether they asked for short answers, or reading is hard for them."""
    return "style" in turn.lead[Profile].traits


def _is_one_of(value: str, wanted: str | tuple[str, ...]) -> bool:
    for one in (wanted,) if isinstance(wanted, str) else wanted:
        low, dash, high = one.partition("-")
        if value == one or (dash and low.isdecimal() and high.isdecimal() and value.isdecimal()
                            and int(low) <= int(value) <= int(high)):  # fmt: skip
            return True
    return False


def _find(turn: Turn, words: str) -> Iterator[tuple[str, str]]:
    for name, value in _list_told(words):
        if name == "party":
            yield name, str(_add_to_party(turn, words, int(value)))
        elif name != _SUPPOSED:
            yield name, value
        elif "for_whom" not in turn.lead[Profile].traits:
            yield "for_whom", value
    named = find_interests(turn, words)
    known = turn.lead[Profile].traits.get("interest")
    is_weighed = known and known.at < turn.now and is_question(words) and _WEIGHS.search(words)
    is_of_others = _AS_CHILD.search(words) or _JUDGED_BY_OTHERS.search(words)
    if len(named) == 1 and not (is_of_others or is_weighed):  # who wavers has chosen neither
        yield "interest", next(iter(named))


_JUDGED_BY_OTHERS = re.compile(
    r"(?<!\w)(?:my|the|our) (?:\w+ )?\w+ (?:(?:always |also )?(?:says?|said|thinks?|claims?)|keeps? saying) "
    r"(?:that )?\w+ (?:is|are)(?!\w)|"
    r"(?:שלי|בעלי|אשתי|אחותי|אחי|אמא|אבא|כולם|החברות|החברים) (?:אומר\w*|אמרה?|אמרו|טוענ?\w*|חושב\w*) "
    r"ש\S+ (?:זה|הוא|היא)(?!\w)",
    re.IGNORECASE,
)
"""What somebody else holds of a dance ("my flatmate says tango is for old people") is no choice of it."""
_AS_CHILD = re.compile(
    r"(?<!\w)(?:as (?:a )?(?:little )?(?:kids?|child|children|girl|boy|teen\w*)|"
    r"when (?:i|she|he|we) (?:was|were) (?:a |little|young|small)|"
    r"בתור ילד\w*|כ?שהיית?(?:י|ה)? (?:ילד\w*|קטנ\w*)|בילדות\w*)(?!\w)",
    re.IGNORECASE,
)
"""What was danced long ago is not what they come for."""


_WEIGHS = re.compile(
    r"(?<!\w)(?:or (?:should|would|is|do|maybe) |should (?:i|we) [^?]*(?:instead|rather)|or rather |"
    r"(?:אולי |או ש?)?עדיף (?:לי |לנו )?|או (?:אולי |ש?כדאי ))",
    re.IGNORECASE,
)
"""Another of ours is weighed against what they come for, and not chosen."""


def _add_to_party(turn: Turn, words: str, count: int) -> int:
    """All of them, where so many come on top of those who were told before ("plus 3 grownups")."""
    known = turn.lead[Profile].traits.get("party")
    is_more = _ON_TOP.match(words) and known and turn.now - known.at < _LATELY
    return count + int(known.value) if is_more and known and known.words != words[:_WORDS] else count


@remembered
def _list_told(words: str) -> tuple[tuple[str, str], ...]:
    """What words tell by themselves, whoever says them."""
    return tuple(_tell(words))


def _tell(words: str) -> Iterator[tuple[str, str]]:
    if bare := _BARE_KIN.fullmatch(words):  # "granddaughter. 6"
        yield "for_whom", next(kin for kin, found in bare.groupdict().items() if found and kin != "years")
        yield "age", bare["years"]
        return
    if relation := find_relation(words):
        yield "for_whom", relation
    if age := find_age(words):
        yield "age", str(age)
        if age <= _CHILD and not relation and not _SPEAKS_OF_SELF.search(words):
            yield _SUPPOSED, "child"
    if _ALONE.search(words):
        yield "company", "alone"
    elif relation in _COUPLE and _WE.search(words):
        yield "company", "couple"
    if (count := find_count(words)) and count > _PAIR:
        yield "party", str(count)
    for condition in find_conditions(words):
        yield condition.name, condition.kind
    yield from find_manner(words)
    if called := find_their_name(words):
        yield "their_name", called
    if city := find_city(words):
        yield "city", city
