"""Messages of two or three parts, put together out of parts that are each understood alone."""
