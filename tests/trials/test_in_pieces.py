"""A trial class is told piece by piece, in any order, and changed: what stands in the end is what they said last."""

import pytest

from tests.trials.test_trying import Says, booked, met, put_down

# It is Sunday 7 February, noon. Beginners dance at 18:30, who goes on at 19:45, everybody at 21:00.
BOOKED = [
    # The hour is named by the way, before anything is wanted.
    (
        "en",
        (
            "do you teach salsa?",
            "9pm works for me, is that for newcomers?",
            "great, put me down for next week",
        ),
        "15.02 19:00",
    ),
    ("he", ("יש לכם סלסה?", "21 מתאים לי, זה גם למי שלא רקד?", "מעולה, תרשמו אותי לשבוע הבא"), "15.02 19:00"),
    # The dance and its day, then the hour, with reasons around them.
    (
        "en",
        ("what is there on tuesdays?", "ok tango then, next week", "I finish at eight, so 21:00"),
        "16.02 19:00",
    ),
    ("he", ("מה יש ביום שלישי?", "אז טנגו, בשבוע הבא", "אני מסיים ב-8, אז 21:00"), "16.02 19:00"),
    # A reason on a day chooses nothing.
    ("en", ("can i try salsa?", "on the 8th i have a test. could it be the 15th?", "21:00"), "15.02 19:00"),
    ("he", ("אפשר לנסות סלסה?", "ב-8 יש לי מבחן. אפשר ב-15?", "21:00"), "15.02 19:00"),
    # Counted from what was spoken of.
    (
        "en",
        ("i'd like to try waltz on the 21st at 18:30", "could it be a week earlier? same hour"),
        "14.02 16:30",
    ),
    ("he", ("אשמח לנסות ואלס בראשון 21.2 ב-18:30", "אפשר שבוע קודם? אותה שעה"), "14.02 16:30"),
    ("en", ("put me down for salsa tomorrow at 21:00", "sorry, the monday after, same time"), "15.02 19:00"),
    ("he", ("תרשמי אותי לסלסה מחר ב-21:00", "סליחה, בשני שאחרי, באותה שעה"), "15.02 19:00"),
    # Another dance in the place of the first, on its own day.
    (
        "en",
        (
            "put me down for salsa on the 15th at 21:00",
            "he would rather dance tango. so tuesday the 16th, same hour",
        ),
        "16.02 19:00",
    ),
    ("he", ("תרשמו אותי לסלסה ב-15 בחודש ב-21:00", "הוא מעדיף טנגו. אז שלישי ה-16, אותה שעה"), "16.02 19:00"),
    # The first behind the day until which they are away.
    (
        "en",
        (
            "put me down for salsa tomorrow at 21:00",
            "oh, I'm away until the 17th",
            "then the first monday after that, same hour",
        ),
        "22.02 19:00",
    ),
    (
        "he",
        ("תרשמו אותי לסלסה מחר ב-21:00", "אוי, אני בחו״ל עד ה-17", "אז השני הראשון אחרי זה, אותה שעה"),
        "22.02 19:00",
    ),
]


@pytest.mark.parametrize(("language", "said", "at"), BOOKED)
def test_what_they_chose_in_the_end_is_booked(language: str, said: Says, at: str) -> None:
    assert booked(met(language, *said)).endswith(at)


OF_TEAM = [
    (
        "en",
        ("any waltz for me? I danced for years", "sunday the 14th, the 7:45 one"),
        ("14 February at 19:45",),
    ),
    ("he", ("יש ואלס? רקדתי שנים", "ראשון ה-14, ב-19:45"), ("14.2", "19:45")),
    (
        "en",
        ("my daughter is 10 and wants hip-hop", "wednesday next week", "Noya"),
        ("17 February", "16:30", "Noya"),
    ),
    ("he", ("הבת שלי בת 10 רוצה היפ הופ", "רביעי שבוע הבא", "נויה"), ("17.2", "16:30", "נויה")),
]


@pytest.mark.parametrize(("language", "said", "told"), OF_TEAM)
def test_what_the_team_confirms_is_put_down_with_it(language: str, said: Says, told: tuple[str, ...]) -> None:
    person = met(language, *said)
    handoff = person.lead.handoff.open
    assert handoff is not None
    assert all(one in handoff.taken for one in told)


OF_ONE = [
    (
        "en",
        ("I've two girls, 7 and 12", "only the little one for now. can she try on monday?"),
        "age 7",
        "age 12",
    ),
    ("he", ("יש לי שתי בנות, 7 ו-12", "בינתיים רק הקטנה. אפשר לנסות ביום שני?"), "גיל 7", "גיל 12"),
    (
        "en",
        ("I've two boys, Tom is 8 and Ben is 14", "hip-hop on monday for both please", "Ben won't. only Tom"),
        "Tom",
        "Ben",
    ),
    (
        "he",
        ("יש לי שני בנים, תום בן 8 ובן בן 14", "תרשמו את שניהם להיפ הופ בשני", "בן לא רוצה. אז רק תום"),
        "תום",
        "בן,",
    ),
]


