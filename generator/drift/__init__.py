"""Drift: how what is there differs from what the docs give."""
