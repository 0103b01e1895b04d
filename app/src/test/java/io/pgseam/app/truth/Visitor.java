package io.pgseam.app.truth;

import io.pgseam.app.errors.DatabaseException.Kind;
import io.pgseam.app.orders.Basket;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.tx.Transactions;
import io.pgseam.app.users.Email;
import io.pgseam.app.users.UserId;
import io.pgseam.schema.AccountsId;
import io.pgseam.schema.CustomersId;
import io.pgseam.schema.OrdersId;
import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** One of those who are in the shop: does at random what people do there, and has it recorded. For one thread. */
final class Visitor {
    private static final int ORDERS_OF_A_CUSTOMER = 8;
    private static final int EMAILS = 2_000;
    private static final int DIFFERENT_COUNTS = 10;
    private static final int FIRST_PRICE_CENTS = 1_000;
    private static final double IMPATIENT = 0.1;
    private static final Set<String> WITHOUT_SERVER = Set.of(Kind.UNAVAILABLE.name(), Kind.POOL_EXHAUSTED.name());

    private record Habit(int weight, Supplier<Operation> wish) {}

    private final Stage stage;
    private final Counter counter;
    private final Recorder recorder;
    private final Random random;
    private final List<Habit> habits = List.of(
            new Habit(28, this::placeOrder),
            new Habit(20, this::changeStatus),
            new Habit(7, this::changeStock),
            new Habit(6, this::countPieces),
            new Habit(6, this::changePrice),
            new Habit(12, this::moveMoney),
            new Habit(2, this::upsertShelf),
            new Habit(3, this::registerCustomer),
            new Habit(3, this::openOrCloseSession),
            new Habit(3, this::putPreferences),
            new Habit(4, this::readOrders),
            new Habit(3, this::readBalances),
            new Habit(2, this::readShelf),
            new Habit(1, this::readPreferences));
    private final Deque<CustomersId> customers = new ArrayDeque<>();
    private final Deque<Operation> again = new ArrayDeque<>();
    private final Deque<CloseSession> sessions = new ArrayDeque<>();
    private final UserId user;
    private final ProductsId counted;
    private final List<ProductsId> goods;
    private final List<AccountsId> accounts;
    private final Map<String, List<ProductsId>> shelves;
    private int orders;
    private int counts;

    Visitor(int thread, int threads, Stage stage, Opening opening, Counter counter, History history, long seed) {
        this.stage = stage;
        this.counter = counter;
        this.recorder = new Recorder(thread, history);
        this.random = new Random(seed + thread);
        this.user = new UserId(Opening.uuid(random));
        this.counted = opening.counted().get(thread);
        this.goods = opening.goods();
        this.accounts = List.copyOf(opening.balances().keySet());
        this.shelves = opening.shelves();
        IntStream.iterate(thread, i -> i < opening.customers().size(), i -> i + threads)
                .forEach(i -> customers.add(opening.customers().get(i)));
    }

    void stayUntil(long end) {
        while (System.nanoTime() < end) {
            Operation wish = again.isEmpty() ? wish() : again.remove();
            learn(recorder.perform(wish, access()));
        }
    }

    private Operation wish() {
        int rest = random.nextInt(habits.stream().mapToInt(Habit::weight).sum());
        for (Habit habit : habits) {
            rest -= habit.weight();
            if (rest < 0) {
                return habit.wish().get();
            }
        }
        throw new IllegalStateException("no habit is left");
    }

    private Access access() {
        Transactions patient = new Transactions(stage.pool());
        return new Access(
                stage.pool().context(),
                random.nextDouble() < IMPATIENT ? patient.within(Duration.ofMillis(1 + random.nextInt(60))) : patient);
    }

