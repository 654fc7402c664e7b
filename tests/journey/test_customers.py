"""What is wrong with products, birthdays and codes that are given by name is told with what to write instead."""

import pytest

from conversations.engine import list_files
from conversations.journey.load import inspect_journey
from tests.harness.folder import Folder

OFFER = """
treat:
  title: {he: קינוח, en: a dessert}
  named: true
  code_prefix: SWEET
"""


def problems(folder: Folder) -> list[str]:
    return [str(problem) for problem in inspect_journey(folder.path, list_files()).problems]


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("sequences.yaml", "when: {item: pie}           #", "when: {item: pies}          #",
         'there is no product "pies" in products.yaml — did you mean "pie"? Write pie'),
        ("sequences.yaml", "goal: {has: dessert}", "goal: {has: cake}", 'there is no product "cake" in products.yaml'),
        ("products.yaml", "  lasts: 3 weeks\n", "",
         '"usual" waits until an order is used up, and no product says how long it lasts'),
        ("sequences.yaml", "  starts: purchase\n  when: {item: pie}           #",
         "  starts: contact\n  when: {item: pie} #",
         'nobody can enter "again": no order lets them in'),
        ("touches.yaml", "  buttons: [order, menu_link, stop]\n  lapses: 6h\ntry_dessert:",
         "  gives: first_order\n  buttons: [order, menu_link, stop]\n  lapses: 6h\ntry_dessert:",
         '"first_order" is offered to whoever hesitates, and not given by its name — write named: true'),
        ("birthdays.yaml", 'at: "12:00"', "offer: treat", "offer is of no use without gift"),
        ("birthdays.yaml", 'at: "12:00"', 'offer: treats\ngift: {he: "{code}", en: "{code}"}',
         'there is no offer "treats" in offers.yaml — did you mean "treat"?'),
        ("birthdays.yaml", 'at: "12:00"', 'offer: treat\ngift: {he: "קוד", en: "{code}"}',
         "gift (he) does not say {code}"),
    ],
)  # fmt: skip
def test_it_is_told(folder: Folder, file: str, old: str, new: str, said: str) -> None:
    folder.change("offers.yaml", "  button: order\n", f"  button: order\n{OFFER}")
    folder.change(file, old, new)
    found = problems(folder)
    assert any(said in problem for problem in found), found
