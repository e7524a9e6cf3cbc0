/** Languages the browser prefers, most wanted first. */
export function browserLanguages(): readonly string[] {
  return navigator.languages ?? [navigator.language]
}

/** The link the visitor came with. */
export function linkAtStart(): string {
  return window.location.hash
}
