package io.pgseam.guard;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.pgseam");

    @Test
    void importsNothingElseOfPgseam() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("io.pgseam..").and(not(resideInAPackage("io.pgseam.guard.."))))
                .check(CLASSES);
    }

    @Test
    void importsOnlyThePublicCompilerApi() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.pgseam.guard.scan")
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(
                        "io.pgseam.guard..",
                        "java..",
                        "javax.lang.model..",
                        "javax.tools..",
                        "com.sun.source..",
                        "org.jspecify.annotations..")))
                .check(CLASSES);
    }

    @Test
    void rulesKnowNoCompiler() {
        noClasses()
                .that()
                .resideInAPackage("io.pgseam.guard.rules")
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(
                        "io.pgseam.guard.rules", "java..", "javax.lang.model", "org.jspecify.annotations..")))
                .check(CLASSES);
    }

    @Test
    void scanKnowsTheRulesAndAsm() {
        noClasses()
                .that()
                .resideInAPackage("io.pgseam.guard.scan")
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(
                        "io.pgseam.guard.rules",
                        "io.pgseam.guard.scan",
                        "java..",
                        "org.jspecify.annotations..",
                        "org.objectweb.asm..")))
                .check(CLASSES);
    }

    @Test
    void packagesImportEachOtherInNoCircle() {
        slices().matching("io.pgseam.(**)").should().beFreeOfCycles().check(CLASSES);
    }
}
