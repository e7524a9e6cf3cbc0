import { renderToStaticMarkup } from 'react-dom/server'
import type { PlaceLanguage } from '../../place/words.ts'
import { type DirectoryPlace, DirectoryStatic } from './DirectoryStatic.tsx'
import { PlaceStatic } from './PlaceStatic.tsx'
import type { PlaceSummaryProps } from './PlaceSummary.tsx'

/** The markup of a place's static page, the same as at the top of the live one. */
export function renderPlace(props: PlaceSummaryProps): string {
  return renderToStaticMarkup(<PlaceStatic {...props} />)
}

/** The markup of the list of all places. */
export function renderDirectory(countries: readonly DirectoryPlace[], language: PlaceLanguage, places: number): string {
  return renderToStaticMarkup(<DirectoryStatic countries={countries} language={language} places={places} />)
}
