import { editDistance } from '../../src/domain/search/editDistance.ts'
import type { Method } from './method.ts'

const MOST_NAMES = 3

/** The method of this name. Throws an Error that names the nearest ones where there is none. */
export function findMethod(name: string, methods: readonly Method[]): Method {
  const found = methods.find((method) => method.name === name)
  if (found) return found
  const near = nearestNames(name, methods)
  throw new Error(`no method ${JSON.stringify(name)}; ${near.length > 0 ? `perhaps ${near.join(', ')}` : 'npm run method -- --list names all'}`)
}

/** Names that contain what was typed, or that a few mistakes separate from it; the nearest first, at most three. */
function nearestNames(typed: string, methods: readonly Method[]): readonly string[] {
  const asName = typed.toLowerCase().replaceAll(/[\s_]+/g, '-')
  const limit = Math.max(2, Math.floor(asName.length / 3))
  return methods
    .map(({ name }) => ({ name, distance: asName.length > 1 && name.includes(asName) ? 0 : editDistance(asName, name, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, MOST_NAMES)
    .map(({ name }) => name)
}
