package fr.carnet.web.sheets;

import java.io.Closeable;
import java.io.IOException;

/** A file of rows being written. Closed without {@link #done()}, it stays broken: half a list must not look whole. */
public interface Sheet<T> extends Closeable {

    void add(T row);

    void done() throws IOException;
}
