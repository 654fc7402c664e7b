"""Input and output: channels, web, delivery and the wiring of it all."""

import gc

# What is loaded is there to stay: to look for garbage in it again and again is a fifth of the time to start.
gc.set_threshold(50_000, 20, 20)
