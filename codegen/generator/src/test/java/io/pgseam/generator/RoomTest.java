package io.pgseam.generator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final JavaClasses ROOM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.pgseam.generator");

    @Test
    void packagesDoNotImportEachOtherInACircle() {
        slices().matching("io.pgseam.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(ROOM);
    }

    @Test
    void roomImportsNeitherTheShopNorItsSchema() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.pgseam.app..", "io.pgseam.schema..", "io.pgseam.migrations..", "com.zaxxer..")
                .check(ROOM);
    }

    @Test
    void pagesNeedTheLockAlone() {
        classes()
                .that()
                .resideInAPackage("io.pgseam.generator.pages")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.pgseam.generator.pages", "io.pgseam.lock", "org.jspecify..")
                .check(ROOM);
    }
}
