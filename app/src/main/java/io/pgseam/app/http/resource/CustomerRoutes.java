package io.pgseam.app.http.resource;

import io.pgseam.app.errors.ConstraintMessages;
import io.pgseam.app.http.problem.Problem;
import io.pgseam.app.http.problem.ProblemException;
import io.pgseam.app.http.problem.ProblemType;
import io.pgseam.app.http.route.Answer;
import io.pgseam.app.http.route.AnswerType;
import io.pgseam.app.http.route.JsonBody;
import io.pgseam.app.http.route.Method;
import io.pgseam.app.http.route.Parameter;
import io.pgseam.app.http.route.Request;
import io.pgseam.app.http.route.Route;
import io.pgseam.app.http.schema.JsonType;
import io.pgseam.app.http.schema.Keywords;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.tx.Transactions;
import io.pgseam.app.users.Customer;
import io.pgseam.app.users.CustomerRepository;
import io.pgseam.app.users.Email;
import io.pgseam.app.users.Registration;
import io.pgseam.schema.CustomerEmailsConstraint;
import io.pgseam.schema.CustomersId;
import java.util.List;

/** {@code /api/customers}. */
public final class CustomerRoutes {
    record NewCustomer(String name, String email) {}

    static final Parameter<CustomersId> CUSTOMER =
            Parameter.path("customer", Types.id(CustomersId::new), "The customer's number.");

    private static final String ALL = "/api/customers";
    private static final int LONGEST_EMAIL = 320;

    private static final JsonBody<NewCustomer> NEW_CUSTOMER = new JsonBody<>(
            JsonType.of(NewCustomer.class)
                    .with("name", Keywords.filledText(Types.LONGEST_TEXT))
                    .with("email", Keywords.filledText(LONGEST_EMAIL)),
            "Who wants to buy.");
    private static final JsonType<Customer> ONE_CUSTOMER = JsonType.of(Customer.class);
    private static final AnswerType REGISTERED =
            AnswerType.json(201, "The customer is there, at Location.", ONE_CUSTOMER);
    private static final AnswerType FOUND = AnswerType.json(200, "The customer.", ONE_CUSTOMER);

    private final Transactions transactions;

    public CustomerRoutes(Transactions transactions) {
        this.transactions = transactions;
    }

    public List<Route> routes() {
        return List.of(
                Route.data(Method.POST, ALL, "registerCustomer", "Makes somebody a customer.")
                        .body(NEW_CUSTOMER)
                        .answers(REGISTERED)
                        .handledBy(this::register),
                Route.data(Method.GET, ALL + "/{customer}", "findCustomer", "Reads one customer.")
                        .parameters(CUSTOMER)
                        .answers(FOUND)
                        .problems(ProblemType.NOT_FOUND)
                        .handledBy(this::find));
    }

    private Answer register(Request request) {
        NewCustomer wish = request.get(NEW_CUSTOMER);
        Registration registration = transactions.inTransaction(
                Isolation.READ_COMMITTED,
                transaction -> new CustomerRepository(transaction.context())
                        .register(transaction, wish.name(), new Email(wish.email())));
        if (registration instanceof Registration.Registered registered) {
            return REGISTERED
                    .answer(registered.customer())
                    .with("Location", ALL + "/" + registered.customer().id().value());
        }
        CustomerEmailsConstraint taken = CustomerEmailsConstraint.CUSTOMER_EMAILS_PKEY;
        throw new ProblemException(Problem.of(ProblemType.CONSTRAINT, ConstraintMessages.of(taken))
                .with("constraint", taken.definition().name()));
    }

    private Answer find(Request request) {
        return FOUND.answer(new CustomerRepository(transactions.context())
                .find(request.get(CUSTOMER))
                .orElseThrow(CustomerRoutes::notFound));
    }

    static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "No customer has this number.");
    }
}
