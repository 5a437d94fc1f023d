package org.leadline.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;

/**
 * Device ids, whose type is free text in documents: {@code service:type:value}. The type is looked
 * up in the settings; advertising ids, IMEI and MAC become keys of their own kind. ICCID (18 or 19
 * digits without check digit, ITU-T E.118) and IMSI (15 digits) are global and need no service. Ids
 * of other types belong to one vendor's numbering: strong with a service, weak without. Network
 * names (SSID) are always weak.
 */
final class DeviceForm {

  private static final String ADVERTISING = "advertising";
  private static final String IMEI = "imei";
  private static final String MAC = "mac";
  private static final String ICCID = "iccid";
  private static final String IMSI = "imsi";
  private static final String SSID = "ssid";

  private final ServiceFamilies families;
  private final Map<String, String> typeByName;

  DeviceForm(IdentitySettings settings) {
    this.families = settings.families();
    Map<String, String> table = new LinkedHashMap<>();
    settings
        .deviceTypes()
        .forEach((type, names) -> names.forEach(name -> table.putIfAbsent(letters(name), type)));
    settings.deviceTypes().keySet().forEach(type -> table.putIfAbsent(letters(type), type));
    this.typeByName = Map.copyOf(table);
  }

  List<MatchKey> keys(String raw, Hints hints) {
    String type = typeOf(hints);
    return switch (type) {
      case ADVERTISING -> UuidForm.advertisingKeys(raw);
      case IMEI -> ImeiForm.keys(raw);
      case MAC -> MacForm.keys(raw);
      case ICCID -> global(ICCID, iccid(raw), raw);
      case IMSI -> global(IMSI, imsi(raw), raw);
      case SSID -> ssid(raw);
      default -> vendorKeys(type, raw, hints);
    };
  }

  private String typeOf(Hints hints) {
    String written = hints.valueType() == null ? "" : letters(hints.valueType());
    return written.isEmpty() ? UserNameForm.NO_SERVICE : typeByName.getOrDefault(written, written);
  }

  private List<MatchKey> vendorKeys(String type, String raw, Hints hints) {
    String value = valueOf(raw);
    if (value.isEmpty() || Ascii.uniform(Ascii.without("-:", value))) {
      return Key.raw(IdentifierKind.DEVICE_ID, raw);
    }
    String service = UserNameForm.serviceOf(families, hints);
    String key = service + ":" + type + ":" + value;
    return service.equals(UserNameForm.NO_SERVICE)
        ? List.of(Key.weak(KeyKind.DEVICE, key))
        : List.of(Key.strong(KeyKind.DEVICE, key));
  }

  private static List<MatchKey> global(String type, String value, String raw) {
    return value.isEmpty()
        ? Key.raw(IdentifierKind.DEVICE_ID, raw)
        : List.of(Key.strong(KeyKind.DEVICE, UserNameForm.NO_SERVICE + ":" + type + ":" + value));
  }

  private static List<MatchKey> ssid(String raw) {
    String name = raw.strip();
    return name.isEmpty()
        ? List.of()
        : List.of(Key.weak(KeyKind.DEVICE, UserNameForm.NO_SERVICE + ":" + SSID + ":" + name));
  }

  private static String iccid(String raw) {
    String digits = Ascii.without(" -fF", raw.strip());
    if (!Ascii.allDigits(digits) || !digits.startsWith("89")) {
      return "";
    }
    boolean checked = digits.length() >= 19 && digits.length() <= 20 && Luhn.holds(digits);
    String body = checked ? digits.substring(0, digits.length() - 1) : digits;
    return body.length() == 18 || body.length() == 19 ? body : "";
  }

  private static String imsi(String raw) {
    String digits = Ascii.without(" -", raw.strip());
    return digits.length() == 15 && Ascii.allDigits(digits) && !Ascii.uniform(digits) ? digits : "";
  }

  /** Hexadecimal ids are compared in lower case, all others as written. */
  private static String valueOf(String raw) {
    String value = raw.strip();
    return Ascii.allHex(Ascii.without("-{}:", value)) ? value.toLowerCase(Locale.ROOT) : value;
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
