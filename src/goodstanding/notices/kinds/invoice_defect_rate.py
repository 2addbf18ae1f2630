"""Invoices for business customers missing.

What it says: business orders without a VAT invoice, or one uploaded too late.
Why it matters: above 5 % the account in that store may go; uploading is all that is asked.
How it is known: the name of the metric, or missing invoices together with business customers.
Limits of it: a supplier's invoice as proof is not meant.
Source: pages read at sellercentral.amazon.es; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="invoice_defect_rate",
    title="Invoices for business customers missing",
    evidence=("invoice_upload",),
    actions=("account_at_risk", "performance_warning", "account_deactivated"),
    playbook="invoice_defect_rate",
    sources=(
        Source("https://sellercentral.amazon.es/gp/help/external/help.html?itemID=44QSYRCU27EW4UK", date(2026, 11, 23), Label.PRIMARY),
    ),
    marks={
        "en": Marks(
            sure=r"""
                invoice defect rate
            """,
            strong=r"""
                invoice defect* / \bidr\b / (vat )?invoices? .. (amazon )?business (customer*|order*|buyer*) / business
                (customer*|order*|buyer*) .. invoice* / (missing|without|no) (vat )?invoice* .. order* / (vat )?invoice* .. (missing|not
                uploaded|upload*) .. order* / (amazon )?business orders? .. invoice* / invoice* .. (business|companies|company customers)
                / orders? (lacking|without|missing) (an? )?(vat )?invoice* / vat invoice*
            """,
            weak=r"""
                vat invoice* / business customer* / business order*
            """,
            against=r"""
                supplier* / authentic*
            """,
            topic="""
                invoice invoices business vat customers companies upload missing rate orders vat-invoice b2b business-customers
                business-pricing idr upload-invoices
            """,
        ),
        "de": Marks(
            strong=r"""
                rechnungsmängel* / rechnungsfehler* / rate .. rechnung* / (geschäftskunden|business-?kunden|geschäftsbestellung*|amazon
                business) .. rechnung* / rechnung* .. (geschäftskunden|business-?kunden|amazon business|fehlend*|nicht hochgeladen) /
                (fehlende|ohne) rechnung* .. bestellung* / \bidr\b / (firmenkund|geschäftskund|unternehmen|gewerblich)* .. rechnung* /
                rechnung* .. (firmenkund|geschäftskund|unternehmen|gewerblich)*
            """,
            weak=r"""
                geschäftskunden / umsatzsteuer / rechnung
            """,
            against=r"""
                lieferant*
            """,
            topic="""
                rechnung rechnungen geschäftskunden umsatzsteuer hochladen rechnungsmängel business firmenkunden fehlende rate
            """,
        ),
        "fr": Marks(
            strong=r"""
                (taux|pourcentage) .. factur* / factures? manquante* / (clients?|commandes?|acheteurs?) (professionnel*|business|pro) ..
                facture* / facture* .. (clients?|commandes?|acheteurs?) (professionnel*|business|pro) / (sans|défaut de) factur* / \bidr\b
                / (entreprises|professionnels|sociétés|clients pro) .. factur* / factur* .. (entreprises|professionnels|sociétés|clients
                pro|tva)
            """,
            weak=r"""
                clients professionnels / tva / facture*
            """,
            against=r"""
                fournisseur*
            """,
            topic="""
                facture factures professionnels entreprises tva clients taux télécharger manquante business
            """,
        ),
        "es": Marks(
            strong=r"""
                (tasa|índice|porcentaje) .. factura* / defectos (de|en la) (factura*|facturación) / (clientes|pedidos|compradores) (de
                empresa*|empresariales|business|profesionales) .. factura* / factura* .. (clientes|pedidos|compradores) (de
                empresa*|empresariales|business|profesionales) / (sin|falta*) factura* / pedidos sin factura / \bidr\b /
                (empresas|clientes profesionales|negocios) .. factura* / facturas? .. (empresas|profesionales|negocios|con iva)
            """,
            weak=r"""
                clientes de empresa / iva / factura*
            """,
            against=r"""
                proveedor*
            """,
            topic="""
                factura facturas empresa empresas iva clientes tasa subir business
            """,
        ),
        "it": Marks(
            strong=r"""
                (tasso|percentuale) .. fattur* / fatture mancanti / (client*|ordin*|acquirent*) (business|aziendal*) .. fattur* / fattur*
                .. (client*|ordin*|acquirent*) (business|aziendal*) / (senza|mancat*) fattur* / \bidr\b / (aziende|imprese|clienti
                professionali) .. fattur* / fattur* .. (aziende|imprese|professionali|con iva)
            """,
            weak=r"""
                clienti business / iva / fattur*
            """,
            against=r"""
                fornitor*
            """,
            topic="""
                fattura fatture aziende aziendali iva clienti tasso caricare business
            """,
        ),
        "ja": Marks(
            strong=r"""
                請求書(不備|欠陥|不良|発行不備)率? / 請求書欠陥率 / (法人|ビジネス|amazonビジネス)..(請求書|インボイス) / (請求書|インボイス)..(法人|ビジネス購入者|未発行|アップロードされて) / idr /
                (法人|事業者|企業)(の)?(購入者|お客様|顧客|注文)..(請求書|インボイス)
            """,
            weak=r"""
                法人 / 適格請求書
            """,
            against=r"""
                仕入先
            """,
            topic="""
                請求書 法人 ビジネス インボイス 適格 アップロード
            """,
        ),
        "zh": Marks(
            strong=r"""
                发票缺陷率? / (企业|商业|企業)(买家|客户|订单|购买|買家)..(发票|發票) / (发票|發票)..(企业|商业)(买家|客户|订单) / (缺少|未上传|缺失)..发票..订单 / idr / 增值税发票 /
                (企业|公司|商业)(买家|客户|采购|订单)..发票 / 未(开|上传|提供)(增值税)?发票
            """,
            weak=r"""
                企业买家 / 增值税
            """,
            against=r"""
                供应商
            """,
            topic="""
                发票 企业买家 增值税 上传 企业 缺陷率
            """,
        ),
        "pt": Marks(
            strong=r"""
                (taxa|percentagem) .. (fatura*|nota* fisca*) / (clientes|pedidos) (empresaria*|business) .. fatura* / fatura* ..
                (clientes|pedidos) (empresaria*|business) / faturas em falta / \bidr\b
            """,
            weak=r"""
                clientes empresariais
            """,
        ),
        "nl": Marks(
            strong=r"""
                (percentage|aandeel) .. (factuur*|facturen) / factuurgebrek* / factuurdefect* / zakelijke (klanten|bestellingen) ..
                (factuur|facturen) / (factuur|facturen) .. zakelijke (klanten|bestellingen) / ontbrekende facturen / \bidr\b
            """,
            weak=r"""
                zakelijke klanten / btw
            """,
        ),
        "pl": Marks(
            strong=r"""
                wskaźnik* .. faktur* / (klien*|zamówie*) biznesow* .. faktur* / faktur* .. (klien*|zamówie*) biznesow* / brak* faktur* /
                \bidr\b
            """,
            weak=r"""
                biznesow* / vat
            """,
        ),
        "sv": Marks(
            strong=r"""
                fakturafel* / (företagskund*|affärskund*) .. faktur* / faktur* .. (företagskund*|affärskund*) / saknade fakturor /
                (andel*) .. faktur* / \bidr\b
            """,
            weak=r"""
                företagskund* / moms
            """,
        ),
        "tr": Marks(
            strong=r"""
                fatura (kusur|hata|eksik*) oran* / (kurumsal|ticari|işletme) (müşteri*|sipariş*) .. fatura* / fatura* ..
                (kurumsal|ticari|işletme) (müşteri*|sipariş*) / eksik fatura* / \bidr\b
            """,
            weak=r"""
                kurumsal müşteri* / kdv
            """,
        ),
    },
)
