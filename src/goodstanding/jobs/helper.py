"""The language model that the settings name, for a third opinion on notices; none unless one is set."""

from __future__ import annotations

from goodstanding import config
from goodstanding.channels.language_model import LanguageModel


def language_model() -> LanguageModel | None:
    """The model of the settings, None where no address is set.

    Raises:
        UsageError: the address is none, would send messages unencrypted, or the model has no name.
    """
    url = config.HELPER_URL.value()
    return LanguageModel(url, config.HELPER_MODEL.value(), config.HELPER_KEY.value()) if url else None
