package io.pgseam.query;

import static org.jooq.impl.DSL.name;

import io.pgseam.types.Interval;
import io.pgseam.types.PostgresType;
import io.pgseam.types.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jooq.JSONB;
import org.jooq.TableField;
import org.jooq.impl.CustomTable;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** As the generator would make it. */
final class Lamps extends CustomTable<LampsRecord> {

    private static final long serialVersionUID = 1L;

    static final String SCHEMA = """
            CREATE TYPE mood AS ENUM ('sad', 'so so', 'happy, "very"');
            CREATE DOMAIN watts AS int CHECK (value > 0);
            CREATE DOMAIN label AS text;
            CREATE TABLE lamps (
                id uuid PRIMARY KEY,
                code text UNIQUE,
                name text NOT NULL,
                price numeric(10, 2) CHECK (price >= 0),
                watts watts,
                stock bigint NOT NULL DEFAULT 0,
                lit boolean,
                weight double precision,
                tags text[],
                counts int[],
                metadata jsonb,
                mood mood,
                moods mood[],
                made_on date,
                sold_at timestamptz,
                warranty interval,
                season daterange,
                photo bytea,
                steps watts[] DEFAULT '{1,2}',
                aliases label[] DEFAULT '{a,null}'
            );
            CREATE TABLE rooms (lamp_id uuid NOT NULL REFERENCES lamps, name text NOT NULL, PRIMARY KEY (lamp_id, name));
            """;

    static final Lamps LAMPS = new Lamps();

    final TableField<LampsRecord, LampId> ID =
            createField(name("id"), SQLDataType.UUID.nullable(false), this, "", LampId.CONVERTER);
    final TableField<LampsRecord, Code> CODE = createField(name("code"), SQLDataType.CLOB, this, "", Code.CONVERTER);
    final TableField<LampsRecord, String> NAME = createField(name("name"), SQLDataType.CLOB, this);
    final TableField<LampsRecord, BigDecimal> PRICE = createField(name("price"), SQLDataType.NUMERIC(10, 2), this);
    final TableField<LampsRecord, Integer> WATTS = createField(name("watts"), SQLDataType.INTEGER, this);
    final TableField<LampsRecord, Long> STOCK = createField(name("stock"), SQLDataType.BIGINT.nullable(false), this);
    final TableField<LampsRecord, Boolean> LIT = createField(name("lit"), SQLDataType.BOOLEAN, this);
    final TableField<LampsRecord, Double> WEIGHT = createField(name("weight"), SQLDataType.DOUBLE, this);
    final TableField<LampsRecord, String[]> TAGS = createField(name("tags"), SQLDataType.CLOB.array(), this);
    final TableField<LampsRecord, Integer[]> COUNTS = createField(name("counts"), SQLDataType.INTEGER.array(), this);
    final TableField<LampsRecord, JSONB> METADATA = createField(name("metadata"), SQLDataType.JSONB, this);
    final TableField<LampsRecord, Mood> MOOD =
            createField(name("mood"), SQLDataType.VARCHAR.asEnumDataType(Mood.class), this);
    final TableField<LampsRecord, Mood[]> MOODS = createField(
            name("moods"), SQLDataType.VARCHAR.asEnumDataType(Mood.class).array(), this);
    final TableField<LampsRecord, LocalDate> MADE_ON = createField(name("made_on"), SQLDataType.LOCALDATE, this);
    final TableField<LampsRecord, OffsetDateTime> SOLD_AT = createField(
            name("sold_at"), SQLDataType.TIMESTAMPWITHTIMEZONE(6), this, "", PostgresType.TIMESTAMPTZ.binding());
    final TableField<LampsRecord, Interval> WARRANTY =
            createField(name("warranty"), SQLDataType.OTHER, this, "", PostgresType.INTERVAL.binding());
    final TableField<LampsRecord, Range<LocalDate>> SEASON =
            createField(name("season"), SQLDataType.OTHER, this, "", PostgresType.DATERANGE.binding());
    final TableField<LampsRecord, byte[]> PHOTO = createField(name("photo"), SQLDataType.BLOB, this);

    final TableField<LampsRecord, Integer[]> STEPS = createField(name("steps"), SQLDataType.INTEGER.array(), this);
    final TableField<LampsRecord, String[]> ALIASES = createField(name("aliases"), SQLDataType.CLOB.array(), this);

    private Lamps() {
        super(name("lamps"), DSL.schema(name("public")));
    }

    @Override
    public Class<LampsRecord> getRecordType() {
        return LampsRecord.class;
    }
}
