"""Several things told or asked in one line, each behind its number or letter ("a) how much b) where"). Pure."""

import re

_MARK = re.compile(r"(?:^|(?<=[\s,;]))\(?(?P<mark>\d|[a-hא-ו])[).](?=\s*\w)", re.IGNORECASE)
_FIRST = ("1", "a", "א"), ("2", "b", "ב")


def leave_marks_out(words: str, between: str = "\n") -> str:
    """The words without the marks of a list, each of its parts behind `between`.

    >>> leave_marks_out("1) a large 2) two salads", ";"), leave_marks_out("at 7. thanks")
    ('; a large ; two salads', 'at 7. thanks')
    >>> leave_marks_out("א. כמה עולה ב. יש חניה", ";")
    '; כמה עולה ; יש חניה'
    """
    marks = [found["mark"].casefold() for found in _MARK.finditer(words)]
    first, second = _FIRST
    is_list = any(marks[:2] == [one, two] for one, two in zip(first, second, strict=True))
    return _MARK.sub(between, words) if is_list else words
