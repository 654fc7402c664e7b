"""What is wanted beside the things themselves: how they are made, and what staff give or promised to them."""
