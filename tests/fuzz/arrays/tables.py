"""What statements are made of: tables of templates, each with the kinds of dtypes that its array may have.

A template names what is put in for it: {a} the array at hand, {b} an array that broadcasts with it, or a number, {same} an array of its
shape and dtype, {mask} a Boolean array that broadcasts to its shape, {axis} one of its axes, {axes} two of them, {n} a small positive
number, {row} a vector of its dtype as long as its last axis, {column} one as long as its first axis, {places} positions on its first axis.
What NumPy cannot do is not written, so templates need not say what shapes they take; '!' among the kinds wants an array with elements.
The sign of a zero that is the least or the greatest is not NumPy's promise, hence the + 0.
"""

ALL, REAL, ORDERED, NUMBERS, INTEGERS, FLOATING = 'biufc', 'biuf', 'iuf', 'iufc', 'iu', 'fc'

BINARY = [
    (NUMBERS, '({a} + {b})'), (NUMBERS, '({a} - {b})'), (NUMBERS, '({a} * {b})'), (NUMBERS, '({a} / {b})'),
    (ALL, '({a} == {b})'), (ALL, '({a} != {b})'), (ORDERED, '({a} < {b})'), (ORDERED, '({a} <= {b})'), (ORDERED, '({a} > {b})'),
    (ORDERED, '({a} >= {b})'), (ORDERED, '({a} // {b})'), (ORDERED, '({a} % {b})'),
    (INTEGERS, '({a} & {b})'), (INTEGERS, '({a} | {b})'), (INTEGERS, '({a} ^ {b})'),
    ('b', '({a} & {mask})'), ('b', '({a} | {mask})'), ('b', '({a} ^ {mask})'), ('b', '({a} + {mask})'), ('b', '({a} * {mask})'),
    (ORDERED, '(np.maximum({a}, {b}) + 0)'), (ORDERED, '(np.minimum({a}, {b}) + 0)'), (ORDERED, '(np.fmax({a}, {b}) + 0)'), (ORDERED, '(np.fmin({a}, {b}) + 0)'),
    (ALL, 'np.logical_and({a}, {b})'), (ALL, 'np.logical_or({a}, {b})'), (ALL, 'np.logical_xor({a}, {b})'),
    (REAL, 'np.add({a}, {b}, dtype=np.float64)'), (REAL, 'np.multiply({a}, {b}, dtype=np.float64)'), ('f', 'np.copysign({a}, {same})'),
    ('f', 'np.fmod({a}, {same})'), ('f', 'np.heaviside({a}, {same})'), (ALL, 'np.where({mask}, {a}, {b})'), (ALL, 'np.where({b}, {a}, {same})'),
    (INTEGERS, 'np.gcd({a}, {same})'), (ORDERED, '({a} - {a}[::-1])'), (ORDERED, '({a} * {b} + {same})'), (ORDERED, 'np.abs({a} * {b} - {same})'),
    ('f', 'np.sqrt({a} * {a} + {same} * {same})'), ('f', '(({a} > 1) & ({same} < 2))'), (ALL, 'np.isclose({a}, {same})'),
    (ORDERED, 'np.floor_divide({a}, {same})'), (ORDERED, 'np.remainder({a}, {same})'),
]

