"""What happens at an event's door: a ticket is scanned, and it is judged whether who holds it comes in."""
