# Module collections: its classes are builtins of the specialiser.


def _modes(data):
    """The values that come most often, in the order of their first appearance."""
    counts = {}
    for value in data:
        counts[value] = counts.get(value, 0) + 1
    most = max(list(counts.values()))
    return [value for value, count in counts.items() if count == most]
