import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { answer } from '../../../scripts/method/answer.ts'
import { METHODS } from '../../../scripts/method/methods.ts'
import { comparisonAnswers } from './answers/comparisons.ts'
import { inequalityAndTrendAnswers } from './answers/inequalityAndTrend.ts'
import { intervalAnswers } from './answers/intervals.ts'
import { mapAnswers } from './answers/maps.ts'
import { placementAnswers } from './answers/placement.ts'
import { reachAnswers } from './answers/reach.ts'
import { exampleAnswer } from './exampleAnswer.ts'

const ANSWERS = { ...intervalAnswers, ...comparisonAnswers, ...mapAnswers, ...inequalityAndTrendAnswers, ...reachAnswers, ...placementAnswers }
const names = METHODS.map(({ name }) => name)

interface Schema {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema | false
  readonly prefixItems?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly type?: string
  readonly const?: unknown
}
interface Listed {
  readonly name: string
  readonly summary: string
  readonly source: string
  readonly input: Schema
  readonly output: Schema
}
const listed = JSON.parse(await answer(['--list'])) as readonly Listed[]

/** A schema with everything inside it. */
function within(schema: Schema): Schema[] {
  const open = typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []
  const inner = [...Object.values(schema.properties ?? {}), ...open, ...(schema.items ? [schema.items] : []), ...(schema.prefixItems ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
  return [schema, ...inner.flatMap(within)]
}

describe('every method', () => {
  it('has a file, a name of its own in kebab-case, an example, and an answer to compare with', () => {
    const files = readdirSync(fileURLToPath(new URL('../../../scripts/method/methods', import.meta.url))).filter((file) => file.endsWith('.ts'))
    expect(files.map((file) => file.slice(0, -3).replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)).sort()).toEqual([...names].sort())
    expect(new Set(names).size).toBe(names.length)
    const examples = readdirSync(fileURLToPath(new URL('./examples', import.meta.url))).map((file) => file.replace('.json', ''))
    expect(examples.sort()).toEqual([...names].sort())
    expect(Object.keys(ANSWERS).sort()).toEqual([...names].sort())
    expect(existsSync(fileURLToPath(new URL('../../../scripts/method.ts', import.meta.url)))).toBe(true)
  })

  it.each(names)('%s gives for its example what the function gives', async (name) => {
    const direct: unknown = JSON.parse(JSON.stringify(ANSWERS[name]?.()))
    expect(await exampleAnswer(name)).toEqual(direct)
  })
})

describe('the list', () => {
  it('says of each method a sentence, a source with its year, and both schemas', () => {
    expect(listed.map(({ name }) => name)).toEqual(names)
    for (const { summary, source, input, output } of listed) {
      expect(summary).toMatch(/^[A-Z].*\.$/)
      expect(source).toMatch(/\b(?:18|19|20)\d\d\b/)
      for (const schema of [input, output]) expect(schema.type === 'object' || (schema.oneOf ?? schema.anyOf ?? []).length > 1).toBe(true)
    }
  })

  it.each(listed)('$name has closed objects, and says what every field of its input means', ({ input, output }) => {
    const objects = [...within(input), ...within(output)].filter(({ properties }) => properties)
    expect(objects.length).toBeGreaterThan(1)
    expect(objects.filter(({ additionalProperties }) => additionalProperties !== false)).toEqual([])
    const fields = within(input).flatMap(({ properties }) => Object.entries(properties ?? {}))
    expect(fields.filter(([, field]) => field.const === undefined && !field.description).map(([name]) => name)).toEqual([])
  })

  it.each(names)('gives %s alone too', async (name) => {
    expect(JSON.parse(await answer(['--list', name]))).toEqual(listed.find((one) => one.name === name))
  })
})
