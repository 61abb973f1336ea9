"""The command line: the same services without a window."""

from __future__ import annotations
