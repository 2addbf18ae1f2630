"""Words of settlement reports that decide what a line is. Compared in lower case, because Amazon's casing varies."""

from __future__ import annotations

from typing import Final

SALE: Final = ("order",)
REFUND: Final = ("refund",)
A_TO_Z: Final = ("a-to-z guarantee refund",)
CHARGEBACK: Final = ("chargeback refund",)
SAFE_T: Final = ("safe-t reimbursement",)
OTHER: Final = ("other-transaction",)
REPAID_TYPES: Final = (*SAFE_T, "reversal_reimbursement")
REPAID_AMOUNT: Final = "fba inventory reimbursement"
REPAID_DESCRIPTIONS: Final = (*SAFE_T, "reversal_reimbursement")
RESERVE_HELD: Final = "current reserve amount"
RESERVE_RELEASED: Final = "previous reserve amount balance"
OWED: Final = "payable to amazon"
CHARGED: Final = "successful charge"
MICRO_DEPOSIT: Final = "micro deposit"

# Transaction types seen in published files, named by Amazon staff, or named by two or more published programs that read such files;
# a type not listed is reported, never dropped.
KNOWN_TYPES: Final = frozenset(
    {
        *SALE,
        *REFUND,
        *A_TO_Z,
        *CHARGEBACK,
        *REPAID_TYPES,
        *OTHER,
        RESERVE_HELD,
        RESERVE_RELEASED,
        OWED,
        CHARGED,
        MICRO_DEPOSIT,
        "adjustment",
        "servicefee",
        "order_retrocharge",
        "refund_retrocharge",
        "transfer",
        "transfers",
        "shipment",
        "liquidations",
        "liquidations adjustments",
        "fee adjustment",
        "couponredemptionfee",
        "lightning deal fee",
        "vine enrollment fee",
        "sellerreviewenrollmentpayment",
        "grade and resell fees",
        "tbyb customer return fee",
        "tbyb trial shipment",
        "income tax charged",
        "tax",
        "fbafees",
    }
)


def sql_list(words: tuple[str, ...] | frozenset[str]) -> str:
    """Words as the inside of an SQL IN list."""
    return ", ".join("'" + word.replace("'", "''") + "'" for word in sorted(words))
