# Module contextlib: what stands behind with is built in.

from _wasmba import static_error


def suppress(*exceptions):
    return static_error('suppress() stands behind with only')
