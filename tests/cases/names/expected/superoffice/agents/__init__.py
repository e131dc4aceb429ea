# Generated from the endpoint docs; edits here are overwritten.
