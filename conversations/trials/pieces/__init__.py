"""A booking told piece by piece: the dance here, the day there, the hour by the way, all of it changed later."""
