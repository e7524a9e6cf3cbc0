/**
 * Preferences of Firefox for tests: WebGL 2 in software, no request of the browser's own, no name looked up but this machine's. A
 * request that leaves this machine goes to a proxy that is not there, and gets no answer.
 */
export const FIREFOX_PREFERENCES: Readonly<Record<string, string | number | boolean>> = {
  'webgl.force-enabled': true,
  'webgl.disabled': false,
  'gfx.webrender.software': true,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': '127.0.0.1, localhost',
  'network.proxy.allow_hijacking_localhost': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'dom.security.trusted_types.enabled': true,
  // Firefox 153 ends the page with a segmentation fault when a script, axe's or the driver's, reads `ariaLabelledByElements`. The app never does.
  'accessibility.ARIAElementReflection.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.disabledForTesting': true,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
}
