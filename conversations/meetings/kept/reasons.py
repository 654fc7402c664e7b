"""Why there is talk of meetings."""

from collections.abc import Mapping

from conversations.turn.facts import Wording

REASONS: Mapping[str, Wording] = {
    "meeting_reported": Wording("another calendar told of it", "הגיע מיומן אחר"),
    "meeting_chosen": Wording("they chose a time", "נבחר מועד"),
    "meeting_asked": Wording("they want a meeting", "ביקשו לקבוע מועד"),
    "meeting_moved_by": Wording("the meeting was moved", "המועד השתנה"),
    "meeting_off": Wording("the meeting was cancelled", "המועד בוטל"),
    "meeting_declined": Wording("they cancelled", "ביטלו את המועד"),
    "meeting_said_yes": Wording("they said that they come", "אישרו הגעה"),
    "meeting_due": Wording("a meeting is coming", "מועד מתקרב"),
    "meeting_reminder_asked": Wording("they asked to be reminded of it", "ביקשו תזכורת למועד"),
    "meeting_changed": Wording("the meeting was changed meanwhile", "המועד השתנה בינתיים"),
    "meeting_asked_when": Wording("they asked when it is", "שאלו מתי זה"),
    "meeting_wants_sooner": Wording("they want an earlier time", "ביקשו מוקדם יותר אם יתפנה"),
    "meeting_came_free": Wording("an earlier time came free", "התפנה מועד מוקדם יותר"),
    "meeting_slot_gone": Wording("the time was taken meanwhile", "המועד נתפס בינתיים"),
    "meeting_no_answer": Wording("no answer in time", "לא ענו בזמן"),
    "meeting_marked": Wording("{by} marked it", "סומן על ידי {by}"),
    "meeting_missed": Wording("they did not come", "לא הגיעו"),
    "meeting_past": Wording("the meeting is over", "המועד עבר"),
    "meeting_no_times": Wording("they want a meeting and no time is free", "רוצים לקבוע, ואין מועד פנוי"),
    "meeting_detailed": Wording("they told more of it", "סיפרו עוד על המועד"),
    "meeting_wants_move": Wording("they want to move a meeting", "רוצים להעביר מועד"),
}
