"""The words of the date-range report in the languages it is printed in: headers, and values of its two columns of words.

Headers of English, German, French (with Belgium), Spanish (Spain and Mexico), Italian, Dutch, Swedish, Polish, Japanese and Brazilian
Portuguese, as seen in published files. Case, spaces and the kind of apostrophe do not matter; they differ between files of one language.
"""

from __future__ import annotations

from typing import Final

DATE: Final = (
    "date/time", "Datum/Uhrzeit", "date/heure", "fecha y hora", "fecha/hora", "Data/Ora:", "datum/tijd", "datum/tid", "data/godzina",
    "日付/時間", "data/hora",
)  # fmt: skip
SETTLEMENT: Final = (
    "settlement id", "Abrechnungsnummer", "numéro de versement", "Identifiant du paiement", "identificador de pago",
    "Id. de liquidación", "Numero pagamento", "schikkings-ID", "reglerings-id", "identyfikator rozliczenia", "決済番号", "id de liquidação",
)  # fmt: skip
TYPE: Final = ("type", "Typ", "tipo", "トランザクションの種類")
ORDER: Final = (
    "order id", "Bestellnummer", "numéro de la commande", "número de pedido", "Id. del pedido", "Numero ordine", "bestelnummer",
    "beställnings-id", "identyfikator zamówienia", "注文番号", "id do pedido",
)  # fmt: skip
SKU: Final = ("sku",)
DESCRIPTION: Final = (
    "description", "Beschreibung", "descripción", "Descrizione", "beschrijving", "beskrivning", "opis", "説明", "descrição",
)  # fmt: skip
QUANTITY: Final = (
    "quantity", "Menge", "quantité", "cantidad", "Quantità", "aantal", "antal", "ilość", "数量", "quantidade",
)  # fmt: skip
MARKETPLACE: Final = (
    "marketplace", "site de vente", "web de Amazon", "marknadsplats", "rynek", "Amazon 出品サービス", "mercado",
)  # fmt: skip
ACCOUNT_TYPE: Final = ("account type", "tipo de conta")
FULFILLMENT: Final = (
    "fulfillment", "fulfilment", "Versand", "traitement", "expédition", "gestión logística", "cumplimiento", "Gestione", "levering",
    "leverans", "realizacja", "フルフィルメント", "atendimento",
)  # fmt: skip

BUYER: Final = (
    "order city", "Ort der Bestellung", "ville d'où provient la commande", "ville de la commande",
    "ciudad de procedencia del pedido", "ciudad del pedido", "Città di provenienza dell'ordine", "bestelling stad", "plaats bestelling",
    "stad för beställning", "miejscowość zamówienia", "市町村", "cidade do pedido",
    "order state", "Bundesland", "Région d'où provient la commande", "état de la commande",
    "comunidad autónoma de procedencia del pedido", "estado del pedido", "Provincia di provenienza dell'ordine", "status bestelling",
    "staat bestelling", "delstat för beställning", "stan zamówienia", "都道府県", "estado do pedido",
    "order postal", "Postleitzahl", "code postal de la commande", "commande postale", "código postal de procedencia del pedido",
    "código postal del pedido", "CAP dell'ordine", "bestelling per post", "postcode bestelling", "postadress för beställning",
    "przekaz pocztowy", "郵便番号", "postal do pedido",
)  # fmt: skip
TAX_MODEL: Final = (
    "tax collection model", "Steuererhebungsmodell", "Modèle de perception des taxes", "Formulario de recaudación de impuestos",
    "modelo de recaudación de impuestos", "modello di riscossione delle imposte", "税金徴収型",
)  # fmt: skip

