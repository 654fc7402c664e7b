"""Which function writes which effect. Effects of one transaction are written type by type, in this order."""

from collections.abc import Mapping

from conversations.answers.effects import GiveCode, UseCode
from conversations.broadcasts.effects import JoinRecipients, KeepRecipient
from conversations.handoff.effects import CloseHandoff, OpenHandoff, TakeHandoff
from conversations.learning.effects import KeepQuestion, LearnAnswer, LearnExample, SettleQuestion
from conversations.purchases.effects import NotePurchase
from conversations.turn.effects import Effect
from storage import handoffs, learning, offers, purchases, questions, recipients
from storage.writing import Writer

WRITERS: Mapping[type[Effect], Writer] = {
    GiveCode: offers.write_given,
    UseCode: offers.write_used,
    OpenHandoff: handoffs.write_opened,
    TakeHandoff: handoffs.write_taken,
    CloseHandoff: handoffs.write_closed,
    KeepQuestion: questions.write,
    SettleQuestion: questions.write_settled,
    LearnAnswer: learning.write_answers,
    LearnExample: learning.write_examples,
    NotePurchase: purchases.write,
    KeepRecipient: recipients.write,
    JoinRecipients: recipients.write_joined,
}
"""A capability that keeps something of its own adds a line here for each of its effects."""
