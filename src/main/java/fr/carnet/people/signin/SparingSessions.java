package fr.carnet.people.signin;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sessions that cost a request one read and nothing else: the time of last access is written every few minutes only, a
 * session in which nothing changed is not written at all, and what Spring Session reads again as the request ends comes
 * from what it read first ({@link #oncePerRequest}).
 */
final class SparingSessions<S extends Session> implements SessionRepository<SparingSessions.Sparing<S>> {

    /** How much a session may end before its time: little against a limit of hours. */
    static final Duration STEP = Duration.ofMinutes(5);

    private final SessionRepository<S> sessions;
    private final TransactionOperations writing;

    /** The sessions that this thread's request has read, by id; null outside of a request. */
    private final ThreadLocal<@Nullable Map<String, Sparing<S>>> read = new ThreadLocal<>();

    private SparingSessions(SessionRepository<S> sessions, TransactionOperations writing) {
        this.sessions = sessions;
        this.writing = writing;
    }

    static <S extends Session> SparingSessions<S> over(SessionRepository<S> sessions, TransactionOperations writing) {
        return new SparingSessions<>(sessions, writing);
    }

    @Override
    public Sparing<S> createSession() {
        return new Sparing<>(sessions.createSession(), true, this);
    }

    @Override
    public @Nullable Sparing<S> findById(String id) {
        var known = read.get();
        if (known != null && known.containsKey(id)) {
            return known.get(id);
        }
        var session = sessions.findById(id);
        if (session == null) {
            return null;
        }
        var found = new Sparing<>(session, false, this);
        if (known != null) {
            known.put(id, found);
        }
        return found;
    }

    /** The filter, around Spring Session's own, that forgets what was read once the request is answered. */
    Filter oncePerRequest() {
        return (request, response, chain) -> {
            read.set(new HashMap<>());
            try {
                chain.doFilter(request, response);
            } finally {
                read.remove();
            }
        };
    }

    private void forget(String id) {
        var known = read.get();
        if (known != null) {
            known.remove(id);
        }
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
        forget(id);
        sessions.deleteById(id);
    }

    /** A session that knows whether it has to be written. */
    static final class Sparing<S extends Session> implements Session {

        private final S session;
        private final SparingSessions<S> owner;
        private boolean changed;

        private Sparing(S session, boolean changed, SparingSessions<S> owner) {
            this.session = session;
            this.changed = changed;
            this.owner = owner;
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
            owner.forget(session.getId());
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
