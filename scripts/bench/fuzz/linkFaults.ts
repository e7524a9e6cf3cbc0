import { mapQuery, splitQuery, trendQuery } from '../../../src/catalog/observation-queries.ts'
import enWords from '../../../src/i18n/screen/en/filter.json'
import esWords from '../../../src/i18n/screen/es/filter.json'
import type { Query } from '../../../src/database/query.ts'
import { ADDED, codeOf } from '../../../src/state/added-languages.ts'
import { type AppState, LANGUAGES } from '../../../src/state/app-state.ts'
import { indicatorOf } from '../../../src/state/fit.ts'
import { appearanceInLink, decodeLink } from '../../../src/state/link/decode.ts'
import { encodeLink } from '../../../src/state/link/encode.ts'
import type { Ignored, LinkContext } from '../../../src/state/link/field.ts'
import { splitFigure } from '../../../src/state/link/figure.ts'
import { stateFaults } from './stateFaults.ts'

/** What came of a hostile link. */
export interface LinkOutcome {
  /** Why parts of it were not followed. */
  readonly reasons: readonly Ignored['reason'][]
  /** What must not be: empty. */
  readonly faults: readonly string[]
}

/** Characters of a notice; what is longer was not cut. */
const LONGEST_NOTICE = 41
const MOST_NOTICES = 12
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u

/**
 * Reads a link as the app does and judges what it gave: every word of the state on a list, the same state from the link written
 * of it, notices that can be shown in both languages, and questions to the data whose SQL is that of a link without a fault.
 */
export function linkOutcome(text: string, context: LinkContext, defaults: AppState): LinkOutcome {
  const faults: string[] = []
  const { state, ignored } = decodeLink(text, context, defaults)
  faults.push(...stateFaults(state, context).map((field) => `not on the list: ${field}`))
  if (ignored.length > MOST_NOTICES) faults.push('too many notices')
  for (const { field, value, reason } of ignored) {
    if (esWords.link.reason[reason] === undefined || enWords.link.reason[reason] === undefined) faults.push(`no words for ${reason}`)
    for (const shown of [field, value]) if (shown.length > LONGEST_NOTICE || UNSEEN.test(shown)) faults.push('a notice that cannot be shown')
  }
  const written = encodeLink(state, defaults)
  const again = decodeLink(written, context, defaults)
  if (encodeLink(again.state, defaults) !== written || again.ignored.length > 0) faults.push('its own link does not come back')
  const { spoken, theme } = appearanceInLink(text)
  if (![null, ...LANGUAGES, ...ADDED.map(({ code }) => code)].includes(spoken && codeOf(spoken)) || ![null, 'system', 'light', 'dark'].includes(theme)) faults.push('an appearance that is none')
  if (typeof splitFigure(text).view !== 'string') faults.push('no view beside the figure')
  faults.push(...questionFaults(state, context, defaults))
  if (polluted()) faults.push('a prototype was changed')
  return { reasons: ignored.map(({ reason }) => reason), faults }
}

/** The SQL a state asks with, its parameters aside. */
function questionsOf(state: AppState, { catalog }: LinkContext): readonly Query<unknown>[] {
  const indicator = indicatorOf(state, catalog)
  if (!indicator) return []
  const { level, period, filters } = state
  const target = state.target ?? indicator.target ?? 1
  const territories = state.selection
  return [
    mapQuery(indicator, { level, period, filters, target }),
    trendQuery(indicator, { territories, every: 'year', filters, target }),
    splitQuery(indicator, { territories, period, filters, dimension: 'sex', target }),
  ]
}

/** A state of the same indicator, level and number of places whose words all come from the app. */
function questionFaults(state: AppState, context: LinkContext, defaults: AppState): readonly string[] {
  const plain: AppState = { ...state, period: state.period.includes('-Q') ? '2025-Q1' : '2025', filters: defaults.filters, selection: state.selection.map(() => 'HN07') }
  const asked = questionsOf(state, context)
  return questionsOf(plain, context).flatMap(({ sql }, at) => (asked[at]?.sql === sql ? [] : [`the SQL of ${asked[at]?.name ?? 'nothing'} follows the link`]))
}

const OWN_NAMES = [Object.prototype, Array.prototype, Function.prototype, String.prototype].map((prototype) => Reflect.ownKeys(prototype).length)

/** Whether something was put on a prototype that every object has since this module was read. */
export function polluted(): boolean {
  return [Object.prototype, Array.prototype, Function.prototype, String.prototype].some((prototype, at) => Reflect.ownKeys(prototype).length !== OWN_NAMES[at])
}
