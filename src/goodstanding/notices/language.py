"""Which language a text is written in, from its script and its most frequent small words."""

# No money here: confidences, weights and shares

from __future__ import annotations

import math
import re
from collections import Counter
from typing import Final

_WORDS: Final[dict[str, str]] = {
    "en": "the and of to your you we that have this for are with from not will has been or if may please is it our any be by on "
    "at in as they their there which when who what how about after before because but can could would should must need "
    "account selling seller listing item items order buyer send receive received days within more than other these those "
    "into only also all no out up was were had do does did",
    "de": "der die das und ist sie ihr ihre ihrem ihren ihrer wir nicht mit von für auf zu werden wurde haben bitte oder dass bei "
    "eine einen ein des dem den im zum zur uns wenn auch innerhalb kann können sind ihres ihnen wurden war waren hat habe "
    "noch nach vor über unter durch gegen ohne bis diese dieser dieses diesem diesen sich nur mehr sehr daher deshalb damit "
    "weil konto bestellung verkäufer artikel angebot tage tagen sowie sobald keine kein keinen hier alle wird würde dürfen "
    "müssen",
    "fr": "le la les des et est vous votre vos nous ne pas pour dans une un que qui du au aux sur avec avez été ce cette si ou "
    "sont être veuillez par elle elles ils leur leurs mon ma mes notre son sa ses cet ces plus moins très mais donc car "
    "comme était sera seront peut pouvez devez avons ont n'est d'un d'une l'offre compte vendeur vente commande jours afin "
    "après depuis chez sans sous entre tout tous toute toutes même aussi nouveau merci bonjour mise côté faites a "
    "restriction réclamation",
    "es": "el la los las de que y su sus usted no para en un una con por se es ha hemos nos si o del al como esta este le cuenta "
    "son ser más ella ellos mi mis nuestro nuestra estos estas eso esa ese pero porque cuando donde muy menos también ya "
    "está están fue han hay puede pueden debe vendedor venta pedido días hasta desde sin sobre entre todo todos toda "
    "gracias hola les lo uno otra otro tiene antes",
    "it": "il lo la gli le di che e non per un una con del della dei delle nel nella si è sono ha abbiamo suo tuo sua tua al alla "
    "da questo se o ci siamo hanno era erano suoi sue loro nostro nostra questa questi queste ma perché quando dove molto "
    "più meno anche già ancora stato stata può possono deve account venditore vendita ordine giorni fino senza sopra tra "
    "fra tutto tutti tutta grazie buongiorno ne vi dal dallo dalla sul sulla verrà saranno motivo cliente prodotto prima "
    "dello degli nei nelle alle spedizione contro incontro giovedì invito",
    "pt": "o a os as de que e não para em um uma com do da dos das no na se é foi sua seu você por ou ao à mais nos são conta "
    "está pelo pela ela eles suas meu minha nosso nossa este esta isso mas porque quando onde muito menos também já pode "
    "podem deve vendedor venda pedido dias até desde sem sobre entre tudo todos obrigado olá lhe lo outro outra aos às num "
    "numa",
    "nl": "de het een en van is niet voor met op uw je jouw we wij dat die te zijn heeft hebben worden of als naar aan bij om "
    "deze door kunt wordt zij hun haar mijn onze dit maar omdat wanneer waar zeer meer minder ook al nog was kan kunnen "
    "moet account verkoper verkoop bestelling dagen tot sinds zonder over tussen alles alle bedankt hallo er geen wel nu "
    "dan uit toe",
    "pl": "i w na z do się nie jest że to twoje twój państwa lub oraz po od przez dla o za są być ten te których który prosimy ze "
    "jeśli konto konta my oni ich jego jej nasz nasza ta ci ale ponieważ kiedy gdzie bardzo więcej mniej także już jeszcze "
    "był była może mogą musi sprzedawca sprzedaż zamówienie dni bez między wszystko dziękujemy dzień dobry zostało został",
    "sv": "och att det är inte en ett för med på av som du din ditt dina vi till om har kan den eller från inom var vänligen ska "
    "dig oss de deras min vår detta denna dessa men eftersom när där mycket mer mindre också redan ännu varit måste konto "
    "säljare försäljning beställning dagar utan mellan allt alla tack hej er ni",
    "tr": "ve bir bu için ile da de olarak hesabınız hesabınızın sizin veya değil olan daha kadar gibi lütfen en çok size "
    "tarafından içinde gün edilmiştir nedeniyle edilmesi olduğunu bizim satıcı biz onlar şu ama çünkü nerede az artık hâlâ "
    "oldu olabilir hesap satış sipariş olmadan arasında tüm teşekkürler merhaba ancak edildi edin",
}
_STOP: Final = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_SHARED: Final = Counter(word for words in _STOP.values() for word in words)  # in how many languages a word is listed
_LETTERS: Final = {
    "de": "äöüß",
    "fr": "çœêùëî",
    "es": "ñ¿¡",
    "pt": "ãõ",
    "pl": "łąężźśćń",
    "sv": "åäö",
    "tr": "ğışİ",
}
_WORD: Final = re.compile(r"[^\W\d_]{1,30}")
_KANA: Final = re.compile(r"[\u3041-\u30ff]")
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_LOOKED_AT: Final = 6000
_SIGN_BONUS: Final = 0.3
FULL: Final = ("en", "de", "fr", "es", "it", "ja", "zh")
ALL: Final = (*FULL, "pt", "nl", "pl", "sv", "tr")


def detect(text: str) -> str:
    """The ISO 639 code of one of twelve languages, or an empty text when none fits clearly."""
    sample = text[:_LOOKED_AT]
    kana, han = len(_KANA.findall(sample)), len(_HAN.findall(sample))
    words = _WORD.findall(sample.lower())
    if kana + han > 10 and (kana + han) * 2 > len(sample) // 8:
        return "ja" if kana * 10 > kana + han else "zh"
    return _by_words(words, sample)


def _by_words(words: list[str], sample: str) -> str:
    counts = Counter(words)
    scores = {language: math.fsum(counts[word] / _SHARED[word] for word in stop if word in counts) for language, stop in _STOP.items()}
    lowered = sample.lower()
    for language, signs in _LETTERS.items():
        scores[language] += _SIGN_BONUS * sum(lowered.count(sign) for sign in signs)
    best = max(scores, key=lambda language: scores[language])
    enough = scores[best] >= 1 and scores[best] >= len(words) / 25
    return best if enough else ""
