"""Writes numpy/ziggurat.inc: the tables of NumPy's ziggurats (Marsaglia, Tsang 2000), 256 strips of equal area.

Of strip i: its width x by 2**bits (w), the part of it that lies under the curve (k), the density at its edge (f). The
edges follow from each other, from the outermost inwards. NumPy's tables were made on a machine that rounded a little
otherwise: `ulps` says by how many units in the last place its edges differ.
"""
import math
import struct
import sys
from decimal import Decimal, getcontext

getcontext().prec = 40


def log(x):
    return float(Decimal(x).ln())


def exp(x):
    return float(Decimal(x).exp())


def moved(x, ulps):
    return struct.unpack('<d', struct.pack('<q', struct.unpack('<q', struct.pack('<d', x))[0] + ulps))[0]


def normal_edges():
    """Every operation rounded to double."""
    area = 0.00492867323397465524494
    ulps = {254: 1, 232: 1, 176: 1, 165: 1, 109: 1, 65: 1}
    edges, density = [0.0] * 256, [1.0] * 256
    edges[255] = 3.6541528853610088
    for i in range(255, 0, -1):
        if i < 255:
            edges[i] = moved(math.sqrt(-2 * log(area / edges[i + 1] + density[i + 1])), ulps.get(i, 0))
        density[i] = moved(exp(-0.5 * edges[i] * edges[i]), 1 if i == 38 else 0)
    edges[0] = moved(area / density[255], -6)
    return edges, density


def exponential_edges():
    """Exact, then rounded once."""
    outermost = Decimal('7.69711747013104972')
    area = (outermost + 1) * (-outermost).exp()
    ulps = {1: -4, 2: -3, 4: -2} | dict.fromkeys(
        (3, 5, 6, 7, 12, 13, 14, 15, 18, 30, 33, 35, 55, 56, 66, 91, 141, 144, 179), -1)
    edges, density = [Decimal(0)] * 256, [Decimal(1)] * 256
    edges[255], density[255] = outermost, (-outermost).exp()
    for i in range(254, 0, -1):
        density[i] = area / edges[i + 1] + density[i + 1]
        edges[i] = -density[i].ln()
    edges[0] = area / density[255]
    return [moved(float(x), ulps.get(i, 0)) for i, x in enumerate(edges)], [float(y) for y in density]


def write(out, name, bits, edges, density):
    scale = 2.0**bits
    under = [edges[255] / edges[0], 0.0] + [edges[i - 1] / edges[i] for i in range(2, 256)]
    for prefix, type, values in (('k', 'uint64_t', [int(x * scale) for x in under]), ('w', 'double', [x / scale for x in edges]),
                                 ('f', 'double', density)):
        text = ', '.join(float.hex(x) if type == 'double' else f'{x}u' for x in values)
        out.write(f'static constexpr {type} {prefix}{name}[256] = {{{text}}};\n')


with open(sys.argv[1], 'w') as out:
    write(out, 'Normal', 52, *normal_edges())
    write(out, 'Exponential', 53, *exponential_edges())
