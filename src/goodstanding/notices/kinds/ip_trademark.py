"""Trademark complaint.

What it says: a rights owner reports that a product or its page infringes a trademark.
Why it matters: only the rights owner's withdrawal, an authorisation or proof of genuine goods brings the listing back; a plan of action
    does not.
How it is known: the word trademark with complaint, infringement, rights owner, logo or brand name.
Limits of it: the word counterfeit makes it `ip_counterfeit`; a right that is not named makes it `ip_unspecified`.
Source: pages read at sellercentral.amazon.com, sellercentral.amazon.ca; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="ip_trademark",
    title="Trademark complaint",
    evidence=("letter_of_authorisation", "retraction", "invoice", "listing_edit", "trademark_registration"),
    actions=("listing_removed", "listing_at_risk", "account_deactivated", "appeal_rejected"),
    playbook="ip_trademark",
    sources=(
        Source("https://sellercentral.amazon.com/gp/help/external/G201361070", date(2026, 11, 23), Label.PRIMARY),
        Source(
            "https://sellercentral.amazon.ca/seller-forums/discussions/t/03306137-7701-4b7f-b6d5-5a2fc7395c48",
            date(2026, 11, 23),
            Label.PRIMARY,
        ),
    ),
    marks={
        "en": Marks(
            strong=r"""
                (trademark|trade mark)* .. (infring*|complain*|report*|misus*|claim*|violat*|notice) /
                (infring*|complain*|report*|violat*|misus*|unauthori*) .. (trademark|trade mark)* / registered (trademark|trade mark)* /
                brand name .. (without|not) .. (permission|authori*) / (use|uses|using) .. (its|their|the) (mark|logo|brand name) /
                trademark rights / (uses?|using|used|use of) .. (mark|logo|brand name|name) .. (without|not) ..
                (consent|permission|authori*|licen*) / brand protection (agent|team|agency) / (brand|mark) .. (belongs to|owned by|property
                of) / (misuse|abuse) of (a|the|its) (brand|mark|name) / (notified|told|informed|reported) .. (brand|mark) .. (without)? /
                trademark / (registered|protected) (brand|mark|name|trademark) / (brand|mark) .. (in|from) (the|its|your) title / product
                (isn't|is not) made by
            """,
            weak=r"""
                trademark* / trade mark* / logo / rights owner* / brand owner*
            """,
            against=r"""
                counterfeit* / brand registry / enrol* .. brand
            """,
            topic="""
                trademark mark brand logo brand-name registered owner infringe infringement rights-owner complainant licence license
                licensed permission consent misuse keyword title retract authorisation authorization report trademarks trade-mark
                brand-owner brand-owners infringes
            """,
        ),
        "de": Marks(
            strong=r"""
                marke(n)?(recht*|verletz*|beschwerde*) / (verletz*|verstoß*|verstöß*|missbr*|nutz*|verwend*) ..
                (marke|marken|markenrecht*|wortmarke|bildmarke|warenzeichen) / (marke|marken|markenrecht*|wortmarke|warenzeichen) ..
                (verletz*|verstoß*|verstöß*|beschwer*|beanstand*|geschützt*) / (eingetragene*|registrierte*)
                (marke|warenzeichen|wortmarke) / markenverletzung* / markenrechtsverletzung* / markenmeldung* / markenbeschwerde* /
                (verwend*|benutz*|nutz*|trägt) .. (zeichen|logo|markennamen?|schriftzug|marke) .. (ohne|unberechtigt|unerlaubt|nicht) /
                (meldung*|hinweis*) wegen marken* / markenrecht*
            """,
            weak=r"""
                marke / markeninhaber* / logo / markenname*
            """,
            against=r"""
                fälsch* / gefälscht* / brand registry / plagiat*
            """,
            topic="""
                marke markenrecht markeninhaber markenverletzung warenzeichen logo markenname wortmarke eingetragene rechteinhaber
                beschwerde lizenz erlaubnis verletzung suchbegriff zurückziehen genehmigung
            """,
        ),
        "fr": Marks(
            strong=r"""
                (atteinte|contrefaçon|violation|infraction*|usage|utilis*|plainte*|réclamation*|enfrei*) .. (de|à|aux|la|une|leur|sa)
                (marque|marques) / marque (déposée|enregistrée|commerciale) / (marque|marques) .. (atteinte|violation|enfrein*|sans
                autorisation|réclamation|signal*) / droit* (de|des) marque* / contrefaçon de marque / (logo|nom|signe) .. (sans
                (accord|autorisation|permission)|protégé|déposé) / droit des marques / usage .. marque .. sans / marque ..
                (appartient|protégée|titulaire|sans son accord)
            """,
            weak=r"""
                marque* / logo / titulaire* de la marque
            """,
            against=r"""
                article* contrefait* / produit* contrefait* / registre des marques / brand registry
            """,
            topic="""
                marque marques logo déposée enregistrée titulaire droits atteinte contrefaçon licence autorisation mot-clé réclamation
                signalement plaignant
            """,
        ),
        "es": Marks(
            strong=r"""
                (infrac*|vulner*|infring*|uso|viol*|reclam*|denuncia*) .. (marca|marcas) / marca (registrada|comercial) / (marca|marcas)
                .. (infrac*|vulner*|sin (permiso|autorización)|infring*) / derecho* de marca / (logo|nombre|signo|distintivo) .. (sin
                (permiso|autorización|consentimiento)|registrad*|protegid*) / derecho* marcari* / uso (no autorizado|indebido) .. marca /
                marca .. (pertenece|protegida|sin su consentimiento)
            """,
            weak=r"""
                marca* / logotipo / titular* de la marca
            """,
            against=r"""
                falsific* / registro de marcas / brand registry
            """,
            topic="""
                marca marcas logotipo registrada titular derechos infracción licencia autorización palabra clave denuncia reclamación
                denunciante
            """,
        ),
        "it": Marks(
            strong=r"""
                (violazion*|viola|violi|uso|usa|segnalazion*|reclam*|infrazion*) .. (marchio|marchi) / marchio (registrato|commerciale) /
                (marchio|marchi) .. (violazion*|viola|senza (permesso|autorizzazione)|segnala*|registrat*) / diritti (di|sul) marchio /
                (logo|nome|segno) .. (senza (permesso|autorizzazione|consenso)|registrat*|protett*) / uso (non autorizzato|improprio) ..
                marchio / marchio .. (appartiene|protetto|senza)
            """,
            weak=r"""
                marchi* / logo / titolare del marchio
            """,
            against=r"""
                contraff* / registro marche / brand registry
            """,
            topic="""
                marchio marchi logo registrato titolare diritti violazione licenza autorizzazione parola chiave segnalazione
            """,
        ),
        "ja": Marks(
            strong=r"""
                商標権?..(侵害|申し立て|申立|違反|無断|使用) / (侵害|無断)..商標 / 登録商標 / 商標権 / 商標..(侵害|無断|許可なく|権利|申立|申し立て|申告|登録) / (ロゴ|ブランド名|名称)..(無断|許可なく|無許可)
                / 商標に関する
            """,
            weak=r"""
                商標 / ロゴ / ブランド名 / 権利者
            """,
            against=r"""
                模倣品 / 偽造品 / 偽物 / ブランド登録
            """,
            topic="""
                商標 ブランド ロゴ 登録商標 権利者 侵害 許諾 ライセンス 申し立て
            """,
        ),
        "zh": Marks(
            strong=r"""
                商标..(侵权|投诉|侵犯|举报|滥用|违规) / (侵犯|侵害|滥用|未经授权)..商标 / 商标权 / 注册商标 / 商标..(侵|投诉|举报|未经|盗|权|注册) / (标识|logo|品牌名|名称)..(未经(许可|授权)|擅自|盗用)
                / 擅自使用..(商标|品牌|标识)
            """,
            weak=r"""
                商标 / 商標 / 标志 / 品牌名 / 权利人
            """,
            against=r"""
                假冒 / 品牌注册 / 品牌备案
            """,
            topic="""
                商标 品牌 标志 注册商标 权利人 侵权 侵犯 授权 许可 关键词
            """,
        ),
        "pt": Marks(
            strong=r"""
                (violaç*|infraç*|uso|reclama*|denúncia*) .. (marca|marcas) / marca (registrada|registada|comercial) / (marca|marcas) ..
                (violaç*|infring*|sem (autoriz|permiss)*)
            """,
            weak=r"""
                marca*
            """,
            against=r"""
                falsific*
            """,
        ),
        "nl": Marks(
            strong=r"""
                merk(en)?(recht*|inbreuk*) / (inbreuk|schend*|klacht*) .. (merk|merken|handelsmerk*) / (geregistreerd*|handels) ?merk*
            """,
            weak=r"""
                merk / handelsmerk*
            """,
            against=r"""
                namaak*
            """,
        ),
        "pl": Marks(
            strong=r"""
                (narusz*|skarg*|zgłoszen*) .. (znak* towarow*|znaku) / znak* towarow*
            """,
            weak=r"""
                marki / logo
            """,
            against=r"""
                podrób* / podrob*
            """,
        ),
        "sv": Marks(
            strong=r"""
                (intrång*|anmälan|klagomål*) .. varumärk* / varumärk* .. (intrång*|anmäl*|registrerat) / registrerat varumärke /
                varumärkesintrång*
            """,
            weak=r"""
                varumärk*
            """,
            against=r"""
                förfalsk* / piratkop*
            """,
        ),
        "tr": Marks(
            strong=r"""
                marka .. (ihlal*|hak*|şikayet*) / (ihlal*) .. marka* / tescilli marka / ticari marka*
            """,
            weak=r"""
                marka / logo
            """,
            against=r"""
                sahte*
            """,
        ),
    },
)
