package fr.carnet.startups.imports;

import fr.carnet.shared.RuleViolation;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.springframework.util.unit.DataSize;

/** A file of which no more is read than a limit, whatever its length was said to be. */
final class BoundedStream extends FilterInputStream {

    private final Supplier<RuleViolation> tooLarge;
    private long left;

    BoundedStream(InputStream in, DataSize maximum, Supplier<RuleViolation> tooLarge) {
        super(in);
        this.left = maximum.toBytes();
        this.tooLarge = tooLarge;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int some = super.read(into, from, length);
        count(Math.max(0, some));
        return some;
    }

    private void count(int some) {
        left -= some;
        if (left < 0) {
            throw tooLarge.get();
        }
    }
}
