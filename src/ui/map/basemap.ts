/**
 * Address of a hosted MapLibre style to draw under the areas, e.g. 'https://tiles.example.org/style.json'.
 * null, the default, draws land and sea from the app's own files and asks nobody. A hosted style sends the part of
 * the map a visitor looks at to its host, and its address has to be allowed in the content policy of the site.
 */
export const HOSTED_BASEMAP_STYLE: string | null = null
