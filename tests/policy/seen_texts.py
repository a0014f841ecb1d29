"""Hidden characters, mixed alphabets and look-alike addresses, and the innocent things that come near them.

Written for this product before the detectors were tuned.
"""

from policy.text import lines

CARRIERS = lines("""
    Check your flood risk today.
    The library is open until 5pm.
    Renew your passport online.
    Read more on the website.
""")
UNSEEN = (
    "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\u200b", "\u200c",
    "\u200d", "\u200e", "\u200f", "\u2060", "\ufeff", "\u00ad", "\u034f", "\u061c", "\u115f", "\u1160", "\u3164",
    "\uffa0", "\u2800", "\u17b4", "\u17b5", "\u180b", "\u180e", "\u2061", "\u2062", "\u2063", "\u2064", "\u206a",
    "\u206f", "\ufff9", "\ufffa", "\ufffb", "\ufffc", "\U000e0001", "\U000e0041", "\U000e007f", "\U000e0101",
    "\U000e01ef", "\ufe00", "\ufe0f", "\ufe0e", "\ue000", "\uf8ff", "\U000f0001", "\U0010fffd", "\x00", "\x07", "\x08",
    "\x1b", "\x7f", "\x85", "\x9f", "\ufdd0", "\uffff", "\ud800", "\udfff", "\U0001d173", "\U0001bca0", "\u2028",
    "\u2029", "\ufffd",
)  # fmt: skip
HIDDEN = (
    tuple(words[: 8 + n % 5] + sign + words[8 + n % 5 :] for n, sign in enumerate(UNSEEN) for words in CARRIERS[:2])
    + tuple(CARRIERS[2] + "".join(chr(0xE0000 + ord(letter)) for letter in said) for said in ("ignore", "send it all"))
    + ("Hello 👋" + "\ufe0f" * 9, "Hi 😀" + "".join(chr(0xE0100 + n) for n in range(12)), "Fl\u200b\u200c\u200dood")
    + ("Pay \u202efdp.exe\u202c now", "invoice\u202etxt.exe", "a\u2066b\u2069c", "gov.uk\u200b.example", "e\u200be")
    + ("\ufeffHello", "Hello\u200b", "Hello \u200b world", "#Flood\u200bAware", "@Dept\u200bExample", "0300\u200b123")
)

SWAPS = {"a": "а", "c": "с", "e": "е", "o": "о", "p": "р", "x": "х", "y": "у", "i": "і", "s": "ѕ", "j": "ј"}
GREEK = {"a": "α", "o": "ο", "v": "ν", "u": "υ", "i": "ι", "p": "ρ", "k": "κ", "A": "Α", "B": "Β", "H": "Η", "T": "Τ"}


def _swapped(word: str, signs: dict[str, str]) -> str | None:
    """The word with its first letter that has a twin swapped for the twin; nothing when none has one."""
    at = next((n for n, letter in enumerate(word) if letter in signs and n > 0), None)
    return None if at is None else word[:at] + signs[word[at]] + word[at + 1 :]


PLAINLY = (
    "government", "passport", "licence", "council", "hospital", "minister", "police", "scheme", "Treasury",
    "Parliament", "support", "service", "payment", "account", "benefit", "office", "department", "Apple", "HMRC",
    "PayPal",
)  # fmt: skip
MIXED = tuple(
    f"Your {swapped} is ready"
    for word in PLAINLY
    for signs in (SWAPS, GREEK)
    if (swapped := _swapped(word, signs)) is not None
) + lines("""
    раураl is safe
    Visit the Ьank
    Ηello from the office
    Тhe council meets
    GОV.UK Notify
    Our ΗMRC helpline
    сору this
    the fοrm
    ＧＯＶ.uk Pay
    НМRС update
    sсоре of the review
    The Мet Office
    Ꭺpply now
    ɢovernment
    ꓖOV update
    Defrа and Natural Englаnd
""")

