import type { MultipartFile, MultipartValue } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { UploadRule } from '#kernel/contract'
import { invalidInput, Refusal, tooLarge, unreadable } from '#kernel/errors'
import { checkContent, sniffType, type Upload } from '#kernel/files'
import type { FormValues } from '#kernel/page'
import { plainName } from './file-name.ts'
import type { ExamineFile } from './options.ts'
import type { UploadRoom } from './upload-room.ts'

/** What a request carried: its fields and, at most, one file. */
export interface Received {
  readonly values: FormValues
  readonly upload: Upload | undefined
  /** Why the file is not taken; the fields are all there, so that the form can be shown again. */
  readonly refused?: Refusal
}

/** What reading a form needs of the server. */
export interface FormReading {
  readonly room: UploadRoom
  /** Looks for what is harmful; without it files are taken unexamined. */
  readonly examine?: ExamineFile | undefined
}

const SNIFF_BYTES = 4100
const MAX_FIELDS = 200
const FIELD_BYTES = 100_000
/** Names, file name and boundaries around the content of a form with a file. */
const FRAME_BYTES = 1_048_576

/** Fields by name, in the order in which they came; a field sent more than once is a list. */
function valuesOf(fields: readonly (readonly [string, string])[]): FormValues {
  const byName = Map.groupBy(fields, ([name]) => name)
  return Object.fromEntries(
    [...byName].map(([name, sent]) => {
      const values = sent.map(([, value]) => value)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}

/** A media type as a person names it: application/pdf → PDF. */
const shortType = (mediaType: string): string => mediaType.replace(/^.*\//, '').toUpperCase()

async function readFilePart(
  part: MultipartFile,
  rule: UploadRule,
  examine: ExamineFile | undefined,
): Promise<Upload | undefined> {
  const bytes = await part.toBuffer().catch(() => {
    throw tooLarge({ limit: Math.floor(rule.maxBytes / 1_048_576) })
  })
  if (bytes.length === 0) return undefined
  const mediaType = await sniffType(bytes.subarray(0, SNIFF_BYTES))
  if (!rule.types.includes(mediaType)) {
    const params = { found: mediaType, accepted: rule.named ?? rule.types.map(shortType).join('、') }
    throw invalidInput({}, [{ field: 'file', code: 'kernel.file-type', params }])
  }
  checkContent(bytes, mediaType)
  const name = plainName(part.filename ?? '')
  const found = await examine?.(bytes)
  if (typeof found === 'object') return { name, mediaType, bytes: new Uint8Array(0), harm: found }
  return { name, mediaType, bytes, ...(found && { scan: found }) }
}

const asRefusal = (error: unknown): Refusal => (error instanceof Refusal ? error : unreadable())

async function readMultipart(
  request: FastifyRequest,
  rule: UploadRule | undefined,
  examine: ExamineFile | undefined,
): Promise<Received> {
  const fields: [string, string][] = []
  let upload: Upload | undefined
  let refused: Refusal | undefined
  const limits = {
    fileSize: rule?.maxBytes ?? 1,
    files: rule ? 1 : 0,
    fields: MAX_FIELDS,
    fieldSize: FIELD_BYTES,
    parts: MAX_FIELDS + 10,
  }
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') fields.push([part.fieldname, String((part as MultipartValue).value)])
      else if (rule) {
        upload = await readFilePart(part, rule, examine).catch((error: unknown) => {
          refused = asRefusal(error)
          return undefined
        })
      }
    }
  } catch (error) {
    refused ??= asRefusal(error)
  }
  return { values: valuesOf(fields), upload, ...(refused && { refused }) }
}

/**
 * Reads a form, whatever way it was sent.
 * @throws Refusal `kernel.unreadable` where it has more than 200 fields, `kernel.busy` where too many files come at once
 */
export async function receiveForm(
  request: FastifyRequest,
  rule: UploadRule | undefined,
  { room, examine }: FormReading,
): Promise<Received> {
  if (request.isMultipart()) {
    const most = (rule?.maxBytes ?? 0) + FRAME_BYTES
    return room.within(request, most, () => readMultipart(request, rule, examine))
  }
  const sent = request.body instanceof URLSearchParams ? [...request.body] : []
  if (sent.length > MAX_FIELDS) throw unreadable()
  return { values: valuesOf(sent), upload: undefined }
}
