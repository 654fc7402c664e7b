"""Questions are answered, worries met with reviews and offers; what is said moves a lead's stage."""

from conversations.answers.answering import answer_act, meet_doubt
from conversations.answers.asked.meeting import WORRIES
from conversations.answers.gifts import hear_gift
from conversations.answers.giving import give_answer
from conversations.answers.haggling import hear_haggling
from conversations.answers.monthly import hear_monthly
from conversations.answers.offered import offers
from conversations.answers.offered.asked import hear_discount_missing, hear_of_code
from conversations.answers.offered.codes import answer_about_code, tell_of_code
from conversations.answers.offered.facts import (
    AnswerGiven,
    CodeRefused,
    OfferGiven,
    OfferUsed,
    ReviewsCredited,
    ReviewShown,
    StageMoved,
)
from conversations.answers.offered.part import Answers
from conversations.answers.offered.reviews import credit_reviews, take_back_credit
from conversations.answers.reasons import REASONS
from conversations.answers.stages import advance
from conversations.journey.model.answers import Button
from conversations.lead.lead import Stage
from conversations.lead.reason import Reason, reason
from conversations.purchases.facts import OrderUndone, Purchased
from conversations.purchases.inputs import Bought
from conversations.turn.capability import CODE, PERSON, Capability, Meaning
from conversations.turn.facts import Wording
from conversations.turn.inputs import Input
from conversations.turn.turn import Turn


def _follow(turn: Turn, happened: Input) -> None:
    """Who buys has used their code, and stands at the purchase."""
    if (undone := turn.noted(OrderUndone)) and undone.over:
        take_back_credit(turn)
    if isinstance(happened, Bought) and (bought := turn.noted(Purchased)):
        offers.use_codes(turn, happened, happened.at)
        credit_reviews(turn, bought.order)
        advance(turn, Stage.PURCHASE, reason("bought"))


def _come_with_worry(turn: Turn, _: Input) -> Reason | None:
    given = turn.noted(AnswerGiven)
    return reason("in_hesitation", topic=given.worry) if given and given.worry else None


def _press_button(turn: Turn, button_id: str, button: Button) -> None:
    if button.answer is not None and button.answer in turn.journey.answers:
        why = reason("answered_choice", answer=button.answer, button=button_id)
        give_answer(turn, AnswerGiven(button.answer, None, button_id), why)


ANSWERS = Capability(
    name="answers",
    parts=(Answers,),
    follows=_follow,
    after=frozenset({Purchased, OrderUndone}),
    meanings=(
        Meaning(PERSON - 5, hear_monthly),
        Meaning(PERSON - 5, hear_haggling),
        Meaning(PERSON - 5, hear_gift),
        Meaning(PERSON - 6, hear_of_code),
        Meaning(PERSON - 6, hear_discount_missing),
        Meaning(CODE, answer_about_code),
    ),
    acts={"answer": answer_act, "doubt": meet_doubt, "my_code": tell_of_code}
    | dict.fromkeys(WORRIES, meet_doubt),
    buttons={"answer": _press_button},
    conditions={
        "stages": lambda turn, wanted, _: turn.lead.stage in wanted,
        "worry": lambda turn, wanted, _: wanted in turn.lead[Answers].worries,
        "open_offer": lambda turn, wanted, _: offers.holds_code(turn) is wanted,
    },
    starts={"hesitation": _come_with_worry},
    needs=offers.needs,
    reasons=REASONS,
    facts={
        AnswerGiven: None,
        ReviewShown: None,
        ReviewsCredited: None,
        OfferGiven: Wording("{code}", "{code}"),
        OfferUsed: None,
        CodeRefused: Wording(
            "a code that was used before: {code}",
            "קוד שכבר נוצל: {code}",
            "A code that was used before: {code}",
        ),
        StageMoved: Wording("{stage} → {next_stage}", "{stage} ← {next_stage}"),
    },
)
