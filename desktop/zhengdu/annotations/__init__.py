"""Notes as values, and anchors that say how sure they are."""
