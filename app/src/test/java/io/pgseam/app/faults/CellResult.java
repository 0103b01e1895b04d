package io.pgseam.app.faults;

import java.util.List;

/**
 * A cell in figures; all but {@code tries} and {@code healthyMillis} are numbers of tries.
 *
 * @param lost acknowledged, and not there
 * @param misreported reported as something else than it was
 * @param leftBehind with sessions or connections in use of which nobody is left
 * @param healthyMillis from the end of the fault until the operation succeeded, for each try, the shortest first
 */
record CellResult(
        String fault,
        String operation,
        int tries,
        int lost,
        int duplicated,
        int halfApplied,
        int misreported,
        int poisoned,
        int leftBehind,
        int notHealthy,
        List<Long> healthyMillis) {

    String median() {
        return healthyMillis.isEmpty() ? "-" : millis(healthyMillis.get((healthyMillis.size() - 1) / 2));
    }

    String worst() {
        return healthyMillis.isEmpty() ? "-" : millis(healthyMillis.get(healthyMillis.size() - 1));
    }

    private static String millis(long millis) {
        return millis + " ms";
    }
}
