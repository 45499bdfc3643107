"""Notes as documents: Markdown."""
