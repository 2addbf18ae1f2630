"""Reads the corpus of labelled messages and divides it into a part to learn from and a part to be judged on.

Templates decide the part, never single messages: two variants of one text would make any classifier look good.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from importlib import resources
from typing import Final, Literal

from goodstanding.core.errors import CatalogueError
from goodstanding.core.ids import ASIN, ORDER_ID
from goodstanding.core.money import Amount
from goodstanding.notices.vocabulary import ACTIONS, EVIDENCE, KINDS, NOTHING_OWED

Part = Literal["train", "test"]
Form = Literal["txt", "eml", "html", "forward", "pdf-text"]
Genuine = Literal["yes", "no", "other"]
Unit = Literal["hours", "days", "business days", "weeks", "months"]

FORMS: Final[tuple[Form, ...]] = ("txt", "eml", "html", "forward", "pdf-text")
ANSWERS: Final[tuple[Genuine, ...]] = ("yes", "no", "other")
UNITS: Final[tuple[Unit, ...]] = ("hours", "days", "business days", "weeks", "months")
LANGUAGES: Final = ("en", "de", "fr", "es", "it", "ja", "zh", "pt", "nl", "pl", "sv", "tr")
KEYS: Final = (
    *("template", "lang", "form", "kind", "also", "action", "evidence"),
    *("deadline", "asins", "order_ids", "amounts", "genuine", "note"),
)
TEST_SHARE: Final = 0.35  # not money: a share

_WINDOW: Final = re.compile(r"\A(\d+) (hours|days|business days|weeks|months)\Z")


@dataclass(frozen=True, slots=True)
class Window:
    """A time to answer as a duration, in the unit the message uses."""

    count: int
    unit: Unit

    def __str__(self) -> str:
        return f"{self.count} {self.unit}"


@dataclass(frozen=True, slots=True)
class Sample:
    """A labelled message.

    Attributes:
        path: `<kind>/<file name>` inside the corpus.
        deadline: duration, date as written, or None when the addressee is given no last moment.
        text: the raw message, not normalised; of an `eml` the headers and the encoded body.
    """

    path: str
    template: str
    lang: str
    form: Form
    kind: str
    also: tuple[str, ...]
    action: str
    evidence: tuple[str, ...]
    deadline: Window | date | None
    asins: tuple[str, ...]
    order_ids: tuple[str, ...]
    amounts: tuple[Amount, ...]
    genuine: Genuine
    note: str
    text: str

    @property
    def part(self) -> Part:
        """Train or test; the same for all variants of a template, whatever else is in the corpus."""
        return part_of(self.template)

    @property
    def kinds(self) -> frozenset[str]:
        """All kinds of the message, the first and the others."""
        return frozenset((self.kind, *self.also))


def part_of(template: str) -> Part:
    """The part a template belongs to, from its name alone, so that a new message never moves an old one."""
    head = hashlib.sha256(template.encode()).digest()[:4]
    return "test" if int.from_bytes(head, "big") / 2**32 < TEST_SHARE else "train"


def load() -> tuple[Sample, ...]:
    """Every message of the corpus in path order.

    Raises:
        CatalogueError: a file breaks the format or uses a word outside the vocabulary; names the file and the fault.
    """
    return tuple(parse(path, text) for path, text in _files())


def split() -> tuple[tuple[Sample, ...], tuple[Sample, ...]]:
    """The messages to learn from and the messages to be judged on."""
    samples = load()
    return tuple(each for each in samples if each.part == "train"), tuple(each for each in samples if each.part == "test")


def _files() -> Iterator[tuple[str, str]]:
    root = resources.files("goodstanding.notices.corpus")
    for folder in sorted((each for each in root.iterdir() if each.name in KINDS), key=lambda each: each.name):
        for file in sorted((each for each in folder.iterdir() if each.name.endswith(".txt")), key=lambda each: each.name):
            yield f"{folder.name}/{file.name}", file.read_text(encoding="utf-8")


def parse(path: str, content: str) -> Sample:
    """One message from its file's content; `path` is `<kind>/<file name>`. Raises CatalogueError like `load`."""
    head, found, body = content.partition("\n---\n")
    if not found:
        raise CatalogueError(f"{path}: no line '---' between labels and message")
    labels = _labels(path, head)
    _check_agreement(path, labels)
    return Sample(
        path=path,
        template=labels["template"],
        lang=_one_of(path, "lang", labels["lang"], LANGUAGES),
        form=_form(path, labels["form"]),
        kind=_one_of(path, "kind", labels["kind"], tuple(KINDS)),
        also=_words(path, "also", labels["also"], tuple(KINDS)),
        action=_one_of(path, "action", labels["action"], tuple(ACTIONS)),
        evidence=_words(path, "evidence", labels["evidence"], tuple(EVIDENCE)),
        deadline=_deadline(path, labels["deadline"]),
        asins=_shaped(path, "asins", labels["asins"], ASIN),
        order_ids=_shaped(path, "order_ids", labels["order_ids"], ORDER_ID),
        amounts=tuple(_amount(path, each) for each in _list(labels["amounts"])),
        genuine=_genuine(path, labels["genuine"]),
        note="" if labels["note"] == "none" else labels["note"],
        text=body,
    )


