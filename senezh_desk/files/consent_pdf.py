"""Blanks of consent on A4, one sheet each: the text with the name in it, lines to fill, to sign."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from senezh_desk.domain.fitting import Font
from senezh_desk.files import fonts
from senezh_desk.files.safe_write import written_aside

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

MM = 72 / 25.4
_LINE = "_" * 74


@dataclass(frozen=True, slots=True)
class Blank:
    """One sheet: the form's text has {name}, {organiser} and {programme} in it."""

    title: str
    text: str
    version: str
    name: str
    organiser: str
    programme: str
    with_passport: bool = False

    @property
    def filled(self) -> str:
        """Return the text with what is known put in; other braces stay as they are."""
        text = self.text
        for key in ("name", "organiser", "programme"):
            text = text.replace(f"{{{key}}}", getattr(self, key))
        return text


def write_blanks(out: Path, blanks: Sequence[Blank], words: Mapping[str, str]) -> int:
    """Write blanks as a PDF and return its pages; raises what `written_aside` raises."""
    from reportlab.lib.pagesizes import A4  # noqa: PLC0415  # loaded on first use
    from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415  # loaded on first use
    from reportlab.platypus import (  # noqa: PLC0415  # loaded on first use
        PageBreak,
        Paragraph,
        SimpleDocTemplate,
        Spacer,
    )

    fonts.register_all()
    plain = ParagraphStyle(
        "plain", fontName=fonts.NAMES[Font.REGULAR], fontSize=11, leading=15, spaceAfter=8
    )
    title = ParagraphStyle(
        "title", plain, fontName=fonts.NAMES[Font.BOLD], fontSize=14, alignment=1, spaceAfter=16
    )
    small = ParagraphStyle("small", plain, fontSize=8, leading=10, textColor="#666666")
    story = []
    for blank in blanks:
        story.append(Paragraph(escape(blank.title), title))
        story += [Paragraph(escape(part), plain) for part in blank.filled.splitlines() if part]
        if blank.with_passport:
            for key in ("passport", "address"):
                story.append(Paragraph(f"{escape(words.get(key, key))}:", plain))
                story += [Paragraph(_LINE, plain)] * 2
        story.append(Spacer(1, 12 * MM))
        signed = f"{words.get('date', 'date')} ______________"
        signed += f" &nbsp; {words.get('signature', 'signature')} __________________"
        story.append(Paragraph(f"{signed} / {escape(blank.name)} /", plain))
        version = words.get("version", "{version}").format(version=blank.version)
        story += [Paragraph(escape(version), small), PageBreak()]
    drawn = BytesIO()
    sides = {"leftMargin": 25 * MM, "rightMargin": 20 * MM}
    document = SimpleDocTemplate(
        drawn, pagesize=A4, topMargin=20 * MM, bottomMargin=20 * MM, title=blanks[0].title, **sides
    )
    document.build(story)
    with written_aside(out) as part:
        part.write_bytes(drawn.getvalue())
    return int(document.page)
