"""What the bot decides. Nothing in this package performs I/O, reads a clock or rolls dice."""
