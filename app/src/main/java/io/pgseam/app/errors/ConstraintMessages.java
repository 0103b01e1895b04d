package io.pgseam.app.errors;

import io.pgseam.schema.AccountsConstraint;
import io.pgseam.schema.ArticlesConstraint;
import io.pgseam.schema.Constraints;
import io.pgseam.schema.CustomerEmailsConstraint;
import io.pgseam.schema.CustomersConstraint;
import io.pgseam.schema.DomainConstraint;
import io.pgseam.schema.EventsConstraint;
import io.pgseam.schema.OrderItemsConstraint;
import io.pgseam.schema.OrdersConstraint;
import io.pgseam.schema.ProductsConstraint;
import io.pgseam.schema.PublicConstraint;
import io.pgseam.schema.SessionsConstraint;
import io.pgseam.schema.UserPreferencesConstraint;
import java.util.Optional;

/**
 * One sentence for each constraint of the schema, for the person who entered the data.
 *
 * <p>The switches have no default: a migration that adds a constraint makes this class fail to compile until it has a message.
 */
public final class ConstraintMessages implements PublicConstraint.Visitor<String> {
    private static final ConstraintMessages MESSAGES = new ConstraintMessages();

    private ConstraintMessages() {}

    /** Returns the message; empty if the exception is about no constraint. */
    public static Optional<String> of(Throwable thrown) {
        return Constraints.of(thrown).map(ConstraintMessages::of);
    }

    public static String of(PublicConstraint constraint) {
        return constraint.accept(MESSAGES);
    }

    @Override
    public String visitAccounts(AccountsConstraint constraint) {
        return switch (constraint) {
            case ACCOUNTS_PKEY -> "There is an account with this number already.";
            case ACCOUNTS_BALANCE_NOT_NEGATIVE -> "There is not enough money in the account.";
            case ACCOUNT_ID_NOT_NULL -> "The account's number is missing.";
            case OWNER_NOT_NULL -> "Say whose account it is.";
            case BALANCE_NOT_NULL -> "The account's balance is missing.";
            case UPDATED_AT_NOT_NULL -> "The time of the account's last change is missing.";
        };
    }

    @Override
    public String visitArticles(ArticlesConstraint constraint) {
        return switch (constraint) {
            case ARTICLES_PKEY -> "There is an article with this number already.";
            case ID_NOT_NULL -> "The article's number is missing.";
            case TITLE_NOT_NULL -> "Give the article a title.";
            case TAGS_NOT_NULL -> "The article's labels are missing; it may have none.";
            case SCORES_NOT_NULL -> "The article's scores are missing; it may have none.";
        };
    }

    @Override
    public String visitCustomerEmails(CustomerEmailsConstraint constraint) {
        return switch (constraint) {
            case CUSTOMER_EMAILS_PKEY -> "Another customer uses this e-mail address.";
            case CUSTOMER_EMAILS_EMAIL_HAS_AT -> "This is no e-mail address: it has nothing before or after an @.";
            case EMAIL_NOT_NULL -> "Enter an e-mail address.";
            case CUSTOMER_ID_NOT_NULL -> "Say whose e-mail address it is.";
        };
    }

    @Override
    public String visitCustomers(CustomersConstraint constraint) {
        return switch (constraint) {
            case CUSTOMERS_PKEY -> "There is a customer with this number already.";
            case CUSTOMERS_NAME_NOT_BLANK, NAME_NOT_NULL -> "Enter a name.";
            case CUSTOMER_ID_NOT_NULL -> "The customer's number is missing.";
            case CREATED_AT_NOT_NULL -> "The time at which the customer signed up is missing.";
        };
    }

    @Override
    public String visitEvents(EventsConstraint constraint) {
        return switch (constraint) {
            case EVENTS_PKEY -> "There is an event with this number already.";
            case ID_NOT_NULL -> "The event's number is missing.";
            case OCCURRED_AT_NOT_NULL -> "The time of the event is missing.";
            case PAYLOAD_NOT_NULL -> "Say what happened.";
        };
    }

