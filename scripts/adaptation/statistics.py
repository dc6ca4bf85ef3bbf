"""What is summed up over all frames: where each Gaussian lies in wide-band sound and where behind the lines.

The model's Gaussians are given their frames by the wide-band sound alone, and the sums are of both (single-pass
retraining: S. Young et al., The HTK Book).
"""

from typing import NamedTuple

import numpy

from .features import CEPSTRA, COLUMNS, WIDTH, features
from .gaussians import CODEBOOKS, DENSITIES, SHAPE

SMALLEST_VARIANCE = 1e-4


class Statistics(NamedTuple):
    """Sums over frames of wide features x and line features y, each frame weighted with γ: of the Gaussian, then of
    the phone's codebook. Of y and y² each frame has the mean over its lines. [x 1] is x with a one behind it."""
    occupancy: numpy.ndarray     # γ, (42, 3, 128)
    wide: numpy.ndarray          # γ x, (42, 3, 128, 13), as the three that follow
    wide_squares: numpy.ndarray  # γ x²
    line: numpy.ndarray          # γ y
    line_squares: numpy.ndarray  # γ y²
    wide_by_wide: numpy.ndarray  # γ [x 1]ᵀ [x 1], (42, 40, 40)
    wide_by_line: numpy.ndarray  # γ [x 1]ᵀ y, (42, 40, 39)
    phone_line_squares: numpy.ndarray  # γ y², (42, 39)


def nothing():
    shapes = (SHAPE[:3], SHAPE, SHAPE, SHAPE, SHAPE, (CODEBOOKS, WIDTH + 1, WIDTH + 1), (CODEBOOKS, WIDTH + 1, WIDTH),
              (CODEBOOKS, WIDTH))
    return Statistics(*map(numpy.zeros, shapes))


def log_likelihoods(frames, means, variances):
    """ln N(x; μ, σ²) of one stream, less the constant that all share: (frames, 42, 128).

    frames are (frames, 13), means and variances (42, 128, 13); multiplied out, the square is products of matrices.
    """
    flat = means.reshape(-1, CEPSTRA)
    precisions = 1 / numpy.maximum(variances.reshape(-1, CEPSTRA), SMALLEST_VARIANCE)
    constants = -0.5 * ((flat * flat * precisions).sum(1) - numpy.log(precisions).sum(1))
    products = frames @ (flat * precisions).T - 0.5 * (frames * frames) @ precisions.T
    return (products + constants).astype("f4").reshape(len(frames), CODEBOOKS, DENSITIES)


def posteriors(frames, gaussians):
    """Of each frame the probability of each phone's codebook (frames, 42), and in each stream that of each Gaussian
    if it is this codebook (frames, 42, 128). All codebooks, and all Gaussians of one, are as likely beforehand."""
    within, total = [], 0
    for stream, columns in enumerate(COLUMNS):
        logs = log_likelihoods(frames[:, columns], gaussians.means[:, stream], gaussians.variances[:, stream])
        highest = logs.max(2, keepdims=True)
        ratios = numpy.exp(logs - highest)
        sums = ratios.sum(2, keepdims=True)
        within.append(ratios / sums)
        total = total + (highest + numpy.log(sums))[:, :, 0]
    phones = numpy.exp(total - total.max(1, keepdims=True))
    return phones / phones.sum(1, keepdims=True), within


def collected(folder, recordings, gaussians):
    """The statistics of all recordings, whose cepstra lie in the folder."""
    statistics = nothing()
    for recording in recordings:
        frames = [features(folder / f"{name}.mfc") for name in recording]
        shortest = min(map(len, frames))
        wide, *heard = [one[:shortest] for one in frames]
        line, line_squares = sum(heard) / len(heard), sum(one * one for one in heard) / len(heard)
        phones, within = posteriors(wide, gaussians)
        add_to_gaussians(statistics, phones, within, (wide, wide * wide, line, line_squares))
        add_to_phones(statistics, phones, wide, line, line_squares)
    return statistics


def add_to_gaussians(statistics, phones, within, moments):
    """moments are x, x², y, y², each (frames, 39)."""
    sums = (statistics.wide, statistics.wide_squares, statistics.line, statistics.line_squares)
    for stream, columns in enumerate(COLUMNS):
        weights = (within[stream] * phones[:, :, None]).reshape(len(phones), -1)
        statistics.occupancy[:, stream] += weights.sum(0).reshape(CODEBOOKS, DENSITIES)
        for target, moment in zip(sums, moments):
            target[:, stream] += (weights.T @ moment[:, columns].astype("f4")).reshape(CODEBOOKS, DENSITIES, CEPSTRA)


def add_to_phones(statistics, phones, wide, line, line_squares):
    with_one = numpy.hstack([wide, numpy.ones((len(wide), 1))])
    for codebook in range(CODEBOOKS):
        weights = phones[:, codebook:codebook + 1]
        weighted = with_one * weights
        statistics.wide_by_wide[codebook] += weighted.T @ with_one
        statistics.wide_by_line[codebook] += weighted.T @ line
        statistics.phone_line_squares[codebook] += (weights * line_squares).sum(0)
