"""From what a file holds to the message that is asked about.

In a chain the newest message of the sender decides. The sender who is asked about is Amazon, or whoever poses as Amazon; what an
employee wrote above a forward is the comment, older messages are history.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parseaddr, parsedate_to_datetime
from typing import Final

from goodstanding.notices import dates, language
from goodstanding.notices.intake import chain, html, links
from goodstanding.notices.intake.limits import LINKS
from goodstanding.notices.intake.raw import RawMessage
from goodstanding.notices.lookalikes import latin
from goodstanding.notices.message import NO_HEADERS, Address, Headers, Link, Message, Origin, Part
from goodstanding.notices.model import Span
from goodstanding.notices.normalise import Draft, decoded, paragraphs, signs_folded
from goodstanding.notices.text import NormalText, Trick

_AMAZON: Final = re.compile(
    r"am[a4@]z[o0]n|amzn|ama2on|arnazon|seller[\s._-]?(?:central|performance|support|notification|verification|team)"
    r"|アマゾン|セラー|亚马逊|亞馬遜|卖家",
    re.I,
)
_AMAZON_DOMAIN: Final = re.compile(r"(?:\A|\.)amazon\.[a-z.]{2,6}\Z")
_SPACES: Final = re.compile(r"\s+")
_LOOKS_HTML: Final = re.compile(r"<(?:html|body|table|div|p|br|span|td)\b[^<>]{0,500}>", re.I)
_SHORT: Final = 500
_CANONICAL: Final = {"from": "From", "date": "Date", "to": "To", "subject": "Subject", "reply-to": "Reply-To", "cc": "Cc"}


@dataclass(frozen=True, slots=True)
class _Source:
    """A carrier's text with its lines, before it is cut into messages."""

    draft: Draft
    body_start: int
    links: tuple[tuple[int, Link], ...]
    is_html: bool = False
    has_script: bool = False
    forms: tuple[str, ...] = ()


def message(raw: RawMessage) -> Message:
    """The message that a carrier brings."""
    if raw.attached:
        return _with_attached(raw)
    source = _source(raw)
    pieces = chain.split(source.draft.text[source.body_start :], pasted=raw.origin is Origin.NONE)
    pieces = [_moved(piece, source.body_start) for piece in pieces]
    chosen = _choose(raw, source, pieces)
    main = _built(raw, source, pieces[chosen], is_carrier=chosen == 0 and not pieces[0].headers)
    older = tuple(_history(source, piece) for piece in pieces[chosen + 1 :])
    comment = "\n\n".join(_plain(source, piece) for piece in pieces[:chosen])
    return replace(main, history=older, comment=comment, carrier=raw.headers if chosen or pieces[0].headers else NO_HEADERS)


def _with_attached(raw: RawMessage) -> Message:
    """A mail that brings mails: the first that is Amazon's in name, or the only one; its own words are the comment."""
    own = message(replace(raw, attached=()))
    if _poses(raw.headers.get("From")) and own.text.text[own.text.body_start :].strip():
        return own
    inner = [message(each) for each in raw.attached[:50]]
    chosen = next((each for each in inner if each.sender and _poses(f"{each.sender.name} {each.sender.address}")), inner[0])
    comment = own.text.text[own.text.body_start :].strip()
    return replace(chosen, comment=comment, carrier=raw.headers, history=(*chosen.history, *(each for each in inner if each is not chosen)))


def _moved(piece: chain.Piece, by: int) -> chain.Piece:
    headers = {key: (start + by, end + by) for key, (start, end) in piece.headers.items()}
    intro = (piece.intro[0] + by, piece.intro[1] + by) if piece.intro else None
    return chain.Piece(piece.start + by, piece.end + by, headers, piece.forwarded, intro)


# --- the text of the carrier --------------------------------------------------------------------------------------------------


def _source(raw: RawMessage) -> _Source:
    subject = _SPACES.sub(" ", raw.headers.get("Subject")).strip()[:1000]
    prefix = f"{subject}\n\n" if subject else ""
    if raw.html:
        source = _from_html(prefix + raw.html, len(prefix))
        if not raw.plain.strip() or len(source.draft.text[source.body_start :].strip()) >= 20:
            return source
    draft = decoded(Draft.of(prefix + raw.plain), len(prefix))
    if len(_LOOKS_HTML.findall(draft.text[:200_000])) >= 3:
        return _from_html(prefix + raw.plain, len(prefix))
    found = [(start, Link(address, shown)) for start, _, address, shown in links.in_text(draft.text, len(prefix))]
    return _folded(draft, prefix, found)


