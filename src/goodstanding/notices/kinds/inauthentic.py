"""Authenticity of goods doubted.

What it says: buyers or Amazon doubt that goods are genuine; no rights owner has complained.
Why it matters: the listing goes first, and after several complaints the account; only papers of the supply chain bring it back.
How it is known: words for authenticity, genuine goods or supply chain, without words for a rights owner, a forgery of papers or
    counterfeits.
Limits of it: a rights owner's report about the same goods is `ip_counterfeit` or `ip_trademark`; a doubted paper is `forged_documents`.
Source: pages read at sellercentral.amazon.com.tr; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="inauthentic",
    title="Authenticity of goods doubted",
    evidence=("invoice", "supplier_contact", "supply_chain_docs", "letter_of_authorisation", "plan_of_action"),
    actions=("listing_removed", "account_deactivated", "account_at_risk", "appeal_rejected"),
    playbook="inauthentic",
    sources=(
        Source(
            "https://sellercentral.amazon.com.tr/seller-forums/discussions/t/8be798a9-e758-4afc-8e47-cc6aa63b8fdf",
            date(2026, 11, 23),
            Label.COPY,
        ),
    ),
    marks={
        "en": Marks(
            strong=r"""
                inauthentic* / product authenticity / authenticity .. (product*|item*|complaint*|goods|offer*|asin*|inventory) /
                (product*|item*|goods|complaint*|inventory|units) .. authenticity / not .. (be|are|is|been) (authentic|genuine) /
                (doubt*|question*|suspect*|concern*) .. (authentic*|genuine*|original*) / not (the )?(genuine|authentic)
                (product|item|article)* / (verify|confirm|prove|establish|trace) .. (authentic*|genuine|supply chain|back to ..
                manufacturer) / supply chain .. (verif*|verify|unverified|confirm*|review) / where .. (items|goods|products|units)
                (came|come) from / (real thing|genuineness|originality) / (questioned|doubted|wondered) .. (real|genuine|original|authentic)
                / (items|goods|products|units) .. (be|are|was|were) (the )?(real|original) / (not|isn't|aren't) (the )?(real thing|original)
                / (prove|document|show) .. (origin|provenance) .. (goods|items|products)? / unverified (source|supplier|origin) /
                (source|origin|provenance) of (the|your) (goods|items|products|inventory|units) / suspicion .. (not
                )?(genuine|authentic|original) / sourced from .. (authori*|legitimate) / (about|of|on) the authenticity / not (the
                )?(real|original) / (quantit*|units) .. (invoice*) .. (sold|sales|match) / (could not|unable to|not able to) verify ..
                supplier / supplier .. (verified|not exist|denied|invoice)
            """,
            weak=r"""
                authentic* / genuine* / supply chain / supplier* / invoice* / sourc* .. (supplier*|product*|inventory) / original / origin
                / wholesaler* / distributor* / delivery note
            """,
            against=r"""
                rights owner* / trademark* / counterfeit* / patent* / copyright* / (forged|altered|falsified|manipulated|edited) / stolen
            """,
            topic="""
                authentic authenticity inauthentic genuine genuineness original real originate origin provenance source sourced sourcing
                supplier wholesaler distributor channel authorised authorized manufacturer invoice receipt chain doubt doubted questioned
                suspicion traceable legitimate replica imitation trustworthy dealer retailer purchase bill wholesale verify-supplier
                brand-new doubts
            """,
        ),
        "de": Marks(
            strong=r"""
                (nicht|keine*) .. (authentisch*|echt*|original*) / authentizität / echtheit .. (produkt*|artikel*|ware*|angebot*) /
                (produkt*|artikel*|ware*) .. (echtheit|authentisch*) / (zweifel*|bezweif*|anzweif*|angezweif*) ..
                (echtheit|echt|original*|authent*) / nicht .. (echt|original*) .. (sein|ist|sind|seien|handel*) / lieferkette ..
                (nachvoll*|prüf*|bestätig*|nachweis*) / unecht* / (keine|nicht um|keine) .. originalware / originalware / originalprodukt*
                .. (handel*|sein|zweifel*) / (herkunft|bezugsquelle) .. (ware|artikel*|produkt*|nachweis*|klär*|beleg*) / (ob|dass) ..
                (echt|original*|authent*) .. (ist|sind|sei|seien|handelt|handeln)? / (echtheit|originalität|authentizität) / nicht vom
                hersteller / bedenken .. (echt*|authent*|original*) / rechnungen .. (weniger (einheiten|stück)|menge*) / (einheiten|mengen)
                .. (verkauft|rechnung*)
            """,
            weak=r"""
                authent* / echtheit / lieferant* / lieferkette / einkaufsrechnung* / lieferantenrechnung* / herkunft / originalware /
                original / großhändler* / bezugsquelle* / einkauf
            """,
            against=r"""
                markeninhaber* / rechteinhaber* / fälschung* / gefälscht* / patent* / urheber*
            """,
            topic="""
                authentisch authentizität echtheit echt original originalware originalprodukt herkunft bezugsquelle lieferant lieferkette
                großhändler hersteller einkaufsrechnung zweifel bezweifeln verdacht nachweis autorisiert quelle kanal
            """,
        ),
        "fr": Marks(
            strong=r"""
                authenticité .. (produit*|article*|annonce*) / (produit*|article*|annonce*|offre*) .. authenticité / (pas|non|ne) ..
                (authentique*|inauthentique*) / inauthentique* / (dout*|doute*|conteste*|remett*) ..
                (authenticité|authentique*|original*|origine) / pas .. (être|sont|est) .. (authentique*|originaux|original) / chaîne
                d'approvisionnement .. (vérif*|confirm*) / (marchandise|produit*|article*) .. (d'origine|originale?s?|authentique*) /
                (ne|n') .. (est|sont|soit|soient) pas .. (d'origine|originale?s?|original|authentique*|vrai*) / (origine|provenance) ..
                (produit*|marchandise*|article*|stock) / authenticité / (doute*|soupçon*|interrog*|méfian*) ..
                (authentique*|original*|origine|vrai*) / (pas|non) .. (des )?(originaux|originales?|authentiques|vrais?) /
                (clients?|acheteurs?) .. (pensent|doutent|estiment|signalent) .. (original*|originaux|authent*|vrai*|faux) / (ne
                sont|n'est|ne serait) pas .. (originaux|original|authent*)
            """,
            weak=r"""
                authentique* / authenticité / fournisseur* / chaîne d'approvisionnement / facture* .. fournisseur* / provenance /
                d'origine / grossiste* / original* / bon de livraison
            """,
            against=r"""
                titulaire* .. (droit*|marque*) / contrefaçon* / contrefait* / brevet* / falsifié* / propriétaire* de la marque
            """,
            topic="""
                authentique authenticité inauthentique original originale origine provenance fournisseur grossiste fabricant chaîne
                approvisionnement doute doutes facture distributeur agréé vrai véritable
            """,
        ),
        "es": Marks(
            strong=r"""
                autenticidad .. (producto*|artículo*|oferta*) / (producto*|artículo*|oferta*|queja*|reclam*) .. autenticidad / no ..
                (auténtic*|original*|genuin*) / inauténtic* / (dud*|cuestion*|sospech*) .. (autenticidad|auténtic*|original*|genuin*) /
                cadena de suministro .. (verific*|comprob*) / (autenticidad|originalidad) / no .. (es|son|sea|sean|fuera) ..
                (auténtic*|original*|genuin*|de marca) / (origen|procedencia) .. (producto*|mercanc*|artículo*) / (sospech*|dud*|desconf*)
                .. (original*|auténtic*|origen)
            """,
            weak=r"""
                auténtic* / autenticidad / proveedor* / cadena de suministro / factura* .. proveedor* / mayorista* / original* /
                procedencia
            """,
            against=r"""
                titular* .. (derecho*|marca*) / falsific* / patente* / manipulad*
            """,
            topic="""
                auténtico autenticidad inauténtico original originales genuino origen procedencia proveedor mayorista fabricante cadena
                suministro duda dudas factura distribuidor legítimo
            """,
        ),
        "it": Marks(
            strong=r"""
                autenticità .. (prodott*|articol*|offert*) / (prodott*|articol*|reclam*|offert*) .. autenticità / non ..
                (autentic*|original*|genuin*) / (dubbi*|dubit*) .. (autentic*|original*) / catena di (fornitura|approvvigionamento) ..
                verific* / (autenticità|originalità) / non .. (è|sono|sia|siano|fosse) .. (autentic*|original*|genuin*) /
                (origine|provenienza) .. (prodott*|merce|articol*) / (sospett*|dubb*) .. (original*|autentic*|provenienz*)
            """,
            weak=r"""
                autentic* / autenticità / fornitor* / filiera / fattur* .. fornitor* / grossist* / original* / provenienza
            """,
            against=r"""
                titolar* .. (diritt*|marchi*) / contraff* / brevett* / falsific* / alterat*
            """,
            topic="""
                autentico autenticità originale originali originalità genuino origine provenienza fornitore grossista produttore filiera
                dubbi dubbio fattura distributore legittimo
            """,
        ),
        "ja": Marks(
            strong=r"""
                正規品ではない / 正規品でない / 真正性 / 真贋 / 正規品..(確認|証明|疑) / 本物(ではない|でない|か|かどうか) / 信憑性 / (偽|にせ)の?商品では / 真正(な|の)商品 / 純正品..(ではない|でない|か|疑) /
                (正規|純正|本物)(の)?(商品|品)?(である|かどうか|と確認|であること) / 入手(経路|元)..(不明|確認) / 出所 / (商品|出品商品)の?(信頼性|信ぴょう性|真正性)
            """,
            weak=r"""
                正規品 / 仕入先 / 仕入れ先 / 請求書 / 領収書 / サプライチェーン / 流通経路 / 純正 / 卸業者 / 入手 / 真正
            """,
            against=r"""
                権利者 / 商標 / 特許 / 意匠 / 模倣品 / 偽造 / 改ざん / 偽物
            """,
            topic="""
                正規品 真正 真贋 本物 純正 信憑性 出所 入手 仕入先 卸 メーカー 流通 サプライチェーン 請求書 疑い 正規
            """,
        ),
        "zh": Marks(
            strong=r"""
                不是正品 / 非正品 / 并非正品 / 不是(真品|原装) / (商品|产品|物品)..真实性 / 真实性..(投诉|怀疑|疑问|质疑|商品|产品) / 真伪 / (怀疑|质疑)..(正品|真实|真伪) /
                正品..(怀疑|质疑|疑问|核实|验证) / 非正宗 / 供应链..(核实|验证) / 來源..正品 / (是否|是不是|并非|不是)(为|是)?(正品|真品|原装|正牌) /
                (真实性|正品|真伪)..(怀疑|质疑|核实|确认|证明|存疑|问题) / (来源|货源|渠道)..(不明|无法(核实|确认|证实)|可疑|核实) / 真品
            """,
            weak=r"""
                正品 / 供应商 / 供應商 / 供应链 / 采购发票 / 货源 / 进货 / 批发商 / 来源 / 渠道 / 厂家
            """,
            against=r"""
                权利人 / 商标 / 专利 / 版权 / 假冒 / 伪造 / 篡改 / 品牌方举报
            """,
            topic="""
                正品 真品 真伪 真实性 原装 原厂 来源 货源 渠道 供应商 厂家 供应链 批发 发票 质疑 怀疑 授权经销
            """,
        ),
        "pt": Marks(
            strong=r"""
                autenticidade .. (produto*|artigo*|item|itens) / (produto*|artigo*|item|itens) .. autenticidade / não ..
                (autêntic*|original*|genuín*) / (duvid*|dúvida*) .. (autentic*|origina*)
            """,
            weak=r"""
                autêntic* / autenticidade / fornecedor*
            """,
        ),
        "nl": Marks(
            strong=r"""
                (niet|geen) .. (authentiek*|echt|origine*) / authenticiteit / echtheid .. (product*|artikel*) / namaak .. klant /
                (twijfel*|betwijfel*) .. (echt*|authent*|origine*) / of .. echt (is|zijn)
            """,
            weak=r"""
                authentiek* / leverancier* / echtheid
            """,
        ),
        "pl": Marks(
            strong=r"""
                (nie|nieautentycz*) .. (autentycz*|oryginaln*) / autentyczno* .. (produkt*|towar*) / (produkt*|towar*) .. autentyczno* /
                (wątpliwo*|wątpi*) .. (autentyczn*|oryginaln*)
            """,
            weak=r"""
                autentycz* / oryginaln* / dostawc*
            """,
        ),
        "sv": Marks(
            strong=r"""
                (inte|ej) .. (äkta|autentisk*|original*) / äkthet* .. (produkt*|var*) / (tvivl*|ifrågasätt*) .. äkt*
            """,
            weak=r"""
                äkthet* / äkta / leverantör*
            """,
        ),
        "tr": Marks(
            strong=r"""
                orijinal .. (değil|olmadığ*|olmayab*) / orijinallik* / özgünlü* / gerçekliğ* .. (ürün*|şüphe*) / (ürün*) ..
                (gerçek|orijinal) olma*
            """,
            weak=r"""
                orijinal* / tedarikçi*
            """,
        ),
    },
)
