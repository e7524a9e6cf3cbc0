import type { AttackRecord, Certificate, TableCertificate } from '../../src/catalog/certificate.ts'

const table = (name: string, reported: number, zero: number, suppressed: number, notReported: number, notApplicable: number): TableCertificate => ({
  table: name,
  cells: reported + zero + suppressed + notReported + notApplicable,
  reported,
  zero,
  suppressed,
  rounded: 0,
  notReported,
  notApplicable,
})

const service = { threshold: 5, width: 4, zeros: 'publish' } as const
const outcome = { threshold: 11, width: 10, zeros: 'publish' } as const

const attacks: readonly AttackRecord[] = [
  { id: 'intervals', checked: 281_432, found: 0 },
  { id: 'margins', checked: 612_907, found: 0 },
  { id: 'geographies', checked: 4_218, found: 0 },
  { id: 'complements', checked: 178_330, found: 0 },
  { id: 'order', checked: 402_116, found: 0 },
  { id: 'releases', checked: 0, found: 0 },
  { id: 'rates', checked: 391_754, found: 0 },
]

/** A certificate as the gate writes one for the demonstration: a million cells, two groups of thresholds, all attacks in vain. */
export const EXAMPLE_CERTIFICATE: Certificate = {
  dataset: 'demonstration',
  release: '7c41f09be2',
  kind: 'synthetic',
  method: 'suppression',
  rules: {
    counts: {
      need: service, served: service, completed: outcome, eligible: outcome, certified: outcome, placed: outcome,
      retained6: outcome, retained12: outcome, within_10: service, within_30: service, within_50: service,
    },
    complements: [
      { part: 'served', whole: 'need', threshold: 5 },
      { part: 'completed', whole: 'served', threshold: 11 },
      { part: 'certified', whole: 'eligible', threshold: 11 },
    ],
    loss: 'persons',
    base: null,
    noise: null,
    hash: '3f0c1d6a5b8e4972a1c0de44b7f98123456789abcdef0123456789abcdef0123',
  },
  tables: [
    table('pathway-quarters', 182_903, 96_210, 138_804, 40_112, 51_330),
    table('pathway-years', 98_711, 31_046, 61_290, 6_804, 17_220),
    table('outcomes-places', 51_402, 19_833, 40_516, 3_402, 11_480),
    table('outcomes-areas-quarters', 46_118, 24_905, 49_770, 5_103, 17_220),
    table('outcomes-areas-years', 11_207, 3_114, 2_688, 0, 1_944),
    table('access', 6_120, 812, 1_034, 0, 0),
  ],
  totals: { cells: 1_004_233, suppressed: 281_432, personsLostPercent: 6 },
  weakest: { width: 4, required: 4, count: 'served' },
  attacks,
  earlier: [],
  seed: 20_261_101,
  time: '2026-11-25T20:06:41.000Z',
  seconds: 1_284.6,
  versions: { arraigo: '0.1.0', node: '20.19.5', highs: '1.15.3' },
  files: {
    'pathway-quarters.csv.gz': 'a94a8fe5ccb19ba61c4c0873d391e987982fbbd3a94a8fe5ccb19ba61c4c0873',
    'pathway-years.csv.gz': 'de9f2c7fd25e1b3afad3e85a0bd17d9b100db4b3de9f2c7fd25e1b3afad3e85a',
    'datapackage.json': 'b1d5781111d84f7b3fe45a0852e59758cd7a87e5b1d5781111d84f7b3fe45a08',
  },
}

/** The same tables after one attack got through. */
export const FAILED_CERTIFICATE: Certificate = {
  ...EXAMPLE_CERTIFICATE,
  attacks: attacks.map((attack) => (attack.id === 'margins' ? { ...attack, found: 37 } : attack)),
}

/** The same counts rounded to multiples of five. */
export const ROUNDED_CERTIFICATE: Certificate = {
  ...EXAMPLE_CERTIFICATE,
  method: 'rounding',
  rules: { ...EXAMPLE_CERTIFICATE.rules, base: 5 },
  tables: EXAMPLE_CERTIFICATE.tables.map((one) => ({ ...one, rounded: one.reported + one.suppressed, reported: 0, suppressed: 0 })),
  totals: { cells: 1_004_233, suppressed: 0, personsLostPercent: 0 },
}

/** The same counts with noise. */
export const NOISY_CERTIFICATE: Certificate = {
  ...ROUNDED_CERTIFICATE,
  method: 'cell-key',
  kind: 'published',
  rules: { ...EXAMPLE_CERTIFICATE.rules, noise: { largest: 4, variance: 2.5 } },
  weakest: null,
  attacks: [...attacks, { id: 'noise', checked: 9_001, found: 0 }],
  earlier: ['55d0e1c2aa', '<script>alert(1)</script>'],
}
