package fr.carnet.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.zaxxer.hikari.HikariDataSource;
import fr.carnet.DataTest;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import jakarta.servlet.MultipartConfigElement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DataTest
class StoredFilesDataTests {

    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    StoredFiles files;

    @Autowired
    MultipartConfigElement uploads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource pool;

    @Test
    void keepsNameTypeSizeAndHash() throws Exception {
        byte[] content = "%PDF-1.7 bonjour".getBytes(UTF_8);
        FileId id = files.store(new ByteArrayInputStream(content), "C:\\bilan\u202E.pdf", someone());
        assertThat(jdbc.sql("select name, media_type, size, sha256, stored_by from stored_file where id = ?")
                        .param(id.value())
                        .query()
                        .singleRow())
                .containsEntry("name", "bilan.pdf")
                .containsEntry("media_type", "application/pdf")
                .containsEntry("size", (long) content.length)
                .containsEntry("sha256", MessageDigest.getInstance("SHA-256").digest(content))
                .containsEntry("stored_by", someone().accountId());
    }

    @Test
    void streamsALargeFileBothWaysChunkByChunk() throws Exception {
        long size = 40L * MEGABYTE + 12_345;
        var source = new LargePdf(size);
        FileId id = files.store(source, "application.pdf", someone());

        var copy = new ChunkMeter();
        files.copyTo(id, copy);

        assertThat(source.largestRead).isLessThanOrEqualTo(StoredFiles.CHUNK);
        assertThat(copy.largestWrite).isLessThanOrEqualTo(StoredFiles.CHUNK);
        assertThat(copy.size).isEqualTo(size);
        assertThat(copy.hash()).isEqualTo(source.hash()).isEqualTo(storedHash(id));
        assertThat(jdbc.sql("select count(*), max(octet_length(bytes)) as largest from file_chunk where file_id = ?")
                        .param(id.value())
                        .query()
                        .singleRow())
                .containsEntry("count", 161L)
                .containsEntry("largest", StoredFiles.CHUNK);
    }

    @Test
    void readsBackAFileOfExactlyOneChunkAndOneByteMore() throws Exception {
        for (int size : new int[] {StoredFiles.CHUNK - 1, StoredFiles.CHUNK, StoredFiles.CHUNK + 1}) {
            var copy = new ByteArrayOutputStream();
            files.copyTo(files.store(new LargePdf(size), "a.pdf", someone()), copy);
            assertThat(copy.size()).isEqualTo(size);
        }
    }

    @Test
    @Transactional(propagation = Propagation.NEVER)
    void leavesNothingOfAStreamThatBreaks() {
        var before = counts();
        var broken = new LargePdf(3L * MEGABYTE) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                if (done > 2L * MEGABYTE) {
                    throw new IOException("connection reset");
                }
                return super.read(into, from, length);
            }
        };
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> files.store(broken, "a.pdf", Viewers.buyer()));
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    @Transactional(propagation = Propagation.NEVER)
    void leavesNothingOfAFileThatIsTooLarge() {
        var before = counts();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> files.store(new LargePdf(files.maximum().toBytes() + 1), "a.pdf", Viewers.buyer()))
                .returns("file.too-large", RuleViolation::code)
                .satisfies(refused -> assertThat(refused.args()).containsExactly("a.pdf", 50L));
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void acceptsAFileOfExactlyTheLimit() {
        long limit = files.maximum().toBytes();
        FileId id = files.store(new LargePdf(limit), "a.pdf", someone());
        assertThat(jdbc.sql("select size from stored_file where id = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(limit);
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> files.store(InputStream.nullInputStream(), "vide.pdf", someone()))
                .returns("file.empty", RuleViolation::code);
    }

    @Test
    void refusesAProgramBeforeReadingItAll() {
        var program = new LargePdf(30L * MEGABYTE);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> files.store(program, "a.docx", someone()))
                .returns("file.content", RuleViolation::code);
        assertThat(program.done).isEqualTo(StoredFiles.CHUNK);
    }

    @Test
    @Transactional(propagation = Propagation.NEVER)
    void holdsNoConnectionWhileAReaderIsSlowOrGone() throws Exception {
        var connections = pool.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        FileId id = files.store(new LargePdf(MEGABYTE), "a.pdf", someone());
        try {
            files.copyTo(id, new ChunkMeter() {
                @Override
                public void write(byte[] bytes, int from, int length) {
                    assertThat(connections.getActiveConnections()).isZero();
                }
            });
            var gone = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException("broken pipe");
                }
            };
            assertThatIOException().isThrownBy(() -> files.copyTo(id, gone));
            assertThat(connections.getActiveConnections()).isZero();
        } finally {
            jdbc.sql("delete from stored_file where id = ?").param(id.value()).update();
            jdbc.sql("delete from account where id = ?")
                    .param(Viewers.buyer().accountId())
                    .update();
        }
    }

    @Test
    void isAbsentForWhoeverNoModuleLetsRead() {
        FileId id = files.store(new LargePdf(1000), "a.pdf", someone());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> files.find(id, someone()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> files.find(FileId.random(), someone()));
    }

    @Test
    void anUploadGoesToDiskAndThreeFullFilesFitAForm() {
        assertThat(uploads.getFileSizeThreshold()).isZero();
        assertThat(uploads.getMaxRequestSize())
                .isEqualTo(uploads.getMaxFileSize())
                .isGreaterThan(3 * files.maximum().toBytes());
    }

    @Test
    void theDatabaseRefusesChunksWithoutAFileAtCommit() {
        jdbc.sql("insert into file_chunk (file_id, position, bytes) values (gen_random_uuid(), 0, 'x')")
                .update();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("set constraints all immediate").update());
    }

    /** A buyer, with the account that stored files refer to. */
    private Viewer someone() {
        var buyer = Viewers.buyer();
        jdbc.sql("""
                        insert into account (id, version, username, display_name, email, role, created_at)
                        values (:id, 0, :name, :name, 'a@exemple.fr', 'BUYER', now()) on conflict (id) do nothing""")
                .param("id", buyer.accountId())
                .param("name", buyer.username())
                .update();
        return buyer;
    }

    private String storedHash(FileId id) {
        return jdbc.sql("select encode(sha256, 'hex') from stored_file where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private String counts() {
        return jdbc.sql("select (select count(*) from stored_file) || ' ' || (select count(*) from file_chunk)")
                .query(String.class)
                .single();
    }
}
