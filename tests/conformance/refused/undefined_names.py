# expect-error: undefined-name @ 9
# expect-error: undefined-name @ 13
# After one error the compiler goes on and reports the rest.
from numba import njit


@njit
def area(width, height):
    return width * heigth


print(area(2, 3))
print(totla)
