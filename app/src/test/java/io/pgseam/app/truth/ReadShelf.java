package io.pgseam.app.truth;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import io.pgseam.app.catalogue.CatalogueRepository;

record ReadShelf(String shelf) implements Operation {
    @Override
    public Answer perform(Access shop) {
        return new Answer.ShelfRead(new CatalogueRepository(shop.context())
                .listByCategory(shelf).stream()
                        .collect(groupingBy(product -> UpsertShelf.batch(product.name()), summingInt(one -> 1))));
    }
}
