/** Name of the cache in which a browser keeps the place files of a release; page and service worker share it. */
export function placesCache(release: string): string {
  return `arraigo-places-${release}`
}
