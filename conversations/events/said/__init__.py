"""What people say of an event, looked at as words alone."""
