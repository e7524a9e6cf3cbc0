import type enExport from '../place/en/export.json'
import type enShare from '../share/en.json'
import type enSignature from '../signature/en.json'
import type { Messages } from '../spanish.ts'

export type Texts = { readonly [key: string]: string | Texts }

/** Parts of the texts that an added language has: what the app shows. Pages that stand alone are written in Spanish and English. */
export const ADDED_PARTS = [
  ...(['frame', 'map', 'chart', 'table', 'filter', 'data', 'error'] as const).map((part) => `screen/${part}` as const),
  ...(['common', 'gap', 'outcomes', 'clusters', 'index', 'cross', 'locate', 'compare'] as const).map((part) => `analysis/${part}` as const),
  'codes',
  'own',
  'console',
  'share',
  'signature',
  'place/export',
] as const
/** The file of an added language: each part as it stands in Spanish. */
export type AddedFile = Readonly<Record<(typeof ADDED_PARTS)[number], Texts>>

/** All texts of the app in an added language. */
export interface AddedTexts {
  readonly messages: Messages
  readonly share: typeof enShare
  readonly signature: typeof enSignature
  /** Of pictures that are saved. */
  readonly exported: typeof enExport
}

/** The parts of a file put together as those of Spanish are; the check of the build says that they have the same keys. */
export function composeMessages(file: AddedFile): AddedTexts {
  const inGroup = (group: string) => ADDED_PARTS.filter((part) => part.startsWith(`${group}/`))
  const screen = Object.assign({}, ...inGroup('screen').map((part) => file[part])) as Texts
  const analyses = Object.fromEntries(inGroup('analysis').map((part) => [part.slice('analysis/'.length), file[part]]))
  const { common, ...others } = analyses
  const messages = { ...screen, codes: file.codes, own: file.own, console: file.console, analysis: { ...common, ...others } }
  return { messages, share: file.share, signature: file.signature, exported: file['place/export'] } as unknown as AddedTexts
}
