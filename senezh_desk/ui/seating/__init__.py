"""The facilitator's pages: what is wanted, the board, the room."""

from __future__ import annotations
