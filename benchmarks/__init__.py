"""The figures of the program: measured beside a reference in the same run."""

from __future__ import annotations
