"""Listings report: all, active, inactive or cancelled listings of one store.

What it says: each offer of the seller with price, stock, condition, fulfilment channel and status.
How it is asked for: Inventory > Inventory Reports > All Listings, or the Reports API for one store.
Limits of it: it names neither store nor currency; headers are in the store's language and vary by the columns the seller chose.
Source: Amazon's attribute list, a published German file, and the localized headers that published code reads.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.sources.model import Delimited, Preamble, Report, Rows, column

_SKU = (
    "seller-sku", "Händler-SKU", "sku-vendeur", "SKU venditore", "SKU del vendedor", "出品者SKU", "sku-sprzedawcy", "卖家 SKU",
    "seller-sku (satıcı sku)",
)  # fmt: skip
_LISTING = (
    "listing-id", "Angebotsnummer", "id-offre", "Numero offerta", "Identificador del listing", "出品ID", "identyfikator-oferty",
    "listing-id (liste kaydı numarası)",
)  # fmt: skip
_TITLE = (
    "item-name", "Artikelbezeichnung", "nom-produit", "Nome dell'articolo", "Título del producto", "商品名", "nazwa-produktu", "商品名称",
    "item-name (ürün adı)",
)  # fmt: skip
_PRICE = ("price", "Preis", "prix", "Prezzo", "Precio", "価格", "cena", "价格", "price (fiyat)")
_QUANTITY = ("quantity", "Menge", "quantité", "Quantità", "Cantidad", "数量", "ilość", "quantity (adet)")
_OPENED = (
    "open-date", "Erstellungsdatum", "date-ouverture", "Data di creazione", "Fecha de creación", "出品日", "data-otwarcia", "开售日期",
    "open-date (yayınlanma tarihi)",
)  # fmt: skip
_CONDITION = (
    "item-condition", "Artikelzustand", "état-produit", "Condizione dell'articolo", "コンディション", "stan-produktu", "商品状况",
    "item-condition (ürün durumu)",
)  # fmt: skip
_CHANNEL = (
    "fulfillment-channel", "fulfilment-channel", "Versender", "canal-traitement", "Canale di gestione", "Canal de gestión logística",
    "フルフィルメント・チャンネル", "kanał-realizacji", "配送渠道", "fulfillment-channel (dağıtım kanalı)",
)  # fmt: skip
_STATUS = ("status", "état", "stato", "estado", "Estado del producto", "ステータス", "状态", "durum")
_ASIN = ("asin1", "ASIN 1", "asin")
_UNUSED = (
    "item-description", "image-url", "item-is-marketplace", "product-id-type", "zshop-shipping-fee", "item-note", "zshop-category1",
    "zshop-browse-path", "zshop-storefront-feature", "asin2", "asin3", "ASIN 2", "ASIN 3", "will-ship-internationally",
    "expedited-shipping", "zshop-boldface", "product-id", "bid-for-featured-placement", "add-delete", "pending-quantity",
    "merchant-shipping-group", "Business Price", "Quantity Price Type", "Minimum order quantity", "Sell remainder",
    "optional-payment-type-exclusion", "maximum-retail-price", "scheduled-delivery-sku-set", "standard-price-point", "ProductTaxCode",
    "minimum-seller-allowed-price", "maximum-seller-allowed-price",
    "Artikelbeschreibung", "Bild-URL", "Artikel ist Marketplace-Angebot", "Produkt-ID-Typ", "Anmerkung zum Artikel",
    "Internationaler Versand", "Expressversand", "Produkt-ID", "hinzufügen-löschen", "Anzahl Bestellungen", "Händlerversandgruppe",
    "Mindestbestellmenge", "Restposten verkaufen",
    "description-article", "type-id-produit", "note-état-article", "expédition-international", "livraison-express", "id-produit",
    "groupe-expédition-vendeur", "Vendre le stock restant",
    "Descrizione dell'articolo", "Articolo per la vendita", "Tipo di identificativo del prodotto", "Note sull'articolo",
    "Spedizione internazionale", "Spedizione Express", "Identificativo del prodotto", "Aggiungi o elimina", "Quantità in sospeso",
    "gruppo-spedizione-venditore", "Quantità minima per ordine", "Vendi rimanenze",
    "Descripción del producto", "Tipo de identificador de producto", "Producto para vender", "Nota sobre el producto",
    "Identificador del producto", "Envío urgente", "Envío internacional", "Columna en desuso", "Cantidad pendiente",
    "Añadir o eliminar", "Cantidad de pedido mínima", "Vender las unidades restantes",
    "商品IDタイプ", "コンディション説明", "国外へ配送可", "迅速な配送", "商品ID", "在庫数",
    "opis-produktu", "produkt-jest-(na)rynku", "typ-identyfikatora-produktu", "uwaga-o-produkcie", "wysyłka-międzynarodowa",
    "przyspieszona-wysyłka", "identyfikator-produktu", "dodaj-usuń", "ilość-oczekująca", "grupa-wysyłki-sprzedawcy",
    "商品描述", "是否为商城中的商品", "商品编码类型", "商品备注", "国际配送", "加急配送", "商品编码", "添加-删除", "等待购买数量",
    "卖家配送组", "不适用项目",
)  # fmt: skip


def _japanese(preamble: Preamble) -> Mapping[str, str]:
    """A Japanese header means the Japanese store, where a price has no decimals; other languages are those of several stores."""
    return {"currency": "JPY", "store": "JP"} if "出品者SKU" in preamble.header else {}


REPORT = Report(
    id="listings",
    title="Listings",
    amazon_types=(
        "GET_MERCHANT_LISTINGS_ALL_DATA",
        "GET_MERCHANT_LISTINGS_DATA",
        "GET_MERCHANT_LISTINGS_INACTIVE_DATA",
        "GET_MERCHANT_CANCELLED_LISTINGS_DATA",
    ),
    expected_in="Seller Central > Inventory > Inventory Reports > All Listings",
    shape=Delimited(required=(_SKU, _LISTING, _TITLE, _PRICE, _OPENED)),
    context=_japanese,
    rows=(
        Rows(
            table="listing",
            columns={
                "sku": column(*_SKU, required=True),
                "asin": column(*_ASIN),
                "listing_id": column(*_LISTING),
                "title": column(*_TITLE),
                "price": column(*_PRICE),
                "quantity": column(*_QUANTITY),
                "opened_at": column(*_OPENED),
                "condition": column(*_CONDITION),
                "fulfillment_channel": column(*_CHANNEL),
                "status": column(*_STATUS),
            },
        ),
    ),
    unused=_UNUSED,
    sources=(
        Source("https://developer-docs.amazon.com/sp-api/docs/inventory-reports-attributes", date(2026, 11, 23), Label.PRIMARY),
        Source("localized headers in published code", date(2026, 11, 25), Label.SECONDARY),
    ),
)
