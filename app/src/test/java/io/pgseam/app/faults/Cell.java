package io.pgseam.app.faults;

/** One fault in the middle of one operation. */
record Cell(Fault fault, Operation operation) {
    @Override
    public String toString() {
        return fault.title() + ", " + operation.title();
    }
}
