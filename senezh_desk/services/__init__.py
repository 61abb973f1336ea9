"""What the program can do, one module per capability, with or without a window."""

from __future__ import annotations
