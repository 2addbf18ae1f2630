"""Which papers and steps a message asks for, with the words that ask.

A paper that is named is asked for more likely in a sentence of asking, in the list after one, below a heading like "What we need", and
when messages of the kind usually ask for it; less likely where it was sent before, is refused, or stands in a threat. How much each of
these counts is in `evidence_weights.toml`, fitted by `python -m tools.train_notices` and readable. Some words mean a paper only in
messages of certain kinds.
"""
# No money here: likelihoods

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Final

from goodstanding.core.errors import CatalogueError
from goodstanding.notices.model import Span
from goodstanding.notices.phrases import Text
from goodstanding.notices.understand.kinds import catalogue_of_kinds
from goodstanding.notices.understand.lexicon import Lexicon
from goodstanding.notices.understand.parts import Part, Piece, Pieces
from goodstanding.notices.vocabulary import EVIDENCE

FILE: Final = "evidence_weights.toml"

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
}
"""A piece of evidence whose words, in one sentence with another, only describe that other."""
INSIDE: Final[Mapping[str, tuple[str, ...]]] = {
    "invoice": ("utility_bill", "customs_document", "invoice_upload", "order_confirmation"),
    "plan_of_action": ("claim_response",),
    "credit_card_on_file": ("claim_response",),
    "explanation": ("declaration_of_conformity",),
    "tracking_proof": ("product_images",),
    "letter_of_authorisation": ("business_licence", "government_id", "approval_application"),
    "business_licence": ("government_id", "trademark_registration", "translation"),
    "test_report": ("training",),
    "product_images": ("listing_edit",),
    "video_interview": ("tax_form",),
    "supplier_contact": ("company_details",),
    "evidence_of_compliance": ("declaration_of_conformity", "document_authenticity_proof", "test_report"),
    "company_details": ("supplier_contact", "business_licence"),
}
"""A piece of evidence whose words do not count where they are part of the words for another."""
FEATURES: Final = (
    *("asked", "request", "bullet", "listed", "past", "refused", "said", "threat", "help", "title"),
    *("next_asks", "usual", "most_usual", "late", "several", "deadline", "beside_another", "rejected", "removed"),
)
_LATE: Final = 0.4
_TITLE: Final = 80
_REFUSED_REACH: Final = 45
_LEAST: Final = 0.5


