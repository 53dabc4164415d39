package fr.carnet.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that behaves badly. */
final class StubbornServer implements AutoCloseable {

    enum Manner {
        /** Lets a client connect and never says a word. */
        SILENT,
        /** Takes the e-mail, then hangs up without a goodbye. */
        HANGS_UP,
        /** Refuses each recipient. */
        REFUSES
    }

    private final ServerSocket door;
    private final Manner manner;
    private final CountDownLatch visited = new CountDownLatch(1);
    private final AtomicInteger taken = new AtomicInteger();

    StubbornServer(Manner manner) throws IOException {
        this.manner = manner;
        this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "stubborn mail server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return door.getLocalPort();
    }

    int taken() {
        return taken.get();
    }

    boolean awaitVisit() throws InterruptedException {
        return visited.await(90, TimeUnit.SECONDS);
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                visited.countDown();
                if (manner != Manner.SILENT) {
                    talk(client);
                    client.close();
                }
            } catch (IOException gone) {
                // the next one
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 stubborn");
        var body = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (body && line.equals(".")) {
                taken.incrementAndGet();
                say(client, "250 taken");
                return;
            } else if (line.startsWith("RCPT") && manner == Manner.REFUSES) {
                say(client, "550 5.1.1 no such user");
            } else if (line.equals("DATA")) {
                body = true;
                say(client, "354 go on");
            } else if (!body) {
                say(client, "250 fine");
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
