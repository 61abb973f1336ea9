"""Buttons that carry their icon, their word and their key."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton

from senezh_desk.ui.icons import icon
from senezh_desk.ui.theme import set_look

HEARD = ("Esc", "Enter")  # by panels themselves: an open list closes first


def action_button(text: str, icon_name: str = "", key: str = "", look: str = "") -> QPushButton:
    """Return a button such as "Add (F2)"; `look` is primary, flat or "" for a plain one."""
    button = QPushButton(f"{text} ({key})" if key else text)
    if icon_name:
        role = QPalette.ColorRole
        button.setIcon(icon(icon_name, role.BrightText if look == "primary" else role.ButtonText))
    if key and key not in HEARD:
        button.setShortcut(key)
    if look:
        set_look(button, look)
    button.setAutoDefault(False)
    button.setAccessibleName(text)
    return button
