"""Storyboards: persona stories from files, played on the whole bot in one process with a clock that is moved."""
