"""A birthday of which only the day is known is greeted like any other."""

from datetime import date

import pytest

from conversations.lead.year_days import YearDay
from tests.birthdays.test_birthdays import dana, playbook
from tests.harness.studio import meet


def test_it_is_greeted_every_year() -> None:
    person = meet(playbook())
    person.submits(birthday=YearDay(12, 1))
    assert person.waits(days=8) == ""
    assert person.waits(days=2) == "מזל טוב, דנה!"
    assert person.waits(days=365) == "מזל טוב, דנה!"


def test_the_twenty_ninth_of_february_is_one() -> None:
    person = meet(playbook())
    person.submits(birthday=YearDay(2, 29))
    assert person.waits(days=200).count("מזל טוב") == 1


def test_the_day_told_again_keeps_the_year_and_another_day_replaces_it() -> None:
    person = dana("1994-12-01")
    person.submits(birthday=YearDay(12, 1))
    assert person.lead.contact.birthday == "1994-12-01"
    person.submits(birthday=YearDay(12, 2))
    assert person.lead.contact.birthday == "--12-02"
    person.submits(birthday=date(1995, 12, 2))
    assert person.lead.contact.birthday == "1995-12-02"


def test_a_day_that_no_year_has_is_none() -> None:
    for month, day in ((2, 30), (4, 31), (13, 1), (0, 1)):
        with pytest.raises(ValueError, match=r"month|day"):
            YearDay(month, day)
