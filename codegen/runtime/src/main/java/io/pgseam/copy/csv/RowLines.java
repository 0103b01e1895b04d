package io.pgseam.copy.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows the line of each row that was sent, in one byte a row. */
final class RowLines {

    private static final int BLOCK = 64 * 1024;
    private static final int FAR = 0xFF;

    private final List<byte[]> blocks = new ArrayList<>();
    private final Map<Long, Long> farSteps = new HashMap<>();
    private long rows;
    private long lastLine;

    /** Adds the line of the next row, counted from 1. */
    void add(long line) {
        int place = (int) (rows % BLOCK);
        if (place == 0) {
            blocks.add(new byte[BLOCK]);
        }
        long step = line - lastLine;
        if (step >= FAR) {
            farSteps.put(rows, step);
        }
        blocks.get(blocks.size() - 1)[place] = (byte) Math.min(step, FAR);
        lastLine = line;
        rows++;
    }

    /** Returns the line of a row, counted from 1; the last line if there is no such row. */
    long line(long row) {
        long line = 0;
        for (long i = 0; i < Math.min(row, rows); i++) {
            int step = blocks.get((int) (i / BLOCK))[(int) (i % BLOCK)] & 0xFF;
            line += step == FAR ? farSteps.getOrDefault(i, 0L) : step;
        }
        return line;
    }
}
