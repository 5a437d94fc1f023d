package org.leadline.enrich.networks;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

  /** The flags of anonymous-IP files, and what they mean here. */
  private static final List<Flag> FLAGS =
      List.of(
          new Flag("is_anonymous_vpn", NetworkClass.VPN),
          new Flag("is_hosting_provider", NetworkClass.HOSTING),
          new Flag("is_public_proxy", NetworkClass.PROXY),
          new Flag("is_residential_proxy", NetworkClass.PROXY),
          new Flag("is_tor_exit_node", NetworkClass.TOR));

  private static final List<Field> MOBILE =
      fields("connection_type", "traits.connection_type", "traits.user_type");
  private static final List<Field> COUNTRY = fields("country.iso_code", "country_code", "country");
  private static final List<Field> REGION =
      fields("subdivisions.names.en", "region", "state", "state1");
  private static final List<Field> CITY = fields("city.names.en", "city", "city_name");
  private static final List<Field> OPERATOR_NUMBER =
      fields("autonomous_system_number", "traits.autonomous_system_number", "asn");
  private static final List<Field> OPERATOR_NAME =
      fields(
          "autonomous_system_organization",
          "traits.autonomous_system_organization",
          "as_name",
          "as_organization",
          "as_org");
  private static final List<Field> PROVIDER = fields("isp", "traits.isp");
  private static final List<Field> ORGANISATION = fields("organization", "traits.organization");
  private static final List<Field> CONNECTION = fields("connection_type", "traits.connection_type");

  /** One value by its kind. */
  record Said(Kind kind, String value) {}

  /** The keys that lead to a value, one map in the other. */
  private record Field(List<String> keys) {

    static Field at(String path) {
      return new Field(List.of(path.split("\\.")));
    }
  }

  /** A flag, by itself or among the traits. */
  private record Flag(Field own, Field trait, NetworkClass meaning) {

    Flag(String name, NetworkClass meaning) {
      this(Field.at(name), Field.at("traits." + name), meaning);
    }
  }

  private static List<Field> fields(String... paths) {
    return Stream.of(paths).map(Field::at).toList();
  }

  /**
   * Everything that is said, in the order of kinds.
   *
   * @param v6 whether the record was found for an IPv6 address, which a mobile carrier need not
   *     share among subscribers
   */
  List<Said> said(boolean v6) {
    List<Said> said = new ArrayList<>();
    for (NetworkClass network : networks(v6)) {
      said.add(new Said(Kind.NETWORK, network.code()));
    }
    add(said, Kind.COUNTRY, country());
    add(said, Kind.REGION, first(REGION));
    add(said, Kind.CITY, first(CITY));
    add(said, Kind.OPERATOR, operator());
    add(said, Kind.PROVIDER, first(PROVIDER));
    add(said, Kind.ORGANISATION, first(ORGANISATION));
    add(said, Kind.CONNECTION, first(CONNECTION));
    return said;
  }

  private static void add(List<Said> said, Kind kind, @Nullable String value) {
    if (value != null) {
      said.add(new Said(kind, value));
    }
  }

  private Set<NetworkClass> networks(boolean v6) {
    Set<NetworkClass> networks = EnumSet.noneOf(NetworkClass.class);
    for (Flag flag : FLAGS) {
      if (isSet(flag.own) || isSet(flag.trait)) {
        networks.add(flag.meaning);
      }
    }
    if (!v6 && isMobile()) {
      networks.add(NetworkClass.CARRIER_NAT);
    }
    return networks;
  }

  private boolean isMobile() {
    for (Field field : MOBILE) {
      String type = text(field);
      if (type != null && type.equalsIgnoreCase("cellular")) {
        return true;
      }
    }
    return false;
  }

  private boolean isSet(Field field) {
    return Boolean.TRUE.equals(at(field));
  }

  private @Nullable String country() {
    String code = first(COUNTRY);
    return code == null || code.length() != 2 ? null : code.toUpperCase(Locale.ROOT);
  }

  private @Nullable String operator() {
    String number = first(OPERATOR_NUMBER);
    if (number == null) {
      return null;
    }
    String digits = number.startsWith("AS") ? number.substring(2) : number;
    if (digits.isEmpty() || !digits.chars().allMatch(Character::isDigit)) {
      return null;
    }
    String name = first(OPERATOR_NAME);
    return name == null ? "AS" + digits : "AS" + digits + " " + name;
  }

  private @Nullable String first(List<Field> places) {
    for (Field field : places) {
      String text = text(field);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private @Nullable String text(Field field) {
    Object value = at(field);
    if (!(value instanceof String || value instanceof Number)) {
      return null;
    }
    String text = withoutControls(value.toString()).strip();
    if (text.isEmpty()) {
      return null;
    }
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static String withoutControls(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) < ' ' || text.charAt(at) == 0x7f) {
        return CONTROLS.matcher(text).replaceAll(" ");
      }
    }
    return text;
  }

  /** The value; of a list the first element. */
  private @Nullable Object at(Field field) {
    Object value = fields;
    for (String key : field.keys) {
      if (value instanceof List<?> list) {
        value = list.isEmpty() ? null : list.getFirst();
      }
      if (!(value instanceof Map<?, ?> map)) {
        return null;
      }
      value = map.get(key);
    }
    return value;
  }

  /** Prints nothing of the record. */
  @Override
  public String toString() {
    return "FactsRecord[]";
  }
}
