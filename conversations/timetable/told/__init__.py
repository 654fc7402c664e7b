"""What is told of the timetable: days, hours, levels and ages, as they were asked for."""
