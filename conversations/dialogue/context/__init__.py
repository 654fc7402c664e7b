"""A few words that make sense only after what was asked before them ("how much is it?", "and until when?")."""
