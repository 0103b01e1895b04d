package io.pgseam.copy;

import static org.jooq.impl.DSL.name;

import io.pgseam.types.PostgresType;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Schema;
import org.jooq.TableField;
import org.jooq.impl.CustomTable;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** As the generator would make it from {@code shop.sql}. */
final class Products extends CustomTable<ProductsRecord> {

    private static final long serialVersionUID = 1L;

    static final Schema PUBLIC = DSL.schema(name("public"));
    static final Products PRODUCTS = new Products();

    final TableField<ProductsRecord, UUID> ID = createField(name("id"), SQLDataType.UUID, this);
    final TableField<ProductsRecord, Long> NUMBER = createField(name("number"), SQLDataType.BIGINT, this);
    final TableField<ProductsRecord, Sku> SKU =
            createField(name("sku"), SQLDataType.CLOB, this, "", new Sku.SkuConverter());
    final TableField<ProductsRecord, String> NAME = createField(name("name"), SQLDataType.CLOB, this);
    final TableField<ProductsRecord, BigDecimal> PRICE = createField(name("price"), SQLDataType.NUMERIC(10, 2), this);
    final TableField<ProductsRecord, String[]> TAGS = createField(name("tags"), SQLDataType.CLOB.array(), this);
    final TableField<ProductsRecord, JSONB> METADATA = createField(name("metadata"), SQLDataType.JSONB, this);
    final TableField<ProductsRecord, OffsetDateTime> CREATED_AT = createField(
            name("created_at"), SQLDataType.TIMESTAMPWITHTIMEZONE(6), this, "", PostgresType.TIMESTAMPTZ.binding());
    final TableField<ProductsRecord, Mood> MOOD =
            createField(name("mood"), SQLDataType.VARCHAR.asEnumDataType(Mood.class), this);
    final TableField<ProductsRecord, Mood[]> MOODS = createField(
            name("moods"), SQLDataType.VARCHAR.asEnumDataType(Mood.class).array(), this);
    final TableField<ProductsRecord, Integer> QUANTITY = createField(name("quantity"), SQLDataType.INTEGER, this);
    final TableField<ProductsRecord, Integer[]> QUANTITIES =
            createField(name("quantities"), SQLDataType.INTEGER.array(), this);
    final TableField<ProductsRecord, String[]> LABELS = createField(name("labels"), SQLDataType.CLOB.array(), this);
    final TableField<ProductsRecord, BigDecimal> PRICE_WITH_TAX =
            createField(name("price_with_tax"), SQLDataType.NUMERIC, this);

    private Products() {
        super(name("products"), PUBLIC);
    }

    /** A field with the right record type that {@link #PRODUCTS} does not have. */
    static TableField<ProductsRecord, Integer> fieldOfAnotherTable(String name) {
        return createField(name(name), SQLDataType.INTEGER, new Products());
    }

    @Override
    public Class<ProductsRecord> getRecordType() {
        return ProductsRecord.class;
    }
}
