package org.leadline.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.leadline.access.AccountRole;
import org.leadline.access.AuditEntry;
import org.leadline.access.Caller;
import org.leadline.access.HiddenLinks;
import org.leadline.access.Pointing;
import org.leadline.access.UnitPointer;
import org.leadline.access.Visibility;
import org.leadline.config.ConfigFolder;
import org.leadline.enrich.NoiseLists;
import org.leadline.identity.IdentitySettings;
import org.leadline.index.ReportIndex;
import org.leadline.report.ReportId;
import org.leadline.store.DecisionsInForce;
import org.leadline.store.NewNotice;

/** Reports in an index, and their links by the rules that are shipped. */
public final class LinkDesk {

  public static final Caller NORTH = caller("north", true);

  /** What the clock shows. */
  public static final Instant NOW = Instant.parse("2030-03-01T12:00:00Z");

  private static final NoiseLists SHIPPED = NoiseLists.from(ConfigFolder.builtIn());

  final List<AuditEntry> audited = new ArrayList<>();
  final List<NewNotice> noticed = new ArrayList<>();
  final ReportIndex index;
  final LinkService links;

  LinkDesk() {
    this(new PlainIndex());
  }

  LinkDesk(ReportIndex index) {
    this.index = index;
    this.links = links(HiddenLinks.UNTOLD);
  }

  /** Somebody of a unit. */
  public static Caller caller(String unit, boolean childVictimValues) {
    return new Caller(
        "person",
        AccountRole.INVESTIGATOR,
        Visibility.ofUnits(List.of(unit), childVictimValues),
        "training");
  }

  public static LinkRules rules() {
    return rules(SHIPPED);
  }

  private static LinkRules rules(NoiseLists noise) {
    return new LinkRules(
        LinkSettings.from(ConfigFolder.builtIn()),
        noise,
        IdentitySettings.from(ConfigFolder.builtIn()));
  }

  LinkService links(HiddenLinks hidden) {
    return links(hidden, SHIPPED);
  }

  LinkService links(HiddenLinks hidden, NoiseLists noise) {
    return links(others(hidden, Pointing.NONE), noise);
  }

  /** Where callers are pointed to other units from such links on. */
  LinkService pointing(Pointing pointing) {
    return links(others(HiddenLinks.UNTOLD, pointing), SHIPPED);
  }

  private OtherUnits others(HiddenLinks hidden, Pointing pointing) {
    return new OtherUnits(
        hidden,
        pointing,
        unit -> new UnitPointer(unit, "Unit " + unit, "desk@" + unit + ".example.org"),
        noticed::addAll);
  }

  private LinkService links(OtherUnits others, NoiseLists noise) {
    return new LinkService(
        index,
        rules(noise),
        others,
        DecisionsInForce.none(),
        audited::add,
        InstantSource.fixed(NOW));
  }

  LinkDesk given(Tip... tips) {
    return given(List.of(tips));
  }

  LinkDesk given(List<Tip> tips) {
    tips.forEach(tip -> index.write(List.of(tip.indexed())));
    index.refresh();
    return this;
  }

  LinkAnswer linksOf(long number) {
    return answer(LinkRequest.of(ReportId.cybertip(number)));
  }

  LinkAnswer answer(LinkRequest request) {
    return links.links(request, NORTH).orElseThrow();
  }

  /** The answer without noise control. */
  LinkAnswer withoutNoise(long number, KeyScope scope) {
    LinkRequest request =
        new LinkRequest(ReportId.cybertip(number), LinkStrength.WEAK, scope, false, 1000, null);
    return answer(request);
  }

  /** The only link of a report. */
  Link only(long number) {
    LinkAnswer answer = linksOf(number);
    assertThat(answer.links()).hasSize(1);
    return answer.links().getFirst();
  }

  /** A link's score follows from its reasons, and the weight of each from its factors. */
  public static void assertRecomputes(Link link) {
    double missed = 1;
    for (LinkReason reason : link.reasons()) {
      double product = 1;
      for (LinkReason.Factor factor : reason.factors()) {
        product *= factor.value();
      }
      assertThat(reason.weight()).isCloseTo(product, within(0.00005001));
      missed *= 1 - reason.weight();
    }
    assertThat(link.score()).isCloseTo(1 - missed, within(0.00005001));
  }
}
