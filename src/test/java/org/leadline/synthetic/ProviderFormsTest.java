package org.leadline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.leadline.config.ConfigFolder;

/** Each form in which a provider writes facts into texts occurs, and none of them links alone. */
class ProviderFormsTest {

  private static List<Draft> drafts;

  @BeforeAll
  static void fillInReports() {
    Drafts source =
        new Drafts(GeneratorSettings.of(8000, 13), Calibration.from(ConfigFolder.builtIn()));
    drafts = LongStream.range(0, 8000).mapToObj(source::first).toList();
  }

  @Test
  void everyProviderWithAFormOfItsOwnUsesIt() {
    assertThat(texts("WhatsApp")).anyMatch(text -> text.startsWith("{\"report_surface\""));
    assertThat(texts("X")).anyMatch(text -> text.startsWith("Full Name: "));
    assertThat(texts("Instagram")).anyMatch(text -> text.startsWith("Uploaded "));
    assertThat(texts("Yahoo")).anyMatch(text -> text.startsWith("X-Ymail-Msg-Id: AAsynth"));
    assertThat(texts("MeetMe"))
        .anyMatch(text -> text.startsWith("Registration data\nProfile Name: "));
    assertThat(texts("Cash App")).anyMatch(text -> text.contains("; Recipient Cashtag: $zzpeer"));
    assertThat(of("Dropbox").stream().flatMap(draft -> draft.uploads.stream()))
        .anyMatch(upload -> upload.uploaded() != null);
    assertThat(drafts)
        .filteredOn(draft -> !draft.frame.service().equals("Dropbox"))
        .flatExtracting(draft -> draft.uploads)
        .allMatch(upload -> upload.uploaded() == null);
  }

  @Test
  void aFileIsUploadedBeforeTheIncidentIsNoticed() {
    for (Draft draft : of("Dropbox")) {
      for (Draft.Upload upload : draft.uploads) {
        assertThat(upload.uploaded() == null || upload.uploaded().isBefore(draft.incidentTime))
            .isTrue();
      }
    }
  }

  @Test
  void registrationsRepeatWhatTheFieldsSay() {
    for (Draft draft : of("MeetMe")) {
      Draft.Party party = draft.parties.getFirst();
      for (String line : String.join("\n", draft.additional).split("\n", -1)) {
        if (line.startsWith("Registration IP: ")) {
          assertThat(party.events).extracting(Draft.Event::address).contains(after(line));
        } else if (line.startsWith("User ID: ")) {
          assertThat(after(line)).isEqualTo(party.accountId);
        } else if (line.startsWith("Email: ")) {
          assertThat(party.mails).extracting(Draft.Contact::value).contains(after(line));
        }
      }
    }
  }

  @Test
  void counterpartiesAndIdsOfMessagesOccurOnce() {
    Pattern once = Pattern.compile("\\$zzpeer\\w+|AAsynth\\w+|SYNTHREF\\w+|<\\w+\\.\\d+@");
    Set<String> seen = new HashSet<>();
    for (Draft draft : drafts) {
      once.matcher(String.join("\n", draft.additional))
          .results()
          .forEach(value -> assertThat(seen.add(value.group())).as(value.group()).isTrue());
    }
    assertThat(seen).isNotEmpty();
  }

  private static String after(String line) {
    return line.substring(line.indexOf(": ") + 2);
  }

  private static List<Draft> of(String service) {
    return drafts.stream().filter(draft -> draft.frame.service().equals(service)).toList();
  }

  private static List<String> texts(String service) {
    List<String> texts = of(service).stream().flatMap(draft -> draft.additional.stream()).toList();
    assertThat(texts).as(service).isNotEmpty();
    return texts;
  }
}
