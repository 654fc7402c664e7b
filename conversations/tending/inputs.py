"""What staff note and settle about a lead."""

from dataclasses import dataclass

from conversations.turn.inputs import Input


@dataclass(frozen=True, slots=True)
class Tended(Input):
    """Something staff did on a lead's page that is no word to the lead. Only what is given is done.

    `assign_to` is the colleague who has the conversation from now on.

    `stop_advertising`: the lead told them so, on the phone say.
    """

    by: str
    note: str = ""
    add_tag: str = ""
    drop_tag: str = ""
    assign_to: str = ""
    stop_advertising: bool = False
