"""What is still owed to somebody whose case was closed."""