    private void learn(Entry<Operation> entry) {
        entry.answer(Answer.CustomerRegistered.class).ifPresent(registered -> customers.addLast(registered.id()));
        if (entry.operation() instanceof OpenSession opened) {
            entry.answer(Answer.SessionOpened.class)
                    .ifPresent(session -> sessions.add(new CloseSession(opened.user(), session.id())));
        }
        boolean canBeRepeated = entry.operation() instanceof PlaceOrder || entry.operation() instanceof CloseSession;
        if (entry.isUnknown() && canBeRepeated && random.nextBoolean()) {
            again.add(entry.operation());
        }
        if (entry.outcome() instanceof Outcome.Failed failed && WITHOUT_SERVER.contains(failed.why())) {
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(10 + random.nextInt(40));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Operation placeOrder() {
        orders++;
        if (orders % ORDERS_OF_A_CUSTOMER == 0) {
            customers.addLast(customers.removeFirst());
        }
        PlaceOrder order = new PlaceOrder(
                customers.getFirst(),
                new OrdersId(Opening.uuid(random)),
                basket(goods, random),
                random.nextInt(8) == 0 ? Isolation.SERIALIZABLE : Isolation.READ_COMMITTED);
        counter.show(order, random);
        return order;
    }

    /** One to four pieces of one to three products. */
    static Basket basket(List<ProductsId> goods, Random random) {
        List<ProductsId> some = new ArrayList<>(goods);
        Collections.shuffle(some, random);
        return new Basket(some.stream()
                .limit(1 + random.nextInt(3))
                .map(product -> new Basket.Item(product, 1 + random.nextInt(4)))
                .toList());
    }

    private Operation changeStatus() {
        ChangeStatus.Step step = ChangeStatus.Step.values()[random.nextInt(ChangeStatus.Step.values().length)];
        return counter.order(random)
                .<Operation>map(order -> new ChangeStatus(order.customer(), order.id(), step))
                .orElseGet(this::placeOrder);
    }

    private Operation changeStock() {
        return new ChangeStock(counter.draw(), any(goods), random.nextInt(120) - 30);
    }

    private Operation countPieces() {
        counts++;
        return new CountPieces(counted, 1 << counts % DIFFERENT_COUNTS);
    }

    private Operation changePrice() {
        return new ChangePrice(any(goods), BigDecimal.valueOf(FIRST_PRICE_CENTS + counter.draw(), 2));
    }

    private Operation moveMoney() {
        List<MoveMoney.Move> moves = new ArrayList<>();
        for (int left = 1 + random.nextInt(2); left > 0; left--) {
            int from = random.nextInt(accounts.size());
            int to = (from + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
            moves.add(new MoveMoney.Move(
                    accounts.get(from), accounts.get(to), BigDecimal.valueOf(1 + random.nextInt(20_000), 2)));
        }
        return new MoveMoney(
                counter.draw(),
                moves,
                any(List.of(Isolation.READ_COMMITTED, Isolation.REPEATABLE_READ, Isolation.SERIALIZABLE)));
    }

    private Operation upsertShelf() {
        String shelf = anyShelf();
        return new UpsertShelf(counter.draw(), shelf, shelves.get(shelf));
    }

    private Operation registerCustomer() {
        return new RegisterCustomer(counter.draw(), new Email("person" + random.nextInt(EMAILS) + "@example.com"));
    }

    private Operation openOrCloseSession() {
        return sessions.isEmpty() || random.nextBoolean()
                ? new OpenSession(new UserId(Opening.uuid(random)))
                : sessions.remove();
    }

    private Operation putPreferences() {
        return new PutPreferences(user, counter.draw());
    }

    private Operation readOrders() {
        return new ReadOrders(customers.getFirst());
    }

    private Operation readBalances() {
        return new ReadBalances(
                accounts, any(List.of(Isolation.READ_ONLY, Isolation.REPEATABLE_READ, Isolation.SERIALIZABLE)));
    }

    private Operation readShelf() {
        return new ReadShelf(anyShelf());
    }

    private Operation readPreferences() {
        return new ReadPreferences(user);
    }

    private String anyShelf() {
        return any(List.copyOf(shelves.keySet()));
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
