"""Decisions as plain functions over frozen values: no Qt, no SQL, no files, no clock."""

from __future__ import annotations
