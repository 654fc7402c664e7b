"""What is kept of an event's door: links for its staff, scans, and what contradicts itself."""
