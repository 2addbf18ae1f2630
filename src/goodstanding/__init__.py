"""goodstanding keeps an Amazon seller's account in good standing."""

__version__ = "0.1.0"
