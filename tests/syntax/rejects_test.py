"""Checks that we refuse exactly the programs that CPython's own tests of syntax errors say must be refused.

usage: rejects_test.py WASMBA_SYNTAX_DUMP

The programs are the doctests of test.test_syntax of the Python that runs this, which is the oracle; without that module
(Debian keeps it in libpython3-testsuite) nothing is checked and the exit status is 77, for "skipped".
"""

import doctest
import pathlib
import subprocess
import sys
import tempfile
import warnings

SKIPPED = 77

# Syntax newer than the Python that runs this: `except A, B:` is legal since 3.14.
NEWER = () if sys.version_info >= (3, 14) else ("except A, B", "except* A, B")


def is_accepted_by_cpython(source):
    try:
        compile(source, "program", "exec")
    except SyntaxError:
        return False
    return True


def main(tool):
    try:
        import test.test_syntax as suite
    except ImportError:
        return SKIPPED
    warnings.simplefilter("ignore")
    failures = 0
    examples = doctest.DocTestParser().get_examples(suite.__doc__)
    with tempfile.TemporaryDirectory() as folder:
        program = pathlib.Path(folder, "program.py")
        for example in examples:
            if any(text in example.source for text in NEWER):
                continue
            program.write_text(example.source)
            result = subprocess.run([tool, "--quiet", str(program)], capture_output=True, text=True)
            accepted = is_accepted_by_cpython(example.source)
            if result.returncode != (0 if accepted else 1):
                failures += 1
                print("%s, but CPython does not agree:\n%s" % (result.stderr or "accepted", example.source))
    print("%d programs, %d failures" % (len(examples), failures))
    return 1 if failures or not examples else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
