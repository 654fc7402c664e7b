"""Equations are solved in place, to the same end as by whatever else solves them."""

import numpy as np
import pytest

from conversations.understanding.likeness.solving import solve_definite


@pytest.mark.parametrize("size", [1, 7, 256, 600])
def test_the_solution_is_that_of_any_matrix(size: int) -> None:
    drawn = np.random.default_rng(size)
    rows = drawn.normal(size=(size, 40))
    matrix, right = rows @ rows.T + np.eye(size), drawn.normal(size=(size, 3))
    wanted = np.linalg.solve(matrix, right)
    assert np.allclose(solve_definite(matrix.copy(), right.copy()), wanted)
    single = solve_definite(matrix.astype(np.float32), right.astype(np.float32))
    assert single.dtype == np.float32
    assert np.allclose(single, wanted, atol=1e-3)


def test_a_matrix_that_is_not_definite_is_refused() -> None:
    with pytest.raises(np.linalg.LinAlgError):
        solve_definite(-np.eye(4), np.ones((4, 1)))
