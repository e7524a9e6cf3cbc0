import { IntakeError } from '../../intake-error.ts'

/**
 * Runs the reader of a format; what it throws on a damaged file becomes an IntakeError with a plain sentence.
 * The reason of an aborted signal and IntakeErrors pass as they are.
 */
export async function guarded<Result>(what: { readonly es: string; readonly en: string }, run: () => Promise<Result> | Result, signal?: AbortSignal): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof IntakeError || (signal?.aborted && error === signal.reason)) throw error
    throw new IntakeError('damaged', `no se pudo leer ${what.es}: está dañado o incompleto`, `${what.en} could not be read: it is damaged or incomplete`, { cause: error })
  }
}
