"""Each message is heard as one thing: bad luck, a joke or a changed plan is no complaint, and a complaint is one."""

from collections.abc import Mapping
from functools import cache

import pytest

from bot.understanding.encoder import find_encoder
from conversations.handoff.facts import HandoffOpened, StaffAsked
from conversations.understanding.reading import Vector
from tests.dialogue.samples import meet_dancer, meet_eater, open_sample
from tests.harness.studio import Person

_GRAVE = {"complains", "not_kept", "angry", "at_the_door"}
_BAD_LUCK = {
    "en": (
        "my sister stood me up so I'm eating alone",
        "the washing machine flooded the kitchen, so no cooking today",
        "waited forever at a different studio once, that's why I'm here",
        "our cat broke my favourite cup, what a morning",
        "the bus never came and I walked home in the rain",
    ),
    "he": (
        "אחותי הבריזה אז אני אוכלת לבד",
        "מכונת הכביסה הציפה את המטבח אז לא מבשלים היום",
        "חיכיתי נצח בסטודיו אחר פעם, בגלל זה אני כאן",
        "החתול שבר לי את הכוס האהובה, איזה בוקר",
        "האוטובוס לא בא והלכתי הביתה בגשם",
    ),
}
_CHANGED = {
    "en": (
        "they moved our staff meeting to Tuesday, same hour, just updating",
        "the birthday is now on Sunday and not Saturday",
        "our trip was pushed by a week",
        "my exam got moved so this week is out",
        "we put the dinner off till next month",
    ),
    "he": (
        "הזיזו לנו את ישיבת הצוות לשלישי באותה שעה, לעדכן",
        "יום ההולדת עבר לראשון ולא בשבת",
        "הטיול שלנו נדחה בשבוע",
        "המבחן שלי זז אז השבוע לא בא בחשבון",
        "דחינו את הארוחה לחודש הבא",
    ),
}
_OF_OTHERS = {
    "en": (
        "my cousin only eats plain pasta, he's odd",
        "my flatmate hates onions, more for me",
        "dad snores in front of the tv, poor mum",
        "grandma dropped her teeth in the bowl and we laughed till we cried",
        "my boss is a maniac about mushrooms",
    ),
    "he": (
        "בן דוד שלי אוכל רק פסטה בלי כלום, טיפוס",
        "השותף שלי שונא בצל, יותר בשבילי",
        "אבא נוחר מול הטלוויזיה, מסכנה אמא",
        "לסבתא נפלו השיניים לצלחת וצחקנו עד דמעות",
        "הבוס שלי משוגע על פטריות",
    ),
}
_HARM = {
    "en": (
        "the brakes you fixed are squeaking again",
        "ordered at six, it's nearly eight and nobody came",
        "we turned up for the lesson and the place was shut",
        "you put onions on it although I wrote no onions",
        "the bridge you glued in came out after a day",
    ),
    "he": (
        "הבלמים שתיקנתם לי שוב חורקים",
        "הזמנו בשש, כמעט שמונה ואף אחד לא בא",
        "באנו לשיעור והמקום היה סגור",
        "שמתם בצל למרות שכתבתי בלי בצל",
        "הגשר שהדבקתם לי יצא אחרי יום",
    ),
}

_AT_THE_DOOR = {
    "en": (
        "hello, I'm standing outside, could you open up",
        "we're downstairs at the entrance",
        "I'm at the door with the stroller",
        "just got here, which floor is it",
        "I'm here outside, nobody opens",
    ),
    "he": (
        "שלום, אני עומדת בחוץ, אפשר לפתוח",
        "אנחנו למטה בכניסה לבניין",
        "אני ליד הדלת עם העגלה",
        "הגענו עכשיו, באיזו קומה זה",
        "אני פה בחוץ ואף אחד לא פותח",
    ),
}
_OF_DOORS = {
    "en": (
        "is there a step at the door? my grandma has a walker",
        "what's the entrance like, any stairs?",
        "bell's dead so bang on the door please",
        "do you have a ramp? dad is in a wheelchair",
        "should parents wait outside or can we come in?",
    ),
    "he": (
        "יש מדרגה בדלת? סבתא שלי עם הליכון",
        "איך הכניסה אצלכם, יש מדרגות?",
        "הפעמון מת, שיפגיז בדלת",
        "יש לכם רמפה? אבא בכיסא גלגלים",
        "ההורים צריכים לחכות בחוץ או שאפשר להיכנס?",
    ),
}


class _Listening:
    """Somebody's words are known by what they mean, too, as a running bot knows them."""

    def __init__(self, person: Person) -> None:
        self._person = person

    def hears(self, words: str) -> set[str]:
        self._person.says(words)
        return {
            one.fact.cause.name
            for one in self._person.notes(HandoffOpened)
            if isinstance(one.fact, HandoffOpened)
        }

    def is_told_the_phone(self, words: str) -> bool:
        return "555" in self._person.says(words)

    def reached_people(self) -> bool:
        return bool(self._person.notes(HandoffOpened) or self._person.notes(StaffAsked))


@cache
def _encode(text: str) -> Vector:
    encoder = find_encoder()
    assert encoder is not None
    return encoder.encode(text)


def _meet(sample: str, language: str, monkeypatch: pytest.MonkeyPatch) -> _Listening:
    playbook = open_sample(sample)
    monkeypatch.setattr(playbook.reader, "knows", _encode if find_encoder() else lambda text: None)
    return _Listening(meet_dancer(language) if sample == "dance_studio" else meet_eater(language))


def _each(said: Mapping[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(language, words) for language, listed in said.items() for words in listed]


@pytest.mark.parametrize("sample", ["dance_studio", "pizza_place"])
@pytest.mark.parametrize(("language", "words"), [*_each(_BAD_LUCK), *_each(_CHANGED), *_each(_OF_OTHERS)])
def test_what_is_told_of_others_of_luck_or_of_plans_is_no_complaint(
    sample: str, language: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not _meet(sample, language, monkeypatch).hears(words) & _GRAVE


@pytest.mark.parametrize("language", ["he", "en"])
def test_what_went_wrong_with_us_is_one_in_any_trade(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What sounds like it, and is not believed, is at least for people to look at."""
    met = [(_meet("dance_studio", language, monkeypatch), words) for words in _HARM[language]]
    believed = [bool(person.hears(words) & _GRAVE) for person, words in met]
    assert sum(believed) >= len(believed) - 1
    assert all(person.reached_people() for person, _ in met)


@pytest.mark.parametrize("language", ["he", "en"])
def test_who_stands_at_the_door_is_heard_in_most_wordings(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = [
        _meet("dance_studio", language, monkeypatch).is_told_the_phone(words)
        for words in _AT_THE_DOOR[language]
    ]
    assert sum(heard) >= len(heard) - 1


@pytest.mark.parametrize(("language", "words"), _each(_OF_DOORS))
def test_who_asks_of_the_door_or_bell_stands_at_none(
    language: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not _meet("dance_studio", language, monkeypatch).is_told_the_phone(words)
