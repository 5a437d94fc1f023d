package org.leadline.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.priority.Scores;
import org.leadline.report.Recipient;

/** A report page as it is written in answers; {@code openapi.yaml} describes every property. */
record ReportView(
    String reportId,
    String source,
    int version,
    boolean current,
    List<String> units,
    String heading,
    HandlingView handling,
    IncidentView incident,
    ReporterView reporter,
    List<PartyView> parties,
    List<OccurrenceView> occurrences,
    List<FileView> files,
    List<ListRoutes.LabelView> labels,
    List<PassageView> passages,
    List<LocationView> locations,
    List<NetworkView> networks,
    Scores scores,
    List<DocumentView> documents) {

  record ReporterView(String name, @Nullable String subBrand, String member) {}

  record HandlingView(
      @Nullable Instant received,
      @Nullable Instant madeAvailable,
      String informational,
      String priority,
      @Nullable String classification,
      List<Recipient> recipients) {}

  record IncidentView(
      @Nullable String title,
      List<String> types,
      @Nullable String platform,
      @Nullable Instant time,
      @Nullable String timeDescription,
      @Nullable String escalation,
      List<String> flags,
      @Nullable String batchedReason,
      List<String> tags,
      List<AttributeView> attributes) {}

  record AttributeView(
      String name,
      String value,
      String origin,
      String document,
      String path,
      List<Integer> pages) {}

  record PartyView(
      String role,
      String document,
      String path,
      @Nullable String service,
      String compromised,
      List<AttributeView> attributes) {}

  record CaptureView(
      @Nullable Instant time,
      @Nullable String rawTime,
      boolean zoneAssumed,
      @Nullable String event,
      @Nullable Integer port,
      String possibleProxy) {}

  record OccurrenceKey(
      String keyId, String kind, String display, String strength, List<NoiseView> noise) {}

  record OccurrenceView(
      String kind,
      String raw,
      @Nullable String readDifferently,
      List<OccurrenceKey> keys,
      String role,
      String origin,
      String manner,
      String document,
      String path,
      List<Integer> pages,
      @Nullable String party,
      @Nullable String service,
      @Nullable String valueType,
      String verified,
      @Nullable CaptureView capture) {}

  record FileView(
      String document,
      String path,
      @Nullable String fileId,
      @Nullable String name,
      @Nullable String originalName,
      String viewedByProvider,
      String publiclyAvailable,
      @Nullable String industryClass,
      List<String> tags,
      @Nullable Instant uploaded,
      List<AttributeView> attributes,
      List<BlockView> further) {}

  record BlockView(String document, String path) {}

  record PassageView(
      String text,
      boolean known,
      String role,
      String origin,
      String document,
      String path,
      List<Integer> pages,
      @Nullable String party) {}

  record LocationView(
      @Nullable String about,
      @Nullable String country,
      @Nullable String region,
      @Nullable String city,
      @Nullable String postalCode,
      @Nullable String organization,
      List<String> networkTypes,
      List<AttributeView> attributes,
      String role,
      String origin,
      String document,
      String path,
      List<Integer> pages) {}

  record DocumentView(
      int number,
      String format,
      String sender,
      String sha256,
      long size,
      @Nullable Instant received,
      @Nullable Instant madeAvailable,
      Instant arrived,
      boolean current,
      List<NoteView> notes) {}

  record NoteView(String note, String path) {}

  /** Prints nothing of the content. */
  @Override
  public String toString() {
    return "ReportView[" + reportId + "]";
  }
}
