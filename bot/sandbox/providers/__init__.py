"""Stand-ins for the three providers' HTTP APIs, with the shapes of the real ones."""
