"""Prices of options: exp, log, sqrt and erf of every element, in parallel."""
import math

import numpy as np
from numba import njit, prange


def setup(size):
    stock = 5.0 + np.arange(size) % 250 * 0.1
    strike = 1.0 + np.arange(size) % 990 * 0.1
    years = 0.25 + np.arange(size) % 390 * 0.025
    return (stock, strike, years)


@njit
def normal(x):
    return 0.5 * (1.0 + math.erf(x / math.sqrt(2.0)))


@njit(parallel=True)
def kernel(stock, strike, years):
    rate = 0.02
    volatility = 0.30
    call = np.empty_like(stock)
    for i in prange(stock.shape[0]):
        spread = volatility * math.sqrt(years[i])
        d1 = (math.log(stock[i] / strike[i]) + (rate + 0.5 * volatility * volatility) * years[i]) / spread
        d2 = d1 - spread
        call[i] = stock[i] * normal(d1) - strike[i] * math.exp(-rate * years[i]) * normal(d2)
    return call


def check(call):
    return (call.sum(), call[::13].sum())
