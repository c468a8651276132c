# The hash table of dicts and sets: entries in the order of insertion, in lists of keys and of their hashes, a hash of -1 where one was
# deleted, and a table of a power of two of slots that hold the number of an entry, -1 (never used) or -2 (deleted). Probing and growth
# are those of CPython's sets (Objects/setobject.c), so that sets of numbers have its order.

from _wasmba import list_set_length


def _numbers():
    numbers = [0]
    list_set_length(numbers, 0)
    return numbers


def _slot_of(keys, hashes, table, key, h):
    """Slot of the key, or, as ~slot, the one for it: the last deleted one on the way, else the unused one where the search ends."""
    mask = len(table) - 1
    i = h & mask
    perturb = h
    deleted = -1
    while True:
        probes = 9 if i + 9 <= mask else 0
        for slot in range(i, i + probes + 1):
            entry = table[slot]
            if entry == -1:
                return ~slot if deleted < 0 else ~deleted
            if entry == -2:
                deleted = slot
            if entry >= 0 and hashes[entry] == h and keys[entry] == key:
                return slot
        perturb = (perturb >> 5) & 0x07ffffffffffffff
        i = (i * 5 + 1 + perturb) & mask


def _place(table, h, entry):
    """Enters what is known not to be in the table, which has room and no deleted slots."""
    mask = len(table) - 1
    i = h & mask
    perturb = h
    while True:
        probes = 9 if i + 9 <= mask else 0
        for slot in range(i, i + probes + 1):
            if table[slot] == -1:
                table[slot] = entry
                return
        perturb = (perturb >> 5) & 0x07ffffffffffffff
        i = (i * 5 + 1 + perturb) & mask


def _clear_table(table, least):
    size = 8
    while size <= least:
        size *= 2
    list_set_length(table, 0)
    for _ in range(size):
        table.append(-1)
