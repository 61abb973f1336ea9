"""Telephone numbers and addresses as lists write them, in one form."""

from __future__ import annotations

import re

from senezh_desk.domain.text import unfold_lookalikes

_EMAIL = re.compile(r"[\w.+\-']+@[\w\-]+(?:\.[\w\-]+)+")
_PARTED = re.compile(r"[;,/\n|]|\s+(?:и|или|and|or)\s+")
_EXTENSION = re.compile(r"\s*(?:доб|доп|вн|ext)\w*\.?:?\s*\(?(\d{1,6})\)?", re.IGNORECASE)
_RUSSIAN = re.compile(
    r"(?<!\d)(?:\+?[78][\s\-–.(]*)?\(?[34589]\d{2}\)?[\s\-–.)]*\d{3}[\s\-–.]*\d{2}[\s\-–.]*\d{2}(?!\d)"
)
_TELEPHONE = re.compile(r"^\+?[\d\s()\-–.]{5,24}$")
_PLAIN = re.compile(r"^\+7 \d{3} \d{3}-\d{2}-\d{2}$")
_NOT_DIGIT = re.compile(r"\D")
_SCIENTIFIC = re.compile(r"\d[.,]\d+[eEЕ]\+\d{1,2}$")
_NOTHING = re.compile(
    r"^[\s\-–—./]*$|^(нет|н/д|отсутствует|не указан\w*|no|none|n/a)$", re.IGNORECASE
)


def phones(text: str) -> tuple[str, ...]:
    """Return the telephone numbers of a cell, Russian ones as +7 XXX XXX-XX-XX.

    What cannot be read as a number is returned as it stands, so that nothing is lost.
    """
    if _PLAIN.match(text):
        return (text,)
    if not text or _NOTHING.match(text):
        return ()
    if _SCIENTIFIC.match(text):
        return (text,)
    found: list[str] = []
    for part in _PARTED.split(text):
        found += _numbers(part.strip())
    return tuple(dict.fromkeys(found))


def _numbers(part: str) -> list[str]:
    if not part or _SCIENTIFIC.match(part):
        return [part] if part else []
    extension = _EXTENSION.search(part)
    bare = _EXTENSION.sub("", part)
    several = _RUSSIAN.findall(bare)
    if len(several) > 1:
        return [_normal(number) for number in several]
    number = _normal(several[0] if several else bare)
    return [f"{number} доб. {extension[1]}" if extension else number]


def _normal(number: str) -> str:
    digits = _NOT_DIGIT.sub("", number)
    if len(digits) == 11 and digits[0] in "78" and not number.lstrip().startswith("+8"):
        digits = digits[1:]
    if len(digits) == 10 and digits[0] in "34589" and not number.lstrip().startswith("+"):
        return f"+7 {digits[:3]} {digits[3:6]}-{digits[6:8]}-{digits[8:]}"
    if len(digits) == 10 and number.lstrip().startswith("+7"):
        return f"+7 {digits[:3]} {digits[3:6]}-{digits[6:8]}-{digits[8:]}"
    return number.strip(" .")


def is_phone(text: str) -> bool:
    """Tell whether a text is one telephone number or a few."""
    return (
        bool(text)
        and all(
            _TELEPHONE.match(_EXTENSION.sub("", number))
            and 5 <= len(_NOT_DIGIT.sub("", number)) <= 20
            for number in phones(text)
        )
        and bool(phones(text))
    )


def is_normal_phone(text: str) -> bool:
    """Tell whether a text is one Russian number in the usual form already."""
    return _PLAIN.match(text) is not None


def is_normal_email(text: str) -> bool:
    """Tell whether a text is one address in small Latin letters already."""
    return text.isascii() and text.islower() and _EMAIL.fullmatch(text) is not None


def find_phone(text: str) -> str:
    """Return the first Russian telephone number inside a text as it stands there, or ""."""
    found = _RUSSIAN.search(text)
    return found[0] if found else ""


def phone_key(phone: str) -> str:
    """Return what tells whether two telephone numbers are one, "" for no number."""
    if len(phone) == 16 and phone.startswith("+7 "):
        return phone
    digits = _NOT_DIGIT.sub("", phone)
    return digits if len(digits) >= 6 else ""


def emails(text: str) -> tuple[str, ...]:
    """Return the addresses of a cell in small letters; a text without any as it stands."""
    if not text or _NOTHING.match(text):
        return ()
    if not text.isascii():
        text = unfold_lookalikes(text)
    found = _EMAIL.findall(text.replace(" @", "@").replace("@ ", "@"))
    return tuple(dict.fromkeys(address.lower() for address in found)) or (text,)


def is_email(text: str) -> bool:
    """Tell whether a text is one electronic address."""
    return _EMAIL.fullmatch(text.strip().removeprefix("mailto:")) is not None
