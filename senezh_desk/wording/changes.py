"""What a list or a correction says otherwise of a person, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from senezh_desk.domain.comparison import Difference
    from senezh_desk.domain.labels import Labels

NOTHING = "—"


def difference_text(
    labels: Labels, difference: Difference, categories: Mapping[str, str] | None = None
) -> str:
    """Return a difference like "Room: 12 → 14"; `categories` are names by id."""
    heading = labels.fields.get(difference.field, difference.field)
    named = {"head": labels.headings, "category": categories or labels.categories}
    words = named.get(difference.field, {})
    old, new = (words.get(value, value) or NOTHING for value in (difference.old, difference.new))
    return f"{heading}: {old} → {new}"
