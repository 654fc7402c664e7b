"""Which group meets when, for whom: asked in words, and told from `timetable.yaml`."""
