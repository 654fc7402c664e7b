"""Tickets as people hold them: the picture with its QR code, the calendar entry, and reading a code back."""
