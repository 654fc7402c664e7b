"""Why somebody is in a sequence, and why what it plans goes out, waits or does not."""

from collections.abc import Mapping

from conversations.turn.facts import Wording

REASONS: Mapping[str, Wording] = {
    "wont_go": Wording(
        "will not be sent as things stand: {cause}",
        "לא תישלח, כל עוד זה המצב: {cause}",
        "Will not be sent as things stand: {cause}",
    ),
    "touch": Wording("touch {touch}: {words}", "הודעה מתוכננת: {touch}", "Planned message: {touch}"),
    "touch_gone": Wording("the journey has no such touch any more", "ההודעה הזאת כבר לא בתוכנית"),
    "wrote_meanwhile": Wording("they wrote meanwhile", "בינתיים הגיעה הודעה, והספירה התחילה מחדש"),
    "all_reviews": Wording("they have seen every review", "כל הביקורות כבר הוצגו"),
    "no_offer": Wording("no offer runs for them", "אין כרגע הטבה מתאימה"),
    "sent_before": Wording("it was sent before", "כבר נשלחה"),
    "tender": Wording("told of a loss or an illness", "סיפרו על אבל או על מחלה"),
    "meeting_ahead": Wording(
        "a meeting of theirs is coming", "כבר קבוע להם מועד, ולא משכנעים את מי שכבר מגיעים"
    ),
    "unhappy": Wording("their last score was a low one", "הציון האחרון שלהם היה נמוך"),
    "lasts_unknown": Wording("nobody says how long what they bought lasts", "לא ידוע לכמה זמן זה מספיק"),
    "wrong_stage": Wording(
        "not meant for the stage {stage}", "לא מיועדת לשלב ״{stage}״", "Not meant for the stage “{stage}”"
    ),
    "in_contact": Wording("made contact", "יצירת קשר"),
    "ran_out": Wording("its last step is done", "כל הצעדים הסתיימו"),
    "goal_met": Wording("its goal is reached", "המטרה הושגה"),
    "they_answered": Wording("they answered", "התקבלה תשובה"),
    "way_out": Wording("its steps lead out here", "לפי התוכנית זה הסוף"),
    "step_gone": Wording("the journey has no such step any more", "הצעד הזה כבר לא בתוכנית"),
    "given_back_now": Wording("counted anew, as the team is done", "הצוות סיים, והספירה מתחילה מחדש"),
}
