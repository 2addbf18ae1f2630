"""The formats of bank statements taken apart: MT940, OFX and the account messages of ISO 20022."""
