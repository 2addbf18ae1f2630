"""The closed words for messages to sellers: kinds, actions and evidence.

Everything that reads, stores, shows or judges a message uses these ids. A finer kind may be added; it names the kind it
belongs to as its parent. The ids themselves stay.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Kind:
    """What a message is about; `parent` is the coarser kind a finer one belongs to."""

    id: str
    meaning: str
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """An action or a piece of evidence."""

    id: str
    meaning: str


def _terms(table: Mapping[str, str]) -> Mapping[str, Term]:
    return MappingProxyType({key: Term(key, meaning) for key, meaning in table.items()})


def _kinds(table: Mapping[str, str]) -> Mapping[str, Kind]:
    return MappingProxyType({key: Kind(key, meaning) for key, meaning in table.items()})


KINDS: Final[Mapping[str, Kind]] = _kinds(
    {
        "inauthentic": "buyers or Amazon doubt that the goods are genuine, no rights owner complains",
        "used_sold_as_new": "complaints that goods sold as new had been used or opened",
        "product_condition": "other complaints about condition, defects or a page that does not match",
        "ip_trademark": "trademark complaint of a rights owner, on the product or on the detail page",
        "ip_copyright": "copyright complaint, pictures and texts included",
        "ip_patent_design": "patent or registered design",
        "ip_counterfeit": "suspected counterfeits, from a rights owner or as a risk seen by Amazon",
        "ip_unspecified": "intellectual property without saying which right",
        "related_accounts": "linked to an account that may not sell",
        "code_of_conduct": "Seller Code of Conduct, misuse of services or of support",
        "section3_generic": "Section 3 or an appeal decision without any cause",
        "deceptive_activity": "suspected fraud or illegal activity",
        "forged_documents": "papers that look forged or altered",
        "review_manipulation": "reviews, ratings, sales rank or search manipulated",
        "variation_abuse": "variations against the ASIN creation policy",
        "listing_policy": "content or price of a listing, price-error blocks included",
        "restricted_products": "goods that may not be sold in the store, or not by this seller",
        "product_safety": "safety concern or complaint about a product",
        "regulatory_compliance": "goods that may be sold once a legal proof, number, label or contact is there (EPR, CE, EPA, toys)",
        "odr": "order defect rate",
        "shipping_performance": "late shipment, valid tracking, cancellations, parcels not received, shipment confirmed too early",
        "invoice_defect_rate": "invoices for business customers missing",
        "dropshipping": "Drop Shipping policy",
        "a_to_z_claim": "one claim under the A-to-z Guarantee",
        "chargeback": "one disputed card payment",
        "fba_reimbursement_abuse": "improper claims for FBA reimbursement",
        "fba_operations": "FBA stock: inbound rules, investigation of stock",
        "identity_verification": "who is the seller: identity, address, account review",
        "kyc_payments": "data a law demands of payees: EU payment account, INFORM Act",
        "payment_account": "card or bank account invalid, not verified, or a transfer that failed",
        "tax_information": "tax interview or tax form",
        "reserve": "part of the money kept for a time",
        "funds_withheld": "money kept after or apart from a deactivation, funds appeal",
        "account_health": "Account Health Rating or several open violations at once",
        "account_compromised": "a stranger had access to the account",
        "brand_access": "approval for a brand or category, Brand Registry",
        "community_restriction": "right to review or to send messages withdrawn",
        "phishing": "imitation, aimed at sellers or at buyers",
        "announcement": "mail to many: policies, fees, newsletters, advertising of third parties",
        "routine_mail": "mail on the running business: orders, returns, payments, reimbursements, answers of support",
    }
)

ACTIONS: Final[Mapping[str, Term]] = _terms(
    {
        "account_deactivated": "selling with the account is over or suspended, also for a day",
        "seller_fulfilled_deactivated": "only the offers the seller ships are off",
        "account_at_risk": "the message says that this account is about to be deactivated or may be after a review now under way",
        "listing_removed": "listings, pages or pictures are gone, also temporarily",
        "listing_at_risk": "the listing is still there but will go unless something is done",
        "funds_held": "money is held while the account is otherwise open, or money is the only subject",
        "verification_required": "papers or data on the seller are wanted, without the word deactivated or closed",
        "info_needed": "an application, appeal or inquiry goes on once more information is there",
        "appeal_rejected": "an appeal was refused, a deactivation upheld",
        "reinstated": "account, offer or privileges are back",
        "performance_warning": "a rule was broken or a target missed, nothing or only a side feature is taken away",
        "claim": "a buyer's claim or card dispute that can be answered",
        "phishing": "imitation",
        "not_a_notice": "ordinary mail",
    }
)

NOTHING_OWED: Final = frozenset({"phishing", "not_a_notice", "reinstated"})
"""Actions after which nothing is owed: no evidence and no deadline, whatever the message says."""

EVIDENCE: Final[Mapping[str, Term]] = _terms(
    {
        "invoice": "invoice or receipt of the supplier, also contracts and delivery orders named together with it",
        "letter_of_authorisation": "letter of authorisation, licence, licensing agreement",
        "supply_chain_docs": "papers that follow the goods from the brand to the seller",
        "supplier_contact": "name, address, phone, website of the supplier",
        "order_confirmation": "order confirmation of the supplier",
        "customs_document": "import and export papers",
        "trademark_registration": "certificate of registration of the brand",
        "retraction": "withdrawal by the rights owner",
        "patent_evaluation_agreement": "signed agreement for Amazon's patent evaluation",
        "plan_of_action": "root cause, actions, prevention",
        "explanation": "written reasons or statement",
        "evidence_of_compliance": "evidence or examples that a policy was respected",
        "document_authenticity_proof": "proof that a paper handed in before is genuine",
        "listing_edit": "change, close or re-price the listing",
        "test_report": "laboratory report",
        "declaration_of_conformity": "EU/UK declaration of conformity, registration of a cosmetic",
        "product_images": "photos of product, packaging, label",
        "user_manual": "manual",
        "registration_number": "EPR, LUCID or EPA number, or exemption",
        "responsible_person": "contact inside the EU",
        "training": "course and test",
        "approval_application": "application to sell a brand or category",
        "government_id": "identity card, passport, driving licence",
        "utility_bill": "electricity, gas, water, telephone, internet",
        "bank_statement": "statement of a bank or card account",
        "business_licence": "business licence or register entry",
        "credit_card_on_file": "valid card in Seller Central",
        "bank_account_update": "new bank account in Seller Central",
        "company_details": "data on company, owners, contact, tax ID",
        "accept_agreements": "accept new contracts",
        "tax_form": "tax interview or form",
        "translation": "certified translation",
        "video_interview": "interview by video",
        "related_account_reactivation": "have the other account reinstated first",
        "ownership_transfer_docs": "deed of sale, transfer or termination contract",
        "tracking_proof": "tracking numbers or data",
        "proof_of_delivery": "proof that a parcel arrived",
        "bill_of_lading": "bill of lading of shipments to FBA",
        "claim_response": "answer to the claim, or refund",
        "invoice_upload": "VAT invoices for business customers",
        "security_steps": "change password, remove users",
        "acknowledgement": "confirm to have read the message",
    }
)
