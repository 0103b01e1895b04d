package io.pgseam.app.truth;

import static io.pgseam.schema.Tables.ACCOUNTS;
import static io.pgseam.schema.Tables.PRODUCTS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rand;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.BOOLEAN;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.VARCHAR;

import io.pgseam.app.FaultyWire.Fault;
import io.pgseam.postgres.FaultyServer.Stop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.jooq.DSLContext;

/** Breaks the server and the wire again and again. For one thread. */
final class Troublemaker {
    private static final int TERMINATED = 4;
    private static final Duration SHORTEST_PEACE = Duration.ofMillis(250);
    private static final Duration LONGEST_PEACE = Duration.ofMillis(750);

    private final Stage stage;
    private final Opening opening;
    private final Random random;
    private final TroublePlan plan;
    private final Map<Trouble, Integer> made;

    /** @param made counts */
    Troublemaker(Stage stage, Opening opening, Random random, Map<Trouble, Integer> made) {
        this.stage = stage;
        this.opening = opening;
        this.random = random;
        this.plan = new TroublePlan(random);
        this.made = made;
    }

    /** Leaves everything whole. */
    void workUntil(long end) {
        pause(SHORTEST_PEACE, LONGEST_PEACE);
        while (System.nanoTime() < end) {
            Trouble trouble = plan.next();
            make(trouble);
            made.merge(trouble, 1, Integer::sum);
            pause(SHORTEST_PEACE, LONGEST_PEACE);
        }
    }

    private void make(Trouble trouble) {
        switch (trouble) {
            case BACKENDS_TERMINATED -> terminate(stage.administrator());
            case CONNECTIONS_CUT -> onTheWire(Fault.CUT);
            case CUT_BEFORE_COMMIT -> onTheWire(Fault.CUT_BEFORE_COMMIT);
            case CUT_AFTER_COMMIT -> onTheWire(Fault.CUT_AFTER_COMMIT);
            case CUT_WHILE_LOCKED ->
                stage.administrator().transaction(transaction -> cutThoseWhoWait(transaction.dsl()));
            case ROWS_LOCKED -> stage.administrator().transaction(transaction -> lock(transaction.dsl()));
            case SERVER_CRASHED -> {
                stage.server().stop(Stop.IMMEDIATE);
                stage.server().start();
            }
            case SERVER_FROZEN -> {
                stage.server().freeze();
                pause(Duration.ofMillis(50), Duration.ofMillis(400));
                stage.server().thaw();
            }
        }
    }

    private static void terminate(DSLContext administrator) {
        administrator
                .select(function(name("pg_terminate_backend"), BOOLEAN, field(name("pid"), INTEGER)))
                .from(administrator
                        .select(field(name("pid"), INTEGER))
                        .from(table(name("pg_stat_activity")))
                        .where(field(name("application_name"), VARCHAR).eq(Stage.APPLICATION))
                        .orderBy(rand())
                        .limit(TERMINATED))
                .fetch();
    }

    private void onTheWire(Fault fault) {
        try {
            stage.wire().fail(fault);
            pause(Duration.ofMillis(20), Duration.ofMillis(100));
            stage.wire().fail(Fault.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One product and one account, for longer than the shop waits or not. */
    private void lock(DSLContext transaction) {
        transaction
                .selectFrom(PRODUCTS)
                .where(PRODUCTS.ID.eq(
                        opening.goods().get(random.nextInt(opening.goods().size()))))
                .forUpdate()
                .fetch();
        transaction
                .selectFrom(ACCOUNTS)
                .orderBy(ACCOUNTS.ACCOUNT_ID)
                .limit(1)
                .forUpdate()
                .fetch();
        pause(Stage.LOCK_TIMEOUT.dividedBy(2), Stage.LOCK_TIMEOUT.multipliedBy(2));
    }

    /** Of whoever counts pieces. */
    private void cutThoseWhoWait(DSLContext transaction) {
        transaction
                .selectFrom(PRODUCTS)
                .where(PRODUCTS.ID.in(opening.counted()))
                .orderBy(PRODUCTS.ID)
                .forUpdate()
                .fetch();
        pause(Stage.LOCK_TIMEOUT.dividedBy(4), Stage.LOCK_TIMEOUT.dividedBy(2));
        onTheWire(Fault.CUT);
    }

    private void pause(Duration shortest, Duration longest) {
        try {
            Thread.sleep(shortest.toMillis()
                    + random.nextInt((int) longest.minus(shortest).toMillis()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
