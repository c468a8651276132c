"""Writes the section "Functions" of docs/numpy.md from the library: names and parameters, module by module, class by class.

Usage: python3 docs/numpy_reference.py [--check]; with --check it changes nothing and fails if the section is out of date.
"""
import ast
import pathlib
import re
import sys

DOCS = pathlib.Path(__file__).parent
LIBRARY = DOCS.parent / 'compiler/builtins/library'
BUILTINS = DOCS.parent / 'compiler/sema/builtins.def'
MODULES = ['numpy', 'numpy.linalg', 'numpy.fft', 'numpy.random', 'numpy.testing']
CLASSES = [('numpy', 'ndarray', 'Methods of arrays'), ('numpy._scalars', 'generic', 'Methods of numbers'),
           ('numpy._ufuncs', 'ufunc', 'Methods of functions of elements'), ('numpy.random._streams', 'Generator', 'Generator, as default_rng gives it'),
           ('numpy.random._streams', 'RandomState', 'RandomState')]
# What the compiler itself does (builtins.def names it, without parameters).
SIGNATURES = {'zeros': "zeros(shape, dtype=float64, order='C')", 'empty': "empty(shape, dtype=float64, order='C')", 'dtype': 'dtype(dtype)',
              'ndarray': 'ndarray(shape, dtype=float64)', 'vectorize': 'vectorize(pyfunc)', 'mgrid': 'mgrid[slices]', 'ogrid': 'ogrid[slices]',
              'r_': 'r_[parts]', 'c_': 'c_[parts]'}
WIDTH = 120


class Module:
    def __init__(self, name):
        tree = ast.parse((LIBRARY / f'{name}.py').read_text())
        self.functions, self.imports, self.aliases, self.classes = {}, {}, {}, {}
        for node in tree.body:
            if isinstance(node, ast.FunctionDef):
                self.functions[node.name] = node
            elif isinstance(node, ast.ClassDef):
                self.classes[node.name] = node
            elif isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    self.imports[alias.asname or alias.name] = (node.module, alias.name)
            elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Name):
                self.aliases[node.targets[0].id] = node.value.id


LOADED = {}


def module(name):
    if name not in LOADED and (LIBRARY / f'{name}.py').exists():
        LOADED[name] = Module(name)
    return LOADED.get(name)


def find(name, function):
    """The definition that a name of a module stands for; none if it is no function of the library."""
    place = module(name)
    if place is None:
        return None
    if function in place.functions:
        return place.functions[function]
    if function in place.aliases:
        return find(name, place.aliases[function])
    if function in place.imports:
        return find(*place.imports[function])
    return None


def signature(node, name, skip=0):
    arguments = ast.arguments(**{field: getattr(node.args, field) for field in node.args._fields})
    arguments.args = [ast.arg(argument.arg) for argument in arguments.args[skip:]]
    text = ast.unparse(arguments)
    return f"{name}({re.sub(', out=None, where=None(, dtype=None)?$', ', …', text)})"


def of_module(name):
    place = module(name)
    names = {*place.functions, *place.aliases, *(each for each in place.imports if name == 'numpy' or each not in module('numpy').imports)}
    found = {each: signature(find(name, each), each) for each in names if not each.startswith('_') and find(name, each)}
    if name == 'numpy':
        listed = re.findall(r'BUILTIN(?:_AGAIN)?\("numpy", "(\w+)"', BUILTINS.read_text())
        found.update({each: SIGNATURES[each] for each in listed})
    return [found[each] for each in sorted(found, key=str.lower)]


def of_class(name, type):
    classes = module(name).classes
    bodies = [classes[type].body, *(classes[base.id].body for base in classes[type].bases)]
    methods = [node for body in bodies for node in body if isinstance(node, ast.FunctionDef) and not node.name.startswith('_')]
    return [signature(node, node.name, 1) for node in sorted(methods, key=lambda node: node.name)]


def paragraph(signatures):
    lines, line = [], ''
    for text in signatures:
        piece = f'`{text}`'
        if line and len(line) + len(piece) + 2 > WIDTH:
            lines.append(line + ',')
            line = ''
        line += (', ' if line else '') + piece
    return '\n'.join([*lines, line])


def section():
    parts = [(f'### {name}', of_module(name)) for name in MODULES]
    parts += [(f'### {title}', of_class(name, type)) for name, type, title in CLASSES]
    return '\n\n'.join(f'{title}\n\n{paragraph(signatures)}' for title, signatures in parts)


def main():
    path = DOCS / 'numpy.md'
    text = path.read_text()
    head = text[:text.index('## Functions')]
    new = f'{head}## Functions\n\nWritten by `docs/numpy_reference.py` from the library. `…` stands for `out=None, where=None, dtype=None`; comparisons and tests\nhave no `dtype`.\n\n{section()}\n'
    if '--check' not in sys.argv:
        path.write_text(new)
    elif new != text:
        sys.exit('docs/numpy.md is out of date: run python3 docs/numpy_reference.py')


if __name__ == '__main__':
    main()