UNARY = [
    ('b', '(~{a})'), (ALL, 'np.logical_not({a})'), (ALL, '{a}.astype(np.complex128)'), ('b', '{a}.astype(np.int64)'), (NUMBERS, '(-{a})'),
    (NUMBERS, 'np.abs({a})'), (NUMBERS, 'np.square({a})'), (NUMBERS, '({a} ** 2)'), (NUMBERS, '{a}.astype(np.bool_)'), (INTEGERS, '(~{a})'),
    (ORDERED, 'np.sign({a})'), (INTEGERS, '({a} << 1)'), (INTEGERS, '({a} >> 1)'), ('f', 'np.floor({a})'), ('f', 'np.ceil({a})'),
    ('f', 'np.rint({a})'), ('f', 'np.trunc({a})'), (FLOATING, 'np.isnan({a})'), (FLOATING, 'np.isfinite({a})'), (FLOATING, 'np.isinf({a})'),
    ('f', 'np.sqrt(np.abs({a}))'), ('f', 'np.signbit({a})'), ('f', 'np.nan_to_num({a})'), ('f', 'np.fabs({a})'), ('c', 'np.conj({a})'),
    ('c', '{a}.real'), ('c', '{a}.imag'), (ALL, 'np.real({a})'), (INTEGERS, '{a}.astype(np.float32)'), (ORDERED, '{a}.astype(np.float64)'),
    (ORDERED, 'np.clip({a}, 1, 4)'), (ORDERED, '{a}.clip(1, 3)'), ('f', 'np.round({a}, 1)'), ('f', 'np.reciprocal({a})'), (NUMBERS, 'np.positive({a})'),
    (NUMBERS, 'np.negative({a})'), (ALL, 'np.zeros_like({a})'), (ALL, 'np.ones_like({a})'), (ALL, 'np.full_like({a}, 2)'),
    (ORDERED, 'np.ones_like({a}, dtype=np.float32)'), (INTEGERS, '{a}.astype(np.int16)'), (INTEGERS, '{a}.astype(np.uint8)'),
]

# Those whose last digits depend on the order of additions, or on the C library, are rounded where they are printed.
ROUNDED = [
    ('fiu', 'np.mean({a}{where})'), ('fiub', 'np.mean({a})'), ('iu', 'np.mean({a}, axis={axis}, dtype=np.float64)'), ('fc', 'np.mean({a}, axis={axis})'),
    (ORDERED, 'np.mean({a}, axis={axes}{keep})'), (ORDERED, 'np.std({a}, axis={axis}{keep})'), (ORDERED, 'np.var({a}, axis={axis}, ddof=1)'),
    (ORDERED, 'np.std({a})'), (ORDERED, 'np.var({a}{keep})'), (ORDERED, 'np.median({a}, axis={axis})'), (ORDERED, 'np.median({a})'),
    (ORDERED, 'np.percentile({a}, 30)'), (ORDERED, 'np.percentile({a}, [25, 75])'), (ORDERED, 'np.quantile({a}, 0.6, axis={axis})'),
    (ORDERED, 'np.average({a}, axis={axis})'), (ORDERED, 'np.average({a}, weights={a} * 0 + 2)'), ('f', 'np.nanmean({a})'), ('f', 'np.nanmean({a}, axis={axis})'),
    ('f', 'np.nanstd({a})'), ('f', 'np.nanmedian({a})'), (ORDERED, 'np.convolve({a}, {row})'), (ORDERED, 'np.correlate({a}, {row}, "full")'),
    (ORDERED, 'np.interp({n} * 0.4, np.arange({len}), {a})'), (ORDERED, 'np.trapz({a})'), ('f', 'np.gradient({a})'), (ORDERED, 'np.cov(np.vstack(({row}, {row})))'), (ORDERED, 'np.cov({row})'),
    ('fi', 'np.exp(-np.abs({a}.astype(np.float64)))'), ('f', 'np.log1p(np.abs({a}))'), ('f', 'np.hypot({a}, {same})'), ('f', 'np.arctan2({a}, {same})'),
    ('f', 'np.sin({a}) + np.cos({same})'), ('f', 'np.tanh({a}).sum(axis={axis})'), ('f', '(np.sqrt({a} * {a} + {same} * {same})).sum()'),
    (ORDERED, 'np.linalg.norm({a}.astype(np.float64))'), ('fi', 'np.polyval({row}, {a})'), (ORDERED, 'np.cumsum({a}, axis={axis}, dtype=np.float64)'),
    (NUMBERS, 'np.dot({a}, {row})'), (NUMBERS, 'np.vdot({a}, {same})'), (NUMBERS, 'np.inner({a}, {same})'), (NUMBERS, '{a} @ {same}.T'),
    (NUMBERS, '{a} @ {row}'), (NUMBERS, 'np.matmul({a}, {same})'), (NUMBERS, 'np.dot({column}, {a})'), (NUMBERS, 'np.tensordot({a}, {same}, 1)'),
    (NUMBERS, 'np.einsum("ij,ij->i", {a}, {same})'), (NUMBERS, 'np.einsum("ij,kj->ik", {a}, {same})'),
]

