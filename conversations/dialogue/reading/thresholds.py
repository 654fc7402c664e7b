"""How sure a reading must be, and how many words say something."""

TELLING = 4
"""Words of a question that tells what it is about; a shorter one ("anything new?") may well be for the business."""
LEAST, LEAST_BESIDE = 2, 4
"""Words of a question that is put to staff; beside an answer a shorter one ("is that a problem?") goes with it."""
SHORT, CLEAR_ANSWER, CLEAR_ACT = 2, 0.8, 0.5
BARE = 0.6
"""How sure an act must be that is read from a single word."""
LIKELY = 0.75
"""How sure an answer must be beside a question that nothing answers."""
TOLD = 0.88
"""How sure an answer must be to what is no question, beside something else."""
ELLIPTIC = 0.7
"""How sure it must be to what is asked without a question's form, and tells of nobody ("any deals")."""
BY_CUE = 0.9
"""How sure a cue is."""
REST = 5
"""Words beside a nod that were not understood, and are the more important."""
