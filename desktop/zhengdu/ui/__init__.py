"""The only room that sees PySide6."""
