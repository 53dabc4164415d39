package fr.carnet.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.test.util.ReflectionTestUtils;

@DataTest
class SessionConfigDataTests {

    @Autowired
    SessionRepositoryFilter<?> filter;

    @Test
    void requestsUseTheSparingSessions() {
        assertThat(ReflectionTestUtils.getField(filter, "sessionRepository")).isInstanceOf(SparingSessions.class);
    }
}
