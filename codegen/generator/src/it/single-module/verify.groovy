assert new File(basedir, 'target/classes/hotel/Rooms.class').exists()

def log = new File(basedir, 'build.log').text
assert log.count('BUILD SUCCESS') == 2
assert log =~ /Generating +: changed since the last time: no fingerprint/
assert log =~ /Unchanged +: .*hotel.schema is up to date with the migrations/
