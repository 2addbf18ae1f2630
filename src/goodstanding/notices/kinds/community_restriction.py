"""Right to review or to send messages withdrawn.

What it says: the right to write reviews or to send messages to buyers is withdrawn.
Why it matters: sales go on; the rules for messages or reviews were broken.
How it is known: cannot write reviews or contact buyers on one's own, community guidelines, messaging restricted.
Limits of it: manipulated reviews of own products are `review_manipulation`.
Source: pages read at sellercentral.amazon.co.uk; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="community_restriction",
    title="Right to review or to send messages withdrawn",
    evidence=("plan_of_action",),
    actions=("performance_warning", "reinstated"),
    playbook="community_restriction",
    sources=(
        Source(
            "https://sellercentral.amazon.co.uk/seller-forums/discussions/t/0280ebb5-103d-41c8-a3a8-42d13097c519",
            date(2026, 11, 23),
            Label.PRIMARY,
        ),
    ),
    marks={
        "en": Marks(
            strong=r"""
                community (guideline*|privilege*|participation|feature*|content) / (write|post*|submit*|publish) ..
                (reviews|ratings|questions) .. (no longer|cannot|can't|removed|restrict*|ability|right|privileg*)? / (no
                longer|cannot|can't|ability|unable|privileg*|permission|right|restrict*) .. (write|post|submit|publish|contribut*) ..
                (review*|question*|content|ratings) / (messag*|contact*|proactive*) .. (buyers|customers) ..
                (restrict*|block*|suspend*|limit*|withdrawn|removed|no longer|privileg*|permission) /
                (restrict*|block*|suspend*|limit*|withdrawn|removed|no longer|privileg*|permission|ability) .. (messag*|contact*|send*) ..
                (buyers|customers|messages) / buyer-seller messaging .. (restrict*|block*|suspend*) / communication guidelines /
                (post*|writ*|submit*|leav*) .. (review*|question*|comment*|feedback) .. (no longer|not able|cannot|stopped|blocked)? / no
                longer able to (post|write|submit|contribut*|message|contact) / (only|unless) .. (answer|reply|repl*) .. (buyer*|customer*)
                .. (messag*|contact*)? / (contact|message|write to) (buyers|customers) .. (only|no longer|not|first) / contributions ..
                (praise*|deleted|removed|biased) / (permission|right|ability|privilege) to (answer|ask|post|write|review|comment|contribute)
                / product questions / promotional answers
            """,
            weak=r"""
                messages / proactive* / messaging / reviews
            """,
            against=r"""
                manipulat* / return request / order id / deactivated
            """,
            topic="""
                community post posting reviews messages messaging proactive contact buyers guidelines privilege answers write restricted
                communication spontaneous reviewing questions permission withdrawn contributions promotional
            """,
        ),
        "de": Marks(
            strong=r"""
                (keine|nicht mehr) .. (rezensionen|bewertungen|beiträge|fragen) .. (schreiben|verfassen|veröffentlichen) /
                (nachricht*|kontakt*) .. (käufer*|kunden) .. (eingeschränkt|gesperrt|entzogen|nicht mehr|untersagt|berechtigung) /
                (eingeschränkt|gesperrt|entzogen|nicht mehr|berechtigung|recht) .. (nachricht*|anschreib*|kontaktier*) ..
                (käufer*|kunden)? / community-?(richtlinie*|regel*) / kommunikationsrichtlinie* / (rezension*|bewertung*|beiträge|fragen)
                .. (nicht mehr|keine) .. (schreib*|verfass*|veröffentlich*|abgeb*) / (käufer*|kunden) .. (nur noch|nicht mehr) ..
                (anschreib*|kontaktier*|auf deren anfrage) / (nachrichten) .. (werbung|links) .. (käufer*)? / nur noch auf deren anfrage
            """,
            weak=r"""
                nachrichten / rezensionen / eigeninitiative
            """,
            against=r"""
                manipul* / auszahlung*
            """,
            topic="""
                rezensionen nachrichten käufer anschreiben community schreiben beiträge kontaktaufnahme eigeninitiative werbung
            """,
        ),
        "fr": Marks(
            strong=r"""
                (ne pouvez plus|plus le droit|droit .. retiré) .. (publier|poster|rédiger|écrire|envoyer|contacter) /
                (publier|rédiger|poster) .. (commentaires|avis|questions) / (messages?|contact*) .. (acheteurs|clients) ..
                (restreint*|bloqué*|suspendu*|retiré*|limité*) / (communauté) .. (règle*|directive*) / règles de communication /
                (plus|jamais) .. (publier|rédiger|écrire|poster) .. (avis|commentaire|question)* / (contacter|écrire aux?) ..
                (acheteurs|clients) .. (plus|uniquement|seulement|interdit)
            """,
            weak=r"""
                messages / commentaires
            """,
            against=r"""
                manipul*
            """,
            topic="""
                commentaires publier messages acheteurs contacter communauté écrire spontanément questions publicitaires
            """,
        ),
        "es": Marks(
            strong=r"""
                (ya no puede|no puede|permiso|derecho) .. (escribir|publicar|enviar|contactar) ..
                (reseñas|opiniones|preguntas|mensajes|compradores|clientes) / (mensajes?|contact*) .. (compradores|clientes) ..
                (restring*|bloque*|suspend*|retirad*|limitad*) / (normas|directrices) de (la comunidad|comunicación) / escribir a los
                (compradores|clientes) / (ya no|no) .. (publicar|escribir|dejar) .. (reseña|opini|pregunta|comentario)* /
                (contactar|escribir a) .. (compradores|clientes) .. (ya no|solo|únicamente)
            """,
            weak=r"""
                mensajes / reseñas
            """,
            against=r"""
                manipul* / mensaje de un comprador
            """,
            topic="""
                reseñas publicar mensajes compradores contactar comunidad escribir preguntas
            """,
        ),
        "it": Marks(
            strong=r"""
                (non può più|possibilità|diritto|permesso) .. (scrivere|pubblicare|inviare|contattare) ..
                (recension*|domande|messagg*|acquirent*|client*) / (messagg*|contatt*) .. (acquirent*|client*) ..
                (limitat*|bloccat*|sospes*|revocat*) / (norme|linee guida) (della|di) (comunità|community|comunicazione) / (non) .. (più)
                .. (pubblicare|scrivere|lasciare) .. (recension|domand|comment)* / (contattare|scrivere a*) .. (clienti|acquirenti) ..
                (non|solo|soltanto)
            """,
            weak=r"""
                messaggi / recensioni
            """,
            against=r"""
                manipol* / messaggio di un
            """,
            topic="""
                recensioni pubblicare messaggi acquirenti contattare community scrivere domande
            """,
        ),
        "ja": Marks(
            strong=r"""
                (レビュー|質問|投稿)..(投稿できません|投稿できなく|投稿権限|権限..停止|制限) / (購入者|お客様)(様)?(へ|に)(の|自発的に)?(メッセージ|連絡)..(制限|停止|できません|できなく|権限) /
                (自発的|プロアクティブ)..(メッセージ|連絡) / コミュニティ(ガイドライン|規約) / コミュニケーション(ガイドライン|規約) / (レビュー|質問|コメント)(を)?..(投稿できません|書けません|投稿いただけ|制限) /
                (購入者|お客様)へ..(連絡|メッセージ)..(できません|制限|のみ)
            """,
            weak=r"""
                メッセージ / レビュー
            """,
            against=r"""
                引き換え / 操作
            """,
            topic="""
                レビュー 投稿 メッセージ 購入者 自発的 コミュニティ
            """,
        ),
        "zh": Marks(
            strong=r"""
                (评论|发帖|提问)(的)?(权限|资格|功能)..(取消|限制|撤销|停用|恢复)? / (不能|无法|不得|禁止)(再)?..(发表|撰写|发布)..(评论|评价) /
                (联系|发送消息|消息|沟通)..(买家|客户)..(权限|限制|取消|暂停|禁止|功能)? / (买家消息|主动联系|消息功能|买卖双方消息)..(权限|限制|取消|暂停) / 社区(准则|指南|规范) / (沟通|通信)(准则|指南) /
                (无法|不能|不得|不再)..(发表|撰写|发布|提交)..(评论|提问|评价) / (只能|仅可|仅限)..(回复)..买家 / 主动(联系|发送)..买家
            """,
            weak=r"""
                消息 / 权限 / 站外链接
            """,
            against=r"""
                操纵
            """,
            topic="""
                评论 发表 消息 买家 权限 社区 主动联系
            """,
        ),
        "pt": Marks(
            strong=r"""
                (não pode mais|já não pode|permissão|direito) .. (escrever|publicar|enviar|contatar) ..
                (avaliações|comentários|mensagens|compradores) / (mensagens?) .. (compradores|clientes) .. (restri*|bloque*|suspens*) /
                diretrizes da comunidade
            """,
            weak=r"""
                mensagens
            """,
        ),
        "nl": Marks(
            strong=r"""
                (niet meer|geen) .. (recensies|beoordelingen|vragen) .. (schrijven|plaatsen) / (berichten) .. (kopers|klanten) ..
                (beperkt|geblokkeerd|niet meer) / (niet meer|geen) .. berichten .. (kopers|klanten) / communityrichtlijn* /
                communicatierichtlijn*
            """,
            weak=r"""
                berichten
            """,
        ),
        "pl": Marks(
            strong=r"""
                (nie (może|mogą)|utrac*|uprawnie*|praw*) .. (pisa*|publikow*|wysyła*|kontaktow*) .. (recenzj*|opini*|wiadomo*|kupując*) /
                (wiadomo*) .. (kupując*|klient*) .. (ograniczon*|zablokow*|wstrzym*) / wytyczn* społeczności
            """,
            weak=r"""
                wiadomo*
            """,
        ),
        "sv": Marks(
            strong=r"""
                (inte längre|rätt*|möjlighet*) .. (skriva|publicera|skicka|kontakta) .. (recension*|omdöme*|meddelande*|köpar*) /
                (meddelande*) .. (köpar*|kund*) .. (begräns*|spärr*|stopp*) / communityriktlinj* / riktlinjer för
                (communityn|kommunikation)
            """,
            weak=r"""
                meddelanden
            """,
        ),
        "tr": Marks(
            strong=r"""
                (artık|yetki*|hakkı*) .. (yorum*|değerlendirme*|mesaj*) .. (yaz*|gönder*|paylaş*) / (alıcı*|müşteri*) .. mesaj* ..
                (kısıtla*|engelle*|askıya) / topluluk (kural*|ilke*)
            """,
            weak=r"""
                mesaj*
            """,
        ),
    },
)
