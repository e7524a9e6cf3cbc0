/** An attack on a release: what was tried, on how much, and what it found. */
export interface AttackRecord {
  readonly id:
    | 'intervals'
    | 'margins'
    | 'geographies'
    | 'complements'
    | 'order'
    | 'releases'
    | 'rates'
    | 'noise'
  /** Equations, pairs or cells looked at. */
  readonly checked: number
  /** Cells disclosed by it: 0 in whatever was published. */
  readonly found: number
}

/** Of one table: cells of counts in it, by what was published of them. */
export interface TableCertificate {
  readonly table: string
  readonly cells: number
  readonly reported: number
  readonly zero: number
  readonly suppressed: number
  readonly rounded: number
  readonly notReported: number
  readonly notApplicable: number
}

/** `certificate.json` beside the tables of a gated dataset: what was hidden, by which rules, and how that was tested. */
export interface Certificate {
  readonly dataset: string
  /** Hash of the published tables, the name of this release of the dataset. */
  readonly release: string
  readonly kind: 'published' | 'synthetic'
  readonly method: 'suppression' | 'rounding' | 'cell-key'
  readonly rules: {
    readonly counts: Readonly<Record<string, { readonly threshold: number; readonly width: number; readonly zeros: 'publish' | 'hide' }>>
    /** Amounts of money: the highest a hidden one may be is above the lowest by at least this share of itself. */
    readonly amounts?: readonly { readonly column: string; readonly share: number }[]
    readonly complements: readonly { readonly part: string; readonly whole: string; readonly threshold: number }[]
    readonly loss: 'persons' | 'cells'
    readonly base: number | null
    readonly noise: { readonly largest: number; readonly variance: number } | null
    /** sha256 of protection.json. */
    readonly hash: string
  }
  readonly tables: readonly TableCertificate[]
  readonly totals: {
    /** Different cells: one that stands in two tables counts once. */
    readonly cells: number
    readonly suppressed: number
    /**
     * Hidden cells' persons per hundred of all cells' persons, as a whole number: more digits, or one for each table,
     * would be one more equation for somebody who reckons.
     */
    readonly personsLostPercent: number
  }
  readonly weakest: {
    /** Of all hidden cells' intervals the one that exceeds its rule least: width in persons, and what the rule asks for. */
    readonly width: number
    readonly required: number
    readonly count: string
  } | null
  readonly attacks: readonly AttackRecord[]
  /** Releases of this dataset before, which the attacks were allowed to use. */
  readonly earlier: readonly string[]
  readonly seed: number
  /** When the gate ran, ISO time in UTC, and how long it took. */
  readonly time: string
  readonly seconds: number
  readonly versions: Readonly<Record<string, string>>
  /** sha256 of the files published, by name. Not of the raw ones: a hash lets somebody try guesses until one fits. */
  readonly files: Readonly<Record<string, string>>
}
