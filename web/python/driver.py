"""Runs scripts as `__main__` inside Pyodide and reports through the function `_post`.

Written for every CPython that may carry it (3.8 and newer).
"""
import ast
import gc
import importlib
import io
import json
import linecache
import os
import sys
import time
import traceback
import types


class _Stream(io.TextIOBase):
    """Collects text and posts it in pieces: at once when there is much, else every 50 ms, else at the end."""

    encoding = "utf-8"

    def __init__(self, name):
        self._name = name
        self._parts = []
        self._size = 0
        self._posted = 0.0

    def writable(self):
        return True

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError("write() argument must be str, not " + type(text).__name__)
        self._parts.append(text)
        self._size += len(text)
        if self._size > 8192 or time.perf_counter() - self._posted > 0.05:
            self.flush()
        return len(text)

    def flush(self):
        if self._parts:
            _post(self._name, "".join(self._parts))
            self._parts.clear()
            self._size = 0
        self._posted = time.perf_counter()


def install(name, text):
    """Puts a module on the path."""
    folder = "/wasmba"
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, name + ".py"), "w") as file:
        file.write(text)
    if folder not in sys.path:
        sys.path.insert(0, folder)
        importlib.invalidate_caches()


def imports(source):
    """Top-level names of the modules that a script imports, as JSON; none where it does not parse."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return "[]"
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return json.dumps(sorted(names))


def warm(names):
    """Imports modules ahead of the run, so that it is not timed; what fails will fail again where the script says it."""
    for name in json.loads(names):
        try:
            importlib.import_module(name)
        except Exception:
            continue
    numpy = sys.modules.get("numpy")
    return numpy.__version__ if numpy else ""


def python_version():
    return ".".join(str(part) for part in sys.version_info[:3])


def _report(error):
    """The traceback from the script's own first frame on."""
    error.__traceback__ = error.__traceback__ and error.__traceback__.tb_next
    return "".join(traceback.format_exception(type(error), error, error.__traceback__))


def run(source, file_name):
    """Executes a script; only the execution is timed. Returns JSON: status, milliseconds, traceback, exitCode."""
    module = types.ModuleType("__main__")
    module.__file__ = file_name
    linecache.cache[file_name] = (len(source), None, source.splitlines(True), file_name)
    saved = sys.modules.get("__main__"), sys.argv, sys.stdout, sys.stderr, dict(os.environ)
    sys.modules["__main__"], sys.argv = module, [file_name]
    sys.stdout, sys.stderr = _Stream("stdout"), _Stream("stderr")
    result = {"status": "done", "milliseconds": 0.0, "traceback": "", "exitCode": 0}
    start = time.perf_counter()
    try:
        code = compile(source, file_name, "exec")
        gc.collect()
        start = time.perf_counter()
        exec(code, module.__dict__)
    except KeyboardInterrupt:
        result["status"] = "stopped"
    except SystemExit as error:
        code = error.code
        result["status"] = "exit"
        result["exitCode"] = code if isinstance(code, int) else 0 if code is None else 1
        if result["exitCode"] and not isinstance(code, int):
            sys.stderr.write(str(code) + "\n")
    except BaseException as error:
        result.update(status="error", exitCode=1, traceback=_report(error))
    finally:
        result["milliseconds"] = (time.perf_counter() - start) * 1000
        sys.stdout.flush()
        sys.stderr.flush()
        sys.modules["__main__"], sys.argv, sys.stdout, sys.stderr, environment = saved
        os.environ.clear()
        os.environ.update(environment)
        module.__dict__.clear()
        gc.collect()
    return json.dumps(result)
