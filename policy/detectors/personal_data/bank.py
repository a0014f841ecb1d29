"""Bank and card details: sort codes with accounts, IBANs, card numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policy.detectors.personal_data.checksums import luhn, mod_97
from policy.detectors.personal_data.identifiers import has_a_number
from policy.patterns import Quick

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class BankDetail:
    """A bank account or a card number."""

    span: Span
    kind: str
    digits: str
    """Letters and digits without separators."""


SORT = r"(?<![\d.,/£$€-])(?:\d\d[ –-]\d\d[ –-]\d\d|\d\d\.\d\d\.\d\d|\d{6})(?![\d/.-]\d)"
ACCOUNT = r"(?<![\d.,/£$€-])\d{4} ?\d{4}(?![\d/-])"
BOTH = Quick(
    rf"{SORT}(?P<after>[^\d\n]{{1,40}}|\n)(?P<account>{ACCOUNT})|"
    rf"(?P<first>{ACCOUNT})(?P<between>[^\d\n]{{1,24}}|\n)(?P<code>{SORT})",
    re.IGNORECASE,
)
CUE = re.compile(
    r"\b(?:sort(?: ?code)?s?|didoli|cyfrif|s/c|sc|bank|a/c|acc(?:ount|t)?s?|pay(?:ment)?s?|refunds?|transfer|iban)\b",
    re.IGNORECASE,
)
SORT_STATED = Quick(
    rf"\b(?:sort[ -]?code|cod didoli|s/c)(?:['’]s| is| was| no\.?| "
    rf"number)?[: ]{{1,3}}(?P<code>{SORT})",
    re.IGNORECASE,
)
ACCOUNT_STATED = Quick(
    r"\b(?:my|his|her|their|our|\w+['’]s|bank|savings|current)(?: bank)? (?:account|acc|a/c)(?: (?:number|no\.?|num))?"
    rf"(?:['’]s| is| was)?[: ]{{1,3}}(?P<account>{ACCOUNT})",
    re.IGNORECASE,
)
ACCOUNT_NUMBER = Quick(
    rf"(?<!your )(?<!tax )(?<!customer )(?<!council )(?<!water )(?<!energy )\baccount (?:number|no\.?)(?: is| "
    rf"was)?[: ]{{1,3}}(?P<account>{ACCOUNT})",
    re.IGNORECASE,
)
SAMPLE = re.compile(r"\b(?:such as|like|for example|e\.?g|example|sample|looks?|format)\b[^\d\n]{0,14}$", re.IGNORECASE)
REFERENCE = Quick(
    r"\b(?:ref(?:erence)?|tracking|barcode|invoice|order|case|isbn|batch|serial|booking|ticket|receipt|"
    r"imei)\b[^\d\n]{0,14}$",
    re.IGNORECASE,
)
IBAN = Quick(r"(?<![A-Z0-9])[A-Z]{2}\d\d(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?(?![A-Z0-9])", re.IGNORECASE)
LENGTHS = {
    "GB": 22, "IE": 22, "DE": 22, "FR": 27, "ES": 24, "IT": 27, "NL": 18, "BE": 16, "PT": 25, "PL": 28, "AT": 20,
    "CH": 21, "DK": 18, "SE": 24, "NO": 15, "FI": 18, "GR": 27, "CY": 28, "MT": 31, "LU": 20, "CZ": 24, "SK": 24,
    "HU": 28, "RO": 24, "BG": 22, "HR": 21, "SI": 19, "LT": 20, "LV": 21, "EE": 20, "GI": 23, "IS": 26, "TR": 26,
    "AE": 23, "SA": 24, "IL": 23, "PK": 24, "UA": 29, "JE": 22, "GG": 22, "IM": 22,
}  # fmt: skip
CARD = Quick(r"(?<![\d.,£$€/-])\d(?:[ .-]?\d){12,18}(?![\d/-])")
ISSUERS = (
    (re.compile(r"4"), {13, 16, 19}),
    (re.compile(r"5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)"), {16}),
    (re.compile(r"3[47]"), {15}),
    (re.compile(r"3(?:0[0-5]|[689])"), {14}),
    (re.compile(r"6(?:011|5|4[4-9])|35(?:2[89]|[3-8])"), {16}),
)
"""The first digits and the lengths of each scheme's numbers."""
CARD_CUE = re.compile(r"\b(?:card|visa|mastercard|amex|debit|credit|cvv|cvc|expir\w*|exp)\b", re.IGNORECASE)
WITH_CODE = re.compile(r"((?:\d[ .-]?){15}\d) \d{3}$")
"""Sixteen digits, followed by the three from the back."""
CARD_NAMED = re.compile(
    r"\b(?:visa|mastercard|amex|american express|(?:debit|credit|bank) card)(?: (?:card|debit|credit|number|"
    r"no\.?|is|was)){0,3}[: ]{1,3}$",
    re.IGNORECASE,
)
"""Words directly before a card number: with them a mistyped digit does not matter."""
PUBLISHED = frozenset({"08321012001039", "08321012001020", "GB62BARC20114770297690", "GB03BARC20114783977692"})
"""HMRC's accounts for tax payments, as published on GOV.UK."""


