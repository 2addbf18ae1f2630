"""Late shipment, tracking, cancellations, parcels not received.

What it says: late shipment, tracking, on-time delivery, cancellations, parcels not received or confirmed too early.
Why it matters: Amazon turns off seller-fulfilled offers, a category, or the account.
How it is known: names of the shipping metrics, or words for late, cancelled, untracked, undelivered orders in numbers.
Limits of it: one parcel or order is routine mail; another shop's packing slip is `dropshipping`.
Source: pages read at sellercentral.amazon.com.au, sellercentral-europe.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="shipping_performance",
    title="Late shipment, tracking, cancellations, parcels not received",
    evidence=("plan_of_action", "tracking_proof", "proof_of_delivery"),
    actions=("account_at_risk", "seller_fulfilled_deactivated", "performance_warning", "account_deactivated"),
    playbook="shipping_performance",
    sources=(
        Source("https://sellercentral.amazon.com.au/gp/help/external/help.html?itemID=200285190", date(2026, 11, 23), Label.PRIMARY),
        Source("https://sellercentral-europe.amazon.com/gp/help/external/201817070", date(2026, 11, 23), Label.PRIMARY),
    ),
    marks={
        "en": Marks(
            strong=r"""
                late (shipment*|dispatch*) / (late|shipped late) .. rate / valid tracking / tracking rate / on-time delivery /
                (cancellation|cancel) rate / pre-fulfil* cancel* / cancell?ed .. (orders|before) / (not received|never received|never
                got|never arrived|not arrived|not delivered) .. (order*|item*|parcel*|buyer*|customer*|package*) /
                (buyer*|customer*|order*|item*|package*) .. (not received|never received|never got|never arrived|not arrived|not
                delivered|non-receipt) / confirm* .. (shipment|ship*|dispatch) .. (before|early|without|late) / (shipping|delivery)
                performance / (lsr|vtr|otdr) / dispatch* late / shipment confirmation / unshipped / (parcel*|package*|shipment*|order*) ..
                (could be tracked|tracked|untracked|without tracking|no tracking|too late|delayed|leave* late|late) /
                (untracked|delayed|late) .. (parcel*|package*|shipment*|order*|deliver*) / (ship|send|dispatch|leav)* .. (too
                late|late|after the promised|past the promised|later than) / (buyer*|customer*) .. (wait*|waiting) ..
                (parcel*|order*|package*|goods) / confirm* (the|your)? ?(shipment|dispatch)* .. (only|when|before|too early|carrier|scan) /
                (first|carrier('s)?) scan / on-?time .. (rate|delivery) / late (deliver|dispatch|shipment|parcel)* / parcels? .. (late|too
                late|not arriv*)
            """,
            weak=r"""
                late / tracking / dispatch / cancel* / carrier* / handling time / deliver*
            """,
            against=r"""
                order defect rate / chargeback / a-to-z / disbursement* / packing slip / another retailer / reserve / reimbursement
            """,
            topic="""
                late shipment dispatch delivery tracking tracked carrier cancel cancelled cancellation rate on-time promised parcels
                packages delayed shipping handling confirmed scan undelivered waiting arrive arrived delay shipped dispatched premium
                delivery-promise delays
            """,
        ),
        "de": Marks(
            strong=r"""
                (verspätet*|spät*) .. (lieferung*|versand*|versandt*|sendung*|rate) / rate .. verspätet* / gültige* sendungsverfolgung* /
                sendungsverfolgungsrate / (pünktlich*|rechtzeitig*) .. (lieferung*|zustellung*|rate) / storno(rate|quote|s)? /
                stornierungsrate / (storniert*) .. (bestellung*|vor) / (nicht|nie) .. (erhalten|angekommen|zugestellt) ..
                (bestellung*|paket*|käufer*|sendung*) / (käufer*|bestellung*|kunden) .. (nie|nicht) .. (erhalten|angekommen) /
                versandbestätig* .. (zu früh|vor|ohne|obwohl) / (versand|liefer)leistung / lieferquote / (paket*|sendung*|bestellung*) ..
                (zu spät|verspätet|ohne sendungs*|nicht nachverfolg*|nicht verfolg*|verzögert) / (zu spät|verspätet|verzögert) ..
                (paket*|sendung*|bestellung*|verschick*|versand*|liefer*) / (käufer*|kund*) .. (warten|wartet) ..
                (paket*|ware|bestellung*|sendung*|lieferung*) / stornoquote / stornier*
            """,
            weak=r"""
                verspätung* / sendungsnummer* / versand* / stornier* / zustell*
            """,
            against=r"""
                auftragsmängel* / rückbuchung / garantieantrag* / lieferschein* eines anderen / streckengeschäft / rechnung ..
                geschäftskund*
            """,
            topic="""
                verspätet verspätete versand lieferung sendungsverfolgung sendungsnummer storno stornorate stornierung stornierungsrate
                pünktlich zustellung paketdienst versandbestätigung rate zielwert pakete ankommen
            """,
        ),
        "fr": Marks(
            strong=r"""
                (expédition*|expédié*|livraison*) (tardive*|en retard|tardivement) / taux .. (expédition
                tardive|retard|suivi|annulation*|livraison*) / suivi valide / numéro* de suivi valide* / (annulation*|annulé*) ..
                (commande*|avant) / livraison* (à temps|dans les délais|ponctuelle*) / (pas|jamais|non) .. (reçu*|livré*) ..
                (commande*|colis|article*|acheteur*|client*) / (acheteur*|client*|commande*) .. (jamais|pas|non) .. (reçu*|livré*|arriv*)
                / confirm* .. expédition .. (avant|trop tôt|sans) / (colis|commande|envoi|livraison)s? .. (en retard|trop tard|sans
                suivi|jamais arrivé|tard|non suivi)* / (partent|part|expédi*) .. (tard|retard|après la date|hors délai) /
                (acheteur*|client*) .. (attend*) .. (colis|commande*|livraison)
            """,
            weak=r"""
                retard* / suivi / expédi* / annul* / transporteur*
            """,
            against=r"""
                commandes défectueuses / impayé / garantie a à z / livraison directe / versement*
            """,
            topic="""
                expédition expéditions tardive retard livraison suivi annulation annulations taux transporteur colis confirmé délai
                ponctuelle numéro attendent
            """,
        ),
        "es": Marks(
            strong=r"""
                (envío*|expedición*|entrega*) (tard*|con retraso|atrasad*|retrasad*) / (tasa|índice|porcentaje) .. (envío* (tard*|con
                retraso)|retraso*|seguimiento|cancelación*|entrega*) / seguimiento válido / (número*|tasa) de seguimiento .. válid* /
                (cancelac*|cancel*) .. (previa*|antes|pedido*) / entrega* (a tiempo|puntual*) / (no|nunca) .. (recib*|lleg*|entreg*) ..
                (pedido*|paquete*|comprador*) / (comprador*|cliente*|pedido*) .. (no|nunca) .. (recib*|lleg*) / confirm* .. envío ..
                (antes|sin) / (paquete|pedido|envío|entrega)s? .. (tarde|con retraso|sin seguimiento|atrasad|fuera de plazo|no lleg)* /
                (sal|envi|entreg)* .. (tarde|con retraso|después de la fecha|fuera de plazo) / (comprador*|client*) .. (esper*) ..
                (paquete|pedido|envío)
            """,
            weak=r"""
                retras* / seguimiento / envío* / cancelac* / transportista*
            """,
            against=r"""
                pedidos defectuosos / contracargo / garantía de la a / triangulación / envío directo / desembolso*
            """,
            topic="""
                envío envíos retraso tarde entrega seguimiento cancelación cancelaciones tasa transportista paquete confirmar puntual
                plazo
            """,
        ),
        "it": Marks(
            strong=r"""
                (spedizion*|consegn*) (in ritardo|tardiv*) / (tasso|percentuale) .. (spedizion* in
                ritardo|ritardo|tracciabilità|tracking|annullament*|cancellazion*|consegn*) / (tracciabilità|tracking|numero di
                tracciamento|codice di tracciamento) .. valid* / (annullament*|cancellazion*|annullat*) .. (prima|ordin*) / consegn*
                (puntual*|nei tempi) / (non|mai) .. (ricevut*|arrivat*|consegnat*) .. (ordin*|pacc*|client*) / (client*|acquirent*|ordin*)
                .. (non|mai) .. (ricevut*|arrivat*) / conferm* .. spedizion* .. (prima|senza) / (pacc|ordin|spedizion|consegn)* .. (in
                ritardo|tard|senza tracciamento|oltre la data|fuori termine|mai arrivat)* / (part|spedi|consegn)* .. (in
                ritardo|tard|oltre la data|dopo la data|fuori termine) / (client*|acquirent*) .. (attend*|aspett*) .. (pacc|ordin|merce)*
                / data promessa
            """,
            weak=r"""
                ritard* / tracciamento / spedizion* / annullament* / corriere
            """,
            against=r"""
                ordini difettosi / riaddebito / garanzia dalla a / dropshipping / pagament* sospes*
            """,
            topic="""
                spedizione spedizioni ritardo ritardi consegna tracciamento annullamento annullamenti tasso corriere pacco confermare data
                promessa
            """,
        ),
        "ja": Marks(
            strong=r"""
                出荷遅延(率)? / 出荷..遅 / (有効な)?追跡(率|可能率)? / 追跡可能率 / (期日|期限)内配送率? / キャンセル率 / 出荷前キャンセル / 配送遅延 / 未着..(注文|報告|連絡|多数) /
                (商品|注文品)..届(いて)?(い)?(ない|かな|きません)..(多数|複数|報告|連絡) / 出荷通知..(前|早|遅|未) / 納期遵守 / (配送|出荷|発送|納期)(が|の|に)?..(遅れ|遅延|遅い|間に合) /
                (追跡|配送状況)(が)?..(できない|不可|無効|なし) / (お届け|到着)..(遅|予定日|期日)
            """,
            weak=r"""
                追跡番号 / 配送 / 出荷 / キャンセル / お問い合わせ伝票番号
            """,
            against=r"""
                注文不良率 / チャージバック / マーケットプレイス保証 / 無在庫 / 引当金
            """,
            topic="""
                出荷 遅延 配送 追跡 キャンセル 率 納期 未着 配送業者 遅れ
            """,
        ),
        "zh": Marks(
            strong=r"""
                迟发率? / (延迟|迟|逾期)(发货|配送|送达)(率)? / 有效追踪率? / 准时(送达|交付|配送)率? / (配送前|发货前)?取消率 / (未收到|没有收到|未送达|没收到)..(商品|订单|包裹|买家) /
                (买家|订单|客户)..(未收到|没有收到|从未收到|未送达) / 虚假发货 / (提前|过早|虚假)..(确认发货|发货确认) / 确认发货..(前|早) /
                (发货|配送|物流|送达|包裹)..(延迟|晚|超时|逾期|迟|无法追踪|无追踪|没有追踪) / (延迟|迟|逾期|超时)(发货|配送|送达|交货) / (买家|顾客|客户)..(等待|没收到|未收到)..(包裹|商品|订单)
            """,
            weak=r"""
                追踪编号 / 发货 / 取消 / 配送 / 物流
            """,
            against=r"""
                订单缺陷率 / 拒付 / 商城交易保障 / 代发货 / 预留
            """,
            topic="""
                迟发 延迟 发货 配送 追踪 取消率 取消 准时 物流 承诺日期 未收到 迟发率
            """,
        ),
        "pt": Marks(
            strong=r"""
                (envio*|entrega*|despacho*) (atrasad*|com atraso|tardi*) / taxa de (envio*|cancelamento*|rastreamento|atraso*|entrega*) /
                (rastreamento|rastreio) válido / (cancelamento*) .. (antes|pré) / (não|nunca) .. (recebeu|receberam|chegou) ..
                (pedido*|encomenda*)
            """,
            weak=r"""
                atraso* / rastrea* / envio* / cancelamento*
            """,
            against=r"""
                pedidos com defeito / garantia de a a z / chargeback
            """,
        ),
        "nl": Marks(
            strong=r"""
                (te laat|late) (verzend*|verzonden|verzending*|lever*) / (verzend*|lever*) .. te laat / percentage .. (te
                late|tracking|annulering*|levering*) / geldige tracking / annuleringspercentage / annulering* .. (voor|bestelling*) /
                tijdige levering* / (niet|nooit) .. (ontvangen|aangekomen) .. bestelling*
            """,
            weak=r"""
                verzend* / tracking / annuler*
            """,
            against=r"""
                gebrekkige bestellingen / terugboeking / a-tot-z
            """,
        ),
        "pl": Marks(
            strong=r"""
                (opóźnion*|nieterminow*|późn*) .. (wysył*|dostaw*) / wskaźnik* (opóźnion*|anulow*|śledzeni*|terminow*|ważnych) /
                (wysył*|dostaw*) .. (opóźni*|nieterminow*) / (anulow*) .. (zamówie*|przed) / (numer* śledzenia|śledzeni*) ..
                (ważn*|prawidłow*) / nie (otrzyma*|dotar*) .. (zamówie*|paczk*)
            """,
            weak=r"""
                wysył* / śledzeni* / anulow*
            """,
            against=r"""
                wadliwych zamówień / obciążeni* zwrotn* / gwarancj* od a do z
            """,
        ),
        "sv": Marks(
            strong=r"""
                (sen|sena|försenad*) (leverans*|försändelse*|utskick*) / (giltig*|gällande) (spårning*) /
                (avbokning*|annullering*|avbeställning*)(frekvens*|grad*)? / leverans* (i tid|försen*) / (andel*) ..
                (sena|försenad*|spårning*) / (inte|aldrig) .. (fått|mottagit|kommit fram) .. (beställning*|paket*|order*)
            """,
            weak=r"""
                leverans* / spårning* / försenad*
            """,
            against=r"""
                felaktiga beställningar / återkrav
            """,
        ),
        "tr": Marks(
            strong=r"""
                (geç|gecikmeli) (gönderim*|gönderi*|kargola*|teslimat*) / (geç|gecikmeli) .. oran* / geçerli takip / iptal oran* / (iptal)
                .. (sipariş*|oran*) / zamanında teslimat* / (ulaşmadı*|almadı*|teslim edilmedi*) .. sipariş*
            """,
            weak=r"""
                takip / kargo* / iptal / gönderim*
            """,
            against=r"""
                kusurlu sipariş / ters ibraz / a'dan z'ye
            """,
        ),
    },
)
