"""Suspected fraud or illegal activity.

What it says: Amazon suspects fraud or illegal activity, or goods that were stolen.
Why it matters: funds may be kept for good and details are withheld; only facts with documents help.
How it is known: words for deceptive, fraudulent, illegal activity, or stolen goods.
Limits of it: forged papers are `forged_documents`; improper FBA claims `fba_reimbursement_abuse`.
Source: pages read at sellercentral.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="deceptive_activity",
    title="Suspected fraud or illegal activity",
    evidence=("explanation", "invoice", "government_id", "video_interview"),
    actions=("account_deactivated", "account_at_risk", "appeal_rejected"),
    playbook="deceptive_activity",
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G1791", date(2026, 11, 23), Label.PRIMARY),),
    marks={
        "en": Marks(
            strong=r"""
                (deceptive|fraudulent|illegal|illicit|unlawful|criminal) .. (activit*|conduct|behavio*|act|acts|use|purpose*|practice*) /
                (fraud|deception|scam) / stolen / law enforcement / suspicious .. (pattern|transaction*|order*|activity) ..
                (order*|account*|buyer*) / fraud* / scheme .. (fraud|know) / (deceiv*|deception|mislead*) .. (customer*|buyer*|activity)? /
                money laundering .. (suspect|suspicion) / criminal* / illicit* / (resembl*|pattern*|typical) .. fraud /
                (police|investigator*|authorit*) .. (inform*|investigat*|told) / (customers|buyers|we) (were|was|have been)
                (deceived|cheated|misled) / (sale|selling) of stolen
            """,
            weak=r"""
                deceptive / fraudulent / illegal / harm* .. customers / investigation
            """,
            against=r"""
                phishing / password / chargeback / cardholder / unauthori* .. access / someone else
            """,
            topic="""
                fraud fraudulent deceptive deceive illegal criminal scheme suspicious stolen police investigation investigators harm scam
                laundering misleading pattern activity unlawful deceived launder fictitious deceiving cheated suspicion
            """,
        ),
        "de": Marks(
            strong=r"""
                (betrügerisch*|irreführend*|täuschend*|rechtswidrig*|illegal*|kriminell*) ..
                (aktivität*|handlung*|verhalten*|zweck*|tätigkeit*) / betrug* / gestohlen* / diebesgut / strafverfolgung* / täuschung* /
                betrügerisch* / täusch* .. (käufer*|kund*)? / (straftat|kriminell|illegal)* / (polizei|staatsanwaltschaft|behörde*) ..
                (ermittel*|mitgeteilt|informiert)
            """,
            weak=r"""
                betrügerisch* / ermittlung* / illegal* / irreführend*
            """,
            against=r"""
                passwort / kreditkartenbetrug / fremde* zugriff* / kontoinhaber hat
            """,
            topic="""
                betrug betrügerisch täuschung illegal rechtswidrig kriminell gestohlen polizei ermittlungen verdacht diebesgut straftat
                irreführend handlungen
            """,
        ),
        "fr": Marks(
            strong=r"""
                (frauduleu*|trompeu*|illégal*|illicite*|illicites) / fraude / (activité*|comportement*|pratique*) ..
                (frauduleu*|trompeu*|illégal*|illicite*) / volé* / escroquerie / frauduleu* / fraude* / escroqu* / (tromp*|abus*) ..
                (client*|acheteur*|consommateur*) / (police|justice|enquêteur*) / blanchi* .. soupçon
            """,
            weak=r"""
                enquête / illicite* / illégal* / trompeu*
            """,
            against=r"""
                mot de passe / titulaire de la carte
            """,
            topic="""
                fraude frauduleux frauduleuse trompeur illégal illicite escroquerie enquête volé police blanchiment opérations
            """,
        ),
        "es": Marks(
            strong=r"""
                (fraudulent*|engaños*|ilegal*|ilícit*) / fraude / (actividad*|conducta*) .. (fraudulent*|engaños*|ilegal*|ilícit*) /
                robad* / estafa* / fraud* / estaf* / engañ* / delictiv* / (policía|autoridades) .. (inform*|investig*|comunic*)
            """,
            weak=r"""
                investigación / engaños*
            """,
            against=r"""
                contraseña / titular de la tarjeta
            """,
            topic="""
                fraude fraudulenta fraudulentas engañosa ilegal ilícita estafa investigación robado policía blanqueo
            """,
        ),
        "it": Marks(
            strong=r"""
                (fraudolent*|ingannevol*|illegal*|illecit*) / frode / frodi / (attività|condott*) ..
                (fraudolent*|ingannevol*|illegal*|illecit*) / rubat* / truff* / frod* / ingann* / (polizia|autorità) ..
                (inform*|indag*|comunic*) / criminal*
            """,
            weak=r"""
                indagin* / ingannevol*
            """,
            against=r"""
                password / titolare della carta
            """,
            topic="""
                frode fraudolento fraudolenta ingannevole illegale illecito truffa indagine rubato polizia riciclaggio
            """,
        ),
        "ja": Marks(
            strong=r"""
                (詐欺|不正|違法|欺瞞|虚偽|犯罪)..(行為|活動|取引|目的) / 詐欺 / 盗難品 / 盗品 / 違法な / 警察 / 捜査機関 / 不正(な|行為|取引|利用) / 欺(く|瞞|い) / 犯罪 / 違法
            """,
            weak=r"""
                不正 / 調査 / お客様に損害
            """,
            against=r"""
                パスワード / チャージバック / 不正アクセス / 不正ログイン
            """,
            topic="""
                詐欺 不正行為 違法 欺瞞 盗難 警察 犯罪 調査
            """,
        ),
        "zh": Marks(
            strong=r"""
                (欺诈|欺骗|非法|违法|诈骗|欺詐|欺騙)..(活动|行为|目的|交易|活動|行為|性) / 欺诈 / 诈骗 / 赃物 / 被盗(商品|货物|物品) / 执法(机关|部门|机构) / 欺骗 / 犯罪 / 违法 / 洗钱..嫌疑 / 套现
            """,
            weak=r"""
                非法 / 欺骗 / 调查
            """,
            against=r"""
                密码 / 持卡人 / 盗刷 / 未经授权登录
            """,
            topic="""
                欺诈 欺骗 非法 违法 诈骗 被盗 警方 调查 洗钱
            """,
        ),
        "pt": Marks(
            strong=r"""
                (fraudulent*|enganos*|ilegal*|ilícit*) / fraude / roubad*
            """,
            weak=r"""
                investigação
            """,
        ),
        "nl": Marks(
            strong=r"""
                (frauduleus*|misleidend*|illega*|onwettig*) / fraude / gestolen / oplichting
            """,
            weak=r"""
                onderzoek
            """,
        ),
        "pl": Marks(
            strong=r"""
                (oszukańcz*|nielegaln*|wprowadzając* w błąd) / oszust* / kradzion* / skradzion*
            """,
            weak=r"""
                dochodzeni*
            """,
        ),
        "sv": Marks(
            strong=r"""
                (bedräglig*|vilseledande|olaglig*|illegal*) / bedrägeri* / stulen* / stulna / stulet
            """,
            weak=r"""
                utredning*
            """,
        ),
        "tr": Marks(
            strong=r"""
                (hileli|aldatıcı|yasa dışı|yasadışı|dolandırıcı*) / sahtekarlık / dolandırıcılık / çalıntı
            """,
            weak=r"""
                soruşturma*
            """,
        ),
    },
)
