# Module operator: the operators themselves are builtins of the specialiser.
