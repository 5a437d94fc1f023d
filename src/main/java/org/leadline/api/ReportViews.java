package org.leadline.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.NoiseLists;
import org.leadline.enrich.networks.Networks;
import org.leadline.identity.TwoReadings;
import org.leadline.report.Attribute;
import org.leadline.report.Capture;
import org.leadline.report.Codes;
import org.leadline.report.Handling;
import org.leadline.report.Incident;
import org.leadline.report.Location;
import org.leadline.report.MatchKey;
import org.leadline.report.Occurrence;
import org.leadline.report.Party;
import org.leadline.report.Passage;
import org.leadline.report.Place;
import org.leadline.report.Report;
import org.leadline.report.ReportFile;
import org.leadline.report.Reporter;
import org.leadline.search.KeyIds;
import org.leadline.search.OpenedReport;
import org.leadline.store.DocumentNote;
import org.leadline.store.StoredDocument;
import org.leadline.store.StoredReport;

/** Writes a report as a {@link ReportView}. */
final class ReportViews {

  private final KeyIds keyIds;
  private final NoiseLists noise;
  private final Supplier<Networks> networks;

  ReportViews(KeyIds keyIds, NoiseLists noise, Supplier<Networks> networks) {
    this.keyIds = keyIds;
    this.noise = noise;
    this.networks = networks;
  }

  /** The page of a report; {@code current} tells whether this is its newest version. */
  ReportView of(OpenedReport opened, boolean current) {
    StoredReport stored = opened.stored();
    Report report = stored.report();
    return new ReportView(
        report.id().written(),
        report.id().source(),
        stored.version(),
        current,
        List.copyOf(stored.units()),
        heading(report),
        handling(report.handling()),
        incident(report.incident()),
        reporter(report.reporter()),
        report.parties().stream().map(ReportViews::party).toList(),
        report.occurrences().stream().map(this::occurrence).toList(),
        report.files().stream().map(ReportViews::file).toList(),
        stored.labels().stream()
            .map(label -> ListRoutes.LabelView.of(label, keyIds.idOf(label.term())))
            .toList(),
        report.passages().stream().map(ReportViews::passage).toList(),
        report.locations().stream().map(ReportViews::location).toList(),
        NetworkView.of(report, networks.get()),
        opened.scores(),
        documents(stored.documents(), opened.notes()));
  }

  /** Documents with their places in the order of arrival. */
  static List<ReportView.DocumentView> documents(
      List<StoredDocument> documents, List<List<DocumentNote>> notes) {
    List<ReportView.DocumentView> views = new ArrayList<>();
    for (StoredDocument document : documents) {
      int place = views.size();
      views.add(document(place + 1, document, place < notes.size() ? notes.get(place) : List.of()));
    }
    return views;
  }

  private static ReportView.ReporterView reporter(Reporter reporter) {
    return new ReportView.ReporterView(
        reporter.name(), reporter.subBrand(), Codes.of(reporter.member()));
  }

  private static ReportView.DocumentView document(
      int number, StoredDocument document, List<DocumentNote> notes) {
    return new ReportView.DocumentView(
        number,
        document.format().code(),
        document.sender(),
        document.sha256(),
        document.size(),
        document.received(),
        document.madeAvailable(),
        document.arrived(),
        document.current(),
        notes.stream().map(note -> new ReportView.NoteView(note.note(), note.path())).toList());
  }

  private static String heading(Report report) {
    String title = report.incident().title();
    if (title != null && !title.isBlank()) {
      return title;
    }
    String type =
        Stream.concat(
                Stream.ofNullable(report.handling().classification()),
                report.incident().types().stream())
            .findFirst()
            .orElse("");
    return Stream.of(type, report.reporter().name())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" · "));
  }

  private static ReportView.HandlingView handling(Handling handling) {
    return new ReportView.HandlingView(
        handling.received(),
        handling.madeAvailable(),
        Codes.of(handling.informational()),
        handling.priority().code(),
        handling.classification(),
        handling.recipients());
  }

  private static ReportView.IncidentView incident(Incident incident) {
    return new ReportView.IncidentView(
        incident.title(),
        incident.types(),
        incident.platform(),
        incident.time(),
        incident.timeDescription(),
        incident.escalation(),
        incident.flags(),
        incident.batchedReason(),
        incident.tags(),
        attributes(incident.attributes()));
  }

  private static List<ReportView.AttributeView> attributes(List<Attribute> attributes) {
    return attributes.stream().map(ReportViews::attribute).toList();
  }

  private static ReportView.AttributeView attribute(Attribute attribute) {
    Place place = attribute.place();
    return new ReportView.AttributeView(
        attribute.name(),
        attribute.value(),
        Codes.of(place.origin()),
        place.document().code(),
        place.path(),
        place.pages());
  }

  private static ReportView.PartyView party(Party party) {
    return new ReportView.PartyView(
        Codes.of(party.role()),
        party.document().code(),
        party.path(),
        party.service(),
        Codes.of(party.compromised()),
        attributes(party.attributes()));
  }

  private ReportView.OccurrenceView occurrence(Occurrence occurrence) {
    Place place = occurrence.place();
    return new ReportView.OccurrenceView(
        Codes.of(occurrence.kind()),
        occurrence.raw(),
        TwoReadings.of(occurrence).map(TwoReadings::sentence).orElse(null),
        occurrence.keys().stream().map(this::key).toList(),
        Codes.of(place.role()),
        Codes.of(place.origin()),
        Codes.of(place.manner()),
        place.document().code(),
        place.path(),
        place.pages(),
        place.party(),
        occurrence.hints().service(),
        occurrence.hints().valueType(),
        Codes.of(occurrence.hints().verified()),
        capture(occurrence.capture()));
  }

  private ReportView.OccurrenceKey key(MatchKey key) {
    return new ReportView.OccurrenceKey(
        keyIds.idOf(key.term()),
        key.kind().prefix(),
        key.value(),
        Codes.of(key.strength()),
        NoiseView.of(noise.hits(key.term())));
  }

  private static ReportView.@Nullable CaptureView capture(@Nullable Capture capture) {
    return capture == null
        ? null
        : new ReportView.CaptureView(
            capture.time(),
            capture.rawTime(),
            capture.zoneAssumed(),
            capture.event(),
            capture.port(),
            Codes.of(capture.possibleProxy()));
  }

  private static ReportView.FileView file(ReportFile file) {
    return new ReportView.FileView(
        file.document().code(),
        file.path(),
        file.fileId(),
        file.name(),
        file.originalName(),
        Codes.of(file.viewedByProvider()),
        Codes.of(file.publiclyAvailable()),
        file.industryClass(),
        file.tags(),
        file.uploaded(),
        attributes(file.attributes()),
        file.further().stream()
            .map(block -> new ReportView.BlockView(block.document().code(), block.path()))
            .toList());
  }

  private static ReportView.PassageView passage(Passage passage) {
    Place place = passage.place();
    return new ReportView.PassageView(
        passage.text(),
        passage.known(),
        Codes.of(place.role()),
        Codes.of(place.origin()),
        place.document().code(),
        place.path(),
        place.pages(),
        place.party());
  }

  private static ReportView.LocationView location(Location location) {
    Place place = location.place();
    return new ReportView.LocationView(
        location.about(),
        location.country(),
        location.region(),
        location.city(),
        location.postalCode(),
        location.organization(),
        location.networkTypes(),
        attributes(location.attributes()),
        Codes.of(place.role()),
        Codes.of(place.origin()),
        place.document().code(),
        place.path(),
        place.pages());
  }
}