@dataclass(frozen=True, slots=True)
class Demand:
    """One piece of evidence that is asked for: its id, the words that name it in the order of the text, and how likely it is wanted."""

    id: str
    spans: tuple[Span, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """One piece of evidence that is named at all, and what speaks for and against its being asked for."""

    id: str
    spans: tuple[Span, ...]
    features: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the message besides: its kinds (the first one first), its action, and whether it sets a last moment."""

    kinds: tuple[str, ...]
    action: str
    deadline: bool


def demands(text: Text, pieces: Pieces, lexicons: Iterable[Lexicon], setting: Setting) -> tuple[Demand, ...]:
    """What a message asks for, in the order of the vocabulary."""
    found = []
    for candidate in candidates(text, pieces, lexicons, setting):
        likelihood = _likelihood(candidate)
        if likelihood >= _LEAST:
            found.append(Demand(candidate.id, candidate.spans, round(likelihood, 3)))
    return tuple(found)


def candidates(text: Text, pieces: Pieces, lexicons: Iterable[Lexicon], setting: Setting) -> tuple[Candidate, ...]:
    """Everything that a message names."""
    used = tuple(lexicons)
    found: dict[str, list[Span]] = {}
    for evidence in EVIDENCE:
        if _fits(evidence, frozenset(setting.kinds)):
            spans = [span for lexicon in used for span in lexicon.spans(text, "evidence", evidence)]
            if spans:
                found[evidence] = sorted(set(spans))
    _drop_inside(found)
    _drop_covered(pieces, found)
    cues = _Cues(text, pieces, used)
    places = {evidence: {id(pieces.at(span.start)) for span in spans} for evidence, spans in found.items()}
    made = []
    for evidence, spans in found.items():
        if spans:
            beside = any(places[evidence] & other for name, other in places.items() if name != evidence)
            made.append(Candidate(evidence, cues.best_first(spans), _features(cues, evidence, spans, setting, beside=beside)))
    return tuple(made)


@lru_cache(maxsize=1)
def weights() -> Mapping[str, float]:
    """How much each feature counts; `id.invoice` and the like say how much more often a paper is asked for when it is named.

    Raises:
        CatalogueError: a feature is not known.
    """
    file = resources.files("goodstanding.notices.understand") / FILE
    table: dict[str, float] = tomllib.loads(file.read_text(encoding="utf-8"))
    odd = set(table) - {*FEATURES, "bias", *(f"id.{each}" for each in EVIDENCE)}
    if odd:
        raise CatalogueError(f"{FILE}: unknown features {', '.join(sorted(odd))}")
    return table


def _likelihood(candidate: Candidate) -> float:
    table = weights()
    total = table.get("bias", 0.0) + table.get(f"id.{candidate.id}", 0.0)
    total += math.fsum(table.get(name, 0.0) * value for name, value in candidate.features.items())
    return 1 / (1 + math.exp(-total))


def _features(cues: _Cues, evidence: str, spans: list[Span], setting: Setting, *, beside: bool) -> dict[str, float]:
    states = [cues.state(span) for span in spans]
    usual = _usual(setting.kinds)
    asked = any("asked" in state for state in states)
    values = {
        "asked": asked,
        "request": any("request" in state for state in states),
        "bullet": any("bullet" in state for state in states),
        "listed": any("listed" in state for state in states),
        "past": all("past" in state for state in states),
        "refused": all("refused" in state for state in states),
        "said": not asked and any("said" in state for state in states),
        "threat": all("threat" in state for state in states),
        "help": all("help" in state for state in states),
        "title": all(span.end < _TITLE for span in spans),
        "next_asks": not asked and any(cues.goes_on_asking(span) for span in spans),
        "usual": evidence in usual,
        "most_usual": evidence in usual[:2],
        "late": spans[0].start > _LATE * cues.length,
        "several": len(spans) > 1,
        "deadline": setting.deadline,
        "beside_another": beside,
        "rejected": setting.action == "appeal_rejected",
        "removed": setting.action in ("listing_removed", "account_deactivated"),
    }
    return {name: 1.0 for name, value in values.items() if value}


def _usual(kinds: tuple[str, ...]) -> tuple[str, ...]:
    items = catalogue_of_kinds()
    return tuple(dict.fromkeys(each for kind in kinds if kind in items for each in items[kind].evidence))


def _fits(evidence: str, kinds: frozenset[str]) -> bool:
    only, never = ONLY_FOR.get(evidence), NOT_FOR.get(evidence)
    return (only is None or bool(only & kinds)) and (never is None or not kinds or not kinds <= never)


def _drop_inside(found: dict[str, list[Span]]) -> None:
    """Takes out words that are part of the words for something else ("electricity bill" holds "bill")."""
    for weaker, stronger in INSIDE.items():
        taken = [span for each in stronger for span in found.get(each, ())]
        if weaker in found and taken:
            found[weaker] = [span for span in found[weaker] if not any(span.within(other) and span != other for other in taken)]


def _drop_covered(pieces: Pieces, found: dict[str, list[Span]]) -> None:
    """Takes out words that only describe another piece of evidence in their sentence ("a plan that explains ...")."""
    for weaker, stronger in COVERED_BY.items():
        taken = {id(pieces.at(span.start)) for each in stronger for span in found.get(each, ())}
        if weaker in found:
            found[weaker] = [span for span in found[weaker] if id(pieces.at(span.start)) not in taken]


class _Cues:
    """Where a text asks, refuses or looks back."""

    def __init__(self, text: Text, pieces: Pieces, lexicons: Iterable[Lexicon]) -> None:
        used = tuple(lexicons)
        self.length = max(len(text.lowered), 1)
        self._pieces = pieces
        self._refused = [span for lexicon in used for span in lexicon.spans(text, "asking", "refused")]
        self._past = [span for lexicon in used for span in lexicon.spans(text, "asking", "past")]
        self._request = [span for lexicon in used for span in lexicon.spans(text, "asking", "request")]

    def best_first(self, spans: list[Span]) -> tuple[Span, ...]:
        """The words that are asked for before those that are only named."""
        return tuple(sorted(spans, key=lambda span: ("asked" not in self.state(span), span.start)))

    def goes_on_asking(self, span: Span) -> bool:
        """True when the next sentence asks for what was named ("The number is missing. Enter it ...")."""
        index = self._pieces.index(span.start) + 1
        return index < len(self._pieces.all) and self._pieces.all[index].request

    def state(self, span: Span) -> frozenset[str]:
        """What the sentence of some words says about them."""
        piece = self._pieces.at(span.start)
        refused = any(
            piece.start <= each.start < piece.end and each.start <= span.start <= each.end + _REFUSED_REACH for each in self._refused
        )
        past = piece.past and not self._asked_after_looking_back(piece, span)
        marks = {
            "asked": piece.part is Part.DEMAND and not (refused or past or piece.boilerplate),
            "request": piece.request and not (refused or past),
            "bullet": piece.bullet,
            "listed": piece.part is Part.DEMAND and not piece.request,
            "past": past,
            "refused": refused,
            "said": piece.part in (Part.SAID, Part.REASON),
            "threat": piece.part is Part.CONSEQUENCE or piece.boilerplate,
            "help": piece.part is Part.HELP,
        }
        return frozenset(name for name, holds in marks.items() if holds)

    def _asked_after_looking_back(self, piece: Piece, span: Span) -> bool:
        cue = max((each.start for each in self._past if piece.start <= each.start <= span.start), default=-1)
        ask = max((each.start for each in self._request if piece.start <= each.start <= span.start), default=-1)
        return ask > cue
