package io.pgseam.app.truth;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.pgseam.schema.CustomersId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A customer and an e-mail address are registered together, and an address is one customer's. */
final class CustomerRule implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        Found found = evidence.found();
        List<Entry<RegisterCustomer>> wishes = evidence.history().of(RegisterCustomer.class);
        Map<String, List<Entry<RegisterCustomer>>> rivals = evidence.history()
                .by(RegisterCustomer.class, wish -> wish.email().address());
        Set<CustomersId> withEmail = new HashSet<>(found.emails().values());
        Stream<String> halfEmails = found.emails().entrySet().stream()
                .filter(email -> !found.customers().containsKey(email.getValue()))
                .map(email -> "an address of no customer: " + email);
        Stream<String> halfCustomers = found.customers().entrySet().stream()
                .filter(customer -> !evidence.opening().customers().contains(customer.getKey()))
                .filter(customer -> !withEmail.contains(customer.getKey()))
                .map(customer -> "a customer without an address: " + customer);
        Stream<String> twice = wishes.stream()
                .map(wish -> wish.operation().name())
                .collect(groupingBy(identity(), counting()))
                .keySet()
                .stream()
                .filter(name ->
                        found.customers().values().stream().filter(name::equals).count() > 1)
                .map(name -> "registered twice: " + name);
        return Stream.of(
                        halfEmails,
                        halfCustomers,
                        twice,
                        wishes.stream().flatMap(wish -> answer(wish, found)),
                        wishes.stream().filter(Entry::isRefused).flatMap(wish -> refusal(wish, rivals)))
                .flatMap(identity());
    }

    private static Stream<String> answer(Entry<RegisterCustomer> wish, Found found) {
        return wish.answer(Answer.CustomerRegistered.class).stream()
                .filter(registered -> !registered
                                .id()
                                .equals(found.emails()
                                        .get(wish.operation().email().address()))
                        || !wish.operation().name().equals(found.customers().get(registered.id())))
                .map(registered -> "not what was registered: " + wish);
    }

    private static Stream<String> refusal(
            Entry<RegisterCustomer> wish, Map<String, List<Entry<RegisterCustomer>>> rivals) {
        return rivals.get(wish.operation().email().address()).stream()
                        .anyMatch(rival -> !rival.operation().equals(wish.operation()) && rival.mayBeSeenBy(wish))
                ? Stream.empty()
                : Stream.of("refused for an address that nobody had: " + wish);
    }
}
