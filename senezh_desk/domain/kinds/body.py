"""Which fields of a kind are personal: those stand in the erasable body, the rest are facts."""

from __future__ import annotations

BODY = {"body": True}  # the metadata of such a field
