package org.leadline.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leadline.report.Hints;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;

/**
 * Invites that stand where a user name, an account or a group is asked for: a whole address ({@code
 * t.me/+code}), or its end where the service is known ({@code +code}, {@code joinchat/code}). Upper
 * and lower case of codes differ. Immutable.
 */
final class Invites {

  private final UrlForm urls;
  private final ServiceFamilies families;
  private final Map<String, List<AddressShape>> shapes;

  Invites(UrlForm urls, ServiceFamilies families, List<AddressShape> shapes) {
    this.urls = urls;
    this.families = families;
    this.shapes = shapes.stream().collect(Collectors.groupingBy(AddressShape::service));
  }

  /** The keys of kind {@code INVITE} among some. */
  static List<MatchKey> of(List<MatchKey> keys) {
    return keys.stream().filter(key -> key.kind() == KeyKind.INVITE).toList();
  }

  /** The invite that a value is; empty when it is none, as most are. */
  Optional<List<MatchKey>> keys(String raw, Hints hints) {
    String value = raw.strip();
    boolean address = value.indexOf('/') >= 0;
    if (!address && !value.startsWith("+")) {
      return Optional.empty();
    }
    List<MatchKey> whole = address ? of(urls.keys(value)) : List.of();
    List<MatchKey> keys =
        whole.isEmpty() ? end(value, UserNameForm.serviceOf(families, hints)) : whole;
    return keys.isEmpty() ? Optional.empty() : Optional.of(keys);
  }

  /** A plus sign and digits alone are a telephone number. */
  private List<MatchKey> end(String value, String service) {
    boolean number = value.startsWith("+") && Ascii.allDigits(value.substring(1));
    return number
        ? List.of()
        : shapes.getOrDefault(service, List.of()).stream()
            .flatMap(shape -> of(shape.keysOfEnd(value)).stream())
            .distinct()
            .toList();
  }
}
