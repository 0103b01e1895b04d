import java.util.jar.JarFile

assert new File(basedir, 'app/target/classes/hotel/Rooms.class').exists()

def schema = new JarFile(new File(basedir, 'schema/target/hotel-schema-1.jar')).entries()*.name
assert schema.contains('hotel/schema/tables/Rooms.class')
assert schema.contains('db/migration/V1__rooms.sql')
assert schema.contains('META-INF/pgseam/schema.lock')
assert schema.contains('META-INF/pgseam/schema.html')
assert schema.contains('META-INF/native-image/hotel.schema/reachability-metadata.json')
assert schema.every { !it.startsWith('io/pgseam') }
