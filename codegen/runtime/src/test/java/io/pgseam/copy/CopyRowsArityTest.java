package io.pgseam.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.name;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

    /** The row of k columns holds 100 k + i in column i, so that every value can be told from every other. */
    @Test
    void everyArityWritesEachValueIntoItsColumn() {
        SHOP.ctx().createTable(WIDE).columns(WIDE.columns).execute();
        copyOneRowOfEachArity(SHOP.ctx());
        List<List<Object>> found =
                SHOP.ctx().selectFrom(WIDE).orderBy(WIDE.column(1)).fetch(Record::intoList);
        SHOP.ctx().dropTable(WIDE).execute();

        assertThat(found).hasSize(22);
        for (int arity = 1; arity <= 22; arity++) {
            List<Object> expected = new ArrayList<>();
            for (int i = 1; i <= 22; i++) {
                expected.add(i <= arity ? 100 * arity + i : null);
            }
            assertThat(found.get(arity - 1)).isEqualTo(expected);
        }
    }

    private static void copyOneRowOfEachArity(DSLContext ctx) {
        try (CopyRows1<Integer> copy = CopyRows.into(ctx, WIDE, WIDE.column(1))) {
            copy.write(101);
            copy.complete();
        }
        try (CopyRows2<Integer, Integer> copy = CopyRows.into(ctx, WIDE, WIDE.column(1), WIDE.column(2))) {
            copy.write(201, 202);
            copy.complete();
        }
        try (CopyRows3<Integer, Integer, Integer> copy =
                CopyRows.into(ctx, WIDE, WIDE.column(1), WIDE.column(2), WIDE.column(3))) {
            copy.write(301, 302, 303);
            copy.complete();
        }
        try (CopyRows4<Integer, Integer, Integer, Integer> copy =
                CopyRows.into(ctx, WIDE, WIDE.column(1), WIDE.column(2), WIDE.column(3), WIDE.column(4))) {
            copy.write(401, 402, 403, 404);
            copy.complete();
        }
        try (CopyRows5<Integer, Integer, Integer, Integer, Integer> copy = CopyRows.into(
                ctx, WIDE, WIDE.column(1), WIDE.column(2), WIDE.column(3), WIDE.column(4), WIDE.column(5))) {
            copy.write(501, 502, 503, 504, 505);
            copy.complete();
        }
        try (CopyRows6<Integer, Integer, Integer, Integer, Integer, Integer> copy = CopyRows.into(
                ctx,
                WIDE,
                WIDE.column(1),
                WIDE.column(2),
                WIDE.column(3),
                WIDE.column(4),
                WIDE.column(5),
                WIDE.column(6))) {
            copy.write(601, 602, 603, 604, 605, 606);
            copy.complete();
        }
        try (CopyRows7<Integer, Integer, Integer, Integer, Integer, Integer, Integer> copy = CopyRows.into(
                ctx,
                WIDE,
                WIDE.column(1),
                WIDE.column(2),
                WIDE.column(3),
                WIDE.column(4),
                WIDE.column(5),
                WIDE.column(6),
                WIDE.column(7))) {
            copy.write(701, 702, 703, 704, 705, 706, 707);
            copy.complete();
        }
        try (CopyRows8<Integer, Integer, Integer, Integer, Integer, Integer, Integer, Integer> copy = CopyRows.into(
                ctx,
                WIDE,
                WIDE.column(1),
                WIDE.column(2),
                WIDE.column(3),
                WIDE.column(4),
                WIDE.column(5),
                WIDE.column(6),
                WIDE.column(7),
                WIDE.column(8))) {
            copy.write(801, 802, 803, 804, 805, 806, 807, 808);
            copy.complete();
        }
        try (CopyRows9<Integer, Integer, Integer, Integer, Integer, Integer, Integer, Integer, Integer> copy =
                CopyRows.into(
                        ctx,
                        WIDE,
                        WIDE.column(1),
                        WIDE.column(2),
                        WIDE.column(3),
                        WIDE.column(4),
                        WIDE.column(5),
                        WIDE.column(6),
                        WIDE.column(7),
                        WIDE.column(8),
                        WIDE.column(9))) {
            copy.write(901, 902, 903, 904, 905, 906, 907, 908, 909);
            copy.complete();
        }
        try (CopyRows10<Integer, Integer, Integer, Integer, Integer, Integer, Integer, Integer, Integer, Integer> copy =
                CopyRows.into(
                        ctx,
                        WIDE,
                        WIDE.column(1),
                        WIDE.column(2),
                        WIDE.column(3),
                        WIDE.column(4),
                        WIDE.column(5),
                        WIDE.column(6),
                        WIDE.column(7),
                        WIDE.column(8),
                        WIDE.column(9),
                        WIDE.column(10))) {
            copy.write(1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010);
            copy.complete();
        }
        try (CopyRows11<
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer>
                copy = CopyRows.into(
                        ctx,
                        WIDE,
                        WIDE.column(1),
                        WIDE.column(2),
                        WIDE.column(3),
                        WIDE.column(4),
                        WIDE.column(5),
                        WIDE.column(6),
                        WIDE.column(7),
                        WIDE.column(8),
                        WIDE.column(9),
                        WIDE.column(10),
                        WIDE.column(11))) {
            copy.write(1101, 1102, 1103, 1104, 1105, 1106, 1107, 1108, 1109, 1110, 1111);
            copy.complete();
        }
        try (CopyRows12<
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer>
                copy = CopyRows.into(
                        ctx,
                        WIDE,
                        WIDE.column(1),
                        WIDE.column(2),
                        WIDE.column(3),
                        WIDE.column(4),
                        WIDE.column(5),
                        WIDE.column(6),
                        WIDE.column(7),
                        WIDE.column(8),
                        WIDE.column(9),
                        WIDE.column(10),
                        WIDE.column(11),
                        WIDE.column(12))) {
            copy.write(1201, 1202, 1203, 1204, 1205, 1206, 1207, 1208, 1209, 1210, 1211, 1212);
            copy.complete();
        }
        try (CopyRows13<
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer>
                copy = CopyRows.into(
                        ctx,
                        WIDE,
                        WIDE.column(1),
                        WIDE.column(2),
                        WIDE.column(3),
                        WIDE.column(4),
                        WIDE.column(5),
                        WIDE.column(6),
                        WIDE.column(7),
                        WIDE.column(8),
                        WIDE.column(9),
                        WIDE.column(10),
                        WIDE.column(11),
                        WIDE.column(12),
                        WIDE.column(13))) {
            copy.write(1301, 1302, 1303, 1304, 1305, 1306, 1307, 1308, 1309, 1310, 1311, 1312, 1313);
            copy.complete();
        }
        try (CopyRows14<
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer>
                copy = CopyRows.into(
                        ctx,
                        WIDE,
                        WIDE.column(1),
                        WIDE.column(2),
                        WIDE.column(3),
                        WIDE.column(4),
                        WIDE.column(5),
                        WIDE.column(6),
                        WIDE.column(7),
                        WIDE.column(8),
                        WIDE.column(9),
                        WIDE.column(10),
                        WIDE.column(11),
                        WIDE.column(12),
                        WIDE.column(13),
                        WIDE.column(14))) {
            copy.write(1401, 1402, 1403, 1404, 1405, 1406, 1407, 1408, 1409, 1410, 1411, 1412, 1413, 1414);
            copy.complete();
        }
        try (CopyRows15<
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer>
                copy = CopyRows.into(
                        ctx,
                        WIDE,
                        WIDE.column(1),
                        WIDE.column(2),
                        WIDE.column(3),
                        WIDE.column(4),
                        WIDE.column(5),
                        WIDE.column(6),
                        WIDE.column(7),
                        WIDE.column(8),
                        WIDE.column(9),
                        WIDE.column(10),
                        WIDE.column(11),
                        WIDE.column(12),
                        WIDE.column(13),
                        WIDE.column(14),
                        WIDE.column(15))) {
            copy.write(1501, 1502, 1503, 1504, 1505, 1506, 1507, 1508, 1509, 1510, 1511, 1512, 1513, 1514, 1515);
            copy.complete();
        }
        try (CopyRows16<
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer>
                copy = CopyRows.into(
                        ctx,
                        WIDE,
                        WIDE.column(1),
                        WIDE.column(2),
                        WIDE.column(3),
                        WIDE.column(4),
                        WIDE.column(5),
                        WIDE.column(6),
                        WIDE.column(7),
                        WIDE.column(8),
                        WIDE.column(9),
                        WIDE.column(10),
                        WIDE.column(11),
                        WIDE.column(12),
                        WIDE.column(13),
                        WIDE.column(14),
                        WIDE.column(15),
                        WIDE.column(16))) {
            copy.write(1601, 1602, 1603, 1604, 1605, 1606, 1607, 1608, 1609, 1610, 1611, 1612, 1613, 1614, 1615, 1616);
            copy.complete();
        }
        try (CopyRows17<
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer>
                copy = CopyRows.into(
                        ctx,
                        WIDE,
                        WIDE.column(1),
                        WIDE.column(2),
                        WIDE.column(3),
                        WIDE.column(4),
                        WIDE.column(5),
                        WIDE.column(6),
                        WIDE.column(7),
                        WIDE.column(8),
                        WIDE.column(9),
                        WIDE.column(10),
                        WIDE.column(11),
                        WIDE.column(12),
                        WIDE.column(13),
                        WIDE.column(14),
                        WIDE.column(15),
                        WIDE.column(16),
                        WIDE.column(17))) {
            copy.write(
                    1701, 1702, 1703, 1704, 1705, 1706, 1707, 1708, 1709, 1710, 1711, 1712, 1713, 1714, 1715, 1716,
                    1717);
            copy.complete();
        }
        try (CopyRows18<
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer>
                copy = CopyRows.into(
                        ctx,
                        WIDE,
                        WIDE.column(1),
                        WIDE.column(2),
                        WIDE.column(3),
                        WIDE.column(4),
                        WIDE.column(5),
                        WIDE.column(6),
                        WIDE.column(7),
                        WIDE.column(8),
                        WIDE.column(9),
                        WIDE.column(10),
                        WIDE.column(11),
                        WIDE.column(12),
                        WIDE.column(13),
                        WIDE.column(14),
                        WIDE.column(15),
                        WIDE.column(16),
                        WIDE.column(17),
                        WIDE.column(18))) {
            copy.write(
                    1801, 1802, 1803, 1804, 1805, 1806, 1807, 1808, 1809, 1810, 1811, 1812, 1813, 1814, 1815, 1816,
                    1817, 1818);
            copy.complete();
        }
        try (CopyRows19<
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer>
                copy = CopyRows.into(
                        ctx,
                        WIDE,
                        WIDE.column(1),
                        WIDE.column(2),
                        WIDE.column(3),
                        WIDE.column(4),
                        WIDE.column(5),
                        WIDE.column(6),
                        WIDE.column(7),
                        WIDE.column(8),
                        WIDE.column(9),
                        WIDE.column(10),
                        WIDE.column(11),
                        WIDE.column(12),
                        WIDE.column(13),
                        WIDE.column(14),
                        WIDE.column(15),
                        WIDE.column(16),
                        WIDE.column(17),
                        WIDE.column(18),
                        WIDE.column(19))) {
            copy.write(
                    1901, 1902, 1903, 1904, 1905, 1906, 1907, 1908, 1909, 1910, 1911, 1912, 1913, 1914, 1915, 1916,
                    1917, 1918, 1919);
            copy.complete();
        }
        try (CopyRows20<
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer>
                copy = CopyRows.into(
                        ctx,
                        WIDE,
                        WIDE.column(1),
                        WIDE.column(2),
                        WIDE.column(3),
                        WIDE.column(4),
                        WIDE.column(5),
                        WIDE.column(6),
                        WIDE.column(7),
                        WIDE.column(8),
                        WIDE.column(9),
                        WIDE.column(10),
                        WIDE.column(11),
                        WIDE.column(12),
                        WIDE.column(13),
                        WIDE.column(14),
                        WIDE.column(15),
                        WIDE.column(16),
                        WIDE.column(17),
                        WIDE.column(18),
                        WIDE.column(19),
                        WIDE.column(20))) {
            copy.write(
                    2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016,
                    2017, 2018, 2019, 2020);
            copy.complete();
        }
        try (CopyRows21<
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer>
                copy = CopyRows.into(
                        ctx,
                        WIDE,
                        WIDE.column(1),
                        WIDE.column(2),
                        WIDE.column(3),
                        WIDE.column(4),
                        WIDE.column(5),
                        WIDE.column(6),
                        WIDE.column(7),
                        WIDE.column(8),
                        WIDE.column(9),
                        WIDE.column(10),
                        WIDE.column(11),
                        WIDE.column(12),
                        WIDE.column(13),
                        WIDE.column(14),
                        WIDE.column(15),
                        WIDE.column(16),
                        WIDE.column(17),
                        WIDE.column(18),
                        WIDE.column(19),
                        WIDE.column(20),
                        WIDE.column(21))) {
            copy.write(
                    2101, 2102, 2103, 2104, 2105, 2106, 2107, 2108, 2109, 2110, 2111, 2112, 2113, 2114, 2115, 2116,
                    2117, 2118, 2119, 2120, 2121);
            copy.complete();
        }
        try (CopyRows22<
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer,
                        Integer>
                copy = CopyRows.into(
                        ctx,
                        WIDE,
                        WIDE.column(1),
                        WIDE.column(2),
                        WIDE.column(3),
                        WIDE.column(4),
                        WIDE.column(5),
                        WIDE.column(6),
                        WIDE.column(7),
                        WIDE.column(8),
                        WIDE.column(9),
                        WIDE.column(10),
                        WIDE.column(11),
                        WIDE.column(12),
                        WIDE.column(13),
                        WIDE.column(14),
                        WIDE.column(15),
                        WIDE.column(16),
                        WIDE.column(17),
                        WIDE.column(18),
                        WIDE.column(19),
                        WIDE.column(20),
                        WIDE.column(21),
                        WIDE.column(22))) {
            copy.write(
                    2201, 2202, 2203, 2204, 2205, 2206, 2207, 2208, 2209, 2210, 2211, 2212, 2213, 2214, 2215, 2216,
                    2217, 2218, 2219, 2220, 2221, 2222);
            copy.complete();
        }
    }

    static final class Wide extends CustomTable<WideRecord> {

        private static final long serialVersionUID = 1L;

        private final transient List<TableField<WideRecord, Integer>> columns = IntStream.rangeClosed(1, 22)
                .mapToObj(i -> createField(name("c" + i), SQLDataType.INTEGER, this))
                .toList();

        Wide() {
            super(name("wide"));
        }

        TableField<WideRecord, Integer> column(int number) {
            return columns.get(number - 1);
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
