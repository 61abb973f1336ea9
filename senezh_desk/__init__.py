"""Senezh Desk: the registration desk of residential programmes, offline, in one file."""

from __future__ import annotations

__version__ = "0.1.0"
