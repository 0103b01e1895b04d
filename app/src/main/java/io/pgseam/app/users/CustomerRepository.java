package io.pgseam.app.users;

import static io.pgseam.schema.Tables.CUSTOMERS;
import static io.pgseam.schema.Tables.CUSTOMER_EMAILS;
import static org.jooq.impl.DSL.select;

import io.pgseam.app.tx.Transaction;
import io.pgseam.schema.CustomersId;
import io.pgseam.schema.NewCustomerEmails;
import io.pgseam.schema.NewCustomers;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * Reads and writes {@code customers} and {@code customer_emails}.
 *
 * <p>Each method that takes no transaction is one statement, in the transaction of the context if that has one. As thread-safe as the context.
 * Failures of the database are {@link io.pgseam.app.errors.DatabaseException}s.
 */
public final class CustomerRepository {
    private final DSLContext context;

    public CustomerRepository(DSLContext context) {
        this.context = context;
    }

    /**
     * Makes somebody a customer, unless the e-mail address is another's. Two statements; waits for another transaction that is registering the
     * same address.
     *
     * @throws io.pgseam.app.errors.ConstraintViolationException if the name is blank, or the address is none
     */
    public Registration register(Transaction transaction, String name, Email email) {
        CustomersId id = new CustomersId(UUID.randomUUID());
        int rows = NewCustomerEmails.of()
                .email(email.address())
                .customerId(id)
                .into(transaction.context())
                .onConflict(CUSTOMER_EMAILS.EMAIL)
                .doNothing()
                .execute();
        if (rows == 0) {
            return new Registration.EmailTaken(email);
        }
        return new Registration.Registered(NewCustomers.of()
                .name(name)
                .customerId(id)
                .into(transaction.context())
                .returning()
                .fetchSingle(Customer::of));
    }

    /** At most one customer, by the primary key. */
    public Optional<Customer> find(CustomersId id) {
        return context.selectFrom(CUSTOMERS).where(CUSTOMERS.CUSTOMER_ID.eq(id)).fetchOptional(Customer::of);
    }

    /** At most one customer, by both primary keys: addresses are distributed otherwise than customers. */
    public Optional<Customer> findByEmail(Email email) {
        return context.selectFrom(CUSTOMERS)
                .where(CUSTOMERS.CUSTOMER_ID.in(select(CUSTOMER_EMAILS.CUSTOMER_ID)
                        .from(CUSTOMER_EMAILS)
                        .where(CUSTOMER_EMAILS.EMAIL.eq(email.address()))))
                .fetchOptional(Customer::of);
    }
}
