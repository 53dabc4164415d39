package gallery;

import java.net.URI;
import java.net.http.*;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = GalleryApp.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GalleryTests {
    @LocalServerPort
    int port;

    @Test
    void serve() throws Exception {
        for (var p :
                new String[] {"/galerie", "/galerie/liste", "/galerie/erreurs/absent", "/galerie/erreurs/x", "/nimporte"
                }) {
            var r = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + p))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            System.out.println("====" + p + r.statusCode());
            java.nio.file.Files.writeString(
                    java.nio.file.Path.of("/tmp/design/out" + p.replace('/', '_') + ".html"), r.body());
        }
        if (System.getProperty("hold") != null) Thread.sleep(600000);
    }
}
