"""Ids of leads as they stand in addresses and bodies."""

import re

from fastapi import HTTPException

_LEAD_ID = re.compile(r"[a-z0-9]{1,26}")


def read_lead_id(text: str) -> str:
    """The id, if it is one; else there is no such lead."""
    if not _LEAD_ID.fullmatch(text):
        raise HTTPException(404, "no lead has this id")
    return text
