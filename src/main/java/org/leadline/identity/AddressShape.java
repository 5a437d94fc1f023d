package org.leadline.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadline.report.MatchKey;

/**
 * One shape of web addresses that names an account, a thread, a share or a payee: hosts and a path,
 * a parameter or a fragment with places for values. Segments after the shape are passed over
 * ({@code /name/photos} is still {@code /{user}}). Immutable.
 */
final class AddressShape {

  private static final Pattern PLACE =
      Pattern.compile("([^{]*)\\{(user|account|invite|thread|group|payment|phone)\\}");
  private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N}._~:$+-]{2,200}");
  private static final Set<String> FRONTS =
      Set.of("www", "m", "web", "mobile", "mbasic", "old", "new", "touch");

  private final IdentitySettings.Address address;
  private final List<String> segments;
  private final String query;
  private final String fragment;
  private final Set<String> except;
  private final BiFunction<String, String, List<MatchKey>> keysOfPlace;

  /**
   * @param keysOfPlace gives the keys for the name of a place ({@code user}) and the value that
   *     stands there
   */
  AddressShape(
      IdentitySettings.Address address, BiFunction<String, String, List<MatchKey>> keysOfPlace) {
    this.address = address;
    this.keysOfPlace = keysOfPlace;
    int sign = address.path().indexOf('#');
    String before = sign < 0 ? address.path() : address.path().substring(0, sign);
    int mark = before.indexOf('?');
    this.fragment = sign < 0 ? "" : address.path().substring(sign);
    this.query = mark < 0 ? "" : before.substring(mark + 1);
    this.segments = segments(mark < 0 ? before : before.substring(0, mark));
    this.except = Set.copyOf(address.except());
  }

  /** Whether a shape's path has a place at all. */
  static boolean isReadable(String path) {
    return PLACE.matcher(path).find();
  }

  /** The family of service that the shape belongs to. */
  String service() {
    return address.service();
  }

  /** The hosts at which the shape holds. */
  List<String> hosts() {
    return address.hosts();
  }

  /** A host without the front that only chooses a page layout ({@code www.}, {@code m.}). */
  static String plainHost(String host) {
    int dot = host.indexOf('.');
    boolean front = dot > 0 && host.indexOf('.', dot + 1) > 0;
    return front && FRONTS.contains(host.substring(0, dot)) ? host.substring(dot + 1) : host;
  }

  /** The keys that an address at one of the hosts gives; none when its path has another shape. */
  List<MatchKey> keys(WebAddress candidate) {
    List<MatchKey> keys = new ArrayList<>();
    boolean fits =
        takePath(segments(candidate.path()), keys)
            && takeQuery(candidate.query(), keys)
            && (fragment.isEmpty() || take(fragment, candidate.fragment(), keys));
    return fits ? keys : List.of();
  }

  /** Whether what an address shows stands in its fragment. */
  boolean readsFragment() {
    return !fragment.isEmpty();
  }

  /**
   * The keys that the end of an address gives which somebody wrote without the host: only where
   * something fixed stands before the place, since a bare word may be anything.
   */
  List<MatchKey> keysOfEnd(String written) {
    List<MatchKey> keys = new ArrayList<>();
    boolean marked =
        segments.size() > 1 || (segments.size() == 1 && !segments.getFirst().startsWith("{"));
    boolean fits =
        marked && query.isEmpty() && fragment.isEmpty() && takePath(segments(written), keys);
    return fits ? keys : List.of();
  }

  private boolean takePath(List<String> parts, List<MatchKey> keys) {
    if (parts.size() < segments.size()) {
      return false;
    }
    for (int i = 0; i < segments.size(); i++) {
      if (!take(segments.get(i), parts.get(i), keys)) {
        return false;
      }
    }
    return true;
  }

  private boolean takeQuery(String written, List<MatchKey> keys) {
    if (query.isEmpty()) {
      return true;
    }
    if (written.isEmpty()) {
      return false;
    }
    for (String parameter : written.substring(1).split("&")) {
      if (take(query, parameter, keys)) {
        return true;
      }
    }
    return false;
  }

  private boolean take(String template, String part, List<MatchKey> keys) {
    Matcher place = PLACE.matcher(template);
    if (!place.matches()) {
      return template.equals("*") || template.equalsIgnoreCase(part);
    }
    String front = place.group(1);
    String read = Escapes.decoded(part).orElse("");
    String value = read.startsWith(front) ? read.substring(front.length()) : "";
    if (!VALUE.matcher(value).matches() || except.contains(value.toLowerCase(Locale.ROOT))) {
      return false;
    }
    keys.addAll(keysOfPlace.apply(place.group(2), value));
    return true;
  }

  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/")) {
      if (!segment.isEmpty()) {
        segments.add(segment);
      }
    }
    return segments;
  }
}
