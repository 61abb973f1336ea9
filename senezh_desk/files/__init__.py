"""What comes from and goes to people: spreadsheets and PDFs."""

from __future__ import annotations
