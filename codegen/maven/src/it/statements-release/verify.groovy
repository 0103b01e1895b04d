def text = new File(basedir, 'build.log').getText('UTF-8')

assert text.contains('''\
[ERROR] The older release can keep running on schema 2: no (1 statements, 1 findings)
[ERROR]   - column public.goods.price type=numeric(8,2) not-null
[ERROR]       column "price" does not exist (42703)
[ERROR]           consumer.Goods.find
[ERROR] The newer release can run on schema 1: yes (1 statements, 0 findings)
''')
assert text.contains('The last release cannot keep running on the newest schema')
assert text.contains('[INFO] The older release can keep running on schema 2: yes (1 statements, 0 findings)')
assert text.contains('[INFO] Skipped: without tests no statements are recorded')
assert text.contains('missing.lock is missing: expected what a StatementRecorder writes')
