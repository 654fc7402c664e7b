"""What somebody asks to have done, read for what the team needs of it."""
