def finding = 'Search.java:10: plain SQL: DSL.condition(String). Use the generated columns and the DSL, or put the expression into a view.'
def lines = new File(basedir, 'build.log').readLines()

assert lines.count { it.startsWith("[ERROR] $finding") } == 2
assert lines.count { it.startsWith("[WARNING] $finding") } == 1
assert lines.count { it.contains('plain SQL findings in 2 classes: 1 (hotel 1).') && it.startsWith('[INFO]') } == 3
