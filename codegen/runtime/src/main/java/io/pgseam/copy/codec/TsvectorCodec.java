package io.pgseam.copy.codec;

import io.pgseam.copy.wire.DecodingException;
import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Encodes and decodes {@code tsvector} for binary COPY.
 *
 * <p>Shape: {@code int32} count of lexemes, then each as UTF-8 with a NUL behind it, {@code int16} count of positions, and
 * the positions, {@code int16} each: two bits of weight, 14 of position. The text is what the server reads and prints, as
 * in {@code 'fat':2A,4 'rat'}; a position above 16,383 is refused, where the server would change it. Stateless and
 * thread-safe.
 */
final class TsvectorCodec implements Codec<String> {

    private static final int MAX_POSITION = (1 << 14) - 1;
    private static final String WEIGHTS = "DCBA";

    /** A lexeme has a NUL and a count at least. */
    private static final int MIN_LEXEME_BYTES = 3;

    @Override
    public int oid() {
        return 3614;
    }

    /** @throws EncodingException if the text is not a tsvector's */
    @Override
    public void encode(String value, WireBuffer out) {
        Map<String, SortedMap<Integer, Integer>> lexemes = parse(value);
        out.int32(lexemes.size());
        lexemes.forEach((lexeme, positions) -> {
            out.utf8(lexeme);
            out.octet(0);
            out.int16(positions.size());
            positions.forEach((position, weight) -> out.int16(weight << 14 | position));
        });
    }

    /** Returns the weights by position by lexeme; of a position that is there twice, the greater weight. */
    private static Map<String, SortedMap<Integer, Integer>> parse(String text) {
        LexemeScanner scanner = new LexemeScanner(text, "");
        Map<String, SortedMap<Integer, Integer>> lexemes = new LinkedHashMap<>();
        while (scanner.more()) {
            SortedMap<Integer, Integer> positions = lexemes.computeIfAbsent(scanner.word(), lexeme -> new TreeMap<>());
            if (scanner.skip(':')) {
                do {
                    int position = scanner.number(MAX_POSITION);
                    if (position == 0) {
                        throw scanner.malformed("a position of 0");
                    }
                    positions.merge(position, Math.max(0, scanner.skipAny(WEIGHTS)), Math::max);
                } while (scanner.skip(','));
                scanner.requireEndOfWord();
            }
        }
        return lexemes;
    }

    @Override
    public String decode(WireReader in) {
        int count = in.int32();
        if (count < 0 || count > in.remaining() / MIN_LEXEME_BYTES) {
            throw new DecodingException(count + " lexemes in " + in.remaining() + " bytes");
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ");
            LexemeScanner.quote(in.utf8ToNul(), text);
            int positions = Short.toUnsignedInt(in.int16());
            for (int j = 0; j < positions; j++) {
                int position = Short.toUnsignedInt(in.int16());
                text.append(j == 0 ? ':' : ',').append(position & MAX_POSITION);
                int weight = position >> 14;
                text.append(weight == 0 ? "" : WEIGHTS.charAt(weight));
            }
        }
        return text.toString();
    }
}
