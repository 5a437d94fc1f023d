package org.leadline.index;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Capture;
import org.leadline.report.Codes;
import org.leadline.report.KeyKind;
import org.leadline.report.Location;
import org.leadline.report.Manner;
import org.leadline.report.Occurrence;
import org.leadline.report.Origin;
import org.leadline.report.Party;
import org.leadline.report.Passage;
import org.leadline.report.Report;
import org.leadline.report.ReportFile;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/**
 * What a report can carry, field by field: what its sender stated, not what was mined from its
 * texts, and without contact data of reporters and agencies. The values of the field {@code
 * carries}.
 */
public enum CarriedField {
  /** A reported user. */
  REPORTED_USER,
  /** An intended recipient. */
  INTENDED_RECIPIENT,
  /** A child victim. */
  CHILD_VICTIM,
  /** An e-mail address. */
  EMAIL,
  /** An e-mail address that the provider says it verified. */
  VERIFIED_EMAIL,
  /** A telephone number. */
  PHONE,
  /** A telephone number that the provider says it verified. */
  VERIFIED_PHONE,
  /** An account id. */
  ACCOUNT,
  /** A user name. */
  USER,
  /** A display name or the name of a person. */
  NAME,
  /** A web address or domain. */
  URL,
  /** An IP address. */
  IP,
  /** An IP address with the time of its capture. */
  IP_TIME,
  /** An IP address with its source port. */
  IP_PORT,
  /** A device id of any kind. */
  DEVICE,
  /** A payment handle or crypto-currency address. */
  PAYMENT,
  /** The id of a thread, message or group. */
  CONVERSATION,
  /** The number of another report. */
  PRIOR_REPORT,
  /** A vehicle's registration. */
  PLATE,
  /** A place, the clearing house's look-ups left out. */
  LOCATION,
  /** When it happened. */
  INCIDENT_TIME,
  /** The product where it happened. */
  PLATFORM,
  /** An escalation. */
  ESCALATION,
  /** A file. */
  FILE,
  /** The user's own name of a file. */
  FILE_NAME,
  /** The hash of a file. */
  HASH,
  /** Whether a file was viewed. */
  VIEWED_STATED,
  /** The class code of a file. */
  FILE_CLASS,
  /** When a file was uploaded. */
  UPLOAD_TIME,
  /** Free text. */
  TEXT,
  /** A field that no reader knows. */
  UNKNOWN_FIELD,
  /** A value that fits no form of its kind. */
  UNREADABLE_VALUE,
  /** The reporter is a member of the public, by the document's own word. */
  MEMBER_OF_THE_PUBLIC;

  private final String code = Codes.of(this);

  /** The value in the index and in answers. */
  public String code() {
    return code;
  }

  /** Hands out what a report carries; what only a child victim's values carry is marked so. */
  static void read(Report report, Consumer<FieldValue> each) {
    Set<CarriedField> open = EnumSet.noneOf(CarriedField.class);
    Set<CarriedField> victim = EnumSet.noneOf(CarriedField.class);
    for (Party party : report.parties()) {
      addRole(party.role(), party.role() == Role.CHILD_VICTIM ? victim : open);
    }
    for (Occurrence value : report.occurrences()) {
      Role role = value.place().role();
      if (role.links() && value.place().manner() != Manner.MENTIONED) {
        addValue(value, role == Role.CHILD_VICTIM ? victim : open);
      }
    }
    for (Location location : report.locations()) {
      if (location.place().origin() == Origin.PROVIDER) {
        (location.place().role() == Role.CHILD_VICTIM ? victim : open).add(LOCATION);
      }
    }
    for (Passage passage : report.passages()) {
      if (passage.place().origin() == Origin.PROVIDER) {
        (passage.place().role() == Role.CHILD_VICTIM ? victim : open)
            .add(passage.known() ? TEXT : UNKNOWN_FIELD);
      }
    }
    report.files().forEach(file -> addFile(file, open));
    addIncident(report, open);
    victim.removeAll(open);
    open.forEach(field -> each.accept(new FieldValue(field.code(), false)));
    victim.forEach(field -> each.accept(new FieldValue(field.code(), true)));
  }

  private static void addRole(Role role, Set<CarriedField> into) {
    switch (role) {
      case REPORTED_USER -> into.add(REPORTED_USER);
      case INTENDED_RECIPIENT -> into.add(INTENDED_RECIPIENT);
      case CHILD_VICTIM -> into.add(CHILD_VICTIM);
      case OTHER, INCIDENT, REPORTER, CLEARING_HOUSE, POLICE -> {
        // no person whom the report is about
      }
    }
  }

  private static void addValue(Occurrence value, Set<CarriedField> into) {
    boolean verified = value.hints().verified() == Stated.YES;
    switch (value.kind()) {
      case EMAIL -> {
        into.add(EMAIL);
        addIf(verified, VERIFIED_EMAIL, into);
      }
      case PHONE -> {
        into.add(PHONE);
        addIf(verified, VERIFIED_PHONE, into);
      }
      case ACCOUNT -> into.add(ACCOUNT);
      case USER_NAME -> into.add(USER);
      case DISPLAY_NAME, PERSON_NAME -> into.add(NAME);
      case URL, DOMAIN -> into.add(URL);
      case IP -> addAddress(value.capture(), into);
      case MAC, IMEI, ADVERTISING_ID, DEVICE_ID -> into.add(DEVICE);
      case CRYPTO_ADDRESS, PAYMENT_HANDLE -> into.add(PAYMENT);
      case HASH -> into.add(HASH);
      case REPORT_NUMBER -> into.add(PRIOR_REPORT);
      case THREAD, GROUP -> into.add(CONVERSATION);
      case VEHICLE_PLATE -> into.add(PLATE);
      case OTHER -> {
        return;
      }
    }
    addIf(isUnreadable(value), UNREADABLE_VALUE, into);
  }

  private static void addAddress(@Nullable Capture capture, Set<CarriedField> into) {
    into.add(IP);
    addIf(capture != null && capture.time() != null, IP_TIME, into);
    addIf(capture != null && capture.port() != null, IP_PORT, into);
  }

  private static boolean isUnreadable(Occurrence value) {
    return value.keys().size() == 1 && value.keys().getFirst().kind() == KeyKind.RAW;
  }

  private static void addFile(ReportFile file, Set<CarriedField> into) {
    into.add(FILE);
    addIf(file.originalName() != null, FILE_NAME, into);
    addIf(file.viewedByProvider() != Stated.NOT_STATED, VIEWED_STATED, into);
    addIf(file.industryClass() != null, FILE_CLASS, into);
    addIf(file.uploaded() != null, UPLOAD_TIME, into);
  }

  private static void addIncident(Report report, Set<CarriedField> into) {
    addIf(report.incident().time() != null, INCIDENT_TIME, into);
    addIf(report.incident().platform() != null, PLATFORM, into);
    addIf(report.incident().escalation() != null, ESCALATION, into);
    addIf(report.reporter().member() == Stated.YES, MEMBER_OF_THE_PUBLIC, into);
  }

  private static void addIf(boolean holds, CarriedField field, Set<CarriedField> into) {
    if (holds) {
      into.add(field);
    }
  }
}
