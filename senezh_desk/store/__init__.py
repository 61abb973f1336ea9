"""The event file: journal, current tables, queries, backup."""

from __future__ import annotations
