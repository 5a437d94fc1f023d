package org.leadline.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import org.leadline.access.AuditEntry;
import org.leadline.access.Caller;
import org.leadline.access.HiddenLinks;
import org.leadline.access.Visibility;
import org.leadline.config.ConfigFolder;
import org.leadline.index.Fields;
import org.leadline.index.ReportIndex;
import org.leadline.index.lucene.LuceneIndex;
import org.leadline.index.lucene.LuceneIndex.Opening;
import org.leadline.report.IdentifierKind;
import org.leadline.report.ReportId;
import org.leadline.report.Role;
import org.leadline.store.DecisionsInForce;

/** Groups of reports on small corpora. */
class ClusterServiceTest {

  private final List<AuditEntry> audited = new ArrayList<>();
  private DecisionsInForce decided = DecisionsInForce.none();
  private final Caller north = caller("north");

  private static Caller caller(String unit) {
    return new Caller(
        "person", AccountRole.ANALYST, Visibility.ofUnits(List.of(unit), true), "training");
  }

  private ClusterService service(ReportIndex index, List<Tip> tips) {
    tips.forEach(tip -> index.write(List.of(tip.indexed())));
    index.refresh();
    return new ClusterService(
        index,
        LinkDesk.rules(),
        HiddenLinks.UNTOLD,
        decided,
        (sequence, limit) -> List.of(),
        audited::add,
        InstantSource.fixed(Instant.EPOCH));
  }

  private List<List<Long>> clusters(List<Tip> tips) {
    List<Cluster> found = new ArrayList<>();
    service(new PlainIndex(), tips).all(false, north, found::add);
    return found.stream().map(cluster -> numbers(cluster.reports())).toList();
  }

  private static List<Long> numbers(List<ReportId> reports) {
    return reports.stream().map(report -> Long.valueOf(report.id())).toList();
  }

  private static Tip account(long number, String mail) {
    return Tip.number(number).holds(IdentifierKind.EMAIL, mail + "@example.com");
  }

  @Test
  void reportsOfOneMailboxAreOneClusterNamedByItsSmallestId() {
    List<Tip> tips =
        List.of(
            account(7, "zz.one"), account(3, "zz.one"), account(5, "zz.two"), account(9, "zz.one"));
    ClusterService service = service(new PlainIndex(), tips);

    ClusterAnswer answer =
        service.cluster(ClusterRequest.whole(ReportId.cybertip(9)), north).orElseThrow();

    assertThat(clusters(tips)).containsExactly(List.of(3L, 7L, 9L));
    assertThat(answer.cluster()).isEqualTo(ReportId.cybertip(3));
    assertThat(answer.size()).isEqualTo(3);
    assertThat(
            service.cluster(ClusterRequest.whole(ReportId.cybertip(5)), north).orElseThrow().size())
        .isEqualTo(1);
    assertThat(service.cluster(ClusterRequest.whole(ReportId.cybertip(8)), north)).isEmpty();
    assertThat(audited).extracting(AuditEntry::action).contains("clusters.list", "cluster.view");
  }

  @Test
  void oneMailboxInOneReportOfEachOfTwoGroupsIsShownAsABridge() {
    List<Tip> tips = new ArrayList<>();
    for (int number = 1; number <= 4; number++) {
      tips.add(account(number, "zz.left"));
      tips.add(account(10 + number, "zz.right"));
    }
    tips.set(0, account(1, "zz.left").holds(IdentifierKind.EMAIL, "zz.office@example.org"));
    tips.set(1, account(11, "zz.right").holds(IdentifierKind.EMAIL, "zz.office@example.org"));

    ClusterAnswer answer =
        service(new PlainIndex(), tips)
            .cluster(ClusterRequest.whole(ReportId.cybertip(2)), north)
            .orElseThrow();

    assertThat(clusters(tips))
        .containsExactly(List.of(1L, 2L, 3L, 4L), List.of(11L, 12L, 13L, 14L));
    assertThat(answer.bridges()).hasSize(1);
    assertThat(answer.bridges().getFirst().otherReportId()).isEqualTo(ReportId.cybertip(11));
    assertThat(answer.bridges().getFirst().cluster()).isEqualTo(ReportId.cybertip(11));
  }

