"""A meeting is offered, set, moved and called off, and everybody who has to know of it is told."""
