"""Queries that several metrics share: orders, packages and defects, one row each, local to the store they belong to.

`id` is the order (see `facts_sql.order_id`), `seen` the fact a row was read from. What is later than the instant of the facts is not
seen yet, whatever column it stands in.
"""

from __future__ import annotations

from typing import Final

from goodstanding.health.clock import COLUMNS, rows
from goodstanding.health.defect_views import DEFECT, DEFECT_SPAN, DEFECT_STRAY, DEFECT_UNTOLD
from goodstanding.health.order_views import CANCELLATION, ONLY_STORE, ORDER, PACKAGE, PACKAGE_STORED, PLACE, PROMISE, STORE
from goodstanding.health.service_views import ALL_FEEDBACK, BUSINESS_ORDER, FEEDBACK, MESSAGE, RETURN_REQUEST
from goodstanding.health.violations import VIEWS as VIOLATIONS
from goodstanding.store.question import Computed, Inline, Stored, View

VIEWS: Final[dict[str, View]] = {
    "health_clock": Computed(COLUMNS, lambda _session: rows()),
    "health_store": STORE,
    "health_only_store": ONLY_STORE,
    "health_order": Stored(ORDER),
    "health_package_stored": Stored(PACKAGE_STORED),
    "health_package": Inline(PACKAGE),
    "health_promise": Inline(PROMISE),
    "health_cancellation": CANCELLATION,
    "health_defect": DEFECT,
    "health_defect_untold": DEFECT_UNTOLD,
    "health_defect_stray": DEFECT_STRAY,
    "health_defect_span": DEFECT_SPAN,
    "health_business_order": BUSINESS_ORDER,
    "health_return_request": RETURN_REQUEST,
    "health_message": MESSAGE,
    "health_feedback": FEEDBACK,
    "health_place": Stored(PLACE),
    "all_feedback": ALL_FEEDBACK,
    **VIOLATIONS,
}

TITLES: Final = {"all_feedback": "feedback of all stars (a list of it, mapped to seller_feedback; the feedback report has only 1 to 3)"}
"""What to import for the views that a metric may need like a table."""

COVERED: Final = {"all_feedback": "told_until"}
"""The column of such a view that says until when it speaks, where not all of its documents do."""
