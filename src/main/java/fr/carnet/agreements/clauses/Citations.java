package fr.carnet.agreements.clauses;

import java.util.Map;

/** Holds the clauses of several agreements, by topic. */
public record Citations(Map<ClauseTopic, String> byTopic) {

    public Citations {
        byTopic = Map.copyOf(byTopic);
    }

    /** The clauses of a topic as a text such as {@code A-2016, § 7.3 ; A-2018, § 4.3}; empty where no agreement has one. */
    public String on(String topic) {
        return byTopic.getOrDefault(ClauseTopic.of(topic), "");
    }
}
