import type { Problem } from '../../catalog/problem.ts'
import { type Protection, thresholdOf, widthOf } from '../rules/protection.ts'
import { SHORTEST_SECRET } from './secretHash.ts'

const FILE = 'protection.json'

/** Whether counts can be protected by the method of the rules at all, before anything is solved: why not, if not. */
export function checkAlternative(rules: Protection, secret: string | undefined): Problem[] {
  if (rules.method !== 'suppression' && rules.amounts.length > 0) {
    return [problem('amounts', 'los importes solo se protegen ocultando celdas: «method» debe ser «suppression»', 'amounts are protected by hiding cells only: "method" must be "suppression"')]
  }
  if (rules.method === 'rounding') return checkBase(rules)
  return rules.method === 'cell-key' ? checkNoise(rules, secret) : []
}

/** A count published as 0 may be anything below the base: that must be as wide as the widest interval asked for. */
function checkBase(rules: Protection): Problem[] {
  const { width, count } = widest(rules)
  if (rules.base - 1 >= width) return []
  return [
    problem(
      'base',
      `una base de ${rules.base} deja un intervalo de ${rules.base - 1} personas, y «${count}» pide ${width}: hace falta una base de ${width + 1} o más`,
      `a base of ${rules.base} leaves an interval of ${rules.base - 1} persons, and ${count} asks for ${width}: it takes a base of ${width + 1} or more`,
    ),
  ]
}

/** A count published as 0 may be anything up to the largest noise, and noise must reach past every threshold. */
function checkNoise(rules: Protection, secret: string | undefined): Problem[] {
  if (!rules.noise) return [problem('noise', 'el método de clave de celda necesita «noise»', 'the cell key method needs "noise"')]
  const problems: Problem[] = []
  const { width, count } = widest(rules)
  const largest = Math.max(width, ...published(rules).map((name) => thresholdOf(rules, name)))
  if (rules.noise.largest < largest) {
    problems.push(
      problem(
        'noise.largest',
        `un ruido de ${rules.noise.largest} personas como máximo no alcanza: «${count}» y los umbrales piden ${largest}`,
        `noise of at most ${rules.noise.largest} persons is not enough: ${count} and the thresholds ask for ${largest}`,
      ),
    )
  }
  if ((secret ?? '').length < SHORTEST_SECRET) {
    problems.push(
      problem(
        'noise.secret',
        `la variable de entorno ${rules.noise.secret} debe tener un secreto de ${SHORTEST_SECRET} caracteres o más`,
        `the environment variable ${rules.noise.secret} must hold a secret of ${SHORTEST_SECRET} characters or more`,
      ),
    )
  }
  return problems
}

/** The widest interval that published counts and their complements ask for, and the count that asks for it. */
function widest(rules: Protection): { readonly width: number; readonly count: string } {
  const names = published(rules)
  const asked = names.map((count) => ({ width: widthOf(rules, count), count }))
  for (const { part, whole, threshold } of rules.complements) {
    if (names.includes(part) && names.includes(whole)) asked.push({ width: (threshold ?? thresholdOf(rules, part)) - 1, count: `${whole} - ${part}` })
  }
  return asked.reduce((most, one) => (one.width > most.width ? one : most), { width: 0, count: '' })
}

function published(rules: Protection): string[] {
  return [...new Set(rules.tables.flatMap((table) => table.counts))]
}

function problem(field: string, es: string, en: string): Problem {
  return { file: FILE, row: null, field, message: { es, en } }
}
