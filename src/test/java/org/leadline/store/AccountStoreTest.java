package org.leadline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;

/** Only the right password or token opens, and what it opens follows from role and units. */
class AccountStoreTest {

  private static final SortedSet<String> NORTH = new TreeSet<>(List.of("north"));
  private static final Secret PASSWORD = new Secret("a long enough pass");

  @TempDir Path directory;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2030-01-01T00:00:00Z"));
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(directory, StoreSettings.DEFAULTS, SampleReports.DERIVATION, now::get);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theFirstStartMakesOneAdministratorAndNoLaterOneDoes() {
    Secret password = store.accounts().createFirstAdministrator().orElseThrow();

    assertThat(store.accounts().createFirstAdministrator()).isEmpty();
    Account admin = store.accounts().verify("admin", password).orElseThrow();
    assertThat(admin.role()).isEqualTo(AccountRole.ADMINISTRATOR);
    assertThat(admin.visibility()).isEqualTo(Visibility.everything());
    assertThat(store.accounts().verify("admin", new Secret("wrong"))).isEmpty();
    assertThat(store.accounts().verify("nobody", password)).isEmpty();
  }

  @Test
  void anAdministratorIsMadeBesideOtherAccountsAndNotInThePlaceOfOne() {
    create("someone", AccountRole.VIEWER);
    assertThat(store.accounts().createFirstAdministrator()).isPresent();
    store.accounts().change("admin", AccountRole.VIEWER, false, NORTH, false);
    assertThat(store.accounts().createFirstAdministrator()).isEmpty();
    assertThat(store.accounts().find("admin").orElseThrow().role()).isEqualTo(AccountRole.VIEWER);
  }

  @Test
  void eachChangeOfAnAccountMakesANewRevision() {
    long first = create("someone", AccountRole.VIEWER).revision();
    assertThat(store.accounts().isAt("someone", first)).isTrue();
    store.accounts().changePassword("someone", AccountStore.randomPassword());
    assertThat(store.accounts().isAt("someone", first)).isFalse();
    assertThat(store.accounts().isAt("someone", first + 1)).isTrue();
    store.accounts().change("someone", AccountRole.VIEWER, false, NORTH, true);
    assertThat(store.accounts().isAt("someone", first + 2)).isFalse();
    assertThat(store.accounts().isAt("nobody", 0)).isFalse();
  }

  @Test
  void rolesDecideWhatIsSeen() {
    assertThat(sees(AccountRole.VIEWER)).isEqualTo(Visibility.ofUnits(NORTH, false));
    assertThat(sees(AccountRole.INVESTIGATOR)).isEqualTo(Visibility.ofUnits(NORTH, true));
    assertThat(sees(AccountRole.SUPERVISOR))
        .isEqualTo(Visibility.ofUnits(List.of("north", Visibility.UNASSIGNED), true));
  }

  @Test
  void aDisabledAccountOpensNothing() {
    create("someone", AccountRole.ANALYST);
    Secret token = store.tokens().create("feed", "someone", null);
    assertThat(store.accounts().change("someone", AccountRole.ANALYST, false, NORTH, true))
        .isTrue();

    assertThat(store.accounts().verify("someone", PASSWORD)).isEmpty();
    assertThat(store.tokens().verify(token)).isEmpty();
  }

  @Test
  void aChangedPasswordReplacesTheOld() {
    create("someone", AccountRole.ANALYST);
    Secret other = AccountStore.randomPassword();
    store.accounts().changePassword("someone", other);

    assertThat(store.accounts().verify("someone", PASSWORD)).isEmpty();
    assertThat(store.accounts().verify("someone", other)).isPresent();
  }

  @Test
  void refusesShortPasswordsAndNamesThatAreTaken() {
    create("someone", AccountRole.VIEWER);

    assertThatThrownBy(() -> create("someone", AccountRole.VIEWER))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            store.accounts().create("other", AccountRole.VIEWER, false, NORTH, new Secret("short")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(store.accounts().all()).extracting(Account::name).containsExactly("someone");
  }

  @Test
  void aTokenActsForItsAccountUntilItEndsOrIsTakenBack() {
    create("someone", AccountRole.ANALYST);
    Secret lasting = store.tokens().create("lasting", "someone", null);
    Secret ending = store.tokens().create("ending", "someone", now.get().plusSeconds(60));

    Caller caller = store.tokens().verify(ending).orElseThrow();
    assertThat(caller.name()).isEqualTo("token:ending");
    assertThat(caller.visibility()).isEqualTo(Visibility.ofUnits(NORTH, true));

    now.set(now.get().plusSeconds(60));
    assertThat(store.tokens().verify(ending)).isEmpty();
    assertThat(store.tokens().verify(lasting)).isPresent();
    assertThat(store.tokens().revoke("lasting")).isTrue();
    assertThat(store.tokens().verify(lasting)).isEmpty();
  }

  @Test
  void nothingPrintsASecret() {
    Secret password = store.accounts().createFirstAdministrator().orElseThrow();

    assertThat(password.toString()).doesNotContain(password.value());
    assertThat(store.accounts().all().toString()).doesNotContain("argon2");
  }

  private Visibility sees(AccountRole role) {
    return create(role.name().toLowerCase(java.util.Locale.ROOT), role).visibility();
  }

  private Account create(String name, AccountRole role) {
    return store.accounts().create(name, role, false, NORTH, PASSWORD);
  }
}
