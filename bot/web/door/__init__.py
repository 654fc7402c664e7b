"""`/door/{link}`: the page of an event's door, for any phone and with no app."""
