"""Bytes to raw paragraphs, one format a module."""
