import type { LocalizedText } from '../../catalog/indicator.ts'
import { joined } from './bothLanguages.ts'
import type { Overlap } from './overlap.ts'
import type { Gazetteer } from './gazetteer.ts'
import { groupBy } from './groupBy.ts'
import { LEAST_SHARE, type LevelCount } from './levelCounts.ts'
import type { Matching } from './matchFeatures.ts'

/** Takes a line of a report, in both languages. */
export type Tell = (line: LocalizedText) => void

/** Overlaps below this are rounding of coordinates; they are counted, not listed. */
const LISTED_SQUARE_KILOMETRES = 0.1

const LEVEL_NAMES: Readonly<Record<LevelCount['level'], LocalizedText>> = {
  municipality: { es: 'municipios', en: 'municipalities' },
  district: { es: 'distritos de El Salvador', en: 'districts of El Salvador' },
}

/** By what means areas were matched, what was odd, and every feature left over. */
export function reportMatching({ areas, unmatched, remarks }: Matching, tell: Tell): void {
  for (const remark of remarks) tell(joined([{ es: 'nota: ', en: 'note: ' }, remark]))
  // Two objects of the same words are two keys; the words in one language are one.
  for (const found of groupBy(areas.values(), (area) => area.by.en).values())
    tell(joined([{ es: 'hallados por ', en: 'matched by ' }, found[0]!.by, `: ${found.length}`]))
  if (unmatched.length > 0)
    tell({ es: `Elementos sin territorio: ${unmatched.length}`, en: `Features without a territory: ${unmatched.length}` })
  for (const { place, reason } of unmatched) tell(joined(['  ', place, ': ', reason]))
}

/** `682 of 682 municipalities`, by country where not all, and every territory without an area. */
export function reportLevels(counts: readonly LevelCount[], gazetteer: Gazetteer, tell: Tell): void {
  for (const { level, matched, total, missing, dissolved } of counts) {
    const name = LEVEL_NAMES[level]
    const note = {
      es: ` (${dissolved} con las áreas de sus distritos unidas)`,
      en: ` (${dissolved} of them put together from their districts)`,
    }
    const count = { es: `${matched} de ${total} ${name.es}`, en: `${matched} of ${total} ${name.en}` }
    tell(dissolved > 0 ? joined([count, note]) : count)
    if (matched === 0 || missing.length === 0) continue
    tell({ es: `Sin área: ${missing.length} ${name.es}`, en: `Without an area: ${missing.length} ${name.en}` })
    for (const [country, territories] of groupBy(missing, (territory) => territory.iso3)) {
      const all = gazetteer.territories.filter((t) => t.iso3 === country && t.level === territories[0]!.level).length
      if (territories.length === all) tell({ es: `  los ${all} de ${country}`, en: `  all ${all} of ${country}` })
      else for (const territory of territories) tell(joined(['  ', gazetteer.label(territory)]))
    }
  }
}

/** Matched territories whose seat lies outside their new area. */
export function reportSeatsOutside({ areas }: Matching, gazetteer: Gazetteer, tell: Tell): void {
  const outside = [...areas]
    .map(([id, { polygons }]) => ({
      territory: gazetteer.byId.get(id)!,
      kilometres: gazetteer.seatOutside(gazetteer.byId.get(id)!, polygons),
    }))
    .filter(({ kilometres }) => kilometres !== null && kilometres > 0)
    .toSorted((a, b) => b.kilometres! - a.kilometres!)
  tell({ es: `Cabeceras fuera de su área: ${outside.length}`, en: `Seats outside their area: ${outside.length}` })
  for (const { territory, kilometres } of outside)
    tell(joined(['  ', gazetteer.label(territory), `: ${kilometres!.toFixed(1)} km`]))
}

/** Areas that lie over each other. They are cleaned before use. */
export function reportOverlaps(overlaps: readonly Overlap[], gazetteer: Gazetteer, tell: Tell): void {
  const total = overlaps.reduce((sum, { squareKilometres }) => sum + squareKilometres, 0)
  tell({
    es: `Traslapes: ${overlaps.length}, en total ${total.toFixed(3)} km²`,
    en: `Overlaps: ${overlaps.length}, together ${total.toFixed(3)} km²`,
  })
  for (const { ids, squareKilometres } of overlaps.filter((overlap) => overlap.squareKilometres >= LISTED_SQUARE_KILOMETRES)) {
    const labels = ids.map((id) => gazetteer.label(gazetteer.byId.get(id)!))
    tell(joined(['  ', joined(labels, { es: ' y ', en: ' and ' }), `: ${squareKilometres.toFixed(1)} km²`]))
  }
}

/** Why nothing was written, and what to do. */
export function reportRefusal(refused: readonly LevelCount[], tell: Tell): void {
  for (const { level, matched, total } of refused) {
    const share = ((100 * matched) / total).toFixed(1)
    const name = LEVEL_NAMES[level]
    tell({
      es: `No se acepta: solo se hallaron ${matched} de ${total} ${name.es} (${share} %; hace falta al menos el ${100 * LEAST_SHARE} %).`,
      en: `Refused: only ${matched} of ${total} ${name.en} matched (${share} %, at least ${100 * LEAST_SHARE} % needed).`,
    })
  }
  tell({
    es: 'No se escribió nada. Con --partial se usan estas áreas y las demás siguen siendo esquemáticas.',
    en: 'Nothing was written. With --partial these areas are used and the others stay schematic.',
  })
}
