package org.leadline.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reporter says happened.
 *
 * @param title a heading; null when the format has none
 * @param types the reporter's incident types as written, the primary one first; empty when not
 *     stated
 * @param platform the app or product where it happened, as written; null when not stated
 * @param time when, UTC; often the time of detection rather than of the incident; null when not
 *     stated
 * @param timeDescription what the time means, in the reporter's words; null when not stated
 * @param escalation the reporter's reason for urgency; null when the report was not escalated,
 *     empty when escalated without a reason
 * @param flags annotation names that the reporter set ({@code sextortion}, {@code informational},
 *     ...), as named in the document; an annotation stated as false is not among them
 * @param batchedReason why the report stands for many incidents ({@code VIRAL_POTENTIAL_MEME});
 *     null when it does not
 * @param tags labels of reports from other sources; empty for clearing-house reports
 * @param attributes every other fact that a document states of no party, no file and no location;
 *     each place tells whose fact it is
 */
public record Incident(
    @Nullable String title,
    List<String> types,
    @Nullable String platform,
    @Nullable Instant time,
    @Nullable String timeDescription,
    @Nullable String escalation,
    List<String> flags,
    @Nullable String batchedReason,
    List<String> tags,
    List<Attribute> attributes) {

  /** Nothing is stated. */
  public static final Incident NOT_STATED =
      new Incident(null, List.of(), null, null, null, null, List.of(), null, List.of(), List.of());

  /** Copies the lists. */
  public Incident {
    types = List.copyOf(types);
    flags = List.copyOf(flags);
    tags = List.copyOf(tags);
    attributes = List.copyOf(attributes);
  }

  /** The same incident with these facts in the place of its own. */
  public Incident withAttributes(List<Attribute> other) {
    return new Incident(
        title,
        types,
        platform,
        time,
        timeDescription,
        escalation,
        flags,
        batchedReason,
        tags,
        other);
  }

  /** Prints nothing of the content. */
  @Override
  public String toString() {
    return "Incident[]";
  }
}
