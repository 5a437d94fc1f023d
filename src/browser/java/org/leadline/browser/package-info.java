/**
 * The page in a real browser: Chromium, driven by Playwright, at a real server with real reports.
 *
 * <p>{@link org.leadline.browser.Browsing} is the extension that a test class registers. Each test
 * gets a {@link org.leadline.browser.Visitor}, one person at the page in a browser context of their
 * own; when the test ends, nothing may have been written to the console, no script may have failed
 * and no request may have left the machine. The server is started once for all tests of a run, with
 * the reports of {@link org.leadline.browser.StoryReports} among generated ones. Page logic is
 * tested in the same browser without a server.
 */
@NullMarked
package org.leadline.browser;

import org.jspecify.annotations.NullMarked;
