# expect-error: mixed-container @ 2
prices = {'tea': 2, 'cake': 'three'}
