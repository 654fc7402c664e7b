"""A form asks: its questions in order, what is told of them early, a number, and how it ends without a ticket."""
