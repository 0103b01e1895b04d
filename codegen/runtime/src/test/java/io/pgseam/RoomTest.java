package io.pgseam;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(
                    "io.pgseam.constraints",
                    "io.pgseam.copy",
                    "io.pgseam.inserts",
                    "io.pgseam.lock",
                    "io.pgseam.operators",
                    "io.pgseam.query",
                    "io.pgseam.statements",
                    "io.pgseam.types");

    @Test
    void packagesImportEachOtherInNoCircle() {
        slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nothingImportsARoomThatStandsOnThisOne() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.pgseam.schema..",
                        "io.pgseam.app..",
                        "io.pgseam.generator..",
                        "org.flywaydb..",
                        "com.zaxxer..")
                .check(CLASSES);
    }

    @Test
    void codecsImportTheTypesAndTheWireAndTheWireImportsNothingOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("io.pgseam.copy.codec")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.pgseam.copy", "io.pgseam.lock", "io.pgseam.operators")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("io.pgseam.copy.wire")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.pgseam.copy", "io.pgseam.copy.codec", "io.pgseam.operators", "io.pgseam.types")
                .check(CLASSES);
    }

    @Test
    void csvImportsTheCopyAndTheTypes() {
        noClasses()
                .that()
                .resideInAPackage("io.pgseam.copy.csv")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.pgseam.copy.codec", "io.pgseam.copy.wire", "io.pgseam.lock", "io.pgseam.operators")
                .check(CLASSES);
    }

    /** Unlike {@code slices().matching(...)}, also sees a circle between a package and its own subpackage. */
    private static final class EachPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            String name = javaClass.getPackageName();
            return name.startsWith("io.pgseam") ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "each package of pgseam";
        }
    }
}
