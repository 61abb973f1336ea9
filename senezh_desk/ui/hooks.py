"""What happens to a bug: it is logged without anybody's data, and the desk keeps working."""

from __future__ import annotations

import logging
import re
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

_LOG_BYTES = 500_000
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'|/\S+|[A-Z]:\\\S+")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def trace_of(error: BaseException) -> str:
    """Return where an error came from: types, files, lines; never its text, which may name people.

    Causes come first, as in Python's own traceback.
    """
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    steps = traceback.extract_tb(error.__traceback__)
    lines = [f"  {step.filename}:{step.lineno} {step.name}" for step in steps]
    own = "\n".join([type(error).__qualname__, *lines])
    return own if before is None else f"{trace_of(before)}\n{own}"


class Hooks(QObject):
    """Catches what nobody caught, on every thread, and what Qt complains of, into a log file."""

    caught = Signal(str)  # the trace of a bug, on the screen thread

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Install the hooks; the log is `desk.log` in the folder, kept below 1 MB."""
        super().__init__(parent)
        folder.mkdir(parents=True, exist_ok=True)
        self._log = logging.getLogger("senezh_desk")
        self._log.setLevel(logging.INFO)
        self._log.propagate = False
        self._file = RotatingFileHandler(
            folder / "desk.log", maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8", delay=True
        )
        self._file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        self._log.addHandler(self._file)
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._catch
        threading.excepthook = self._catch_in_thread
        qInstallMessageHandler(self._note_qt)

    def remove(self) -> None:
        """Put back what was there before."""
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(None)
        self._log.removeHandler(self._file)
        self._file.close()

    def _catch(
        self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, _trace)
            return
        self.report(error)

    def _catch_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.report(args.exc_value)

    def report(self, error: BaseException) -> None:
        """Log a bug and announce it; from any thread."""
        trace = trace_of(error)
        self._log.error("%s", trace)
        self.caught.emit(trace)

    def _note_qt(self, kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
        where = context.category or "qt"
        self._log.log(
            _LEVELS.get(kind, logging.WARNING), "%s: %s", where, _QUOTED.sub("…", text or "")
        )
