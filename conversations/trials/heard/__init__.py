"""Who comes to try, as far as words tell it."""
