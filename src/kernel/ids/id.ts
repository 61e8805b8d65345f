import { v7 } from 'uuid'

/** A counter begins in 31 of its 32 bits, which leaves it room to count on. */
const COUNTER_START = 0x7fff_ffff
const COUNTER_END = 0xffff_ffff

/**
 * Makes UUIDs of version 7 with the counter of RFC 9562, 6.2, method 1: each is above the one before, also within one
 * millisecond and while the clock is set back.
 * @param random 16 random bytes at each call
 * @param clock milliseconds since 1970
 */
export function idFrom(random: () => Uint8Array, clock: () => number): () => string {
  let msecs = 0
  let seq = 0
  return () => {
    const bytes = random()
    const now = clock()
    if (now > msecs) {
      msecs = now
      seq = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) & COUNTER_START
    } else if (seq === COUNTER_END) {
      msecs += 1
      seq = 0
    } else seq += 1
    return v7({ msecs, seq, random: bytes })
  }
}
