package org.leadline.link.walk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.leadline.access.AuditEntry;
import org.leadline.access.HiddenLinks;
import org.leadline.index.ReportIndex;
import org.leadline.link.ClusterService;
import org.leadline.link.LinkDesk;
import org.leadline.link.PlainIndex;
import org.leadline.link.Tip;
import org.leadline.report.IdentifierKind;
import org.leadline.report.ReportId;
import org.leadline.store.DecisionsInForce;

/** Reports in an index, and what lies behind their links, by the rules that are shipped. */
final class WalkDesk {

  final List<AuditEntry> audited = new ArrayList<>();
  final ReportIndex index;
  final Walking walking;

  WalkDesk() {
    this(new PlainIndex(), HiddenLinks.UNTOLD);
  }

  WalkDesk(ReportIndex index, HiddenLinks hidden) {
    this.index = index;
    InstantSource clock = InstantSource.fixed(LinkDesk.NOW);
    ClusterService clusters =
        new ClusterService(
            index,
            LinkDesk.rules(),
            hidden,
            DecisionsInForce.none(),
            (sequence, limit) -> List.of(),
            audited::add,
            clock);
    this.walking = Walking.of(index, LinkDesk.rules(), clusters, hidden, audited::add, clock);
  }

  WalkDesk given(Tip... tips) {
    for (Tip tip : tips) {
      index.write(List.of(tip.indexed()));
    }
    index.refresh();
    return this;
  }

  WalkAnswer walk(WalkRequest request) {
    return walking.walks().walk(request, LinkDesk.NORTH).orElseThrow();
  }

  PathAnswer path(PathRequest request) {
    return walking.paths().path(request, LinkDesk.NORTH).orElseThrow();
  }

  static ReportId id(long number) {
    return ReportId.cybertip(number);
  }

  /** A report with mailboxes by which others are reached. */
  static Tip mails(long number, String... names) {
    Tip tip = Tip.number(number);
    for (String name : names) {
      tip.holds(IdentifierKind.EMAIL, mail(name));
    }
    return tip;
  }

  static String mail(String name) {
    return "zzsynth." + name + "@gmail.com";
  }
}
