def lines = new File(basedir, 'build.log').readLines()

assert lines.count { it == '[INFO] Semantic version: none' } == 1
assert lines.count { it == '[ERROR] Semantic version: major' } == 1
assert lines.count { it == '[INFO] Semantic version: major' } == 1
assert lines.any { it.contains('The schema breaks code that was compiled against consumer:released-schema:jar:1.0.0: expected another major version than 1') }
assert lines.any { it.contains('Nothing to compare with: ') && it.contains('consumer:released-schema:jar:0.9.0') }