def _from_html(original: str, start: int) -> _Source:
    draft = Draft.of(original)
    if "=3D" in original:
        draft = decoded(draft, start)
    page = html.read(draft, start)
    text = page.draft.text
    found = [
        (each.start, Link(each.target, _SPACES.sub(" ", text[each.start : max(each.start, each.end)]).strip())) for each in page.anchors
    ]
    covered = {each.start for each in page.anchors}
    found += [(at, Link(address, shown)) for at, _, address, shown in links.in_text(text, start) if at not in covered]
    source = _folded(page.draft, original[:start], found)
    return replace(source, is_html=True, has_script=page.has_script, forms=page.form_targets)


def _folded(draft: Draft, prefix: str, found: list[tuple[int, Link]]) -> _Source:
    folded = signs_folded(draft)
    new_maps = folded.maps[len(draft.maps) :]
    moved = []
    for at, link in found[:LINKS]:
        for way in new_maps:
            at = way.forward(at)
        moved.append((at, link))
    body_start = folded.text.index("\n\n") + 2 if prefix else 0
    return _Source(folded, body_start, tuple(moved))


# --- which message of a chain --------------------------------------------------------------------------------------------------


def _poses(sender: str) -> bool:
    return _AMAZON.search(latin(sender)) is not None


def _choose(raw: RawMessage, source: _Source, pieces: list[chain.Piece]) -> int:
    """The index of the newest message whose sender is Amazon or poses as Amazon; else of the first that is no mere comment."""
    if len(pieces) == 1:
        return 0
    candidates = _posing(raw, source, pieces)
    if candidates:
        dated = [(_piece_date(raw, source, pieces[index], index), index) for index in candidates]
        known = [(when, -index) for when, index in dated if when is not None]
        return -max(known)[1] if len(known) == len(candidates) else candidates[0]
    first_forward = next((index for index, piece in enumerate(pieces) if piece.forwarded), None)
    is_comment = not pieces[0].headers and pieces[0].end - pieces[0].start < _SHORT
    return first_forward if first_forward is not None and is_comment else 0


def _posing(raw: RawMessage, source: _Source, pieces: list[chain.Piece]) -> list[int]:
    """The messages whose sender is Amazon by name. A few words above a forward, sent from a seller's own "Amazon team", are not."""
    found = [index for index, piece in enumerate(pieces) if _poses(_sender_words(raw, source, piece, index))]
    if len(found) < 2 or found[0] != 0 or pieces[0].headers or not pieces[found[1]].forwarded:
        return found
    own = address(raw.headers.get("From"))
    is_short = pieces[0].end - pieces[0].start < _SHORT
    return found[1:] if is_short and own is not None and not _AMAZON_DOMAIN.search(own.domain) else found


def _sender_words(raw: RawMessage, source: _Source, piece: chain.Piece, index: int) -> str:
    if piece.headers:
        return piece.value(source.draft.text, "from")
    if piece.intro:
        return source.draft.text[piece.intro[0] : piece.intro[1]]
    return raw.headers.get("From") if index == 0 else ""


def _piece_date(raw: RawMessage, source: _Source, piece: chain.Piece, index: int) -> datetime | None:
    if piece.headers:
        return _date_in(piece.value(source.draft.text, "date"))
    if piece.intro:
        return _date_in(source.draft.text[piece.intro[0] : piece.intro[1]])
    return _date_of(raw) if index == 0 else None


def _date_of(raw: RawMessage) -> datetime | None:
    return raw.date or _date_in(raw.headers.get("Date"))


