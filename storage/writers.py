"""Which function writes which effect. Effects of one transaction are written type by type, in this order."""

from collections.abc import Mapping

from conversations.answers.offered.effects import CreditReviews, EndCode, GiveCode, ShowReview, UseCode
from conversations.broadcasts.effects import JoinRecipients, KeepRecipient
from conversations.events.effects import (
    EndTicket,
    GiveTicket,
    JoinWaiting,
    MoveWaiting,
    NoteWord,
    RenameTicket,
    RingWaiting,
    SayNearby,
    TellHolder,
)
from conversations.handoff.effects import CloseHandoff, OpenHandoff, TakeHandoff
from conversations.learning.effects import KeepQuestion, LearnAnswer, LearnExample, SettleQuestion
from conversations.meetings.kept.effects import HoldSlot, KeepMeeting, LetSlotGo, OfferSlot
from conversations.purchases.effects import NotePurchase
from conversations.referrals.effects import (
    CheckCircle,
    KeepBrought,
    KeepLink,
    KeepReward,
    MoveBrought,
    ThankWriters,
)
from conversations.reporting.effects import KeepFigures
from conversations.reviews.effects import KeepReview
from conversations.surveys.effects import KeepRound
from conversations.turn.effects import Effect
from storage import (
    event_writing,
    handoffs,
    learning,
    meetings,
    offers,
    purchases,
    questions,
    recipients,
    referrals,
    reviews,
    surveys,
)
from storage.figures import write as write_figures
from storage.writing import Writer

WRITERS: Mapping[type[Effect], Writer] = {
    KeepFigures: write_figures,
    GiveCode: offers.write_given,
    UseCode: offers.write_used,
    EndCode: offers.write_ended,
    OpenHandoff: handoffs.write_opened,
    TakeHandoff: handoffs.write_taken,
    CloseHandoff: handoffs.write_closed,
    KeepQuestion: questions.write,
    SettleQuestion: questions.write_settled,
    LearnAnswer: learning.write_answers,
    LearnExample: learning.write_examples,
    NotePurchase: purchases.write,
    GiveTicket: event_writing.write_tickets,
    EndTicket: event_writing.write_ended,
    NoteWord: event_writing.write_words,
    RenameTicket: event_writing.write_renamed,
    JoinWaiting: event_writing.write_joined,
    MoveWaiting: event_writing.write_moved,
    SayNearby: event_writing.write_nearby,
    RingWaiting: event_writing.write_rung,
    TellHolder: event_writing.write_typed,
    KeepMeeting: meetings.write,
    LetSlotGo: meetings.write_let_go,
    HoldSlot: meetings.write_held,
    OfferSlot: meetings.write_freed,
    KeepRound: surveys.write,
    KeepLink: referrals.write_links,
    KeepBrought: referrals.write_brought,
    KeepReward: referrals.write_rewards,
    MoveBrought: referrals.write_moved,
    ThankWriters: referrals.write_helped,
    CheckCircle: referrals.check_circles,
    KeepReview: reviews.write,
    ShowReview: reviews.write_shown,
    CreditReviews: reviews.write_credit,
    KeepRecipient: recipients.write,
    JoinRecipients: recipients.write_joined,
}
"""A capability that keeps something of its own adds a line here for each of its effects."""
