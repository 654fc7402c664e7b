"""Regulars and promoters: staff see who they are, and a segment finds them."""

from collections.abc import Mapping

from conversations.purchases.facts import OrderUndone, Purchased
from conversations.regulars.facts import MarkGained, MarkLost
from conversations.regulars.marking import PROMOTER, REGULAR, find_marks, follow, has_mark, read_mark
from conversations.regulars.part import Standing
from conversations.regulars.words import REGULARS_FILE
from conversations.surveys.facts import SurveyAnswered
from conversations.turn.capability import Capability
from conversations.turn.facts import Wording

_NAMES: Mapping[str, tuple[str, str]] = {
    REGULAR: ("קונים שוב ושוב", "a regular"),
    PROMOTER: ("ממליצים עלינו", "a promoter"),
}

REGULARS = Capability(
    name="regulars",
    parts=(Standing,),
    follows=follow,
    after=frozenset({Purchased, OrderUndone, SurveyAnswered}),
    marks=find_marks,
    segments={"vip": (read_mark, has_mark)},
    names={"mark": lambda _, value, language: _NAMES[value][language == "en"] if value in _NAMES else None},
    reasons={
        "marked_by": Wording(
            "by what they bought and said: {mark}",
            "לפי הקניות והציונים: {mark}",
            "By what they bought and said: {mark}",
        ),
        "unmarked_by": Wording("no longer {mark}", "כבר לא: {mark}", "No longer {mark}"),
    },
    facts={
        MarkGained: Wording("vip: {mark}", "⭐ {mark}", "⭐ {mark}"),
        MarkLost: Wording("no longer vip: {mark}", "כבר לא: {mark}", "No longer {mark}"),
    },
    files=(REGULARS_FILE,),
)  # fmt: skip
