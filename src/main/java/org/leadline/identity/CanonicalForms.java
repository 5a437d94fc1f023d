package org.leadline.identity;

import java.util.List;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;
import org.leadline.report.Stated;

/** The canonicaliser of each kind, set up once from the settings. */
final class CanonicalForms {

  private final ServiceFamilies families;
  private final EmailForm emails;
  private final PhoneForm phones;
  private final UserNameForm users;
  private final AccountForm accounts;
  private final ThreadForm threads;
  private final PaymentForm payments;
  private final DeviceForm devices;
  private final UrlForm urls;
  private final Invites invites;

  CanonicalForms(IdentitySettings settings) {
    families = settings.families();
    emails = new EmailForm(new Mailboxes(settings.mailboxes()));
    phones = new PhoneForm(settings.phoneRegion());
    users = new UserNameForm(families);
    accounts = new AccountForm(settings, phones, emails);
    threads = new ThreadForm(families);
    payments = new PaymentForm(families, phones, emails);
    devices = new DeviceForm(settings);
    List<AddressShape> shapes =
        settings.addresses().stream()
            .map(shape -> new AddressShape(shape, (p, v) -> placed(shape.service(), p, v)))
            .toList();
    urls = new UrlForm(settings, shapes);
    invites = new Invites(urls, families, shapes);
  }

  ServiceFamilies families() {
    return families;
  }

  PhoneForm phones() {
    return phones;
  }

  List<MatchKey> keys(IdentifierKind kind, String raw, Hints hints) {
    return switch (kind) {
      case EMAIL -> emails.keys(raw);
      case PHONE -> phones.keys(raw, hints);
      case ACCOUNT -> invites.keys(raw, hints).orElseGet(() -> accounts.keys(raw, hints));
      case USER_NAME -> invites.keys(raw, hints).orElseGet(() -> users.keys(raw, hints));
      case GROUP -> invites.keys(raw, hints).orElseGet(() -> threads.groupKeys(raw, hints));
      case DISPLAY_NAME, PERSON_NAME -> NameForm.keys(kind, raw);
      case URL -> urls.keys(raw);
      case DOMAIN -> domainOrAddress(raw);
      case IP -> IpForm.keys(raw);
      case MAC -> MacForm.keys(raw);
      case IMEI -> ImeiForm.keys(raw);
      case ADVERTISING_ID -> UuidForm.advertisingKeys(raw);
      case DEVICE_ID -> devices.keys(raw, hints);
      case CRYPTO_ADDRESS -> CryptoForm.keys(raw, hints);
      case PAYMENT_HANDLE -> payments.keys(raw, hints);
      case HASH -> HashForm.keys(raw, hints);
      case REPORT_NUMBER -> ReportNumberForm.keys(raw);
      case THREAD -> threads.threadKeys(raw, hints);
      case VEHICLE_PLATE -> PlateForm.keys(raw, hints);
      case OTHER -> Key.raw(kind, raw);
    };
  }

  /** People write whole web addresses into fields for domains. */
  private List<MatchKey> domainOrAddress(String raw) {
    List<MatchKey> keys = DomainForm.keys(raw);
    boolean address = !keys.isEmpty() && keys.getFirst().kind() == KeyKind.RAW;
    List<MatchKey> keysOfAddress = address ? urls.keys(raw) : keys;
    return keysOfAddress.isEmpty() || keysOfAddress.getFirst().kind() == KeyKind.RAW
        ? keys
        : keysOfAddress;
  }

  /** The keys of a value that stands at a named place of a web address. */
  private List<MatchKey> placed(String service, String place, String value) {
    Hints hints = new Hints(service, null, null, null, Stated.NOT_STATED);
    return switch (place) {
      case "user" -> users.keys(value, hints);
      case "account" -> accounts.keys(value, hints);
      case "thread" -> threads.threadKeys(value, hints);
      case "group" -> threads.groupKeys(value, hints);
      case "payment" -> payments.keys(value, hints);
      case "phone" -> phones.keys("+" + Ascii.digitsOf(value), Hints.NONE);
      default -> List.of(Key.strong(KeyKind.INVITE, service + ":" + value));
    };
  }
}
