"""How a return request of a seller-fulfilled order was answered, and what the buyer said of it."""

from __future__ import annotations

from goodstanding.facts.model import ORDER, Column, Restate, Table, Type

TABLE = Table(
    id="return_response",
    title="Answers to return requests",
    asked_for="a list of answers to return requests (with --map)",
    columns=(
        ORDER,
        Column("rma_id", Type.TEXT, "Amazon RMA id"),
        Column("requested_at", Type.INSTANT, "return requested"),
        Column("answered_at", Type.INSTANT, "authorised, refunded or closed; null while it is not"),
        Column("is_rejected", Type.FLAG, "the seller denied the request"),
        Column("in_policy", Type.FLAG, "within the return policy"),
        Column("negative_feedback_on", Type.DAY, "day the buyer said that the matter was not resolved"),
    ),
    restate=Restate.LATEST,
    key=("order_id", "rma_id"),
    order_by="answered_at",
    known_at="requested_at",
)
