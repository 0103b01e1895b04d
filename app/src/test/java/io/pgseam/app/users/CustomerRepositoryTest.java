package io.pgseam.app.users;

import static io.pgseam.schema.Tables.CUSTOMERS;
import static io.pgseam.schema.Tables.CUSTOMER_EMAILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.app.Crowd;
import io.pgseam.app.TestDatabase;
import io.pgseam.app.errors.ConstraintViolationException;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.tx.Transactions;
import io.pgseam.schema.CustomersId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CustomerRepositoryTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final CustomerRepository customers = new CustomerRepository(DATABASE.context());

    @BeforeEach
    void deleteAll() {
        DATABASE.owner().deleteFrom(CUSTOMER_EMAILS).execute();
        DATABASE.owner().deleteFrom(CUSTOMERS).execute();
    }

    @Test
    void aCustomerIsFoundByIdAndByEmail() {
        Customer ann = registered("Ann", "ann@example.org");
        registered("Bob", "bob@example.org");

        assertThat(ann.name()).isEqualTo("Ann");
        assertThat(customers.find(ann.id())).contains(ann);
        assertThat(customers.findByEmail(new Email("ann@example.org"))).contains(ann);
        assertThat(customers.findByEmail(new Email(" ANN@Example.org "))).contains(ann);
        assertThat(customers.findByEmail(new Email("cid@example.org"))).isEmpty();
        assertThat(customers.find(new CustomersId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void anAddressIsOneCustomers() {
        Customer ann = registered("Ann", "Ann@Example.org");

        assertThat(register("Another Ann", "ann@example.ORG"))
                .isEqualTo(new Registration.EmailTaken(new Email("ann@example.org")));
        assertThat(customers.findByEmail(new Email("ann@example.org"))).contains(ann);
        assertThat(DATABASE.owner().fetchCount(CUSTOMERS)).isOne();
    }

    @Test
    void theTransactionGoesOnWhereTheAddressIsTaken() {
        registered("Ann", "ann@example.org");

        new Transactions(DATABASE.pool()).<Registration>inTransaction(Isolation.READ_COMMITTED, transaction -> {
            CustomerRepository inside = new CustomerRepository(transaction.context());
            inside.register(transaction, "Bob", new Email("ann@example.org"));
            return inside.register(transaction, "Bob", new Email("bob@example.org"));
        });

        assertThat(customers.findByEmail(new Email("bob@example.org")).map(Customer::name))
                .contains("Bob");
    }

    @Test
    void refusedCustomersLeaveNoAddressBehind() {
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> register(" ", "ann@example.org"))
                .withMessage("Enter a name.");
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> register("Ann", "example.org"))
                .withMessage("This is no e-mail address: it has nothing before or after an @.");
        assertThat(DATABASE.owner().fetchCount(CUSTOMER_EMAILS)).isZero();
        assertThat(DATABASE.owner().fetchCount(CUSTOMERS)).isZero();
    }

    @Test
    void oneOfManyGetsTheAddress() throws Exception {
        List<Registration> registrations =
                Crowd.run(64, Duration.ofSeconds(60), thread -> register("Customer " + thread, "ann@example.org"));

        assertThat(registrations)
                .filteredOn(Registration.Registered.class::isInstance)
                .hasSize(1);
        assertThat(DATABASE.owner().fetchCount(CUSTOMERS)).isOne();
    }

    private static Customer registered(String name, String email) {
        Registration registration = register(name, email);
        assertThat(registration).isInstanceOf(Registration.Registered.class);
        return ((Registration.Registered) registration).customer();
    }

    private static Registration register(String name, String email) {
        return new Transactions(DATABASE.pool())
                .inTransaction(
                        Isolation.READ_COMMITTED,
                        transaction -> new CustomerRepository(transaction.context())
                                .register(transaction, name, new Email(email)));
    }
}
