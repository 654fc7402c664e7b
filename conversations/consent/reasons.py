"""What was agreed to, refused and taken back."""

from collections.abc import Mapping

from conversations.turn.facts import Wording

REASONS: Mapping[str, Wording] = {
    "agreed": Wording(
        "agreed ({source})", "הסכמה לקבל פרסומות ({source})", "Agreed to advertising ({source})"
    ),
    "not_agreed": Wording(
        "did not agree ({source})",
        "אין הסכמה לקבל פרסומות ({source})",
        "Did not agree to advertising ({source})",
    ),
    "refused": Wording("refused", "בקשה להפסיק לכתוב", "Asked us to stop writing"),
    "refused_there": Wording(
        "refused, the network of {channel} says",
        "בקשה להפסיק לכתוב, כך נמסר מ{channel}",
        "Asked us to stop writing, {channel} says",
    ),
    "blocked_by": Wording(
        "blocked us on {channel}: no more advertising anywhere",
        "נחסמנו ב{channel}, ולכן לא נשלחות פרסומות בשום ערוץ",
        "Blocked us on {channel}: no more advertising anywhere",
    ),
    "confirmed": Wording("confirms that they left", "אישור שנפסיק לכתוב"),
    "came_back": Wording("came back", "חזרה אלינו"),
    "welcomed": Wording("welcomes them back", "שמחים שחזרו"),
    "left_alone": Wording("they asked to be left alone", "התבקשנו לא לכתוב יותר"),
    "no_writing": Wording("they asked not to be written to", "התבקשנו לא לכתוב"),
    "no_consent": Wording("no consent to advertising", "אין הסכמה לקבל פרסומות"),
}
