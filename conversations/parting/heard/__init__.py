"""Whether words end a talk."""
