"""Copyright complaint.

What it says: a copyright complaint about a product, pictures, text or a book.
Why it matters: content or listing stays away until the owner withdraws, a licence is shown, or a counter-notice was filed in time.
How it is known: the word copyright or DMCA, or pictures and texts taken without the author's permission.
Limits of it: a logo or brand name on the page is `ip_trademark`.
Source: pages read at sellercentral.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="ip_copyright",
    title="Copyright complaint",
    evidence=("letter_of_authorisation", "retraction", "listing_edit", "explanation"),
    actions=("listing_removed", "listing_at_risk", "appeal_rejected"),
    playbook="ip_copyright",
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/G201361070", date(2026, 11, 23), Label.PRIMARY),),
    marks={
        "en": Marks(
            strong=r"""
                copyright* / dmca / counter-notice / counter notice / (image*|picture*|photo*|text*|content) .. (copied|taken|used|without)
                .. (permission|author*|from|another) / (publisher|author|photographer|illustrator) .. (claim*|permission|report*) /
                (photograph*|picture*|image*|text*|description*|illustration*|drawing*|cover) .. (theirs|belong*|his|hers|own work|taken
                from|comes? from|without) / (taken|copied|lifted|reproduced) .. (website|another page|catalogue|book|manual) / counter-?
                ?notice / dmca / stock (photo|image)s? / copied (text|images?|photos?)
            """,
            weak=r"""
                image* / picture* / photo* / licen* / author
            """,
            against=r"""
                phishing / (customer|product) reviews?
            """,
            topic="""
                copyright copyrighted dmca counter-notice photographer author publisher photograph picture image illustration text copied
                copying reproduce reproduces book chapter drawing artwork claimant content photos studio cover drawings texts
            """,
        ),
        "de": Marks(
            strong=r"""
                urheber* / dmca / gegendarstellung / (bild*|foto*|text*) .. (ohne .. (erlaubnis|zustimmung|genehmigung)|kopiert*|keine
                rechte|fremd*) / nutzungslizenz* / (fotograf*|autor*|verlag*|illustrator*|grafiker*) ..
                (bild*|foto*|text*|gemeldet|stammen|werk) / (bild*|foto*|text*|grafik*|beschreibung*) .. (stammen|gehören|stammt|von
                (ihm|ihr)|fremd*|übernommen|kopiert|geschützt) / urheberrechtlich*
            """,
            weak=r"""
                bilder / fotos / texte / lizenz*
            """,
            topic="""
                urheber urheberrecht urheberrechtsverletzung fotograf bildautor autor verlag bild bilder foto fotos text texte kopiert
                nutzungslizenz gegendarstellung buch grafik dmca inhalte
            """,
        ),
        "fr": Marks(
            strong=r"""
                droit* d'auteur* / dmca / (photo*|image*|texte*|description) .. (sans (autorisation|permission)|copié*|auteur) / copyright
                / (photographe|auteur|éditeur|illustrateur) .. (photo*|image*|texte*|signal*|plainte)? /
                (photo*|image*|texte*|visuel*|illustration*) .. (appartien*|copié|repris|tiers|propriété|sans (son|leur) accord) / droits
                d'auteur / protégé* par le droit
            """,
            weak=r"""
                photos / images / auteur / licence*
            """,
            topic="""
                auteur droit copyright photographe éditeur image images photo photos texte textes copié livre illustration
                contre-notification dmca œuvre
            """,
        ),
        "es": Marks(
            strong=r"""
                derecho* de autor / copyright / dmca / contranotificación / (imágen*|foto*|texto*) .. (sin (permiso|autorización)|copiad*)
                / propiedad .. autor* / (fotógraf*|autor|editorial|ilustrador*) .. (foto*|imagen*|imágen*|texto*|denunci*)? /
                (foto*|imágen*|texto*|ilustraci*) .. (pertenec*|copiad*|ajen*|propiedad|sin su consentimiento|son suy*) / derechos de
                autor
            """,
            weak=r"""
                imágenes / fotos / textos / licencia*
            """,
            topic="""
                autor derechos copyright fotógrafo editorial imagen imágenes foto fotos texto copiado libro capítulos obra
                contranotificación
            """,
        ),
        "it": Marks(
            strong=r"""
                diritt* d'autore / copyright / dmca / (immagin*|foto*|test*|descrizion*) .. (senza (permesso|autorizzazione)|copiat*) /
                autore .. (immagin*|foto*|test*) / (fotograf*|autore|editore|illustrator*) .. (foto*|immagin*|test*|segnal*) /
                (foto*|immagin*|test*|illustrazion*) .. (appartengono|appartiene|copiat*|altrui|pres*|di sua proprietà|senza il suo
                consenso) / diritto d'autore
            """,
            weak=r"""
                immagin* / fotografi* / foto / licenz*
            """,
            topic="""
                autore diritto copyright fotografo editore immagine immagini foto testo testi copiato libro opera contronotifica
            """,
        ),
        "ja": Marks(
            strong=r"""
                著作権 / dmca / 著作物 / (画像|写真|文章|商品説明文?)..(無断|許可なく|転載|複製|盗用) / 無断(転載|使用|複製)..(画像|写真|文章) /
                (写真家|著者|出版社|イラストレーター|作者)..(申告|申し立て|申立|連絡|要請) / (画像|写真|文章|説明文|イラスト)..(転載|盗用|コピー|流用|著作) / 著作
            """,
            weak=r"""
                画像 / 写真 / 文章 / ライセンス
            """,
            topic="""
                著作 画像 写真 文章 転載 無断 著者 出版 作品 複製
            """,
        ),
        "zh": Marks(
            strong=r"""
                版权 / 版權 / 著作权 / 著作權 / dmca / (图片|照片|文字|文案|图像)..(未经|盗用|抄袭|擅自|侵权) / (盗用|抄袭|擅自使用)..(图片|照片|文字) /
                (摄影师|作者|出版社|原创者|设计师)..(投诉|举报|反映|声称|表示) / (图片|照片|文字|描述|插图|封面)..(盗用|抄袭|来自|属于|他人|擅自|版权) / 反通知
            """,
            weak=r"""
                图片 / 照片 / 文字描述 / 许可
            """,
            topic="""
                版权 著作权 图片 照片 文字 盗用 抄袭 作者 出版社 作品 反通知 摄影师
            """,
        ),
        "pt": Marks(
            strong=r"""
                direito* (de autor|autora*) / copyright / dmca / (imagen*|foto*|texto*) .. sem (autoriz|permiss)*
            """,
            weak=r"""
                imagens / fotos
            """,
        ),
        "nl": Marks(
            strong=r"""
                auteursrecht* / copyright / dmca / (afbeelding*|foto*|tekst*) .. zonder toestemming
            """,
            weak=r"""
                foto's / afbeeldingen
            """,
        ),
        "pl": Marks(
            strong=r"""
                praw* autorsk* / copyright / dmca / (zdję*|tekst*|obraz*) .. bez (zgody|zezwol*)
            """,
            weak=r"""
                zdjęcia
            """,
        ),
        "sv": Marks(
            strong=r"""
                upphovsrätt* / copyright / dmca / (bild*|text*|foto*) .. utan (tillstånd|tillåtelse|lov)
            """,
            weak=r"""
                bilder
            """,
        ),
        "tr": Marks(
            strong=r"""
                telif hak* / telif / dmca / (görsel*|fotoğraf*|metin*) .. izinsiz*
            """,
            weak=r"""
                görsel*
            """,
        ),
    },
)
