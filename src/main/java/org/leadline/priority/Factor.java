package org.leadline.priority;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that raises or lowers a score. A factor counts {@linkplain FactorPart parts} of a
 * report; a profile says what they are worth.
 */
public enum Factor {
  /** The clearing house's mark. */
  CLEARING_HOUSE_PRIORITY(
      "clearingHousePriority",
      "The clearing house's own mark; E is the default mark of provider reports.",
      "The clearing house marked it %s."),
  /** The provider's escalation. */
  ESCALATED(
      "escalated",
      "The provider escalated the report as urgent.",
      "The provider escalated it as urgent."),
  /** Urgent reports that are linked to it. */
  LINKED_HISTORY(
      "linkedHistory",
      "A report that is strongly linked to it, in the units that hold this one, is urgent by itself (marked 1, or escalated) or was closed with an arrest.",
      "Linked to a report that is urgent by itself, or was closed with an arrest: %s."),
  /** What the prose states. */
  TEXT_CUES(
      "textCues",
      "A sentence of the report states an urgency; cues.json tells the wordings. A hedged statement counts half.",
      "A sentence states an urgency: %s."),
  /** The type of incident. */
  INCIDENT_TYPE(
      "incidentType",
      "By a word in an incident type, the provider's or the clearing house's; the largest counts.",
      "By the type of incident."),
  /** Annotations of the report. */
  FLAGS(
      "flags",
      "By annotations of the report; they add up to a limit.",
      "By the annotations on the report."),
  /** The gravest class code. */
  CLASS_CODE(
      "classCode",
      "By the gravest class code among the files, as the provider set it.",
      "By the gravest class code of its files."),
  /** Annotations of files. */
  FILE_TAGS(
      "fileTags",
      "By annotations of files; each counts once, they add up to a limit.",
      "By the annotations on its files."),
  /** How many files there are. */
  FILES("files", "Each doubling of the number of files, up to a limit.", "By the number of files."),
  /** Files on a list of known material. */
  KNOWN_MATERIAL(
      "knownMaterial",
      "A hash of the report, or a fingerprint near it, stands on a list of known material.",
      "A hash, or a fingerprint near it, stands on a list of known material."),
  /** Files on no list beside such. */
  NEW_BESIDE_KNOWN(
      "newBesideKnown",
      "Beside known material there are files with hashes that stand on no list.",
      "Beside known material there are files that stand on no list."),
  /** A victim's block. */
  CHILD_VICTIM(
      "childVictim",
      "A child victim has a block of its own.",
      "A child victim has a block of its own."),
  /** A victim's identifiers. */
  IDENTIFIABLE_VICTIM(
      "identifiableVictim",
      "The block of a child victim holds an identifier or a name.",
      "The child victim can be identified."),
  /** Stated of a reported user. */
  ACCESS_TO_CHILDREN(
      "accessToChildren",
      "A reported user is stated to have access to children.",
      "Stated of the reported user."),
  /** Stated of a reported user. */
  CONVICTED_OFFENDER(
      "convictedOffender",
      "A reported user is stated to have a conviction of this kind.",
      "Stated of the reported user."),
  /** Stated of a reported user. */
  ACCESS_TO_FIREARMS(
      "accessToFirearms",
      "A reported user is stated to have access to firearms.",
      "Stated of the reported user."),
  /** Declared earlier reports. */
  PRIOR_REPORTS(
      "priorReports",
      "Each earlier report that the document declares, up to a limit.",
      "By the number of earlier reports that are declared."),
  /** The time of receipt. */
  RECENCY(
      "recency",
      "By time of receipt over a fixed scale, so that waiting never changes the order of two reports.",
      "By the time of receipt."),
  /** Marked informational. */
  INFORMATIONAL(
      "informational",
      "Subtracted when the report is marked informational; without a floor it then also stays under a ceiling.",
      "It is marked informational."),
  /** Viral material. */
  VIRAL(
      "viral",
      "Subtracted when all files are marked viral or stand on lists of software or viral files, or the report stands for a viral batch.",
      "It stands for viral material that is reported many times, or for files of software."),

  /** Country and region. */
  JURISDICTION(
      "jurisdiction",
      "Country and region of the reported user are known.",
      "Country and region are known."),
  /** Country alone. */
  COUNTRY(
      "country", "Only the country of the reported user is known.", "Only the country is known."),
  /** An address with its time. */
  TIMED_ADDRESS("timedAddress", "An address with its time.", "An address with its time."),
  /** An address with port, or IPv6. */
  PRECISE(
      "precise",
      "Such an address with its port, or IPv6, which carrier-grade NAT makes necessary (RFC 6302).",
      "With its port, or IPv6."),
  /** A recent address. */
  RECENT_ADDRESS(
      "recentAddress",
      "Such an address a limited time before receipt: operators keep assignments for a limited time.",
      "The latest one was seen %s days before receipt."),
  /** A contact that the provider verified. */
  VERIFIED_CONTACT(
      "verifiedContact",
      "An e-mail address or phone number that the provider verified.",
      "A verified e-mail or phone."),
  /** A contact. */
  CONTACT(
      "contact",
      "An e-mail address or phone number, not verified.",
      "An e-mail or phone, not verified."),
  /** An account. */
  ACCOUNT("account", "An account id or user name.", "An account is named."),
  /** A device. */
  DEVICE("device", "A device id.", "A device is named."),
  /** A file's hash. */
  HASHED_FILE("hashedFile", "A file with a hash.", "A file has a hash."),
  /** A name. */
  NAMED_PERSON("namedPerson", "A name of the reported user.", "The reported user's name is given.");

  private static final Set<Factor> ACTIONABILITY = EnumSet.range(JURISDICTION, NAMED_PERSON);
  private static final Map<String, Factor> BY_NAME = new HashMap<>();

  static {
    for (Factor factor : values()) {
      BY_NAME.put(factor.written, factor);
    }
  }

  private final String written;
  private final String about;
  private final String reason;

  Factor(String written, String about, String reason) {
    this.written = written;
    this.about = about;
    this.reason = reason;
  }

  /** Its name in profiles and answers. */
  public String written() {
    return written;
  }

  /** What it is, in a sentence. */
  public String about() {
    return about;
  }

  /** Whether it belongs to actionability; else to priority. */
  public boolean isActionability() {
    return ACTIONABILITY.contains(this);
  }

  /** Why a report has its points, in a sentence without report text. */
  String reason(List<FactorPart> parts) {
    return reason.contains("%s") ? reason.replace("%s", told(parts)) : reason;
  }

  private String told(List<FactorPart> parts) {
    if (this == RECENT_ADDRESS) {
      return String.valueOf(Math.round(parts.getFirst().amount()));
    }
    return String.join(", ", parts.stream().map(FactorPart::detail).distinct().toList());
  }

  static Optional<Factor> of(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}
