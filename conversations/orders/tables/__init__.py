"""Whether something is eaten at our place: a table that is booked, a feast that is planned."""
