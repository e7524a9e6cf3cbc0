/** Dataset and table of the invented figures. */
export const TABLE = 'generated'

export const TITLE = { es: 'Región generada', en: 'Generated region' }
const ABOUT = {
  es: 'Números y lugares inventados, hechos para medir cómo crece el producto. No dicen nada de ningún país.',
  en: 'Invented numbers and places, made to measure how the product grows. They say nothing of any country.',
}

const text = (name: string) => ({ name, type: 'string' })
const count = (name: string) => ({ name, type: 'integer' })
const resource = (name: string, table: string, fields: readonly unknown[]) => ({ name: name.replace(/^(?=\d)/, 'y'), path: `${name}.csv`, profile: 'tabular-data-resource', table, schema: { fields } })
const SOURCES = resource('sources', 'sources', ['source_id', 'publisher', 'title', 'year', 'url', 'licence', 'verification'].map(text))

/** The description of the invented figures: a Frictionless Data Package with a table for each year. */
export function packDescription(years: readonly number[]): unknown {
  const fields = [...['measure', 'territory_id', 'period', 'service'].map(text), ...['numerator', 'denominator'].map(count), text('source_id')]
  return {
    ...common(TABLE),
    measures: [{ id: 'coverage', title: { es: 'Cobertura', en: 'Coverage' }, unit: 'persons' }],
    resources: [...years.map((year) => resource(String(year), 'observations', fields)), SOURCES],
  }
}

/** The description of the invented service points, a table every release has. */
export function pointsDescription(): unknown {
  const fields = ['point_id', 'name', 'type', 'services', 'territory_id', 'position_source', 'status', 'source_id'].map(text)
  return { ...common('service-points'), measures: [], resources: [resource('service-points', 'service_points', fields), SOURCES] }
}

function common(name: string): Readonly<Record<string, unknown>> {
  return {
    name,
    profile: 'tabular-data-package',
    title: TITLE.es,
    titles: TITLE,
    description: ABOUT.es,
    descriptions: ABOUT,
    kind: 'synthetic',
    codeSystem: 'ocha-cod',
    credit: TITLE,
    updated: '2025-12-31',
    licenses: [{ name: 'CC0-1.0', title: 'Creative Commons Zero', path: 'https://creativecommons.org/publicdomain/zero/1.0/' }],
    sources: [{ title: 'npm run scale' }],
    tables: [name],
  }
}
