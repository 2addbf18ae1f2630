from __future__ import annotations

from collections.abc import Iterator

import pytest

from goodstanding.channels.language_model import ANSWER_BYTES, LanguageModel, NoAnswer
from goodstanding.core.errors import UsageError
from tests.channels.service import Service, serving


@pytest.fixture
def service() -> Iterator[Service]:
    with serving() as told:
        yield told


def test_the_text_of_the_first_choice_is_the_answer(service: Service) -> None:
    service.says("[]")
    assert LanguageModel(service.url, "small", "secret")("be brief", "hello") == "[]"
    path, headers, body = service.asked[0]
    assert path == "/v1/chat/completions"
    assert headers["Authorization"] == "Bearer secret"
    assert body["model"] == "small"
    assert [each["content"] for each in body["messages"]] == ["be brief", "hello"]


def test_no_key_sends_no_key(service: Service) -> None:
    service.says("")
    LanguageModel(service.url, "small")("", "")
    assert "Authorization" not in service.asked[0][1]


@pytest.mark.parametrize(
    "body", [b"", b"nonsense", b"[]", b'{"choices": []}', b'{"choices": [{"message": {"content": 3}}]}', b"[" * 99_999]
)
def test_an_answer_outside_the_protocol_is_no_answer(service: Service, body: bytes) -> None:
    service.body = body
    with pytest.raises(NoAnswer):
        LanguageModel(service.url, "small")("", "")


def test_a_redirect_is_not_followed(service: Service) -> None:
    service.status, service.headers = 302, {"Location": "http://127.0.0.1:9/elsewhere"}
    with pytest.raises(NoAnswer, match="status 302"):
        LanguageModel(service.url, "small")("", "")
    assert len(service.asked) == 1


def test_a_very_long_answer_is_not_kept(service: Service) -> None:
    service.body = b" " * (ANSWER_BYTES + 1)
    with pytest.raises(NoAnswer, match="longer than"):
        LanguageModel(service.url, "small")("", "")


def test_a_service_that_is_not_there_is_no_answer(service: Service) -> None:
    with pytest.raises(NoAnswer, match="does not answer"):
        LanguageModel("http://127.0.0.1:1/v1", "small", seconds=1)("", "")


@pytest.mark.parametrize("url", ["ftp://host/v1", "host/v1", "", "http://", "https://user@host/v1", "https://host/v1?x=1"])
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(UsageError, match="no address"):
        LanguageModel(url, "small")


@pytest.mark.parametrize("url", ["http://models.example/v1", "http://192.0.2.7/v1", "http://localhost.example/v1"])
def test_messages_leave_this_machine_encrypted_only(url: str) -> None:
    with pytest.raises(UsageError, match="unencrypted"):
        LanguageModel(url, "small")


def test_the_key_is_not_shown() -> None:
    assert "secret" not in repr(LanguageModel("http://localhost:1/v1", "small", "secret"))
