package fr.carnet.agreements.awards;

import java.time.LocalDate;

/**
 * A kick-off meeting is what an awardee presents when the agreement begins, topic by topic (A-2016 § 7.2, A-2018 §
 * 4.2).
 *
 * @param objectives aims and approach
 * @param teams teams, exchanges and decisions
 * @param steering methods, tools and metrics of improvement
 * @param knowledge tools for documents and knowledge: not every agreement asks for them
 */
public record KickOffMeeting(LocalDate heldOn, String objectives, String teams, String steering, String knowledge) {}
