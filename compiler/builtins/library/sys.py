# Module sys.

maxsize = 9223372036854775807


@runtime('rt_argv')
def _argv() -> list[str]: ...


argv = _argv()


@runtime('rt_raise_exit')
def _exit(code: int) -> None: ...


def exit(code=0):
    _exit(code)
