package org.leadline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadline.intake.Hostile.Reader;

/** Every reader has its share of malformed and hostile documents; the count is printed. */
class HostileCountTest {

  private static final int LEAST = 200;

  /** Least of any reader. */
  private static final int LEAST_SHARE = 10;

  @Test
  void thereAreTwoHundredAndEveryReaderHasItsShare() {
    Map<Reader, Integer> counts = new EnumMap<>(Reader.class);
    Set<String> names = new HashSet<>();
    HostileCollection.documents().forEach(each -> count(counts, names, each.reader(), each.name()));
    HostileLines.cases()
        .forEach(each -> count(counts, names, each.reader(), "line: " + each.name()));
    HostileZips.cases().forEach(each -> count(counts, names, Reader.ZIP, each.name()));
    HostileFeedTest.cases()
        .forEach(each ->
            count(
                counts,
                names,
                each.csv() ? Reader.MAPPED_CSV : Reader.MAPPED_JSON_LINES,
                each.name()));
    HostileFeedTest.feeds()
        .forEach(each -> count(counts, names, Reader.MAPPED_CSV, "feed: " + each.name()));
    counts.put(
        Reader.FOLDER_AND_STREAM,
        (int)
            Arrays.stream(HostileDeliveriesTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count());
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    System.out.println("[hostile] " + all + " malformed or hostile deliveries: " + counts);
    assertThat(all).isGreaterThanOrEqualTo(LEAST);
    assertThat(counts).containsOnlyKeys(Reader.values());
    assertThat(counts.values()).allMatch(count -> count >= LEAST_SHARE);
  }

  private static void count(
      Map<Reader, Integer> counts, Set<String> names, Reader reader, String name) {
    assertThat(names.add(reader + name)).as("two are called %s", name).isTrue();
    counts.merge(reader, 1, Integer::sum);
  }
}
