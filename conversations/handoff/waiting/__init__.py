"""What people say while they wait for the team, and what they are told meanwhile."""
