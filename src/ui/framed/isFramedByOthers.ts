/**
 * Whether this page stands in a frame of somebody else's page, which could lay its own buttons over ours and lead a click. A host with
 * headers does not let it come so far (`frame-ancestors`), and a meta element cannot say that (CSP Level 3, section 6.4.2). A frame of
 * one's own site is no stranger's.
 */
export function isFramedByOthers(): boolean {
  if (window.top === window.self) return false
  try {
    return window.top?.location.origin !== window.location.origin
  } catch {
    // Only a page of another origin, or one that a sandbox has made so, refuses to tell.
    return true
  }
}
