import type { Act } from '#kernel/ledger'

/** Columns of an act as `COPY` writes them, in this order, in a session of UTC and ISO dates. */
export const ACT_COLUMNS =
  'government_id, stream, n, id, type, at, actor, appointment, behalf, node, pinned, body, prev, hash'

const ESCAPED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

/** A field of `COPY` text; null where it is NULL. */
function fieldOf(text: string): string | null {
  if (text === '\\N') return null
  return text.includes('\\') ? text.replace(/\\(.)/gs, (_, mark: string) => ESCAPED[mark] ?? mark) : text
}

/** `2026-03-02 01:00:00.12+00` as `toISOString` writes it; digits beyond milliseconds stay, and fit no hash. */
function instantOf(text: string): string {
  const point = text.indexOf('.', 19)
  const digits = point < 0 ? '' : text.slice(20, text.length - 3)
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${digits.padEnd(3, '0')}Z`
}

/**
 * The act of one line, to the byte what was hashed where nobody touched it.
 * @throws SyntaxError where a member is no JSON
 */
export function actOfLine(line: string): Act {
  const fields = line.split('\t').map(fieldOf)
  const [government, stream, n, id, type, at, actor, appointment, behalf, node, pinned, body, prev, hash] =
    fields
  return {
    government: government ?? '',
    stream: stream ?? '',
    n: Number(n),
    id: id ?? '',
    type: type ?? '',
    at: instantOf(at ?? ''),
    actor: actor ?? '',
    appointment: appointment ?? null,
    ...(behalf != null && { behalf: JSON.parse(behalf) as NonNullable<Act['behalf']> }),
    node: node ?? '',
    pinned: JSON.parse(pinned ?? '') as Act['pinned'],
    body: JSON.parse(body ?? '') as Act['body'],
    prev: prev ?? null,
    hash: hash ?? '',
  }
}
