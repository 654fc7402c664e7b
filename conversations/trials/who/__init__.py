"""Who comes to try, as far as words tell it: how many, of which age, by which name."""
