"""A small logistic regression: deterministic, in plain Python, so that the same cases give the same weights anywhere.

Features are first scaled by their log-count ratio, as in Wang & Manning 2012, “Baselines and Bigrams”: a word that
stands with press and public alike hardly counts, however often the few cases put both together. Fitting is by dual
coordinate descent (Yu, Huang & Lin 2011, “Dual coordinate descent methods for logistic regression”).
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log

PENALTY = 10.0
"""How much a weight costs against a case: 1 / C of the literature."""
SMOOTHING = 0.5
MOST = 3.0
"""The greatest scale of a feature."""
START = "start"
START_SCALE = 1.0
"""The scale of the constant, great enough that hardly any penalty falls on the constant."""
ROUNDS = 60


@dataclass(frozen=True, slots=True)
class Example:
    """The features of an example, all of value 1; the answer; and how much the example counts."""

    features: Sequence[str]
    answer: bool
    share: float


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """The weight of each feature, and of the constant `START`."""
    scales = _scales(examples) | {START: START_SCALE}
    weights = dict.fromkeys(scales, 0.0)
    prepared = []
    for example in examples:
        scaled = [(feature, scales[feature]) for feature in (*example.features, START)]
        length = sum(scale * scale for _, scale in scaled)
        prepared.append((scaled, 1.0 if example.answer else -1.0, example.share / PENALTY, length))
    duals = [0.0] * len(prepared)
    for _ in range(ROUNDS):
        for at, (scaled, sign, share, length) in enumerate(prepared):
            margin = sign * sum(weights[feature] * scale for feature, scale in scaled)
            step = (_logistic(-margin) - duals[at]) / (1 + share * length / 4)
            duals[at] += step
            change = step * share * sign
            for feature, scale in scaled:
                weights[feature] += change * scale
    return {feature: weight * scales[feature] for feature, weight in weights.items()}


def _scales(examples: Sequence[Example]) -> dict[str, float]:
    """Each feature's log-count ratio between the two answers, at most `MOST`."""
    counts: dict[bool, dict[str, float]] = {True: defaultdict(float), False: defaultdict(float)}
    totals = {True: SMOOTHING, False: SMOOTHING}
    for example in examples:
        totals[example.answer] += example.share
        for feature in example.features:
            counts[example.answer][feature] += example.share

    def ratio(feature: str) -> float:
        yes, no = ((counts[answer][feature] + SMOOTHING) / totals[answer] for answer in (True, False))
        return min(MOST, abs(log(yes / no)))

    return {feature: ratio(feature) for feature in sorted({*counts[True], *counts[False]})}


def _logistic(value: float) -> float:
    if value >= 0:
        return 1 / (1 + exp(-value))
    return 1 - 1 / (1 + exp(value))
