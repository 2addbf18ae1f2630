"""Disputed card payment.

What it says: one card payment is disputed at the bank.
Why it matters: Amazon can represent the seller only with an answer in time.
How it is known: chargeback, dispute, cardholder, bank together with an order.
Limits of it: the rate is `odr`; a reserve for chargebacks is `reserve`.
Source: pages read at sellercentral.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="chargeback",
    title="Disputed card payment",
    evidence=("claim_response", "tracking_proof", "proof_of_delivery"),
    actions=("claim", "appeal_rejected"),
    playbook="chargeback",
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/G202145040", date(2026, 11, 23), Label.PRIMARY),),
    marks={
        "en": Marks(
            strong=r"""
                chargeback* / charge-back / (cardholder*|card holder*|issuing bank|card issuer) .. (disput*|revers*|claim*|not authori*) /
                (disput*|revers*) .. (payment|charge|bank|cardholder*) / (buyer|customer) .. bank .. (reverse|revers*|dispute*) /
                (bank|issuer|cardholder*) .. (den(y|ied|ies)|revers*|return*|disput*|refus*|dispute) .. (payment|charge|purchase) / card
                (payment )?dispute* / payment dispute* / disputed (charge|payment|transaction) / dispute (alert|notification|opened|case) /
                (stolen|lost) card / bank (tells|says|reports|informs) .. (payment|transaction|charge) / (payment|transaction) ..
                (disputed|reversed|stolen card)
            """,
            weak=r"""
                disput* / bank / cardholder*
            """,
            against=r"""
                order defect rate / reserve / (your|seller) bank account / transfer
            """,
            topic="""
                chargeback dispute disputed cardholder bank card issuer transaction payment reversed representment stolen-card card-payment
                payment-dispute stolen
            """,
        ),
        "de": Marks(
            strong=r"""
                rückbuchung* / chargeback* / rücklastschrift* / karteninhaber* / (bank|kreditkarteninstitut) ..
                (zurückgefordert|zurückgebucht|angefochten) / zahlungsanfechtung* / zahlung .. (zurückgebucht|zurückgefordert|bestritten)
                / (bank|karteninhaber*|kreditinstitut) .. (bestreit*|widersprochen|rückgängig|zurückgefordert|zurückgebucht) /
                kartenzahlung .. (bestritt*|angefochten) / strittige zahlung
            """,
            weak=r"""
                abbuchung* / bestritten
            """,
            against=r"""
                auftragsmängel* / rücklage
            """,
            topic="""
                rückbuchung chargeback karteninhaber kreditkartenbank bank zahlung zurückgebucht zurückgeholt bestritten kreditkarte
                abbuchung
            """,
        ),
        "fr": Marks(
            strong=r"""
                impayé* / rétrofacturation* / chargeback* / titulaire de la carte / (contest*|oppos*) ..
                (paiement|prélèvement|débit|banque) / (banque|émetteur) .. (contest*|rétrofactur*) / (banque|émetteur|titulaire) ..
                (contest*|refus*|rejet*|annul*) .. (paiement|prélèvement|débit|achat) / litige .. (paiement|carte) / paiement .. contest*
            """,
            weak=r"""
                contest* / banque
            """,
            against=r"""
                commandes défectueuses / évaluations négatives / coordonnées bancaires
            """,
            topic="""
                impayé rétrofacturation carte titulaire banque contestation paiement prélèvement débit émetteur
            """,
        ),
        "es": Marks(
            strong=r"""
                contracargo* / devoluci* (de|del) (cargo|recibo)* / retrocesi* / chargeback* / titular de la tarjeta / (banco) ..
                (disput*|reclam*|devuel*|revert*) / banco (emisor)? .. (devuelto|devuelve|anul*|rechaz*|disput*) .. (cargo|pago) / cargo
                .. (devuelto|disputad*|no reconocid*) / (titular) .. no reconoce / disputa .. (pago|tarjeta)
            """,
            weak=r"""
                banco / disput*
            """,
            against=r"""
                pedidos con defectos / cuenta bancaria
            """,
            topic="""
                contracargo devolución cargo tarjeta titular banco emisor disputa pago
            """,
        ),
        "it": Marks(
            strong=r"""
                riaddebit* / storno / chargeback* / titolare della carta / (banca) .. (contest*|riaddebit*|storn*) / contestazion* ..
                (pagament*|addebit*) / (banca|emittente|titolare) .. (contest*|storn*|annull*|disconosc*) .. (pagamento|addebito|acquisto)
                / pagamento .. (contestat*|disconosciut*) / disconosc*
            """,
            weak=r"""
                contest* / banca
            """,
            against=r"""
                ordini difettosi
            """,
            topic="""
                riaddebito storno carta titolare banca emittente contestazione pagamento
            """,
        ),
        "ja": Marks(
            strong=r"""
                チャージバック / (カード会社|カード名義人|カード所有者|発行会社)..(異議|連絡|申し立て|取消|否認) / 支払い(の)?異議 / (カード会社|名義人|発行会社|銀行)..(否認|取り消し|異議|返金請求) /
                支払い(の|を)(否認|異議|取消)
            """,
            weak=r"""
                カード会社 / 異議
            """,
            against=r"""
                注文不良率 / 引当金
            """,
            topic="""
                チャージバック カード会社 名義人 異議 支払い
            """,
        ),
        "zh": Marks(
            strong=r"""
                信用卡拒付 / 拒付 / 持卡人 / 发卡(行|银行)..(争议|拒付|退单) / 撤单 / 退单 / chargeback / (持卡人|银行|发卡行)..(否认|拒绝|撤销|争议|退回|拒付) / (付款|支付|交易)(争议|纠纷)
            """,
            weak=r"""
                争议 / 银行
            """,
            against=r"""
                订单缺陷率 / 预留
            """,
            topic="""
                拒付 持卡人 银行 信用卡 争议 付款 申辩
            """,
        ),
        "pt": Marks(
            strong=r"""
                chargeback* / estorno* / contestaç* .. (pagamento|cobrança|cartão) / titular do cartão
            """,
            weak=r"""
                banco
            """,
            against=r"""
                pedidos com defeito
            """,
        ),
        "nl": Marks(
            strong=r"""
                terugboeking* / chargeback* / kaarthouder* / terugvordering*
            """,
            weak=r"""
                bank
            """,
            against=r"""
                gebrekkige bestellingen
            """,
        ),
        "pl": Marks(
            strong=r"""
                obciążeni* zwrotn* / chargeback* / posiadacz* karty / reklamacj* płatnicz*
            """,
            weak=r"""
                bank*
            """,
            against=r"""
                wadliwych zamówień
            """,
        ),
        "sv": Marks(
            strong=r"""
                (återkrav|återdebitering*|chargeback*) / kortinnehavar* / kortägar*
            """,
            weak=r"""
                bank*
            """,
            against=r"""
                felaktiga beställningar
            """,
        ),
        "tr": Marks(
            strong=r"""
                ters ibraz / chargeback / kart sahibi / harcama itiraz*
            """,
            weak=r"""
                banka
            """,
            against=r"""
                kusurlu sipariş
            """,
        ),
    },
)
