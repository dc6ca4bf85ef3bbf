"""The Gaussians of an acoustic model, as SphinxTrain's files `means` and `variances` hold them.

Such a file is text up to "endhdr", then in 4 bytes each: a number that tells the order of bytes, codebooks, streams,
Gaussians in each, the width of each stream, the count of what follows; then the floats, and a checksum where the text
promises one. A phonetically tied model has a codebook for each phone, shared by all its states.
"""

import os
import struct
from typing import NamedTuple

import numpy

from evaluation.voices import fail

from .features import CEPSTRA, STREAMS

CODEBOOKS = 42
DENSITIES = 128
SHAPE = (CODEBOOKS, STREAMS, DENSITIES, CEPSTRA)
BYTE_ORDER = 0x11223344
# Of the byte order, codebooks, streams, Gaussians, three widths, and the floats' count.
COUNTS = (BYTE_ORDER, CODEBOOKS, STREAMS, DENSITIES, *[CEPSTRA] * STREAMS, CODEBOOKS * STREAMS * DENSITIES * CEPSTRA)
COUNTS_LAYOUT = f"<{len(COUNTS)}I"
HEADER = b"s3\nversion 1.0\n      endhdr\n"


class Gaussians(NamedTuple):
    """Both arrays are (codebook, stream, Gaussian, component): (42, 3, 128, 13)."""
    means: numpy.ndarray
    variances: numpy.ndarray


def read(folder):
    return Gaussians(*(read_array(folder / name) for name in Gaussians._fields))


def read_array(path):
    raw = path.read_bytes()
    start = raw.find(b"endhdr\n") + len(b"endhdr\n")
    floats = start + struct.calcsize(COUNTS_LAYOUT)
    if not raw.startswith(b"s3\n") or struct.unpack(COUNTS_LAYOUT, raw[start:floats].ljust(floats - start)) != COUNTS:
        fail(f"{path} is not of the model that this adapts: {CODEBOOKS} codebooks of {STREAMS} streams, {DENSITIES}"
             f" Gaussians in each, {CEPSTRA} components")
    return numpy.frombuffer(raw, "<f4", COUNTS[-1], floats).reshape(SHAPE).astype(float)


def write(folder, gaussians):
    """Both files under their names only once both are whole. No checksum: readers want it only where it is promised."""
    written = []
    for name, array in zip(Gaussians._fields, gaussians):
        part = folder / f".{name}.part"
        part.write_bytes(HEADER + struct.pack(COUNTS_LAYOUT, *COUNTS) + array.astype("<f4").tobytes())
        written.append((part, folder / name))
    for part, place in written:
        os.replace(part, place)
