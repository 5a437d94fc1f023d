package org.leadline.link;

import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.report.KeyKind;

/**
 * Whether one shared value is enough to say that two reports are about one person. Numbers, devices
 * and lines pass from hand to hand, so that they need a second fact; a mailbox or an account does
 * not, unless the rest of the two reports contradicts it. In the terms of record linkage,
 * disagreement on other facts counts against agreement on one (Fellegi and Sunter, A Theory for
 * Record Linkage, 1969). Pure; safe for many threads.
 */
final class Doubts {

  private static final String CONTRADICTED = "what else both reports state is not the same";
  private static final String NOBODYS =
      "many reports hold it and none of the two says whose it is, as with a mailing list";
  private static final String COMPROMISED = "the provider says that the account was compromised";
  private static final String HANDED_ON =
      "numbers are given to somebody else after a while, and nothing else is the same";
  private static final String HOUSEHOLD =
      "people of one household share devices and lines, and nothing else is the same";

  private final LinkSettings settings;
  private final DoubtRule rule;

  Doubts(LinkSettings settings) {
    this.settings = settings;
    this.rule = settings.doubt();
  }

  /** A fact about a person; values of one fact are no independent evidence. */
  private enum Fact {
    ACCOUNT,
    MAIL,
    PHONE,
    DEVICE,
    PAYMENT,
    THREAD,
    LINE,
    OTHER
  }

  /** What stays with one person. */
  private static final Set<Fact> LASTING =
      Sets.immutableEnumSet(Fact.ACCOUNT, Fact.MAIL, Fact.PAYMENT, Fact.THREAD);

  /** Why such a link is no more than possible; null when nothing speaks against it. */
  @Nullable String doubt(Link link, List<SharedKey> shared, Profile here, Profile there) {
    if (link.declared()) {
      return null;
    }
    Set<Fact> facts = facts(link.reasons());
    int contradictions = here.contradictions(there);
    if (facts.contains(Fact.ACCOUNT)
        && isTakenOver(Takeover.gravest(shared), facts, link.reasons())) {
      return COMPROMISED;
    }
    if (here.agreesInName(there) && contradictions < rule.contradictions()) {
      return null;
    }
    Set<Fact> lasting = EnumSet.copyOf(facts);
    lasting.retainAll(LASTING);
    if (!lasting.isEmpty()) {
      if (isNobodys(shared, link.reasons())) {
        return NOBODYS;
      }
      return contradictions < bearable(facts, link.reasons()) ? null : CONTRADICTED;
    }
    if (contradictions >= rule.contradictions()) {
      return CONTRADICTED;
    }
    return handed(facts, link, contradictions, here, there);
  }

  /**
   * Whether the shared account may have two persons behind it. A line is no answer where it has an
   * owner and somebody else: a school or a household has both on one line.
   */
  private boolean isTakenOver(Takeover takeover, Set<Fact> facts, List<LinkReason> reasons) {
    return switch (takeover) {
      case NONE -> false;
      case ONE_SIDE -> !facts.contains(Fact.DEVICE) && reasons.stream().noneMatch(this::isSession);
      case BOTH_SIDES ->
          facts.stream().noneMatch(fact -> fact != Fact.ACCOUNT && fact != Fact.OTHER);
    };
  }

  /** Whether more than one independent fact about the person is among these reasons. */
  boolean isSeveral(List<LinkReason> reasons) {
    return facts(reasons).stream().filter(fact -> fact != Fact.OTHER).count() > 1;
  }

  /** Mailing lists, relays and pages stand in many reports and are no person's. */
  private boolean isNobodys(List<SharedKey> shared, List<LinkReason> reasons) {
    return frequency(reasons) > rule.unattributedFrom()
        && shared.stream().filter(key -> counts(key.reason())).noneMatch(SharedKey::attributed);
  }

  /** How many contradictions are too many for a mailbox, an account, a payment or a thread. */
  private int bearable(Set<Fact> facts, List<LinkReason> reasons) {
    long counted = facts.stream().filter(fact -> fact != Fact.OTHER).count();
    if (counted > 1) {
      return rule.contradictions() + 1;
    }
    return frequency(reasons) > rule.frequentFrom() ? 1 : rule.contradictions();
  }

  /** What passes from hand to hand, or is a household's. */
  private @Nullable String handed(
      Set<Fact> facts, Link link, int contradictions, Profile here, Profile there) {
    if (facts.contains(Fact.PHONE)) {
      boolean kept = contradictions == 0 && here.within(rule.numberRests(), there);
      return facts.contains(Fact.DEVICE) || kept || isOfOneLine(facts, link.reasons())
          ? null
          : HANDED_ON;
    }
    if (facts.contains(Fact.DEVICE) || facts.contains(Fact.LINE)) {
      boolean session = contradictions == 0 && link.reasons().stream().anyMatch(this::isSession);
      return session ? null : HOUSEHOLD;
    }
    return contradictions == 0 ? null : CONTRADICTED;
  }

  /**
   * Whether both were on one line, be it long apart: that somebody else has the number and the line
   * too is no coincidence. A line that many use says nothing.
   */
  private boolean isOfOneLine(Set<Fact> facts, List<LinkReason> reasons) {
    return facts.contains(Fact.LINE)
        || reasons.stream()
            .anyMatch(reason ->
                fact(OwnKeys.kind(reason.key())) == Fact.LINE
                    && reason.noise().isEmpty()
                    && reason.documentFrequency() <= rule.frequentFrom());
  }

  /** One source port at one time is one subscriber's session. */
  private boolean isSession(LinkReason reason) {
    return OwnKeys.kind(reason.key()) == KeyKind.IP
        && reason.factors().stream()
            .anyMatch(factor ->
                factor.name().equals("time")
                    && factor.value() == settings.address().samePortWeight());
  }

  private Set<Fact> facts(List<LinkReason> reasons) {
    Set<Fact> facts = EnumSet.noneOf(Fact.class);
    for (LinkReason reason : reasons) {
      if (counts(reason)) {
        facts.add(fact(OwnKeys.kind(reason.key())));
      }
    }
    if (facts.isEmpty()) {
      facts.add(Fact.OTHER);
    }
    return facts;
  }

  private static Fact fact(KeyKind kind) {
    return switch (kind) {
      case ACCOUNT, USER, URL, URL_FOLDED, INVITE -> Fact.ACCOUNT;
      case EMAIL, EMAIL_FOLDED -> Fact.MAIL;
      case PHONE, PHONE_DIGITS -> Fact.PHONE;
      case DEVICE, IMEI, MAC, ADVERTISING_ID -> Fact.DEVICE;
      case PAYMENT,
          BITCOIN,
          ETHEREUM,
          MONERO,
          LITECOIN,
          DOGECOIN,
          DASH,
          BITCOIN_CASH,
          ZCASH,
          TRON,
          RIPPLE,
          PLATE ->
          Fact.PAYMENT;
      case THREAD, GROUP -> Fact.THREAD;
      case IP, IP64 -> Fact.LINE;
      case USER_SKELETON,
          EMAIL_VARIANT,
          NAME,
          DOMAIN,
          HOST,
          SITE,
          MD5,
          SHA1,
          SHA256,
          SHA512,
          PDQ,
          REPORT,
          RAW ->
          Fact.OTHER;
    };
  }

  /** How frequent the rarest value is that counts. */
  private long frequency(List<LinkReason> reasons) {
    return reasons.stream()
        .filter(this::counts)
        .mapToLong(LinkReason::documentFrequency)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private boolean counts(LinkReason reason) {
    return reason.near() == null && reason.weight() >= settings.possibleFrom();
  }
}