REDUCTIONS = [
    (ALL, 'np.sum({a}{where})'), (ALL, 'np.sum({a}, axis={axis}{keep}{where})'), (ALL, 'np.sum({a}, axis={axes}{keep})'), (ALL, '{a}.sum(axis={axis})'),
    (ORDERED, 'np.sum({a}, axis={axis}, dtype=np.float64)'), (INTEGERS, 'np.sum({a}, dtype=np.int64)'), (ORDERED, 'np.sum({a}, axis={axis}, initial=2)'),
    (REAL, 'np.prod({a}{keep})'), (REAL, 'np.prod({a}, axis={axis}{keep}{where})'), (REAL, 'np.prod({a}, axis={axes})'),
    (ALL, 'np.any({a})'), (ALL, 'np.any({a}, axis={axis}{keep})'), (ALL, 'np.all({a}, axis={axis}{keep})'), (ALL, 'np.all({a}, axis={axes})'),
    (ALL, 'np.count_nonzero({a})'), (ALL, 'np.count_nonzero({a}, axis={axis})'), (ORDERED, 'np.any({a} > {b})'), (ORDERED, 'np.all({a} <= {same}, axis={axis})'),
    (ORDERED, 'np.min({a}{keep}) + 0'), (ORDERED, 'np.max({a}, axis={axis}{keep}) + 0'), (ORDERED, '{a}.min(axis={axis}) + 0'), (ORDERED, 'np.max({a}, axis={axes}) + 0'),
    (ORDERED, 'np.max({a}, axis={axis}, initial=3) + 0'), (ORDERED, 'np.min({a}, initial=2{where}) + 0'), (ORDERED, 'np.ptp({a}, axis={axis})'),
    (REAL, 'np.argmax({a})'), (REAL, 'np.argmin({a}, axis={axis})'), (REAL, 'np.argmax({a}, axis={axis}{keep})'), (REAL, '{a}.argmax()'),
    ('f', 'np.nansum({a}, axis={axis})'), ('f', 'np.nanmax({a}, axis={axis}) + 0'), ('f', 'np.nanmin({a}) + 0'), ('f', 'np.nanprod({a}, axis={axis})'),
    (NUMBERS, '({a} * {b}).sum(axis={axis})'), (NUMBERS, '({a} + {same}).sum(axis={axis}{keep})'), (ORDERED, '({a} * {same}).max(axis={axis}) + 0'),
    (NUMBERS, '(({a} - {b}) * {same}).sum()'), (ORDERED, 'np.add.reduce({a}, axis={axis})'), (ORDERED, 'np.maximum.reduce({a}) + 0'),
    (ORDERED, 'np.maximum.accumulate({a}, axis={axis})'), (ORDERED, 'np.add.accumulate({a})'), (ORDERED, 'np.multiply.reduce({a}, axis={axis})'),
    (NUMBERS, 'np.trace({a})'), ('b', 'np.inner({a}, {row})'),
    (ALL, 'np.array_equal({a}, {same})'), (NUMBERS, 'np.allclose({a}, {b})'), (INTEGERS, 'np.bincount(np.abs({a}))'), (ORDERED, 'np.histogram({a}, 3)[0]'),
]

