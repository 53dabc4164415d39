package fr.carnet.documents;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Takes what is written, keeps none of it, and remembers its size, its hash and the largest piece. */
class ChunkMeter extends OutputStream {

    private final MessageDigest hash = LargePdf.sha256();
    long size;
    int largestWrite;

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        hash.update(bytes, from, length);
        size += length;
        largestWrite = Math.max(largestWrite, length);
    }

    String hash() {
        return HexFormat.of().formatHex(hash.digest());
    }
}
