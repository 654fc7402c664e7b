"""Why somebody is asked for a score, and what follows from it."""

from collections.abc import Mapping

from conversations.turn.facts import Wording

REASONS: Mapping[str, Wording] = {
    "survey_asked": Wording("asks for {survey}", "{survey}", "Asks: {survey}"),
    "survey_scored": Wording("{survey}: {score}", "{survey}: {score}"),
    "survey_explained": Wording("why they scored so", "הסבר לציון"),
    "survey_over": Wording("answered before, or too late to count", "כבר נענה, או שהסקר כבר נסגר"),
    "low_score": Wording("a low score ({survey}: {score})", "ציון נמוך ({survey}: {score})"),
}
