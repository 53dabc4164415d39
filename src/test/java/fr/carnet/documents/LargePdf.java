package fr.carnet.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/** A PDF of any size that is never whole in memory: it begins as one and goes on at random, always the same. */
class LargePdf extends InputStream {

    private static final byte[] HEAD = "%PDF-1.7\n".getBytes(US_ASCII);

    private final long size;
    private final Random random = new Random(1);
    private final MessageDigest hash = sha256();
    long done;
    int largestRead;

    LargePdf(long size) {
        this.size = size;
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException("one byte at a time");
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (done == size) {
            return -1;
        }
        int count = (int) Math.min(length, size - done);
        byte[] next = new byte[count];
        random.nextBytes(next);
        for (int i = 0; done + i < HEAD.length && i < count; i++) {
            next[i] = HEAD[(int) done + i];
        }
        System.arraycopy(next, 0, into, from, count);
        hash.update(next);
        done += count;
        largestRead = Math.max(largestRead, length);
        return count;
    }

    /** Of what was read so far. */
    String hash() {
        return HexFormat.of().formatHex(hash.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
