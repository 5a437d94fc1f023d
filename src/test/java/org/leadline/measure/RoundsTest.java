package org.leadline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.measure.bare.BareLucene;
import org.leadline.synthetic.Generator;
import org.leadline.synthetic.GeneratorSettings;

/** What is asked, in which order, and that it is about the corpus. */
class RoundsTest {

  @TempDir Path folder;

  private QuestionSample sample;

  @BeforeEach
  void generate() throws Exception {
    Path corpus = folder.resolve("corpus");
    new Generator(GeneratorSettings.of(500, 42).asLines()).write(corpus, done -> {});
    sample = QuestionSample.of(corpus, 42);
  }

  @Test
  void theKindsTakeTurnsAndEachIsTimedAsOftenAsAsked() {
    List<String> asked = new ArrayList<>();
    BenchSettings settings = new BenchSettings(500, 42, folder, 3, 10);
    List<Latency> latencies =
        new Rounds(settings, sample)
            .time(question -> {
              asked.add(question.kind());
              return 0;
            });
    assertThat(latencies).extracting(Latency::question).isEqualTo(Question.kinds());
    assertThat(latencies).extracting(Latency::calls).containsOnly(30);
    for (int i = 0; i < asked.size(); i++) {
      assertThat(asked.get(i)).isEqualTo(Question.kinds().get(i % Question.kinds().size()));
    }
  }

  @Test
  void hardlyAnyLookUpIsAskedTwice() {
    Set<Question> distinct = new HashSet<>();
    String lookUp = Question.kinds().getFirst();
    for (int i = 0; i < 300; i++) {
      distinct.add(sample.next(lookUp));
    }
    assertThat(distinct).hasSizeGreaterThan(250);
  }

  @Test
  void theSameSeedAsksTheSameQuestions() throws Exception {
    QuestionSample again = QuestionSample.of(folder.resolve("corpus"), 42);
    for (String kind : Question.kinds()) {
      assertThat(again.next(kind)).isEqualTo(sample.next(kind));
    }
  }

  @Test
  void theReportIsOneTableWithALineForEachKind() {
    List<BenchReport.Line> lines =
        Question.kinds().stream()
            .map(kind -> new BenchReport.Line(kind, 0.5, 2.25, 9, 30))
            .toList();
    BenchReport report =
        new BenchReport(
            500,
            520,
            4000,
            1.5,
            346.7,
            BenchReport.Bare.of(new BareLucene.Figures(500, 3_100, 1.25, 2), 300),
            900,
            1500,
            1800,
            "child process",
            2,
            2048,
            lines,
            new LinkFigures(
                new LinkFigures.Times(6.5, 25, 60, 30),
                new LinkFigures.Times(0.5, 3, 5, 30),
                2.5,
                113L << 20,
                9.5,
                57_000),
            lines);
    assertThat(report.table())
        .contains(Question.kinds())
        .contains("2.250")
        .contains("1,800 ms")
        .contains("6.500, 25.000, 60.0 by dictionaries; 0.500, 3.000, 5.0 by the graph")
        .contains("9.5 s, 57,000 clusters")
        .contains("400 reports a second; the whole intake takes in 75 % of that");
  }
}
