"""Drop Shipping policy.

What it says: parcels show another seller or retailer: the Drop Shipping policy.
Why it matters: Amazon looks at who ships and whose name is on slip, invoice and box.
How it is known: drop shipping, another retailer's packing slip, gift note, invoice or box.
Limits of it: late or untracked parcels alone are `shipping_performance`.
Source: pages read at sellercentral.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="dropshipping",
    title="Drop Shipping policy",
    evidence=("tracking_proof", "invoice", "proof_of_delivery", "plan_of_action"),
    actions=("account_at_risk", "account_deactivated", "performance_warning", "funds_held"),
    playbook="dropshipping",
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G201808410", date(2026, 11, 23), Label.UNSURE),),
    marks={
        "en": Marks(
            strong=r"""
                drop-?shipp* / drop ship* / (another|other|third-party|different) (retailer*|seller*|shop*|store*|online shop) .. (packing
                slip*|invoice*|box*|package*|name*|gift note|label*|receipt) / (packing
                slip*|invoice*|box|boxes|parcel*|package*|packag*|label*|gift note) .. (another|other|third-party|different)
                (retailer*|seller*|shop*|store*|online) / seller of record / identified as the seller /
                (receipt|invoice|slip|box|label|tape) .. (supermarket|another (store|shop|company|seller)|retail (shop|store)|different
                (store|seller)|competitor) / (another|different|third[- ]party) (store|shop|company|retailer|seller) ..
                (shipped|sent|delivered|parcel|box|receipt) / fulfil* .. (orders?)? .. (through|via|from) (another|other)
                (marketplace|shop|retailer|store)* / how you source and ship / (shipped|sent|bought) from (another|other)
                (shop|retailer|marketplace|store)
            """,
            weak=r"""
                packing slip* / retailer* / outer box
            """,
            topic="""
                dropshipping drop-shipping retailer packing slip receipt box boxes another store shop seller-of-record supermarket invoice
                parcel third-party drop-ship dropship marketplace another-shop fulfil third-party-retailer source ship
            """,
        ),
        "de": Marks(
            strong=r"""
                drop-?shipping / streckengeschäft* / direktversand durch dritte / (lieferschein*|rechnung*|paket*|verpackung*|karton*) ..
                (andere*|fremde*|dritt*) (händler*|verkäufer*|onlinehändler*|shop*|einzelhändler*|onlineshop*) / (andere*|fremde*)
                (händler*|verkäufer*|onlinehändler*|shop*|einzelhändler*|onlineshop*) ..
                (lieferschein*|rechnung*|paket*|verpackung*|karton*) / (kassenbon|beleg|rechnung|lieferschein|karton|paket) ..
                (supermarkt|anderen? (shops?|händlers?|geschäfts?|anbieters?|verkäufers?)|einzelhandel*) / (anderer|fremder)
                (händler|shop|anbieter) .. (versand|verschick|geliefert|paket|absender)* / direktversand
            """,
            weak=r"""
                lieferschein* / fremde*
            """,
            topic="""
                dropshipping streckengeschäft lieferschein anderer händler karton absender kassenbon fremder beleg paket
            """,
        ),
        "fr": Marks(
            strong=r"""
                drop-?shipping / livraison directe / expédition directe / (bon* de livraison|facture*|colis|emballage*|carton*) ..
                (autre|tiers) (détaillant*|vendeur*|magasin*|boutique*|enseigne*|site*|commerçant*) / d'un autre
                (détaillant|vendeur|magasin|site|commerçant) / (ticket|reçu|facture|bon|carton|colis) .. (supermarché|autre
                (magasin|vendeur|enseigne|site|société)|grande surface) / (autre|tiers) (magasin|vendeur|enseigne|commerçant) ..
                (expédi|envoy|livr|colis)*
            """,
            weak=r"""
                bon de livraison / revendeur
            """,
            topic="""
                dropshipping livraison directe bon enseigne détaillant autre vendeur carton ticket facture colis
            """,
        ),
        "es": Marks(
            strong=r"""
                drop-?shipping / envío* directo* / triangulación* / (albarán|albaranes|factura*|paquete*|caja*) .. (otra|otro|terceros)
                (tienda*|vendedor*|minorista*|comercio*) / (tique|ticket|recibo|factura|albarán|caja) .. (supermercado|otra
                (tienda|empresa)|otro (vendedor|comercio)) / (otra tienda|otro vendedor|otro comercio) .. (envi|paquete|factura|entreg)*
            """,
            weak=r"""
                albarán / minorista
            """,
            topic="""
                dropshipping triangulación albarán minorista otra tienda caja ticket factura paquete
            """,
        ),
        "it": Marks(
            strong=r"""
                drop-?shipping / spedizione diretta / (bolla|documento di trasporto|fattur*|pacc*|scatol*|imball*) .. (altr*|terz*)
                (rivenditor*|venditor*|negozi*|sito) / (scontrino|ricevuta|fattura|bolla|scatola|pacco) .. (supermercato|altro
                (negozio|venditore|rivenditore|sito)|altra azienda) / altro (rivenditore|negozio|venditore)
            """,
            weak=r"""
                bolla di consegna / rivenditore
            """,
            topic="""
                dropshipping bolla rivenditore altro negozio scatola scontrino fattura pacco supermercato
            """,
        ),
        "ja": Marks(
            strong=r"""
                ドロップシッピング / 無在庫(転売|販売)? / 直送 / (他の|別の|他社|第三者)..(小売|販売店|店舗|ショップ|販売者|出品者)..(納品書|請求書|箱|梱包|名義) /
                (納品書|請求書|箱|梱包|領収書)..(他の|別の|他社|第三者)..(小売|販売店|店舗|ショップ|名義) / (レシート|納品書|請求書|箱|伝票)..(他社|他店|別の(店|会社|販売店|小売)|スーパー|量販店)
            """,
            weak=r"""
                納品書 / 小売業者
            """,
            topic="""
                ドロップシッピング 無在庫 直送 納品書 他社 小売 箱
            """,
        ),
        "zh": Marks(
            strong=r"""
                代发货?(政策)? / 直接代发 / 直运 / 一件代发 / dropship* / (其他|其它|另一)(零售商|卖家|商家|网店|商店)..(装箱单|发票|包装|包裹|名称) /
                (装箱单|发票|包装|包裹)..(其他|其它|另一家?)(零售商|卖家|商家|网店|商店) / (小票|收据|发票|装箱单|包裹|纸箱|单据)..(超市|其他(商家|卖家|店铺|公司|网店)|别的(商家|卖家|店)) / 其他卖家的名称 /
                代发
            """,
            weak=r"""
                装箱单 / 零售商
            """,
            against=r"""
                代发..邮件
            """,
            topic="""
                代发货 代发 零售商 装箱单 其他卖家 包裹 单据
            """,
        ),
        "pt": Marks(
            strong=r"""
                drop-?shipping / envio direto / (nota|fatura|pacote*|embalagem) .. (outr*) (loja*|vendedor*|retalhista*|varejista*)
            """,
            weak=r"""
                varejista
            """,
        ),
        "nl": Marks(
            strong=r"""
                drop-?shipping / (pakbon*|factuur|doos|verpakking*) .. (andere|ander) (winkel*|verkoper*|webwinkel*|detailhandel*)
            """,
            weak=r"""
                pakbon*
            """,
        ),
        "pl": Marks(
            strong=r"""
                drop-?shipping* / (list* przewozow*|faktur*|paczk*|opakowan*) .. inn* (sprzedawc*|sklep*|detalist*)
            """,
            weak=r"""
                paragon*
            """,
        ),
        "sv": Marks(
            strong=r"""
                drop-?shipping / direktleverans* / (följesedel*|faktur*|paket*|kartong*) .. (annan|annat|andra)
                (återförsäljar*|säljar*|butik*)
            """,
            weak=r"""
                följesedel*
            """,
        ),
        "tr": Marks(
            strong=r"""
                drop-?shipping / stoksuz satış / (fatura*|paket*|irsaliye*) .. (başka|diğer) .. (satıcı*|mağaza*|perakende*)
            """,
            weak=r"""
                irsaliye*
            """,
        ),
    },
)
