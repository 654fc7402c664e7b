"""A slip of the pen in a word."""


def is_slip(said: str, wanted: str) -> bool:
    """Whether one letter is wrong, missing or too many, or two next to each other changed places.

    >>> [is_slip(said, "סדנה") for said in ("סדנא", "סנדה", "סדה", "סדנהה", "סדנה", "סנאד")]
    [True, True, True, True, False, False]
    """
    if said == wanted or abs(len(said) - len(wanted)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(said, wanted, strict=False)) if a != b), None)
    if start is None:
        return True  # one is the beginning of the other
    a, b = said[start:], wanted[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
