package io.pgseam.migrations;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final JavaClasses ROOM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.pgseam.migrations");

    @Test
    void packagesDoNotImportEachOtherInACircle() {
        slices().matching("io.pgseam.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(ROOM);
    }

    @Test
    void roomImportsNeitherJooqNorAnotherRoom() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.jooq..",
                        "io.pgseam.app..",
                        "io.pgseam.generator..",
                        "io.pgseam.postgres..",
                        "io.pgseam.schema..")
                .check(ROOM);
    }
}
