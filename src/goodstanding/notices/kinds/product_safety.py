"""Safety of a product.

What it says: a safety concern or complaint about a product, an incident, a recall.
Why it matters: sale stops at once; reports must come from an accepted laboratory and show the product itself.
How it is known: words for safety, injury, fire, burn, incident, recall, laboratory tests after a complaint.
Limits of it: a missing legal number, label or contact without a danger is `regulatory_compliance`.
Source: pages read at sellercentral.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="product_safety",
    title="Safety of a product",
    evidence=("test_report", "product_images", "declaration_of_conformity", "user_manual", "explanation", "plan_of_action"),
    actions=("listing_removed", "account_deactivated", "listing_at_risk"),
    playbook="product_safety",
    sources=(
        Source("https://sellercentral.amazon.com/gp/help/external/help.html?itemID=4QUDFLRX8GBFPVV", date(2026, 11, 23), Label.PRIMARY),
        Source("https://sellercentral.amazon.com/gp/help/external/help.html?itemID=DPSRCGVBFSFY78H", date(2026, 11, 23), Label.PRIMARY),
    ),
    marks={
        "en": Marks(
            strong=r"""
                (product )?safety (concern*|complaint*|incident*|issue*|risk*|hazard*|report*|notice|team|investigation|of) /
                (unsafe|dangerous|hazardous) .. (product*|item*) / (injur*|burn*|fire|electric
                shock|shock|chok*|swell*|swollen|explod*|overheat*|laceration*|poison*|allerg*|smoke) ..
                (buyer*|customer*|report*|product*|risk|item*|child*) / (buyer*|customer*|report*|product*|risk|child*|parent) ..
                (injur*|burn*|fire|electric shock|chok*|swell*|swollen|explod*|overheat*|laceration*|burst|caught fire|hurt) / recall* /
                product safety / serious incident / (swallow*|chok*|caught
                fire|burst|explod*|burn*|hurt|injur*|shock*|overheat*|smok*|toxic|poison*|cut|sharp|strangl*|suffocat*) ..
                (child*|buyer*|customer*|user*|baby|product|magnet|battery)? / (child*|buyer*|customer*|user*|baby) ..
                (swallow*|chok*|burn*|hurt|injur*|shock*|poison*|cut) / (battery|batteries) .. (swell*|swollen|leak*|hot|fire) /
                (danger*|hazard*|risk) .. (of|to|for) (fire|shock|injury|health|chok*|burn*|children|electric*|life) /
                (voluntary|manufacturer's) recall / as a precaution .. (sale*|halt*) / (lab|laboratory) (result*|report*) /
                (consumer|customer|buyer|child|person)s? .. (suffered|was (hurt|injured|burn*|cut)|injur*|lacerat*|choked|shock*) /
                (burst|exploded|melted|smok*|overheat*|caught fire|shattered) / incident (no|number|report) / recall* / (safety|hazard*) ..
                (review*|reviewing|concern*|risk) / reviewing the safety
            """,
            weak=r"""
                safety / injur* / test report* / cpsc / laborator* / hazard*
            """,
            against=r"""
                general product safety regulation / responsible person / (account|sign-in|login|security)
            """,
            topic="""
                safety unsafe danger dangerous hazard injury injured burn burns fire shock electric choke choking swallowed magnet battery
                swell overheated exploded recall recalled incident laboratory lab test child baby smoke toxic accident hurt sharp burned
                smoked risk plush
            """,
        ),
        "de": Marks(
            strong=r"""
                produktsicherheit* / sicherheits(bedenken|mangel|mängel|meldung|risik*|vorfall*|hinweis* zu|beschwerde*|problem*) /
                (verletz*|verbrenn*|brand*|feuer|stromschlag|verschluck*|überhitz*|explodier*|schnittverletz*|vergift*|heiß) ..
                (käufer*|kund*|produkt*|artikel*|gefahr|risik*|kind*) / (käufer*|kund*|produkt*|artikel*|kind*|gerät*) .. (verletzt*
                (hat|wurd*|sich)|verbrannt*|brand*|feuer|stromschlag|überhitz*|explodier*|heiß|sicherheitsmeldung) / rückruf* /
                (unsicher*|gefährlich*) .. (produkt*|artikel*) /
                (verschluck*|stromschlag*|brandgefahr|verletzungsgefahr|verbrenn*|verbrüh*|explod*|explosion*|entzünd*|vergift*|erstick*|schnitt*|überhitz*|qualm*|rauch*)
                / (gefahr|gefährlich*|risiko) .. (brand|strom*|verletz*|gesundheit*|kind*|erstick*)? / (akku*|batterie*) ..
                (bläh*|heiß|brenn*|auslauf*) / produktrückruf* / verletzt* sich / (rückruf*|zurückgerufen|rückrufaktion) /
                (verletz*|verbrenn*|brand|rauch*|stromschlag|überhitz*)
            """,
            weak=r"""
                sicherheit / prüfbericht* / labor* / gefahr*
            """,
            against=r"""
                produktsicherheitsverordnung / verantwortliche* person / kontosicherheit / sicherheitsprüfung / konto .. (schützen|sicher)
            """,
            topic="""
                sicherheit produktsicherheit gefahr gefährlich verletzung verletzt verbrennung brand feuer stromschlag verschluckt
                erstickung akku batterie überhitzt explodiert rückruf vorfall prüflabor prüfbericht kind heiß sicherheitsbedenken unfall
            """,
        ),
        "fr": Marks(
            strong=r"""
                sécurité (du|des|de ce|de vos) (produit*|article*) / (problème*|incident*|risque*|préoccupation*|réclamation*) .. sécurité /
                (blessé*|blessure*|brûl*|incendie|feu|choc électrique|étouffement|surchauffe*|explos*|coup*|irritation|intoxication) ..
                (client*|acheteur*|produit*|enfant*|article*)? / rappel (de|du|des) (produit*|article*) / produit* dangereu* /
                (client*|acheteur*) .. (blessé*|brûl*|danger*) /
                (avalé|étouff|électrocut|brûl|incendie|explos|intoxi|coup[ée]|surchauff|gonfl)* ..
                (enfant|client|batterie|utilisateur|bébé)* / (enfant|client|batterie|utilisateur|bébé)* ..
                (avalé|étouff|électrocut|brûl|incendie|explos|intoxi|blessé|surchauff|gonfl)* / (danger|risque)s? (d'|de)
                (incendie|choc|brûlure|étouffement|blessure|explosion) / rappel (volontaire|de produit|du fabricant) / dangerosité /
                (rappel|rappelé*) .. (produit*|fabricant)? / (fumée|incendie|brûl*|bless*|choc électrique)
            """,
            weak=r"""
                sécurité / rapport* d'essai* / danger* / laboratoire*
            """,
            against=r"""
                personne responsable / règlement .. sécurité générale / équipe sécurité / sécurité du compte
            """,
            topic="""
                sécurité danger dangereux blessé blessure brûlure incendie choc électrique avalé étouffement batterie surchauffe explosé
                rappel incident essai laboratoire enfant risque
            """,
        ),
        "es": Marks(
            strong=r"""
                seguridad (del|de los|de este|de sus) (producto*|artículo*) / (problema*|incident*|riesgo*|queja*|inquietud*) .. seguridad /
                (lesion*|herid*|quem*|incendi*|fuego|descarga eléctrica|asfixia|sobrecalent*|explo*|intoxic*) ..
                (cliente*|comprador*|producto*|artículo*)? / retirada (del|de) (producto*|mercado) / producto* (peligros*|insegur*) /
                seguridad de productos / (tragad|ahog|electrocut|quem|incendi|explo|intoxic|cort|sobrecalent|hinch)* ..
                (niñ|cliente|batería|usuario|bebé)* / (niñ|cliente|batería|usuario|bebé)* ..
                (trag|ahog|electrocut|quem|incendi|explo|intoxic|herid|lesion|sobrecalent|hinch)* / (peligro|riesgo)s? de
                (incendio|descarga|quemadura|asfixia|lesión|explosión) / retirada (voluntaria|del fabricante|de producto) /
                (retirada|retirado) .. (fabricante|seguridad) / (humo|incendio|quemad*|herid*|descarga eléctrica)
            """,
            weak=r"""
                seguridad / informe* de (ensayo|prueba)* / peligro* / laboratorio*
            """,
            against=r"""
                persona responsable / reglamento .. seguridad general / seguridad de la cuenta
            """,
            topic="""
                seguridad peligro peligroso lesión herido quemadura quemaduras incendio descarga eléctrica asfixia batería sobrecalienta
                explotó retirada incidente ensayo laboratorio niño riesgo
            """,
        ),
        "it": Marks(
            strong=r"""
                sicurezza (del|dei|di|sul) prodott* / (problem*|incident*|rischi*|segnalazion*|reclam*) .. sicurezza /
                (ferit*|ustion*|brucia*|incendi*|fuoco|scossa|soffoc*|surriscald*|esplo*|lesion*|intossic*) ..
                (client*|acquirent*|prodott*|bambin*)? / richiamo / prodott* (pericolos*|non sicur*) / (si stacca*) /
                (ingoiat|ingerit|soffoc|folgorat|ustion|incendi|esplo|intossic|tagli|surriscald|gonfi)* ..
                (bambin|client|batteri|utent|neonat)* / (bambin|client|batteri|utent|neonat)* ..
                (ingoi|soffoc|folgor|ustion|brucia|incendi|esplo|intossic|ferit|surriscald|gonfi)* / (pericol|rischi)* di
                (incendio|scossa|ustione|soffocamento|lesion|esplosione)* / richiamo (volontario|del produttore|di prodotto) / (richiam*) ..
                (produttore|sicurezza|prodotto) / (fumo|incendio|ustion*|ferit*|scossa)
            """,
            weak=r"""
                sicurezza / rapport* di prova / pericolo* / laborator*
            """,
            against=r"""
                persona responsabile / regolamento .. sicurezza generale / sicurezza dell'account / per sicurezza
            """,
            topic="""
                sicurezza pericolo pericoloso ferito ustione ustioni incendio scossa soffocamento ingerito batteria surriscalda gonfia
                esploso richiamo incidente prova laboratorio bambino rischio
            """,
        ),
        "ja": Marks(
            strong=r"""
                (商品|製品)(の)?安全性? / 安全性..(懸念|問題|確認|苦情|報告|疑) / (発火|発煙|火傷|やけど|けが|怪我|負傷|感電|誤飲|膨張|発熱|破裂|爆発|事故|窒息) / リコール / 安全上の / 自主回収 /
                (誤飲|窒息|感電|発火|発煙|発熱|破裂|爆発|火災|やけど|火傷|けが|怪我|負傷|中毒|膨張|膨らみ) / (危険|危害)(性)?が / 製品事故 / (リコール|発火|発煙|けが|やけど|感電|事故)
            """,
            weak=r"""
                安全 / 試験報告書 / 検査機関 / 危険
            """,
            against=r"""
                アカウントの安全 / セキュリティ
            """,
            topic="""
                安全 危険 けが やけど 発火 感電 窒息 誤飲 膨張 発熱 リコール 事故 試験 検査 子供
            """,
        ),
        "zh": Marks(
            strong=r"""
                (商品|产品)安全 / 安全(问题|隐患|投诉|事故|风险|顾虑|事件) / (受伤|烧伤|烫伤|起火|着火|触电|窒息|爆炸|过热|冒烟|鼓包|划伤|中毒|过敏|燃烧) / 召回 / (不安全|危险)..(商品|产品) /
                (误吞|吞咽|窒息|触电|起火|冒烟|爆炸|烫伤|烧伤|受伤|中毒|鼓包|膨胀|发烫|漏电|割伤|过敏)(危险|风险|隐患)? / (危险|隐患|安全风险) / (制造商|厂家|主动|自愿)召回 / (召回|起火|冒烟|烧伤|受伤|触电|爆炸)
            """,
            weak=r"""
                安全 / 检测报告 / 测试报告 / 实验室
            """,
            against=r"""
                负责人 / 账户安全 / 安全法规 / 账户..安全 / 安全部门 / 出于安全考虑
            """,
            topic="""
                安全 危险 受伤 烧伤 起火 触电 窒息 误吞 鼓包 过热 爆炸 召回 事故 检测 儿童 隐患 脱落
            """,
        ),
        "pt": Marks(
            strong=r"""
                segurança (do|dos|de) (produto*|artigo*) / (problema*|incident*|risco*|reclama*) .. segurança /
                (ferid*|queim*|incêndi*|choque elétrico|explo*|superaquec*|lesõ*) / recall / recolha de produto
            """,
            weak=r"""
                segurança / laboratóri* / relatório* de (ensaio|teste)*
            """,
            against=r"""
                pessoa responsável / segurança da conta
            """,
        ),
        "nl": Marks(
            strong=r"""
                productveiligheid / veiligheid van (het|uw|dit|de) (product*|artikel*) / veiligheids(probleem|risico*|incident*|klacht*) /
                (gewond*|verwond*|brand*|verbrand*|elektrische schok|oververhit*|ontplof*) / terugroep*
            """,
            weak=r"""
                veiligheid* / testrapport* / laborator*
            """,
            against=r"""
                verantwoordelijke persoon
            """,
        ),
        "pl": Marks(
            strong=r"""
                bezpieczeństw* (produkt*|towar*) / (obraż*|zrani*|skalecz*|oparz*|pożar*|poraż*|zadław*|przegrz*|eksplo*|wybuch*) /
                wycofani* (produkt*|z rynku) / (zagroż*|incydent*) .. bezpiecz*
            """,
            weak=r"""
                bezpiecz* / raport* z bada* / laborator*
            """,
            against=r"""
                zespol bezpieczenstwa / bezpieczeństwa konta / osob* odpowiedzialn*
            """,
        ),
        "sv": Marks(
            strong=r"""
                produktsäkerhet* / säkerhet (för|hos) produkt* / (skada*d*|skärsår|brännskad*|brand|elstöt|överhett*|exploder*|kvävning*)
                .. (kund*|produkt*)? / återkall* / säkerhets(problem|risk*|brist*)
            """,
            weak=r"""
                säkerhet / testrapport* / laborator*
            """,
            against=r"""
                ansvarig person / kontots säkerhet
            """,
        ),
        "tr": Marks(
            strong=r"""
                ürün güvenli* / güvenlik (sorun*|endişe*|şikayet*|risk*) .. ürün* / (yaralan*|yangın|yanık|elektrik
                çarp*|boğul*|patla*|aşırı ısın*) / geri çağır*
            """,
            weak=r"""
                güvenlik / test rapor* / laboratuvar*
            """,
            against=r"""
                sorumlu kişi / hesap güvenli*
            """,
        ),
    },
)
