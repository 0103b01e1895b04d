package io.pgseam.copy.codec;

import io.pgseam.copy.codec.TsqueryToken.Kind;
import io.pgseam.copy.codec.TsqueryToken.Operand;
import io.pgseam.copy.codec.TsqueryToken.Operator;
import io.pgseam.copy.wire.DecodingException;
import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Encodes and decodes {@code tsquery} for binary COPY.
 *
 * <p>Shape: {@code int32} count of tokens, then each: a word as the byte 1, a byte of weights, a byte for a prefix, and UTF-8
 * with a NUL behind it; an operator as the byte 2, its number, and for a phrase {@code int16} distance. An operator stands
 * before its right side, and that before the left one. The text is what the server reads and prints. Stateless and
 * thread-safe.
 */
final class TsqueryCodec implements Codec<String> {

    private static final int OPERAND = 1;
    private static final int OPERATOR = 2;
    private static final int ALL_WEIGHTS = 0xF;

    /** An operator has two bytes at least. */
    private static final int MIN_TOKEN_BYTES = 2;

    @Override
    public int oid() {
        return 3615;
    }

    /** @throws EncodingException if the text is not a tsquery's, or empty, which the server refuses as binary */
    @Override
    public void encode(String value, WireBuffer out) {
        List<TsqueryToken> tokens = TsqueryText.parse(value);
        if (tokens.isEmpty()) {
            throw new EncodingException("an empty tsquery, which PostgreSQL sends as binary but does not take");
        }
        out.int32(tokens.size());
        for (TsqueryToken token : tokens) {
            if (token instanceof Operand operand) {
                out.octet(OPERAND);
                out.octet(operand.weights());
                out.octet(operand.prefix() ? 1 : 0);
                out.utf8(operand.word());
                out.octet(0);
            } else if (token instanceof Operator operator) {
                out.octet(OPERATOR);
                out.octet(operator.kind().number());
                if (operator.kind() == Kind.PHRASE) {
                    out.int16(operator.distance());
                }
            }
        }
    }

    @Override
    public String decode(WireReader in) {
        int count = in.int32();
        if (count < 0 || count > in.remaining() / MIN_TOKEN_BYTES) {
            throw new DecodingException(count + " tokens in " + in.remaining() + " bytes");
        }
        List<TsqueryToken> tokens = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int type = in.octet();
            if (type != OPERAND && type != OPERATOR) {
                throw new DecodingException("a token of type " + type);
            }
            tokens.add(type == OPERAND ? operand(in) : operator(in));
        }
        return TsqueryText.format(tokens);
    }

    private static Operand operand(WireReader in) {
        int weights = in.octet();
        boolean prefix = in.octet() != 0;
        return new Operand(in.utf8ToNul(), weights & ALL_WEIGHTS, prefix);
    }

    private static Operator operator(WireReader in) {
        int number = in.octet();
        for (Kind kind : Kind.values()) {
            if (kind.number() == number) {
                return new Operator(kind, kind == Kind.PHRASE ? Short.toUnsignedInt(in.int16()) : 0);
            }
        }
        throw new DecodingException("an operator of number " + number);
    }
}
