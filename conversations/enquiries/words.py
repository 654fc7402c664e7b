"""Words by which it is known what becomes of an enquiry; the ways to say them stand in words.yaml."""

import re

from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "words")
STANDS, OVER, TAKES, CHOOSES = (whole(_SAID[name]) for name in ("stands", "over", "takes", "chooses"))
STAYS = whole(_SAID["stays"])
OF_FEAST, OF_MANY = whole(_SAID["of_feast"]), whole(_SAID["of_many"])
DENIED = re.compile(_SAID["denied"])
OTHERWISE = whole(_SAID["otherwise"])
LEAVES = whole(_SAID["leaves"])
