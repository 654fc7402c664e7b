"""What comes out of a folder that is right."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from conversations.journey.load import JourneyError, load_journey
from conversations.journey.reading.values import parse_clock, parse_length
from conversations.lead.lead import Stage
from tests.harness.folder import Folder
from tests.journey.conftest import JOURNEYS


@pytest.mark.parametrize("name", ["dance_studio", "pizza_place"])
def test_another_business_is_only_another_folder(name: str) -> None:
    journey = load_journey(JOURNEYS / name)
    assert journey.business.languages == ("he", "en")
    assert set(journey.stages) == set(Stage)


def test_lengths_hours_and_dates_are_values(folder: Folder) -> None:
    journey = load_journey(folder.path)
    offer, steps = journey.offers["first_order"], journey.sequences["hungry"].steps
    assert journey.touches["later_that_week"].lapses == timedelta(hours=6)
    assert (steps["one_day"].quiet, steps["five_days"].quiet) == (timedelta(days=1), timedelta(days=5))
    assert journey.business.handoff_alert_again == timedelta(minutes=5)
    assert offer.at == time(22)
    assert journey.business.staff_hours["friday"].closes == time(15)
    assert journey.reviews["josh_quality"].on == date(2026, 7, 8)


def test_a_campaigns_bounds_are_local_time(folder: Folder) -> None:
    folder.append("offers.yaml", "  starts: 2026-07-01 10:00\n  ends: 2026-12-01\n")
    offer = load_journey(folder.path).offers["first_order"]
    assert offer.starts == datetime(2026, 7, 1, 7, tzinfo=UTC)  # summer time
    assert offer.ends == datetime(2026, 11, 30, 22, tzinfo=UTC)


def test_what_looks_like_something_else_stays_what_was_written(folder: Folder) -> None:
    """YAML 1.1 would read 20:00 as 1200, no as false, and a phone number as a number without its plus."""
    folder.change("offers.yaml", 'at: "22:00"', "at: 9:30")
    folder.change("business.yaml", '"+97245550187"', "+97245550187")
    folder.change("reviews.yaml", "author: Josh M.", "author: No")
    folder.change("campaigns.yaml", "words: [מגנט, magnet]", "words: [007, on]")
    journey = load_journey(folder.path)
    assert journey.offers["first_order"].at == time(9, 30)
    assert journey.business.phone == "+97245550187"
    assert journey.reviews["josh_quality"].author == "No"
    assert journey.campaigns["fridge_magnet"].words == ("007", "on")


def test_the_version_changes_with_every_file(folder: Folder) -> None:
    before = load_journey(folder.path).version
    assert load_journey(folder.path).version == before
    assert len(before) == 12
    folder.change("sequences.yaml", "quiet: 5 days", "quiet: 6 days")
    assert load_journey(folder.path).version != before


def test_files_that_say_the_same_are_worked_through_once(folder: Folder) -> None:
    first = load_journey(folder.path)
    assert load_journey(folder.path) is first
    folder.change("sequences.yaml", "quiet: 5 days", "quiet: 6 days")
    assert load_journey(folder.path).sequences["hungry"].steps["five_days"].quiet == timedelta(days=6)
    folder.change("sequences.yaml", "quiet: 6 days", "quiet: 5 days")
    assert load_journey(folder.path).sequences == first.sequences


def test_what_is_wrong_with_them_is_said_each_time(folder: Folder) -> None:
    load_journey(folder.path)
    folder.change("sequences.yaml", "quiet: 5 days", "quiet: 5 parrots")
    said = []
    for _ in range(2):
        with pytest.raises(JourneyError) as caught:
            load_journey(folder.path)
        said.append(str(caught.value))
    assert "5 parrots" in said[0]
    assert said[0] == said[1]


def test_a_file_that_comes_beside_them_is_noticed(folder: Folder) -> None:
    load_journey(folder.path)
    folder.write("sequnces.yaml", "a: 1\n")
    with pytest.raises(JourneyError, match=r"sequnces\.yaml"):
        load_journey(folder.path)


def test_a_business_of_one_language_needs_no_other(folder: Folder) -> None:
    folder.change("business.yaml", "languages: [he, en]", "languages: [he]")
    folder.change("texts.yaml", '  en: "From here you can:"\n', "")
    journey = load_journey(folder.path)
    assert journey.in_language(journey.texts.menu, "en") == "מכאן אפשר:"


@pytest.mark.parametrize(
    ("written", "length"),
    [
        ("1d", timedelta(days=1)),
        ("3 days", timedelta(days=3)),
        ("12h", timedelta(hours=12)),
        ("30m", timedelta(minutes=30)),
        ("2 weeks", timedelta(weeks=2)),
        ("1 day, 12 hours", timedelta(hours=36)),
        ("90 Min", timedelta(minutes=90)),
    ],
)
def test_lengths_as_people_write_them(written: str, length: timedelta) -> None:
    assert parse_length(written) == length


@pytest.mark.parametrize(
    "written", ["", "  ", "1", "1 month", "-1d", "1d2", "3 days ago", "1.5h", "P1D", "100000d"]
)
def test_what_is_no_length(written: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        parse_length(written or " ")


@pytest.mark.parametrize("written", ["24:00", "7", "19.30", "20:00:00", "8pm", "12:60"])
def test_what_is_no_hour(written: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        parse_clock(written)
