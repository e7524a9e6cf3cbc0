import type { Cascade, CascadePoint } from '../../../domain/cascade/cascade.ts'
import type { Sentence } from './sentences.ts'

export type CascadeKey = 'loss' | 'lossUncertain' | 'lossNone' | 'lossUnknown'

/**
 * Where most people are lost. A step is named only where no other can lose more. Access is defined by
 * places that offer the service, so the step to it holds availability, which has no count of its own.
 */
export function lossSentence({ largestLoss, unknown, rising }: Cascade, nameOf: (point: CascadePoint) => string): Sentence<CascadeKey> {
  if (!largestLoss) return { key: rising.length > 0 || unknown.length > 0 ? 'lossUnknown' : 'lossNone', values: {} }
  const { from, to, persons, certain } = largestLoss
  return { key: certain ? 'loss' : 'lossUncertain', values: { from: nameOf(from), to: nameOf(to), persons } }
}