REARRANGED = [
    (ALL, 'np.flip({a}, {axis})'), (ALL, 'np.flip({a})'), (ALL, 'np.roll({a}, {n}, axis={axis})'), (ALL, 'np.roll({a}, -{n})'), (ALL, '{a}.ravel()'),
    (ALL, '{a}.reshape(-1)'), (ALL, 'np.expand_dims({a}, {axis})'), (ALL, 'np.repeat({a}, 2, axis={axis})'), (ALL, 'np.repeat({a}, 2)'), (ALL, 'np.tile({a}, 2)'),
    (ALL, 'np.concatenate(({a}, {same}), axis={axis})'), (ALL, 'np.stack(({a}, {same}))'), (ALL, 'np.stack(({a}, {same}), axis=-1)'), (ALL, '{a}.copy()'),
    (ALL, '{a}.flatten()'), (ALL, 'np.cumsum({a}, axis={axis})'), (NUMBERS, 'np.diff({a}, axis={axis})'), (ALL, 'np.swapaxes({a}, 0, {axis})'),
    (ALL, 'np.where({a} != 0, {a}, {same})'), (ALL, 'np.atleast_2d({a})'), (ALL, '{a}[None]'), (ALL, 'np.moveaxis({a}, 0, -1)'), (ALL, '{a}.T'),
    (REAL, 'np.sort({a}, axis={axis})'), (REAL, 'np.argsort({a}, axis={axis}, kind="stable")'), (REAL, 'np.unique({a})'), (ORDERED, 'np.cumprod({a}, axis={axis})'),
    (ALL, 'np.tril({a})'), (ALL, 'np.triu({a}, 1)'), (ALL, 'np.diag({a})'), (ALL, 'np.rot90({a})'), (ALL, 'np.transpose({a})'), (ALL, 'np.vstack(({a}, {same}))'),
    (ALL, 'np.hstack(({a}, {same}))'), (ALL, 'np.dstack(({a}, {same}))'), (ALL, 'np.column_stack(({a}, {column}))'), (ALL, 'np.append({a}, {same})'),
    (ALL, 'np.append({a}, {same}, axis={axis})'), (ALL, 'np.pad({a}, 1)'), (ORDERED, 'np.pad({a}, 2, mode="edge")'), (ALL, 'np.split({a}, [1])[0]'),
    (ALL, 'np.delete({a}, 0, axis={axis})'), (ALL, 'np.insert({a}, 1, 1, axis={axis})'), (ALL, 'np.take({a}, {places}, axis=0)'), (ALL, 'np.take({a}, {n} - 1)'),
    (ALL, 'np.take({a}, [0, 0], axis={axis})'), (ALL, 'np.argwhere({a})'), (ALL, 'np.nonzero({a})[0]'), (ALL, 'np.flatnonzero({a})'), (ALL, 'np.compress({column} != 0, {a}, axis=0)'),
    (ORDERED, 'np.isin({a}, {row})'), (ORDERED, 'np.union1d({a}, {row})'), (ORDERED, 'np.setdiff1d({a}, {row})'), (ORDERED, 'np.intersect1d({a}, {same})'),
    (ORDERED, 'np.searchsorted(np.sort({row}), {a})'), (ORDERED, 'np.digitize({a}, np.arange(4) * 2)'), 
    (ALL, 'np.kron({a}, {same})'), 
    (ALL, 'np.outer({row}, {a})'), (ALL, 'np.select([{mask}, {a} != 0], [{a}, {same}], 0)'),
    (ALL, 'np.broadcast_to({a}, (2,) + {a}.shape)'), (ALL, 'np.asfortranarray({a})'), (ALL, 'np.ascontiguousarray({a})'), (ORDERED, 'np.partition({a}, 0).min(axis=-1)'),
    (ALL, 'np.take_along_axis({a}, np.argsort({a}, axis={axis}, kind="stable") * 0, axis={axis0})'), (ALL, 'np.squeeze({a}[None], 0)'), (ALL, 'np.diagonal({a})'),
    (ORDERED + '!', 'np.array([x for x in {a}.flat])'), (ALL + '!', 'np.array(({a} / 2).tolist())'), (ORDERED, 'np.ediff1d({a})'), (REAL, 'np.lexsort(({row}, {row}))'), (ALL, 'np.meshgrid({row}, {column})[0]'),
    (ORDERED + '!', 'np.array([np.sum(part) for part in {a}])'), (ALL, '{a}.view()'), (ORDERED, 'np.apply_along_axis(np.max, {axis}, {a})'), (ALL, 'np.vander({row}, 3)'),
]

