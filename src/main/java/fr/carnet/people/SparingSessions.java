package fr.carnet.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sessions that cost a request one read and nothing else: the time of last access is written every few minutes only, and a
 * session in which nothing changed is not written at all.
 */
final class SparingSessions<S extends Session> implements SessionRepository<SparingSessions.Sparing<S>> {

    /** A session may end this much before its time: little against a limit of hours. */
    static final Duration STEP = Duration.ofMinutes(5);

    private final SessionRepository<S> sessions;
    private final TransactionOperations writing;

    private SparingSessions(SessionRepository<S> sessions, TransactionOperations writing) {
        this.sessions = sessions;
        this.writing = writing;
    }

    static <S extends Session> SessionRepository<?> over(SessionRepository<S> sessions, TransactionOperations writing) {
        return new SparingSessions<>(sessions, writing);
    }

    @Override
    public Sparing<S> createSession() {
        return new Sparing<>(sessions.createSession(), true);
    }

    @Override
    public @Nullable Sparing<S> findById(String id) {
        var session = sessions.findById(id);
        return session == null ? null : new Sparing<>(session, false);
    }

    @Override
    public void save(Sparing<S> session) {
        if (session.changed) {
            writing.executeWithoutResult(status -> sessions.save(session.session));
            session.changed = false;
        }
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }

    /** A session that knows whether it has to be written. */
    static final class Sparing<S extends Session> implements Session {

        private final S session;
        private boolean changed;

        private Sparing(S session, boolean changed) {
            this.session = session;
            this.changed = changed;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (Duration.between(session.getLastAccessedTime(), now).compareTo(STEP) >= 0) {
                session.setLastAccessedTime(now);
                changed = true;
            }
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return session.changeSessionId();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) {
                removeAttribute(name);
            } else {
                changed = true;
                session.setAttribute(name, value);
            }
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            session.removeAttribute(name);
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
