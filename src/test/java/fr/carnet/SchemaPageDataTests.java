package fr.carnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** docs/schema.md says what the migrations make, and the database itself says what each table and function is for. */
@DataTest
class SchemaPageDataTests {

    private static final Path PAGE = Path.of("docs/schema.md");

    @Autowired
    JdbcClient jdbc;

    /** Run with {@code -Ddocs.write=true} to draw it anew. */
    @Test
    void theSchemaIsDrawnAsItIs() throws IOException {
        var drawn = new SchemaPage(jdbc, Migrations.owners()).draw();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, drawn);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(drawn);
    }

    @Test
    void everyTableAndFunctionSaysWhatItIsFor() throws IOException {
        assertThat(new SchemaPage(jdbc, Migrations.owners()).unexplained()).isEmpty();
    }
}
