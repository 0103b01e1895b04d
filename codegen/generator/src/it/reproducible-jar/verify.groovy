def one = new File(basedir, 'target/reproducible-1.jar')
def other = new File(basedir, 'another/directory/target/reproducible-1.jar')

assert one.bytes == other.bytes
assert one.lastModified() != other.lastModified()
