"""Prices of options as expressions of whole arrays, with the polynomial of Abramowitz and Stegun for the normal distribution."""
import numpy as np
from numba import njit


def setup(size):
    stock = 5.0 + np.arange(size) % 250 * 0.1
    strike = 1.0 + np.arange(size) % 990 * 0.1
    years = 0.25 + np.arange(size) % 390 * 0.025
    return (stock, strike, years)


@njit
def normal(d):
    k = 1.0 / (1.0 + 0.2316419 * np.abs(d))
    polynomial = k * (0.31938153 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))))
    tail = 0.39894228040143267794 * np.exp(-0.5 * d * d) * polynomial
    return np.where(d > 0, 1.0 - tail, tail)


@njit(parallel=True)
def kernel(stock, strike, years):
    rate = 0.02
    volatility = 0.30
    spread = volatility * np.sqrt(years)
    d1 = (np.log(stock / strike) + (rate + 0.5 * volatility * volatility) * years) / spread
    d2 = d1 - spread
    discounted = strike * np.exp(-rate * years)
    return stock * normal(d1) - discounted * normal(d2)


def numpy_version(stock, strike, years):
    def normal(d):
        k = 1.0 / (1.0 + 0.2316419 * np.abs(d))
        polynomial = k * (0.31938153 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))))
        tail = 0.39894228040143267794 * np.exp(-0.5 * d * d) * polynomial
        return np.where(d > 0, 1.0 - tail, tail)

    rate = 0.02
    volatility = 0.30
    spread = volatility * np.sqrt(years)
    d1 = (np.log(stock / strike) + (rate + 0.5 * volatility * volatility) * years) / spread
    d2 = d1 - spread
    return stock * normal(d1) - strike * np.exp(-rate * years) * normal(d2)


def check(call):
    return (call.sum(), call[::13].sum())
