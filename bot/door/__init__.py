"""An event's door: who comes in, told from phones and scripts, with and without network."""
