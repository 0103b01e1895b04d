package io.pgseam.app.terminal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/** Where a program writes, in UTF-8: a terminal, or a file or pipe. Not thread-safe. */
public final class Output {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final PrintStream stream;
    private final BooleanSupplier terminal;

    /** @param terminal asked when that matters */
    public Output(OutputStream bytes, BooleanSupplier terminal) {
        this.stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        this.terminal = terminal;
    }

    /** Standard output. */
    public static Output standard() {
        return new Output(System.out, () -> isTerminal(1));
    }

    /** Standard error. */
    public static Output standardError() {
        return new Output(System.err, () -> isTerminal(2));
    }

    public boolean isTerminal() {
        return terminal.getAsBoolean();
    }

    /** Writes a line that shows the text, whatever is in it. */
    public void line(String text) {
        raw(VisibleText.of(text) + System.lineSeparator());
    }

    /** Writes text as it is; who calls this knows that it has no control characters of somebody else's. */
    public void raw(String text) {
        stream.print(text);
        stream.flush();
    }

    /** What is written with formats and text of one's own. */
    public PrintStream stream() {
        return stream;
    }

    /** Bytes for another program; the caller flushes it, and it fails when nobody reads them any more. */
    public OutputStream bytes() {
        return new BufferedOutputStream(new Checked(stream), BUFFER_BYTES);
    }

    /** Java tells it of none but its console. */
    private static boolean isTerminal(int descriptor) {
        try {
            return new ProcessBuilder("test", "-t", String.valueOf(descriptor))
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Throws what a {@link PrintStream} keeps to itself. */
    private static final class Checked extends OutputStream {
        private final PrintStream stream;

        Checked(PrintStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            stream.write(source, offset, length);
            flush();
        }

        @Override
        public void flush() throws IOException {
            if (stream.checkError()) {
                throw new IOException("nobody reads it, or there is no room");
            }
        }
    }
}
