"""A file's bytes worked through: its values as what they are to be, and what is wrong with them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter, ValidationError

from conversations.journey.reading.explaining import explain
from conversations.journey.reading.problems import Problem, name_one_of
from conversations.journey.reading.shapes import OPTIONAL, SHAPES, visit
from conversations.journey.reading.sheets import Sheet, read_sheet
from conversations.journey.reading.values import convert_values
from conversations.lead.lead import Stage

WRITE_IT = "write this file too (docs/journey.md shows what goes into it)"
_MOST = 128
_ADAPTERS: dict[str, TypeAdapter[Any]] = {}


@dataclass(frozen=True)
class Worked:
    """A file's sheet, which nobody changes any more, and the part of a journey that it makes, if it does."""

    sheet: Sheet
    part: Any = None
    problems: tuple[Problem, ...] = ()


@lru_cache(_MOST)
def work_through(name: str, shape: Any, raw: bytes, zone: ZoneInfo) -> Worked:
    """A file's bytes. Who looks again at a folder of which one file has changed works through that one."""
    sheet = read_sheet(f"{name}.yaml", raw)
    if sheet.readable and sheet.data is None:
        return lack(name, "is empty")
    return _fit(name, shape, sheet, zone)


def lack(name: str, message: str, remedy: str = WRITE_IT) -> Worked:
    """What stands in place of a file that can't be had: nothing where a journey may do without, or else a problem."""
    file = f"{name}.yaml"
    if name not in SHAPES and remedy is WRITE_IT:
        return Worked(Sheet(file))
    if name in OPTIONAL and remedy is WRITE_IT:
        return _fit(name, SHAPES[name], Sheet(file, {}), ZoneInfo("UTC"))
    problem = Problem(file, 1, f"{file} {message}", remedy)
    return Worked(Sheet(file, readable=False, problems=[problem]), problems=(problem,))


def _fit(name: str, shape: Any, sheet: Sheet, zone: ZoneInfo) -> Worked:
    convert_values(sheet, shape, zone)
    sheet.values = visit(shape, sheet.data)
    found = tuple(sheet.problems)
    if not sheet.readable:
        return Worked(sheet, problems=found)
    if name == "stages":
        found += tuple(_check_stages(sheet))
    if name not in _ADAPTERS:
        _ADAPTERS[name] = TypeAdapter(shape)
    try:
        return Worked(sheet, _ADAPTERS[name].validate_python(sheet.data), found)
    except ValidationError as error:
        return Worked(sheet, problems=(*found, *explain(error, sheet, shape)))


def _check_stages(sheet: Sheet) -> Iterator[Problem]:
    named = sheet.data if isinstance(sheet.data, dict) else {stage.value for stage in Stage}
    if missing := [stage.value for stage in Stage if stage.value not in named]:
        remedy = f'write {missing[0]}: {{he: "…", en: "…"}}' + (" and so on" if len(missing) > 1 else "")
        lacks = f"no name for the stage {name_one_of(missing).replace(' or ', ' and ')}"
        yield sheet.problem((), lacks, remedy)
