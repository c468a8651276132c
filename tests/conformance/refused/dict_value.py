# expect-error: container-element @ 4
ages = {}
ages['Ann'] = 'old'
ages['Bob'] = 7
