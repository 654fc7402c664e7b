"""Which trial class is wanted: that one is, how it begins, which of the hours it may be."""
