"""The only place that turns codes and facts into words, for the window and the commands alike."""

from __future__ import annotations
