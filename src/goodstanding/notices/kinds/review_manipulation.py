"""Reviews, rank or search manipulated.

What it says: reviews, ratings, sales rank or search were manipulated.
Why it matters: the penalty may be final; Amazon wants names of services, orders and accounts, not a denial.
How it is known: review, feedback, rank or search with manipulate, incentivise, paid, refund, free product, family.
Limits of it: the right to write reviews is `community_restriction`; reviews pooled by variations are `variation_abuse` too.
Source: pages read at sellercentral.amazon.it, sellercentral.amazon.com.br; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="review_manipulation",
    title="Reviews, rank or search manipulated",
    evidence=("plan_of_action", "explanation"),
    actions=("account_deactivated", "account_at_risk", "performance_warning", "appeal_rejected"),
    playbook="review_manipulation",
    sources=(
        Source("https://sellercentral.amazon.it/gp/help/external/GYRKB5RU3FS5TURN", date(2026, 11, 23), Label.PRIMARY),
        Source(
            "https://sellercentral.amazon.com.br/seller-forums/discussions/t/fd158c27-2dea-4652-9727-7836aaf5c0f8",
            date(2026, 11, 23),
            Label.PRIMARY,
        ),
    ),
    marks={
        "en": Marks(
            strong=r"""
                (manipulat*|incentivi*|compensat*|paid|pay|buy|bought|fake|inauthentic|solicit*|influenc*|exchange|reward|gift*|free
                product*|refund*) .. (review*|rating*) / (review*|rating*) .. (manipulat*|incentivi*|compensat*|paid|in exchange|in
                return|free|gift*|reward*|refund*|written by|people who work|family|friends|employees) / (sales rank|search
                (results|ranking|rank)|bestseller rank) .. (manipulat*|inflat*|raise|artificial*|not made by real) / manipulat* .. (sales
                rank|search|rank*) / (customer )?reviews? policy / reviewer* / product insert* .. review* / (five|5)[- ]star* ..
                (pay*|money|coupon*|gift*|return|exchange) / (money|coupon*|voucher*|gift*|refund*|discount*|free) .. (five|5)[- ]star* /
                (review*|rating*|feedback) .. (accounts? (that )?you control|controlled|yourself|staff|relative*|paid|purchased|fake|not
                real|invented) / (paid|bought|fake|purchased|invented|positive) reviews / (card|insert|leaflet) ..
                (review*|star*|coupon*|gift) / (ask*|contact*|urge*|request*|pressur*|offer*) ..
                (change|remove|alter|delete|update|edit|withdraw|revise) .. (his|her|their|the|a|an)? ?.. review* / contacted ..
                (buyer|customer)* .. review / review concerned
            """,
            weak=r"""
                reviews / ratings / sales rank / agency
            """,
            against=r"""
                write reviews / review community / variation*
            """,
            topic="""
                review reviews reviewer rating ratings star stars feedback manipulate incentive incentivised paid bought coupon gift card
                relatives employees agency rank ranking sales-rank search service exchange refund voucher reviewed reviewers friends
                five-star refund-for-review testimonials
            """,
        ),
        "de": Marks(
            strong=r"""
                (manipul*|gekauft*|bezahlt*|gefälschte*|anreiz*|gutschein*|gratis*|kostenlos*|gegenleistung*|beeinfluss*|erstattung) ..
                (rezension*|bewertung*|produktbewertung*) / (rezension*|bewertung*) .. (manipul*|gekauft*|bezahlt*|gegen ..
                (geld|entgelt|gutschein|gratis)|gegenleistung*|anreiz*|kostenlos*|angehörig*|mitarbeit*|beeinfluss*) /
                (verkaufsrang|suchergebnis*|bestseller-?rang) .. (manipul*|künstlich*) / manipul* .. (verkaufsrang|suchergebnis*|ranking)
                / (fünf sterne|5 sterne|positive*) .. (geld|gutschein*|geschenk*|bezahl*|überwies*|gegen|rabatt*|vergeb*) /
                (geld|gutschein*|geschenk*|rabatt*|gegenleistung) .. (sterne|bewertung*|rezension*) / (bewertung*|rezension*) ..
                (konten|selbst|verwandt*|mitarbeiter*|gekauft|bezahlt|gefälscht|vermittler) / gefälligkeitsbewertung*
            """,
            weak=r"""
                rezension* / verkaufsrang / agentur*
            """,
            against=r"""
                rezensionen mehr schreiben / negative bewertung*
            """,
            topic="""
                rezension rezensionen bewertung bewertungen sterne gekauft bezahlt gutschein geschenk manipuliert verkaufsrang
                suchergebnisse agentur vermittler angehörige mitarbeiter gegenleistung beilage
            """,
        ),
        "fr": Marks(
            strong=r"""
                (manipul*|acheté*|payé*|rémunér*|incit*|faux|contre|échange|cadeau*|gratuit*|offert*|influenc*) ..
                (avis|commentaires|évaluations) / (avis|commentaires) .. (manipul*|acheté*|payé*|rémunér*|incit*|en
                échange|contrepartie|cadeau*|gratuit*|salariés|proches|famille) / (classement des ventes|résultats de recherche) ..
                (manipul*|artificiel*) / manipul* .. (classement|recherche) / (cinq|5) étoiles ..
                (argent|cadeau*|bon*|rembours*|échange|contre)? / (argent|cadeau*|bon*|rembours*|remise*|coupon*) ..
                (étoiles|avis|commentaire*) / (avis|commentaires|évaluations) .. (proviennent|comptes que
                vous|contrôlez|faux|achetés|rémunérés|payés|vous-même|proches|salariés|fictifs) / (favorable|positif|faux)s? .. avis /
                avis .. (favorable|positif|faux)s?
            """,
            weak=r"""
                avis client* / agence*
            """,
            against=r"""
                publier de commentaires / publier des commentaires
            """,
            topic="""
                avis commentaires commentaire évaluations étoiles manipulation acheté payé cadeau remboursement classement recherche
                agence proches salariés récompense
            """,
        ),
        "es": Marks(
            strong=r"""
                (manipul*|compra*|pagad*|incentiv*|fals*|a cambio|regal*|gratis|dinero|influ*|reembols*) .. (reseña*|opinion*|valoracion*)
                / (reseña*|opinion*) .. (manipul*|compra*|pagad*|incentiv*|a cambio|regal*|gratis|familiar*|emplead*) / (clasificación de
                ventas|ranking|resultados de búsqueda) .. (manipul*|artificial*) / manipul* .. (ranking|clasificación|búsqueda) /
                (cinco|5) estrellas .. (dinero|regalo*|cupon*|cupón|reembols*|cambio|pago) /
                (dinero|regalo*|cupon*|cupón|reembols*|descuento*) .. (estrellas|reseña*|opinion*|valoracion*) /
                (reseñas|opiniones|valoraciones) .. (compradas|pagadas|falsas|propias|familiares|empleados|cuentas que|controla)
            """,
            weak=r"""
                reseñas / opiniones / agencia*
            """,
            against=r"""
                escribir (reseñas|opiniones) / valoraciones negativas
            """,
            topic="""
                reseña reseñas opinión opiniones valoración estrellas manipulación comprada pagada regalo reembolso clasificación búsqueda
                agencia familiares empleados
            """,
        ),
        "it": Marks(
            strong=r"""
                (manipol*|comprat*|pagat*|incentiv*|fals*|in cambio|regal*|gratis|gratuit*|influenz*|rimbors*) .. recension* / recension*
                .. (manipol*|comprat*|pagat*|incentiv*|in cambio|regal*|gratis|gratuit*|famili*|dipendent*) /
                (classifica|posizionamento|ricerca) .. (manipol*|artificial*) / manipol* .. (classifica|ricerca|ranking|vendit*) /
                (cinque|5) stelle .. (denaro|regal*|buon*|coupon|rimbors*|cambio|pagament*) / (denaro|regal*|buon*|coupon|rimbors*|sconto)
                .. (stelle|recension*) / recension* .. (comprat*|pagat*|fals*|propri*|familiar*|dipendent*|account che|controll*)
            """,
            weak=r"""
                recensioni / agenzia
            """,
            against=r"""
                scrivere recensioni / cinque stelle .. messaggi
            """,
            topic="""
                recensione recensioni recensito valutazioni stelle manipolazione comprata pagata regalo rimborso classifica ricerca
                agenzia familiari dipendenti commenti
            """,
        ),
        "ja": Marks(
            strong=r"""
                (レビュー|評価)..(操作|対価|引き換え|謝礼|購入|依頼|不正|無料|報酬|家族|従業員|やらせ|サクラ) / (操作|対価|引き換え|謝礼|報酬|無料|不正)..(レビュー|評価) /
                (売れ筋ランキング|ランキング|検索結果|検索順位)..(操作|不正) / (操作|不正)..(売れ筋|ランキング|検索順位) / (星5|5つ星|高評価|好意的なレビュー)..(見返り|謝礼|クーポン|ギフト|依頼|購入) /
                (見返り|謝礼|クーポン|ギフト|返金|割引)..(レビュー|星|評価) / レビュー..(見返り|クーポン|自作自演|関係者|従業員|家族|購入|金銭)
            """,
            weak=r"""
                カスタマーレビュー / 業者 / レビュー
            """,
            against=r"""
                レビューを投稿 / レビューの投稿(権限|ができ)
            """,
            topic="""
                レビュー 評価 星 操作 対価 謝礼 クーポン 見返り ランキング 検索順位 業者 家族 従業員
            """,
        ),
        "zh": Marks(
            strong=r"""
                (操纵|操控|刷|虚假|付费|购买|返现|返款|免费|诱导|好评返现|奖励|操縱)..(评论|好评|评价|评分|評論) / (评论|好评|评价|評論)..(操纵|操控|付费|购买|返现|返款|免费|诱导|奖励|虚假|员工|亲友|家人|操縱) /
                刷单 / (销量排名|搜索排名|销售排名|搜索结果)..(操纵|人为|刷) / (操纵|操控)..(销量|排名|搜索) / (五星|5 ?星|好评)..(返现|礼品|红包|优惠|换取|赠|付款|金钱) /
                (返现|礼品|红包|优惠券|赠品|退款|金钱)..(五星|好评|评论|评价) / (评论|评价)..(自己|亲友|员工|控制的账户|购买|虚假|雇|换取)
            """,
            weak=r"""
                买家评论 / 服务商 / 好评
            """,
            against=r"""
                发表评论 / 评论权限 / 撰写评论
            """,
            topic="""
                评论 评价 好评 五星 操纵 付费 返现 礼品 刷单 排名 销量 机构 亲友 员工 服务商
            """,
        ),
        "pt": Marks(
            strong=r"""
                (manipul*|compra*|pag*|incentiv*|fals*|em troca|grátis|gratuit*|brinde*) .. (avaliaç*|comentário*|resenha*) /
                (avaliaç*|comentário*|resenha*) .. (manipul*|compra*|pag*|incentiv*|em troca|grátis|gratuit*|brinde*)
            """,
            weak=r"""
                avaliações
            """,
        ),
        "nl": Marks(
            strong=r"""
                (manipul*|gekocht*|betaald*|valse|in ruil|gratis|beloning*) .. (recensie*|beoordeling*|reviews?) /
                (recensie*|beoordeling*|reviews?) .. (manipul*|gekocht*|betaald*|in ruil|gratis|beloning*)
            """,
            weak=r"""
                recensies / reviews
            """,
        ),
        "pl": Marks(
            strong=r"""
                (manipul*|kupion*|płatn*|opłacon*|fałszyw*|w zamian|darmow*) .. (recenzj*|opini*) / (recenzj*|opini*) ..
                (manipul*|kupion*|płatn*|opłacon*|w zamian|darmow*)
            """,
            weak=r"""
                recenzj* / opini*
            """,
        ),
        "sv": Marks(
            strong=r"""
                (manipul*|köpt*|betald*|falsk*|i utbyte|gratis) .. (recension*|omdöme*) / (recension*|omdöme*) ..
                (manipul*|köpt*|betald*|i utbyte|gratis|ersättning)
            """,
            weak=r"""
                recensioner
            """,
        ),
        "tr": Marks(
            strong=r"""
                (manipül*|satın al*|ücretli|sahte|karşılığında|ücretsiz|hediye) .. (yorum*|değerlendirme*|inceleme*) /
                (yorum*|değerlendirme*|inceleme*) .. (manipül*|karşılığında|ücretsiz|hediye|satın)
            """,
            weak=r"""
                yorum*
            """,
        ),
    },
)
