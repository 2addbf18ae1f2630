from __future__ import annotations

import pytest

from goodstanding.core.errors import UsageError
from goodstanding.jobs.helper import language_model


def test_no_model_is_asked_unless_one_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GOODSTANDING_HELPER_URL", raising=False)
    assert language_model() is None


def test_the_settings_name_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOODSTANDING_HELPER_URL", "http://127.0.0.1:11434/v1")
    monkeypatch.setenv("GOODSTANDING_HELPER_MODEL", "small")
    found = language_model()
    assert found is not None
    assert (found.url, found.model, found.key) == ("http://127.0.0.1:11434/v1", "small", "")


def test_an_address_without_a_model_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOODSTANDING_HELPER_URL", "https://models.example/v1")
    monkeypatch.delenv("GOODSTANDING_HELPER_MODEL", raising=False)
    with pytest.raises(UsageError, match="name"):
        language_model()
