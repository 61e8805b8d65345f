import { Type } from 'typebox'
import { fits } from '#kernel/contract'

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' })
const Base64 = Type.String({ pattern: '^[A-Za-z0-9+/]+={0,2}$', maxLength: 400 })
const Both = Type.Object({ ed25519: Base64, sm2: Base64 })

/** A head of the tree with what proves it, as it is exported and published. */
export const SignedHeadSchema = Type.Object({
  /** Name of the tree. */
  origin: Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\n]+$' }),
  /** Acts in the tree. */
  size: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
  /** Root over them: SM3, hexadecimal. */
  root: Hash,
  /** ISO 8601, UTC, milliseconds. */
  at: Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' }),
  /** Id of the pair of keys. */
  key: Type.String({ minLength: 1, maxLength: 40 }),
  /** Over the text of the head; base64. */
  signatures: Both,
  /** SubjectPublicKeyInfo in DER; base64. */
  publicKeys: Both,
})

/** The two public keys of a pair, SubjectPublicKeyInfo in base64. */
export interface PublicKeys {
  readonly ed25519: string
  readonly sm2: string
}

/** What a head says. */
export interface Head {
  readonly origin: string
  readonly size: number
  readonly root: string
  readonly at: string
}

/** A head with its signatures. */
export interface SignedHead extends Head {
  readonly key: string
  readonly signatures: { readonly ed25519: string; readonly sm2: string }
  readonly publicKeys: PublicKeys
}

/** The text that is signed: origin, size, root in base64, instant; a line each. */
export const headText = ({ origin, size, root, at }: Head): string =>
  `${[origin, size, Buffer.from(root, 'hex').toString('base64'), at].join('\n')}\n`

/** A head of its JSON; undefined where it is none. */
export const headOfJson = (json: unknown): SignedHead | undefined =>
  fits(SignedHeadSchema, json) ? json : undefined

/** A file of heads: one a line, in JSON. */
export const headLine = (head: SignedHead): string => `${JSON.stringify(head)}\n`

/** Heads of a file, and the numbers of the lines that hold none. */
export interface HeadFile {
  readonly heads: readonly SignedHead[]
  readonly badLines: readonly number[]
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Reads what `headLine` wrote. Empty lines count for nothing. */
export function readHeads(text: string): HeadFile {
  const lines = text.split('\n').map((line, at) => ({ line: line.trim(), number: at + 1 }))
  const read = lines
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => ({ number, head: headOfJson(parsed(line)) }))
  return {
    heads: read.flatMap(({ head }) => head ?? []),
    badLines: read.filter(({ head }) => head === undefined).map(({ number }) => number),
  }
}
