# Functions decorated with numba.vectorize, called with arrays: element by element, with broadcasting. Those of numba.guvectorize: the same
# with inner arrays for elements.

from _wasmba import expression, is_kind, result_dtype
from numpy import array, empty
from numpy._elementwise import _broadcast_shapes, _evaluated, _item, broadcast_to


def _as_array(x):
    if is_kind(x, 'list'):
        return array(x)
    return x


def _shape_of(args):
    if len(args) == 0:
        return ()
    first = _as_array(args[0])
    if is_kind(first, 'array'):
        return _broadcast_shapes(first.shape, _shape_of(args[1:]))
    return _shape_of(args[1:])


def _at(x, i):
    if is_kind(x, 'array'):
        return x[i]
    return x


def _all_at(args, i):
    if len(args) == 0:
        return ()
    return (_at(args[0], i),) + _all_at(args[1:], i)


def _all_arrays(args):
    if len(args) == 0:
        return ()
    return (_item(_as_array(args[0])),) + _all_arrays(args[1:])


def call(f, *args):
    return _call(f, _all_arrays(args))


@lazy
def _call(f, args):
    shape = _shape_of(args)
    if len(shape) == 0:
        return f(*args)
    return _evaluated(expression(f, shape, *args))


# `cores` has for each argument a tuple as long as its layout has dimensions; `boxes` has (None,) where the function wants an array of one
# element for a layout without dimensions, else (). Both are known when compiling.

def _lead_shape(args, cores):
    if len(args) == 0:
        return ()
    first = _as_array(args[0])
    if is_kind(first, 'array'):
        return _broadcast_shapes(first.shape[:first.ndim - len(cores[0])], _lead_shape(args[1:], cores[1:]))
    return _lead_shape(args[1:], cores[1:])


def _boxed(x, box):
    if len(box) == 0:
        return x
    return x.reshape(x.shape + (1,))


def _typed(x, dtype):
    if x.dtype == dtype:
        return x
    return x.astype(dtype)


def _spread_input(x, core, box, dtype, lead):
    if is_kind(x, 'list'):
        return _spread_input(array(x), core, box, dtype, lead)
    if is_kind(x, 'array'):
        y = _typed(x, dtype)
        return _boxed(broadcast_to(y, lead + y.shape[y.ndim - len(core):]), box)
    if len(box) == 1:
        return broadcast_to(_typed(array([x]), dtype), lead + (1,))
    return x


def _spread_inputs(args, cores, boxes, dtypes, lead):
    if len(args) == 0:
        return ()
    return (_spread_input(args[0], cores[0], boxes[0], dtypes[0], lead),) + _spread_inputs(args[1:], cores[1:], boxes[1:], dtypes[1:], lead)


def _new_outputs(lead, core_shapes, dtypes):
    if len(core_shapes) == 0:
        return ()
    return (empty(lead + core_shapes[0], dtypes[0]),) + _new_outputs(lead, core_shapes[1:], dtypes[1:])


def _boxed_outputs(outs, boxes):
    if len(outs) == 0:
        return ()
    return (_boxed(outs[0], boxes[0]),) + _boxed_outputs(outs[1:], boxes[1:])


def _run_cores(f, items, lead):
    if len(lead) == 0:
        f(*items)
    else:
        for i in range(lead[0]):
            _run_cores(f, _all_at(items, i), lead[1:])


def _plain(x):
    if x.ndim == 0:
        return x[()]
    return x


def generalized_into(f, inputs, cores, boxes, dtypes, outs, out_boxes):
    lead = _lead_shape(inputs, cores)
    _run_cores(f, _spread_inputs(inputs, cores, boxes, dtypes, lead) + _boxed_outputs(outs, out_boxes), lead)
    if len(outs) == 1:
        return _plain(outs[0])
    return outs


def generalized(f, inputs, cores, boxes, dtypes, core_shapes, out_dtypes, out_boxes):
    outs = _new_outputs(_lead_shape(inputs, cores), core_shapes, out_dtypes)
    return generalized_into(f, inputs, cores, boxes, dtypes, outs, out_boxes)
