import type { PlaceFigure, PlaceIndicator, PlaceStatus } from '../../src/place/place-file.ts'

const TITLES: Readonly<Record<string, readonly [es: string, en: string, unit: PlaceIndicator['unit'], kind: PlaceIndicator['kind']]>> = {
  need: ['Personas que lo necesitan', 'People in need', 'persons', 'synthetic'],
  served: ['Personas atendidas', 'People served', 'persons', 'synthetic'],
  coverage: ['Cobertura', 'Coverage', 'percent', 'synthetic'],
  gap: ['Brecha', 'Gap', 'persons', 'synthetic'],
  'access-30': ['Acceso a 30 km', 'Access within 30 km', 'percent', 'synthetic'],
  'services-offered': ['Servicios que se ofrecen', 'Services offered', 'services', 'synthetic'],
  completion: ['Finalización', 'Completion', 'percent', 'synthetic'],
  certification: ['Certificación', 'Certification', 'percent', 'synthetic'],
  placement: ['Con empleo o negocio', 'In work or business', 'percent', 'synthetic'],
  'retention-6': ['Permanencia a 6 meses', 'Retention at 6 months', 'percent', 'synthetic'],
  'retention-12': ['Permanencia a 12 meses', 'Retention at 12 months', 'percent', 'synthetic'],
  population: ['Población', 'Population', 'persons', 'published'],
  returns: ['Retornos', 'Returns', 'persons', 'published'],
  poverty: ['Pobreza multidimensional', 'Multidimensional poverty', 'percent', 'published'],
}

/** Definitions of all indicators a sample names. */
export function sampleIndicators(): Record<string, PlaceIndicator> {
  return Object.fromEntries(
    Object.entries(TITLES).map(([id, [es, en, unit, kind]]): [string, PlaceIndicator] => {
      const dataset =
        kind === 'synthetic'
          ? { id: 'demonstration', title: { es: 'Datos de demostración', en: 'Demonstration data' }, licence: 'CC0-1.0', updated: '2026-09-30' }
          : { id: 'published', title: { es: 'Cifras publicadas', en: 'Published figures' }, licence: 'CC-BY-4.0', updated: '2026-08-01' }
      const words = { es, en }
      const method = unit === 'percent' ? 'proportion' : id === 'gap' ? 'shortfall' : 'count'
      const interval = unit === 'percent' && id !== 'access-30' ? 'wilson' : 'none'
      return [id, { id, title: words, definition: words, numerator: words, denominator: null, method, unit, direction: 'neutral', interval, factor: 1, kind, target: null, dataset }]
    }),
  )
}

/** A share with its counts and interval. */
export function share(indicator: string, numerator: number, denominator: number, interval: readonly [number, number]): PlaceFigure {
  return { indicator, period: '2025', status: 'reported', value: numerator / denominator, numerator, denominator, interval, source: 'demonstration' }
}

/** A count. */
export function counted(indicator: string, value: number, more: Partial<PlaceFigure> = {}): PlaceFigure {
  return { indicator, period: '2025', status: 'reported', value, numerator: value, source: 'demonstration', ...more }
}

/** A figure without a value. */
export function absent(indicator: string, status: PlaceStatus): PlaceFigure {
  return { indicator, status }
}
