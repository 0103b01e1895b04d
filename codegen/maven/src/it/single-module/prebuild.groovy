import static java.nio.file.StandardCopyOption.REPLACE_EXISTING

import java.nio.file.Files

def here = basedir.toPath()
def elsewhere = here.resolve('another/directory')
for (file in ['pom.xml', 'schema.lock', 'src/main/java/hotel/Rooms.java', 'src/main/resources/db/migration/V1__rooms.sql']) {
    Files.createDirectories(elsewhere.resolve(file).parent)
    Files.copy(here.resolve(file), elsewhere.resolve(file), REPLACE_EXISTING)
}