COMPONENTS: Final[dict[str, tuple[str, ...]]] = {
    "product_sales": (
        "product sales", "Umsätze", "ventes de produits", "ventas de productos", "Vendite", "verkoop van producten", "productverkoop",
        "försäljning av produkter", "sprzedaż produktów", "商品売上",
    ),
    "product_sales_tax": (
        "product sales tax", "Produktumsatzsteuer", "Taxes sur la vente des produits", "impuesto de ventas de productos",
        "imposta sulle vendite dei prodotti", "商品の売上税",
    ),
    "shipping_credits": (
        "shipping credits", "postage credits", "Gutschrift für Versandkosten", "crédits d'expédition", "abonos de envío",
        "créditos de envío", "Accrediti per le spedizioni", "Verzendtegoeden", "fraktkrediter", "noty kredytowe za wysyłkę", "配送料",
    ),
    "shipping_credits_tax": (
        "shipping credits tax", "Steuer auf Versandgutschrift", "taxe sur les crédits d'expédition", "impuestos por abonos de envío",
        "impuesto de abono de envío", "imposta accrediti per le spedizioni", "配送料の税金",
    ),
    "gift_wrap_credits": (
        "gift wrap credits", "giftwrap credits", "Gutschrift für Geschenkverpackung", "crédits sur l'emballage cadeau",
        "crédits d'emballage-cadeau", "abonos de envoltorio para regalo", "créditos por envoltorio de regalo",
        "Accrediti per confezioni regalo", "kredietpunten cadeauverpakking", "krediter för presentinslagning",
        "środki na pokrycie pakowania na prezent", "ギフト包装手数料",
    ),
    "gift_wrap_credits_tax": (
        "giftwrap credits tax", "gift wrap credits tax", "Steuer auf Geschenkverpackungsgutschriften", "Taxes sur les crédits cadeaux",
        "impuestos por abonos de envoltorio para regalo", "impuesto de créditos de envoltura",
        "imposta sui crediti confezione regalo", "ギフト包装クレジットの税金",
    ),
    "regulatory_fee": ("Regulatory Fee", "Tarifa reglamentaria"),
    "tax_on_regulatory_fee": ("Tax On Regulatory Fee", "Impuesto sobre tarifa reglamentaria"),
    "promotional_rebates": (
        "promotional rebates", "Rabatte aus Werbeaktionen", "Rabais promotionnels", "Total des réductions",
        "devoluciones promocionales", "descuentos promocionales", "Sconti promozionali", "promotiekortingen", "kampanjrabatter",
        "rabaty promocyjne", "プロモーション割引額",
    ),
    "promotional_rebates_tax": (
        "promotional rebates tax", "Steuer auf Aktionsrabatte", "Taxes sur les remises promotionnelles",
        "impuestos de descuentos por promociones", "impuesto de reembolsos promocionales", "imposta sugli sconti promozionali",
        "プロモーション割引の税金",
    ),
    "sales_tax_collected": (
        "sales tax collected", "taxe de ventes prélevée", "geïnde omzetbelasting", "Inkasserad moms", "pobrany podatek od sprzedaży",
    ),
    "marketplace_facilitator_tax": (
        "Marketplace Facilitator Tax", "Taxe Marketplace Facilitator", "Belasting voor marketplace-facilitator",
        "Skatt för marknadsplatsförmedlare", "podatek od transakcji marketplace facilitator",
    ),
    "marketplace_withheld_tax": (
        "marketplace withheld tax", "Einbehaltene Steuer auf Marketplace", "Taxes retenues sur le site de vente",
        "impuesto retenido en el sitio web", "impuesto de retenciones en la plataforma", "trattenuta IVA del marketplace",
        "源泉徴収税を伴うマーケットプレイス",
    ),
    "low_value_goods": ("low value goods",),
    "total_sales_tax_liable": ("Total sales tax liable(GST before adjusting TCS)",),
    "tcs_cgst": ("TCS-CGST",),
    "tcs_sgst": ("TCS-SGST",),
    "tcs_igst": ("TCS-IGST",),
    "tds": ("TDS (Section 194-O)",),
    "amazon_points_cost": ("Amazonポイントの費用",),
    "selling_fees": (
        "selling fees", "Verkaufsgebühren", "frais de vente", "tarifas de venta", "Commissioni di vendita", "verkoopkosten",
        "försäljningsavgifter", "opłaty za sprzedaż", "手数料",
    ),
    "fba_fees": (
        "fba fees", "fulfilment by amazon fees", "Gebühren zu Versand durch Amazon", "Frais Expédié par Amazon",
        "Frais pour le service Expédié par Amazon", "tarifas de Logística de Amazon", "tarifas fba",
        "Costi del servizio Logistica di Amazon", "fba-vergoedingen", "fba-kosten", "fba-avgifter", "opłaty za fba", "FBA 手数料",
    ),
    "other_transaction_fees": (
        "other transaction fees", "Andere Transaktionsgebühren", "autres frais de transaction", "tarifas de otras transacciones",
        "tarifas de otra transacción", "Altri costi relativi alle transazioni", "overige transactiekosten",
        "övriga transaktionsavgifter", "inne opłaty transakcyjne", "トランザクションに関するその他の手数料",
    ),
    "other": ("other", "Andere", "autre", "autres", "otro", "Altro", "overige", "Övrigt", "inne", "その他"),
}  # fmt: skip
TOTAL: Final = ("total", "Gesamt", "totale", "totaal", "totalt", "suma", "合計")
STATUS: Final = (
    "Transaction Status", "Transaktionsstatus", "Statut de la transaction", "Estado de la transacción", "Stato della transazione",
    "Transactiestatus",
)  # fmt: skip
RELEASE: Final = (
    "Transaction Release Date", "Freigabedatum der Transaktion", "Date de sortie de la transaction",
    "Date de délivrance de la transaction", "Fecha de liberación de la transacción", "Data di rilascio della transazione",
    "Publicatiedatum van transactie", "Transaktionens utgivningsdatum",
)  # fmt: skip

