"""Which orders went with a label that was bought from Amazon: the date-range report and settlements name the order it was paid for.

Source: rows `Shipping Services`, `Shipping Label Purchased through Amazon` of date-range reports, and `Shipping label purchase` of
settlements, as public code reads them.
"""

from __future__ import annotations

from typing import Final

from goodstanding.health.facts_sql import order_id

_LABEL: Final = "label|etikett|étiquette|etichetta|etiqueta|ラベル"
_BACK: Final = "refund|credit|cancel|return|erstatt|rücksend|rembours|retour|rimbors|reso|reembols|devol|返金|返品"
_SERVICES: Final = "'shipping services', 'delivery services', 'versanddienstleistungen', 'services d''expédition', 'serviços de envio'"

# One row an order for which a label was paid and not refunded. Labels for returns are the buyer's, not the parcel's.
LABEL_BOUGHT: Final = f"""
    WITH paid AS (
        SELECT account, {order_id()} AS id, lower(coalesce(description, '')) AS said, total AS amount,
               'transaction' AS table_name, document, line
        FROM transaction WHERE lower(type_text) IN ({_SERVICES})
        UNION ALL
        SELECT account, {order_id()}, lower(coalesce(amount_description, '')), amount, 'settlement_line', document, line
        FROM settlement_line
        WHERE lower(amount_description) LIKE '%shipping label%'
    )
    SELECT account, id, min({{'table_name': table_name, 'document': document, 'line': line}}) AS seen
    FROM paid WHERE id IS NOT NULL AND regexp_matches(said, '{_LABEL}')
    GROUP BY account, id HAVING bool_or(amount < 0 AND NOT regexp_matches(said, '{_BACK}')) AND NOT bool_or(amount > 0)
"""
