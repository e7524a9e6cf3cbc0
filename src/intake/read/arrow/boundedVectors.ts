// flatbuffers: Apache-2.0, the very package apache-arrow reads its metadata with.
import { ByteBuffer } from 'flatbuffers'

/** The method of the package that says how long a list is. */
const LENGTH_OF = '__vector_len'
let bounded = false

/**
 * Refuses lists in the metadata of an Arrow file that claim more entries than the metadata have bytes: the library makes room for each
 * of them, a gigabyte for a damaged file of 700 bytes. Its reader has no setting for that, so the one method that says how long a list
 * is looks at it first. Holds for the whole program it is called in, which reads nothing else with that package but Arrow.
 */
export function boundVectors(): void {
  if (bounded) return
  bounded = true
  const lengthOf = ByteBuffer.prototype[LENGTH_OF]
  ByteBuffer.prototype[LENGTH_OF] = function bounding(offset: number): number {
    const length = lengthOf.call(this, offset)
    if (length < 0 || length > this.capacity()) throw new RangeError(`a list of ${length} entries in ${this.capacity()} bytes`)
    return length
  }
}
