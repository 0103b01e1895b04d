def text = new File(basedir, 'build.log').getText('UTF-8')

assert text.contains('''\
[ERROR] 2 migrations watched, 0 findings waived, 3 problems
[ERROR] V2__prices.sql:2: CREATE INDEX goods_price ON goods (price) holds SHARE on goods while it reads all rows: writers wait. \
Use CREATE INDEX CONCURRENTLY in a migration of its own (executeInTransaction=false), \
or add to mistaken.txt: V2__prices.sql | index-blocks-writes | goods | WHY
[ERROR] mistaken.txt:1: found "V2__prices.sql | index-blocks-writes | goods |", expected MIGRATION | RULE | TABLE | REASON, with a reason
[ERROR] mistaken.txt:2: there is no migration V3__prices.sql
''')
assert text.contains('The migrations are not safe on a database that is in use')
assert text.contains('[INFO] 2 migrations watched, 1 findings waived, 0 problems')
