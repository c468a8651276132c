def adder():return
def scaler(n):
    def scale():n
def table_of(k):return{'':lambda:k,'':lambda:x}
ops=table_of(3)
for name,f in ops.items():()
pipeline=(adder,scaler(2))
x=5
for f in pipeline:x
