"""One of the pies that are wanted is pointed at, and what is said is done to that one alone."""