def bank_details(text: str) -> Iterator[BankDetail]:
    """The sort codes, accounts, IBANs and card numbers in a text, except samples and HMRC's own."""
    if not has_a_number(text):
        return
    done = 0
    every = (*_ibans(text), *_cards(text), *_accounts(text))
    for found in sorted(every, key=lambda detail: (detail.span[0], -detail.span[1])):
        if found.span[0] >= done:
            done = found.span[1]
            if found.digits not in PUBLISHED:
                yield found


def _ibans(text: str) -> Iterator[BankDetail]:
    for found in IBAN.finditer(text):
        written = re.sub(r"[ -]", "", found[0]).upper()
        length = LENGTHS.get(written[:2], 0)
        if length and len(written) >= length and mod_97(written[:length]):
            yield BankDetail((found.start(), _end(text, found.start(), length)), "bank account", written[:length])


def _end(text: str, start: int, count: int) -> int:
    """The offset after a number of letters and digits counted from a start."""
    at = start
    while count:
        count -= text[at].isalnum()
        at += 1
    return at


def _cards(text: str) -> Iterator[BankDetail]:
    for found in CARD.finditer(text):
        digits = re.sub(r"\D", "", found[0])
        if with_code := WITH_CODE.match(found[0]):
            digits = re.sub(r"\D", "", with_code[1])
        before = text[max(0, found.start() - 40) : found.start()]
        known = any(begins.match(digits) and len(digits) in lengths for begins, lengths in ISSUERS)
        common = len(digits) in {15, 16} or CARD_CUE.search(before + text[found.end() : found.end() + 24])
        certain = luhn(digits) or (len(digits) in {15, 16} and CARD_NAMED.search(before))
        if known and common and certain and not REFERENCE.search(before):
            yield BankDetail(found.span(), "card number", digits)


def _accounts(text: str) -> Iterator[BankDetail]:
    for found in BOTH.finditer(text):
        before, within = text[max(0, found.start() - 40) : found.start()], found["after"] or found["between"]
        cued = CUE.search(before) or CUE.search(within) or CUE.search(text[found.end() : found.end() + 20])
        dashed = re.match(r"\d\d[–-]\d\d[–-]\d\d|\d\d \d\d \d\d", found["code"] or found[0])
        if (
            (cued or (dashed and len(within) <= 3))
            and not SAMPLE.search(before)
            and not REFERENCE.search(before + within)
        ):
            yield BankDetail(found.span(), "bank account", re.sub(r"\D", "", found[0]))
    for pattern, name in ((SORT_STATED, "code"), (ACCOUNT_STATED, "account"), (ACCOUNT_NUMBER, "account")):
        for found in pattern.finditer(text):
            if not SAMPLE.search(text[max(0, found.start() - 30) : found.start()]):
                yield BankDetail(found.span(name), "bank account", re.sub(r"\D", "", found[name]))
