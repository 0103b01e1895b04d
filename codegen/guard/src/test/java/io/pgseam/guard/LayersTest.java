package io.pgseam.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the two layers differ: what a class file does not keep, and what is plainer in it than in the source. */
class LayersTest {

    @TempDir
    private Path directory;

    /** Code that is never reached, generic types of local variables and lambdas' parameters, values of annotations. */
    @Test
    void compilerSeesWhatIsNotInTheClassFile() throws IOException {
        var source = """
                import java.util.function.Consumer;
                import org.jooq.Query;
                import org.jooq.impl.DSL;

                @interface Url {
                    String value();
                }

                class Lost {
                    void unreachable(String text) {
                        if (false) {
                            DSL.condition(text); //! DSL.condition(String)
                        }
                    }

                    void variable(Query query) {
                        Class<? extends Query> type = kind(query);
                        type.getMethods(); //! Class.getMethods()
                    }

                    Consumer<Class<? extends Query>> parameter = type -> type.getMethods(); //! Class.getMethods()

                    @Url("jdbc:postgresql:shop?options=%s") //! options= in a URL
                    void annotated() {}

                    private static <T> Class<? extends T> kind(T value) {
                        return null;
                    }
                }
                """;

        MarkedSource.assertRejectedAsMarked(source);
        assertThat(scanned(source)).isEmpty();
    }

    /** The class file has one value on the stack, as for a conditional expression; the compiler knows none. */
    @Test
    void compilerRejectsAChoiceOfConstantsByASwitch() throws IOException {
        var source = """
                class Choice {
                    Object of(int which) {
                        return org.jooq.impl.DSL.inline(switch (which) { case 0 -> "a"; default -> "b"; }); //! DSL.inline(String)
                    }
                }
                """;

        MarkedSource.assertRejectedAsMarked(source);
        assertThat(scanned(source)).isEmpty();
    }

    @Test
    void scanFollowsClassesAndObjectsThroughVariables() throws IOException {
        var source = """
                import java.io.ObjectInputStream;
                import org.jooq.Query;
                import org.jooq.impl.DSL;

                class Followed {
                    Object read(ObjectInputStream in) throws Exception {
                        Object read = in.readObject();
                        return (Query) read; //! ObjectInputStream.readObject()
                    }

                    void look() throws Exception {
                        Class<?> type = DSL.class;
                        type.getMethod("condition", String.class); //! Class.getMethod(String, Class...)
                    }
                }
                """;

        assertThat(Compilation.of(source).errors()).isEmpty();
        assertThat(scanned(source)).containsExactlyElementsOf(MarkedSource.marks(source));
    }

    /** The declaration of a constant has no line; where it is used, it is another text. */
    @Test
    void scanNamesNoLineForTheTextOfAConstant() throws IOException {
        var source = """
                class Urls {
                    static final String SHOP = "jdbc:postgresql:shop?options=%s"; //! options= in a URL
                }
                """;

        MarkedSource.assertRejectedAsMarked(source);
        assertThat(scanned(source)).containsExactly(new Compilation.Finding(0, "options= in a URL"));
    }

    private List<Compilation.Finding> scanned(String source) throws IOException {
        var file = Files.writeString(directory.resolve("Source.java"), source);
        var classes = Files.createDirectory(directory.resolve("classes"));
        return ScannedSources.rejected(ScannedSources.scan(ScannedSources.compile(classes, List.of(file))));
    }
}
