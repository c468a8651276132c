"""What `import numba` means to the interpreted run: decorators that return the function as it is.

The same script that Wasmba compiles runs here in CPython, unchanged. Nothing is compiled; every
name a script may take from Numba exists and does what Python itself would do.
"""
import contextlib as _contextlib
import sys as _sys
import types as _module_types

__version__ = "0.67.0"

prange = range


def _decorator(*arguments, **_options):
    """Serves `@jit`, `@jit()`, `@jit(signature, option=...)` and `jit(function)` alike."""
    if len(arguments) == 1 and not isinstance(arguments[0], _Type) and callable(arguments[0]):
        return _as_dispatcher(arguments[0])
    return _as_dispatcher


def _as_dispatcher(function):
    """The function itself, with the attributes that scripts read from a compiled one."""
    function.py_func = function
    function.signatures = []
    function.parallel_diagnostics = _report_nothing
    return function


def _report_nothing(signature=None, level=1):
    """`parallel_diagnostics()` writes to stderr what became of parallel loops: here there are none."""


class _Type:
    """A Numba type in Python code: `int64(x)` converts, `float64[:, :]` and `int64(int64)` are types."""

    def __init__(self, name, convert=None):
        self._name = name
        self._convert = convert

    def __call__(self, *arguments):
        if len(arguments) == 1 and self._convert and not isinstance(arguments[0], _Type):
            return self._convert(arguments[0])
        return _Type("%s(%s)" % (self._name, ", ".join(map(repr, arguments))))

    def __getitem__(self, layout):
        return _Type("array(%s)" % self._name)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _Type("%s.%s" % (self._name, name))

    def __repr__(self):
        return self._name


def _wrapping(bits, signed):
    def convert(value):
        value = int(value) & ((1 << bits) - 1)
        return value - (1 << bits) if signed and value >> (bits - 1) else value

    return convert


class _Types(_module_types.ModuleType):
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _Type(name)


types = _Types("numba.types")
for _bits in (8, 16, 32, 64):
    setattr(types, "int%d" % _bits, _Type("int%d" % _bits, _wrapping(_bits, True)))
    setattr(types, "uint%d" % _bits, _Type("uint%d" % _bits, _wrapping(_bits, False)))
for _name, _convert in (
    ("float32", float), ("float64", float), ("double", float),
    ("complex64", complex), ("complex128", complex),
    ("boolean", bool), ("bool_", bool), ("intp", int), ("uintp", int), ("intc", int),
    ("void", None), ("none", None), ("unicode_type", str), ("string", str),
):
    setattr(types, _name, _Type(_name, _convert))
for _name in list(vars(types)):
    if isinstance(vars(types)[_name], _Type):
        globals()[_name] = vars(types)[_name]


class _Vectorized:
    """`@vectorize` on a Python function: NumPy's own element-wise call, scalars stay scalars."""

    def __init__(self, function):
        self.py_func = function
        self.__name__ = function.__name__
        self.__doc__ = function.__doc__

    def __call__(self, *arguments):
        if not any(hasattr(argument, "__len__") for argument in arguments):
            return self.py_func(*arguments)
        import numpy

        return numpy.vectorize(self.py_func)(*arguments)


def vectorize(*arguments, **_options):
    if len(arguments) == 1 and not isinstance(arguments[0], _Type) and callable(arguments[0]):
        return _Vectorized(arguments[0])
    return _Vectorized


def guvectorize(_signatures, layout, **_options):
    """Loops over the leading dimensions in Python; the layout string names the inner ones."""
    inputs, outputs = ([part.strip("() ").split(",") for part in side.split("),")] for side in layout.split("->"))
    inputs, outputs = ([[name.strip() for name in part if name.strip()] for part in side] for side in (inputs, outputs))

    def decorate(function):
        def call(*arguments):
            import numpy

            arrays = [numpy.asarray(argument) for argument in arguments]
            sizes = {}
            lead = numpy.empty(())
            for array, names in zip(arrays, inputs):
                sizes.update(zip(names, array.shape[array.ndim - len(names):]))
                lead = numpy.broadcast(lead, numpy.empty(array.shape[: array.ndim - len(names)]))
                lead = numpy.empty(lead.shape)
            arrays += [
                numpy.empty(lead.shape + tuple(sizes[name] for name in names), numpy.result_type(*arrays))
                for names in outputs[len(arrays) - len(inputs):]
            ]
            views = [
                numpy.broadcast_to(array, lead.shape + array.shape[array.ndim - len(names):])
                for array, names in zip(arrays[: len(inputs)], inputs)
            ] + arrays[len(inputs):]
            for index in numpy.ndindex(*lead.shape):
                # A scalar output is an array of one element to the function, as in Numba.
                function(*(
                    view[index] if names or position < len(inputs) else view[index + (numpy.newaxis,)]
                    for position, (view, names) in enumerate(zip(views, inputs + outputs))
                ))
            results = arrays[len(inputs):]
            return results[0] if len(results) == 1 else tuple(results)

        return call

    return decorate


jit = njit = _decorator


def jitclass(*arguments, **_options):
    if len(arguments) == 1 and isinstance(arguments[0], type):
        return arguments[0]
    return lambda cls: cls


def typeof(value):
    return _Type(type(value).__name__)


def literal_unroll(values):
    return values


class objmode:
    """`with objmode(...)`: everything is object mode here."""

    def __init__(self, *_arguments, **_types):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        return False


_threads = 1


def set_num_threads(count):
    global _threads
    if count < 1:
        raise ValueError("The number of threads must be between 1 and %d" % config.NUMBA_NUM_THREADS)
    _threads = count


def get_num_threads():
    return _threads


def get_thread_id():
    return 0


_chunk_size = 0


def set_parallel_chunksize(size):
    """One thread has no chunks, but remembers what was set. The size before."""
    global _chunk_size
    if size < 0:
        raise ValueError("chunk size must be greater than or equal to zero")
    before, _chunk_size = _chunk_size, size
    return before


def get_parallel_chunksize():
    return _chunk_size


@_contextlib.contextmanager
def parallel_chunksize(size):
    before = set_parallel_chunksize(size)
    try:
        yield
    finally:
        set_parallel_chunksize(before)


def threading_layer():
    return "workqueue"


def _submodule(name, **contents):
    module = _module_types.ModuleType("numba." + name)
    module.__dict__.update(contents)
    _sys.modules["numba." + name] = module
    return module


_sys.modules["numba.types"] = types
__path__ = []


class List(list):
    """`typed.List`: a list."""

    @staticmethod
    def empty_list(_item_type):
        return List()


class Dict(dict):
    """`typed.Dict`: a dict."""

    @staticmethod
    def empty(key_type, value_type):
        return Dict()


config = _submodule(
    "config", NUMBA_NUM_THREADS=1, NUMBA_DEFAULT_NUM_THREADS=1, DISABLE_JIT=1, THREADING_LAYER="default"
)
typed = _submodule("typed", List=List, Dict=Dict)
extending = _submodule("extending", register_jitable=_decorator)
experimental = _submodule("experimental", jitclass=jitclass)
