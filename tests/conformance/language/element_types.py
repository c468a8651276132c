"""Types of elements that are decided late: by a value of a wider type, by another container, or by nothing."""


def results_of_calls():
    print('== elements from a call whose result becomes a float')
    print([sum([2.5, 1.0]) for _ in range(2)], [sum([0.5] * k) + 0.0 for k in range(3)], {k: sum([0.25] * 2) for k in range(2)})


def variables_of_loops():
    print('== elements from a variable that becomes a float')

    def means(values):
        total = 0
        out = []
        for i, value in enumerate(values):
            total += value
            out.append(total / (i + 1))
        return out

    def running(values):
        total = 0
        out = []
        for value in values:
            total += value
            out.append(total)
        return out

    print(means([1.5, 2.5]), means([1, 2]), running([0.5, 0.25]), running([1, 2]), running('') if False else '')


def variables_that_are_none_first():
    print('== elements from a variable that is None first')
    last = None
    seen = []
    for x in [3, 4, 5]:
        seen.append(last)
        last = x
    print(seen, last)


def nested_rows():
    print('== rows of a variable that becomes a float')
    t = 0.0
    rows = []
    for _ in range(3):
        rows.append([t, t * 2])
        t += 0.5
    print(rows)


def filled_by_empty():
    print('== containers filled from empty ones')
    d = {'a': 1}
    d.update({})
    s = {1, 2}
    s.update([])
    s |= set()
    xs = [1.5]
    xs.extend([])
    xs += []
    print(d, s, xs, {**{}, 'k': 2.5}, d | {}, s - set(), xs + [])


def never_filled():
    print('== containers that stay empty')
    empty = []
    copies = [x for x in empty]
    halves = {x: 0.5 for x in empty}
    print(len(empty), len(copies), len(halves), [1.5 for _ in empty], sorted(empty), list(reversed(empty)), sum(empty), [] == empty, {} == halves)


def keys_decided_late():
    print('== dicts whose keys are known late')
    totals = {}
    for word, n in [('a', 1), ('b', 2), ('a', 3)]:
        totals[word] = totals.get(word, 0) + n
    groups = {}
    for n in range(5):
        groups.setdefault(n % 2 == 0, []).append(n / 2)
    print(totals, groups)


def passed_and_filled():
    print('== containers filled by a function')

    def fill(target, n):
        for i in range(n):
            target.append((i, str(i)))

    def count(target, word):
        target[word] = target.get(word, 0.0) + 0.5

    pairs = []
    fill(pairs, 2)
    weights = {}
    count(weights, 'x')
    count(weights, 'x')
    print(pairs, weights)


results_of_calls()
variables_of_loops()
variables_that_are_none_first()
nested_rows()
filled_by_empty()
never_filled()
keys_decided_late()
passed_and_filled()