# Statements that change the array {v}, a copy of {a}; {sub} is a subscript of it, {part} something that can be assigned there.
CHANGES = [
    (ALL, '{v}[{sub}] = {part}'), (ALL, '{v}[{sub}] = {part}'), (NUMBERS, '{v}[{sub}] += {part}'), (NUMBERS, '{v}[{sub}] -= {part}'), (NUMBERS, '{v}[{sub}] *= {part}'),
    (INTEGERS, '{v}[{sub}] |= {part}'), (INTEGERS, '{v}[{sub}] //= {part}'), (INTEGERS, '{v}[{sub}] %= {part}'), ('b', '{v}[{sub}] ^= {part}'), ('b', '{v}[{sub}] &= {part}'),
    (ALL, '{v}[1:] = {v}[:-1]'), (ALL, '{v}[:-1] = {v}[1:]'), (ALL, '{v}[::-1] = {v}'), (ALL, '{v}[:] = {v}[::-1]'), (NUMBERS, '{v}[1:] += {v}[:-1]'), (NUMBERS, '{v}[:-1] *= {v}[1:]'),
    (ALL, '{v}[...] = {v}.T'), (NUMBERS, '{v} += {v}.T'), (NUMBERS, '{v}[1:-1] = ({v}[:-2] + {v}[2:]) * {n}'), (NUMBERS, '{v}[1:] = {v}[1:] - {v}[:-1]'),
    (NUMBERS, 'np.add({v}[1:], {v}[:-1], out={v}[:-1])'), (NUMBERS, 'np.multiply({v}[::-1], {same}, out={v})'), (NUMBERS, 'np.subtract({v}, {same}, out={v}, where={mask})'),
    (ORDERED, 'np.maximum({v}, {same}, out={v}); {v} += 0'), ('f', 'np.floor({v}, out={v})'), (NUMBERS, 'np.negative({v}, out={v}, where={mask})'), (ORDERED, 'np.clip({v}, 1, 3, out={v})'),
    (ALL, '{v}[{mask}] = {n}'), (ALL, 'np.copyto({v}, {same}, where={mask})'), (ALL, 'np.putmask({v}, {mask} & True, {same})'), (ALL, 'np.put({v}, [0, -1], {n})'),
    (ALL, 'np.fill_diagonal({v}, {n})'), (ALL, '{v}.fill({n})'), (REAL, '{v}.sort()'), (REAL, '{v}.sort(axis={axis})'), (NUMBERS, 'np.add.at({v}, {places}, {n})'),
    (NUMBERS, 'np.add.at({v}, {places}, {v}[0])'), (ALL, '{v}.flat[1] = {n}'), (ALL, '{v}.flat[::2] = {n}'), ('c', '{v}.real[...] = {n}'), ('c', '{v}.imag = {v}.real'),
    (NUMBERS, '{w} = {v}[{sub}]; {w} += {n}'), (NUMBERS, '{w} = {v}.T; {w}[0] *= 2'), (NUMBERS, '{w} = {v}.ravel(); {w}[::2] -= 1'), (NUMBERS, '{w} = {v}[::-1]; {w}[1:] = {v}[1:]'),
    (ALL, '{v}[{sub}], {v}[0] = {part}, {v}[0] + 0'), (ALL, 'np.place({v}, {mask} & True, [1, 2])'), (NUMBERS, '{v}[{places}] += {n}'), (NUMBERS, '{v}[{places}] = {v}[{places}] * 2'),
    (ORDERED, 'for row in {v}: row *= 2'), (ORDERED, 'for i in range(len({v})): {v}[i] += i'), (ORDERED, 'for i in range(1, len({v})): {v}[i] = {v}[i - 1] + {v}[i]'),
    (NUMBERS, 'np.sum({same}, axis=0, out={v}[0])'), (NUMBERS, 'np.cumsum({v}, axis={axis}, out={v})'), (NUMBERS, 'np.multiply({v}, {v}[0], {v})'), (NUMBERS, '{v} = {v} - {v}.mean(axis=0).astype({v}.dtype)'),
]
