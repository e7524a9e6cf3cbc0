/** The address if it is a web address; null for anything else, since sources come from files people edit. */
export function linkAddress(address: string | null): string | null {
  if (address === null) return null
  try {
    const url = new URL(address)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
  } catch {
    return null
  }
}
