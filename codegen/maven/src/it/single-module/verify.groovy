def log = new File(basedir, 'build.log').text
assert log.count('BUILD SUCCESS') == 3
assert (log =~ /Generating +: changed since the last time: no fingerprint/).count == 2
assert (log =~ /Unchanged +: .*hotel.schema is up to date with the migrations/).count == 1

def jar = new File(basedir, 'target/hotel-1.jar')
def sameElsewhere = new File(basedir, 'another/directory/target/hotel-1.jar')
assert jar.bytes == sameElsewhere.bytes
assert jar.lastModified() != sameElsewhere.lastModified()

def page = 'target/generated-sources/jooq/schema.html'
assert new File(basedir, page).bytes == new File(basedir, "another/directory/$page").bytes
