# Data: moving averages, filters of images, interpolation, histograms and masks, pipelines of sorting and searching.
import numpy as np
from numba import njit, prange, vectorize


@njit
def moving_average(a, n):
    ret = np.cumsum(a)
    ret[n:] = ret[n:] - ret[:-n]
    return ret[n - 1:] / n


@njit
def ema(x, alpha):
    out = np.empty_like(x)
    out[0] = x[0]
    for i in range(1, len(x)):
        out[i] = alpha * x[i] + (1 - alpha) * out[i - 1]
    return out


@njit(parallel=True)
def median_filter(image, size):
    h, w = image.shape
    r = size // 2
    out = np.zeros_like(image)
    for i in prange(h):
        for j in range(w):
            window = image[max(i - r, 0):i + r + 1, max(j - r, 0):j + r + 1]
            out[i, j] = np.median(window)
    return out


@njit
def gaussian_kernel(size, sigma):
    ax = np.arange(-(size // 2), size // 2 + 1)
    xx, yy = np.meshgrid(ax, ax)
    kernel = np.exp(-(xx ** 2 + yy ** 2) / (2 * sigma ** 2))
    return kernel / np.sum(kernel)


def filter_image(image, kernel):
    k = kernel.shape[0] // 2
    padded = np.pad(image, k, mode='edge')
    out = np.zeros(image.shape)
    for dy in range(kernel.shape[0]):
        for dx in range(kernel.shape[1]):
            out += kernel[dy, dx] * padded[dy:dy + image.shape[0], dx:dx + image.shape[1]]
    return out


@njit
def to_gray(rgb):
    return (rgb[..., 0] * 0.299 + rgb[..., 1] * 0.587 + rgb[..., 2] * 0.114).astype(np.uint8)


@njit
def otsu(gray):
    hist, edges = np.histogram(gray.ravel(), bins=16, range=(0, 256))
    p = hist / hist.sum()
    best, threshold = -1.0, 0
    for t in range(1, 16):
        w0, w1 = p[:t].sum(), p[t:].sum()
        if w0 == 0 or w1 == 0:
            continue
        m0 = (np.arange(t) * p[:t]).sum() / w0
        m1 = (np.arange(t, 16) * p[t:]).sum() / w1
        between = w0 * w1 * (m0 - m1) ** 2
        if between > best:
            best, threshold = between, t
    return threshold, hist


@njit
def equalize(gray):
    hist = np.bincount(gray.ravel(), minlength=256)
    cdf = hist.cumsum()
    table = np.round((cdf - cdf.min()) / (gray.size - cdf.min()) * 255).astype(np.uint8)
    return table[gray]


@njit
def bilinear(image, ys, xs):
    y0 = np.floor(ys).astype(np.int64)
    x0 = np.floor(xs).astype(np.int64)
    y1 = np.minimum(y0 + 1, image.shape[0] - 1)
    x1 = np.minimum(x0 + 1, image.shape[1] - 1)
    out = np.empty(ys.shape)
    for k in range(ys.size):
        fy, fx = ys[k] - y0[k], xs[k] - x0[k]
        top = image[y0[k], x0[k]] * (1 - fx) + image[y0[k], x1[k]] * fx
        bottom = image[y1[k], x0[k]] * (1 - fx) + image[y1[k], x1[k]] * fx
        out[k] = top * (1 - fy) + bottom * fy
    return out


@njit
def cubic_spline_slopes(x, y):
    n = len(x)
    h = np.diff(x)
    A = np.zeros((n, n))
    rhs = np.zeros(n)
    A[0, 0] = A[-1, -1] = 1
    for i in range(1, n - 1):
        A[i, i - 1:i + 2] = np.array([h[i - 1], 2 * (h[i - 1] + h[i]), h[i]])
        rhs[i] = 3 * ((y[i + 1] - y[i]) / h[i] - (y[i] - y[i - 1]) / h[i - 1])
    return np.linalg.solve(A, rhs)


@njit
def rank(x):
    order = x.argsort()
    ranks = np.empty(len(x), dtype=np.int64)
    ranks[order] = np.arange(len(x))
    return ranks


@njit
def group_means(keys, values):
    groups = np.unique(keys)
    means = np.zeros(len(groups))
    for i, g in enumerate(groups):
        means[i] = np.mean(values[keys == g])
    return groups, means


@njit
def join(left, right):
    order = np.argsort(right)
    place = np.searchsorted(right[order], left)
    place[place == len(right)] = 0
    found = right[order][place] == left
    return np.where(found, order[place], -1)


@njit
def weighted_quantile(values, weights, q):
    order = np.argsort(values)
    v, w = values[order], weights[order]
    cumulative = (np.cumsum(w) - 0.5 * w) / np.sum(w)
    return np.interp(q, cumulative, v)


@njit
def run_lengths(a):
    change = np.flatnonzero(a[1:] != a[:-1]) + 1
    starts = np.concatenate((np.array([0]), change))
    return a[starts], np.diff(np.append(starts, len(a)))


@njit
def drawdown(prices):
    peak = np.empty_like(prices)
    peak[0] = prices[0]
    for i in range(1, prices.size):
        peak[i] = max(peak[i - 1], prices[i])
    d = prices / peak - 1
    return d.min(), np.argmin(d)


@vectorize(['float64(float64, float64)'])
def soft_threshold(x, t):
    return np.sign(x) * max(abs(x) - t, 0.0)


data = np.array([3., 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9])
print(moving_average(data, 4))
print(np.convolve(data, np.ones(3) / 3, mode='valid').round(6), np.allclose(moving_average(data, 3), np.convolve(data, np.ones(3) / 3, 'valid')))
print(ema(data, 0.3).round(6))
image = (np.arange(42).reshape(6, 7) * 37 % 101).astype(np.float64)
print(median_filter(image, 3))
kernel = gaussian_kernel(3, 0.8)
print(kernel.round(6))
print(filter_image(image, kernel).round(3))
rgb = (np.arange(4 * 5 * 3).reshape(4, 5, 3) * 7 % 256).astype(np.uint8)
gray = to_gray(rgb)
print(gray, gray.dtype)
print(otsu(gray))
print(equalize(gray))
print(bilinear(image, np.array([0.5, 2.25, 5.0]), np.array([1.5, 3.75, 6.0])))
xs = np.array([0., 1, 2.5, 3, 4])
print(cubic_spline_slopes(xs, np.sin(xs)).round(8), np.interp([0.5, 2.0, 9.0], xs, np.sin(xs)).round(8))
print(rank(data), np.sort(data)[::-1][:3])
keys = np.array([2, 1, 2, 3, 1, 1])
print(group_means(keys, np.arange(6.0)))
print(join(np.array([5, 3, 8, 1]), np.array([1, 5, 7, 3])))
print(weighted_quantile(data, np.ones(15), np.array([0.25, 0.5, 0.75])).round(6))
print(run_lengths(np.array([1, 1, 2, 2, 2, 3, 1, 1])))
print(drawdown(np.array([10., 12, 9, 11, 13, 8, 14])))
print(soft_threshold(np.linspace(-2, 2, 5), 0.5))

# Module-level: masks, conditions, tables.
hist, edges = np.histogram(data, bins=[0, 2, 4, 6, 10])
print(hist, edges, hist.sum() == data.size)
mask = (data > 2) & (data < 9) & ~np.isin(data, [5, 7])
print(mask.sum(), data[mask], np.where(mask, data, -data)[:5], np.count_nonzero(mask), (~mask).nonzero()[0])
data[data > 8] = 0
data[::2] *= -1
print(data, data.clip(-3, 3), np.sign(data).sum())
table = np.array([[3, 1, 2], [9, 7, 8], [6, 5, 4]])
print(table[table[:, 1].argsort()], table[:, [2, 0]], table[[0, 2], [1, 2]], table[table % 2 == 0])
print(np.sort(table, axis=0), np.sort(table, axis=None), table.argmax(axis=1), table.max(axis=0, keepdims=True))
names = np.unique(keys, return_counts=True)
print(names[0], names[1], np.digitize([0.5, 2.5, 7.1], [1, 2, 5]))
