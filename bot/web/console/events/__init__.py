"""Events in the console: the list, making and changing them, their report, and their doors."""
