package org.leadline.enrich.networks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.networks.NetworkFact.Kind;

/**
 * What one record of a MaxMind DB says, whoever made the file: the field names of MaxMind's
 * country, city, ASN, ISP, connection-type, anonymous-IP and enterprise files, and the flat ones of
 * other makers. Pure.
 *
 * @param fields the record's fields
 */
record FactsRecord(Map<?, ?> fields) {

  private static final int LONGEST = 200;

  /** The flags of anonymous-IP files, and what they mean here. */
  private static final Map<String, NetworkClass> FLAGS =
      Map.of(
          "is_anonymous_vpn", NetworkClass.VPN,
          "is_hosting_provider", NetworkClass.HOSTING,
          "is_public_proxy", NetworkClass.PROXY,
          "is_residential_proxy", NetworkClass.PROXY,
          "is_tor_exit_node", NetworkClass.TOR);

  /** One value by its kind. */
  record Said(Kind kind, String value) {}

  /**
   * Everything that is said, in the order of kinds.
   *
   * @param v6 whether the record was found for an IPv6 address, which a mobile carrier need not
   *     share among subscribers
   */
  List<Said> said(boolean v6) {
    List<Said> said = new ArrayList<>();
    networks(v6).forEach(network -> said.add(new Said(Kind.NETWORK, network.code())));
    add(said, Kind.COUNTRY, country());
    add(said, Kind.REGION, first("subdivisions.names.en", "region", "state", "state1"));
    add(said, Kind.CITY, first("city.names.en", "city", "city_name"));
    add(said, Kind.OPERATOR, operator());
    add(said, Kind.PROVIDER, first("isp", "traits.isp"));
    add(said, Kind.ORGANISATION, first("organization", "traits.organization"));
    add(said, Kind.CONNECTION, first("connection_type", "traits.connection_type"));
    return said;
  }

  private static void add(List<Said> said, Kind kind, Optional<String> value) {
    value.ifPresent(text -> said.add(new Said(kind, text)));
  }

  private List<NetworkClass> networks(boolean v6) {
    Stream<NetworkClass> flagged =
        FLAGS.entrySet().stream()
            .filter(flag -> isSet(flag.getKey()) || isSet("traits." + flag.getKey()))
            .map(Map.Entry::getValue);
    boolean mobile =
        Stream.of("connection_type", "traits.connection_type", "traits.user_type")
            .flatMap(path -> text(path).stream())
            .anyMatch(type -> type.toLowerCase(Locale.ROOT).equals("cellular"));
    return Stream.concat(flagged, mobile && !v6 ? Stream.of(NetworkClass.CARRIER_NAT) : Stream.of())
        .distinct()
        .sorted()
        .toList();
  }

  private boolean isSet(String path) {
    return Boolean.TRUE.equals(at(path));
  }

  private Optional<String> country() {
    return first("country.iso_code", "country_code", "country")
        .filter(code -> code.length() == 2)
        .map(code -> code.toUpperCase(Locale.ROOT));
  }

  private Optional<String> operator() {
    Optional<String> number =
        first("autonomous_system_number", "traits.autonomous_system_number", "asn")
            .map(text -> text.startsWith("AS") ? text.substring(2) : text)
            .filter(digits -> !digits.isEmpty() && digits.chars().allMatch(Character::isDigit));
    Optional<String> name =
        first(
            "autonomous_system_organization",
            "traits.autonomous_system_organization",
            "as_name",
            "as_organization",
            "as_org");
    return number.map(
        digits -> name.map(text -> " " + text).map(("AS" + digits)::concat).orElse("AS" + digits));
  }

  private Optional<String> first(String... paths) {
    return Stream.of(paths).flatMap(path -> text(path).stream()).findFirst();
  }

  private Optional<String> text(String path) {
    Object value = at(path);
    if (!(value instanceof String || value instanceof Number)) {
      return Optional.empty();
    }
    String text = value.toString().replaceAll("\\p{Cntrl}", " ").strip();
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
  }

  /** The value under keys divided by full stops; of a list the first element. */
  private @Nullable Object at(String path) {
    Object value = fields;
    for (String key : path.split("\\.")) {
      if (value instanceof List<?> list) {
        value = list.isEmpty() ? null : list.getFirst();
      }
      value = value instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return value;
  }

  /** Prints nothing of the record. */
  @Override
  public String toString() {
    return "FactsRecord[]";
  }
}
