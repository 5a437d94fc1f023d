package org.leadline.intake.reading;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.leadline.report.IdentifierKind;

/**
 * The names that documents give to the types of values. Compared without upper case, blanks and
 * punctuation, so {@code Screen Name}, {@code screen_name} and {@code screenName} are one.
 */
public final class ValueTypes {

  private static final Map<String, IdentifierKind> KINDS =
      Map.ofEntries(
          entry("email", IdentifierKind.EMAIL),
          entry("emailaddress", IdentifierKind.EMAIL),
          entry("mail", IdentifierKind.EMAIL),
          entry("phone", IdentifierKind.PHONE),
          entry("phonenumber", IdentifierKind.PHONE),
          entry("tel", IdentifierKind.PHONE),
          entry("telephone", IdentifierKind.PHONE),
          entry("mobile", IdentifierKind.PHONE),
          entry("mobilephone", IdentifierKind.PHONE),
          entry("msisdn", IdentifierKind.PHONE),
          entry("account", IdentifierKind.ACCOUNT),
          entry("acct", IdentifierKind.ACCOUNT),
          entry("accountid", IdentifierKind.ACCOUNT),
          entry("userid", IdentifierKind.ACCOUNT),
          entry("espuserid", IdentifierKind.ACCOUNT),
          entry("espidentifier", IdentifierKind.ACCOUNT),
          entry("profileid", IdentifierKind.ACCOUNT),
          entry("uid", IdentifierKind.ACCOUNT),
          entry("user", IdentifierKind.USER_NAME),
          entry("username", IdentifierKind.USER_NAME),
          entry("screenname", IdentifierKind.USER_NAME),
          entry("handle", IdentifierKind.USER_NAME),
          entry("nick", IdentifierKind.USER_NAME),
          entry("nickname", IdentifierKind.USER_NAME),
          entry("displayname", IdentifierKind.DISPLAY_NAME),
          entry("name", IdentifierKind.PERSON_NAME),
          entry("fullname", IdentifierKind.PERSON_NAME),
          entry("personname", IdentifierKind.PERSON_NAME),
          entry("url", IdentifierKind.URL),
          entry("uri", IdentifierKind.URL),
          entry("link", IdentifierKind.URL),
          entry("website", IdentifierKind.URL),
          entry("webpage", IdentifierKind.URL),
          entry("profileurl", IdentifierKind.URL),
          entry("domain", IdentifierKind.DOMAIN),
          entry("domainname", IdentifierKind.DOMAIN),
          entry("host", IdentifierKind.DOMAIN),
          entry("hostname", IdentifierKind.DOMAIN),
          entry("fqdn", IdentifierKind.DOMAIN),
          entry("ip", IdentifierKind.IP),
          entry("ipv4", IdentifierKind.IP),
          entry("ipv6", IdentifierKind.IP),
          entry("ipaddress", IdentifierKind.IP),
          entry("mac", IdentifierKind.MAC),
          entry("macaddress", IdentifierKind.MAC),
          entry("bssid", IdentifierKind.MAC),
          entry("imei", IdentifierKind.IMEI),
          entry("imeisv", IdentifierKind.IMEI),
          entry("meid", IdentifierKind.IMEI),
          entry("adid", IdentifierKind.ADVERTISING_ID),
          entry("idfa", IdentifierKind.ADVERTISING_ID),
          entry("gaid", IdentifierKind.ADVERTISING_ID),
          entry("aaid", IdentifierKind.ADVERTISING_ID),
          entry("advertisingid", IdentifierKind.ADVERTISING_ID),
          entry("device", IdentifierKind.DEVICE_ID),
          entry("deviceid", IdentifierKind.DEVICE_ID),
          entry("androidid", IdentifierKind.DEVICE_ID),
          entry("idfv", IdentifierKind.DEVICE_ID),
          entry("iccid", IdentifierKind.DEVICE_ID),
          entry("imsi", IdentifierKind.DEVICE_ID),
          entry("ssid", IdentifierKind.DEVICE_ID),
          entry("serial", IdentifierKind.DEVICE_ID),
          entry("serialnumber", IdentifierKind.DEVICE_ID),
          entry("crypto", IdentifierKind.CRYPTO_ADDRESS),
          entry("cryptoaddress", IdentifierKind.CRYPTO_ADDRESS),
          entry("wallet", IdentifierKind.CRYPTO_ADDRESS),
          entry("btc", IdentifierKind.CRYPTO_ADDRESS),
          entry("bitcoin", IdentifierKind.CRYPTO_ADDRESS),
          entry("eth", IdentifierKind.CRYPTO_ADDRESS),
          entry("ethereum", IdentifierKind.CRYPTO_ADDRESS),
          entry("xmr", IdentifierKind.CRYPTO_ADDRESS),
          entry("monero", IdentifierKind.CRYPTO_ADDRESS),
          entry("ltc", IdentifierKind.CRYPTO_ADDRESS),
          entry("litecoin", IdentifierKind.CRYPTO_ADDRESS),
          entry("doge", IdentifierKind.CRYPTO_ADDRESS),
          entry("dogecoin", IdentifierKind.CRYPTO_ADDRESS),
          entry("dash", IdentifierKind.CRYPTO_ADDRESS),
          entry("bch", IdentifierKind.CRYPTO_ADDRESS),
          entry("zec", IdentifierKind.CRYPTO_ADDRESS),
          entry("trx", IdentifierKind.CRYPTO_ADDRESS),
          entry("tron", IdentifierKind.CRYPTO_ADDRESS),
          entry("xrp", IdentifierKind.CRYPTO_ADDRESS),
          entry("pay", IdentifierKind.PAYMENT_HANDLE),
          entry("payment", IdentifierKind.PAYMENT_HANDLE),
          entry("paymenthandle", IdentifierKind.PAYMENT_HANDLE),
          entry("cashtag", IdentifierKind.PAYMENT_HANDLE),
          entry("hash", IdentifierKind.HASH),
          entry("filehash", IdentifierKind.HASH),
          entry("md5", IdentifierKind.HASH),
          entry("sha1", IdentifierKind.HASH),
          entry("sha256", IdentifierKind.HASH),
          entry("sha512", IdentifierKind.HASH),
          entry("pdq", IdentifierKind.HASH),
          entry("photodna", IdentifierKind.HASH),
          entry("report", IdentifierKind.REPORT_NUMBER),
          entry("reportid", IdentifierKind.REPORT_NUMBER),
          entry("reportnumber", IdentifierKind.REPORT_NUMBER),
          entry("cybertip", IdentifierKind.REPORT_NUMBER),
          entry("ct", IdentifierKind.REPORT_NUMBER),
          entry("thread", IdentifierKind.THREAD),
          entry("threadid", IdentifierKind.THREAD),
          entry("conversation", IdentifierKind.THREAD),
          entry("messageid", IdentifierKind.THREAD),
          entry("channel", IdentifierKind.THREAD),
          entry("group", IdentifierKind.GROUP),
          entry("groupid", IdentifierKind.GROUP),
          entry("groupidentifier", IdentifierKind.GROUP),
          entry("guild", IdentifierKind.GROUP),
          entry("plate", IdentifierKind.VEHICLE_PLATE),
          entry("licenseplate", IdentifierKind.VEHICLE_PLATE),
          entry("vehicleplate", IdentifierKind.VEHICLE_PLATE));

  private ValueTypes() {}

  /** The kind that this name stands for; empty when the name is not known. */
  public static Optional<IdentifierKind> kindOf(String name) {
    return Optional.ofNullable(KINDS.get(folded(name)));
  }

  /** The kind of a device's id whose type has this name. */
  public static IdentifierKind deviceKindOf(String name) {
    return kindOf(name)
        .filter(kind ->
            kind == IdentifierKind.IMEI
                || kind == IdentifierKind.MAC
                || kind == IdentifierKind.ADVERTISING_ID)
        .orElse(IdentifierKind.DEVICE_ID);
  }

  /** Whether the name is that of a hash algorithm. */
  public static boolean isHash(String name) {
    return kindOf(name).filter(kind -> kind == IdentifierKind.HASH).isPresent();
  }

  /** Lower case, letters and digits only. */
  public static String folded(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    name.toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(character -> folded.append((char) character));
    return folded.toString();
  }
}
