import { finding, type Finding } from '../../finding.ts'
import { IntakeError } from '../../intake-error.ts'
import { namedBlob, type NamedBlob } from '../named-blob.ts'
import type { OpenInner } from '../openFile.ts'
import { DELIMITERS, type OpenedFile, type OpenedTable, type ReadSettings } from '../opened-file.ts'
import type { ZipParts } from '../zip/readZip.ts'
import { packageDescription, type PackageResource, titleOf } from './description.ts'
import { describedTable } from './describedTable.ts'

const TABULAR = /\.(?:csv|tsv|tab|txt|xlsx|parquet|arrow|feather|geojson|topojson|kml|gz)$/i

/** Opens a Frictionless data package: each of its tabular resources as a table, with what its schema says of the columns. */
export async function openPackage(file: NamedBlob, parts: ZipParts, descriptionName: string, inner: OpenInner): Promise<OpenedFile> {
  const folder = descriptionName.slice(0, -'datapackage.json'.length)
  const description = packageDescription(parts.get(descriptionName)!)
  const tables: OpenedTable[] = []
  const layers: { name: string; features: NonNullable<OpenedFile['layers']>[number]['features'] }[] = []
  const faults: Finding[] = []
  for (const [at, resource] of description.resources.entries()) {
    const name = resource.name ?? `#${at + 1}`
    const paths = typeof resource.path === 'string' ? [resource.path] : (resource.path ?? [])
    const [path] = paths
    if (path === undefined || !TABULAR.test(path)) continue
    if (paths.length > 1) {
      faults.push(fault('resource-parts', name, 'está repartido en varios archivos, lo que no se lee', 'is spread over several files, which is not read'))
    } else if (!isWithin(path)) {
      faults.push(fault('resource-outside', name, 'apunta fuera del paquete, y por seguridad no se lee', 'points outside the package and is not read, for safety'))
    } else if (!parts.has(folder + path)) {
      faults.push(fault('resource-missing', name, 'nombra un archivo que no está en el paquete', 'names a file that is not in the package'))
    } else {
      try {
        const opened = await inner(namedBlob(parts.get(folder + path)!, path), settingsOf(resource))
        const label = (table: string) => (opened.tables.length > 1 ? `${name} / ${table}` : name)
        tables.push(...opened.tables.map((table) => describedTable({ ...table, name: label(table.name) }, resource)))
        layers.push(...(opened.layers ?? []).map((layer) => ({ ...layer, name: label(layer.name) })))
      } catch (error) {
        if (!(error instanceof IntakeError)) throw error
        faults.push(fault('resource-unreadable', name, `no se pudo leer: ${error.text.es}`, `could not be read: ${error.text.en}`, error.row))
      }
    }
  }
  const [first, ...rest] = tables
  if (!first) {
    const why = faults[0]?.words ?? { es: 'no tiene recursos que sean tablas', en: 'it has no resources that are tables' }
    throw new IntakeError('no-table', `el paquete de datos no tiene ninguna tabla que se pueda leer: ${why.es}`, `the data package has no table that can be read: ${why.en}`)
  }
  const names = (list: readonly { readonly title?: string | null; readonly name?: string | null }[] | undefined) => list?.flatMap((one) => one.title ?? one.name ?? []).join('; ') || null
  return {
    name: file.name,
    format: 'frictionless',
    bytes: file.size,
    tables: [{ ...first, notes: [...faults, ...first.notes] }, ...rest],
    layers: layers.length > 0 ? layers : null,
    about: { title: titleOf(description) ?? description.name ?? null, source: names(description.sources), licence: names(description.licenses), period: null },
    template: { id: 'frictionless', name: { es: 'Paquete de datos Frictionless', en: 'Frictionless data package' } },
  }
}

/** Whether a path stays in the folder of the package, as the standard asks. */
function isWithin(path: string): boolean {
  return !/^(?:[/\\~]|[a-z][a-z0-9+.-]*:)/i.test(path) && !path.split(/[/\\]/).includes('..')
}

function settingsOf({ dialect, encoding, schema }: PackageResource): Partial<ReadSettings> {
  const told = typeof dialect === 'object' ? dialect : {}
  const delimiter = DELIMITERS.find((mark) => mark === told.delimiter)
  const plain = encoding?.toLowerCase().replaceAll(/[_\s]/g, '-')
  const headerRow = told.header === false ? 0 : told.headerRows?.[0]
  const hasCommas = typeof schema === 'object' && schema.fields?.some(({ decimalChar }) => decimalChar === ',')
  return {
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(plain && /^(?:windows-1252|cp1252|iso-8859-1|latin-?1)$/.test(plain) ? { encoding: 'windows-1252' as const } : {}),
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(hasCommas ? { decimal: ',' as const } : {}),
  }
}

function fault(code: string, resource: string, es: string, en: string, row: number | null = null): Finding {
  return finding(code, 'error', { row }, `el recurso «${resource}» ${es}`, `the resource “${resource}” ${en}`)
}
