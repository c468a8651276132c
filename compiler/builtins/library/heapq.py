# Module heapq, after CPython's Lib/heapq.py, so that the lists look the same.




def _sift_down(heap, start, position):
    item = heap[position]
    while position > start:
        parent = (position - 1) >> 1
        if item < heap[parent]:
            heap[position] = heap[parent]
            position = parent
        else:
            break
    heap[position] = item


def _sift_up(heap, position):
    end = len(heap)
    start = position
    item = heap[position]
    child = 2 * position + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[position] = heap[child]
        position = child
        child = 2 * position + 1
    heap[position] = item
    _sift_down(heap, start, position)


def heappush(heap, item):
    heap.append(item)
    _sift_down(heap, 0, len(heap) - 1)


def heappop(heap):
    if len(heap) == 0:
        raise IndexError('index out of range')
    last = heap.pop()
    if len(heap) > 0:
        top = heap[0]
        heap[0] = last
        _sift_up(heap, 0)
        return top
    return last


def heapify(heap):
    for i in reversed(range(len(heap) // 2)):
        _sift_up(heap, i)


def heapreplace(heap, item):
    top = heap[0]
    heap[0] = item
    _sift_up(heap, 0)
    return top


def heappushpop(heap, item):
    if len(heap) > 0 and heap[0] < item:
        return heapreplace(heap, item)
    return item


def _none_of(values):
    """No values, which are not even looked at."""
    return [value for _, value in zip(range(0), values)]


def nlargest(n, values, key=None):
    if n <= 0:
        return _none_of(values)
    return sorted(values, key=key, reverse=True)[:n]


def nsmallest(n, values, key=None):
    if n <= 0:
        return _none_of(values)
    return sorted(values, key=key)[:n]


def merge(*values, key=None, reverse=False):
    """All values are sorted at once: the result is the same, as sorting is stable."""
    result = []
    for each in values:
        for value in each:
            result.append(value)
    result.sort(key=key, reverse=reverse)
    return iter(result)