  @Test
  void aReportThatNamesTwoPersonsBelongsToTheFirstAndLeadsToTheSecond() {
    List<Tip> tips = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      tips.add(Tip.number(number).mailOfReported(0, "zz.ada@example.com"));
      tips.add(Tip.number(10 + number).mailOfReported(0, "zz.ben@example.com"));
    }
    tips.set(
        0,
        Tip.number(1)
            .mailOfReported(0, "zz.ada@example.com")
            .mailOfReported(1, "zz.ben@example.com"));

    ClusterAnswer answer =
        service(new PlainIndex(), tips)
            .cluster(ClusterRequest.whole(ReportId.cybertip(2)), north)
            .orElseThrow();

    assertThat(clusters(tips)).containsExactly(List.of(1L, 2L, 3L), List.of(11L, 12L, 13L));
    assertThat(answer.bridges())
        .extracting(Bridge::otherReportId)
        .containsExactly(ReportId.cybertip(11), ReportId.cybertip(12), ReportId.cybertip(13));
  }

  @Test
  void analystsDecisionsJoinAndPartGroupsAndAreShownWithThem() {
    decided =
        new Decided(
            Decided.must(1, 2), Decided.cannot(4, 5), Decided.must(6, 7), Decided.cannot(6, 7));
    List<Tip> tips =
        List.of(
            account(1, "zz.a"),
            account(2, "zz.b"),
            account(4, "zz.c"),
            account(5, "zz.c"),
            account(6, "zz.d"),
            account(7, "zz.e"));
    ClusterService service = service(new PlainIndex(), tips);

    assertThat(clusters(tips)).containsExactly(List.of(1L, 2L));
    ClusterAnswer parted =
        service.cluster(ClusterRequest.whole(ReportId.cybertip(5)), north).orElseThrow();
    assertThat(parted.bridges())
        .extracting(Bridge::otherReportId, Bridge::cause)
        .containsExactly(tuple(ReportId.cybertip(4), BridgeCause.DECISION));
    assertThat(parted.decisions()).containsExactly(Decided.cannot(4, 5));
    assertThat(parted.conflicts()).isEmpty();
    assertThat(
            service
                .cluster(ClusterRequest.whole(ReportId.cybertip(7)), north)
                .orElseThrow()
                .conflicts())
        .containsExactly(Decided.must(6, 7));
  }

  @Test
  void aVictimWhoIsReportedElsewhereJoinsNothing() {
    assertThat(
            clusters(
                List.of(
                    Tip.number(1)
                        .holds(IdentifierKind.EMAIL, "zz.x@example.com", Role.CHILD_VICTIM),
                    account(2, "zz.x"))))
        .isEmpty();
  }

  /** A reported user, a child victim and a feed with one mailbox, written in some order. */
  private static List<Tip> pivot(int... order) {
    String mail = "zz.pivot@example.net";
    List<Tip> tips =
        List.of(
            Tip.number(1).holds(IdentifierKind.EMAIL, mail),
            Tip.number(2).holds(IdentifierKind.EMAIL, mail, Role.CHILD_VICTIM),
            Tip.number(3)
                .holds(IdentifierKind.EMAIL, mail, Role.INCIDENT)
                .holds(IdentifierKind.EMAIL, "zz.second@example.net", Role.INCIDENT),
            Tip.number(4).holds(IdentifierKind.EMAIL, "zz.second@example.net"));
    return IntStream.of(order).mapToObj(tips::get).toList();
  }

  @Test
  void noThirdReportBringsAVictimAndAReportedUserIntoOneCluster() {
    List<Tip> feed =
        List.of(
            Tip.number(1).holds(IdentifierKind.EMAIL, "zz.pivot@example.net"),
            Tip.number(2).holds(IdentifierKind.EMAIL, "zz.pivot@example.net", Role.CHILD_VICTIM),
            Tip.number(3).holds(IdentifierKind.EMAIL, "zz.pivot@example.net", Role.INCIDENT));
    ClusterService service = service(new PlainIndex(), feed);
    List<Cluster> found = new ArrayList<>();
    service.all(false, north, found::add);
    ClusterAnswer reported =
        service.cluster(ClusterRequest.whole(ReportId.cybertip(1)), north).orElseThrow();
    ClusterAnswer victim =
        service.cluster(ClusterRequest.whole(ReportId.cybertip(2)), north).orElseThrow();

    assertThat(found).hasSize(1);
    assertThat(reported.reports()).doesNotContain(ReportId.cybertip(2));
    assertThat(victim.reports()).doesNotContain(ReportId.cybertip(1));
    assertThat(List.of(reported, victim))
        .allSatisfy(answer -> {
          assertThat(answer.bridges()).hasSize(1);
          assertThat(answer.bridges().getFirst().cause()).isEqualTo(BridgeCause.ALARM);
          assertThat(answer.bridges().getFirst().why())
              .contains("bring 2 and 1 into one group", "alarm");
        });
  }

  @Test
  void anAlarmThatADecisionOverrulesIsToldWithTheCluster() {
    List<Tip> tips =
        List.of(
            Tip.number(1).holds(IdentifierKind.EMAIL, "zz.x@example.com", Role.CHILD_VICTIM),
            account(2, "zz.x"),
            account(3, "zz.y"));
    ClusterRequest first = ClusterRequest.whole(ReportId.cybertip(1));
    assertThat(service(new PlainIndex(), tips).cluster(first, north).orElseThrow().overruled())
        .isEmpty();

    decided = new Decided(Decided.must(1, 3), Decided.must(2, 3));
    ClusterAnswer joined = service(new PlainIndex(), tips).cluster(first, north).orElseThrow();

    assertThat(joined.size()).isEqualTo(3);
    assertThat(joined.overruled())
        .containsExactly(new Opposed(ReportId.cybertip(1), ReportId.cybertip(2)));
  }

  @Test
  void whatIsKeptApartByAnAlarmIsTheSameInAnyOrderOfArrival() {
    List<List<Long>> first = clusters(pivot(0, 1, 2, 3));

    assertThat(first).isEqualTo(List.of(List.of(1L, 3L, 4L)));
    assertThat(clusters(pivot(3, 2, 1, 0))).isEqualTo(first);
    assertThat(clusters(pivot(2, 0, 3, 1))).isEqualTo(first);
  }

  @Test
  void anAnalystMayDecideThatAVictimAndAReportedUserBelongTogether() {
    decided = new Decided(Decided.must(1, 2));

    assertThat(clusters(pivot(0, 1, 2, 3))).containsExactly(List.of(1L, 2L, 3L, 4L));
  }

  @Test
  void otherUnitsReportsJoinNothing() {
    List<Tip> tips =
        List.of(account(1, "zz.x"), account(2, "zz.x").unit("south"), account(3, "zz.x"));
    assertThat(clusters(tips)).containsExactly(List.of(1L, 3L));
  }

  @RepeatedTest(3)
  void theSameReportsInAnyOrderMakeTheSameClustersInTheEngineToo(@TempDir Path folder) {
    long seed = System.nanoTime();
    System.out.println("ClusterServiceTest seed " + seed);
    Random random = new Random(seed);
    List<Tip> tips = new ArrayList<>();
    for (int number = 1; number <= 60; number++) {
      tips.add(
          account(number, "zz.m" + random.nextInt(30))
              .holds(IdentifierKind.PHONE, "+1 212 555 01" + (10 + random.nextInt(60)))
              .user("Example Chat", "zzsynth" + random.nextInt(40)));
    }
    List<List<Long>> expected = clusters(tips);
    Fields fields = Fields.from(ConfigFolder.builtIn(), "keys");
    for (int i = 0; i < 3; i++) {
      Collections.shuffle(tips, random);
      try (ReportIndex engine = LuceneIndex.open(folder.resolve("i" + i), fields, Opening.OWN)) {
        List<Cluster> found = new ArrayList<>();
        service(engine, tips).all(false, north, found::add);
        assertThat(found.stream().map(cluster -> numbers(cluster.reports())).toList())
            .as("seed %d", seed)
            .isEqualTo(expected);
      }
    }
  }
}
