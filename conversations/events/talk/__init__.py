"""What is asked of an event that is spoken of, and not named any more."""
