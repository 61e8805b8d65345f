import { csvUnreadable } from './table.errors.ts'

const CHUNK = 65_536

type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

function* decoded(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for (let at = 0; at < bytes.length; at += CHUNK)
    yield decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true })
  yield decoder.decode()
}

function isIn(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    for (const _part of decoded(bytes, encoding));
    return true
  } catch {
    return false
  }
}

function encodingOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return (['utf-8', 'gb18030'] as const).find((encoding) => isIn(bytes, encoding))
}

/**
 * Text of a table in parts: UTF-8 or UTF-16 with their marks, UTF-8 without, or GB 18030, which a Chinese Excel writes
 * and which holds GBK.
 * @throws Refusal `kernel.csv-unreadable`
 */
export function textOf(bytes: Uint8Array): Generator<string> {
  const encoding = encodingOf(bytes)
  if (!encoding) throw csvUnreadable({ line: 1 })
  return decoded(bytes, encoding)
}
