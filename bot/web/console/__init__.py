"""The staff console at `/`: who waits for a person, who the leads are, and what was said to each of them and why."""
