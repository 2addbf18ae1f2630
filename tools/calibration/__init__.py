"""How far the forecast of a breach can be trusted: measured on simulated sellers whose breaches are known."""