    @Override
    public String visitOrderItems(OrderItemsConstraint constraint) {
        return switch (constraint) {
            case ORDER_ITEMS_PKEY -> "The product is in the order already: change the number of pieces instead.";
            case ORDER_ITEMS_ORDER -> "There is no such order, or it still has products in it.";
            case ORDER_ITEMS_UNIT_PRICE_NOT_NEGATIVE -> "A price cannot be negative.";
            case CUSTOMER_ID_NOT_NULL -> "Say whose order it is.";
            case ORDER_ID_NOT_NULL -> "Say which order the product is for.";
            case PRODUCT_ID_NOT_NULL -> "Choose a product.";
            case QUANTITY_NOT_NULL -> "Say how many pieces to order.";
            case UNIT_PRICE_NOT_NULL -> "The product's price is missing.";
        };
    }

    @Override
    public String visitOrders(OrdersConstraint constraint) {
        return switch (constraint) {
            case ORDERS_PKEY -> "The customer has an order with this number already.";
            case ORDERS_CUSTOMER -> "There is no such customer, or there are still orders of this one.";
            case CUSTOMER_ID_NOT_NULL -> "Say who orders.";
            case ORDER_ID_NOT_NULL -> "The order's number is missing.";
            case STATUS_NOT_NULL -> "Say how far the order has come.";
            case CREATED_AT_NOT_NULL -> "The time of the order is missing.";
            case UPDATED_AT_NOT_NULL -> "The time of the order's last change is missing.";
        };
    }

    @Override
    public String visitProducts(ProductsConstraint constraint) {
        return switch (constraint) {
            case PRODUCTS_PKEY -> "There is a product with this number already.";
            case PRODUCTS_NAME_NOT_BLANK, NAME_NOT_NULL -> "Give the product a name.";
            case PRODUCTS_CATEGORY_NOT_BLANK, CATEGORY_NOT_NULL -> "Put the product into a category.";
            case PRODUCTS_PRICE_NOT_NEGATIVE -> "A price cannot be negative.";
            case PRODUCTS_STOCK_NOT_NEGATIVE -> "There are not so many pieces in stock.";
            case ID_NOT_NULL -> "The product's number is missing.";
            case PRICE_NOT_NULL -> "Give the product a price.";
            case TAGS_NOT_NULL -> "The product's labels are missing; it may have none.";
            case METADATA_NOT_NULL -> "What the supplier tells about the product is missing; it may be empty.";
            case STOCK_NOT_NULL -> "Say how many pieces are in stock.";
            case CREATED_AT_NOT_NULL -> "The time at which the product was entered is missing.";
            case UPDATED_AT_NOT_NULL -> "The time of the product's last change is missing.";
        };
    }

    @Override
    public String visitSessions(SessionsConstraint constraint) {
        return switch (constraint) {
            case SESSIONS_PKEY -> "The user has a session with this number already.";
            case SESSIONS_EXPIRE_AFTER_CREATION -> "A session cannot end before it begins.";
            case USER_ID_NOT_NULL -> "Say who logs in.";
            case ID_NOT_NULL -> "The session's number is missing.";
            case CREATED_AT_NOT_NULL -> "The time at which the session begins is missing.";
            case EXPIRES_AT_NOT_NULL -> "Say when the session ends.";
        };
    }

    @Override
    public String visitUserPreferences(UserPreferencesConstraint constraint) {
        return switch (constraint) {
            case USER_PREFERENCES_PKEY -> "The user has this setting already: change it instead.";
            case USER_ID_NOT_NULL -> "Say whose setting it is.";
            case KEY_NOT_NULL -> "Say which setting it is.";
            case VALUE_NOT_NULL -> "The setting has no value.";
            case UPDATED_AT_NOT_NULL -> "The time of the setting's last change is missing.";
        };
    }

    @Override
    public String visitDomain(DomainConstraint constraint) {
        return switch (constraint) {
            case QUANTITY_POSITIVE -> "Order at least one piece.";
        };
    }
}