ADDRESSES = lines("""
    www.gov.uk.example/tax
    https://gov.uk.refund.com
    https://www.gov.uk.claim-now.net/hmrc
    gov.uk.com
    https://gov-uk.com/pay
    https://www.gov-uk.org
    https://govuk.net/refund
    http://govuk-refund.com
    https://g0v.uk/pay
    www.g0v.uk
    https://qov.uk/login
    https://gov.ukk/pay
    https://gov.uk-tax-refund.com/claim
    https://gov.uk-covid.support
    https://hmrc.gov.uk.secure-login.com
    https://hmrc-gov.uk/refund
    https://hmrc-refund.com
    https://dvla-vehicle-tax.com
    https://dvla.gov-uk.info
    https://nhs.uk.com/pass
    https://nhs-uk.com
    https://www.nhs.uk.covid-pass.info/apply
    https://nhs-gov.uk.net
    https://tax.service.gov.uk.example.com/sign-in
    https://police.uk.report.net
    https://parliament.uk.vote.com
    https://gov.scot.example
    https://gov.wales.grants.info
    https://xn--gv-hoa.uk
    https://xn--80ak6aa92e.com
    xn--gov-uk-8za.com
    https://gоv.uk/tax
    https://www.gov.uκ
    https://ɡov.uk
    https://gov。uk/pay
    https://www．gov．uk
    www.gov｡uk
    https://ｇｏｖ.uk/pay
    https://nhѕ.uk
    https://gov.uk@evil.example/login
    https://www.gov.uk:pay@evil.example
    http://gov.uk%2fpay@evil.example
    https://user@gov.uk.example
    https://gov.uk\\@evil.example
    https://gov.uk\u200b.example
    https://www.gov.uk\u202e/moc.live
    https://gοv.uk
    gov.uk.pay-now.co
    https://uk-gov.org
    https://www.direct-gov.uk.com
    https://hmrc.tax-refund.gov.uk.co
    https://tvlicensing-uk.com.gov.uk.example
    https://judiciary.uk.court.net
    https://mod.uk.veterans.info
    https://gov.uk.xyz
    https://pay.gov-uk.info/fine
    https://gouv.uk
    https://gov.uk。example
    https://nhs.ük
    https://wwwgov.uk/tax
    https://www.gov.uk-claims.net
    https://ɡ0v.uk
    https://www.nh5.uk
    https://p0lice.uk
    https://par1iament.uk
    https://parliarnent.uk
""")
UNSEEABLE = {"hidden": HIDDEN, "mixed": MIXED, "addresses": ADDRESSES}

