# Orders of sets after every operation, as a random program met them: updates by sets, dicts and lists, sets with themselves.
from collections import *
def main():
    print('== all operations')
    s0 = {-18, 32, 27, -842394, 359438, 9, 12, 21, -528435, 2, 3, 310565, 3, 0, 167623, 3, 5, 9, 32, 2, 16, 133737, 1, -158340, -16}
    s1 = {882164, 8, 341559, 831648}
    s2 = set([-251259, 40])
    s0.symmetric_difference_update([503186, 5])
    print(0, s0, s1)
    s0 = {x + 1 for x in s2}
    print(1, s0, s2)
    s1.symmetric_difference_update([2, -10, 684411, 10, -994661])
    print(2, s1, s1)
    s2 = {8, 0, 7, 0, 32, 56, 3, 226725, 7, -12, -19, 233959, -519103, 56, 18, 53229, 11, 16, 6, 24, 466758, 6, 34, -18, 32}
    print(3, s2, s1)
    s1.difference_update([-149337, -277522, 8, 56, 553409, 48, 31, -9, 38, 2, -22122, 4, 16, 2, -17, 3, 256498, 16, -15, 7, 32, 106459, -8614, 1, -335380, -747260, 40, 5, 33, 24, 2, 6, 669146, 31, 8, 8, 24, 8, 16, -488947])
    print(4, s1, s0)
    if s0: print(s0.pop())
    print(5, s0, s1)
    s1.update(s1)
    print(6, s1, s2)
    s1 -= s1
    print(7, s1, s1)
    s1.symmetric_difference_update(s1)
    print(8, s1, s2)
    s0 = set(s0)
    print(9, s0, s2)
    s1.update(s2)
    print(10, s1, s2)
    s1.update({k: 1 for k in [32, 280543, -189519, -380649, 147712, 0, 16, 48, 48, 19, 2, -533835, 7, 40, 48, -272231, 8, -420388, 8, 90741, 6, 2, 24, 3, 48, 32, 6, 40, 56, 4, -940044, 8, 33, 162579, 802238, 0, 6, 1, 32, -18]})
    print(11, s1, s2)
    s0 = s2 & s2
    print(12, s0, s2)
    for q in list(s1)[:2]: s1.discard(q)
    print(13, s1, s2)
    s0 = s0 & s2
    print(14, s0, s2)
    s1 = s2.intersection(s1)
    print(15, s1, s2)
    s1 -= {7, -768871, 239674, -328733, 56, 706882, -342559, 29, -196517, 0, 16, -571716, 2, 38, 6, 5, 36, 39, -20, 1, -10, 22, 2, 228702, -832428}
    print(16, s1, s1)
    s2.add(0)
    print(17, s2, s2)
    s0.symmetric_difference_update((x for x in [48, 1, 25]))
    print(18, s0, s2)
    s1 -= s2
    print(19, s1, s2)
    s1.update(s2)
    print(20, s1, s1)
    s0 = {24, 19, 5, 7, 64}
    print(21, s0, s0)
    s0 = s1.union(s1)
    print(22, s0, s2)
    s0 = s0 - s2
    print(23, s0, s2)
    s2 |= {4}
    print(24, s2, s2)
    s2.symmetric_difference_update([-3])
    print(25, s2, s2)
    s1 = s2.intersection(s2)
    print(26, s1, s1)
    for q in list(s1)[:3]: s1.discard(q)
    print(27, s1, s1)
    s0 = s2.copy()
    print(28, s0, s2)
    s2 = set({k: 1 for k in [48, 48, -382045, 273074, 2, -2, 21, 16, 2, 32, 48, -14, 1, 0, 1, 8, 0, 617064, -165530, -957115, 32, 4, 8, 56, 0, -4, 5, -865274, 5, -18, 17, 16, -6, -112919, 24, 48, -119882, 9, 4, -792397]})
    print(29, s2, s1)
    s0 = s0.difference(defaultdict(int, {k: 1 for k in [-372562, 24, 36450, -983636, 2, 293695, 568335, -405501, -408116, -925827, 0, -841181, 9, 3, 8, -232274, -163102, 7, 215712, 1]}))
    print(30, s0, s2)
    s0.update(s1)
    print(31, s0, s2)
    s0 &= {17, 48, 39, 659428}
    print(32, s0, s2)
    s0 = {x + 1 for x in s0}
    print(33, s0, s0)
    s2.intersection_update(s0)
    print(34, s2, s0)
    s0.update(s0)
    print(35, s0, s0)
    s1.add(-461084)
    print(36, s1, s2)
    s1 = {x + 1 for x in s0}
    print(37, s1, s0)
    s2 = s1 & s0
    print(38, s2, s0)
    s1.update(s0)
    print(39, s1, s0)
main()
print('== without arguments')
s = {3, 1}
s.update()
print(s.union(), s.difference(), s.intersection(), s)
