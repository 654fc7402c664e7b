"""What people tell of themselves, as far as words alone tell it."""
