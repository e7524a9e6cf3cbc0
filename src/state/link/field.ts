import type { Catalog } from '../../catalog/release.ts'
import type { Analysis, AppState } from '../app-state.ts'

/** Why a part of a link was not followed. */
export const IGNORED_REASONS = [
  'unknown-field',
  'unknown-value',
  'unknown-territory',
  'malformed',
  'out-of-range',
  'repeated',
  'too-many',
  'too-long',
  'unused',
  'not-published',
  'other-release',
  'other-computer',
] as const
export type IgnoredReason = (typeof IGNORED_REASONS)[number]

/** One part of a link that was not followed. `value` is cut and cleaned for the screen. */
export interface Ignored {
  readonly field: string
  readonly value: string
  readonly reason: IgnoredReason
}

/** What a link is read against: nothing outside these lists ever enters the state. */
export interface LinkContext {
  readonly catalog: Catalog
  readonly knownTerritory: (id: string) => boolean
}

export interface Refusal {
  readonly value: string
  readonly reason: IgnoredReason
}
/** The part of the state that a text stands for (null: nothing of it can be used), and what had to be left out. */
export interface Reading {
  readonly change: Partial<AppState> | null
  readonly refused: readonly Refusal[]
}

/** One field of the link: `docs/links.md` lists these, encoder and decoder work from them. */
export interface LinkField {
  readonly name: string
  /** Written even at its default, because the default depends on the release or on the visitor's browser. */
  readonly always: boolean
  /** The analysis it belongs to: written only while that is on screen, so that a link says no more than it shows and stays short. */
  readonly only?: Analysis
  /** Allowed values as they stand in a link; a word in <angle brackets> stands for a value of that kind. */
  readonly values: readonly string[]
  /** The field of a state as text; empty where there is nothing to say. */
  readonly write: (state: AppState) => string
  /** `state` holds the fields read before this one. */
  readonly read: (text: string, state: AppState, context: LinkContext) => Reading
}

export function accepted(change: Partial<AppState>, refused: readonly Refusal[] = []): Reading {
  return { change, refused }
}

export function refusedReading(value: string, reason: IgnoredReason): Reading {
  return { change: null, refused: [{ value, reason }] }
}

/** A field with a closed list of values. */
export function choice<Value extends string>(
  name: string,
  values: readonly Value[],
  write: (state: AppState) => string,
  change: (value: Value, state: AppState) => Partial<AppState>,
  always = false,
): LinkField {
  return {
    name,
    always,
    values,
    write,
    read: (text, state) => {
      const value = values.find((allowed) => allowed === text)
      return value === undefined ? refusedReading(text, 'unknown-value') : accepted(change(value, state))
    },
  }
}

/** Every way in which a number of six figures is written: up to 21 digits, 12 decimals, or with an exponent of 3 digits. */
const NUMBER = /^-?\d{1,21}(?:\.\d{1,12})?(?:e[+-]?\d{1,3})?$/i

/** Numbers parted by commas; null as soon as one of them is no plain finite number. */
export function numbersIn(text: string): number[] | null {
  const parts = text.split(',')
  if (!parts.every((part) => NUMBER.test(part))) return null
  const numbers = parts.map(Number)
  return numbers.every(Number.isFinite) ? numbers : null
}
