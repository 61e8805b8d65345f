import type { MultipartFile, MultipartValue } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { UploadRule } from '#kernel/contract'
import { invalidInput, Refusal, tooLarge, unreadable } from '#kernel/errors'
import { sniffType, type Upload } from '#kernel/files'
import type { FormValues } from '#kernel/page'

/** What a request carried: its fields and, at most, one file. */
export interface Received {
  readonly values: FormValues
  readonly upload: Upload | undefined
  /** Why the file is not taken; the fields are all there, so that the form can be shown again. */
  readonly refused?: Refusal
}

const SNIFF_BYTES = 4100

/** The last part of a sent file name, without control characters; never used as a path. */
const plainName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/^.*[\\/]/, '')
    .replace(/\p{Cc}/gu, '')
    .slice(-150) || 'file'

function add(values: Record<string, string | string[]>, name: string, value: string): void {
  const known = values[name]
  values[name] = known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value]
}

/** A media type as a person names it: application/pdf → PDF. */
const shortType = (mediaType: string): string => mediaType.replace(/^.*\//, '').toUpperCase()

async function readFilePart(part: MultipartFile, rule: UploadRule): Promise<Upload | undefined> {
  const bytes = await part.toBuffer().catch(() => {
    throw tooLarge({ limit: Math.floor(rule.maxBytes / 1_048_576) })
  })
  if (bytes.length === 0) return undefined
  const mediaType = await sniffType(bytes.subarray(0, SNIFF_BYTES))
  if (!rule.types.includes(mediaType)) {
    const params = { found: mediaType, accepted: rule.types.map(shortType).join('、') }
    throw invalidInput({}, [{ field: 'file', code: 'kernel.file-type', params }])
  }
  return { name: plainName(part.filename ?? ''), mediaType, bytes }
}

const asRefusal = (error: unknown): Refusal => (error instanceof Refusal ? error : unreadable())

async function readMultipart(request: FastifyRequest, rule: UploadRule | undefined): Promise<Received> {
  const values: Record<string, string | string[]> = {}
  let upload: Upload | undefined
  let refused: Refusal | undefined
  const limits = {
    fileSize: rule?.maxBytes ?? 1,
    files: rule ? 1 : 0,
    fields: 200,
    fieldSize: 100_000,
    parts: 210,
  }
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') add(values, part.fieldname, String((part as MultipartValue).value))
      else if (rule) {
        upload = await readFilePart(part, rule).catch((error: unknown) => {
          refused = asRefusal(error)
          return undefined
        })
      }
    }
  } catch (error) {
    refused ??= asRefusal(error)
  }
  return { values, upload, ...(refused && { refused }) }
}

/** Reads a form, whatever way it was sent. */
export async function receiveForm(request: FastifyRequest, rule: UploadRule | undefined): Promise<Received> {
  if (request.isMultipart()) return readMultipart(request, rule)
  const values: Record<string, string | string[]> = {}
  const sent = request.body instanceof URLSearchParams ? request.body : new URLSearchParams()
  for (const [name, value] of sent) add(values, name, value)
  return { values, upload: undefined }
}
