"""What staff wrote to a person: it stands, and what the bot says of prices or times never speaks against it."""
