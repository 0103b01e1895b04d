package io.pgseam.app.faults;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fault in the middle of every operation, {@code -Dpgseam.fault.repeats} times each: what was acknowledged is there, once, nothing is half
 * done, what is not known is not said, and the same pool serves the same operation again.
 *
 * <p>Without {@code -Psoak}, each fault strikes two operations once, others in each run. {@code -Dpgseam.fault.cells=REGEX} takes those cells
 * whose names have a match, and no others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultMatrixTest {
    private static final boolean SOAK = Boolean.getBoolean("pgseam.soak");
    private static final int REPEATS = Integer.getInteger("pgseam.fault.repeats", SOAK ? 50 : 1);
    private static final int OPERATIONS = SOAK ? Integer.MAX_VALUE : 2;
    private static final int STAGES = Integer.getInteger("pgseam.fault.stages", 3);
    private static final long SEED = Long.getLong("pgseam.seed", System.nanoTime());
    private static final Optional<String> CELLS = Optional.ofNullable(System.getProperty("pgseam.fault.cells"));

    /** Says that broken connections are broken. */
    private static final Logger POOL_LOG = Logger.getLogger("com.zaxxer.hikari.pool");

    private final Properties before = (Properties) System.getProperties().clone();
    private Matrix matrix;

    @BeforeAll
    void begin() {
        POOL_LOG.setLevel(Level.SEVERE);
        // Generations are told which server to take, and write no lock.
        System.clearProperty("pgseam.server");
        System.setProperty("pgseam.lock", "ignore");
        matrix = new Matrix(
                cells(), REPEATS, STAGES, Path.of("target/reliability/files").toAbsolutePath());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void keepsItsPromise(Cell cell) throws InterruptedException {
        Tally tally = matrix.await(cell);

        tally.missing().ifPresent(reason -> assumeTrue(false, reason));
        assertThat(tally.details()).as(cell.toString()).isEmpty();
    }

    @AfterAll
    void end() throws Exception {
        try {
            matrix.close();
        } finally {
            System.setProperties(before);
            POOL_LOG.setLevel(null);
        }
        Results results = Results.now(matrix.server(), matrix.results());
        results.write();
        if (SOAK && ReliabilityPage.isToBeWritten()) {
            ReliabilityPage.write(results);
        }
    }

    static List<Cell> cells() {
        if (CELLS.isPresent()) {
            return Cells.sensible().stream()
                    .filter(cell -> cell.toString().matches(".*(" + CELLS.get() + ").*"))
                    .toList();
        }
        List<Cell> shuffled = new ArrayList<>(Cells.sensible());
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled.stream().collect(groupingBy(Cell::fault, LinkedHashMap::new, toList())).values().stream()
                .flatMap(ofFault -> ofFault.stream().limit(OPERATIONS))
                .toList();
    }
}