def _labels(path: str, head: str) -> Mapping[str, str]:
    labels: dict[str, str] = {}
    for line in head.splitlines():
        key, found, value = line.partition(":")
        if not found or not value.strip() or key in labels:
            raise CatalogueError(f"{path}: not a line 'key: value', or a key twice: {line!r}")
        labels[key] = value.strip()
    if tuple(labels) != KEYS:
        raise CatalogueError(f"{path}: the keys must be {', '.join(KEYS)} in this order; found {', '.join(labels)}")
    return labels


def _check_agreement(path: str, labels: Mapping[str, str]) -> None:
    if labels["kind"] != path.partition("/")[0]:
        raise CatalogueError(f"{path}: kind {labels['kind']!r} is not the folder's name")
    owed = labels["evidence"] != "none" or labels["deadline"] != "none"
    if labels["action"] in NOTHING_OWED and owed:
        raise CatalogueError(f"{path}: {labels['action']} has neither evidence nor deadline")
    if (labels["kind"] == "phishing") != (labels["action"] == "phishing"):
        raise CatalogueError(f"{path}: kind phishing and action phishing go together")


def _list(value: str) -> tuple[str, ...]:
    return () if value == "none" else tuple(each.strip() for each in value.split(","))


def _one_of(path: str, key: str, value: str, allowed: tuple[str, ...]) -> str:
    if value not in allowed:
        raise CatalogueError(f"{path}: {key} {value!r} is not in the vocabulary")
    return value


def _words(path: str, key: str, value: str, allowed: tuple[str, ...]) -> tuple[str, ...]:
    words = tuple(_one_of(path, key, each, allowed) for each in _list(value))
    if len(set(words)) != len(words):
        raise CatalogueError(f"{path}: {key} names a word twice: {value!r}")
    return words


def _form(path: str, value: str) -> Form:
    form = next((each for each in FORMS if each == value), None)
    if form is None:
        raise CatalogueError(f"{path}: form {value!r} is not one of {', '.join(FORMS)}")
    return form


def _genuine(path: str, value: str) -> Genuine:
    answer = next((each for each in ANSWERS if each == value), None)
    if answer is None:
        raise CatalogueError(f"{path}: genuine {value!r} is not one of {', '.join(ANSWERS)}")
    return answer


def _deadline(path: str, value: str) -> Window | date | None:
    if value == "none":
        return None
    window = _WINDOW.match(value)
    unit = next((each for each in UNITS if window and window[2] == each), None)
    if window and unit:
        return Window(int(window[1]), unit)
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise CatalogueError(f"{path}: deadline {value!r} is neither none, a number of {', '.join(UNITS)}, nor a date") from None


def _shaped(path: str, key: str, value: str, shape: re.Pattern[str]) -> tuple[str, ...]:
    items = _list(value)
    for item in items:
        if not shape.match(item):
            raise CatalogueError(f"{path}: {key} has {item!r}, which has another shape")
    return items


def _amount(path: str, value: str) -> Amount:
    number, _, currency = value.partition(" ")
    if not re.fullmatch(r"-?\d+(\.\d+)?", number) or not re.fullmatch(r"[A-Z]{3}", currency):
        raise CatalogueError(f"{path}: amount {value!r} is not a plain number and a currency code")
    return Amount(Decimal(number), currency)
