"""Papers: what is printed in rows, for signatures, for the archive, for the kitchen."""

from __future__ import annotations
