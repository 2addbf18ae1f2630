"""A language model behind any endpoint that speaks the chat-completions protocol, on this machine or elsewhere. Off until it is set.

What is sent: the instructions and the text given, nothing else. Plain http goes to this machine only; redirects are not followed; the
answer is bounded in size and time.
"""

from __future__ import annotations

import http.client
import json
import ssl
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Final
from urllib.parse import SplitResult, urlsplit

from goodstanding.core.errors import GoodstandingError, UsageError

ANSWER_BYTES: Final = 262_144
TEXT_SIGNS: Final = 24_000
_PATH: Final = "/chat/completions"
_OK: Final = 200


class NoAnswer(GoodstandingError):
    """The service did not answer, or not in the protocol."""


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """An endpoint.

    Attributes:
        url: address up to the version, as in `http://127.0.0.1:11434/v1`.
        model: the name by which the endpoint knows the model.
        key: sent as bearer token when not empty.
        seconds: the longest to wait for connection and for each part of the answer.
    """

    url: str
    model: str
    key: str = field(default="", repr=False)
    seconds: float = 30.0  # not money: time

    def __post_init__(self) -> None:
        """Refuse an address that is none, or that would send text over the network unencrypted.

        Raises:
            UsageError: names the address and what is wrong with it.
        """
        parts = urlsplit(self.url)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment or parts.username:
            raise UsageError(f"{self.url!r} is no address of an endpoint; it looks like https://host/v1")
        if parts.scheme == "http" and not _is_this_machine(parts.hostname):
            raise UsageError(f"{self.url!r} would send messages unencrypted; use https, or http on this machine only")
        if not self.model:
            raise UsageError("the name of the language model is missing")

    def __call__(self, instructions: str, text: str) -> str:
        """What the model says of a text.

        Raises:
            NoAnswer: no connection, another status than 200, too long an answer, or one outside the protocol.
        """
        content = {
            "model": self.model,
            "temperature": 0,
            "messages": [{"role": "system", "content": instructions}, {"role": "user", "content": text[:TEXT_SIGNS]}],
        }
        return _content(self._post(json.dumps(content).encode("utf-8")))

    def _post(self, body: bytes) -> bytes:
        parts = urlsplit(self.url)
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        connection = _connection(parts, self.seconds)
        try:
            connection.request("POST", parts.path.rstrip("/") + _PATH, body, headers)
            answer = connection.getresponse()
            read = answer.read(ANSWER_BYTES + 1)
        except (OSError, http.client.HTTPException) as error:
            raise NoAnswer(f"the language model at {parts.hostname} does not answer: {error}") from error
        finally:
            connection.close()
        if answer.status != _OK:
            raise NoAnswer(f"the language model at {parts.hostname} answers with status {answer.status}")
        if len(read) > ANSWER_BYTES:
            raise NoAnswer(f"the answer of the language model at {parts.hostname} is longer than {ANSWER_BYTES} bytes")
        return read


def _connection(parts: SplitResult, seconds: float) -> http.client.HTTPConnection:  # not money: time
    host = parts.hostname or ""
    if parts.scheme == "https":
        return http.client.HTTPSConnection(host, parts.port, timeout=seconds, context=ssl.create_default_context())
    return http.client.HTTPConnection(host, parts.port, timeout=seconds)


def _is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _content(answer: bytes) -> str:
    try:
        content = json.loads(answer)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise NoAnswer("the language model answers outside the chat-completions protocol") from error
    if not isinstance(content, str):
        raise NoAnswer("the language model answers without a text")
    return content
