"""Item models and values that panels show."""
