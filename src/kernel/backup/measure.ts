import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Length and SM3 of some bytes. */
export interface Measure {
  readonly bytes: number
  readonly sm3: string
}

/** Passes bytes through and measures them. */
export interface Meter {
  readonly through: Transform
  /** What went through; asked once, at the end. */
  read(): Measure
}

/** A meter that has seen nothing yet. */
export function meter(): Meter {
  const hash = createHash('sm3')
  let bytes = 0
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  return { through, read: () => ({ bytes, sm3: hash.digest('hex') }) }
}

/** Takes bytes and forgets them. */
export const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() })

/** Measures a file. @throws Error where it cannot be read */
export async function measureFile(path: string): Promise<Measure> {
  const { through, read } = meter()
  await pipeline(createReadStream(path), through, nowhere())
  return read()
}

export const sameMeasure = (a: Measure, b: Measure): boolean => a.bytes === b.bytes && a.sm3 === b.sm3
