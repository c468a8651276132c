# Module numba.types: the names are builtins of the specialiser.
