package org.leadline.enrich.listed;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.leadline.enrich.NameFile;
import org.leadline.enrich.NoiseEffect;
import org.leadline.enrich.NoiseHit;
import org.leadline.report.KeyKind;
import org.leadline.report.ListMeaning;

/**
 * A list of domains and e-mail addresses that is in use.
 *
 * @param name its name
 * @param meaning what standing on it says
 * @param names its names
 */
public record NameList(String name, ListMeaning meaning, NameFile names) {

  /** Checks that nothing is missing. */
  public NameList {
    requireNonNull(name);
    requireNonNull(meaning);
    requireNonNull(names);
  }

  boolean holds(KeyKind kind, String value) {
    return switch (sort(kind)) {
      case MAILBOX -> names.holdsMailbox(value);
      case DOMAIN -> names.holdsDomain(value);
      case NEITHER -> false;
    };
  }

  /** What a key that stands on it does; empty when the list changes nothing. */
  Optional<NoiseHit> hit(KeyKind kind) {
    return effect(kind).map(effect -> new NoiseHit(name, effect, why()));
  }

  private Optional<NoiseEffect> effect(KeyKind kind) {
    return switch (meaning) {
      case DISPOSABLE ->
          Optional.of(sort(kind) == Sort.DOMAIN ? NoiseEffect.DISCOUNT : NoiseEffect.INFORM);
      case INFORM, OTHER -> Optional.of(NoiseEffect.INFORM);
      case DISCOUNT -> Optional.of(NoiseEffect.DISCOUNT);
      case NEVER_LINK -> Optional.of(NoiseEffect.NEVER_LINK);
      case KNOWN,
          SOFTWARE,
          VIRAL,
          CARRIER_NAT,
          VPN,
          PROXY,
          TOR,
          RELAY,
          HOSTING,
          PUBLIC_DNS,
          PRIVATE,
          DOCUMENTATION,
          SPECIAL ->
          Optional.empty();
    };
  }

  private String why() {
    return meaning == ListMeaning.DISPOSABLE
        ? "Mailboxes at this domain are made for minutes, by anybody."
        : "It stands on the list " + name + ".";
  }

  /** What a key names. */
  private enum Sort {
    MAILBOX,
    DOMAIN,
    NEITHER
  }

  private static Sort sort(KeyKind kind) {
    if (kind == KeyKind.EMAIL || kind == KeyKind.EMAIL_FOLDED || kind == KeyKind.EMAIL_VARIANT) {
      return Sort.MAILBOX;
    }
    return kind == KeyKind.DOMAIN || kind == KeyKind.HOST || kind == KeyKind.SITE
        ? Sort.DOMAIN
        : Sort.NEITHER;
  }
}
