"""A message of a buyer and when it was answered. The words are not kept."""

from __future__ import annotations

from goodstanding.facts.model import MARKETPLACE, ORDER, Column, Restate, Table, Type

TABLE = Table(
    id="buyer_message",
    title="Buyer messages",
    asked_for="a list of buyer messages (with --map)",
    columns=(
        Column("message_id", Type.TEXT, "id of the message or thread"),
        ORDER,
        MARKETPLACE,
        Column("received_at", Type.INSTANT, "when it came"),
        Column("answered_at", Type.INSTANT, "first answer by a person; null while there is none"),
        Column("needs_answer", Type.FLAG, "false when it was marked as needing no response; null is read as true"),
    ),
    restate=Restate.LATEST,
    key=("message_id", "received_at"),
    order_by="answered_at",
    known_at="received_at",
)
