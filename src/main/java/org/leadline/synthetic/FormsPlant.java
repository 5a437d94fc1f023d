package org.leadline.synthetic;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms in which providers write facts into texts: an object of JSON in a string, an account's
 * description, ids of messages, a block of registration, payments, the time of an upload beside a
 * standing line or among the facts of a file. They repeat what the fields say of the main party, or
 * name what occurs once, so that no report is linked by them alone.
 */
final class FormsPlant implements Plant {

  private static final double SHARE = 0.7;

  /** A page that one sender names in most of its reports. */
  private static final String GUIDANCE = "https://help.example.org/records";

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("MMMM d, uuuu 'at' HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Prose prose;

  FormsPlant(Prose prose) {
    this.prose = prose;
  }

  @Override
  public String name() {
    return "provider-forms";
  }

  @Override
  public void plant(Draft draft, Dice dice) {
    if (draft.parties.isEmpty() || !dice.chance(SHARE)) {
      return;
    }
    if (draft.frame.service().equals("Dropbox")) {
      draft.uploads.replaceAll(upload -> timed(upload, draft, dice));
      return;
    }
    Draft.Party party = draft.parties.getFirst();
    String text = text(draft.frame.service(), draft, party, dice);
    if (text != null) {
      draft.additional.add(text);
    }
  }

  private @Nullable String text(String service, Draft draft, Draft.Party party, Dice dice) {
    return switch (service) {
      case "WhatsApp" -> party.accountId == null ? null : reportSurface(draft, party, dice);
      case "X" -> party.displayName == null ? null : description(party, dice);
      case "Yahoo" -> messageIds(draft, dice);
      case "MeetMe" -> registration(party);
      case "Cash App" -> payments(party, dice);
      case "Facebook", "Instagram" ->
          draft.uploads.isEmpty()
              ? null
              : "Uploaded "
                  + WORDS.format(draft.incidentTime)
                  + "\nGuidance on these records: "
                  + GUIDANCE;
      default -> null;
    };
  }

  private static String reportSurface(Draft draft, Draft.Party party, Dice dice) {
    Map<String, Object> user = new TreeMap<>();
    user.put("wa_id", String.valueOf(party.accountId));
    if (party.displayName != null) {
      user.put("push_name", party.displayName);
    }
    Map<String, Object> message = new TreeMap<>();
    message.put("message_id", "SYNTH" + Hex.digits(dice, 20));
    message.put("timestamp", draft.incidentTime.getEpochSecond());
    // The form is told by its first key.
    return "{\"report_surface\":\"one_to_one_chat\",\"reported_user\":"
        + JSON.writeValueAsString(user)
        + ",\"messages\":["
        + JSON.writeValueAsString(message)
        + "]}";
  }

  private String description(Draft.Party party, Dice dice) {
    Person.Place place = party.person.place();
    return "Full Name: %s\nLocation: %s, %s\nDescription: %s"
        .formatted(party.displayName, place.city(), place.state(), prose.paragraph("en", 1, dice));
  }

  /** When the file was uploaded; some minutes to some hours before the incident was noticed. */
  private static Draft.Upload timed(Draft.Upload upload, Draft draft, Dice dice) {
    return upload.at(draft.incidentTime.minusSeconds(dice.between(60, 20_000)));
  }

  private static String messageIds(Draft draft, Dice dice) {
    long second = draft.incidentTime.getEpochSecond();
    return "X-Ymail-Msg-Id: AAsynth%s\nMessage-ID: <%s.%d@example.com>"
        .formatted(Hex.digits(dice, 30), Hex.digits(dice, 12), second);
  }

  /** The block as it was at the registration, as far as the fields state it too. */
  private static @Nullable String registration(Draft.Party party) {
    List<String> lines = new ArrayList<>(List.of("Registration data"));
    line(lines, "Profile Name", party.screenName);
    line(lines, "User ID", party.accountId);
    line(lines, "Date of Birth", party.named ? party.person.born().toString() : null);
    line(lines, "ZIP", party.placed ? party.person.place().postalCode() : null);
    line(lines, "Email", party.mails.isEmpty() ? null : party.mails.getFirst().value());
    if (!party.events.isEmpty()) {
      Draft.Event event = party.events.getFirst();
      line(lines, "Registration IP", event.address());
      line(lines, "Registration Date", event.at().toString());
    }
    return lines.size() < 4 ? null : String.join("\n", lines);
  }

  private static void line(List<String> lines, String label, @Nullable String value) {
    if (value != null) {
      lines.add(label + ": " + value);
    }
  }

  /**
   * Payments to counterparties who occur in no other report; an account in other hands pays none.
   */
  private static @Nullable String payments(Draft.Party party, Dice dice) {
    if (party.accountId == null || party.compromised) {
      return null;
    }
    StringJoiner text = new StringJoiner("\n");
    for (int payment = dice.between(1, 3); payment > 0; payment--) {
      text.add(
          "Sender Cashtag: $%s; Recipient Cashtag: $zzpeer%s; Card Ending In: %04d; Bank Reference: SYNTHREF%s."
              .formatted(
                  party.accountId, Hex.digits(dice, 12), dice.below(10_000), Hex.digits(dice, 10)));
    }
    return text.toString();
  }
}
