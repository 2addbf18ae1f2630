"""Order defect rate.

What it says: the order defect rate is above its target: negative feedback, A-to-z claims, service chargebacks.
Why it matters: above 1 % the seller-fulfilled offers or the account go.
How it is known: the name of the metric, or its three parts together with a percentage.
Limits of it: one claim is `a_to_z_claim`; late shipment is `shipping_performance`.
Source: pages read at sellercentral.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="odr",
    title="Order defect rate",
    evidence=("plan_of_action",),
    actions=("account_at_risk", "seller_fulfilled_deactivated", "account_deactivated", "performance_warning"),
    playbook="odr",
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/G200285170", date(2026, 11, 23), Label.PRIMARY),),
    marks={
        "en": Marks(
            against=r"""
                (counts?|counted|counting) .. (odr|order defect rate) / (affect|impact|effect|part of) .. (your )?(odr|order defect rate)
            """,
            sure=r"""
                order defect rate
            """,
            strong=r"""
                order defect rate / \bodr\b / order defect* / defective orders / orders with .. defect* / (negative feedback) ..
                (claims|chargebacks) / (defect*|faulty) .. (orders|rate) .. (\d|percent|%|limit|target) / (\d|percent|%) .. (orders|of
                your orders) .. defect* / order defects / (share|percentage|rate) of .. (defective|faulty) orders
            """,
            weak=r"""
                negative feedback / defect* / a-to-z .. chargeback*
            """,
            topic="""
                order defect defects rate percentage negative feedback claims chargebacks target threshold metric defective odr defect-rate
                order-defect
            """,
        ),
        "de": Marks(
            strong=r"""
                auftragsmängel* / bestellmängel* / rate .. (auftragsmängel|bestellmängel|mangelhafte* bestellung*|fehlerhafte*
                bestellung*) / mangelhafte* bestellung* / mängelrate / \bodr\b / bestellungen mit .. mängel* / (\d|prozent|%) ..
                bestellungen .. (mangel|mängel|mangelhaft|defekt|beanstand)* / anteil .. (mangelhaft|beanstandet)* bestellungen
            """,
            weak=r"""
                negative bewertung* / rückbuchung* / mängel
            """,
            against=r"""
                rechnungsmängel*
            """,
            topic="""
                auftragsmängel bestellmängel mängelrate mangelhafte rate bestellungen zielwert negative bewertungen garantieanträge
                rückbuchungen prozent
            """,
        ),
        "fr": Marks(
            strong=r"""
                taux de (commandes défectueuses|défaut*) / commandes défectueuses / \bodr\b / taux de défectuosité* / commandes .. défaut*
                / (\d|%) .. commandes .. (défaut|défectueu)* / commandes .. (présentent|comportent|avec) .. défaut* / part .. commandes
                défectueuses
            """,
            weak=r"""
                évaluations négatives / défaut*
            """,
            against=r"""
                factures? manquante* / taux de défaut de facturation
            """,
            topic="""
                commandes défectueuses taux défaut défauts évaluations négatives réclamations impayés objectif
            """,
        ),
        "es": Marks(
            strong=r"""
                tasa de (pedidos (defectuosos|con defectos)|defectos) / pedidos (defectuosos|con defectos) / \bodr\b / pedidos ..
                (defecto*|algún defecto) / (\d|%) .. pedidos .. (defecto|defectuos|incidencia)* / porcentaje .. pedidos ..
                (defecto|defectuos)*
            """,
            weak=r"""
                valoraciones negativas / defecto*
            """,
            against=r"""
                facturas / defectos de factur*
            """,
            topic="""
                pedidos defectuosos tasa defecto defectos valoraciones negativas reclamaciones contracargos objetivo
            """,
        ),
        "it": Marks(
            strong=r"""
                (tasso|percentuale) (di|degli) ordini difettosi / ordini difettosi / \bodr\b / ordini con difetti / (\d|%) .. ordini ..
                (difett|problem)* / percentuale .. ordini .. difett*
            """,
            weak=r"""
                feedback negativi / difettosi
            """,
            topic="""
                ordini difettosi tasso difetto feedback negativi reclami riaddebiti obiettivo
            """,
        ),
        "ja": Marks(
            sure=r"""
                注文不良率
            """,
            strong=r"""
                注文不良率 / 注文不良 / odr / 不良注文
            """,
            weak=r"""
                低い評価 / チャージバック
            """,
            topic="""
                注文不良率 不良率 低評価 目標 チャージバック 保証
            """,
        ),
        "zh": Marks(
            sure=r"""
                订单缺陷率
            """,
            strong=r"""
                订单缺陷率 / 訂單缺陷率 / odr / 缺陷订单 / 缺陷率 / (有)?缺陷(的)?订单
            """,
            weak=r"""
                负面反馈 / 差评 / 缺陷率
            """,
            against=r"""
                发票缺陷率
            """,
            topic="""
                订单缺陷率 缺陷率 差评 负面反馈 目标
            """,
        ),
        "pt": Marks(
            strong=r"""
                taxa de (pedidos com defeito*|defeitos|encomendas com defeito*) / pedidos (defeituosos|com defeito*) / \bodr\b /
                (encomendas|pedidos) com defeitos
            """,
            weak=r"""
                feedback negativo
            """,
        ),
        "nl": Marks(
            strong=r"""
                percentage (defecte|gebrekkige) bestellingen / (defecte|gebrekkige) bestellingen / \bodr\b / bestellingen met gebreken /
                order defect rate / orderdefect*
            """,
            weak=r"""
                negatieve feedback
            """,
        ),
        "pl": Marks(
            strong=r"""
                wskaźnik* (wadliwych zamówień|wadliwości|defektów) / wadliw* zamówie* / zamówie* .. wadliw* / \bodr\b / zamówień z
                (wadami|defektami|usterkami)
            """,
            weak=r"""
                negatywn* (opini*|ocen*)
            """,
        ),
        "sv": Marks(
            strong=r"""
                (andel*|frekvens*) .. (felaktiga|bristfälliga) (ordrar|beställningar|order) / orderfel* / \bodr\b / (felaktiga|defekta)
                (ordrar|beställningar) / orderdefekt*
            """,
            weak=r"""
                negativ* feedback
            """,
        ),
        "tr": Marks(
            strong=r"""
                (kusurlu sipariş|sipariş kusur) oran* / sipariş kusur* / \bodr\b / kusurlu sipariş*
            """,
            weak=r"""
                olumsuz geri bildirim
            """,
        ),
    },
)
