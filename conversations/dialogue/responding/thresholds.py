"""How few words say little, and how soon is in the same breath."""

from datetime import timedelta

SHORT = 3
FEW = 20
BREATH = timedelta(seconds=20)
LEAST = 2  # words that a question put to staff has
