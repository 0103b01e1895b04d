def errors = new File(basedir, 'build.log').readLines().findAll { it.startsWith('[ERROR]') }

assert errors[0] =~ /V2__floors\.sql:2 failed on .*PostgreSQL 18\.\d+.*: type "itneger" does not exist \(42704\)\. Database stays at version 1; no classes were generated\./
assert errors.count { it.contains('floors') } == 1
assert !new File(basedir, 'target/generated-sources/jooq/hotel').exists()
