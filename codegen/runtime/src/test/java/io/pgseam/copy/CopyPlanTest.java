package io.pgseam.copy;

import static io.pgseam.copy.Products.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jooq.impl.DSL.name;

import io.pgseam.types.PostgresType;
import java.util.stream.Stream;
import org.jooq.TableField;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.CustomRecord;
import org.jooq.impl.CustomTable;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CopyPlanTest {

    @RegisterExtension
    static final ShopDatabase SHOP = new ShopDatabase();

    private static final Settings TWIN = new Settings()
            .withRenderMapping(new RenderMapping()
                    .withSchemata(new MappedSchema().withInput("public").withOutput("twin")));

    @Test
    void aMappedSchemaIsTheOneThatIsWritten() {
        CopyIn.copyAll(SHOP.ctx(TWIN), PRODUCTS, Stream.of(ProductsRecord.named("lamp")), PRODUCTS.NAME);
        assertThat(SHOP.products()).isZero();
        assertThat(SHOP.ctx(TWIN).fetchCount(PRODUCTS)).isOne();
    }

    @Test
    void withoutSchemaTheSearchPathDecides() {
        SHOP.ctx().execute("set search_path to twin, public");
        CopyIn.copyAll(
                SHOP.ctx(new Settings().withRenderSchema(false)),
                PRODUCTS,
                Stream.of(ProductsRecord.named("lamp")),
                PRODUCTS.NAME);
        assertThat(SHOP.ctx(TWIN).fetchCount(PRODUCTS)).isOne();
    }

    @Test
    void unquotedNamesAreFoundToo() {
        Settings unquoted = new Settings().withRenderQuotedNames(RenderQuotedNames.NEVER);
        CopyIn.copyAll(SHOP.ctx(unquoted), PRODUCTS, Stream.of(ProductsRecord.named("lamp")), PRODUCTS.NAME);
        assertThat(SHOP.products()).isOne();
    }

    @Test
    void aMissingTableIsNamedAsItWasLookedUp() {
        Settings nowhere = new Settings()
                .withRenderMapping(new RenderMapping()
                        .withSchemata(new MappedSchema().withInput("public").withOutput("nowhere")));
        CopyException refusal =
                catchThrowableOfType(CopyException.class, () -> CopyIn.into(SHOP.ctx(nowhere), PRODUCTS));
        assertThat(refusal)
                .hasMessage("COPY products: no table \"nowhere\".\"products\" in this database. Nothing was sent.");
        assertThat(refusal.column()).isEmpty();
    }

    @Test
    void aGeneratedColumnThatIsListedIsRefused() {
        CopyException refusal = catchThrowableOfType(
                CopyException.class, () -> CopyIn.into(SHOP.ctx(), PRODUCTS, PRODUCTS.PRICE_WITH_TAX));
        assertThat(refusal)
                .hasMessage(
                        "COPY products, column price_with_tax (numeric): the server generates it from an expression."
                                + " Nothing was sent.");
        assertThat(refusal.column()).contains("price_with_tax");
        assertThat(refusal.row()).isEmpty();
    }

    @Test
    void aFieldThatIsNotOneOfTheTablesIsRefused() {
        TableField<ProductsRecord, Integer> foreign = Products.fieldOfAnotherTable("xmin");
        assertThatExceptionOfType(CopyException.class)
                .isThrownBy(() -> CopyIn.into(SHOP.ctx(), PRODUCTS, foreign))
                .withMessage("COPY products, column xmin: not a field of the generated table. Nothing was sent.");
    }

    @Test
    void theServersOwnRefusalComesWithItsSqlState() {
        CopyException refusal = catchThrowableOfType(
                CopyException.class, () -> CopyIn.into(SHOP.ctx(), PRODUCTS, PRODUCTS.NAME, PRODUCTS.NAME));
        assertThat(refusal)
                .hasMessage("COPY products: column \"name\" specified more than once (42701). Nothing was sent.");
        assertThat(refusal.sqlState()).contains("42701");
    }

    @Test
    void everyColumnThatTheDatabaseDoesNotMatchIsNamed() {
        CopyException refusal =
                catchThrowableOfType(CopyException.class, () -> CopyIn.into(SHOP.ctx(), OutdatedProducts.TABLE));
        assertThat(refusal)
                .hasMessage("COPY products, column name (text): no codec writes java.lang.Integer as text;"
                        + " column tags (text[]): no codec writes java.lang.Integer[] as text[];"
                        + " column code (macaddr): no codec writes java.lang.Object as macaddr;"
                        + " column colour: no such column in the database. Nothing was sent.");
        assertThat(refusal.column()).contains("name");
    }

    @Test
    void typesThatNoCodecCanSendAreRefusedWithTheReason() {
        SHOP.ctx().execute("create table unsent (a regclass, b aclitem[])");
        assertThatExceptionOfType(CopyException.class)
                .isThrownBy(() -> CopyIn.into(SHOP.ctx(), Unsent.TABLE))
                .withMessage("COPY unsent, column a (regclass): the binary form of regclass is a number, where SELECT"
                        + " gives a name; column b (aclitem[]): PostgreSQL has no binary form of aclitem."
                        + " Nothing was sent.");
        SHOP.ctx().execute("drop table unsent");
    }

    /** With types that have no codec. */
    private static final class Unsent extends CustomTable<UnsentRecord> {

        private static final long serialVersionUID = 1L;
        private static final Unsent TABLE = new Unsent();

        private Unsent() {
            super(name("unsent"), Products.PUBLIC);
            createField(name("a"), SQLDataType.OTHER, this, "", PostgresType.REGCLASS.binding());
            createField(name("b"), SQLDataType.CLOB.array(), this);
        }

        @Override
        public Class<UnsentRecord> getRecordType() {
            return UnsentRecord.class;
        }
    }

    private static final class UnsentRecord extends CustomRecord<UnsentRecord> {

        private static final long serialVersionUID = 1L;

        private UnsentRecord() {
            super(Unsent.TABLE);
        }
    }

    /** As generated from another state of the schema. */
    private static final class OutdatedProducts extends CustomTable<OutdatedRecord> {

        private static final long serialVersionUID = 1L;
        private static final OutdatedProducts TABLE = new OutdatedProducts();

        private OutdatedProducts() {
            super(name("products"), Products.PUBLIC);
            createField(name("id"), SQLDataType.UUID, this);
            createField(name("name"), SQLDataType.INTEGER, this);
            createField(name("tags"), SQLDataType.INTEGER.array(), this);
            createField(name("code"), SQLDataType.OTHER, this);
            createField(name("colour"), SQLDataType.CLOB, this);
        }

        @Override
        public Class<OutdatedRecord> getRecordType() {
            return OutdatedRecord.class;
        }
    }

    private static final class OutdatedRecord extends CustomRecord<OutdatedRecord> {

        private static final long serialVersionUID = 1L;

        private OutdatedRecord() {
            super(OutdatedProducts.TABLE);
        }
    }
}
