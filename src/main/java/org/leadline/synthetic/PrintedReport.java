package org.leadline.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the clearing house's form says of a draft, item by item: everything that law-enforcement
 * JSON says of it, under the labels of the form. For one draft and one thread.
 */
final class PrintedReport {

  private static final String ADDITIONAL = "Additional Information";

  private final Draft draft;
  private final PdfLayout layout;
  private final List<Printed> items = new ArrayList<>();

  private PrintedReport(Draft draft, PdfLayout layout) {
    this.draft = draft;
    this.layout = layout;
  }

  /** The items in reading order. */
  static List<Printed> of(Draft draft, PdfLayout layout) {
    PrintedReport report = new PrintedReport(draft, layout);
    report.front();
    report.provider();
    report.incident();
    report.parties();
    report.files();
    report.automated();
    report.analysts();
    report.agencies();
    return report.items;
  }

  private void front() {
    label("Priority Level", draft.priority);
    line("Received by NCMEC on " + PrintedWords.time(draft.frame.received()));
    label("Date Made Available", PrintedWords.time(draft.madeAvailable));
    label("Date PDF Generated", PrintedWords.time(draft.madeAvailable));
    label("Informational", draft.informational ? "Yes" : "No");
    label("Incident Type", draft.classification);
    label("Total Uploaded Files", Integer.toString(draft.uploads.size()));
    label("Executive Summary", draft.executiveSummary);
    items.add(new Printed.NewPage());
    title("Contents");
    line("Section A: Reported Information ........ 3");
    line("Section B: Automated Information Added by NCMEC Systems ........ 4");
    items.add(new Printed.NewPage());
  }

  private void provider() {
    title("Section A: Reported Information");
    title("Reporting Electronic Service Provider (ESP)");
    label("Submitter", draft.providerName);
    ProviderProfile provider = draft.frame.provider();
    if (provider != null) {
      label("Point of Contact for Law Enforcement", "Trust and Safety Desk");
      label("Email Address", provider.contactMail());
    }
  }

  private void incident() {
    title("Incident Information");
    label(
        layout == PdfLayout.COLUMNS ? "Incident Type" : "Primary Incident Type",
        draft.frame.type());
    label("Incident Time", PrintedWords.time(draft.incidentTime));
    label("Incident Time Description", draft.timeDescription);
    label("ESP Escalation", draft.escalation);
    draft.additional.forEach(text -> label(ADDITIONAL, text));
    Draft.Chat chat = draft.chat;
    if (chat != null) {
      title("Chat Incident");
      label("Chat Client", chat.client());
      label("Chat Room Name", chat.room());
      label(ADDITIONAL, chat.text());
    }
    if (!draft.pages.isEmpty()) {
      title("Webpage Incident");
      draft.pages.forEach(page -> label("URL", page));
    }
  }

  private void parties() {
    for (Frame.Role role : Frame.Role.values()) {
      int number = 0;
      for (Draft.Party party : draft.parties) {
        if (party.role == role) {
          title(name(role) + (layout == PdfLayout.COLUMNS ? "" : " " + ++number));
          party(party);
        }
      }
    }
  }

  private static String name(Frame.Role role) {
    return switch (role) {
      case REPORTED -> "Suspect";
      case RECIPIENT -> "Recipient";
      case VICTIM -> "Child Victim";
    };
  }

