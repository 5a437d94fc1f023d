package org.leadline.intake.pdf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.pdf.Form.Names;
import org.leadline.intake.reading.ValueTypes;

/**
 * A title that opens a block of the form.
 *
 * @param form the labels that the block has
 * @param section the letter of the section that it opens; empty for a block within one
 * @param entering makes the tree go to the block
 */
record Heading(Form form, String section, Consumer<ReportTree> entering) {

  private static final Pattern SECTION = Pattern.compile("(?i)Section ([A-D])\\b.{0,120}");
  private static final Pattern NUMBERED = Pattern.compile("(.{1,80}?)(?: ?#? ?[0-9]{1,4})?:?");
  private static final Pattern LOOK_UP =
      Pattern.compile("(?i)((?:IP |Phone )?Geo-?Look-?up)s? \\((.{1,40}?)(?: [0-9]{1,4})?\\)");

  private static final Map<String, List<String>> PARTIES =
      Map.of(
          "suspect", List.of("reportedPeople", "reportedPersons"),
          "reporteduser", List.of("reportedPeople", "reportedPersons"),
          "reportedperson", List.of("reportedPeople", "reportedPersons"),
          "recipient", List.of("intendedRecipients", "intendedRecipients"),
          "intendedrecipient", List.of("intendedRecipients", "intendedRecipients"),
          "victim", List.of("childVictims", "childVictims"),
          "childvictim", List.of("childVictims", "childVictims"));

  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("chatincident", "chatIncident"),
          Map.entry("chatimincident", "chatIncident"),
          Map.entry("webpageincident", "webpageIncident"),
          Map.entry("webpage", "webpageIncident"),
          Map.entry("emailincident", "emailIncident"),
          Map.entry("newsgroupincident", "newsgroupIncident"),
          Map.entry("onlinegamingincident", "gamingIncident"),
          Map.entry("gamingincident", "gamingIncident"),
          Map.entry("cellphoneincident", "cellPhoneIncident"),
          Map.entry("peertopeerincident", "peerToPeerIncident"),
          Map.entry("noninternetincident", "nonInternetIncident"));

  /** The block that a line opens; null when it opens none. */
  static @Nullable Heading of(String text, int page) {
    Matcher section = SECTION.matcher(text);
    if (section.matches()) {
      return section(section.group(1).toUpperCase(Locale.ROOT));
    }
    Matcher lookUp = LOOK_UP.matcher(text);
    if (lookUp.matches()) {
      String list = list(lookUp.group(1), lookUp.group(2));
      String title = lookUp.group(1) + " (" + lookUp.group(2) + ")";
      return new Heading(Form.LOOK_UP, "", tree -> tree.lookUps(list, title));
    }
    Matcher numbered = NUMBERED.matcher(text);
    return numbered.matches() ? block(numbered.group(1), page) : null;
  }

  private static Heading section(String letter) {
    return switch (letter) {
      case "A" -> of(Form.PROVIDER, letter, Names.REPORTED, Names.PROVIDER);
      case "B" -> of(Form.AUTOMATED, letter, Names.AUTOMATED);
      case "C" -> of(Form.ANALYST, letter, Names.ANALYSTS);
      default -> of(Form.AGENCY, letter, Names.AGENCIES);
    };
  }

  private static Heading of(Form form, String section, String... names) {
    return new Heading(form, section, tree -> tree.enter(names));
  }

  private static @Nullable Heading block(String title, int page) {
    String folded = ValueTypes.folded(title);
    List<String> party = PARTIES.get(folded);
    if (party != null) {
      return element(Form.PARTY, title, page, Names.REPORTED, party.getFirst(), party.getLast());
    }
    String place = PLACES.get(folded);
    if (place != null) {
      return element(Form.PLACE, title, page, Names.REPORTED, "incidentDetails", place);
    }
    return switch (folded) {
      case "reportingelectronicserviceprovideresp", "reportingelectronicserviceprovider" ->
          of(Form.PROVIDER, "", Names.REPORTED, Names.PROVIDER);
      case "incidentinformation",
          "additionalinformation",
          "additionalinformationsubmittedbythereportingesp" ->
          of(Form.INCIDENT, "", Names.REPORTED);
      case "uploadedfileinformation", "furtherinformationonuploadedfiles" -> of(Form.FILES, "");
      default -> null;
    };
  }

  private static Heading element(Form form, String title, int page, String... names) {
    return new Heading(form, "", tree -> tree.enterElement(title, page, names));
  }

  private static String list(String kind, String whose) {
    if (kind.toLowerCase(Locale.ROOT).startsWith("phone")) {
      return "phoneGeoLookups";
    }
    return switch (ValueTypes.folded(whose)) {
      case "suspect", "reporteduser", "reportedperson" -> "reportedPersonGeoLookups";
      case "victim", "childvictim" -> "childVictimGeoLookups";
      case "recipient", "intendedrecipient" -> "intendedRecipientGeoLookups";
      case "uploadedfile", "uploadedfiles", "image", "images" -> "imageGeoLookups";
      default -> "internetGeoLookups";
    };
  }
}
