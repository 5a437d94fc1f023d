package org.leadline.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.Visibility;
import org.leadline.index.Fields;
import org.leadline.index.HitQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.LikeKeys;
import org.leadline.index.Order;
import org.leadline.index.SearchQuery;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.Manner;
import org.leadline.report.MatchKey;
import org.leadline.report.Role;
import org.leadline.report.Strength;

/** An investigator asks for names like one, of more names than there is time for. */
class NamesLikeTest {

  private static final int NAMES = 3_000;
  private static final Visibility ALL = Visibility.everything();

  @TempDir Path folder;

  @Test
  void whatTimeCutShortIsToldAsItWasSearchedAndNotGoneThroughAgain() {
    Fields hurried = SampleReports.fields();
    hurried = hurried.withSettings(hurried.settings().withTimeLimit(Duration.ZERO));
    try (LuceneIndex index = index(hurried)) {
      LikeKeys told;
      try (IndexSnapshot answer = index.snapshot()) {
        SearchQuery query = new SearchQuery.Like("zzsynth1");
        assertThat(
                answer
                    .search(new HitQuestion(query, Map.of(), Order.PRIORITY, 5, null, false), ALL)
                    .partial())
            .isTrue();
        told = answer.namesLike("zzsynth1", ALL);
        assertThat(told.partial()).isTrue();
        assertThat(answer.namesLike("zzsynth1", ALL)).isSameAs(told);
      }
      try (IndexSnapshot next = index.snapshot()) {
        assertThat(next.namesLike("zzsynth1", ALL)).isNotSameAs(told);
      }
    }
  }

  private LuceneIndex index(Fields fields) {
    OneReport report = new OneReport(900_000_001);
    for (int i = 0; i < NAMES; i++) {
      String name = "zzsynth" + i;
      report.value(
          "/user/" + i,
          Role.REPORTED_USER,
          Manner.DECLARED,
          IdentifierKind.USER_NAME,
          name,
          new MatchKey(KeyKind.USER, "-:" + name, Strength.MEDIUM));
    }
    LuceneIndex index = LuceneIndex.open(folder, fields, LuceneIndex.Opening.OWN);
    index.write(List.of(report.in("north")));
    index.refresh();
    return index;
  }
}
