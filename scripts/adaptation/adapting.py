"""Where each Gaussian lies on a telephone: by its phone's affine map, and by its own frames as far as there are any.

The map y ≈ A x + b is that of maximum likelihood linear regression (C. J. Leggetter, P. C. Woodland, Computer Speech
and Language 9, 1995), but found by least squares, since both sides of each frame are known. The two answers are weighed
as in maximum a posteriori adaptation (J.-L. Gauvain, C.-H. Lee, IEEE Trans. Speech and Audio Processing 2, 1994).
"""

from typing import NamedTuple

import numpy

from .features import COLUMNS
from .gaussians import CODEBOOKS, Gaussians
from .statistics import SMALLEST_VARIANCE

# Trust, in frames: in the map of all phones against a phone's own, in a phone's map against a Gaussian's own frames.
GENERAL_FRAMES = 300
MAP_FRAMES = 30.0
# With fewer frames than these a phone has the residual of all.
FEWEST_FRAMES = 50
RIDGE = 1e-3
# How many times its own a Gaussian's variance may become.
VARIANCE_RATIOS = (0.25, 6)


class Regression(NamedTuple):
    """y ≈ [x 1] W, with what it leaves of y's variance, and the means that it was found about."""
    weights: numpy.ndarray    # W, (40, 39)
    residual: numpy.ndarray   # (39,)
    wide_mean: numpy.ndarray  # (39,)
    line_mean: numpy.ndarray  # (39,)


def regression(wide_by_wide, wide_by_line, weights, residual):
    count = wide_by_wide[-1, -1]
    return Regression(weights, residual, wide_by_wide[-1, :-1] / count, wide_by_line[-1] / count)


def regression_of_all(statistics):
    """Ridge regression over the frames of all phones: W = (XᵀX + λI)⁻¹ XᵀY."""
    wide_by_wide, wide_by_line = statistics.wide_by_wide.sum(0), statistics.wide_by_line.sum(0)
    size = len(wide_by_wide)
    ridge = RIDGE * numpy.trace(wide_by_wide) / size * numpy.eye(size)
    weights = numpy.linalg.solve(wide_by_wide + ridge, wide_by_line)
    squares = statistics.phone_line_squares.sum(0) - (weights * wide_by_line).sum(0)
    return regression(wide_by_wide, wide_by_line, weights, squares / wide_by_wide[-1, -1])


def regression_of_phone(statistics, codebook, general):
    """Drawn to the general one by so many frames of all phones that obey it; the residual is that of its own frames."""
    own, targets = statistics.wide_by_wide[codebook], statistics.wide_by_line[codebook]
    every = statistics.wide_by_wide.sum(0)
    prior = every / every[-1, -1] * GENERAL_FRAMES
    wide_by_wide, wide_by_line = own + prior, targets + prior @ general.weights
    weights = numpy.linalg.solve(wide_by_wide, wide_by_line)
    residual = general.residual
    if own[-1, -1] > FEWEST_FRAMES:
        squares = statistics.phone_line_squares[codebook]
        left = squares - 2 * (weights * targets).sum(0) + (weights * (own @ weights)).sum(0)
        residual = left / own[-1, -1]
    return regression(wide_by_wide, wide_by_line, weights, numpy.maximum(residual, 0))


def mapped(means, variances, phone, columns):
    """Means and variances (128, 13) of one stream through the phone's map: A μ + b, A² σ² + residual.

    Within the stream alone, since its Gaussians know nothing of the other streams'; b is such that the phone's mean
    frame still comes out right.
    """
    matrix = phone.weights[columns, columns]
    offset = phone.line_mean[columns] - phone.wide_mean[columns] @ matrix
    return means @ matrix + offset, variances @ (matrix * matrix) + phone.residual[columns]


def shifted(means, variances, statistics, place):
    """Means moved by the difference of both sides' means over a Gaussian's own frames, variances stretched by their
    ratio; place is (codebook, stream)."""
    frames = numpy.maximum(statistics.occupancy[place][:, None], 1e-6)
    wide, line = statistics.wide[place] / frames, statistics.line[place] / frames
    wide_variance = statistics.wide_squares[place] / frames - wide ** 2
    line_variance = statistics.line_squares[place] / frames - line ** 2
    ratios = numpy.clip(line_variance / numpy.maximum(wide_variance, 1e-3), *VARIANCE_RATIOS)
    return means + line - wide, variances * ratios


def adapted(gaussians, statistics):
    """Gaussians for the telephone, each n / (n + τ) its own frames' and τ / (n + τ) its phone's map's."""
    means, variances = (array.copy() for array in gaussians)
    general = regression_of_all(statistics)
    for codebook in range(CODEBOOKS):
        phone = regression_of_phone(statistics, codebook, general)
        for stream, columns in enumerate(COLUMNS):
            place = codebook, stream
            before = gaussians.means[place], gaussians.variances[place]
            by_map, by_frames = mapped(*before, phone, columns), shifted(*before, statistics, place)
            frames = statistics.occupancy[place][:, None]
            trust = frames / (frames + MAP_FRAMES)
            means[place], variances[place] = (
                trust * own + (1 - trust) * other for own, other in zip(by_frames, by_map))
    return Gaussians(means, numpy.maximum(variances, SMALLEST_VARIANCE))
