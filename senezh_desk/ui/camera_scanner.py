"""Scans with a camera: live pictures go out, and the codes that are in them."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from senezh_desk.ui.frame_reader import grey_of, read_frame
from senezh_desk.ui.jobs import Jobs

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtMultimedia import QCamera, QMediaCaptureSession, QVideoFrame, QVideoSink

LOOK_EVERY_MS = 120  # eight looks a second: a badge held up is read at once


class CameraState(StrEnum):
    """Whether a camera can be and is used."""

    OFF = "off"
    ON = "on"
    NO_LIBRARY = "no-library"  # Qt's part for cameras is not on this machine
    NO_CAMERA = "no-camera"
    FAILED = "failed"  # another program holds it, or it was unplugged


class CameraScanner(QObject):
    """Looks through the first camera there is, while somebody wants it to."""

    scanned = Signal(str)
    pictured = Signal(object)  # a QImage
    state_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = CameraState.OFF
        self._jobs: Jobs | None = None
        self._parts: tuple[QCamera, QMediaCaptureSession, QVideoSink] | None = None
        self._since = QElapsedTimer()

    def start(self) -> None:
        """Switch the camera on; `state` tells whether there was one."""
        if self.state is CameraState.ON:
            return
        try:
            from PySide6.QtMultimedia import (  # noqa: PLC0415  # only where its libraries are
                QCamera,
                QMediaCaptureSession,
                QMediaDevices,
                QVideoSink,
            )
        except ImportError:
            self._set(CameraState.NO_LIBRARY)
            return
        device = QMediaDevices.defaultVideoInput()
        if device.isNull():
            self._set(CameraState.NO_CAMERA)
            return
        camera, session, sink = QCamera(device, self), QMediaCaptureSession(self), QVideoSink(self)
        session.setCamera(camera)
        session.setVideoSink(sink)
        sink.videoFrameChanged.connect(self._hear_frame)
        camera.errorOccurred.connect(self._fail)
        self._parts = (camera, session, sink)
        self._set(CameraState.ON)
        camera.start()

    def stop(self) -> None:
        """Switch the camera off."""
        self._release()
        self._set(CameraState.OFF)

    def look(self, picture: QImage) -> None:
        """Show a picture and look for codes in it, unless the last one is still being read."""
        self.pictured.emit(picture)
        if self._since.isValid() and not self._since.hasExpired(LOOK_EVERY_MS):
            return
        self._jobs = self._jobs or Jobs(self)
        if self._jobs.busy:
            return
        self._since.start()
        read = partial(read_frame, grey_of(picture))
        self._jobs.start(lambda _: read(), self._announce, lambda _: None)

    def close(self) -> None:
        """Let go of the camera and wait for the last look."""
        self._release()
        if self._jobs is not None:
            self._jobs.close()
            self._jobs = None

    def _hear_frame(self, frame: QVideoFrame) -> None:
        picture = frame.toImage()
        if not picture.isNull():
            self.look(picture)

    def _announce(self, texts: tuple[str, ...]) -> None:
        for text in texts:
            self.scanned.emit(text)

    def _fail(self) -> None:
        self._release()
        self._set(CameraState.FAILED)

    def _release(self) -> None:
        parts, self._parts = self._parts, None
        if parts is not None:
            camera, session, sink = parts
            sink.blockSignals(True)
            camera.stop()
            for part in (session, sink, camera):
                part.deleteLater()

    def _set(self, state: CameraState) -> None:
        self.state = state
        self.state_changed.emit()
