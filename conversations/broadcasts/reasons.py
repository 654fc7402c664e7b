"""Why somebody is written to with many others, or not."""

from collections.abc import Mapping

from conversations.turn.facts import Wording

REASONS: Mapping[str, Wording] = {
    "broadcast": Wording("broadcast {words}", "הודעת תפוצה: {words}", "Broadcast: {words}"),
    "broadcast_turn": Wording("their turn in a broadcast", "הגיע התור שלהם בתפוצה"),
    "broadcast_test": Wording("a test by staff", "ניסיון של הצוות", "A test by the team"),
    "one_person": Wording(
        "it went to them by another record of theirs", "כבר נשלחה אליהם, ברשומה אחרת של אותו אדם"
    ),
    "broadcast_stopped": Wording("the broadcast was stopped", "התפוצה נעצרה"),
    "broadcast_paused": Wording("the broadcast is paused", "התפוצה מושהית"),
    "broadcast_failed": Wording("the bot failed at deciding on it", "הבוט לא הצליח להכין להם את ההודעה"),
}
