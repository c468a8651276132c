# Module os: environ is a builtin of the specialiser.


@runtime('rt_environment_get')
def _get_variable(name: str) -> optional[str]: ...


def getenv(key, default=None):
    value = _get_variable(key)
    if value is None:
        return default
    return str(value)
