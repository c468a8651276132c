"""Compares our syntax trees with CPython's own, over every file of its standard library.

usage: stdlib_test.py WASMBA_SYNTAX_DUMP [--attributes] [FOLDER...]

The Python that runs this is the oracle: the tool spells its trees as ast.dump of that version does. Files that this
Python refuses itself are skipped; every other file must parse without an error and give the same tree. With --attributes
the places of all nodes must be the same, too.
"""

import ast
import pathlib
import re
import subprocess
import sys
import sysconfig
import tokenize
import warnings

BATCH = 50


def escape(match):
    return match.group().encode("unicode_escape").decode("ascii")


def expected_dump(path, with_attributes):
    """None if this Python cannot parse the file, or if it is not UTF-8, which we do not read."""
    try:
        with open(path, "rb") as file:
            encoding, _ = tokenize.detect_encoding(file.readline)
            source = path.read_bytes()
        if encoding not in ("utf-8", "utf-8-sig") and not source.isascii():
            return None
        tree = ast.parse(source, str(path))
        compile(tree, str(path), "exec")
        text = ast.dump(tree, include_attributes=with_attributes)
    except (SyntaxError, ValueError, RecursionError, UnicodeDecodeError):
        return None
    return re.sub(r"[^\x00-\x7f]", escape, text)


def first_difference(expected, actual):
    at = next((i for i, pair in enumerate(zip(expected, actual)) if pair[0] != pair[1]), min(len(expected), len(actual)))
    begin = max(0, at - 120)
    return "  expected ...%s\n  actual   ...%s" % (expected[begin : at + 120], actual[begin : at + 120])


def main(arguments):
    tool, *rest = arguments
    with_attributes = "--attributes" in rest
    folders = [argument for argument in rest if not argument.startswith("--")] or [sysconfig.get_path("stdlib")]
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(10000)

    expectations = {}
    for folder in folders:
        for path in sorted(pathlib.Path(folder).rglob("*.py")):
            if path.is_file():
                expected = expected_dump(path, with_attributes)
                if expected is not None:
                    expectations[path] = expected

    command = [tool, "--python=%d" % sys.version_info.minor] + ["--attributes"] * with_attributes
    paths = list(expectations)
    failures = 0
    for start in range(0, len(paths), BATCH):
        batch = paths[start : start + BATCH]
        result = subprocess.run(command + [str(path) for path in batch], capture_output=True, text=True)
        actual = result.stdout.split("\n")[:-1]
        if result.returncode not in (0, 1) or len(actual) != len(batch):
            print("the tool failed on one of", *batch, result.stderr, sep="\n  ")
            return 1
        errors = "\n".join(line for line in result.stderr.split("\n") if ": error: " in line)
        if errors:
            failures += 1
            print("errors:\n" + errors)
        for path, tree in zip(batch, actual):
            if tree != expectations[path]:
                failures += 1
                print("%s: another tree\n%s" % (path, first_difference(expectations[path], tree)))
    print("%d files compared with CPython %d.%d, %d failures" % (len(paths), *sys.version_info[:2], failures))
    return 1 if failures or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
