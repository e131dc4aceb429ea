"""How fast generator and generated code are, beside those of others and plain limits."""
