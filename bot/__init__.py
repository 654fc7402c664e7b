"""Input and output: channels, web, delivery and the wiring of it all."""
