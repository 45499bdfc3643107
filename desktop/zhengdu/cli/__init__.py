"""The command line over services; no Qt."""
