"""The documented API as a running server, with pages to read and try it."""
