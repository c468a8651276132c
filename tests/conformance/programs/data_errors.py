import sys
# exceptions: traceback of nested user exceptions at top level
class AppError(Exception):
    """Base."""
class DataError(AppError):
    def __init__(self, row, column, reason='bad value'):
        self.row = row
        self.column = column
        self.reason = reason
    def __str__(self):
        return f'row {self.row}, column {self.column}: {self.reason}'
def parse(rows):
    out = []
    for r, row in enumerate(rows):
        for c, cell in enumerate(row.split(',')):
            try:
                out.append(float(cell))
            except ValueError:
                raise DataError(r, c, f'{cell!r} is no number')
    return out
print(parse(['1,2', '3.5,4']))
try:
    parse(['1,2', '3,x'])
except AppError as e:
    print(type(e).__name__, e)
parse(['', '1'])
