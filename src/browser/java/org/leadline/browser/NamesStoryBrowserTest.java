package org.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A nickname is found in a foreign spelling, and the page says which names it took. */
class NamesStoryBrowserTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  /** The user name of the first story report, in Cyrillic letters. */
  private static final String CYRILLIC =
      "\u0441\u0430\u043c\u043f\u043b\u0435_\u0443\u0441\u0435\u0440";

  @Test
  void aNicknameIsFoundInAForeignSpelling(Visitor visitor) {
    visitor.logIn().search("like:" + CYRILLIC);
    Page page = visitor.page();
    assertThat(visitor.hits().first()).containsText("900000003");

    Locator names = page.locator("names-like");
    names.locator("summary").focus();
    page.keyboard().press("Enter");
    assertThat(names).containsText("the same in Latin letters");
    assertThat(names.locator("a").first()).containsText("sample_user");
    Assertions.assertThat(page.url()).doesNotContain(CYRILLIC).doesNotContain("%D1");

    names.locator("a").first().press("Enter");
    visitor.settle();
    assertThat(page.locator("h1")).containsText("sample_user");
  }

  @Test
  void aNameThatNobodyHasIsToldSo(Visitor visitor) {
    visitor.logIn().search("like:qqqqqqqqqq");
    assertThat(visitor.page().locator("names-like")).containsText("0 names");
  }
}
