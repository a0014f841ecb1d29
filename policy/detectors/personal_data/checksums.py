"""Check digits: each scheme here catches at least nine typing slips in ten."""


def luhn(digits: str) -> bool:
    """Whether a card number's last digit fits the others (ISO/IEC 7812)."""
    doubled = (int(digit) * (1 + n % 2) for n, digit in enumerate(reversed(digits)))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def mod_97(iban: str) -> bool:
    """Whether an IBAN's two check digits fit the rest (ISO 13616); letters count from 10 for A."""
    return int("".join(str(int(sign, 36)) for sign in iban[4:] + iban[:4])) % 97 == 1


def mod_11(digits: str) -> bool:
    """Whether an NHS number's tenth digit fits the nine before it (NHS Data Dictionary)."""
    check = 11 - sum(int(digit) * (10 - n) for n, digit in enumerate(digits[:9])) % 11
    return check % 11 == int(digits[9]) and check != 10
