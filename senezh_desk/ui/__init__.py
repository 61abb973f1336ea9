"""The window: thin pages that show what the services say."""

from __future__ import annotations
