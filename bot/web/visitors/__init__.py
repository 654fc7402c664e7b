"""What the pages of people who are no staff share: a ticket's holder, whoever stands at a door."""
