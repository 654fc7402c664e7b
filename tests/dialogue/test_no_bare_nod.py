"""What is told while something is under way is taken, noted, passed on or asked about: a nod alone says it was done."""

from datetime import timedelta

import pytest

from tests.harness.studio import Person
from tests.orders.talking import somebody
from tests.trials.test_trying import SUNDAY

UNDER_WAY: dict[str, dict[str, tuple[str, ...]]] = {
    "table": {
        "en": ("a table for 5 on Tuesday at 19:00", "yes"),
        "he": ("שולחן ל-5 ביום שלישי בשבע", "כן"),
    },
    "order": {
        "en": ("2 family pies, one with olives, one with mushrooms",),
        "he": ("2 משפחתיות, אחת עם זיתים ואחת עם פטריות",),
    },
    "office": {
        "en": ("need 8 large pizzas to an office by 7",),
        "he": ("צריכים 8 משפחתיות למשרד עד שבע",),
    },
    "delivery": {"en": ("do you deliver now?",), "he": ("עושים משלוחים עכשיו?",)},
    "workshop": {
        "en": ("can we do a pizza party for my son turning 7?", "12 kids", "Thursday the 18th at 4pm"),
        "he": ("רוצים לעשות סדנת פיצה לבת שלי, בת 7", "נהיה 12 ילדים", "ביום חמישי 18.3 בארבע"),
    },
    "trial": {
        "en": ("a salsa trial please", "Monday 18:30"),
        "he": ("אפשר ניסיון בסלסה?", "יום שני 18:30"),
    },
}
TOLD = [
    ("table", "en", "A corner away from the speakers would be lovely, none of us hears well", "away from the speakers"),
    ("table", "en", "And we shall be seven now, the neighbours have invited themselves", "7"),
    ("table", "en", "Oh dear, Thursday is his concert. Could we do Wednesday at the same hour?", "17 March at 19:00"),
    ("table", "en", "One of us comes in a wheelchair so the step at the door matters", "the team"),
    ("table", "en", "my father in law would rather face the street", "face the street"),
    ("table", "en", "it's mum's seventieth so we're bringing our own cake and candles", "cake and candles"),
    ("table", "en", "two of the kids need high chairs", "high chairs"),
    ("table", "en", "Tuesday clashes with the school play, Monday at seven would suit us", "15 March at 19:00"),
    ("table", "en", "The Cohens have dropped out, so it'll be just three of us", "3 people"),
    ("table", "en", "We'll likely be twenty minutes behind, the train is late", "twenty minutes"),
    ("table", "he", "עדיף לנו רחוק מהרמקולים, סבא לא שומע טוב", "לצוות"),
    ("table", "he", "בסוף הצטרפו גם השכנים אז אנחנו שבעה", "7"),
    ("table", "he", "אוי שלישי נופל על ההופעה שלו, רביעי באותה שעה יסתדר לנו", "17.3"),
    ("table", "he", "אחת מאיתנו על כיסא גלגלים אז המדרגה בכניסה קריטית", "הצוות"),
    ("table", "he", "חמי מעדיף לשבת עם הפנים לרחוב", "עם הפנים לרחוב"),
    ("table", "he", "אנחנו מביאים עוגה משלנו ונרות, אמא בת שבעים", "עוגה משלנו"),
    ("table", "he", "צריך גם שני כיסאות תינוק", "כיסאות תינוק"),
    ("table", "he", "הכהנים הבריזו אז נשארנו שלושה", "3 אנשים"),
    ("order", "en", "not green olives but black, and hot sauce on the side", ("black", "change")),
    ("order", "en", "please slice them into squares, the little ones manage better", "squares"),
    ("order", "en", "the mushrooms on the second should be fresh and not from a tin", ("fresh", "change")),
    ("order", "en", "I'd sooner have the second one well done, nearly burnt", "well done"),
    ("order", "en", "the buzzer is dead so the driver should ring me from downstairs", "ring me from downstairs"),
    ("order", "he", "רגע תחליפו לי את הזיתים לעגבניות, החצי השני נשאר ריק", ("עגבני", "לשנות")),
    ("order", "he", "לא זיתים ירוקים, שחורים, ורוטב חריף בצד", ("שחורים", "לשנות")),
    ("order", "he", "תחתכו לריבועים בבקשה, לקטנים יותר נוח", "ריבועים"),
    ("order", "he", "הפטריות בשנייה שיהיו טריות ולא מקופסה", "טריות"),
    ("order", "he", "הזמזם מקולקל אז שהשליח יצלצל אליי מלמטה", "יצלצל אליי מלמטה"),
    ("office", "en", "its Harakevet 9, 4th floor, Tidal Labs, security will want the driver's name", "Harakevet 9"),
    ("office", "he", "זה בהרכבת 9 קומה 4, השומר למטה ירצה את שם השליח", "הרכבת 9"),
    ("delivery", "en", "I'm at 12 Hillel street, second floor, the door with the bike", "12 Hillel"),
    ("delivery", "he", "אני ברחוב הזית 14 דירה 6 קומה 3\nאין מעלית סליחה מראש 😅", "הזית 14"),
    ("workshop", "en", "three of the children can't have cheese at all", "cheese"),
    ("workshop", "en", "It will be fifteen of them after all, the twins confirmed", "15"),
    ("workshop", "he", "שלושה מהילדים לא נוגעים בגבינה", "גבינה"),
    ("workshop", "he", "בסוף חמישה עשר, גם התאומים אישרו", "15"),
    ("workshop", "he", "יש ילד אחד שבא עם כלב נחייה", "כלב"),
    ("trial", "en", "Monday fell through for me, Wednesday works", "none on that day"),
    ("trial", "en", "I'll need to leave about ten minutes before it ends", "ten minutes before"),
    ("trial", "en", "my hearing aid whistles near loudspeakers so I'd stand at the back", "close to the teachers"),
    ("trial", "he", "אצטרך לצאת עשר דקות לפני הסוף", "עשר דקות לפני"),
    ("trial", "he", "שני נפל לי, רביעי מסתדר", "ביום הזה אין"),
]  # fmt: skip
SMALL_TALK = [
    ("trial", "en", "he dances in the living room since grandma took him to the Nutcracker"),
    ("order", "en", "my wife laughs at me every time I pick up the phone to write you"),
    ("table", "en", "we've been married for thirty years and still fight over the crust"),
    ("table", "en", "what a week it's been, the rain never stopped"),
    ("order", "en", "the whole house smells of paint today lol"),
    ("delivery", "en", "I grew up around the corner from you guys"),
    ("order", "en", "my boss thinks lunch is a myth"),
    ("table", "en", "honestly I've been dreaming of this all day"),
    ("trial", "he", "הבת שלי רוקדת בסלון מאז שסבתא לקחה אותה למפצח האגוזים"),
    ("table", "he", "איזה שבוע עבר עליי, הגשם לא הפסיק לרגע"),
    ("order", "he", "החתול שלי יושב על המקלדת ולא נותן לי לכתוב"),
    ("table", "he", "אשתי צוחקת עליי שאני מכור לפיצה"),
    ("delivery", "he", "גדלתי ברחוב ליד, זוכר אתכם עוד מהימים של סבא"),
    ("trial", "he", "סוף סוף יום חופש אחרי חודש מטורף"),
]


def amid(under_way: str, language: str) -> Person:
    """Somebody who has this under way."""
    person = (
        somebody("dance_studio", SUNDAY, language) if under_way == "trial" else somebody(language=language)
    )
    for words in UNDER_WAY[under_way][language]:
        person.says(words)
        person.now += timedelta(minutes=1)
    return person


@pytest.mark.parametrize(("under_way", "language", "words", "taken"), TOLD)
def test_what_has_substance_is_said_back_or_asked_about(
    under_way: str, language: str, words: str, taken: str | tuple[str, ...]
) -> None:
    person = amid(under_way, language)

    reply = person.says(words)

    shown = " ".join((reply, *(one.label for one in person.lead.dialogue.choices)))
    assert any(one in shown for one in ((taken,) if isinstance(taken, str) else taken))


@pytest.mark.parametrize(("under_way", "language", "words"), SMALL_TALK)
def test_small_talk_gets_a_light_word_and_goes_to_nobody(under_way: str, language: str, words: str) -> None:
    person = amid(under_way, language)
    waits = person.lead.handoff.open

    reply = person.says(words)

    assert len(reply) < 120
    assert person.lead.handoff.open == waits
    assert not any(part in reply for part in ("Noted for", "רשמתי ל", "the team", "לצוות"))
