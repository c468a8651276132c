# Module time.


@runtime('rt_time')
def time() -> float: ...


@runtime('rt_perf_counter')
def perf_counter() -> float: ...


def monotonic():
    return perf_counter()


def process_time():
    return perf_counter()


def perf_counter_ns():
    return int(perf_counter() * 1e9)


def time_ns():
    return int(time() * 1e9)


@runtime('rt_sleep')
def sleep(seconds: float) -> None: ...
