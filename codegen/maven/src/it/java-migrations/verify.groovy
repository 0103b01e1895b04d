assert new File(basedir, 'schema/target/classes/hotel/schema/tables/Rooms.class').exists()
assert new File(basedir, 'schema/target/classes/hotel/schema/tables/Guests.class').exists()
