package io.pgseam.benchmarks;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class RoomTest {

    @Test
    void resultsImportNothingOfPgseam() {
        noClasses()
                .that()
                .resideInAPackage("io.pgseam.benchmarks.results")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.pgseam..").and(not(resideInAPackage("io.pgseam.benchmarks.results"))))
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.pgseam.benchmarks"));
    }
}
