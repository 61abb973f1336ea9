"""Seating: who sits at which table in which round, from a request to a plan with its proof."""

from __future__ import annotations
