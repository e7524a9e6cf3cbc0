import type { ProgrammeDefinition } from '../../src/catalog/programme.ts'

/**
 * The programme of an id, or all published ones: a synthetic programme leaves the project only where it is asked for by name.
 * Throws an Error that names those there are.
 */
export function chosenProgrammes(programmes: readonly ProgrammeDefinition[], only: string | null): readonly ProgrammeDefinition[] {
  if (only === null) return programmes.filter(({ kind }) => kind === 'published')
  const found = programmes.find(({ id }) => id === only)
  const ids = programmes.map(({ id }) => id).join(', ')
  if (!found) throw new Error(`ningún programa «${only}»; hay: ${ids} | no programme "${only}"; there are: ${ids}`)
  return [found]
}
