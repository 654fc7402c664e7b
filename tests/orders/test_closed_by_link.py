"""Who orders it in the link by themselves is told how it stands; the team is asked nothing, so it comes once."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.orders.talking import somebody

PIE = {"en": "a personal one with onion, pickup", "he": "אישית עם בצל, באיסוף"}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("perfect, thanks, I'll close it in the link",)),
        ("en", ("ok great i'll order through the link",)),
        ("en", ("how long till it's ready if i order now in the link?", "great, that's it thanks")),
        ("en", ("yes that's all, gonna pay on the site",)),
        ("he", ("סגור תודה רבה, אני אסגור בקישור",)),
        ("he", ("מעולה, מזמינה עכשיו בלינק",)),
        ("he", ("תוך כמה זמן זה מוכן אם אני סוגרת עכשיו בקישור?", "סגור תודה רבה")),
        ("he", ("יאללה סגור, דרך הקישור אני כבר מזמין",)),
    ],
)
def test_it_is_not_put_to_the_team_as_well(language: str, said: tuple[str, ...]) -> None:
    person = somebody(language=language)
    for words in (PIE[language], *said):
        person.says(words)
    assert not person.lead[Basket].passed
    assert person.lead[Basket].wanted


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("that's it, order it for me",)),
        ("en", ("the link doesn't work", "so please order it for me here")),
        ("en", ("perfect, close it",)),
        ("he", ("סגור, תזמינו לי",)),
        ("he", ("אפשר גם לא בקישור?", "סגור, תזמינו לי אתם")),
    ],
)
def test_who_wants_it_closed_here_is_passed_on(language: str, said: tuple[str, ...]) -> None:
    person = somebody(language=language)
    for words in (PIE[language], *said):
        person.says(words)
    assert person.lead.handoff.open is not None
