"""What the console says, in both languages."""
