import type { DraftProgramme } from '../draft.ts'
import { SYNTHETIC_MARK } from '../iati/codes.ts'
import { columnsOf, TABLE_NAMES } from './tables.ts'

/** A Frictionless Data Package (v1, https://specs.frictionlessdata.io/data-package/) of the tables, as JSON text. */
export function datapackage(programmes: readonly DraftProgramme[]): string {
  const synthetic = programmes.some(({ kind }) => kind === 'synthetic')
  const [es, en] = synthetic ? [SYNTHETIC_MARK.es, SYNTHETIC_MARK.en] : ['', '']
  return `${JSON.stringify(
    {
      profile: 'tabular-data-package',
      name: 'arraigo-programmes',
      title: `${es}Programas | ${en}Programmes`,
      description:
        'Una celda vacía es un dato que no se publicó; nunca es 0. percent va de 0 a 1. | An empty cell is what was not published, never 0. percent goes from 0 to 1.',
      kinds: Object.fromEntries(programmes.map(({ id, kind }) => [id, kind])),
      resources: TABLE_NAMES.map((name) => ({
        name: name.replaceAll('_', '-'),
        path: `${name}.csv`,
        profile: 'tabular-data-resource',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
        schema: {
          fields: columnsOf(name).map((column) => ({ name: column.name, type: column.isNumber ? 'number' : 'string' })),
          missingValues: [''],
          ...(name === 'programmes'
            ? { primaryKey: ['id'] }
            : { foreignKeys: [{ fields: ['programme'], reference: { resource: 'programmes', fields: ['id'] } }] }),
        },
      })),
    },
    null,
    2,
  )}\n`
}