@pytest.mark.parametrize(("language", "said", "comes", "stays"), OF_ONE)
def test_of_two_only_the_one_is_put_down(language: str, said: Says, comes: str, stays: str) -> None:
    handoff = met(language, *said).lead.handoff.open
    assert handoff is not None
    assert comes in handoff.taken
    assert stays not in handoff.taken


COMPANY = [
    ("en", ("put me down for salsa tomorrow at 21:00", "and my neighbour Rina is joining"), "2 people"),
    ("he", ("תרשמו אותי לסלסה מחר ב-21:00", "השכנה שלי רינה מצטרפת"), "2 אנשים"),
    ("en", ("put us both down for salsa tomorrow at 21:00", "Rina got covid. I'll still come"), ""),
    ("he", ("תרשמו את שנינו לסלסה מחר ב-21:00", "רינה חלתה. אני עדיין באה"), ""),
    ("en", ("put me down for salsa tomorrow at 21:00", "my brother is coming with me"), "2 people"),
    ("he", ("תרשמו אותי לסלסה מחר ב-21:00", "אשתי באה איתי"), "2 אנשים"),
    ("en", ("put us both down for salsa tomorrow at 21:00", "she can't after all, just me"), ""),
    ("he", ("תרשמו את שנינו לסלסה מחר ב-21:00", "היא לא יכולה, אז רק אני"), ""),
]


@pytest.mark.parametrize(("language", "said", "party"), COMPANY)
def test_who_comes_along_is_counted_and_who_drops_out_is_not(language: str, said: Says, party: str) -> None:
    title = booked(met(language, *said))
    assert title
    assert party in title if party else "2" not in title.split(" 0")[0]


STAYS = [
    ("en", ("put me down for salsa tomorrow at 21:00", "might do tango too if i like it"), "salsa"),
    ("he", ("תרשמו אותי לסלסה מחר ב-21:00", "אולי אנסה גם טנגו, נראה אחרי"), "סלסה"),
    ("en", ("put me down for salsa tomorrow at 21:00", "is the 19:45 hard?"), "19:00"),
    ("he", ("תרשמו אותי לסלסה מחר ב-21:00", "19:45 זה למי?"), "19:00"),
    (
        "en",
        ("put me down for salsa tomorrow at 21:00", "my friend cancelled on me. I'm still coming"),
        "19:00",
    ),
    ("he", ("תרשמו אותי לסלסה מחר ב-21:00", "חברה שלי ביטלה לי. אני עדיין באה"), "19:00"),
]


@pytest.mark.parametrize(("language", "said", "kept"), STAYS)
def test_what_is_weighed_or_asked_changes_nothing(language: str, said: Says, kept: str) -> None:
    assert kept in booked(met(language, *said))


NOTHING = [
    ("en", ("do you teach salsa?", "let me think, might come monday, might not")),
    ("he", ("יש לכם סלסה?", "אני צריכה לחשוב, אולי שני")),
    ("en", ("do you teach salsa?", "my sister's birthday is on monday")),
    ("he", ("יש לכם סלסה?", "ביום שני יש לאחותי יום הולדת")),
]


@pytest.mark.parametrize(("language", "said"), NOTHING)
def test_who_only_weighs_it_or_tells_of_a_day_is_put_down_for_nothing(language: str, said: Says) -> None:
    person = met(language, *said)
    assert booked(person) == ""
    assert put_down(person) == ""


@pytest.mark.parametrize(
    ("language", "said", "at"),
    [
        (
            "en",
            (
                "put me down for salsa on the 15th at 21:00",
                "she's at class till 7 on monday.. so 21:00 as it was",
            ),
            "15.02 19:00",
        ),
        (
            "he",
            ("תרשום אותי לסלסה בשני 15.2 ב-21:00", "היא בלימודים עד 7 בשני.. אז 21:00 כמו שהיה"),
            "15.02 19:00",
        ),
        (
            "en",
            (
                "put me down for salsa tomorrow at 18:30",
                "cancel it",
                "actually no. put me in tango instead",
                "yeah 6:30",
            ),
            "09.02 16:30",
        ),
    ],
)
def test_what_they_have_stays_where_they_name_it_again(language: str, said: Says, at: str) -> None:
    assert booked(met(language, *said)).endswith(at)


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        (
            "en",
            ("put me down for salsa on the 15th at 21:00", "I'm coming monday still right?"),
            "15 February",
        ),
        ("he", ("תרשום אותי לסלסה בשני 15.2 ב-21:00", "אני בשני עדיין נכון?"), "15.2"),
    ],
)
def test_who_makes_sure_of_their_day_is_told_theirs(language: str, said: Says, told: str) -> None:
    person = met(language, *said[:-1])
    assert told in person.says(said[-1])
    assert booked(person).endswith("15.02 19:00")


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        (
            "en",
            ("hi, my granddaughter is 9 and loves dancing", "when is it?", "wednesday next week"),
            "17 February",
        ),
        ("he", ("שלום, הנכדה שלי בת 9 אוהבת לרקוד", "מתי זה?", "רביעי הבא"), "17.2"),
    ],
)
def test_the_child_who_was_spoken_of_is_the_one_who_comes(language: str, said: Says, told: str) -> None:
    down = put_down(met(language, *said))
    assert told in down
    assert "9" in down
