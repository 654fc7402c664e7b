"""The sentence encoder is taught what kinds of things people ask a business: `make tune`."""