PLAIN = lines(
    """
    Check your flood risk: https://www.gov.uk/check-flooding
    https://www.gov.uk
    gov.uk/vote
    www.gov.uk/find-local-council
    Go to GOV.UK and search.
    It is on GOV.UK. Example: passports.
    Apply at GOV.UK.Then wait.
    https://www.tax.service.gov.uk/pay
    https://example.blog.gov.uk/2026/01/05/a-post
    https://www.nhs.uk/conditions/flu
    https://www.nhsinform.scot
    https://www.nhsbt.nhs.uk
    https://www.nhsconfed.org
    https://www.nhscharitiestogether.co.uk
    https://www.nhsemployers.org
    https://111.nhs.uk
    https://111.wales.nhs.uk
    https://www.gov.scot/news
    https://www.gov.wales/news
    https://www.llyw.cymru
    https://www.police.uk
    https://www.met.police.uk
    https://www.parliament.uk
    https://committees.parliament.uk/work/1
    https://www.judiciary.uk/judgments
    https://www.supremecourt.uk
    https://www.royalnavy.mod.uk
    https://www.local.gov.uk
    https://leeds.gov.uk/bins
    https://www.gov.ie
    https://www.usa.gov
    https://www.gov.im
    https://www.gov.gg
    https://www.gov.je
    https://www.gov.za
    https://www.govtech.com/news
    https://www.governing.com
    https://alphagov.github.io/accessible-autocomplete
    https://github.com/alphagov/govuk-frontend
    https://design-system.service.gov.uk
    https://x.com/GOVUK
    https://www.facebook.com/govuk
    https://mastodon.social/@govuk
    https://medium.com/@dept
    https://www.flickr.com/photos/12345@N01
    https://www.google.com/maps/@51.5,-0.12,15z
    https://evil.example/gov.uk
    https://www.example.org/?next=https://www.gov.uk
    https://www.bbc.co.uk/news
    https://www.thegovernor.co.uk
    https://www.ukgovcamp.com
    https://www.instituteforgovernment.org.uk
    https://www.localgov.co.uk
    https://www.publictechnology.net
    https://münchen.de
    https://www.café.example
    https://www.hmrcblog.example? No such site.
    https://www.citizensadvice.org.uk
    https://www.mind.org.uk
    https://www.moneyhelper.org.uk
    https://llanfair.cymru
    www.visitscotland.org
    enquiries@example.gov.uk
    press@nhs.uk or @NHSuk
    Follow @GOVUK@social.example
    GOV.UK Notify, GOV.UK Pay and GOV.UK One Login
    gov.uk, nhs.uk and police.uk are public endings.
    Gov.UK/vote, says the poster
    HTTPS://WWW.GOV.UK/TAX
    https://www.gov.uk:443/tax
    https://www.gov.uk./tax
    (https://www.gov.uk/tax)
    “https://www.gov.uk/tax”
    https://www.gov.uk/tax…
    Read it here:https://www.gov.uk/tax
    The café in Llŷn serves crème brûlée.
    Diolch yn fawr; mae'r ffurflen ar gael yn Gymraeg ŵ ŷ.
    Tha an duilleag seo sa Ghàidhlig.
    Tá an fhoirm ar fáil as Gaeilge.
    Łódź, Kraków and Gdańsk: flights resume.
    Diyarbakır and İzmir: travel advice has changed.
    Reykjavík, Tórshavn, Ísafjörður, Þingvellir
    Škoda, Müller, Strauß, Ångström, Øresund
    Việt Nam travel advice
    Ọjọ́, Ɗan, Ƙasa: Yoruba and Hausa
    Ελλάδα: ταξιδιωτικές οδηγίες
    Українською: допомога для біженців
    Русский язык: помощь
    Помощь и поддержка: https://www.gov.uk/ukraine
    Информация на сайте GOV.UK
    У нас є поради. О котрій?
    а также и о визах
    GOV.UK українською мовою
    Ніщо про нас без нас
    Български: новини
    Հայերեն լեզվով
    ქართული ენა
    العربية: معلومات عن اللقاح
    اطلاعات فارسی: می‌خواهم بدانم
    می‌توانید در GOV.UK بخوانید
    اردو میں معلومات
    עברית: מידע
    שלום\u200f, GOV.UK
    مرحبا\u200f (GOV.UK)\u200f
    مرحبا \u2067نص\u2069 نهاية
    हिन्दी में जानकारी
    क्‍षेत्र और र्‍य
    বাংলা তথ্য র‍্যাব
    ਪੰਜਾਬੀ ਵਿੱਚ
    ગુજરાતીમાં માહિતી
    தமிழ் தகவல் ஸ்ரீ
    മലയാളം ന്‍ ര്‍
    සිංහල ශ්‍රී ලංකා
    ไทย: ข้อมูล
    ไทย\u200bภาษา
    ខ្មែរ\u200bភាសា
    မြန်မာ\u200bဘာသာ
    中文信息：流感疫苗
    日本語の情報 NHSのサイト
    한국어 정보 GOV.UK에서
    Café, naïve, façade, rôle, über
    👨‍👩‍👧‍👦 Families welcome
    🏳️‍🌈 Pride in London
    🏳️‍⚧️ Trans Day of Visibility
    👩🏽‍🚒 Our crews
    👩‍⚕️👨‍⚕️ Thank you, NHS
    🏴󠁧󠁢󠁷󠁬󠁳󠁿 Dydd Gŵyl Dewi hapus
    🏴󠁧󠁢󠁳󠁣󠁴󠁿 St Andrew's Day
    🏴󠁧󠁢󠁥󠁮󠁧󠁿 St George's Day
    ❤️ Thank you
    ☀️ Hot weather ahead, ⚠️ take care
    ✔️ Done ✅
    1️⃣ Apply 2️⃣ Wait 3️⃣ Go
    #️⃣ and *️⃣
    ℹ️ Read more ➡️
    ☎︎ Ring us
    ©︎ Crown copyright
    🇬🇧 🇺🇦 United
    👋🏿 Hello
    🧑‍🤝‍🧑 Together
    👁️‍🗨️ I am a witness
    ⛹🏼‍♀️ Sport for all
    PM10 was 12\u00a0µg/m³
    Speed 40\u00a0mph, £5\u00a0million
    10\u202f000 homes and 5\u2009km
    Thin\u2009spaces and hair\u200aspaces
    μm, μg, μSv and kΩ
    10μm particles
    TNFα and IFNγ in blood
    α-synuclein, β-carotene and γ-rays
    Ω is ohm; π is 3.14; Δ is change.
    λ = 500nm, σ² and Σ
    ΔT was 2°C
    β blockers
    5α-reductase
    The H₂O and CO₂ targets
    m², km², x³ and ½
    №5 and ™ and ®
    Ⅳ and Roman numerals
    “Curly quotes”, ‘single’ – and dashes — too…
    • Bullets ● and → arrows
    Line one
    Tabs\tand\ttabs
    A naïve coöperation
    ﬁnd your ofﬁce? Old PDFs do that.
    Ｔｏｋｙｏ office
    東京都 Tokyo
    Санкт-Петербург and Moscow
    St Petersburg (Санкт-Петербург)
    Київ (Kyiv), not Kiev
    Kyiv/Київ
    Αθήνα (Athens)
    Beijing 北京
    Москва–London flights
    e\u0301te\u0301 and cafe\u0301
    Zürich, Genève, São Paulo
    Tromsø, Malmö, Århus
    Dún Laoghaire, Béal Feirste
    Ynys Môn, Tŷ Hafan
    Hawaiʻi and Samoaʻa
    Māori, Waitangi
    Türkiye travel advice
    Nuuk, Kalaallit Nunaat
    Kraków—London
    1\u20e3 step
    Straße 5
    """
)
