# inventory with validation errors, several classes, raise from, else/finally
class ValidationError(ValueError):
    def __init__(self, field, message, value=None):
        self.field = field
        self.message = message
        super().__init__(f"{field}: {message}")

class RangeError(ValidationError):
    pass

class MissingError(ValidationError):
    def __init__(self, field):
        super().__init__(field, 'is required')

def parse_age(record):
    if 'age' not in record:
        raise MissingError('age')
    try:
        age = int(record['age'])
    except ValueError as err:
        raise ValidationError('age', 'is not a number') from err
    if not 0 <= age < 150:
        raise RangeError('age', 'is out of range')
    return age

def check(record):
    try:
        age = parse_age(record)
    except RangeError as e:
        return f'range {e.field} {e}'
    except MissingError as e:
        return 'missing ' + e.field + ' ' + e.message
    except ValidationError as e:
        return f'invalid {e!r} {e.args}'
    else:
        return f'ok {age}'
    finally:
        print('checked', record)

for record in [{'age': '30'}, {'age': '-1'}, {'name': 'x'}, {'age': 'abc'}]:
    print(check(record))

errors = []
for value in ['1', 'x', '3']:
    try:
        errors.append(int(value))
    except ValueError as e:
        errors.append(-1)
        print(type(e).__name__, '-', e)
print(errors)
print(issubclass(RangeError, ValueError), isinstance(MissingError('f'), ValidationError))

def retry(action, times):
    last = None
    for attempt in range(times):
        try:
            return action(attempt)
        except (ValueError, ZeroDivisionError) as e:
            print('attempt', attempt, 'failed:', e)
            last = e
    raise RuntimeError(f'gave up after {times}') from last

print(retry(lambda n: 10 // n, 3))
try:
    retry(lambda n: int('z' * n), 2)
except RuntimeError as e:
    print(e)
assert 1 + 1 == 2, 'math works'
try:
    assert [], 'empty'
except AssertionError as e:
    print('assertion', e, e.args)
raise MissingError('name')
