"""Content or price of a listing.

What it says: content or price of a listing breaks a rule: title, pictures, claims, keywords, price error, pricing policy.
Why it matters: mostly settled by editing the listing; repeated cases count in the account health.
How it is known: words for title, images, bullet points, keywords, style, claims, price error, fair pricing.
Limits of it: a forbidden product is `restricted_products`; a trademark in the title reported by its owner is `ip_trademark`.
Source: pages read at sellercentral.amazon.com, sellercentral-europe.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="listing_policy",
    title="Content or price of a listing",
    evidence=("listing_edit",),
    actions=("listing_removed", "listing_at_risk", "performance_warning"),
    playbook="listing_policy",
    sources=(
        Source("https://sellercentral.amazon.com/help/hub/reference/external/G200390640", date(2026, 11, 23), Label.UNSURE),
        Source("https://sellercentral-europe.amazon.com/help/hub/reference/external/201100890", date(2026, 11, 23), Label.PRIMARY),
    ),
    marks={
        "en": Marks(
            strong=r"""
                pric* error* / fair pricing / price .. (too high|higher than|far from|gouging|error|incorrect|mistake|out of range) /
                (title*|image*|bullet*|keyword*|description*|picture*|browse node|attribute*) ..
                (rule*|style|guideline*|requirement*|violat*|not comply|not permitted|missing|correct|suppress*|prohibited|more than \d+
                characters) / listing policy / listing polic* .. violat* / (medical|health|disease|unsupported|prohibited|misleading)
                claims? / claims? .. (not permitted|not allowed|cure*|disease*) / main image / style (guide|rule)* / product detail page
                rules / suppressed / high pricing / price gouging / (minimum and maximum|min and max) price / (unusual|wrong|too
                (low|high)|abnormal|suspicious|exorbitant|inflated) .. pric* / pric* .. (unusual|wrong|too low|too high|abnormal|well
                above|many times|exorbitant|inflated) / (emoji*|capital letters|logo*|watermark*|text|price|promotion*) ..
                (title*|image*|picture*) / (title*|image*|picture*|bullet*|description*) .. (emoji*|too
                long|longer|exceed*|characters|logo*|watermark*|forbidden words|promotional) / wrong (category|browse node|attribute*) /
                (claim*|promise*|wording) .. (cure|heal*|disease*|prove*|not allowed|not permitted|health) /
                (description|title|bullet*|listing) .. (has|contains|includes|shows) .. (links?|phone
                numbers?|claims?|symbols?|emojis?|keywords?|promotion*) / (can't|cannot|can no longer) be found in search / (links|phone
                numbers|prices) in (it|the (title|description|bullet*))
            """,
            weak=r"""
                title / bullet* / keyword* / main image / price / suppressed / style / category
            """,
            against=r"""
                trademark* / rights owner* / review* / variation*
            """,
            topic="""
                title bullet description image images main-image keyword price pricing error gouging characters claims disease emoji
                category attribute style suppressed content text logo watermark promotional going-rate wording minimum maximum fair bullets
                keywords background links phone-numbers search attributes
            """,
        ),
        "de": Marks(
            strong=r"""
                preisfehler* / (möglicher|potenzieller) preisfehler / preis* .. (fehler*|zu hoch|überhöht*|ungewöhnlich|weicht|unfair) /
                faire* preis* / preisgestaltung* /
                (titel*|bild*|hauptbild*|aufzählung*|stichpunkt*|beschreibung*|suchbegriff*|produktseite*) ..
                (vorgab*|verstoß*|verstöß*|richtlinie*|regel*|fehlt|nicht erlaubt|unzulässig*|zeichen) / angebotsrichtlinie* /
                (werbeaussag*|heilversprech*|gesundheitsaussag*|gesundheitsbezogen*|medizinische* aussag*) / angebotsqualität / in der
                suche unterdrück* / (ungewöhnlich*|auffällig*|falsch*|überhöht*|wucher*) .. preis* / preis* ..
                (ungewöhnlich|falsch|überhöht|vielfach*|wucher*|auffällig) / (titel*|bild*|hauptbild*|beschreibung*) .. (emoji*|zu
                lang|länger als|logo*|wasserzeichen|werbetext*|großbuchstaben|zeichen|text) / falsche kategorie /
                (verspricht|versprechen|behaupt*) .. (heil*|krankheit*|gesund*)
            """,
            weak=r"""
                titel / hauptbild / preis / produktseiten / stilrichtlinie* / suchbegriff*
            """,
            against=r"""
                marke / rechteinhaber* / urheber* / rezension* / variante*
            """,
            topic="""
                titel bild hauptbild stichpunkte aufzählung beschreibung suchbegriffe preis preisfehler wucher zeichen werbeaussagen
                heilversprechen kategorie emoji angebotsqualität richtlinie produktseite text attribut unterdrückt
            """,
        ),
        "fr": Marks(
            strong=r"""
                erreur* de prix / prix .. (anormal*|erroné*|trop élevé|excessif*|incorrect*) / tarification ..
                (équitable|excessive|politique) / (titre*|image*|puce*|mots-clés|description*|fiche*) .. (règle*|style|non
                conforme*|interdit*|non autorisé*|manqu*|exigence*) / (allégation*|affirmation*) .. (médical*|santé|interdit*|non
                autorisé*) / politique .. (annonce*|référencement|mise en vente) / image principale / prix erroné* / prix
                (inhabituel|anormal|suspect|excessif|trop bas|trop haut|erroné)* / (inhabituel|anormal|excessif)* .. (prix|tarif) /
                (titre*|image*|description*) .. (emoji*|émoji*|trop long*|dépass*|caractères|logo*|filigrane*|texte|promotionnel*) /
                (promet*|prétend*|affirm*) .. (guéri*|soign*|santé|maladie*) / mauvaise catégorie
            """,
            weak=r"""
                titre / image principale / prix / fiche produit / mots-clés
            """,
            against=r"""
                marque / titulaire* / droit* d'auteur* / avis / variation*
            """,
            topic="""
                titre image images puces description mots-clés prix erreur allégations santé caractères catégorie style fiche annonce
                texte tarif émojis principale
            """,
        ),
        "es": Marks(
            strong=r"""
                error* (de|en el) precio* / precio* .. (error*|anormal*|demasiado alto|excesiv*|incorrect*|anómal*) / precios justos /
                (título*|imagen*|imágenes|viñeta*|palabras clave|descripc*|ficha*) .. (norma*|estilo|no
                permitid*|prohibid*|requisito*|incumpl*|falta) / (afirmacion*|declaracion*) .. (médic*|salud|no permitid*) / política ..
                (ofertas|listados|listing|publicación) / imagen principal / precio (inusual|anormal|sospechoso|excesivo|demasiado) /
                (título*|imágen*|imagen|descripci*) .. (emoji*|supera|demasiado larg*|caracteres|logo*|marca de agua|texto|promocional*) /
                (afirma|promete|asegura) .. (cura*|salud|enfermedad*) / categoría (incorrecta|equivocada)
            """,
            weak=r"""
                título / imagen principal / precio / palabras clave
            """,
            against=r"""
                marca / titular* / derecho* de autor / reseña* / variaci*
            """,
            topic="""
                título imagen imágenes viñetas descripción palabras clave precio error afirmaciones salud caracteres categoría estilo
                ficha emojis principal texto
            """,
        ),
        "it": Marks(
            strong=r"""
                error* di prezzo / prezz* .. (errat*|anomal*|troppo alt*|eccessiv*|insolit*) / prezzi equi / determinazione dei prezzi /
                (titol*|immagin*|punti elenco|parole chiave|descrizion*|scheda) .. (regol*|stile|non
                (consentit*|ammess*)|viola*|requisit*|manca*) / (affermazion*|dichiarazion*|indicazion*) .. (medic*|salute|terapeutic*|non
                consentit*) / norme .. (offert*|inserzion*) / immagine principale / prezz* (insolit|anomal|sospett|eccessiv|troppo)* /
                (titol*|immagin*|descrizion*) .. (emoji*|supera*|troppo lung*|caratteri|logo|loghi|filigran*|scritt*|testo|promozional*) /
                (afferma|promette|dichiara) .. (cura*|guari*|salute|malatti*) / categoria (errata|sbagliata)
            """,
            weak=r"""
                titolo / immagine principale / prezzo / parole chiave
            """,
            against=r"""
                marchio / titolare* / diritt* d'autore / recension* / variazion*
            """,
            topic="""
                titolo immagine immagini punti elenco descrizione parole chiave prezzo errore affermazioni salute caratteri categoria
                stile scheda principale loghi scritte testo
            """,
        ),
        "ja": Marks(
            strong=r"""
                価格..(誤り|エラー|間違|高すぎ|不適切|異常|設定ミス) / 価格設定..(規約|ポリシー|ルール|違反|誤) /
                (商品名|タイトル|画像|メイン画像|箇条書き|説明文|キーワード|検索キーワード)..(規約|ガイドライン|ルール|違反|不備|不足|修正|禁止|文字) / (医療|効能|効果|薬機法|健康)..(表現|表示|訴求|標榜) / 出品ポリシー
                / 出品規約 / メイン画像 / 検索..(非表示|抑制) / 価格..(不自然|異常|高額|低額|誤|不当) / (タイトル|商品名|画像|説明文)..(絵文字|文字数|長すぎ|ロゴ|透かし|記号|宣伝|超え) /
                (効能|治る|治療|病気)..(表現|記載|うた) / カテゴリー(の)?(誤|間違)
            """,
            weak=r"""
                商品名 / メイン画像 / 価格 / キーワード / ガイドライン
            """,
            against=r"""
                商標 / 権利者 / 著作権 / レビュー / バリエーション / 安全性
            """,
            topic="""
                商品名 タイトル 画像 箇条書き 説明文 キーワード 価格 誤り 効能 文字数 カテゴリー ガイドライン メイン画像
            """,
        ),
        "zh": Marks(
            strong=r"""
                定价(错误|异常|过高|有误) / 价格..(错误|异常|过高|有误|偏离) / (公平|合理)定价 / 定价政策 /
                (标题|图片|主图|要点|五点|关键词|描述|类目|分类)..(规范|违反|不符合|违规|要求|缺失|禁止|不允许|修改|字符) / 商品信息政策 / (医疗|疗效|治疗|健康|功效|夸大)..(声明|宣称|宣传|用语|功效) / 主图 /
                搜索..(屏蔽|抑制|禁止显示) / 价格欺诈 / 哄抬 / (价格|售价)..(异常|不合理|离谱|过低|过高|可疑|远(高|低)于) / (标题|图片|描述)..(表情|超过|过长|字符|水印|促销|logo|文字|大写) /
                (宣称|声称|承诺)..(治愈|治疗|疾病|疗效) / (类目|分类)(错误|不当)
            """,
            weak=r"""
                标题 / 主图 / 价格 / 关键词 / 商品信息
            """,
            against=r"""
                商标 / 权利人 / 版权 / 评论 / 变体
            """,
            topic="""
                标题 图片 主图 要点 描述 关键词 价格 定价 字符 类目 宣称 功效 商品信息 促销 用语
            """,
        ),
        "pt": Marks(
            strong=r"""
                erro* de preço / preço* .. (anormal*|errad*|excessiv*|muito alto) / (título*|imagen*|imagem|palavras-chave) ..
                (regra*|norma*|não permitid*|requisito*) / política de (anúncios|listagem) / imagem principal / alegaç* .. (saúde|médic*)
            """,
            weak=r"""
                título / preço
            """,
        ),
        "nl": Marks(
            strong=r"""
                prijsfout* / prijs .. (fout*|te hoog|abnorma*) / (titel*|afbeelding*|trefwoord*|hoofdafbeelding) ..
                (regel*|richtlijn*|niet toegestaan|ontbre*) / eerlijke prijs*
            """,
            weak=r"""
                titel / prijs
            """,
        ),
        "pl": Marks(
            strong=r"""
                błąd .. cen* / błędn* cen* / cen* .. (błędn*|zawyżon*|zbyt wysok*) / (tytuł*|zdjęci*|słowa kluczowe) ..
                (zasad*|wytyczn*|niedozwol*|brak*)
            """,
            weak=r"""
                tytuł / cena
            """,
        ),
        "sv": Marks(
            strong=r"""
                prisfel* / pris* .. (fel*|för högt|onormal*) / (titel*|bild*|sökord*|huvudbild) .. (regl*|riktlinj*|inte tillåt*|saknas)
            """,
            weak=r"""
                titel / pris
            """,
        ),
        "tr": Marks(
            strong=r"""
                fiyat* .. (hata*|çok yüksek|beklenen*|anormal) / fiyat hatası / (başlı*|görsel*|anahtar kelime*) .. (kural*|ilke*|izin
                verilme*|eksik) / adil fiyat*
            """,
            weak=r"""
                başlık / fiyat
            """,
        ),
    },
)
