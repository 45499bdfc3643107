"""The report's own terms, the shipped dictionary, and where they are used."""
