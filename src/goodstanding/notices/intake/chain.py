"""Forwards and replies: where one message ends and the older one begins, in twelve languages.

Three things open an older message: a line that says so (`---- Forwarded message ----`), a block of header lines copied into the
text (`Von: … Gesendet: … Betreff: …`), and the line before a quotation (`On … wrote:`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice
from typing import Final

from goodstanding.notices.intake.limits import CHAIN

_KEYS: Final[dict[str, str]] = {
    "from": "from von de da expéditeur remitente mittente absender 差出人 送信者 发件人 寄件者 van od från kimden gönderen afzender "
    "remetente nadawca avsändare",
    "date": "date sent datum gesendet envoyé enviado enviada inviato data fecha 日付 日時 送信日時 发送时间 发送日期 日期 verzonden "
    "wysłano skickat gönderildi tarih received",
    "to": "to an à a para aan al do till kime alıcı 宛先 收件人 destinataire destinatario empfänger",
    "cc": "cc kopie copie copia kopia bilgi 抄送",
    "subject": "subject betreff objet asunto oggetto assunto onderwerp temat ämne konu 件名 主题 主旨",
    "reply-to": "reply-to antwort-an répondre-à",
    "importance": "importance priorität importancia attachments anlagen anhänge pièces",
    "trace": "message-id mime-version content-type content-transfer-encoding return-path delivered-to list-unsubscribe x-mailer",
}
_KEY: Final = {word: key for key, words in _KEYS.items() for word in words.split()}
_HEADER: Final = re.compile(
    r"^[ \t*_]{0,6}([^\W\d_][^\s:：*]{0,20}(?: le| el| em)?)[ \t*_]{0,4}[:：][*_]{0,2}[ \t]{0,4}([^\n]{0,1000})$", re.M
)

# Between two rows of hyphens (or the like).
_RULED: Final = (
    r"forwarded (?:message|by[^\n-]{0,60})",
    r"original (?:message|appointment|mail)",
    r"weitergeleitete (?:nachricht|mail|e-mail)",
    r"(?:ursprüngliche|urspruengliche) nachricht",
    r"original-?nachricht",
    r"message (?:transféré|d'origine|original)",
    r"courriel (?:transféré|d'origine)",
    r"mensaje (?:reenviado|original)",
    r"messaggio (?:inoltrato|originale)",
    r"転送(?:された)?メッセージ",
    r"元のメッセージ",
    r"转发(?:的)?(?:邮件|消息|信息)(?:信息)?",
    r"原始(?:邮件|信息)",
    r"mensagem (?:encaminhada|original)",
    r"(?:doorgestuurd|oorspronkelijk) bericht",
    r"przekazana wiadomość",
    r"(?:oryginalna|pierwotna) wiadomość",
    r"wiadomość (?:oryginalna|przekazana)",
    r"vidarebefordrat meddelande",
    r"ursprungligt meddelande",
    r"(?:iletilen|yönlendirilmiş|yönlendirilen|orijinal) (?:mesaj|ileti|e-posta)",
)
# On a line of their own, with a colon.
_ANNOUNCED: Final = (
    r"begin forwarded message",
    r"anfang der weitergeleiteten (?:nachricht|e-mail)",
    r"début du (?:message|courriel) (?:réexpédié|transféré)",
    r"inicio del mensaje reenviado",
    r"inizio (?:del )?messaggio inoltrato",
    r"início da mensagem (?:reencaminhada|encaminhada)",
    r"転送されたメッセージ",
    r"以下是转发的邮件",
    r"begin doorgestuurd bericht",
    r"vidarebefordrat brev",
    r"iletilen ileti başlangıcı",
    r"początek przekazywanej wiadomości",
)
_RULE: Final = r"[-_=*]{2,40}"
_MARK: Final = re.compile(
    rf"^[ \t]{{0,8}}(?:{_RULE}[ \t]{{0,4}}(?:{'|'.join(_RULED)})[ \t]{{0,4}}{_RULE}|(?:{'|'.join(_ANNOUNCED)})[ \t]{{0,4}}:)[ \t]{{0,4}}$",
    re.I | re.M,
)

# The line before a quotation: a word that opens it and a verb that closes it, or the verb alone where the language puts all before it.
_OPENERS: Final = "on|am|le|el|il|em|no dia|op|w dniu|dnia|den|il giorno"
_VERBS: Final = "wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|napisała?|napisał\\(a\\)|skrev"
_LATE_VERBS: Final = "写道|寫道|のメール|さんは書きました|が書きました|tarihinde şunları yazdı|şunu yazdı|yazdı|wrote|schrieb"
_INTRO: Final = re.compile(
    rf"^[ \t]{{0,4}}(?:(?:{_OPENERS})[ \t][^\n]{{4,240}}(?:\n[^\n]{{0,160}})?(?:{_VERBS})(?:[ ][^\n:]{{0,120}})?[ \t]?:"
    rf"|[^\n]{{4,200}}(?:{_LATE_VERBS})[ \t]?:)[ \t]{{0,4}}$",
    re.I | re.M,
)
_INTRO_HINTS: Final = (
    *("wrote", "schrieb", "écrit", "escribió", "scritto", "escreveu", "schreef", "napisa", "skrev", "yazdı"),
    *("写道", "寫道", "のメール", "書きました"),
)
_ADDRESS: Final = re.compile(r"[\w.+'-]{1,64}@[\w.-]{1,190}\.[A-Za-z]{2,24}")
_SEPARATOR_TAIL: Final = re.compile(r"(?:\n[ \t]{0,8}[-_=*]{5,200}[ \t]{0,8})+\s*\Z")
_BLOCK_GAP: Final = 2  # lines without a key that may stand between two header lines (a broken value, an empty line)
_BLOCK_LINES: Final = 14


@dataclass(frozen=True, slots=True)
class Piece:
    """One message of a chain inside a text: its body, and the copied header lines above it (canonical name → value stretch)."""

    start: int
    end: int
    headers: dict[str, tuple[int, int]]
    forwarded: bool = False
    intro: tuple[int, int] | None = None

    def value(self, text: str, key: str) -> str:
        """A copied header value, or an empty text."""
        start, end = self.headers.get(key, (0, 0))
        return text[start:end].strip(" \t*_")


def split(text: str, *, pasted: bool = False) -> list[Piece]:
    """The messages of a chain in the order of the text; the first has no header lines unless the text starts with some.

    Args:
        text: lines as they were, quote marks taken off.
        pasted: the text came without a mail around it, so that a lone subject line at its start is its subject.
    """
    openings = _openings(text)
    lead = _lead(text) if pasted else None
    if lead and (not openings or openings[0].at > lead.at):
        openings = [lead, *openings]
    if not openings:
        return [Piece(0, len(text), {})]
    pieces: list[Piece] = []
    if text[: openings[0].at].strip():
        pieces.append(Piece(0, _trimmed(text, 0, openings[0].at), {}))
    for opening, following in zip(openings, [*openings[1:], None], strict=True):
        end = following.at if following else len(text)
        body_end = _trimmed(text, opening.body, end)
        pieces.append(Piece(opening.body, body_end, opening.headers, opening.forwarded, opening.intro))
    return pieces[: CHAIN + 1]


def _trimmed(text: str, start: int, end: int) -> int:
    tail = _SEPARATOR_TAIL.search(text, max(start, end - 400), end)
    return max(start, tail.start()) if tail else end


@dataclass(slots=True)
class _Opening:
    at: int
    body: int
    headers: dict[str, tuple[int, int]]
    forwarded: bool
    intro: tuple[int, int] | None = None


def _openings(text: str) -> list[_Opening]:
    blocks = _blocks(text)
    marks: list[_Opening] = []
    for match in _MARK.finditer(text):
        follower = _right_after(text, blocks, match.end())
        if follower is not None:
            follower.at = match.start()
        else:
            marks.append(_Opening(match.start(), match.end(), {}, forwarded=True))
    blocks += marks
    lowered = text.lower()
    intros = islice(_INTRO.finditer(text), 2 * CHAIN) if any(word in lowered for word in _INTRO_HINTS) else ()
    for match in intros:
        if _ADDRESS.search(match.group()) or re.search(r"\d", match.group()):
            blocks.append(_Opening(match.start(), match.end(), {}, forwarded=False, intro=match.span()))
    blocks.sort(key=lambda each: each.at)
    return _without_overlap(blocks)


def _right_after(text: str, blocks: list[_Opening], end: int) -> _Opening | None:
    """The block of header lines that follows a mark with nothing but white space between."""
    index = bisect_left(blocks, end, key=lambda block: block.at)
    near = blocks[index] if index < len(blocks) and blocks[index].at - end < 200 else None
    return near if near is not None and not text[end : near.at].strip() else None


def _lead(text: str) -> _Opening | None:
    """A subject line at the very start."""
    match = _HEADER.search(text, 0, 2000)
    if match is None or text[: match.start()].strip() or _KEY.get(match[1].lower()) != "subject":
        return None
    return _Opening(match.start(), match.end(), {"subject": match.span(2)}, forwarded=False)


def _without_overlap(openings: list[_Opening]) -> list[_Opening]:
    kept: list[_Opening] = []
    for opening in openings:
        if not kept or opening.at >= kept[-1].body:
            kept.append(opening)
    return kept


def _blocks(text: str) -> list[_Opening]:
    """Blocks of copied header lines: a sender, and a date, subject or addressee, within a few lines."""
    blocks: list[_Opening] = []
    current: dict[str, tuple[int, int]] = {}
    first = last = 0
    for match in _HEADER.finditer(text):
        if len(blocks) > 2 * CHAIN:
            break
        key = _KEY.get(match[1].lower().removesuffix(" le").removesuffix(" el").removesuffix(" em"))
        if key is None:
            continue
        near = current and text.count("\n", last, match.start()) <= _BLOCK_GAP and len(current) < _BLOCK_LINES
        if not near or (key in current and key in ("from", "subject")):
            _close_block(blocks, current, first, last)
            current, first = {}, match.start()
        current.setdefault(key, match.span(2))
        last = match.end()
    _close_block(blocks, current, first, last)
    return blocks


def _close_block(blocks: list[_Opening], headers: dict[str, tuple[int, int]], first: int, last: int) -> None:
    if ("from" in headers and headers.keys() & {"date", "subject", "to"}) or headers.keys() >= {"date", "subject"}:
        blocks.append(_Opening(first, last, headers, forwarded=True))


def address_in(text: str) -> str:
    """The first mail address in a text, in lower case, or an empty text."""
    match = _ADDRESS.search(text)
    return match.group().lower().rstrip(".") if match else ""
