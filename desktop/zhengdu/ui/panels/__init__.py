"""Outline, indicators, annotations and glossary beside the page."""
