import os

os.environ['WASMBA_SHADE'] = 'red'
print(os.environ['WASMBA_SHADE'], os.environ.get('WASMBA_SHADE'), os.environ.get('WASMBA_NOTHING'), os.getenv('WASMBA_NOTHING', 'none'))
try:
    print(os.environ['WASMBA_NOTHING'])
except KeyError as error:
    print('missing', error)
