"""What a report is: its text, blocks, outline and metadata, and how they are recognised."""
