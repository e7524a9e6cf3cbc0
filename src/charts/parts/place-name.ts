/** How a chart names a territory: `Danlí`, and around it `El Paraíso, Honduras` (empty for a country). */
export interface PlaceName {
  readonly name: string
  readonly around: string
}
export type PlaceNames = (territory: string) => PlaceName
