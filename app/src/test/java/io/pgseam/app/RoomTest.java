package io.pgseam.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.pgseam.operators.Jsonb;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.Statement;
import org.jooq.PlainSQL;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.pgseam.app");

    private static final String[] FEATURES = {
        "io.pgseam.app.accounts..",
        "io.pgseam.app.catalogue..",
        "io.pgseam.app.orders..",
        "io.pgseam.app.reports..",
        "io.pgseam.app.users.."
    };

    private static final DescribedPredicate<JavaAccess<?>> PLAIN_SQL = describe(
            "plain SQL", access -> access.getTarget() instanceof CodeUnitAccessTarget target && isPlainSql(target));

    @Test
    void packagesImportEachOtherInNoCircle() {
        slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheDemoAndTheCommandLineImportAServer() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.pgseam.app.cli", "io.pgseam.app.demo")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.pgseam.postgres..")
                .check(CLASSES);
    }

    @Test
    void nothingImportsARoomOfTheBuild() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.pgseam.generator..", "io.pgseam.guard..", "io.pgseam.benchmarks..")
                .check(CLASSES);
    }

    @Test
    void nothingImportsAStatement() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Statement.class, PreparedStatement.class, CallableStatement.class)
                .check(CLASSES);
    }

    @Test
    void nothingCallsPlainSql() {
        noClasses().should().accessTargetWhere(PLAIN_SQL).check(CLASSES);
    }

    @Test
    void plainSqlIsSeenWhereItIsCalled() {
        JavaClasses operators = new ClassFileImporter().importClasses(Jsonb.class);

        assertThat(noClasses()
                        .should()
                        .accessTargetWhere(PLAIN_SQL)
                        .evaluate(operators)
                        .hasViolation())
                .isTrue();
    }

    @Test
    void featuresImportNeitherPoolNorConfig() {
        noClasses()
                .that()
                .resideInAnyPackage(FEATURES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.pgseam.app", "io.pgseam.app.pool..", "io.pgseam.app.config..")
                .check(CLASSES);
    }

    private static boolean isPlainSql(CodeUnitAccessTarget target) {
        return target.resolveMember()
                .filter(codeUnit -> codeUnit.isAnnotatedWith(PlainSQL.class))
                .isPresent();
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
