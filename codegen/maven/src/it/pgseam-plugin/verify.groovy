def log = new File(basedir, 'build.log').text
assert log.count('BUILD SUCCESS') == 4
assert log.count('Unchanged: hotel.schema is up to date with the migrations') == 1
assert (log =~ /Generating +: changed since the last time: no fingerprint/).count == 1
assert (log =~ /Unchanged +: .*hotel.schema is up to date with the migrations/).count == 1
assert (log =~ /Generating +: changed since the last time: lock/).count == 1
