package org.leadline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A report of very many accounts, every second of them compromised. */
class CompromisedTest {

  private static final int PARTIES = 200_000;

  @Test
  @Timeout(60)
  void eachOfManyValuesIsToldByItsOwnAccount() {
    List<Party> parties = new ArrayList<>();
    List<Occurrence> values = new ArrayList<>();
    for (int i = 0; i < PARTIES; i++) {
      parties.add(party("/person[" + i + "]", i % 2 == 0 ? Stated.YES : Stated.NO));
      values.add(value("/person[" + i + "]"));
    }
    Report report = report(parties, values);

    Predicate<Occurrence> compromised = report.compromised();

    assertThat(report.occurrences().stream().filter(compromised).count()).isEqualTo(PARTIES / 2);
    assertThat(IntStream.range(0, PARTIES))
        .allMatch(i -> compromised.test(values.get(i)) == (i % 2 == 0));
    assertThat(compromised.test(value(null))).isFalse();
    assertThat(report(parties.subList(1, 2), values).compromised().test(values.get(1))).isFalse();
  }

  private static Party party(String path, Stated compromised) {
    return new Party(Role.REPORTED_USER, Format.PROVIDER_XML, path, null, compromised, List.of());
  }

  private static Occurrence value(@Nullable String party) {
    return new Occurrence(
        IdentifierKind.ACCOUNT,
        "zzsynth",
        List.of(),
        new Place(
            Format.PROVIDER_XML,
            party + "/espIdentifier",
            Role.REPORTED_USER,
            Origin.PROVIDER,
            Manner.DECLARED,
            party),
        Hints.NONE,
        null);
  }

  private static Report report(List<Party> parties, List<Occurrence> values) {
    return new Report(
        ReportId.cybertip(900_000_001),
        new Handling(
            null, null, Stated.NOT_STATED, ClearingHousePriority.NOT_STATED, null, List.of()),
        new Incident(
            null, List.of(), null, null, null, null, List.of(), null, List.of(), List.of()),
        new Reporter("", null, Stated.NOT_STATED),
        parties,
        values,
        List.of(),
        List.of(),
        List.of());
  }
}
