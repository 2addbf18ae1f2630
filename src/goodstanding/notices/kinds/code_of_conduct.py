"""Seller Code of Conduct.

What it says: conduct against other sellers, buyers or Amazon's services: the Seller Code of Conduct.
Why it matters: Amazon sees intent; warnings here turn into deactivation quickly.
How it is known: the name of the code, or words for misuse of support, unfair acts, attacks on competitors, diverting buyers.
Limits of it: reviews are `review_manipulation`, reimbursement claims `fba_reimbursement_abuse`.
Source: pages read at sellercentral.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="code_of_conduct",
    title="Seller Code of Conduct",
    evidence=("plan_of_action", "evidence_of_compliance", "acknowledgement"),
    actions=("performance_warning", "account_at_risk", "account_deactivated"),
    playbook="code_of_conduct",
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G1801", date(2026, 11, 23), Label.UNSURE),),
    marks={
        "en": Marks(
            strong=r"""
                code of conduct / (seller|selling) conduct / (misus*|abus*) ..
                (support|services?|associates?|cases|tools?|features?|contact*) / (abusive|insult*|threaten*|offensive) ..
                (associate*|support|staff|employee*|language) / (divert*|draw|direct*|send*) .. (buyers|customers) ..
                (outside|away|off|website|elsewhere) / act* fairly / (harm*|attack*|false) .. (other sellers|competitor*|another seller) /
                (circumvent*) .. (sales process|amazon) / (shout*|swear*|rude|harass*|insult*|abus*) ..
                (phone|associate*|staff|agent*|support|employee*)? / professional behaviou?r / (attack*|sabotag*|click*) ..
                (competitor*|rival*|other sellers|their ads) / (card*|flyer*|leaflet*|insert*) .. (shop|website|outside|messenger|direct)
                / unfair .. (conduct|practice*|competit*)
            """,
            weak=r"""
                misuse / abusive / competitor* / unfair* / cases
            """,
            against=r"""
                reimbursement* / review*
            """,
            topic="""
                conduct code behaviour behavior fair fairly abuse abusive insult rude shout misuse competitor competitors rivals unfair
                divert circumvent manipulate phone associates support harass messenger leaflet cases professional insulted threatened
                duplicates employees courteous influence flyers
            """,
        ),
        "de": Marks(
            strong=r"""
                verhaltenskodex / verhaltensregeln / verhaltensrichtlinie* / (missbr*) .. (support|service*|verkäuferservice|anfrag*) /
                (beleidig*|beschimpf*|bedroh*) .. (mitarbeit*|support) / (andere* (verkäufer*|händler*)|mitbewerber*|wettbewerber*) ..
                (schad*|falsch*|behinder*) / (käufer*|kunden) .. (umleit*|weglotsen|außerhalb von amazon) /
                (beleidig*|beschimpf*|angeschrien|anschrei*|bedroh*|unhöflich) / (konkurren*|mitbewerb*|wettbewerb*) ..
                (schad*|schlecht*|anzeigen|falsch*|sabot*) / (flyer|karte*|beileger) .. (eigene* shop|außerhalb|website) / unlauter*
            """,
            weak=r"""
                missbrauch* / unfair* / mitbewerber*
            """,
            against=r"""
                erstattung* / bewertung* / rezension*
            """,
            topic="""
                verhaltenskodex verhalten fair unfair missbrauch beleidigung beleidigt beschimpft mitbewerber konkurrenten wettbewerber
                support anfragen telefon umleiten höflich strohleute
            """,
        ),
        "fr": Marks(
            strong=r"""
                code de conduite / (abus*|mauvais usage|détourn*) .. (support|assistance|service*) / (insult*|menac*|injur*) ..
                (collaborateur*|équipe*|support|conseiller*) / (nuire|nuisent|fausses) .. (autres vendeurs|concurrent*) / détourn* ..
                (acheteurs|clients) / (insult|hurl|menac|harcel|injuri)* .. (téléphone|conseiller|agent|collaborateur|équipe)* /
                (concurrent*) .. (nuire|dénigr*|faux|fausses|sabot*|publicité*) / (carte*|flyer*|prospectus) .. (votre site|hors
                d'amazon|boutique) / déloya*
            """,
            weak=r"""
                abus* / déloya* / concurrent*
            """,
            against=r"""
                remboursement* / avis client* / commentaire*
            """,
            topic="""
                code conduite comportement déloyal abus insulte insultes concurrent concurrents support détourner équipe vendeurs procédés
                respect
            """,
        ),
        "es": Marks(
            strong=r"""
                código de conducta / (uso indebido|abus*|uso abusivo) .. (soporte|asistencia|servicio*) / (insult*|amenaz*) ..
                (emplead*|agent*|soporte) / (perjudic*|falsas) .. (otros vendedores|competidor*) / desvi* .. (compradores|clientes) /
                (insult|grit|amenaz|acos)* .. (teléfono|agente*|empleado*|equipo) / (competidor*|rival*) ..
                (perjudic*|fals*|anuncios|sabote*) / (tarjeta*|folleto*) .. (su web|fuera de amazon|tienda propia) / desleal*
            """,
            weak=r"""
                abus* / competidor* / desleal*
            """,
            against=r"""
                reembols* / reseña* / opinion*
            """,
            topic="""
                código conducta comportamiento desleal abuso insultos competidor competidores soporte desviar respeto vendedores
            """,
        ),
        "it": Marks(
            strong=r"""
                codice di condotta / (abus*|uso improprio) .. (assistenza|supporto|servizi*) / (insult*|minacc*|offensiv*) ..
                (assistenza|dipendent*|operator*|personale) / (danneggi*|false) .. (altri venditori|concorrent*) / (dirott*|sviar*) ..
                (client*|acquirent*) / (insult|urla|minacc|molest)* .. (telefono|operator|addett|assistenza)* / (concorrent*) ..
                (danneggi*|fals*|annunci|sabot*) / (volantin*|bigliett*) .. (suo sito|fuori da amazon) / sleal*
            """,
            weak=r"""
                abus* / concorrent* / sleal*
            """,
            against=r"""
                rimbors* / recension*
            """,
            topic="""
                codice condotta comportamento sleale abuso insulti concorrente concorrenti assistenza dirottare
            """,
        ),
        "ja": Marks(
            strong=r"""
                行動規範 / 出品者行動規範 / (サポート|お問い合わせ|サービス)..(乱用|濫用|不正利用|悪用|過度) / (暴言|威圧|脅迫|侮辱) / (他の出品者|競合)..(妨害|虚偽|不当) / サイト外..誘導..(購入者|お客様) /
                (暴言|怒鳴|脅|侮辱|ハラスメント) / (競合|他社|他の出品者)..(妨害|嫌がらせ|不正|広告|虚偽) / (チラシ|カード)..(自社サイト|外部)
            """,
            weak=r"""
                公正 / 乱用 / 不適切な行為
            """,
            topic="""
                行動規範 行為 公正 乱用 濫用 暴言 競合 妨害 サポート 誘導
            """,
        ),
        "zh": Marks(
            strong=r"""
                行为准则 / 行為準則 / 滥用..(客服|卖家支持|服务|支持) / (辱骂|威胁|侮辱)..(客服|员工|支持) / (损害|攻击|恶意)..(其他卖家|竞争对手) / (引导|转移)..(买家|客户)..(站外|平台以外) /
                (辱骂|谩骂|威胁|骚扰|侮辱) / (竞争对手|同行|其他卖家)..(恶意|打压|攻击|差评|广告|举报|虚假) / (卡片|传单)..(站外|官网|微信) / 不正当竞争
            """,
            weak=r"""
                滥用 / 竞争对手 / 不公平
            """,
            against=r"""
                赔偿 / 评论
            """,
            topic="""
                行为准则 滥用 辱骂 竞争对手 不公平 客服 引导 骚扰
            """,
        ),
        "pt": Marks(
            strong=r"""
                código de conduta / (uso indevido|abus*) .. (suporte|serviço*)
            """,
            weak=r"""
                abus*
            """,
        ),
        "nl": Marks(
            strong=r"""
                gedragscode / misbruik .. (ondersteuning|support|service*|klantenservice)
            """,
            weak=r"""
                misbruik
            """,
        ),
        "pl": Marks(
            strong=r"""
                kodeks* postępowania / (naduży*) .. (pomoc*|wsparc*|usług*)
            """,
            weak=r"""
                naduży*
            """,
        ),
        "sv": Marks(
            strong=r"""
                uppförandekod* / missbruk* .. (support*|tjänst*)
            """,
            weak=r"""
                missbruk*
            """,
        ),
        "tr": Marks(
            strong=r"""
                davranış kural* / (kötüye kullan*) .. (destek*|hizmet*)
            """,
            weak=r"""
                kötüye kullan*
            """,
        ),
    },
)
