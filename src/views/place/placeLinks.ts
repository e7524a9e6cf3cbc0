import type { PlaceLanguage } from '../../place/words.ts'
import type { PlaceLinks } from './PlaceSummary.tsx'

const LEVELS = ['country', 'department', 'municipality', 'district']

/** Addresses from a page in `es/` or `en/`, relative so that they hold below any path; the map opens on an indicator with the place chosen. */
export function placeLinks(id: string, level: number, language: PlaceLanguage): PlaceLinks {
  return {
    place: (other) => `./${other}.html`,
    directory: './index.html',
    explore: (indicator) => `../index.html#/explore?indicator=${indicator}&level=${LEVELS[level] ?? 'municipality'}&select=${id}&lang=${language}`,
    language: `../${language === 'es' ? 'en' : 'es'}/${id}.html`,
  }
}
