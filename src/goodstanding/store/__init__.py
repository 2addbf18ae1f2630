"""What was imported? Originals under their content hash, facts in segments, a manifest that says which of them count."""
