import { ADDED_PARTS } from '../../src/i18n/added/composeMessages.ts'
import type { Problem } from '../catalog/problem.ts'
import { type MessageShape, messageShape } from './messageShape.ts'
import { neededCategories, unknownCategories } from './pluralCategories.ts'
import type { Catalogue } from './readCatalogues.ts'

/** The language the others are compared with. */
export const REFERENCE = 'es'
/** Every part of the product is there in these. */
const ALWAYS = ['es', 'en'] as const

/** What is wrong with the texts, each with file and key: keys, values, tags, plurals, empty texts, messages that are none. */
export function checkCatalogues(catalogues: readonly Catalogue[]): Problem[] {
  const whole = [...new Set(catalogues.map(({ part }) => part))].flatMap((part) => {
    const inPart = catalogues.filter((catalogue) => catalogue.part === part)
    const reference = inPart.find(({ language }) => language === REFERENCE)
    if (!reference) return inPart.map(({ file }) => problem(file, null, `no ${REFERENCE} beside it: a part has every language`, `no hay ${REFERENCE} junto a él: una parte está en todos los idiomas`))
    const missing = ALWAYS.filter((language) => !inPart.some((catalogue) => catalogue.language === language))
    return [
      ...missing.map((language) => problem(reference.file, null, `"${part}" is not there in ${language}`, `«${part}» no está en ${language}`)),
      ...inPart.flatMap((catalogue) => checkCatalogue(catalogue, reference)),
    ]
  })
  return [...whole, ...lackingParts(catalogues)]
}

/** Parts an added language has not, and languages that two files hold. */
function lackingParts(catalogues: readonly Catalogue[]): Problem[] {
  const files = [...new Set(catalogues.map(({ file }) => file).filter(isAdded))]
  return files.flatMap((file, at) => {
    const own = catalogues.filter((catalogue) => catalogue.file === file)
    const lacking = ADDED_PARTS.filter((part) => !own.some((catalogue) => catalogue.part === part))
    const other = files.slice(0, at).find((before) => catalogues.some((catalogue) => catalogue.file === before && catalogue.language === own[0]?.language))
    const twice = other === undefined ? [] : [problem(file, null, `${other} is the same language`, `${other} es el mismo idioma`)]
    return [...twice, ...lacking.map((part) => problem(file, part, 'missing: this part has every language', 'falta: esta parte está en todos los idiomas'))]
  })
}

/** One file holds all parts of an added language. */
function isAdded(file: string): boolean {
  return file.startsWith('src/i18n/added/')
}

/** What is wrong with one catalogue beside the reference. */
function checkCatalogue(catalogue: Catalogue, reference: Catalogue): Problem[] {
  const { file, texts, plurals } = catalogue
  const field = (key: string) => (isAdded(file) ? `${catalogue.part}: ${key}` : key)
  const missing = [...reference.texts.keys()].filter((key) => !texts.has(key))
  const extra = [...texts.keys()].filter((key) => !reference.texts.has(key))
  return [
    ...missing.map((key) => problem(file, field(key), `missing; ${reference.file} has it`, `falta; ${reference.file} la tiene`)),
    ...extra.map((key) => problem(file, field(key), `not in ${reference.file}`, `no está en ${reference.file}`)),
    ...[...texts].flatMap(([key, text]) => checkText(file, plurals, field(key), text, reference.texts.get(key))),
  ]
}

function checkText(file: string, language: string, key: string, text: string, original: string | undefined): Problem[] {
  if (text.trim() === '') return [problem(file, key, 'empty', 'vacía')]
  const shape = shapeOf(text)
  if (typeof shape === 'string') return [problem(file, key, `not an ICU message: ${shape}`, `no es un mensaje ICU: ${shape}`)]
  const problems = shape.plurals.flatMap(({ value, type, branches }) => {
    const lacking = neededCategories(language, type).filter((category) => !branches.includes(category))
    const unknown = unknownCategories(language, type, branches)
    return [
      ...lacking.map((category) => problem(file, key, `plural of {${value}} lacks "${category}"`, `al plural de {${value}} le falta «${category}»`)),
      ...unknown.map((category) => problem(file, key, `plural of {${value}} has "${category}", which ${language} never uses`, `el plural de {${value}} tiene «${category}», que ${language} nunca usa`)),
    ]
  })
  const beside = original === undefined ? null : shapeOf(original)
  if (beside === null || typeof beside === 'string') return problems
  if (!same(shape.values, beside.values)) problems.push(problem(file, key, `asks for (${shape.values.join(', ')}), ${REFERENCE} for (${beside.values.join(', ')})`, `pide (${shape.values.join(', ')}), ${REFERENCE} pide (${beside.values.join(', ')})`))
  if (!same(shape.tags, beside.tags)) problems.push(problem(file, key, `has the tags (${shape.tags.join(', ')}), ${REFERENCE} (${beside.tags.join(', ')})`, `tiene las etiquetas (${shape.tags.join(', ')}), ${REFERENCE} (${beside.tags.join(', ')})`))
  return problems
}

/** The shape, or why there is none. */
function shapeOf(text: string): MessageShape | string {
  try {
    return messageShape(text)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.join('\n') === other.join('\n')
}

function problem(file: string, field: string | null, en: string, es: string): Problem {
  return { file, row: null, field, message: { es, en } }
}
