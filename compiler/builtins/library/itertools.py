# Module itertools: generators. Tuples whose length is written out have that length in their type; all others are long ones.

from _wasmba import advance, current_value, is_kind, is_static, static_error
from _lists import _list_of, _tuple_of


def count(start=0, step=1):
    while True:
        yield start
        start += step


def cycle(values):
    kept = []
    for value in values:
        kept.append(value)
        yield value
    while len(kept) > 0:
        for value in kept:
            yield value


def repeat(object, times=None):
    if times is None:
        while True:
            yield object
    else:
        for _ in range(times):
            yield object


def accumulate(values, func=None, initial=None):
    if initial is None:
        first = True
        for value in values:
            if first:
                total = value
                first = False
            elif func is None:
                total = total + value
            else:
                total = func(total, value)
            yield total
    else:
        total = initial
        yield total
        for value in values:
            total = total + value if func is None else func(total, value)
            yield total


def chain(*values):
    if is_kind(values, 'long tuple'):
        for each in values:
            for value in each:
                yield value
    elif len(values) > 0:
        for value in values[0]:
            yield value
        if len(values) > 1:
            for value in chain(*values[1:]):
                yield value


def _chain_from_iterable(values):
    for each in values:
        for value in each:
            yield value


def compress(data, selectors):
    for value, isChosen in zip(data, selectors):
        if isChosen:
            yield value


def takewhile(predicate, values):
    for value in values:
        if not predicate(value):
            break
        yield value


def dropwhile(predicate, values):
    dropping = True
    for value in values:
        if dropping and predicate(value):
            continue
        dropping = False
        yield value


def filterfalse(predicate, values):
    for value in values:
        if predicate is None:
            if not value:
                yield value
        elif not predicate(value):
            yield value


def starmap(function, values):
    for value in values:
        yield function(*value)


def islice(values, first, *more):
    if len(more) == 0:
        return _islice(values, 0, first, 1)
    if len(more) == 1:
        return _islice(values, first, more[0], 1)
    return _islice(values, first, more[0], more[1])


def _islice(values, start, stop, step):
    """Takes no more of the values than it needs."""
    rest = iter(values)
    wanted = 0 if start is None else start
    stride = 1 if step is None else step
    taken = 0
    while stop is None or wanted < stop:
        while taken <= wanted:
            if not advance(rest):
                return
            taken += 1
        yield current_value(rest)
        wanted += stride


def pairwise(values):
    first = True
    for value in values:
        if first:
            first = False
        else:
            yield before, value
        before = value


def batched(values, n):
    batch = []
    for value in values:
        batch.append(value)
        if len(batch) == n:
            yield _tuple_of(batch)
            batch.clear()
    if len(batch) > 0:
        yield _tuple_of(batch)


def _iterators(values):
    if len(values) == 0:
        return ()
    return (iter(values[0]),) + _iterators(values[1:])


def _advance_all(iterators, fillvalue):
    if len(iterators) == 0:
        return False, ()
    more = advance(iterators[0])
    value = current_value(iterators[0]) if more else fillvalue
    any_more, rest = _advance_all(iterators[1:], fillvalue)
    return more or any_more, (value,) + rest


def zip_longest(*values, fillvalue=None):
    iterators = _iterators(values)
    while True:
        more, row = _advance_all(iterators, fillvalue)
        if not more:
            return
        yield row


def groupby(values, key=None):
    """The groups are lists."""
    first = True
    for value in values:
        k = value if key is None else key(value)
        if first:
            first = False
            known = k
            group = [value]
        elif k == known:
            group.append(value)
        else:
            yield known, group
            known = k
            group = [value]
    if not first:
        yield known, group


def tee(values, n=2):
    kept = _list_of(values)
    if not is_static(n):
        return static_error('tee() takes its second argument written out')
    return _tees(kept, n)


def _tees(values, n):
    if n == 0:
        return ()
    return (iter(values),) + _tees(values, n - 1)


