"""Who has a place and who waits for one: tickets, the list, offers, reminders, and the day itself."""
