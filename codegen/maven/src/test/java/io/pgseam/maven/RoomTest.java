package io.pgseam.maven;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.pgseam.generator.UpToDateCheck;
import org.junit.jupiter.api.Test;

class RoomTest {
    @Test
    void roomImportsWhatNeedsPgseamsJarsAloneAndNoJooq() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.pgseam.generator", "io.pgseam.postgres..", "org.jooq..")
                        .and(not(equivalentTo(UpToDateCheck.class))))
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.pgseam.maven"));
    }
}
