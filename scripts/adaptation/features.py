"""What the recogniser hears of a sound: cepstra by its own front end, and the features that it makes of them."""

import numpy

from evaluation.voices import run

from .requirements import ACOUSTIC_MODEL

CEPSTRA = 13
STREAMS = 3
WIDTH = STREAMS * CEPSTRA
REACH = 3
# Each stream's columns of the features: cepstra, differences, differences of differences.
COLUMNS = tuple(slice(stream * CEPSTRA, (stream + 1) * CEPSTRA) for stream in range(STREAMS))


def write_cepstra(folder, names):
    """NAME.mfc for each NAME.raw of 16 kHz, with the settings that the model was trained with; no frame left out."""
    control = folder / "names"
    control.write_text("\n".join(names) + "\n", encoding="utf-8")
    run("sphinx_fe", "-argfile", str(ACOUSTIC_MODEL / "feat.params"), "-samprate", "16000", "-c", str(control),
        "-di", str(folder), "-do", str(folder), "-ei", "raw", "-eo", "mfc", "-raw", "yes", "-remove_silence", "no")


def features(path):
    """Frames of an .mfc file as the model wants them (sphinxbase's 1s_c_d_dd): (frames, 39).

    Of cepstra c less their mean over the file: c(t), d(t) = c(t+2) - c(t-2), and d(t+1) - d(t-1). Before the first
    frame and behind the last these go on. The file is a count, then 13 numbers a frame, 4 bytes each.
    """
    cepstra = numpy.fromfile(path, dtype="<f4")[1:].reshape(-1, CEPSTRA).astype(float)
    cepstra = cepstra - cepstra.mean(0)
    padded = numpy.pad(cepstra, ((REACH, REACH), (0, 0)), "edge")

    def at(offset):
        return padded[REACH + offset:REACH + offset + len(cepstra)]

    return numpy.hstack([cepstra, at(2) - at(-2), (at(3) - at(-1)) - (at(1) - at(-3))])
