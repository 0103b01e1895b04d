def error = 'Search.java:[10,19] plain SQL: DSL.condition(String). Use the generated columns and the DSL, or put the expression into a view.'
def lines = new File(basedir, 'build.log').readLines()

// Maven tells each error twice: where it occurs and at the end.
assert lines.count { it.endsWith(error) } == 4