def _date_in(value: str) -> datetime | None:
    """An instant from a date header or a copied one; a copied one without a zone is taken as UTC."""
    if not value:
        return None
    try:
        parsed = parsedate_to_datetime(value)
        return parsed.astimezone(UTC) if parsed.tzinfo else parsed.replace(tzinfo=UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    order: dates.Order = "mdy" if re.search(r"\b[AP]M\b", value) else "dmy"
    found = next((each for each in dates.find(value[:300], order) if each.day), None)
    if found is None or found.day is None:
        return None
    at = found.at
    return datetime(found.day.year, found.day.month, found.day.day, at.hour if at else 0, at.minute if at else 0, tzinfo=UTC)


# --- building ------------------------------------------------------------------------------------------------------------------


def address(value: str) -> Address | None:
    """A mail address from a header value; None for an empty one."""
    value = value.strip()
    if not value:
        return None
    name, found = parseaddr(value[:2000])
    if "@" not in found:
        found = chain.address_in(value)
        name = value.partition("<")[0].partition("[")[0] if found else value
    return Address(name.strip(" \"'*"), found.strip().lower())


def _built(raw: RawMessage, source: _Source, piece: chain.Piece, *, is_carrier: bool) -> Message:
    headers = raw.headers if is_carrier else _copied(source, piece)
    copied_subject = piece.headers.get("subject")
    subject_stretch = copied_subject or ((0, source.body_start - 2) if source.body_start else None)
    text, moved = _finish(source, subject_stretch, piece, wrapped=raw.wrapped)
    language_code = language.detect(text.text)
    return Message(
        text=text,
        headers=headers,
        origin=raw.origin if is_carrier else (Origin.COPIED if headers.lines else Origin.NONE),
        sender=address(headers.get("From")),
        reply_to=address(headers.get("Reply-To")),
        return_path=address(headers.get("Return-Path")),
        date=_date_of(raw) if is_carrier else _date_in(headers.get("Date")),
        subject=text.text[: max(0, text.body_start - 2)],
        parts=tuple(Part(kind, body) for kind, body in (("text/plain", raw.plain), ("text/html", raw.html)) if body),
        links=moved,
        attachments=raw.attachments,
        language=language_code,
        raw=raw.raw if is_carrier else b"",
        has_script=source.has_script,
        form_targets=source.forms,
    )


def _copied(source: _Source, piece: chain.Piece) -> Headers:
    lines = [(_CANONICAL[key], piece.value(source.draft.text, key)) for key in piece.headers if key in _CANONICAL]
    if piece.intro:
        words = _SPACES.sub(" ", source.draft.text[piece.intro[0] : piece.intro[1]])
        lines = [("From", words[-200:]), ("Date", words)]
        found = chain.address_in(words)
        if found:
            lines[0] = ("From", found)
    return Headers(tuple(lines))


def _finish(source: _Source, subject: tuple[int, int] | None, piece: chain.Piece, *, wrapped: bool) -> tuple[NormalText, tuple[Link, ...]]:
    body = (piece.start, piece.end)
    cut = source.draft.pieces(*((subject, body) if subject and subject[0] < piece.start else (body,)))
    draft = paragraphs(cut, wrapped=wrapped and not source.is_html)
    has_subject = subject is not None and subject[0] < piece.start and source.draft.text[subject[0] : subject[1]].strip() != ""
    end_of_subject = draft.text.find("\n\n") if has_subject else -1
    body_start = end_of_subject + 2 if end_of_subject >= 0 else (len(draft.text) if has_subject else 0)
    text = draft.text
    tricks = tuple(_placed(trick, text) for trick in draft.tricks)
    later = draft.maps[len(source.draft.maps) :]
    moved = []
    for at, link in source.links:
        if piece.start <= at <= piece.end:
            for way in later:
                at = way.forward(at)
            moved.append(replace(link, start=at))
    return replace(draft.done(body_start), tricks=tricks), tuple(moved)


def _placed(trick: Trick, text: str) -> Trick:
    at = text.find(trick.words) if trick.words else -1
    return replace(trick, span=Span(at, at + len(trick.words))) if at >= 0 else trick


def _history(source: _Source, piece: chain.Piece) -> Message:
    headers = _copied(source, piece)
    subject = piece.headers.get("subject")
    text, moved = _finish(source, subject, piece, wrapped=True)
    return Message(
        text=text,
        headers=headers,
        origin=Origin.COPIED if headers.lines else Origin.NONE,
        sender=address(headers.get("From")),
        date=_date_in(headers.get("Date")),
        subject=text.text[: max(0, text.body_start - 2)],
        links=moved,
        language=language.detect(text.text),
    )


def _plain(source: _Source, piece: chain.Piece) -> str:
    return paragraphs(source.draft.pieces((piece.start, piece.end)), wrapped=True).text
