"""Why somebody is not asked for something, or not yet."""

from collections.abc import Mapping

from conversations.turn.facts import Wording

REASONS: Mapping[str, Wording] = {
    "asked_lately": Wording(
        "they were asked for something within the week, and once a week is enough",
        "כבר ביקשו מהם משהו השבוע, ופעם בשבוע זה מספיק",
    ),
    "still_owed": Wording("they still wait for what they were told would come", "עוד לא הגיע מה שהובטח להם"),
    "greeted_soon": Wording(
        "their birthday is near, and one thing a week is enough", "יום ההולדת קרוב, ופעם בשבוע זה מספיק"
    ),
    "in_mourning": Wording("told of a loss or an illness", "סיפרו על אבל או על מחלה"),
    "newer_news": Wording("there is newer news of it", "יש עדכון חדש יותר"),
    "not_wanted_now": Wording("they are with the team now", "השיחה עכשיו אצל הצוות"),
}
