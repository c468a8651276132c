# Module os: environ is a builtin of the specialiser.


@runtime('rt_environment_get')
def _get_variable(name: str) -> str: ...
