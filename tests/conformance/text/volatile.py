import time

start = time.perf_counter()
total = 0
for i in range(1000):
    total += i
elapsed = time.perf_counter() - start
print("total", total)
print("elapsed", elapsed, "s")
print(f"took {elapsed:.6f} s for {total}")
print(elapsed < 60)
print(time.time() > 1e9)
