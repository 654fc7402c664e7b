"""What is said in passing: asides that ask for nobody, what is merely told, and what a message names beside it."""
