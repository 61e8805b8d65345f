import { currentLanguage } from '../text.ts'
import { problemFrom, unreachable } from './problem.ts'

interface FetchFileOptions {
  /** Told again and again how many bytes have come. */
  readonly onBytes: (bytes: number) => void
  readonly signal: AbortSignal
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value as Uint8Array<ArrayBuffer>
  }
}

/**
 * Receives a file that is made while it is sent, and tells how far it is.
 * @throws ProblemError where it is refused, and where the line breaks before its end
 */
export async function fetchFile(address: string, { onBytes, signal }: FetchFileOptions): Promise<Blob> {
  const headers = { accept: 'application/pdf, application/json', 'accept-language': currentLanguage() }
  const lost = (): never => {
    throw unreachable()
  }
  const response = await fetch(address, { headers, signal }).catch(lost)
  if (!response.ok || !response.body)
    throw problemFrom(response.status, await response.json().catch(() => null))
  const parts: BlobPart[] = []
  let bytes = 0
  try {
    for await (const chunk of chunksOf(response.body)) {
      parts.push(chunk)
      bytes += chunk.length
      onBytes(bytes)
    }
  } catch {
    lost()
  }
  return new Blob(parts, { type: response.headers.get('content-type') ?? '' })
}
