package org.leadline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.leadline.config.ConfigFolder;

/**
 * The shares of a corpus of 30,000 reports against the published ones
 * (index-config/generator.json).
 */
class CalibrationTest {

  private static final int REPORTS = 30_000;

  private static List<Draft> drafts;

  @BeforeAll
  static void draftAllReports() {
    Calibration calibration = Calibration.from(ConfigFolder.builtIn());
    Drafts source = new Drafts(GeneratorSettings.of(REPORTS, 20), calibration);
    drafts = LongStream.range(0, REPORTS).parallel().mapToObj(source::first).toList();
  }

  @Test
  void theFileOfSharesHasNoFault() {
    ConfigFolder folder = ConfigFolder.builtIn();
    Calibration.from(folder);
    assertThatNoException().isThrownBy(folder::check);
  }

  @Test
  void incidentTypesMarksAndReporters() {
    assertThat(share(draft -> draft.frame.type().startsWith("Child Pornography")))
        .isEqualTo(0.798, within(0.015));
    assertThat(share(draft -> draft.frame.type().startsWith("Online Enticement")))
        .isEqualTo(0.166, within(0.015));
    assertThat(share(draft -> draft.priority.equals("E"))).isEqualTo(0.955, within(0.006));
    assertThat(share(draft -> draft.priority.equals("3"))).isEqualTo(0.039, within(0.005));
    assertThat(share(draft -> draft.priority.equals("2"))).isEqualTo(0.0057, within(0.002));
    assertThat(share(draft -> draft.escalation != null)).isEqualTo(0.0084, within(0.002));
    assertThat(share(draft -> draft.informational)).isEqualTo(0.16, within(0.01));
    assertThat(share(draft -> draft.frame.provider() == null)).isEqualTo(0.008, within(0.002));
  }

  @Test
  void providersFollowTheReferralsToUsPolice() {
    assertThat(share(draft -> draft.frame.service().equals("Snapchat")))
        .isEqualTo(0.31, within(0.02));
    assertThat(share(draft -> draft.frame.service().equals("Instagram")))
        .isEqualTo(0.096, within(0.012));
    assertThat(drafts.stream().map(draft -> draft.frame.service()).distinct().count())
        .as("senders of the tail occur too")
        .isGreaterThan(150);
  }

  @Test
  void filesAndWhatIsSaidOfThem() {
    List<Draft.Upload> uploads = drafts.stream().flatMap(draft -> draft.uploads.stream()).toList();
    double files = uploads.size();
    assertThat(files / REPORTS).isEqualTo(4.1, within(0.3));
    assertThat(share(draft -> draft.uploads.isEmpty())).isEqualTo(0.15, within(0.01));
    assertThat(uploads.stream().map(Draft.Upload::md5).distinct().count())
        .as("1.6 to 1.9 files per distinct hash")
        .isBetween((long) (files / 1.9), (long) (files / 1.6));
    assertThat(count(uploads, upload -> "A1".equals(upload.classCode())) / files)
        .isEqualTo(0.12, within(0.01));
    assertThat(count(uploads, upload -> upload.classCode() == null) / files)
        .isEqualTo(0.47, within(0.01));
    assertThat(count(uploads, upload -> Boolean.TRUE.equals(upload.viewed())) / files)
        .isEqualTo(0.35, within(0.03));
    assertThat(count(uploads, upload -> upload.viewed() == null) / files)
        .isEqualTo(0.20, within(0.04));
  }

  @Test
  void addresses() {
    List<Draft.Event> events =
        drafts.stream()
            .flatMap(draft -> draft.parties.stream())
            .filter(party -> party.role == Frame.Role.REPORTED)
            .filter(party -> PartyPlant.ownsValues(party.person.id()))
            .flatMap(party -> party.events.stream())
            .toList();
    double all = events.size();
    double persons =
        drafts.stream()
            .flatMap(draft -> draft.parties.stream())
            .filter(party -> !party.events.isEmpty() && party.role == Frame.Role.REPORTED)
            .count();
    assertThat(all / persons).isEqualTo(3, within(0.25));
    assertThat(count(events, event -> event.port() != null) / all).isEqualTo(0.40, within(0.02));
    assertThat(count(events, event -> cellular(event)) / all).isEqualTo(0.44, within(0.02));
    assertThat(count(events, event -> cellular(event) && event.address().contains(":")) / all)
        .isEqualTo(0.44 * 0.60, within(0.02));
    assertThat(count(events, event -> event.address().matches("25[24][.].*")) / all)
        .isEqualTo(0.05, within(0.01));
    assertThat(share(draft -> draft.state.isEmpty())).isEqualTo(0.12, within(0.01));
  }

  @Test
  void oneAccountInTwelveOccursAgain() {
    Map<String, Integer> reports = new HashMap<>();
    for (Draft draft : drafts) {
      Draft.Party party = draft.parties.getFirst();
      if (party.accountId != null) {
        reports.merge(party.service + ":" + party.accountId, 1, Integer::sum);
      }
    }
    double again = reports.values().stream().filter(count -> count > 1).count();
    assertThat(again / reports.size()).isEqualTo(0.08, within(0.02));
    assertThat(reports.values().stream().mapToInt(Integer::intValue).max().orElseThrow())
        .as("a heavy tail")
        .isGreaterThan(20);
  }

  @Test
  void statesFollowTheirReports() {
    assertThat(share(draft -> draft.state.equals("CA"))).isEqualTo(0.107, within(0.01));
    assertThat(share(draft -> draft.state.equals("VT"))).isLessThan(0.004);
  }

  @Test
  void nobodySharesAValueByChance() {
    Map<String, String> owners = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (Draft draft : drafts) {
      for (Draft.Party party : draft.parties) {
        for (String value : own(party.person)) {
          String owner = owners.putIfAbsent(value, party.person.id().written());
          if (owner != null && !owner.equals(party.person.id().written())) {
            shared.add(value);
          }
        }
      }
    }
    assertThat(shared).isEmpty();
  }

  private static List<String> own(Person person) {
    List<String> values = new ArrayList<>(person.mails());
    values.add(person.imei());
    values.add(person.advertisingId());
    values.add(person.handle());
    if (person.phone() != null) {
      values.add(person.phone());
    }
    return values;
  }

  private static boolean cellular(Draft.Event event) {
    return Addresses.lineType(event.address()).equals("cellular");
  }

  private static <T> double count(List<T> all, Predicate<T> which) {
    return all.stream().filter(which).count();
  }

  private static double share(Predicate<Draft> which) {
    return count(drafts, which) / REPORTS;
  }
}
