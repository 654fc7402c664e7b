"""How sure a reading is says something of the text, and nothing of how much the owner has written."""

import numpy as np
import pytest

from conversations.understanding.curve import PLAIN, TAUGHT, be_sure, read_weights


@pytest.mark.parametrize("curve", [PLAIN, TAUGHT])
def test_many_more_answers_that_nothing_speaks_for_take_nothing_away(curve: str) -> None:
    def sure_of_the_first(labels: int) -> float:
        signals = np.zeros((labels, len(read_weights(curve))), dtype=np.float32)
        signals[0, 0] = 0.5
        return float(be_sure(signals, curve)[0])

    assert sure_of_the_first(60) == pytest.approx(sure_of_the_first(20), abs=0.02)
    assert sure_of_the_first(20) < sure_of_the_first(10)
