"""How is this document written? Charset, table, number and date styles, containers: decided by content, refused when undecidable."""
