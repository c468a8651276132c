"""Makes a seed corpus: every program below the folders given, and every function and statement of them by itself.

Usage: seeds.py OUTPUT FOLDER...
"""

import ast
import hashlib
import pathlib
import sys


def pieces(source):
    yield source
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return
    imports = [node for node in tree.body if isinstance(node, (ast.Import, ast.ImportFrom))]
    prefix = ''.join(ast.unparse(node) + '\n' for node in imports)
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt) and node not in imports:
            yield prefix + ast.unparse(node) + '\n'


def programs(folder):
    for path in sorted(pathlib.Path(folder).rglob('*')):
        if path.suffix == '.py':
            yield path.read_text(encoding='utf-8', errors='surrogateescape')
        elif path.suffix == '.txt':
            for case in path.read_text(encoding='utf-8').split('\n=== ')[1:]:
                yield case.split('\n--- ')[0].partition('\n')[2] + '\n'


def main(output, *folders):
    target = pathlib.Path(output)
    target.mkdir(parents=True, exist_ok=True)
    for folder in folders:
        for program in programs(folder):
            for piece in pieces(program):
                data = piece.encode('utf-8', 'surrogateescape')
                (target / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)


if __name__ == '__main__':
    main(*sys.argv[1:])
