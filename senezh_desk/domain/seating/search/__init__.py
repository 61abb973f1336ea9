"""The search for a plan: a start by construction, four moves, and when to make which."""

from __future__ import annotations
