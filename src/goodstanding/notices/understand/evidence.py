"""Which papers and steps a message asks for, with the words that ask.

A paper counts where it is asked for: in a sentence of asking, in the list after one, or below a heading like "What we need". It does
not count where it was sent before, is refused, or is not needed. Some words mean a paper only in messages of certain kinds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from goodstanding.notices.model import Span
from goodstanding.notices.phrases import Phrase, Text
from goodstanding.notices.understand.lexicon import Lexicon
from goodstanding.notices.understand.pieces import Part, Piece, Pieces
from goodstanding.notices.vocabulary import EVIDENCE

_CLAIMS: Final = frozenset({"a_to_z_claim", "chargeback"})
ONLY_FOR: Final[Mapping[str, frozenset[str]]] = {
    "claim_response": _CLAIMS,
    "invoice_upload": frozenset({"invoice_defect_rate"}),
    "security_steps": frozenset({"account_compromised"}),
    "document_authenticity_proof": frozenset({"forged_documents"}),
    "bank_account_update": frozenset({"payment_account", "kyc_payments", "account_compromised"}),
    "accept_agreements": frozenset({"kyc_payments", "payment_account", "tax_information", "identity_verification"}),
    "patent_evaluation_agreement": frozenset({"ip_patent_design"}),
    "company_details": frozenset({"kyc_payments", "tax_information", "identity_verification", "payment_account", "funds_withheld"}),
    "related_account_reactivation": frozenset({"related_accounts"}),
    "bill_of_lading": frozenset({"fba_reimbursement_abuse", "fba_operations", "shipping_performance"}),
    "training": frozenset(
        {"regulatory_compliance", "restricted_products", "odr", "shipping_performance", "code_of_conduct", "listing_policy"}
    ),
    "approval_application": frozenset({"brand_access", "restricted_products", "ip_trademark", "inauthentic"}),
    "tax_form": frozenset({"tax_information", "kyc_payments", "identity_verification"}),
    "registration_number": frozenset({"regulatory_compliance", "product_safety", "restricted_products"}),
    "responsible_person": frozenset({"regulatory_compliance", "product_safety"}),
    "retraction": frozenset({"ip_trademark", "ip_copyright", "ip_patent_design", "ip_counterfeit", "ip_unspecified", "account_health"}),
}
NOT_FOR: Final[Mapping[str, frozenset[str]]] = {
    "invoice": frozenset({"invoice_defect_rate"}) | _CLAIMS,
    "explanation": _CLAIMS,
    "supplier_contact": frozenset({"kyc_payments", "tax_information", "identity_verification", "regulatory_compliance"}),
    "listing_edit": frozenset(
        {"account_compromised", "identity_verification", "kyc_payments", "payment_account", "tax_information", "related_accounts"}
    ),
}


COVERED_BY: Final[Mapping[str, tuple[str, ...]]] = {
    "explanation": ("plan_of_action",),
    "acknowledgement": ("plan_of_action",),
    "video_interview": ("tax_form",),
}
"""A piece of evidence whose words, in one sentence with another, only describe that other."""


@dataclass(frozen=True, slots=True)
class Demand:
    """One piece of evidence that is asked for: its id and the words that name it, in the order of the text."""

    id: str
    spans: tuple[Span, ...]


def demands(text: Text, pieces: Pieces, lexicons: Iterable[Lexicon], kinds: frozenset[str]) -> tuple[Demand, ...]:
    """What a message of these kinds asks for."""
    found: dict[str, list[Span]] = {}
    for lexicon in lexicons:
        cues = _Cues(text, pieces, lexicon)
        for evidence in EVIDENCE:
            if _fits(evidence, kinds):
                found.setdefault(evidence, []).extend(_asked(text, pieces, lexicon.of("evidence", evidence), cues))
    _drop_covered(pieces, found)
    return tuple(Demand(each, tuple(sorted(set(spans)))) for each, spans in found.items() if spans)


def _drop_covered(pieces: Pieces, found: dict[str, list[Span]]) -> None:
    """Takes out words that only describe another piece of evidence in their sentence ("a plan that explains …")."""
    for weaker, stronger in COVERED_BY.items():
        taken = {id(pieces.at(span.start)) for each in stronger for span in found.get(each, ())}
        if weaker in found:
            found[weaker] = [span for span in found[weaker] if id(pieces.at(span.start)) not in taken]


def _fits(evidence: str, kinds: frozenset[str]) -> bool:
    only, never = ONLY_FOR.get(evidence), NOT_FOR.get(evidence)
    return (only is None or bool(only & kinds)) and (never is None or not kinds <= never)


class _Cues:
    """Where a text asks, refuses or looks back."""

    def __init__(self, text: Text, pieces: Pieces, lexicon: Lexicon) -> None:
        self._refused = _spans(text, lexicon.of("asking", "refused"))
        self._past = _spans(text, lexicon.of("asking", "past"))
        self._request = _spans(text, lexicon.of("asking", "request"))

    def lets(self, piece: Piece, span: Span) -> bool:
        """True when the words of the span are asked for, as far as the cues of their sentence say."""
        if piece.boilerplate or piece.part not in (Part.DEMAND, Part.HELP, Part.SAID, Part.REASON):
            return False
        if piece.part is not Part.DEMAND:
            return False
        if any(piece.start <= each.start and each.start <= span.start <= each.end + 45 for each in self._refused if each.start < piece.end):
            return False
        if piece.past:
            cue = max((each.start for each in self._past if piece.start <= each.start <= span.start), default=-1)
            ask = max((each.start for each in self._request if piece.start <= each.start <= span.start), default=-1)
            return ask > cue
        return True


def _asked(text: Text, pieces: Pieces, wanted: Iterable[Phrase], cues: _Cues) -> list[Span]:
    return [span for span in _spans(text, wanted) if cues.lets(pieces.at(span.start), span)]


def _spans(text: Text, wanted: Iterable[Phrase]) -> list[Span]:
    return [span for phrase in wanted if phrase.may_stand_in(text) for span in phrase.spans(text)]
