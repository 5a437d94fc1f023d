package org.leadline.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.common.net.InternetDomainName;
import com.ibm.icu.text.IDNA;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;

/**
 * Domain and host names: lower case, internationalised labels as A-labels (UTS 46,
 * non-transitional), no final dot. A declared domain gets a {@code domain} key; declared domains
 * and hosts of web addresses both get the derived {@code host~} and {@code site~} (the registrable
 * domain by the public suffix list that Guava carries).
 */
final class DomainForm {

  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

  /** Rules of length and hyphens that resolvers do not enforce and that make no names equal. */
  private static final Set<IDNA.Error> TOLERATED =
      Set.of(
          IDNA.Error.EMPTY_LABEL,
          IDNA.Error.LABEL_TOO_LONG,
          IDNA.Error.DOMAIN_NAME_TOO_LONG,
          IDNA.Error.LEADING_HYPHEN,
          IDNA.Error.TRAILING_HYPHEN,
          IDNA.Error.HYPHEN_3_4);

  private static final int LONGEST = 253;

  /** Public suffix look-ups cost some microseconds and the same few thousand hosts come back. */
  private static final Cache<String, String> SITES =
      Caffeine.newBuilder().maximumSize(20_000).executor(Runnable::run).build();

  private DomainForm() {}

  static List<MatchKey> keys(String raw) {
    String host = ascii(Refanged.value(raw));
    if (host.isEmpty() || !isName(host)) {
      return Key.raw(IdentifierKind.DOMAIN, raw);
    }
    List<MatchKey> keys = new ArrayList<>(3);
    keys.add(Key.medium(KeyKind.DOMAIN, host));
    keys.addAll(derived(host));
    return List.copyOf(keys);
  }

  /** The weak keys of a canonical host. */
  static List<MatchKey> derived(String host) {
    MatchKey hostKey = Key.weak(KeyKind.HOST, host);
    String site = site(host);
    return site.isEmpty() ? List.of(hostKey) : List.of(hostKey, Key.weak(KeyKind.SITE, site));
  }

  /** The canonical spelling of a host name; empty when IDNA forbids it or nothing is left. */
  static String ascii(String written) {
    String name = withoutFinalDot(written);
    String ascii = Ascii.isPlain(name) ? name.toLowerCase(Locale.ROOT) : idna(name);
    return isForbidden(ascii) ? "" : ascii;
  }

  /** Characters that no host holds (WHATWG URL standard, "forbidden domain code points"). */
  private static boolean isForbidden(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c <= ' ' || c == 0x7F || "#%/:<>?@[\\]^|".indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * The registrable domain of a canonical host; empty when it has none. Under a suffix that the
   * list does not know, the list's own default rule holds: the last two labels.
   */
  static String site(String host) {
    String listed = listedSite(host);
    return listed.isEmpty() ? byDefaultRule(host) : listed;
  }

  /** The registrable domain by the list alone; empty under a suffix that is not listed. */
  static String listedSite(String host) {
    return host.length() > LONGEST ? "" : SITES.get(host, DomainForm::registrable);
  }

  private static String byDefaultRule(String host) {
    int last = host.lastIndexOf('.');
    if (last < 1
        || !InternetDomainName.isValid(host)
        || InternetDomainName.from(host).hasPublicSuffix()) {
      return "";
    }
    return host.substring(host.lastIndexOf('.', last - 1) + 1);
  }

  private static String registrable(String host) {
    if (!InternetDomainName.isValid(host)) {
      return "";
    }
    InternetDomainName name = InternetDomainName.from(host);
    return name.isUnderPublicSuffix() ? name.topPrivateDomain().toString() : "";
  }

  private static String idna(String name) {
    IDNA.Info info = new IDNA.Info();
    StringBuilder ascii = new StringBuilder();
    UTS46.nameToASCII(name, ascii, info);
    boolean right = TOLERATED.containsAll(info.getErrors());
    return right ? withoutFinalDot(ascii.toString()) : "";
  }

  private static String withoutFinalDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  /**
   * Letters, digits, hyphen, underscore and dots, no empty label: what resolvers take in practice.
   */
  private static boolean isName(String host) {
    char before = '.';
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      boolean dot = c == '.';
      if ((dot && before == '.') || (!dot && !Ascii.isLetterOrDigit(c) && c != '-' && c != '_')) {
        return false;
      }
      before = c;
    }
    return before != '.';
  }
}
