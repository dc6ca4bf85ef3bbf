"""What must be installed to adapt the model; nothing but Python's library is needed to find out."""

import importlib.util
import shutil
from pathlib import Path

from evaluation.voices import fail

MODEL = Path("/usr/share/pocketsphinx/model/en-us")
ACOUSTIC_MODEL = MODEL / "en-us"
DICTIONARY = MODEL / "cmudict-en-us.dict"
FESTIVAL_VOICES = Path("/usr/share/festival/voices")

# What must be there, with the Debian package that brings it.
PROGRAMS = {"flite": "flite", "text2wave": "festival", "sox": "sox", "sphinx_fe": "sphinxbase-utils"}
PATHS = {
    ACOUSTIC_MODEL / "means": "pocketsphinx-en-us",
    DICTIONARY: "pocketsphinx-en-us",
    FESTIVAL_VOICES / "english/ked_diphone": "festvox-kdlpc16k",
    FESTIVAL_VOICES / "us/cmu_us_slt_arctic_hts": "festvox-us-slt-hts",
}
PYTHON_PACKAGES = ("numpy", "soundfile", "soxr")


def absent_debian_packages():
    programs = {package for program, package in PROGRAMS.items() if not shutil.which(program)}
    return sorted(programs | {package for path, package in PATHS.items() if not path.exists()})


def absent_python_packages():
    return [package for package in PYTHON_PACKAGES if not importlib.util.find_spec(package)]


def check():
    """Ends with the commands that install what is missing."""
    debian, python = absent_debian_packages(), absent_python_packages()
    commands = []
    if debian:
        commands.append(f"  apt-get install {' '.join(debian)}")
    if python:
        commands.append(f"  python3 -m pip install {' '.join(python)}")
    if commands:
        fail("\n".join(["Not everything is installed; these bring what is missing:", *commands]))
