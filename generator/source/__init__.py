"""Docs that live elsewhere: where that is, how they come here, and what is locked."""
