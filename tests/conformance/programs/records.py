data = """name,age,city
Ann,30,Berlin
Bob,25,Paris
Cid,35,Rome"""
lines = data.strip().split('\n')
header = lines[0].split(',')
rows = [dict(zip(header, line.split(','))) for line in lines[1:]]
for row in rows: print(row['name'], int(row['age']) + 1, row.get('zip', 'n/a'))
ages = [int(r['age']) for r in rows]
print(sum(ages) / len(ages), min(ages), max(ages), sorted(rows, key=lambda r: r['city'])[0]['name'])
by_city = {r['city']: r for r in rows}
print('Rome' in by_city, list(by_city), by_city['Paris'])
