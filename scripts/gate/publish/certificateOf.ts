import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import type { AttackRecord, Certificate, TableCertificate } from '../../../src/catalog/certificate.ts'
import type { AttackResult } from '../attack/attackCells.ts'
import { type Cells, NOT_APPLICABLE, NOT_REPORTED, REPORTED, ROUNDED, SUPPRESSED } from '../cells/cells.ts'
import type { RelationKind } from '../cells/relations.ts'
import type { ResourceFile } from '../package/tableFiles.ts'
import { knowledgeOf } from '../rules/knowledgeOf.ts'
import type { Protection } from '../rules/protection.ts'
import type { TableCells } from '../raw/sumCells.ts'

export interface CertificateInput {
  readonly dataset: string
  readonly release: string
  readonly kind: 'published' | 'synthetic'
  readonly rules: Protection
  readonly rulesText: string
  readonly tables: readonly TableCells[]
  readonly cells: Cells
  readonly personsLost: { readonly persons: number; readonly personsHidden: number }
  readonly attack: Pick<AttackResult, 'cells' | 'rests' | 'relations' | 'disclosed' | 'weakest'> & { readonly toldBefore: number }
  readonly earlier: readonly string[]
  readonly time: Date
  readonly seconds: number
  /** `datapackage.json`, as it is written. */
  readonly description: string
  readonly files: readonly ResourceFile[]
}

/** The kinds of relations each attack of the certificate looks at. */
const ATTACKS: readonly (readonly [AttackRecord['id'], readonly RelationKind[]])[] = [
  ['margins', ['margins', 'time', 'union']],
  ['geographies', ['geographies']],
  ['order', ['order', 'same']],
]

/** What is told of a release: nothing in it is one more equation for somebody who reckons. */
export function certificateOf(input: CertificateInput): Certificate {
  const { rules, cells, attack } = input
  const knowledge = knowledgeOf(rules)
  const found = attack.disclosed.length
  const many = (kinds: readonly RelationKind[]) => kinds.reduce((sum, kind) => sum + (attack.relations[kind] ?? 0), 0)
  const hidden = cells.statuses.reduce((sum, status) => sum + Number(status === SUPPRESSED), 0)
  return {
    dataset: input.dataset,
    release: input.release,
    kind: input.kind,
    method: rules.method,
    rules: {
      counts: Object.fromEntries(Object.entries(knowledge.counts).flatMap(([name, { threshold, width, zeros, share }]) => (share === undefined ? [[name, { threshold, width, zeros }]] : []))),
      ...(rules.amounts.length > 0 ? { amounts: rules.amounts.map(({ column, precision }) => ({ column, share: precision })) } : {}),
      complements: knowledge.complements.map(({ part, whole, threshold }) => ({ part, whole, threshold })),
      loss: rules.loss,
      base: rules.method === 'rounding' ? rules.base : null,
      noise: rules.method === 'cell-key' && rules.noise ? { largest: rules.noise.largest, variance: rules.noise.variance } : null,
      hash: sha256(input.rulesText),
    },
    tables: input.tables.map((table) => tableCertificate(table, cells)),
    totals: {
      cells: cells.keys.length,
      suppressed: hidden,
      personsLostPercent: Math.round((100 * input.personsLost.personsHidden) / Math.max(input.personsLost.persons, 1)),
    },
    weakest: attack.weakest,
    attacks: rules.method !== 'suppression' ? [{ id: rules.method === 'cell-key' ? 'noise' : 'intervals', checked: attack.cells, found }] : [
      { id: 'intervals', checked: attack.cells, found },
      ...ATTACKS.map(([id, kinds]): AttackRecord => ({ id, checked: many(kinds), found: 0 })),
      { id: 'complements', checked: attack.rests, found: 0 },
      { id: 'releases', checked: input.earlier.length, found: attack.toldBefore },
    ],
    earlier: rules.method === 'suppression' ? input.earlier : [],
    seed: rules.seed,
    time: input.time.toISOString(),
    seconds: Math.round(input.seconds),
    versions: { highs: versionOf('highs'), duckdb: versionOf('@duckdb/node-api'), node: process.versions.node },
    files: Object.fromEntries([['datapackage.json', sha256(input.description)], ...input.files.map(({ resource, content }) => [resource.path, sha256(content)] as const)]),
  }
}

function tableCertificate({ rule, cells: of }: TableCells, { statuses, values }: Cells): TableCertificate {
  const places = of.flatMap((list) => [...list])
  const number = (status: number) => places.filter((place) => statuses[place] === status).length
  return {
    table: rule.name,
    cells: places.length,
    reported: number(REPORTED),
    zero: places.filter((place) => values[place] === 0).length,
    suppressed: number(SUPPRESSED),
    rounded: number(ROUNDED),
    notReported: number(NOT_REPORTED),
    notApplicable: number(NOT_APPLICABLE),
  }
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

/** As pinned by the project. */
function versionOf(library: string): string {
  const { devDependencies } = createRequire(import.meta.url)('../../../package.json') as { devDependencies: Record<string, string> }
  return devDependencies[library] ?? ''
}
