"""The verdict on a mail, from reasons that each name their words or header.

- *Genuine* needs a signature: one checked here with a given key, or one that the seller's own mail server says it checked. It covers
  the sender's domain, and nothing in the mail speaks against it. Looks alone never suffice, nor do copied headers.
- *Phishing* needs something that Amazon does not do: a look-alike domain, a link that leads elsewhere than it says, a request for a
  secret, gift cards or a fee, a program as attachment. Missing headers, haste and threats are never enough.
"""

# No money here: confidences, weights and shares

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from goodstanding.notices.genuine import servers, signs
from goodstanding.notices.genuine.hosts import HostKind, judge
from goodstanding.notices.lookalikes import latin, skeleton
from goodstanding.notices.message import Message, Origin
from goodstanding.notices.model import Reason, Standing, Verdict, Weight

_POSES: Final = re.compile(
    r"amazon|amzn|seller ?central|seller ?(?:performance|support)|verkäuferleistung|performance des vendeurs"
    r"|アマゾン|セラーセントラル|亚马逊|亞馬遜",
    re.I,
)
_PHISHING, _SUSPICIOUS = 4.0, 1.5


@dataclass(frozen=True, slots=True)
class Trust:
    """What the verdict may rely on besides the mail.

    `keys`: DKIM keys by name (`selector._domainkey.domain`). `servers`: the seller's own mail servers, whose findings are believed
    (names as they write them, or the domain above them). `sealers`: domains whose ARC seals are believed.
    """

    keys: Mapping[str, str] = field(default_factory=dict)
    servers: frozenset[str] = frozenset()
    sealers: frozenset[str] = frozenset()


NO_TRUST: Final = Trust()


def verdict(message: Message, trust: Trust = NO_TRUST) -> Verdict:
    """Whether a message is Amazon's."""
    poses = poses_as_amazon(message)
    reasons = [*servers.reasons(message, trust.keys, trust.servers, trust.sealers), *signs.reasons(message, poses=poses)]
    if not poses:
        reasons.append(Reason("does_not_pose", Weight.NEUTRAL))
    standing = _standing(message, reasons)
    ranked = sorted(reasons, key=lambda each: (-abs(signs.WEIGHTS.get(each.code, 0.0)), list(Weight).index(each.weight)))
    return Verdict(standing, tuple(ranked), _steps(message, standing, reasons))


def poses_as_amazon(message: Message) -> bool:
    """True when sender or text give themselves out as Amazon, look-alike letters read as what they pass for."""
    sender = message.sender
    if sender is not None and (_POSES.search(latin(f"{sender.name} {sender.address}")) or "amazon" in skeleton(sender.address)):
        return True
    return sender is None and _POSES.search(message.text.folded) is not None


def _standing(message: Message, reasons: list[Reason]) -> Standing:
    doubt = math.fsum(signs.WEIGHTS.get(each.code, 0.0) for each in reasons if each.weight in (Weight.DOUBTS, Weight.REFUTES))
    refuted = any(each.weight is Weight.REFUTES for each in reasons)
    proven = any(each.weight is Weight.PROVES for each in reasons)
    if proven and message.origin in (Origin.TRANSPORT, Origin.ATTACHED):
        # Amazon's servers sent it; what it asks for can still be somebody else's doing, so that it is not called phishing.
        return Standing.SUSPICIOUS if refuted or doubt >= 2 * _SUSPICIOUS else Standing.GENUINE
    if doubt >= _PHISHING:
        return Standing.PHISHING
    return Standing.SUSPICIOUS if doubt >= _SUSPICIOUS else Standing.NOT_PROVEN


def _steps(message: Message, standing: Standing, reasons: list[Reason]) -> tuple[str, ...]:
    codes = {each.code for each in reasons}
    if standing is Standing.GENUINE:
        return ("look_in_seller_central", "answer_in_seller_central")
    steps = ["do_not_click", "look_in_seller_central"]
    if standing in (Standing.PHISHING, Standing.SUSPICIOUS):
        steps += ["report", "if_entered"]
        if codes & {"asks_gift", "asks_fee", "asks_bank"}:
            steps.append("if_paid")
        if codes & {"file_program", "file_double", "asks_remote"}:
            steps.append("if_opened")
    if standing is not Standing.PHISHING and not message.raw:
        steps.append("get_original")
    return tuple(steps)


def sender_store_host(message: Message) -> str:
    """Where a seller of the store that the sender names logs in; the host for the United States where none is named."""
    sender = message.sender
    if sender is None or judge(sender.domain).kind is not HostKind.AMAZON:
        return "sellercentral.amazon.com"
    top = sender.domain.partition("amazon.")[2]
    if top in ("de", "fr", "it", "es", "nl", "se", "pl", "com.be", "ie"):
        return "sellercentral-europe.amazon.com"
    return f"sellercentral.amazon.{top}"
