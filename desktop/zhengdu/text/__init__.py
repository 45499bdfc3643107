"""Strings only: spans, offsets, normalisation, numerals, words. Standard library only."""
