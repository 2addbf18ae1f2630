"""Who is the seller: identity and address.

What it says: Amazon wants to know who the seller is: identity, address, account review.
Why it matters: the documents must match the account letter by letter; a plan of action is not asked for.
How it is known: verification of identity, business or address; identity documents, utility bill, video call.
Limits of it: data a law demands of payees is `kyc_payments`; the bank account alone is `payment_account`.
Source: pages read at sellercentral.amazon.com, sellercentral.amazon.co.uk; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="identity_verification",
    title="Who is the seller: identity and address",
    evidence=("government_id", "utility_bill", "business_licence", "bank_statement", "video_interview"),
    actions=("verification_required", "account_deactivated", "appeal_rejected"),
    playbook="identity_verification",
    yields_to=("kyc_payments", "code_of_conduct", "deceptive_activity", "funds_withheld"),
    sources=(
        Source("https://sellercentral.amazon.com/help/hub/reference/external/ZQ9RTTZKQVHXMHF", date(2026, 11, 23), Label.PRIMARY),
        Source(
            "https://sellercentral.amazon.co.uk/seller-forums/discussions/t/606a3af8-298e-49c6-a364-fc404d8ee7c3",
            date(2026, 11, 23),
            Label.PRIMARY,
        ),
    ),
    marks={
        "en": Marks(
            strong=r"""
                (verif*|confirm*|establish*) .. (identit*|who you are|address|business|seller|account information|your account|information)
                / (identity|seller|account|address|business) verif* / utility bill* / (passport|driv* licen*|identity card|id
                document|national id|photo id|government) / video (call|interview|verification) / (postcard|verification code) /
                (selling|seller) account review / (electricity|telephone|water|gas) bill* / business (registration|licen*) / proof of
                address / who you (are|say you are) / (photo page|front and back|both sides) .. (passport|id|card) /
                (power|phone|gas|water|internet) bill* / home address / (public|company|commercial) (records|register) /
                (record*|register*|information) .. (do not|don't|does not) (match|agree) / prove (your|who) / (identity|address) ..
                (check|proof|document*|confirmed) / (identity|documents?|information) (has|have) been (verified|confirmed) / couldn't
                (verify|confirm) .. (you|information|details)
            """,
            weak=r"""
                identity / verification / id / document* .. match* / screenshot / registration extract / legal representative
            """,
            against=r"""
                inform consumers / beneficial owner* / payment account / deposit (account|method)* / disbursement appeal* / funds review /
                request* .. funds / deceptive / fraud / tax / password / cvv / brand registry / stolen / related / your funds
            """,
            topic="""
                identity verify verification passport licence license utility bill address document documents proof registered video
                interview name match photo scan extract representative incorporation owner selfie id call appointment slot
            """,
        ),
        "de": Marks(
            strong=r"""
                (identität|verkäufer*|adress*|unternehmens?|konto|angaben) ?(verifi*|prüf*|bestätig*|nachweis*) / (verifi*|prüf*|bestätig*)
                .. (identität|adress*|anschrift|verkäufer*|kontoangaben) / (personalausweis*|reisepass*|pass|ausweis*|führerschein*) /
                (strom|wasser|gas|telefon|nebenkosten)-?,? ?(oder |und )?(\w+)?rechnung* / versorgerrechnung* / rechnung .. (strom|wasser)*
                / handelsregister* / gewerbeanmeldung* / video(anruf|gespräch|interview|identifi*) / postkarte .. code / identitätsprüfung /
                wer sie sind / (vorder- und rückseite|beidseitig) / (angaben|name|adresse|daten) .. (stimm*
                nicht|abweich*|bestätigt|überein*) / (meldeadresse|wohnanschrift|wohnsitz) / identitätsnachweis* / ausweiskopie /
                (register|öffentliche* verzeichnis*) / (strom|gas|wasser|telefon|versorger)rechnung* / ausstellungsdatum
            """,
            weak=r"""
                identität / verifizier* / ausweis / unterlagen / registrierung
            """,
            against=r"""
                wirtschaftlich berechtigt* / geldwäsche* / zahlungskonto / betrug* / steuer* / passwort / kennwort
            """,
            topic="""
                identität verifizierung verifizieren ausweis personalausweis reisepass adresse anschrift rechnung strom wasser
                handelsregister gewerbe video unterlagen nachweis namen übereinstimmen führerschein prüfung
            """,
        ),
        "fr": Marks(
            strong=r"""
                (vérif*|confirm*) .. (identité|adresse|vendeur|compte|entreprise) / vérification (d'identité|du vendeur|de l'adresse|du
                compte|d'adresse) / (passeport|carte (nationale )?d'identité|pièce d'identité|permis de conduire) / facture ..
                (électricité|gaz|eau|téléphone) / (kbis|registre du commerce) / (appel|entretien) vidéo / justificatif* (de
                domicile|d'identité|d'adresse) / représentant légal / (qui vous êtes|recto verso) / (informations|nom|adresse) .. (ne
                concordent|ne correspond|diffèr)* / (registres? publics?|registre) / carte d'identité / justificatif d'identité /
                (identité|adresse) .. (preuve|contrôle|confirm|vérifi)*
            """,
            weak=r"""
                identité / vérification / justificatif*
            """,
            against=r"""
                bénéficiaires effectifs / kyc / compte de paiement / mot de passe / fiscal* / frauduleu* / trompeu*
            """,
            topic="""
                identité vérification vérifier passeport carte justificatif domicile facture électricité kbis adresse vidéo document nom
                correspondre représentant pièce
            """,
        ),
        "es": Marks(
            strong=r"""
                (verific*|comprob*|confirm*) .. (identidad|dirección|vendedor|quién es|cuenta|empresa) / verificación (de|del)
                (identidad|vendedor|dirección|cuenta|domicilio) / (pasaporte|dni|documento (nacional )?de identidad|permiso de
                conducir|nie) / factura .. (luz|electricidad|gas|agua|teléfono|suministro*) / (registro mercantil|escritura de
                constitución) / (entrevista|videollamada|llamada) .. v[íi]deo / videollamada* / justificante* de
                (domicilio|identidad|dirección) / (quién es (usted)?|ambas caras|anverso y reverso) / (datos|nombre|dirección) .. (no
                coinciden|difieren|no concuerdan) / (registros públicos|registro) / (identidad|domicilio) ..
                (prueba|control|confirm|verific|acredit)*
            """,
            weak=r"""
                identidad / verificación / domicilio
            """,
            against=r"""
                titulares reales / cuenta de pago* / contraseña / fiscal* / fraud* / engaños* / confirmamos que / decisión / cerrad*
            """,
            topic="""
                identidad verificación verificar pasaporte dni domicilio factura luz registro mercantil dirección vídeo documento nombre
                coincidir
            """,
        ),
        "it": Marks(
            strong=r"""
                (verific*|conferm*|accert*) .. (identità|indirizzo|venditore|account|azienda) / verifica (dell'identità|dell'indirizzo|del
                venditore|dell'account) / (passaporto|carta d'identità|documento d'identità|patente) / bolletta / (visura|registro (delle
                )?imprese|camerale) / (video(chiamata|intervista|colloquio)) / prova (di )?(residenza|indirizzo) / (chi (è|siete)|fronte e
                retro|fronte-retro) / (dati|nome|indirizzo) .. (non (corrispond|coincid|combaci)|differi)* / (registri pubblici) /
                (identità|residenza|indirizzo) .. (prova|controll|conferm|verific|attest)* / a suo nome / intestata a
            """,
            weak=r"""
                identità / verifica / legale rappresentante
            """,
            against=r"""
                titolari effettivi / kyc / conto di pagamento / password / fiscal* / fraudolent* / ingannevol* / antiriciclaggio
            """,
            topic="""
                identità verifica verificare passaporto carta residenza bolletta visura camerale indirizzo video documento nome
                corrispondere
            """,
        ),
        "ja": Marks(
            strong=r"""
                本人確認 / (身元|身分)..(確認|証明) / (運転免許証|パスポート|旅券|マイナンバーカード|身分証) / 公共料金..(請求書|明細) / (住所|事業者)..確認 / 登記(簿|事項) / ビデオ(通話|面談|インタビュー) /
                出品者(情報|の)確認 / (電気|ガス|水道)..(料金|請求書) / (ご本人|ご自身)(様)?(で|である|の確認|確認) / (氏名|住所|登録情報)(が|と)(一致|相違|異な) / 表裏 / 身元
            """,
            weak=r"""
                書類 / 氏名 / 身分証明書 / 登録情報
            """,
            against=r"""
                実質的支配者 / 税務 / パスワード / 詐欺 / 欺瞞
            """,
            topic="""
                本人確認 身分証 免許証 パスポート 住所 公共料金 請求書 登記 ビデオ 氏名 一致 確認書類
            """,
        ),
        "zh": Marks(
            strong=r"""
                (身份|身分|资质|地址|卖家|账户信息)(信息)?(验证|核实|驗證|核验|确认|审核) / (验证|核实|驗證|确认|確認)..(身份|身分|地址|卖家) / (身份证|身分證|护照|護照|驾照) /
                (水电|水费|电费|电话费|燃气费|网络费|公用事业|水電|水、电)..(账单|帳單|费)? / 营业执照 / 营业执照|營業執照 / 视频(验证|面谈|访谈|会议|通话) / 明信片..(验证码|地址) / 地址验证 /
                (您是谁|本人|正反面) / (姓名|地址|信息|资料)..(不一致|不符|不匹配|核对) / 视频(通话|验证|面谈)..(身份|本人|核实) / (核实|确认)您的身份 / 身份
            """,
            weak=r"""
                身份 / 法定代表人 / 材料 / 一致 / 扫描件
            """,
            against=r"""
                受益人 / kyc / 支付账户 / 欺诈 / 欺骗 / 税务 / 密码 / 资金申诉 / 停用账户中资金
            """,
            topic="""
                身份 验证 护照 身份证 营业执照 账单 地址 视频 文件 姓名 一致 核实 证件
            """,
        ),
        "pt": Marks(
            strong=r"""
                (verific*|confirm*|comprov*) .. (identidade|endereço|morada|vendedor|conta|empresa) / verificação (da|de)
                (identidade|endereço|conta|vendedor) / (passaporte|carteira de (identidade|motorista)|cartão de cidadão|rg|cnh) /
                (conta|fatura) de (luz|água|gás|telefone) / (chamada|entrevista) .. vídeo / videochamada / comprovante* (de|da)
                (endereço|residência)
            """,
            weak=r"""
                identidade / verificação
            """,
            against=r"""
                beneficiários efetivos / conta de pagamento / senha / fiscal*
            """,
        ),
        "nl": Marks(
            strong=r"""
                (verific*|controle*|bevestig*) .. (identiteit|adres|verkoper|account) / identiteits(verificatie|controle|bewijs|kaart) /
                (paspoort|rijbewijs|identiteitsbewijs) / (energie|gas|water|telefoon)-?(rekening|factuur|nota) / uittreksel .. (kamer van
                koophandel|kvk|handelsregister) / video(gesprek|oproep|interview)
            """,
            weak=r"""
                identiteit / verificatie
            """,
            against=r"""
                uiteindelijk belanghebbend* / betaalrekening* / wachtwoord / belasting*
            """,
        ),
        "pl": Marks(
            strong=r"""
                (weryfik*|potwierdz*|zweryfik*) .. (tożsamo*|adres*|sprzedawc*|kont*|dan*) / weryfikacj*
                (tożsamości|adresu|konta|sprzedawcy) / (paszport*|dowód osobisty|dowodu osobistego|prawo jazdy) / rachunek za
                (prąd|gaz|wodę|telefon|energię|media) / (krs|ceidg) / (rozmow*|wywiad*) .. wideo / wideorozmow*
            """,
            weak=r"""
                tożsamo* / weryfikacj*
            """,
            against=r"""
                beneficjent* rzeczywist* / rachunk* płatnicz* / haslo / hasło / podatk*
            """,
        ),
        "sv": Marks(
            strong=r"""
                (verifi*|bekräft*|kontroller*) .. (identitet*|adress*|säljar*|konto*) / identitets(kontroll|verifiering|handling)* /
                (pass|körkort|id-kort|legitimation|id-handling) / (el|vatten|telefon|gas)räkning* / registreringsbevis /
                video(samtal|intervju)
            """,
            weak=r"""
                identitet* / verifiering*
            """,
            against=r"""
                verklig* huvudm* / betalkonto* / lösenord / skatt*
            """,
        ),
        "tr": Marks(
            strong=r"""
                (kimlik*|adres*|satıcı*|hesap*) .. (doğrula*|onayla*|teyit*) / (doğrula*) .. (kimlik*|adres*) / (pasaport|nüfus
                cüzdanı|kimlik kartı|ehliyet|sürücü belgesi) / (elektrik|su|doğalgaz|telefon) fatura* / ticaret sicil* / (video*)
                (görüşme*|arama*)
            """,
            weak=r"""
                kimlik* / doğrulama*
            """,
            against=r"""
                gerçek faydalanıcı* / ödeme hesab* / şifre* / vergi*
            """,
        ),
    },
)
