"""Input and output: channels, web, delivery and the wiring of it all."""

import gc
import os

# What is loaded is there to stay: to look for garbage in it again and again is a fifth of the time to start.
gc.set_threshold(50_000, 20, 20)
# Before numpy is loaded: a sum of a few thousand numbers is done before a second thread has woken up for its part, and
# the threads then wait for more at full speed. A message read cost four times the processor time.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
