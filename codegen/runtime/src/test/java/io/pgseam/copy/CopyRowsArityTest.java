package io.pgseam.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.name;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.CustomRecord;
import org.jooq.impl.CustomTable;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CopyRowsArityTest {

    @RegisterExtension
    static final ShopDatabase SHOP = new ShopDatabase();

    private static final Wide WIDE = new Wide();

    private static final TableField<WideRecord, Integer> C1 = WIDE.column("c1");
    private static final TableField<WideRecord, Integer> C2 = WIDE.column("c2");
    private static final TableField<WideRecord, Integer> C3 = WIDE.column("c3");
    private static final TableField<WideRecord, Integer> C4 = WIDE.column("c4");
    private static final TableField<WideRecord, Integer> C5 = WIDE.column("c5");
    private static final TableField<WideRecord, Integer> C6 = WIDE.column("c6");
    private static final TableField<WideRecord, Integer> C7 = WIDE.column("c7");
    private static final TableField<WideRecord, Integer> C8 = WIDE.column("c8");
    private static final TableField<WideRecord, Integer> C9 = WIDE.column("c9");
    private static final TableField<WideRecord, Integer> C10 = WIDE.column("c10");
    private static final TableField<WideRecord, Integer> C11 = WIDE.column("c11");
    private static final TableField<WideRecord, Integer> C12 = WIDE.column("c12");
    private static final TableField<WideRecord, Integer> C13 = WIDE.column("c13");
    private static final TableField<WideRecord, Integer> C14 = WIDE.column("c14");
    private static final TableField<WideRecord, Integer> C15 = WIDE.column("c15");
    private static final TableField<WideRecord, Integer> C16 = WIDE.column("c16");
    private static final TableField<WideRecord, Integer> C17 = WIDE.column("c17");
    private static final TableField<WideRecord, Integer> C18 = WIDE.column("c18");
    private static final TableField<WideRecord, Integer> C19 = WIDE.column("c19");
    private static final TableField<WideRecord, Integer> C20 = WIDE.column("c20");
    private static final TableField<WideRecord, Integer> C21 = WIDE.column("c21");
    private static final TableField<WideRecord, Integer> C22 = WIDE.column("c22");

    @Test
    void everyArityWritesEachValueIntoItsColumn() {
        SHOP.ctx().createTable(WIDE).columns(WIDE.fields()).execute();
        copyOneRowOfEachArity(SHOP.ctx());
        List<List<Object>> found = SHOP.ctx().selectFrom(WIDE).fetch(Record::intoList);
        SHOP.ctx().dropTable(WIDE).execute();

        List<List<Object>> expected = new ArrayList<>();
        for (int arity = 1; arity <= 22; arity++) {
            List<Object> row = new ArrayList<>();
            for (int i = 1; i <= 22; i++) {
                row.add(i <= arity ? i : null);
            }
            expected.add(row);
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static void copyOneRowOfEachArity(DSLContext ctx) {
        try (var copy = CopyRows1.into(ctx, WIDE, C1)) {
            copy.write(1);
            copy.complete();
        }
        try (var copy = CopyRows2.into(ctx, WIDE, C1, C2)) {
            copy.write(1, 2);
            copy.complete();
        }
        try (var copy = CopyRows3.into(ctx, WIDE, C1, C2, C3)) {
            copy.write(1, 2, 3);
            copy.complete();
        }
        try (var copy = CopyRows4.into(ctx, WIDE, C1, C2, C3, C4)) {
            copy.write(1, 2, 3, 4);
            copy.complete();
        }
        try (var copy = CopyRows5.into(ctx, WIDE, C1, C2, C3, C4, C5)) {
            copy.write(1, 2, 3, 4, 5);
            copy.complete();
        }
        try (var copy = CopyRows6.into(ctx, WIDE, C1, C2, C3, C4, C5, C6)) {
            copy.write(1, 2, 3, 4, 5, 6);
            copy.complete();
        }
        try (var copy = CopyRows7.into(ctx, WIDE, C1, C2, C3, C4, C5, C6, C7)) {
            copy.write(1, 2, 3, 4, 5, 6, 7);
            copy.complete();
        }
        try (var copy = CopyRows8.into(ctx, WIDE, C1, C2, C3, C4, C5, C6, C7, C8)) {
            copy.write(1, 2, 3, 4, 5, 6, 7, 8);
            copy.complete();
        }
        try (var copy = CopyRows9.into(ctx, WIDE, C1, C2, C3, C4, C5, C6, C7, C8, C9)) {
            copy.write(1, 2, 3, 4, 5, 6, 7, 8, 9);
            copy.complete();
        }
        try (var copy = CopyRows10.into(ctx, WIDE, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10)) {
            copy.write(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
            copy.complete();
        }
        try (var copy = CopyRows11.into(ctx, WIDE, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11)) {
            copy.write(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
            copy.complete();
        }
        try (var copy = CopyRows12.into(ctx, WIDE, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12)) {
            copy.write(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
            copy.complete();
        }
        try (var copy = CopyRows13.into(ctx, WIDE, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13)) {
            copy.write(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
            copy.complete();
        }
        try (var copy = CopyRows14.into(ctx, WIDE, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13, C14)) {
            copy.write(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
            copy.complete();
        }
        try (var copy = CopyRows15.into(ctx, WIDE, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13, C14, C15)) {
            copy.write(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
            copy.complete();
        }
        try (var copy =
                CopyRows16.into(ctx, WIDE, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13, C14, C15, C16)) {
            copy.write(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
            copy.complete();
        }
        try (var copy = CopyRows17.into(
                ctx, WIDE, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13, C14, C15, C16, C17)) {
            copy.write(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17);
            copy.complete();
        }
        try (var copy = CopyRows18.into(
                ctx, WIDE, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13, C14, C15, C16, C17, C18)) {
            copy.write(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18);
            copy.complete();
        }
        try (var copy = CopyRows19.into(
                ctx, WIDE, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13, C14, C15, C16, C17, C18, C19)) {
            copy.write(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19);
            copy.complete();
        }
        try (var copy = CopyRows20.into(
                ctx, WIDE, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13, C14, C15, C16, C17, C18, C19, C20)) {
            copy.write(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20);
            copy.complete();
        }
        try (var copy = CopyRows21.into(
                ctx, WIDE, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13, C14, C15, C16, C17, C18, C19, C20,
                C21)) {
            copy.write(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21);
            copy.complete();
        }
        try (var copy = CopyRows22.into(
                ctx, WIDE, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13, C14, C15, C16, C17, C18, C19, C20,
                C21, C22)) {
            copy.write(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22);
            copy.complete();
        }
    }

    static final class Wide extends CustomTable<WideRecord> {

        private static final long serialVersionUID = 1L;

        Wide() {
            super(name("wide"));
        }

        TableField<WideRecord, Integer> column(String column) {
            return createField(name(column), SQLDataType.INTEGER, this);
        }

        @Override
        public Class<WideRecord> getRecordType() {
            return WideRecord.class;
        }
    }

    public static final class WideRecord extends CustomRecord<WideRecord> {

        private static final long serialVersionUID = 1L;

        public WideRecord() {
            super(WIDE);
        }
    }
}
