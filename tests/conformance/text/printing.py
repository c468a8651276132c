import math

print()
print("text")
print("a", "b", 1, 2.5, True, None, sep="-")
print("no break", end="")
print(" here", end="!\n")
print("tab\tquote\"s 'single' back\\slash é € 😀")
print('multi', 'part' 'joined', """triple
lines""")
print((1, 2.5, True), (1,), ())
print([1, 2, 3], [1.5, -0.0], [True, False])
name = "world"
print(f"hello {name}", f"{1 + 1} {2.5 * 2}", f"{{braces}}")
x = math.pi
print(f"{x:.3f} {x:10.2f}| {x:<10.2f}| {x:^10.2f}| {x:+.1f} {x:e} {x:.2e} {x:g} {x:%}")
n = 1234567
print(f"{n:d} {n:10d}| {n:<10d}| {n:010d} {n:,} {n:+d} {n:x} {n:X} {n:b} {n:o} {n:_}")
print(f"{-5:5d}|{-5:<5d}|{-5:05d}|{5:>5}|{5:^5}|{5:*^7}|")
print(f"{'left':<8}|{'right':>8}|{'mid':^8}|{name:.3}|")
print(f"{True} {None} {n!r} {name!r} {x:.0f} {2.5:.0f} {0.5:.0f} {1e10:.1f}")
width = 8
print(f"{x:{width}.2f}|{n=}")
print(str(12) + str(1.5), len("héllo"))

print("== spread")
nothing = []
some = [1, 2]
print(*nothing)
print(*nothing, 3)
print(1, *nothing, 3)
print(*some, *nothing, sep="-")
print(*nothing, *some, 5, *nothing, sep="-")
print("a", *(i for i in range(3)), "b", sep=", ", end="!\n")
