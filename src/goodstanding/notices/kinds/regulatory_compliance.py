"""A legal proof, number, label or contact is missing.

What it says: goods may be sold once a legal proof, number, label or contact is there: EPR, CE, EPA, responsible person, toys.
Why it matters: the listing waits for a number or paper; filing it is all that is needed.
How it is known: names of laws, registers, marks and roles: EPR, LUCID, GPSR, responsible person, EPA, CE, UKCA, CPC, PSE.
Limits of it: a danger or complaint about a product is `product_safety`; a ban is `restricted_products`.
Source: pages read at sellercentral.amazon.it; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="regulatory_compliance",
    title="A legal proof, number, label or contact is missing",
    evidence=("registration_number", "responsible_person", "declaration_of_conformity", "training", "product_images", "test_report"),
    actions=("listing_removed", "listing_at_risk"),
    playbook="regulatory_compliance",
    sources=(Source("https://sellercentral.amazon.it/gp/help/external/201567350", date(2026, 11, 23), Label.PRIMARY),),
    marks={
        "en": Marks(
            strong=r"""
                extended producer responsibility / \bepr\b / lucid / responsible person* / general product safety regulation / gpsr / epa
                (registration|establishment|number|est*) / pesticide* / (ce|ukca|pse|fcc|weee|reach|rohs)
                (mark*|number|registration|declaration|certificat*) / declaration of conformity / children's product certificate /
                compliance (document*|request*|information|requirement*|dashboard) / manage your compliance / (market surveillance|toy
                safety|packaging act) / regulatory / (legal|law*) .. (require*) .. (registration|number|label|certificate) / certificate* ..
                (before|required|need*) / weee / (missing|without|lacks?|need*) ..
                (certificate|declaration|registration|label|marking|mark|licen[cs]e|permit|number) .. (law|sold|eu|required|product)? /
                (ce|ukca|fcc|fda|gs|pse) mark* / (packaging|battery|electrical|textile) (register|law|act|registration|waste) /
                (permit|authori[sz]ation|approval) number* / (eu|european) (representative|contact|address) / (contact|representative) in
                the eu / energy label / (label|marking|certificate|declaration|number|document*) (is|are)? ?missing / missing
                (label|marking|certificate|declaration|registration)
            """,
            weak=r"""
                compliance / registration number / label* / certificate* / eu / exempt*
            """,
            against=r"""
                vat invoice / identity / tax / (safety|injury) (complaint|incident|concern)* / inform consumers / bank
            """,
            topic="""
                compliance regulatory regulation epr lucid weee registration registered number declaration conformity ce ukca responsible
                person label marking epa pesticide certificate gpsr producer packaging batteries law legal exemption documents directive
                toys energy responsible-person cpc fda reach importer
            """,
        ),
        "de": Marks(
            strong=r"""
                erweiterte* herstellerverantwortung / \bepr\b / lucid / verpackungsgesetz / verantwortliche* person /
                produktsicherheitsverordnung / gpsr / (ce|ukca)-?(kennzeich*|zeichen) / konformitätserklärung* / registrierungsnummer* /
                elektrogesetz / elektrog / weee* / batteriegesetz* / compliance-?(anfrag*|nachweis*|dokument*) / pflanzenschutz* / biozid*
                / pestizid* / marktüberwachung* / energielabel / (fehl*|ohne) ..
                (registrier*|kennzeichnung*|konformität*|nachweis*|zertifikat*|nummer|angaben zum (hersteller|verantwortlichen)) /
                (verpackungs|elektro|batterie|textil)(register|gesetz|verordnung|registrierung)* / ansprechpartner in der eu /
                wirtschaftsakteur / erlaubnis(nummer|pflichtig)* / zulassungsnummer*
            """,
            weak=r"""
                nachweise / kennzeichnung* / gesetzlich* / verordnung
            """,
            against=r"""
                produktsicherheit .. (beschwerde|vorfall) / steuer*
            """,
            topic="""
                konformität compliance epr lucid weee registrierung registrierungsnummer herstellerverantwortung verantwortliche
                kennzeichnung ce-kennzeichen verpackungsgesetz elektrogesetz nachweis bevollmächtigter gpsr verordnung etikett nummer
                gesetz biozid
            """,
        ),
        "fr": Marks(
            strong=r"""
                responsabilité élargie / \brep\b / identifiant unique / \bidu\b / personne responsable / règlement .. sécurité générale /
                marquage ce / déclaration (ue |de )?(de )?conformité / numéro epa / pesticide* / biocide* / filière / portail conformité /
                conformité .. (document*|demande*|produit*) / (manqu*|sans|dépourvu*|absence) ..
                (identifiant|numéro|déclaration|marquage|étiquet*|certificat|responsable|immatriculation) / filière
                (emballage|textile|deee|pile|batterie)* / (contact|représentant|responsable) (dans l'ue|européen|au sein de l'union) /
                numéro d'(enregistrement|agrément|autorisation) / éco-?(organisme|contribution)
            """,
            weak=r"""
                conformité / étiquette* / réglement* / exempt*
            """,
            against=r"""
                blessé* / fiscal*
            """,
            topic="""
                conformité rep identifiant unique responsable marquage déclaration étiquette réglementation producteur filière emballages
                enregistrement numéro gpsr attestation directive biocide loi
            """,
        ),
        "es": Marks(
            strong=r"""
                responsabilidad ampliada / \brap\b / persona responsable / reglamento .. seguridad general / marcado ce / declaración (ue
                )?de conformidad / (número|registro) epa / pesticida* / biocida* / número de registro .. productor / cumplimiento
                normativo / gestionar .. cumplimiento / (falta*|sin|carece*) ..
                (registro|número|declaración|marcado|etiquet*|certificado|responsable|contacto en la ue) / (envases|textil|pilas|raee) ..
                (registro|número|responsabilidad) / (contacto|representante|responsable) en la (ue|unión europea) / número de
                (autorización|registro sanitario)
            """,
            weak=r"""
                cumplimiento / etiqueta* / normativa / exen*
            """,
            against=r"""
                fiscal* / lesion*
            """,
            topic="""
                conformidad cumplimiento rap responsable marcado declaración etiqueta normativa productor registro número gpsr envases
                certificado ley
            """,
        ),
        "it": Marks(
            strong=r"""
                responsabilità estesa / \bepr\b / persona responsabile / responsabile (ue|nell'ue|nell'unione) / regolamento .. sicurezza
                generale / marcatura ce / marchio ce / dichiarazione (ue )?di conformità / numero epa / pesticid* / biocid* / numero di
                registrazione / conformità .. (document*|richiest*|prodott*) / (manca*|senza|priv*) ..
                (registrazione|numero|dichiarazione|marcatura|etichett*|certificat*|responsabile) / (imballagg|tessil|pile|raee)* ..
                (registr*|numero|responsabilità) / (contatto|rappresentante|responsabile) (nell'ue|nell'unione|europeo) / numero di
                (autorizzazione|iscrizione)
            """,
            weak=r"""
                conformità / etichett* / normativ* / esenzion*
            """,
            against=r"""
                fiscal* / ferit* / richiamo
            """,
            topic="""
                conformità epr responsabile marcatura dichiarazione etichetta normativa produttore registrazione numero gpsr imballaggi
                certificato giocattoli legge
            """,
        ),
        "ja": Marks(
            strong=r"""
                電気用品安全法 / pse(マーク)? / 届出番号 / 技適 / epa / 農薬 / 殺虫 / ceマーク / 適合宣言書 / 責任者 / 拡大生産者責任 / epr / (薬機法|食品衛生法|電波法) / コンプライアンス /
                法令..(必要|基づ|書類|適合) / 食品表示 / (許可|届出|認可|登録|承認|承認)番号 / (許可|認証|届出|登録)(番号|証|書)?が(必要|登録され|確認でき|未登録|ない) /
                (電気用品|食品|化粧品|医療機器|無線)..(法|許可|認証|届出) / (表示|ラベル)..(義務|不足|不備)
            """,
            weak=r"""
                表示 / 登録番号 / 法律 / 証明書
            """,
            against=r"""
                発火 / 膨張 / けが / 税務
            """,
            topic="""
                法令 届出 許可 認証 表示 番号 責任者 適合 epr ce pse ラベル 法律 登録番号
            """,
        ),
        "zh": Marks(
            strong=r"""
                生产者责任(延伸)? / 生產者責任 / epr / lucid / 欧盟负责人 / 负责人..(信息|资料|名称) / gpsr / 通用产品安全 / epa / 农药 / 杀虫剂 / ce ?(标志|认证|标识) / 符合性声明 /
                合规(文件|要求|信息|性)? / ukca / weee / 注册号 / 认证证书 / cpc / (缺少|没有|未提供|未登记|需要)..(注册号|登记号|许可证|认证|证书|声明|标签|标识|负责人|备案|批准文号) /
                (包装法|电池法|电子电器|weee|纺织)..(注册|登记|号) / (欧盟|欧洲)(境内)?(联系人|代表|负责人) / 许可证(号)? / 批准文号
            """,
            weak=r"""
                标签 / 法规 / 证书 / 注册
            """,
            against=r"""
                受伤 / 税务 / 起火
            """,
            topic="""
                合规 法规 注册号 负责人 符合性声明 标签 标志 epr ce 证书 农药 认证 登记 生产者责任
            """,
        ),
        "pt": Marks(
            strong=r"""
                responsabilidade (alargada|estendida|ampliada) / \bepr\b / pessoa responsável / declaração (ue )?de conformidade /
                marcação ce / anatel / inmetro / anvisa / pesticida*
            """,
            weak=r"""
                conformidade / etiqueta* / registro
            """,
        ),
        "nl": Marks(
            strong=r"""
                uitgebreide producentenverantwoordelijkheid / \bepr\b / \bupv\b / verantwoordelijke persoon / conformiteitsverklaring /
                ce-markering / epr-nummer / registratienummer
            """,
            weak=r"""
                naleving / etiket*
            """,
        ),
        "pl": Marks(
            strong=r"""
                rozszerzon* odpowiedzialno* / \bepr\b / osob* odpowiedzialn* / deklaracj* zgodności / oznakowani* ce / numer*
                rejestracyjn* / bdo
            """,
            weak=r"""
                zgodno* / etykiet*
            """,
        ),
        "sv": Marks(
            strong=r"""
                utökat producentansvar / producentansvar / \bepr\b / ansvarig person / försäkran om överensstämmelse / ce-märk* /
                registreringsnummer
            """,
            weak=r"""
                efterlevnad / etikett*
            """,
        ),
        "tr": Marks(
            strong=r"""
                genişletilmiş üretici sorumlulu* / \bepr\b / sorumlu kişi / uygunluk beyan* / ce işaret* / kayıt numara*
            """,
            weak=r"""
                uyumluluk / etiket*
            """,
        ),
    },
)
