# Module collections: its classes are builtins of the specialiser.
