"""Use cases over the rooms below; a transaction begins and ends here; no Qt."""
