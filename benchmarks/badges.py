"""Badges: 1,000 of them to a PDF against bare reportlab drawing the same."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from random import Random
from statistics import median
from time import process_time
from typing import TYPE_CHECKING

from benchmarks.figure import Figure
from senezh_desk.domain.badge_face import BadgeFace
from senezh_desk.domain.badge_layout import POINT, Typesetter
from senezh_desk.files import fonts, qr
from senezh_desk.files.badge_designs import read_sheets, read_templates
from senezh_desk.files.badge_pdf import DPI, draw_badges

if TYPE_CHECKING:
    from collections.abc import Sequence

    from senezh_desk.domain.badge_layout import PlacedLine
    from senezh_desk.domain.badge_template import BadgeTemplate

RESOURCES = Path(__file__).parents[1] / "resources"
BADGES = 1_000
ROUNDS = 5
GOAL = 0.7
HEADING = "Школа муниципальных команд · 12–15 марта 2027"
_FIRST = [
    "Анна",
    "Мөхәммәтгали",
    "Константин",
    "Ҫӑлтӑр",
    "Айсылыу",
    "Нургалдыан",
    "Пётр",
    "Александра",
    "Яна",
    "Ҥуорҕаана",
]
_MIDDLE = ("Сергеевна", "Габделбәр улы", "Александрович", "", "Игоревна", "Олегович")
_ROOTS = (
    *("Соснов", "Берёзов", "Җиһаншин", "Рождественск", "Полев"),
    *("Әхмәтов", "Тихомиров", "Озёрн", "Ҫирӗк", "Ҡарамыш"),
)
_ENDS = ("", "ский", "ская", "ин", "ова")
_POSITIONS = (
    "Глава муниципального района",
    "Мэр",
    "Начальник отдела градостроительства и архитектуры",
    "Первый заместитель главы администрации по вопросам экономического развития",
    "Директор центра компетенций",
    "Руководитель аппарата",
)


def faces(count: int, seed: int) -> list[BadgeFace]:
    """Return invented badges: names, places and codes differ, positions and teams repeat."""
    random = Random(seed)  # noqa: S311  # invented people, not secrets
    return [
        BadgeFace(
            person_id=str(number),
            code=f"{random.randrange(10**17):017}",
            number=number,
            first=random.choice(_FIRST),
            middle=random.choice(_MIDDLE),
            last=random.choice(_ROOTS) + random.choice(_ENDS) + random.choice(("", "", "-Дальний")),
            position=random.choice(_POSITIONS),
            municipality=f"Городской округ Заречье-{number % 250}",
            region=f"Область {number % 83}",
            team=f"Команда Заречья-{number % 250}",
            category_name="Участник",
        )
        for number in range(1, count + 1)
    ]


def measure() -> list[Figure]:
    """Return badges a second (of processor time: nothing here waits) on A6, one per page.

    The ratio is the median of rounds in which both ran one after the other.
    """
    template, sheet = read_templates(RESOURCES)["a6"], read_sheets(RESOURCES)["one-per-page"]
    draw_badges(BytesIO(), faces(3, 0), template, sheet, heading=HEADING)  # imports, fonts
    ours, bare = [], []
    for seed in range(1, ROUNDS + 1):
        people = faces(BADGES, seed)  # new codes each round: no symbol is ready for ours
        fonts.width.cache_clear()
        started = process_time()
        draw_badges(BytesIO(), people, template, sheet, heading=HEADING)
        ours.append(BADGES / (process_time() - started))
        placed, matrices = _placed(people, template), [qr.symbol(face.code) for face in people]
        started = process_time()
        _draw_bare(template, placed, matrices)
        bare.append(BADGES / (process_time() - started))
    ratio = median(rate / reference for rate, reference in zip(ours, bare, strict=True))
    return [Figure("badges", median(ours), median(bare), ratio, GOAL, "badges/s", at_least=True)]


def _placed(people: Sequence[BadgeFace], template: BadgeTemplate) -> list[list[PlacedLine]]:
    typesetter = Typesetter(template, HEADING, fonts.width, fonts.missing)
    typesetter.share_sizes(people)
    return [typesetter.set_badge(face)[0] for face in people]


def _draw_bare(
    template: BadgeTemplate, placed: Sequence[Sequence[PlacedLine]], matrices: Sequence[int]
) -> bytes:
    """Draw lines that are already placed and symbols that are already made."""
    from reportlab.lib.colors import HexColor  # noqa: PLC0415  # after the first import is paid
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415  # after the first import is paid

    canvas = Canvas(BytesIO(), pagesize=(template.width * POINT, template.height * POINT))
    module = qr.module_for(template.symbol.width, DPI) * POINT
    height = template.height * POINT
    colours = {line.colour: HexColor(line.colour) for lines in placed for line in lines}
    for lines, matrix in zip(placed, matrices, strict=True):
        for line in lines:
            canvas.setFillColor(colours[line.colour])
            canvas.setFont(fonts.NAMES[line.font], line.size)
            canvas.drawString(line.x, height - line.y, line.text)
        qr.draw_path(canvas, qr.path_of(matrix), template.symbol.x * POINT, 60, module)
        canvas.showPage()
    content: bytes = canvas.getpdfdata()
    return content