def _pools(values):
    if len(values) == 0:
        return ()
    return (_list_of(values[0]),) + _pools(values[1:])


def product(*values, repeat=1):
    if is_kind(values, 'long tuple'):
        return _long_product([_list_of(each) for each in values], repeat)
    if is_static(repeat):
        return _product(_pools(values) * repeat)
    if len(values) != 1:
        return static_error('product() of several sequences takes a repeat that is written out')
    return _long_product([_list_of(values[0])], repeat)


def _product(pools):
    if len(pools) == 0:
        yield ()
    elif len(pools) == 1:
        for x in pools[0]:
            yield (x,)
    elif len(pools) == 2:
        for x in pools[0]:
            for y in pools[1]:
                yield x, y
    else:
        for x in pools[0]:
            for rest in _product(pools[1:]):
                yield (x,) + rest


def _long_product(pools, repeat):
    pools = pools * repeat
    for pool in pools:
        if len(pool) == 0:
            return
    indices = [0] * len(pools)
    while True:
        yield _tuple_of([pools[i][indices[i]] for i in range(len(pools))])
        i = len(pools) - 1
        while i >= 0:
            indices[i] += 1
            if indices[i] < len(pools[i]):
                break
            indices[i] = 0
            i -= 1
        if i < 0:
            return


def combinations(values, r):
    pool = _list_of(values)
    n = len(pool)
    if r == 1:
        for x in pool:
            yield (x,)
    elif r == 2:
        for i in range(n):
            for j in range(i + 1, n):
                yield pool[i], pool[j]
    elif r == 3:
        for i in range(n):
            for j in range(i + 1, n):
                for k in range(j + 1, n):
                    yield pool[i], pool[j], pool[k]
    else:
        for chosen in _combinations(n, r, 1):
            yield _tuple_of([pool[i] for i in chosen])


def combinations_with_replacement(values, r):
    pool = _list_of(values)
    n = len(pool)
    if r == 2:
        for i in range(n):
            for j in range(i, n):
                yield pool[i], pool[j]
    else:
        for chosen in _combinations(n, r, 0):
            yield _tuple_of([pool[i] for i in chosen])


def _combinations(n, r, gap):
    """Numbers of the chosen, each at least `gap` above the one before: the same list again and again."""
    if r < 0:
        raise ValueError('r must be non-negative')
    if n == 0 and r > 0 or gap * r > n:
        return
    chosen = [gap * i for i in range(r)]
    while True:
        yield chosen
        i = r - 1
        while i >= 0 and chosen[i] == n - 1 - gap * (r - 1 - i):
            i -= 1
        if i < 0:
            return
        chosen[i] += 1
        for j in range(i + 1, r):
            chosen[j] = chosen[j - 1] + gap


def permutations(values, r=None):
    pool = _list_of(values)
    n = len(pool)
    if r is None:
        for chosen in _permutations(n, n):
            yield _tuple_of([pool[i] for i in chosen])
    elif r == 2:
        for i in range(n):
            for j in range(n):
                if i != j:
                    yield pool[i], pool[j]
    elif r == 3:
        for i in range(n):
            for j in range(n):
                for k in range(n):
                    if i != j and i != k and j != k:
                        yield pool[i], pool[j], pool[k]
    else:
        for chosen in _permutations(n, r):
            yield _tuple_of([pool[i] for i in chosen])


def _permutations(n, r):
    """After the description in Python's documentation of itertools.permutations."""
    if r > n:
        return
    indices = list(range(n))
    cycles = list(range(n, n - r, -1))
    yield indices[:r]
    while True:
        i = r - 1
        while i >= 0:
            cycles[i] -= 1
            if cycles[i] > 0:
                j = n - cycles[i]
                indices[i], indices[j] = indices[j], indices[i]
                break
            first = indices.pop(i)
            indices.append(first)
            cycles[i] = n - i
            i -= 1
        if i < 0:
            return
        yield indices[:r]
