import numpy as np

np.random.seed(3)
print(np.random.uniform(), np.random.uniform(-1, 1, 3), np.random.exponential(2.0, 3), np.random.exponential(), np.random.poisson(3.5, 5), np.random.poisson(100), np.random.binomial(10, 0.3, 5), np.random.binomial(100, 0.7))
print(np.random.gamma(2.0, 1.5, 3), np.random.standard_gamma(0.5), np.random.beta(2, 3, 2), np.random.chisquare(3, 2), np.random.standard_exponential(2))
print(np.random.laplace(0, 1, 2), np.random.logistic(0, 1, 2), np.random.lognormal(0, 1, 2), np.random.gumbel(0, 1, 2), np.random.pareto(3, 2), np.random.weibull(2, 2), np.random.rayleigh(1, 2), np.random.power(2, 2), np.random.triangular(0, 1, 3, 2), np.random.geometric(0.3, 3), np.random.standard_cauchy(2), np.random.standard_t(3, 2))
