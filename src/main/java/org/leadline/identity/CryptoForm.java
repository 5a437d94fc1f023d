package org.leadline.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;

/**
 * Addresses on crypto-currency networks, each verified by its own checksum: base58check (Bitcoin,
 * Litecoin, Dogecoin, Dash, Zcash, Tron, Ripple), bech32 and bech32m (BIP-173, BIP-350), CashAddr,
 * Ethereum (EIP-55 where the case is mixed), Monero. A wrong checksum leaves the raw key only: the
 * value is a misspelling of an unknown address.
 */
final class CryptoForm {

  private static final int LONGEST = 120;

  private CryptoForm() {}

  static List<MatchKey> keys(String raw, Hints hints) {
    String value = raw.strip();
    return recognised(value, hints.valueType() == null ? "" : hints.valueType())
        .map(List::of)
        .orElseGet(() -> Key.raw(IdentifierKind.CRYPTO_ADDRESS, raw));
  }

  /** The key of an address with a right checksum; absent for anything else. */
  static Optional<MatchKey> recognised(String written, String coin) {
    String value = withoutScheme(written);
    if (value.length() < 8 || value.length() > LONGEST || !Ascii.isPlain(value)) {
      return Optional.empty();
    }
    if (value.startsWith("0x") || value.startsWith("0X")) {
      return Ethereum.canonical(value).map(address -> Key.strong(KeyKind.ETHEREUM, address));
    }
    return Bech32.recognised(value)
        .or(() -> CashAddress.recognised(value))
        .or(() -> Monero.recognised(value))
        .or(() -> Base58Check.recognised(value, isLitecoin(coin)));
  }

  private static boolean isLitecoin(String coin) {
    String name = coin.toLowerCase(Locale.ROOT);
    return name.startsWith("ltc") || name.startsWith("litecoin");
  }

  /** {@code bitcoin:...?amount=...} (BIP-21) and its like; CashAddr keeps its prefix itself. */
  private static String withoutScheme(String written) {
    int colon = written.indexOf(':');
    int query = written.indexOf('?');
    String value = query < 0 ? written : written.substring(0, query);
    if (colon < 0) {
      return value;
    }
    return switch (written.substring(0, colon).toLowerCase(Locale.ROOT)) {
      case "bitcoin", "ethereum", "litecoin", "dogecoin", "dash", "monero", "zcash", "tron" ->
          value.substring(colon + 1);
      default -> value;
    };
  }
}