  private void party(Draft.Party party) {
    Person person = party.person;
    if (party.named) {
      label("Name", person.givenName() + " " + person.familyName());
      label("Date of Birth", PrintedWords.day(person.born()));
    }
    party.phones.forEach(phone -> label("Phone", PrintedWords.checked(phone)));
    party.mails.forEach(mail -> label("Email Address", PrintedWords.checked(mail)));
    label("Screen/User Name", party.screenName);
    label("Display Name", party.displayName);
    label("ESP Service", party.service);
    label("ESP User ID", party.accountId);
    label("Profile URL", party.profileUrl);
    label("Profile Bio", party.bio);
    label("Compromised Account", party.compromised ? "Yes" : null);
    if (party.placed) {
      label("Estimated Location", person.place().city() + ", " + person.place().state() + ", US");
    }
    party.events.forEach(this::event);
    party.devices.forEach(device -> label("Device ID (" + device.type() + ")", device.value()));
    label(
        "Prior CT Reports",
        party.priorReports.isEmpty()
            ? null
            : party.priorReports.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  private void event(Draft.Event event) {
    String name = event.event().charAt(0) + event.event().substring(1).toLowerCase(Locale.ROOT);
    label("IP Address", event.address() + " (" + name + ")");
    label("Port", event.port() == null ? null : Integer.toString(event.port()));
    label("Possible Proxy", PrintedWords.yesOrNo(event.proxy()));
    line(PrintedWords.time(event.at()));
  }

  private void files() {
    title("Uploaded File Information");
    label("Number of uploaded files", Integer.toString(draft.uploads.size()));
    for (Draft.Upload upload : draft.uploads) {
      label("Filename", fileName(upload));
      label("MD5", upload.md5());
      label("SHA1", upload.sha1());
      label("Upload Date and Time", uploaded(upload));
      label("Original Filename", upload.originalName());
      label("Image Categorization by ESP", upload.classCode());
      question("Did Reporting ESP view entire contents of uploaded file", upload.viewed());
      if (upload.upload() != null) {
        event(upload.upload());
      }
    }
    line("This concludes Section A");
    items.add(new Printed.NewPage());
  }

  private static String fileName(Draft.Upload upload) {
    return upload.token() + "." + upload.extension();
  }

  private static @Nullable String uploaded(Draft.Upload upload) {
    return upload.uploaded() == null ? null : upload.uploaded().toString();
  }

  private void question(String words, @Nullable Boolean answer) {
    String said = PrintedWords.yesOrNo(answer);
    if (said != null) {
      items.add(new Printed.Labelled(words + "?", said));
    }
  }

  private void automated() {
    title("Section B: Automated Information Added by NCMEC Systems");
    if (draft.uploads.stream().anyMatch(upload -> upload.tag() != null)) {
      title("Further Information on Uploaded Files");
      for (Draft.Upload upload : draft.uploads) {
        if (upload.tag() != null) {
          label("Filename", fileName(upload));
          label("File Tags", upload.tag());
        }
      }
    }
    for (Frame.Role role : Frame.Role.values()) {
      List<Draft.GeoLine> lines =
          draft.geoLines.stream().filter(line -> line.role() == role).toList();
      if (!lines.isEmpty()) {
        title(
            layout == PdfLayout.COLUMNS
                ? "Geo-Lookup (" + name(role) + ")"
                : "IP Geo-Lookup (" + name(role) + " 1)");
        lookUps(lines);
      }
    }
  }

  private void lookUps(List<Draft.GeoLine> lines) {
    switch (layout) {
      case COLUMNS ->
          items.add(
              new Printed.Table(
                  List.of(
                      new Printed.Column("IP Address", 54),
                      new Printed.Column("Country", 170),
                      new Printed.Column("Region", 212),
                      new Printed.Column("City", 252),
                      new Printed.Column("Postal Code", 322),
                      new Printed.Column("Lat/Long", 382),
                      new Printed.Column("ISP/Org", 452),
                      new Printed.Column("Type", 540)),
                  lines.stream().map(PrintedReport::row).toList()));
      case STACKED ->
          lines.forEach(line -> {
            List<String> row = row(line);
            List<String> labels =
                List.of(
                    "IP Address",
                    "Country",
                    "Region",
                    "City",
                    "Postal Code",
                    "Lat/Long",
                    "ISP/Org",
                    "Type");
            for (int i = 0; i < row.size(); i++) {
              label(labels.get(i), row.get(i));
            }
          });
    }
  }

  private static List<String> row(Draft.GeoLine line) {
    Person.Place place = line.place();
    return List.of(
        line.address(),
        "US",
        place.state(),
        place.city(),
        place.postalCode(),
        place.latitude() + ", " + place.longitude(),
        line.organisation(),
        line.type());
  }

  private void analysts() {
    title("Section C: Additional Information Provided by NCMEC");
    label("Priority", draft.priority);
    label("Sent to Law Enforcement", "Yes");
    draft.notes.forEach(note -> label("NCMEC Note", note));
  }

  private void agencies() {
    title("Section D: Law Enforcement Contact Information");
    for (Draft.Agency agency : draft.agencies) {
      label("Agency", agency.name());
      label("Date Made Available", PrintedWords.time(agency.available()));
      label("Referral Type", "NCMEC_ANALYST");
    }
  }

  private void title(String text) {
    items.add(new Printed.Title(text));
  }

  private void line(String text) {
    items.add(new Printed.Line(text));
  }

  private void label(String label, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      items.add(new Printed.Labelled(label + ":", value));
    }
  }
}
