"""A-to-z Guarantee claim.

What it says: one claim under the A-to-z Guarantee, its decision, or the appeal against it.
Why it matters: without an answer the buyer is paid from the seller's money and the order counts as a defect.
How it is known: A-to-z with claim, order, buyer; information request or decision.
Limits of it: a buyer who threatens a claim is routine mail; the rate of claims is `odr`.
Source: pages read at sellercentral.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="a_to_z_claim",
    title="A-to-z Guarantee claim",
    evidence=("claim_response", "tracking_proof", "proof_of_delivery"),
    actions=("claim", "appeal_rejected"),
    playbook="a_to_z_claim",
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G202041210", date(2026, 11, 23), Label.PRIMARY),),
    marks={
        "en": Marks(
            strong=r"""
                a-to-z / a to z .. (claim*|guarantee) / guarantee claim* / claim .. (granted|closed|decided|favou?r) / a-z claim* / a-z
                guarantee / (filed|opened|received|submitted|granted|more information on|information (on|about)) .. claim / claim ..
                \d{3}-\d{7} / claim (on|for|about|amount|id) / (in|about|on) the claim / claim: / closes the claim / the claim ..
                (order|buyer|customer) / (buyer|customer) .. (says|claims|states|reports) .. (parcel|package|order|item|nothing|never)
            """,
            weak=r"""
                claim* / refund* / respond / represent*
            """,
            against=r"""
                reserve / newsletter / negative feedback / safe-t / buyer message / chargeback* .. (and|,) / seller appeals made easy
            """,
            topic="""
                a-to-z claim guarantee buyer refund customer order decided granted respond filed appeal debited
            """,
        ),
        "de": Marks(
            strong=r"""
                a-?(bis|to)-?z / garantieantrag* / antrag auf garantie / a bis z / a-(bis|to)-z / garantieantrag* / (käufer|kunde) ..
                (antrag|anspruch|reklam*)
            """,
            weak=r"""
                antrag* / erstatt* / garantie*
            """,
            against=r"""
                auftragsmängel* / rücklage / rückbuchungen / negative bewertung*
            """,
            topic="""
                a-bis-z garantieantrag garantie antrag käufer erstattung bestellung zugunsten
            """,
        ),
        "fr": Marks(
            strong=r"""
                garantie (de )?a à z / a-to-z / garantie a-z / réclamation* .. garantie / garantie a .. z / rembours* via la garantie /
                garantie a ?(à|-to-) ?z / réclamation .. commande / (acheteur|client) .. réclam*
            """,
            weak=r"""
                réclamation* / rembours*
            """,
            against=r"""
                commandes défectueuses / impayés / évaluations négatives
            """,
            topic="""
                garantie a-z réclamation acheteur remboursement commande faveur
            """,
        ),
        "es": Marks(
            strong=r"""
                garantía (de la )?a (a la )?(-)?(a )?z / a-to-z / reclamación* .. garantía / garantía a .. z / garantía de .. a la z / (de
                la )?a a la z / garantía .. reclamación / reclamación .. pedido / (comprador|cliente) .. reclama*
            """,
            weak=r"""
                reclamaci* / reembols*
            """,
            against=r"""
                pedidos con defectos / valoraciones negativas
            """,
            topic="""
                garantía a-z reclamación comprador reembolso pedido favor resolución
            """,
        ),
        "it": Marks(
            strong=r"""
                garanzia (dalla )?a alla z / a-to-z / garanzia a-z / reclam* .. garanzia / garanzia .. a .. z / dalla a alla z / garanzia ..
                (reclamo|richiesta) / reclamo .. ordine / (acquirente|cliente) .. (reclamo|contest*)
            """,
            weak=r"""
                reclam* / rimbors*
            """,
            against=r"""
                ordini difettosi / feedback negativi
            """,
            topic="""
                garanzia a-z reclamo cliente rimborso ordine favore
            """,
        ),
        "ja": Marks(
            strong=r"""
                マーケットプレイス保証 / a-to-z / 保証申請 / 保証の申請 / マーケットプレイス保証 / 保証(の)?申請 / (購入者|お客様)..(保証|返金を(請求|申請))
            """,
            weak=r"""
                申請 / 返金
            """,
            against=r"""
                注文不良率 / 引当金
            """,
            topic="""
                保証 申請 購入者 返金 マーケットプレイス保証
            """,
        ),
        "zh": Marks(
            strong=r"""
                商城交易保障 / a-to-z / 交易保障索赔 / a ?到 ?z / a-?z ?(索赔|保障) / (买家|客户)..(索赔|申请了?退款) / 索赔..(订单|回复|申请|批准) / 交易保障 / A-to-z
            """,
            weak=r"""
                索赔 / 退款 / 申辩
            """,
            against=r"""
                订单缺陷率 / 预留 / 负面反馈
            """,
            topic="""
                交易保障 索赔 a-to-z 买家 退款 商城
            """,
        ),
        "pt": Marks(
            strong=r"""
                garantia (de )?a a z / a-to-z / garantia a-z / garantia (de )?a (a|-)? ?z / reclamação .. pedido
            """,
            weak=r"""
                reclama* / reembols*
            """,
            against=r"""
                pedidos com defeito
            """,
        ),
        "nl": Marks(
            strong=r"""
                a-?(tot|to)-?z / a tot z / a-(tot|to)-z / garantieclaim*
            """,
            weak=r"""
                claim* / terugbeta*
            """,
            against=r"""
                gebrekkige bestellingen
            """,
        ),
        "pl": Marks(
            strong=r"""
                (gwarancj*) .. (a do z|a-z) / a-to-z / od a do z / gwarancj* .. roszczen* / a-(do|to)-z
            """,
            weak=r"""
                roszczen* / zwrot*
            """,
            against=r"""
                wadliwych zamówień
            """,
        ),
        "sv": Marks(
            strong=r"""
                a-?(till|to|ö)-?(z|ö) / a till (z|ö) / a-to-z / a-ö / a-(till|to)-ö? / garantianspråk*
            """,
            weak=r"""
                anspråk* / återbetal*
            """,
            against=r"""
                felaktiga beställningar
            """,
        ),
        "tr": Marks(
            strong=r"""
                a'?dan z'?ye / a-to-z / a'?dan z'?ye / garanti talebi
            """,
            weak=r"""
                talep* / iade*
            """,
            against=r"""
                kusurlu sipariş
            """,
        ),
    },
)