_TYPES: Final[dict[str, tuple[str, ...]]] = {
    "ORDER": (
        "Order", "Bestellung", "Commande", "Pedido", "Ordine", "Bestelling", "Beställning", "Zamówienie", "注文",
    ),
    "REFUND": (
        "Refund", "Erstattung", "Remboursement", "Reembolso", "Rimborso", "Terugbetaling", "Återbetalning", "Zwrot kosztów", "返金",
    ),
    "TRANSFER": (
        "Transfer", "Übertrag", "Transfert", "Transférer", "Transferir", "Trasferir", "Transferencia", "Trasferimento", "Overboeking",
        "Överföring", "Przelew", "振込み",
    ),
    "SERVICE_FEE": (
        "Service Fee", "Servicegebühr", "Frais de service", "Tarifa de prestación de servicio", "Tarifa de servicio",
        "Commissione di servizio", "Servicekosten", "Serviceavgift", "注文外料金",
        "Amazon Fees", "Gebühren von Amazon", "Tariffe e commissioni Amazon", "Tarifas de Amazon", "Amazon手数料",
        "Shipping Services", "Delivery Services", "Versanddienstleistungen", "Services d'expédition", "Serviços de Envio",
        "Lightning Deal Fee", "Blitzangebotsgebühr", "Tarif de la Vente Flash", "Tarifa de Oferta flash", "数量限定タイムセール手数料",
        "Deal Fee", "FBA Transaction fees", "Fulfilment by Amazon (FBA) transaction fees", "Transaktionsgebühren für Versand durch Amazon",
        "Commissioni per le transazioni di Logistica di Amazon", "Frais de transaction Expédié par Amazon",
        "Tarifas de transacción de Logística de Amazon",
    ),
    "ADJUSTMENT": (
        "Adjustment", "Anpassung", "Ajustement", "Ajuste", "Modifica", "Aanpassing", "Justering", "Korekta", "調整", "Fee Adjustment",
        "Ajuste de tarifa", "Liquidations Adjustments", "Liquidationsanpassungen", "Reembolso de estorno",
    ),
    "FBA_INVENTORY_FEE": (
        "FBA Inventory Fee", "FBA Inventory Fee - Correction", "FBA Inventory Fee - Reversal", "Versand durch Amazon Lagergebühr",
        "Frais de stock Expédié par Amazon", "Costo di stoccaggio Logistica di Amazon", "Tarifas de inventario de Logística de Amazon",
        "FBA 在庫関連の手数料", "FBA Customer Return Fee", "Gebühren für Kundenrücksendungen mit Versand durch Amazon",
    ),
    "A_TO_Z": ("A-to-z Guarantee Claim", "A-to-z Guarantee Refund", "A-to-z Guarantee"),
    "CHARGEBACK": ("Chargeback Refund", "Chargeback", "Erstattung durch Rückbuchung"),
    "OTHER": (
        "Other", "Others", "Debt", "Verbindlichkeit", "Solde négatif", "Saldo descubierto", "Saldo negativo", "Deuda", "Schuld",
        "Liquidations", "Liquidationen", "SAFE-T reimbursement", "Commingling VAT", "Order_Retrocharge", "Refund_Retrocharge",
        "Bestellung_Wiedereinzug", "Erstattung_Wiedereinzug", "Cargo retroactivo",
    ),
}  # fmt: skip
_STATUSES: Final[dict[str, tuple[str, ...]]] = {
    "RELEASED": (
        "Released", "Veröffentlicht", "Freigegeben", "Emesso", "Sorti", "Effectuée", "Uitgebracht", "Liberada", "Liberado", "Släpps",
        "Lanzado",
    ),
    "DEFERRED": (
        "Deferred", "Verzögert", "Aufgeschoben", "Differito", "Différé", "Différée", "Diferida", "Diferido", "Uppskjuten",
    ),
}  # fmt: skip

TYPES: Final = {word: stored for stored, words in _TYPES.items() for word in words}
STATUSES: Final = {word: stored for stored, words in _STATUSES.items() for word in words}
