# Module numba.typed: its containers are lists and dicts.
