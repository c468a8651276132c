"""One Python in which kernels run: asked and answering in lines of JSON, alive for the whole benchmark.

Usage: python_engine.py MODE, with MODE one of the keys of `make_kernel` below.
"""
import ctypes
import importlib.util
import itertools
import json
import pathlib
import resource
import sys
import time

import numpy as np


def load_module(path, serial=False):
    """The kernel's file as a module of its own, so that nothing compiled earlier is used again."""
    if serial:
        drop_parallel()
    name = "kernel_%d" % next(counter)
    specification = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(specification)
    # Numba finds a function that calls itself through its module.
    sys.modules[name] = module
    specification.loader.exec_module(module)
    return module


counter = itertools.count()


def drop_parallel():
    """Numba on one thread is what it makes of the same functions without `parallel=True`."""
    import numba

    if hasattr(numba, "original_njit"):
        return
    numba.original_njit = numba.njit

    def njit(*arguments, **options):
        options.pop("parallel", None)
        return numba.original_njit(*arguments, **options)

    numba.njit = njit


def numpy_version(module):
    return getattr(module, "numpy_version", None)


class Twin:
    """The kernel in C, as a function of the same arguments. What it returns is known from a call in Python."""

    # Of all twins: only one runs at a time.
    scratch = np.empty(64 << 20, np.uint8)

    def __init__(self, library, module, arguments):
        self.library = ctypes.CDLL(library)
        self.function = self.library.kernel
        self.results = results_of(module, arguments)
        self.function.restype = {"int": ctypes.c_int64, "float": ctypes.c_double}.get(self.results[0]["kind"])
        self.made = [np.empty(r["shape"], r["dtype"]) for r in self.results if r["kind"] == "array" and r["argument"] is None]

    def __call__(self, *arguments):
        self.library.set_scratch(ctypes.c_void_p(self.scratch.ctypes.data))
        values = [value for argument in arguments for value in self.as_parameters(argument)]
        values += [ctypes.c_void_p(array.ctypes.data) for array in self.made]
        result = self.function(*values)
        if result is not None:
            return result
        made = iter(self.made)
        arrays = [next(made) if r["argument"] is None else arguments[r["argument"]] for r in self.results]
        return arrays[0] if len(arrays) == 1 else tuple(arrays)

    @staticmethod
    def as_parameters(argument):
        if isinstance(argument, np.ndarray):
            return [ctypes.c_void_p(argument.ctypes.data), *map(ctypes.c_long, argument.shape)]
        if isinstance(argument, str):
            data = argument.encode()
            return [ctypes.c_char_p(data), ctypes.c_long(len(data))]
        return [ctypes.c_double(argument) if isinstance(argument, float) else ctypes.c_int64(argument)]


def results_of(module, arguments):
    """What a call returns: numbers, arrays that it makes, and arguments that it changes."""
    result = module.kernel(*arguments)
    places = {id(argument): i for i, argument in enumerate(arguments) if isinstance(argument, np.ndarray)}
    described = []
    for value in result if isinstance(result, tuple) else (result,):
        if isinstance(value, np.ndarray):
            described.append({**describe(value), "argument": places.get(id(value))})
        else:
            described.append({"kind": "float" if isinstance(value, float) else "int"})
    return described


def describe(value):
    if isinstance(value, np.ndarray):
        return {"kind": "array", "dtype": value.dtype.name, "shape": list(value.shape)}
    if isinstance(value, str):
        return {"kind": "str", "value": value}
    return {"kind": "float" if isinstance(value, float) else "int", "value": repr(value)}


class Engine:
    def __init__(self, mode):
        self.mode = mode
        self.kernels = {}

    def load(self, request):
        """{file, size, library} -> {supported}. Every load is a first one: nothing is compiled yet."""
        module = load_module(request["file"], serial=self.mode == "numba-serial")
        size = request["size"]
        make = {
            "numba-serial": lambda: module.kernel,
            "numba-parallel": lambda: module.kernel,
            "cpython": lambda: module.kernel,
            "numpy": lambda: numpy_version(module),
            "c-native": lambda: Twin(request["library"], module, module.setup(size)),
        }
        function = make[self.mode]()
        self.kernels[request["kernel"]] = (module, function, size)
        return {"supported": function is not None}

    def sample(self, request):
        """{kernel, least, seconds} -> {samples, check}: calls until there are `least` that took `seconds` together."""
        module, function, size = self.kernels[request["kernel"]]
        samples = []
        result = None
        begin = time.perf_counter()
        while len(samples) < request["least"] or sum(samples) < request["seconds"]:
            arguments = module.setup(size)
            start = time.perf_counter()
            result = function(*arguments)
            samples.append(time.perf_counter() - start)
            # Making the arguments may take longer than the kernel.
            if samples[request["least"] - 1:] and time.perf_counter() - begin > 10 * request["seconds"]:
                break
        return {"samples": samples, "check": repr(module.check(result))}

    def export(self, request):
        """{kernel, folder} -> {arguments, results}: what the twin in wasm gets and gives back; arrays as files of their bytes."""
        module, _, size = self.kernels[request["kernel"]]
        arguments = module.setup(size)
        described = []
        for i, argument in enumerate(arguments):
            described.append(describe(argument))
            if isinstance(argument, np.ndarray):
                described[-1]["file"] = str(pathlib.Path(request["folder"], "%s.%d" % (request["kernel"], i)))
                np.ascontiguousarray(argument).tofile(described[-1]["file"])
        return {"arguments": described, "results": results_of(module, arguments)}

    def check(self, request):
        """{kernel, results: [{file, dtype, shape} | {kind, value}]} -> {check}: the check value of what a twin gave back."""
        module, _, _ = self.kernels[request["kernel"]]
        values = [
            np.fromfile(r["file"], r["dtype"]).reshape(r["shape"]) if r["kind"] == "array"
            else (float if r["kind"] == "float" else int)(r["value"])
            for r in request["results"]
        ]
        return {"check": repr(module.check(values[0] if len(values) == 1 else tuple(values)))}

    def facts(self, _request):
        """Versions, threads, and the most memory that this process ever held."""
        facts = {"python": sys.version.split()[0], "numpy": np.__version__}
        facts["peak_bytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        if self.mode.startswith("numba"):
            import numba

            facts["numba"] = numba.__version__
            facts["threads"] = numba.get_num_threads()
        return facts


def main():
    engine = Engine(sys.argv[1])
    # What a kernel prints must not come between the answers.
    answers = sys.stdout
    sys.stdout = sys.stderr
    for line in sys.stdin:
        request = json.loads(line)
        try:
            answer = getattr(engine, request["operation"])(request)
        except Exception as error:
            answer = {"error": "%s: %s" % (type(error).__name__, error)}
        print(json.dumps(answer), file=answers, flush=True)


main()
