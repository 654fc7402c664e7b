"""Whom a segment means, and what is no segment."""

from datetime import timedelta
from typing import Any

import pytest

from bot.networks import TRAITS
from conversations.broadcasts.segment import Around, NotASegment, belongs, read_segment
from conversations.lead.addresses import Channel
from conversations.turn.playbook import Playbook
from tests.harness.people import NOON, lead


def fits(playbook: Playbook, segment: dict[str, Any], **known: Any) -> bool:
    around = Around(NOON + timedelta(days=20), {channel: TRAITS[channel] for channel in Channel}, playbook)
    return belongs(lead(**known), read_segment(playbook, segment), around)


@pytest.mark.parametrize(
    ("segment", "known", "other"),
    [
        ({"stage": ["interest", "decision"]}, {"stage": "interest"}, {"stage": "use"}),
        ({"tags": "vip"}, {"tags": ["new", "vip"]}, {"tags": ["new"]}),
        ({"source": "instagram"}, {"source": "instagram"}, {"source": "flyer"}),
        ({"campaign": "spring"}, {"campaign": "spring"}, {}),
        ({"bought": True}, {"bought_at": NOON}, {}),
        ({"bought": False}, {}, {"bought_at": NOON}),
        ({"silence": 14}, {}, {"last_inbound_at": NOON + timedelta(days=10)}),
        ({"language": "en"}, {"language": "en"}, {}),
        ({"channel": "whatsapp"}, {}, {"reach": []}),
        ({}, {}, None),
        ({"tags": "vip", "bought": True}, {"tags": ["vip"], "bought_at": NOON}, {"tags": ["vip"]}),
    ],
)
def test_who_is_meant(
    playbook: Playbook, segment: dict[str, Any], known: dict[str, Any], other: dict[str, Any] | None
) -> None:
    assert fits(playbook, segment, **known)
    assert other is None or not fits(playbook, segment, **other)


@pytest.mark.parametrize(
    ("segment", "key"),
    [
        ({"stages": "use"}, "stages"),
        ({"stage": "buyer"}, "stage"),
        ({"bought": "yes"}, "bought"),
        ({"silence": -1}, "silence"),
        ({"tags": []}, "tags"),
        ({"language": "fr"}, "language"),
    ],
)
def test_what_is_no_segment_is_told_by_its_key(playbook: Playbook, segment: dict[str, Any], key: str) -> None:
    with pytest.raises(NotASegment) as refused:
        read_segment(playbook, segment)
    assert refused.value.key == key
