package io.pgseam.benchmarks.results;

/** What is measured of a competitor, each for one unit of its comparison. */
public enum Metric {
    /** Nanoseconds. */
    WALL("wall"),
    /** Nanoseconds: of the client's thread, or of a whole process that was started for it. */
    CPU("CPU"),
    /** Bytes that the client's thread allocated. */
    ALLOCATION("allocated"),
    /** Bytes on disk. */
    SIZE("size");

    private final String title;

    Metric(String title) {
        this.title = title;
    }

    /** As a table's heading names it. */
    public String title() {
        return title;
    }
}
