"""The only wiring place: importing, checking, rebuilding."""
