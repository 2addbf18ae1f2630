"""A return request of a seller-fulfilled order: state, delivery back, refund, A-to-z flag and SAFE-T claim."""

from __future__ import annotations

from goodstanding.facts.model import ASIN, CURRENCY, ORDER, QUANTITY, SKU, Column, Restate, Table, Type

TABLE = Table(
    id="mfn_return",
    title="Seller-fulfilled returns",
    asked_for="the report of returns of orders you ship",
    columns=(
        ORDER,
        Column("ordered_at", Type.INSTANT, "ordered"),
        Column("requested_at", Type.INSTANT, "return requested"),
        Column("request_status", Type.CODE, "as printed"),
        Column("rma_id", Type.TEXT, "Amazon RMA id"),
        Column("merchant_rma_id", Type.TEXT, "the seller's RMA id"),
        Column("label_type", Type.CODE, "as printed"),
        Column("label_cost", Type.MONEY, "label cost"),
        CURRENCY,
        Column("carrier", Type.CODE, "return carrier"),
        Column("tracking_id", Type.TEXT, "tracking; leading zeros count"),
        Column("label_paid_by", Type.CODE, "who pays the label"),
        Column("a_to_z_claim", Type.FLAG, "the buyer filed an A-to-z claim"),
        Column("is_prime", Type.FLAG, "Prime"),
        ASIN,
        SKU,
        QUANTITY,
        Column("reason", Type.CODE, "return reason"),
        Column("in_policy", Type.FLAG, "within the return policy"),
        Column("return_type", Type.CODE, "as printed"),
        Column("resolution", Type.CODE, "as printed"),
        Column("invoice_number", Type.TEXT, "invoice"),
        Column("delivered_at", Type.INSTANT, "return delivered to the seller"),
        Column("order_amount", Type.MONEY, "order amount"),
        Column("order_quantity", Type.COUNT, "units ordered"),
        Column("safet_action_reason", Type.TEXT, "as printed"),
        Column("safet_claim_id", Type.TEXT, "SAFE-T claim"),
        Column("safet_claim_state", Type.CODE, "as printed"),
        Column("safet_claimed_at", Type.INSTANT, "SAFE-T claim filed"),
        Column("safet_reimbursement", Type.MONEY, "SAFE-T reimbursement"),
        Column("refunded_amount", Type.MONEY, "refunded to the buyer"),
        Column("category", Type.CODE, "product category"),
    ),
    restate=Restate.LATEST,
    key=("order_id", "sku", "rma_id"),
    known_at="requested_at",
)
