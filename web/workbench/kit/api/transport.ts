import type { ClientRequest, Transport } from '#kernel/contract'
import { currentLanguage } from '../text.ts'
import { problemFrom, unreachable } from './problem.ts'
import { isTrying, type PreviewedPaper, Rehearsed } from './rehearsal.ts'

function formOf(body: Readonly<Record<string, unknown>>, file: Blob): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(body)) {
    if (value === undefined) continue
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, String(one))
  }
  form.append('file', file, file instanceof File ? file.name : 'file')
  return form
}

/** How a request is sent: JSON, or a form whose last part is the file, so that the server knows its place first. */
export function initOf(request: ClientRequest): RequestInit {
  const { method, body = {}, file, idempotencyKey } = request
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': currentLanguage() }
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey
  if (method === 'GET') return { method, headers }
  if (file) return { method, headers, body: formOf(body, file) }
  return { method, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

const bodyOf = async (response: Response): Promise<unknown> => {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Reaches the server with `fetch`. @throws ProblemError for every answer but success */
export const transport: Transport = async (request) => {
  const tried = request.method !== 'GET' && isTrying()
  const init = initOf(request)
  const headers = { ...init.headers, ...(tried && { 'x-yichuang-rehearsal': '1' }) }
  const response = await fetch(request.url, { ...init, headers }).catch(() => {
    throw unreachable()
  })
  const body = await bodyOf(response)
  if (!response.ok) throw problemFrom(response.status, body)
  if (tried) throw new Rehearsed((body as { papers: PreviewedPaper[] }).papers)
  return body
}
