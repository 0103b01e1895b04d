package io.pgseam.guard.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private static final String HELPER = """
            package shop.helper;

            public class Filters {
                public static Object filter(String sql) {
                    return org.jooq.impl.DSL.condition(sql);
                }
            }
            """;

    private static final String SHOP = """
            package shop;

            public class Shop {
                Object find(org.jooq.DSLContext db, String name) {
                    return db.fetch(name);
                }

                Object list() {
                    return org.jooq.impl.DSL.noCondition();
                }
            }
            """;

    @TempDir
    private Path directory;

    private String out = "";
    private String err = "";

    @Test
    void namesTheLineTheApiTheWayOutTheClassAndTheJar() throws IOException {
        var jar = jar("shop/Shop.java", SHOP);

        assertThat(scan(jar.toString(), "--classpath", CLASS_PATH)).isEqualTo(Main.FINDINGS);
        assertThat(out)
                .isEqualToNormalizingNewlines("Shop.java:5: plain SQL: DSLContext.fetch(String). Use the generated"
                        + " columns and the DSL, or put the expression into a view. (shop.Shop in " + jar + ")\n"
                        + "plain SQL findings in 1 classes: 1 (shop 1).\n");
        assertThat(err).isEmpty();
    }

    @Test
    void scansEveryJarAndLooksUpTheClassPath() throws IOException {
        var shop = jar("shop/Shop.java", SHOP).toString();
        var helper = jar("shop/helper/Filters.java", HELPER).toString();

        assertThat(scan(shop, helper, "--classpath", CLASS_PATH)).isEqualTo(Main.FINDINGS);
        assertThat(out).contains("Shop.java:5: ", "Filters.java:5: ");
        assertThat(scan(shop, "--classpath", CLASS_PATH, "--classpath", helper)).isEqualTo(Main.FINDINGS);
        assertThat(out).contains("Shop.java:5: ").doesNotContain("Filters.java");
    }

    @Test
    void passesWhatIsClean() throws IOException {
        var jar = jar("Clean.java", "class Clean { Object a = org.jooq.impl.DSL.noCondition(); }");

        assertThat(scan(jar.toString(), "--classpath", CLASS_PATH)).isEqualTo(Main.CLEAN);
        assertThat(out).isEqualToNormalizingNewlines("plain SQL findings in 1 classes: none.\n");
    }

    @Test
    void allowsAndCountsAuditedPackages() throws IOException {
        var shop = jar("shop/Shop.java", SHOP).toString();
        var helper = jar("shop/helper/Filters.java", HELPER).toString();

        assertThat(scan("audited=shop", shop, "--classpath", CLASS_PATH)).isEqualTo(Main.CLEAN);
        assertThat(out).contains("plain SQL findings allowed in audited packages: 1 (shop 1).");
        assertThat(scan("audited=shop", shop, helper, "--classpath", CLASS_PATH))
                .isEqualTo(Main.FINDINGS);
    }

    @Test
    void reportsAndPasses() throws IOException {
        assertThat(scan("mode=report", jar("shop/Shop.java", SHOP).toString(), "--classpath", CLASS_PATH))
                .isEqualTo(Main.CLEAN);
        assertThat(out).contains("Shop.java:5: ", "plain SQL findings in 1 classes: 1 (shop 1).");
    }

    @Test
    void refusesClassesWhoseJooqIsNowhere() throws IOException {
        assertThat(scan(jar("shop/Shop.java", SHOP).toString())).isEqualTo(Main.UNUSABLE);
        assertThat(err).startsWith("org.jooq.").contains("Name the jars of jOOQ behind --classpath");
    }

    @Test
    void namesEachFileThatCannotBeRead() throws IOException {
        var text = Files.writeString(directory.resolve("text.jar"), "no jar").toString();
        var broken = new SampleJar(directory, Map.of("Clean.java", "class Clean {}"))
                .pack("broken.jar", "", Map.of("a/B.class", "no class".getBytes(StandardCharsets.UTF_8)))
                .toString();

        assertThat(scan("missing.jar", text, broken)).isEqualTo(Main.UNUSABLE);
        assertThat(err.lines())
                .hasSize(3)
                .anyMatch(line -> line.equals("missing.jar: no such jar or directory."))
                .anyMatch(line -> line.startsWith(text + ": cannot be read as a jar"))
                .anyMatch(line -> line.startsWith(broken + "!/a/B.class: cannot be read as a class file"));
        assertThat(out).isEmpty();
    }

    @Test
    void refusesAJarWithoutClasses() throws IOException {
        var jar = new SampleJar(directory, Map.of("Clean.java", "class Clean {}")).classes();
        Files.delete(jar.resolve("Clean.class"));

        assertThat(scan(jar.toString())).isEqualTo(Main.UNUSABLE);
        assertThat(err).isEqualToNormalizingNewlines(jar + ": has no class file.\n");
    }

    @Test
    void refusesAJarOfJars() throws IOException {
        var fat = new SampleJar(directory, Map.of("Clean.java", "class Clean {}"))
                .pack("fat.jar", "BOOT-INF/classes/", Map.of("BOOT-INF/lib/jooq.jar", new byte[0]));

        assertThat(scan(fat.toString())).isEqualTo(Main.UNUSABLE);
        assertThat(err).startsWith(fat + ": holds 1 jars (/BOOT-INF/lib/jooq.jar).");
    }

    @Test
    void findsClassesBelowAnyFolder() throws IOException {
        var sources = Map.of("shop/Products.java", """
                package shop;

                class Products extends org.jooq.impl.TableImpl<org.jooq.Record> {
                    Products() {
                        super(org.jooq.impl.DSL.name("products"));
                    }
                }
                """, "shop/Shop.java", """
                package shop;

                class Shop {
                    Object join(Products products, String sql) {
                        return products.join(sql);
                    }
                }
                """);
        for (var folder : new String[] {"BOOT-INF/classes/", "META-INF/versions/99/"}) {
            var jar = new SampleJar(directory, sources).pack("app.jar", folder, Map.of());

            assertThat(scan(jar.toString(), "--classpath", CLASS_PATH)).isEqualTo(Main.FINDINGS);
            assertThat(out).contains("Shop.java:5: plain SQL: Table.join(String).");
        }
    }

    @Test
    void saysWhatIsJudgedByNameAlone() throws IOException {
        var library = new SampleJar(directory, Map.of("library/Lib.java", "package library; public class Lib {}"));
        var user = new SampleJar(
                        directory,
                        Map.of(
                                "library/Lib.java", "package library; public class Lib {}",
                                "User.java", "class User extends library.Lib {}"))
                .classes();
        Files.delete(user.resolve("library/Lib.class"));

        assertThat(scan(user.toString())).isEqualTo(Main.CLEAN);
        assertThat(out).contains("Judged by name alone, because they are nowhere: 1 classes, library.Lib first.");
        assertThat(scan(user.toString(), "--classpath", library.classes().toString()))
                .isEqualTo(Main.CLEAN);
        assertThat(out).doesNotContain("Judged by name alone");
    }

    @Test
    void explainsItselfOnUnusableArguments() {
        assertThat(scan()).isEqualTo(Main.UNUSABLE);
        assertThat(err)
                .startsWith("PgSeamGuard: no jar or class directory to scan.")
                .contains("Usage: java -jar");
        assertThat(scan("audit=a", "app.jar")).isEqualTo(Main.UNUSABLE);
        assertThat(err).startsWith("PgSeamGuard: unknown argument \"audit=a\".");
        assertThat(scan("--class-path", "app.jar")).isEqualTo(Main.UNUSABLE);
        assertThat(err).startsWith("PgSeamGuard: unknown argument \"--class-path\".");
    }

    private Path jar(String name, String source) throws IOException {
        return new SampleJar(directory, Map.of(name, source)).pack("sample.jar");
    }

    private int scan(String... arguments) {
        var stdout = new ByteArrayOutputStream();
        var stderr = new ByteArrayOutputStream();
        var all = new String[arguments.length + 1];
        all[0] = "scan";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        int status = Main.run(new PrintStream(stdout), new PrintStream(stderr), all);
        out = stdout.toString(StandardCharsets.UTF_8);
        err = stderr.toString(StandardCharsets.UTF_8);
        return status;
    }
}
