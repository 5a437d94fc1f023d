package org.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.identity.Given.term;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadline.report.IdentifierKind;

/** Checksums decide; the addresses are the examples of the standards themselves. */
class CryptoFormTest {

  @ParameterizedTest
  @CsvSource({
    // BIP-173 and BIP-350
    "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4, btc:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
    "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4, btc:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
    "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0, btc:bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
    // the first block of the chain
    "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa, btc:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
    // EIP-55
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed, eth:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
    "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed, eth:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
    // CashAddr specification
    "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a, bch:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a",
    "bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa?amount=1, btc:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
  })
  void aRightChecksumGivesTheKey(String written, String expected) {
    assertThat(term(IdentifierKind.CRYPTO_ADDRESS, written)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
    "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",
    "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb",
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD",
    "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6b",
  })
  void aWrongChecksumLeavesTheText(String written) {
    assertThat(term(IdentifierKind.CRYPTO_ADDRESS, written)).startsWith("raw:crypto_address:");
  }
}
