"""The words of the date-range report by language: headers, preamble, types. Headers as Amazon prints them; preambles are our own text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

COMPONENTS: Final = (
    "product sales",
    "product sales tax",
    "shipping credits",
    "shipping credits tax",
    "gift wrap credits",
    "giftwrap credits tax",
    "promotional rebates",
    "promotional rebates tax",
    "marketplace withheld tax",
    "selling fees",
    "fba fees",
    "other transaction fees",
    "other",
)
LEADING: Final = (
    "date/time",
    "settlement id",
    "type",
    "order id",
    "sku",
    "description",
    "quantity",
    "marketplace",
    "fulfillment",
    "order city",
    "order state",
    "order postal",
    "tax collection model",
)
TRAILING: Final = ("total", "transaction status", "transaction release date")


@dataclass(frozen=True, slots=True)
class Words:
    """One language of the report.

    Attributes:
        headers: printed header by our name; a name that is missing is no column of this layout.
        preamble: lines above the header.
        types: printed type by ours (order, refund, transfer, service fee, fba fee, adjustment, a-to-z, chargeback, debt).
        statuses: printed words for released and deferred; None for the older layout without these columns.
        to_account: description of a transfer, with a place for the account's tail.
        months: names of the months, or () where dates have numbers only.
        zero: how nothing is printed.
        bom: the file starts with a byte order mark.
    """

    headers: dict[str, str]
    preamble: tuple[str, ...]
    types: dict[str, str]
    statuses: tuple[str, str] | None
    to_account: str
    months: tuple[str, ...] = ()
    zero: str = "0"
    bom: bool = False


def _same(*names: str) -> dict[str, str]:
    return {name: name for name in names}


_ENGLISH_TYPES: Final = {
    "order": "Order",
    "refund": "Refund",
    "transfer": "Transfer",
    "service fee": "Service Fee",
    "fba fee": "FBA Inventory Fee",
    "adjustment": "Adjustment",
    "a-to-z": "A-to-z Guarantee Claim",
    "chargeback": "Chargeback Refund",
    "debt": "Debt",
    "unknown": "Other",
}
_ENGLISH_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_AMERICAN = Words(
    headers=_same(*LEADING, *COMPONENTS, "total")
    | {"transaction status": "Transaction Status", "transaction release date": "Transaction Release Date"},
    preamble=(
        "Made-up transactions of all fulfillment channels",
        "All amounts in {currency}, unless specified",
        "Definitions:",
        "Product sales tax: what buyers were charged as sales tax on products.",
        "Selling fees: referral fees.",
        "Other transaction fees: advertising and subscription.",
        'Other: everything that belongs to no order; see "type" and "description".',
    ),
    types=_ENGLISH_TYPES,
    statuses=("Released", "Deferred"),
    to_account="To your account ending in: {tail}",
    months=_ENGLISH_MONTHS,
)

_BRITISH = Words(
    headers=_AMERICAN.headers
    | {
        "fulfillment": "fulfilment",
        "shipping credits": "postage credits",
        "gift wrap credits": "gift wrap credits",
        "transaction status": "Transaction status",
    },
    preamble=(),
    types=_ENGLISH_TYPES,
    statuses=("Released", "Deferred"),
    to_account="To your account ending in: {tail}",
    months=_ENGLISH_MONTHS,
)

_GERMAN = Words(
    headers=dict(
        zip(
            (*LEADING, *COMPONENTS, *TRAILING),
            (
                "Datum/Uhrzeit",
                "Abrechnungsnummer",
                "Typ",
                "Bestellnummer",
                "SKU",
                "Beschreibung",
                "Menge",
                "Marketplace",
                "Versand",
                "Ort der Bestellung",
                "Bundesland",
                "Postleitzahl",
                "Steuererhebungsmodell",
                "Umsätze",
                "Produktumsatzsteuer",
                "Gutschrift für Versandkosten",
                "Steuer auf Versandgutschrift",
                "Gutschrift für Geschenkverpackung",
                "Steuer auf Geschenkverpackungsgutschriften",
                "Rabatte aus Werbeaktionen",
                "Steuer auf Aktionsrabatte",
                "Einbehaltene Steuer auf Marketplace",
                "Verkaufsgebühren",
                "Gebühren zu Versand durch Amazon",
                "Andere Transaktionsgebühren",
                "Andere",
                "Gesamt",
                "Transaktionsstatus",
                "Freigabedatum der Transaktion",
            ),
            strict=True,
        )
    ),
    preamble=(
        "Erfundene Transaktionen aller Versandarten",
        "Alle Beträge in {currency}, sofern nicht anders angegeben",
        "Begriffe:",
        "Umsätze: was Käufer für Produkte bezahlt haben.",
        "Gutschrift für Versandkosten: was Käufer für den Versand bezahlt haben.",
        "Verkaufsgebühren: Gebühren je verkauftem Artikel.",
        "Gebühren zu Versand durch Amazon: Versand und Lagerung.",
        "Andere Transaktionsgebühren: Werbung und Abonnement.",
        'Andere: was zu keiner Bestellung gehört; siehe "Typ" und "Beschreibung".',
    ),
    types=_ENGLISH_TYPES
    | {
        "order": "Bestellung",
        "refund": "Erstattung",
        "transfer": "Übertrag",
        "service fee": "Servicegebühr",
        "fba fee": "Versand durch Amazon Lagergebühr",
        "adjustment": "Anpassung",
    },
    statuses=("Freigegeben", "Aufgeschoben"),
    to_account="An Ihr Konto mit der Endung: {tail}",
    zero="0,00",
    bom=True,
)

_FRENCH = Words(
    headers=dict(
        zip(
            (*LEADING, *COMPONENTS, *TRAILING),
            (
                "date/heure",
                "numéro de versement",
                "type",
                "numéro de la commande",
                "sku",
                "description",
                "quantité",
                "Marketplace",
                "traitement",
                "ville d'où provient la commande",
                "Région d'où provient la commande",
                "code postal de la commande",
                "Modèle de perception des taxes",
                "ventes de produits",
                "Taxes sur la vente des produits",
                "crédits d’expédition",
                "taxe sur les crédits d’expédition",
                "crédits sur l'emballage cadeau",
                "Taxes sur les crédits cadeaux",
                "Rabais promotionnels",
                "Taxes sur les remises promotionnelles",
                "Taxes retenues sur le site de vente",
                "frais de vente",
                "Frais Expédié par Amazon",
                "autres frais de transaction",
                "autre",
                "total",
                "Statut de la transaction",
                "Date de sortie de la transaction",
            ),
            strict=True,
        )
    ),
    preamble=("Transactions inventées, tous modes d'expédition", "Tous les montants en {currency}, sauf indication contraire"),
    types=_ENGLISH_TYPES
    | {
        "order": "Commande",
        "refund": "Remboursement",
        "transfer": "Transfert",
        "service fee": "Frais de service",
        "fba fee": "Frais de stock Expédié par Amazon",
        "adjustment": "Ajustement",
    },
    statuses=("Sorti", "Différé"),
    to_account="À votre compte se terminant par : {tail}",
    months=("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
    zero="0,00",
)

_JAPANESE = Words(
    headers=dict(
        zip(
            (*(name for name in LEADING if name != "order state"), *COMPONENTS, "total"),
            (
                "日付/時間",
                "決済番号",
                "トランザクションの種類",
                "注文番号",
                "SKU",
                "説明",
                "数量",
                "Amazon 出品サービス",
                "フルフィルメント",
                "市町村",
                "郵便番号",
                "税金徴収型",
                "商品売上",
                "商品の売上税",
                "配送料",
                "配送料の税金",
                "ギフト包装手数料",
                "ギフト包装クレジットの税金",
                "プロモーション割引額",
                "プロモーション割引の税金",
                "源泉徴収税を伴うマーケットプレイス",
                "手数料",
                "FBA 手数料",
                "トランザクションに関するその他の手数料",
                "その他",
                "合計",
            ),
            strict=True,
        )
    ),
    preamble=(
        "架空の取引(すべての配送方法)",
        "金額の単位は{currency}です",
        "用語:",
        "商品売上: 購入者が商品に支払った金額",
        "配送料: 購入者が配送に支払った金額",
        "手数料: 販売手数料",
        "その他: 注文に属さない金額",
    ),
    types=_ENGLISH_TYPES
    | {
        "order": "注文",
        "refund": "返金",
        "transfer": "振込み",
        "service fee": "注文外料金",
        "fba fee": "FBA 在庫関連の手数料",
        "adjustment": "調整",
    },
    statuses=None,
    to_account="振込先口座の末尾: {tail}",
)

WORDS: Final = {"US": _AMERICAN, "CA": _AMERICAN, "UK": _BRITISH, "DE": _GERMAN, "FR": _FRENCH, "JP": _JAPANESE}
