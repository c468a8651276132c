# Module enum; Enum, IntEnum and auto are known to the specialiser.


def unique(enumeration):
    return enumeration
