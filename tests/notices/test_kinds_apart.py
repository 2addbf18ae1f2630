"""Each kind has a case of its own: its plainest message, which it must win against all other kinds by the words alone and with a margin.

A new kind, or a wider mark, that takes the message of another fails here.
"""

from __future__ import annotations

import pytest

from goodstanding.notices.intake.read import read_text
from goodstanding.notices.understand.engine import rule_scores
from goodstanding.notices.understand.kinds import catalogue_of_kinds
from goodstanding.notices.understand.reading import read
from goodstanding.notices.vocabulary import KINDS

MARGIN = 1.25
CASES = {
    "inauthentic": "Your listing was removed because customers doubt that the product is authentic. Send supplier invoices.",
    "used_sold_as_new": "Customers received used items that you sold as new. Your listing was removed.",
    "product_condition": "Buyers told us that your items arrived damaged and with missing parts.",
    "ip_trademark": "A rights owner reported that your listing infringes its trademark.",
    "ip_copyright": "A photographer reported that the pictures on your page infringe his copyright.",
    "ip_patent_design": "A patent owner says that your product infringes claim 1 of a utility patent.",
    "ip_counterfeit": "A rights owner bought your product and found that it is counterfeit.",
    "ip_unspecified": "We received complaints that your listings infringe intellectual property rights.",
    "related_accounts": "Your account is related to another account that may not sell on Amazon.",
    "code_of_conduct": "You violated the Seller Code of Conduct by insulting our support staff.",
    "section3_generic": "Your account was deactivated in accordance with section 3 of the Business Solutions Agreement.",
    "deceptive_activity": "Your account was used for deceptive, fraudulent or illegal activity.",
    "forged_documents": "The invoice that you submitted appears to be forged or altered.",
    "review_manipulation": "You offered customers refunds in exchange for positive reviews.",
    "variation_abuse": "You added different products as variations of one parent ASIN.",
    "listing_policy": "The title of your listing contains prohibited claims; edit the title.",
    "restricted_products": "This product is prohibited by our restricted products policy and was removed.",
    "product_safety": "A customer was injured when the product caught fire; we have a safety concern.",
    "regulatory_compliance": "Enter your EPR registration number for packaging (LUCID) or your offers will be blocked.",
    "odr": "Your order defect rate is 1.9%, above the limit of 1%.",
    "shipping_performance": "Your late shipment rate is 7% and your valid tracking rate is below 95%.",
    "invoice_defect_rate": "Your Invoice Defect Rate is above 5% because business customers got no invoice.",
    "dropshipping": "Parcels came from another retailer, which violates our drop shipping policy.",
    "a_to_z_claim": "The buyer of order 111-1234567-1234567 filed an A-to-z Guarantee claim.",
    "chargeback": "The cardholder's bank started a chargeback for order 111-1234567-1234567.",
    "fba_reimbursement_abuse": "You made improper claims for FBA reimbursement of units that were never lost.",
    "fba_operations": "Your inbound shipment arrived at the fulfilment center without labels and box content information.",
    "identity_verification": "We could not verify your identity. Upload a passport and a utility bill.",
    "kyc_payments": "The INFORM Consumers Act obliges us to verify high-volume sellers; name your beneficial owners.",
    "payment_account": "The credit card on file has expired and could not be charged.",
    "tax_information": "Complete the tax interview; your tax identification number is missing.",
    "reserve": "We placed a reserve equal to the gross sales of the last 14 days on your account.",
    "funds_withheld": "The funds of your deactivated account will not be disbursed; you may file a funds appeal.",
    "account_health": "Your Account Health Rating has dropped to 90 and is critical.",
    "account_compromised": "We detected unauthorized access to your account; change your password.",
    "brand_access": "To sell this brand you need approval; apply to sell with an invoice.",
    "community_restriction": "You can no longer write reviews or take part in the community.",
    "announcement": "Newsletter: fees change on 1 January, and we are introducing a new feature. Register for the webinar.",
    "routine_mail": "You have received a message from the buyer about order 111-1234567-1234567.",
}


def test_every_kind_but_imitations_has_its_case() -> None:
    assert set(CASES) == set(KINDS) - {"phishing"}  # the verdict decides on imitations


@pytest.mark.parametrize(("kind", "text"), CASES.items(), ids=list(CASES))
def test_a_kind_wins_its_own_case_with_a_margin(kind: str, text: str) -> None:
    scores = rule_scores(read(read_text(text).messages[0]))
    parents = {each.id: each.parent or each.id for each in catalogue_of_kinds().values()}
    others = {name: value for name, value in scores.items() if parents[name] != kind}
    second = max(others, key=lambda name: others[name], default="")
    assert scores.get(kind, 0.0) >= MARGIN * others.get(second, 0.0), (second, others.get(second), scores.get(kind))
