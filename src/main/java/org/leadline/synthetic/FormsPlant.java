package org.leadline.synthetic;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms in which providers write facts into texts: an object of JSON in a string, an account's
 * description, the time of an upload beside a standing line. They repeat what the fields say of the
 * main party, so that no report is linked by them alone.
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
}
