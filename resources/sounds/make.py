"""Make the sounds: `python resources/sounds/make.py` writes them beside itself.

Each has its own rhythm, so that they are told apart without an ear for pitch: admitted is one
rising step, already in two equal taps, to confirm three slow notes, once more three quick low
taps, not at this door two falling long tones, refused one long low tone that pulses; the bell
between two rounds is a high chord struck twice.
"""

from __future__ import annotations

import math
import struct
import wave
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

RATE = 22_050  # samples a second
LOUDNESS = 0.45
EDGE = 0.012  # seconds of rise and fall, against clicks


@dataclass(frozen=True)
class Note:
    """A tone of a frequency in hertz from a start for a length, both in seconds."""

    start: float
    length: float
    hertz: float
    pulse: float = 0.0  # hertz of a swelling and fading


SOUNDS: dict[str, tuple[Note, ...]] = {
    "admitted": (Note(0.0, 0.09, 659.26), Note(0.08, 0.24, 987.77)),
    "already": (Note(0.0, 0.08, 587.33), Note(0.16, 0.08, 587.33)),
    "confirm": (Note(0.0, 0.14, 523.25), Note(0.22, 0.14, 523.25), Note(0.44, 0.22, 698.46)),
    "again": (Note(0.0, 0.06, 293.66), Note(0.1, 0.06, 293.66), Note(0.2, 0.06, 293.66)),
    "door": (Note(0.0, 0.26, 349.23), Note(0.3, 0.36, 233.08)),
    "refused": (Note(0.0, 0.62, 196.0, pulse=9.0),),
    "bell": (Note(0.0, 0.7, 880.0), Note(0.02, 0.7, 1318.51), Note(0.35, 0.4, 880.0)),
}


def sample(note: Note, moment: float) -> float:
    """Return a note's height, -1 to 1, at a moment in seconds."""
    since = moment - note.start
    if not 0 <= since < note.length:
        return 0.0
    rise = min(1.0, since / EDGE)
    fall = min(1.0, (note.length - since) / EDGE)
    fade = math.exp(-2.0 * since / note.length)
    turn = 2 * math.pi * note.hertz * since
    tone = 0.8 * math.sin(turn) + 0.16 * math.sin(2 * turn) + 0.04 * math.sin(3 * turn)
    swell = 1.0 if not note.pulse else 0.62 - 0.38 * math.cos(2 * math.pi * note.pulse * since)
    return rise * fall * fade * tone * swell


def sound(notes: tuple[Note, ...]) -> bytes:
    """Return notes as a mono 16-bit WAV file."""
    length = max(note.start + note.length for note in notes)
    heights = (
        LOUDNESS * sum(sample(note, place / RATE) for note in notes)
        for place in range(round(length * RATE))
    )
    frames = b"".join(struct.pack("<h", round(32_767 * height)) for height in heights)
    file = BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(frames)
    return file.getvalue()


if __name__ == "__main__":
    for name, notes in SOUNDS.items():
        Path(__file__).with_name(f"{name}.wav").write_bytes(sound(notes))
