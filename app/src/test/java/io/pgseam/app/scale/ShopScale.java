package io.pgseam.app.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.lock.SchemaLock;
import io.pgseam.schema.Public;
import io.pgseam.statements.RecordedStatement;
import io.pgseam.statements.StatementsLock;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the shop's tests have recorded: so the build runs this after them. */
class ShopScale {
    @Test
    void everyStatementKeepsTheRulesThatItsTextShows() {
        List<RecordedStatement> statements = StatementsLock.of(Path.of("target", "classes", StatementsLock.NAME))
                .statements();
        Distribution distribution = Distribution.of(SchemaLock.besides(Public.class));

        List<ScaleFinding> findings = statements.stream()
                .flatMap(statement -> StatementLint.findings(statement, distribution).stream())
                .toList();

        System.out.println("scale: " + statements.size() + " statements, " + findings.size()
                + " findings. Not checked: " + String.join("; ", ScaleRule.NOT_CHECKED));
        assertThat(statements).isNotEmpty();
        assertThat(findings).isEmpty();
    }
}
