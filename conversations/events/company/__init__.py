"""Who comes to an event with whoever writes: how many, how they are called, and who does not come after all."""
