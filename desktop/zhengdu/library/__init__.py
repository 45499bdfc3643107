"""The only room that sees SQLite: reports, annotations, reading positions."""
