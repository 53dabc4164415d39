package fr.carnet.documents;

import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/**
 * Files in the database, streamed both ways chunk by chunk, so that a large one costs no more memory than a small one.
 * A stored file never changes; it is deleted when its owner discards it.
 */
@Service
public class StoredFiles {

    /** The size of a chunk, the most that is in memory at once; the schema refuses a larger one. */
    static final int CHUNK = 256 * 1024;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectProvider<FileAccess> owners;
    private final DataSize maximum;

    StoredFiles(
            JdbcClient jdbc,
            Clock clock,
            ObjectProvider<FileAccess> owners,
            @Value("${carnet.files.max-size:50MB}") DataSize maximum) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.owners = owners;
        this.maximum = maximum;
    }

    /** The largest file that is accepted. */
    public DataSize maximum() {
        return maximum;
    }

    /** The extensions that are accepted, without dots. */
    public List<String> accepted() {
        return FileType.accepted();
    }

    /** Stores an upload as {@link #store(InputStream, String, Viewer)} does. */
    @Transactional
    public FileId store(Upload upload, Viewer by) {
        try (var content = upload.content().getInputStream()) {
            return store(content, upload.name(), by);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Stores all of a stream, or nothing: the transaction, the caller's if there is one, does not survive a failure.
     *
     * @throws RuleViolation {@code file.empty}, {@code file.too-large}, {@code file.name}, {@code file.type} or
     *     {@code file.content}
     * @throws UncheckedIOException where the stream fails
     */
    @Transactional
    public FileId store(InputStream content, String originalName, Viewer by) {
        FileId id = FileId.random();
        FileName name = FileName.of(originalName);
        MessageDigest hash = sha256();
        FileType type = null;
        long size = 0;
        int position = 0;
        for (byte[] chunk = next(content); chunk.length > 0; chunk = next(content)) {
            if (type == null) {
                type = FileType.of(name, chunk);
            }
            size += chunk.length;
            if (size > maximum.toBytes()) {
                throw new RuleViolation("file.too-large", name.value(), maximum.toMegabytes());
            }
            hash.update(chunk);
            insert(id, position++, chunk);
        }
        if (type == null) {
            throw new RuleViolation("file.empty", name.value());
        }
        insert(id, name, type, size, hash.digest(), by);
        return id;
    }

    /**
     * What is known of a file that the viewer may read.
     *
     * @throws NotFound where no module lets the viewer read it
     */
    @Transactional(readOnly = true)
    public StoredFile find(FileId id, Viewer viewer) {
        if (owners.stream().noneMatch(owner -> owner.mayRead(id, viewer))) {
            throw new NotFound();
        }
        return jdbc.sql("""
                        select id, name, media_type, size, encode(sha256, 'hex') as sha256
                        from stored_file where id = :id""")
                .param("id", id.value())
                .query((row, n) -> new StoredFile(
                        id,
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        row.getString("sha256")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Deletes a file that its owner gives up; the database refuses it as long as anything still refers to it. */
    @Transactional
    public void discard(FileId id) {
        jdbc.sql("delete from stored_file where id = ?").param(id.value()).update();
    }

    /**
     * Writes a file's content. It does not check who reads: call {@link #find} first. A database connection is held only while
     * a chunk is fetched, not while a slow reader takes it.
     */
    public void copyTo(FileId id, OutputStream out) throws IOException {
        int position = 0;
        for (byte[] chunk = chunk(id, position); chunk.length > 0; chunk = chunk(id, ++position)) {
            out.write(chunk);
        }
    }

    private byte[] chunk(FileId id, int position) {
        return jdbc.sql("select bytes from file_chunk where file_id = :id and position = :position")
                .param("id", id.value())
                .param("position", position)
                .query(byte[].class)
                .optional()
                .orElseGet(() -> new byte[0]);
    }

    private void insert(FileId id, int position, byte[] chunk) {
        jdbc.sql("insert into file_chunk (file_id, position, bytes) values (:id, :position, :bytes)")
                .param("id", id.value())
                .param("position", position)
                .param("bytes", chunk)
                .update();
    }

    private void insert(FileId id, FileName name, FileType type, long size, byte[] hash, Viewer by) {
        jdbc.sql("""
                        insert into stored_file (id, name, media_type, size, sha256, stored_at, stored_by)
                        values (:id, :name, :type, :size, :hash, :at, :by)""")
                .param("id", id.value())
                .param("name", name.value())
                .param("type", type.mediaType())
                .param("size", size)
                .param("hash", hash)
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.accountId())
                .update();
    }

    private static byte[] next(InputStream content) {
        try {
            return content.readNBytes(CHUNK);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
