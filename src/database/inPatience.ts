import { ReleaseError } from './release-error.ts'

/** The longest question of the app over ten million own rows takes some ten seconds, and ten times that on an old phone. */
const MOST_MILLISECONDS = 180_000

/**
 * What the engine answers, unless it takes so long that it must have died: a worker that the system ends says nothing of it, and its
 * questions would wait for ever. Throws ReleaseError `engine-failed` then, else what `answer` throws.
 */
export async function inPatience<Answer>(answer: Promise<Answer>, milliseconds: number = MOST_MILLISECONDS): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ReleaseError('engine-failed', null)), milliseconds)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
