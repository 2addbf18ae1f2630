"""Date-range transaction report, also "unified transaction report".

What it says: every transaction of a period with its amounts by kind, settled or not; since 2025 also whether it is deferred and until when.
How it is asked for: Payments > Reports Repository > Transaction, for a range of dates; Amazon makes it once, in the seller's language.
Limits of it: a transfer row carries the id of the next settlement; older layouts have no status; the zone is the seller's setting.
Source: headers in eleven languages, words and preambles as seen in published files; see sources/date_range_words.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.sources import date_range_words as words
from goodstanding.sources import stores
from goodstanding.sources.model import Delimited, Preamble, Report, Rows, column, constant


def _stated(preamble: Preamble) -> Mapping[str, str]:
    """The currency that the lines above the header name, and the store of the first rows."""
    currency = stores.currency_stated(preamble.above)
    store = stores.only_store(preamble.values_of(*words.MARKETPLACE))
    found = {"currency": currency, "store": store.code if store else None}
    return {name: value for name, value in found.items() if value}


REPORT = Report(
    id="date_range",
    title="Date-range (unified) transaction report",
    amazon_types=("GET_DATE_RANGE_FINANCIAL_TRANSACTION_DATA",),
    expected_in="Seller Central > Payments > Reports Repository > Transaction",
    shape=Delimited(required=(words.DATE, words.SETTLEMENT, words.TYPE, words.ORDER, words.DESCRIPTION, words.TOTAL)),
    context=_stated,
    rows=(
        Rows(
            table="transaction",
            columns={
                "posted_at": column(*words.DATE, required=True),
                "posted_zone": column(*words.DATE, zone=True),
                "settlement_id": column(*words.SETTLEMENT),
                "type": column(*words.TYPE, required=True, values=words.TYPES, otherwise="OTHER", reported=True),
                "type_text": column(*words.TYPE),
                "status": column(*words.STATUS, values=words.STATUSES, reported=True),
                "release_at": column(*words.RELEASE),
                "order_id": column(*words.ORDER),
                "sku": column(*words.SKU),
                "description": column(*words.DESCRIPTION),
                "quantity": column(*words.QUANTITY),
                "marketplace": column(*words.MARKETPLACE, values=stores.NAMES, context="marketplace"),
                "account_type": column(*words.ACCOUNT_TYPE),
                "fulfillment": column(*words.FULFILLMENT),
                "currency": column(
                    *words.MARKETPLACE, required=True, values=stores.CURRENCIES, only_listed=True, context="currency", document_first=True
                ),
                "total": column(*words.TOTAL, required=True),
                "origin": constant("date-range"),
            }
            | {name: column(*printed) for name, printed in words.COMPONENTS.items()},
        ),
    ),
    unused=words.TAX_MODEL,
    personal=words.BUYER,
    sources=(
        Source("https://developer-docs.amazon.com/sp-api/docs/report-type-values", date(2026, 11, 23), Label.PRIMARY),
        Source("published files in eleven languages and the code that reads them", date(2026, 11, 25), Label.SECONDARY),
    ),
)
