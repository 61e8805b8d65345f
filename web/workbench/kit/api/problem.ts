import { t } from '../text.ts'

/** One refused field of a problem document. */
export interface ProblemField {
  readonly field: string
  readonly message: string
}

/** What the server refused, as an RFC 9457 problem document says it; status 0 means that it was not reached. */
export class ProblemError extends Error {
  readonly status: number
  readonly code: string
  readonly fields: readonly ProblemField[]

  constructor(title: string, status: number, code: string, fields: readonly ProblemField[] = []) {
    super(title)
    this.name = 'ProblemError'
    this.status = status
    this.code = code
    this.fields = fields
  }
}

interface ProblemDocument {
  readonly title?: unknown
  readonly code?: unknown
  readonly fields?: unknown
}

const isField = (value: unknown): value is ProblemField => {
  const { field, message } = (value ?? {}) as Partial<ProblemField>
  return typeof field === 'string' && typeof message === 'string'
}

/** Reads the body of a refused answer; a body that is no problem document gives a general sentence. */
export function problemFrom(status: number, body: unknown): ProblemError {
  const { title, code, fields } = (typeof body === 'object' && body !== null ? body : {}) as ProblemDocument
  return new ProblemError(
    typeof title === 'string' ? title : t('problem.unexpected', { status }),
    status,
    typeof code === 'string' ? code : 'workbench.unexpected',
    Array.isArray(fields) ? fields.filter(isField) : [],
  )
}

/** The server was not reached at all. */
export const unreachable = (): ProblemError =>
  new ProblemError(t('problem.unreachable'), 0, 'workbench.unreachable')

/** Whether nobody is logged in any more. */
export const isLoggedOut = (error: unknown): boolean => error instanceof ProblemError && error.status === 401

/** Whether what was asked for no longer fits, because somebody else has acted meanwhile. */
export const isConflict = (error: unknown): boolean => error instanceof ProblemError && error.status === 409

/** Whether trying the very same request again may help: the server was away or had a fault. */
export const mayRetry = (error: unknown): boolean =>
  error instanceof ProblemError && (error.status === 0 || error.status >= 500)

/** Whether a person who asks again may be answered otherwise: not where he may not have it, or it is not there. */
export const mayChange = (error: unknown): boolean =>
  !(error instanceof ProblemError && [400, 403, 404, 410, 422].includes(error.status))

/** What to tell a person about an error. */
export const sentenceOf = (error: unknown): string =>
  error instanceof ProblemError ? error.message : t('problem.fault')

/** What is wrong with an uploaded file: no field of a form says it. */
export const fileProblemOf = (error: unknown): string =>
  error instanceof ProblemError
    ? error.fields
        .filter(({ field }) => field === 'file')
        .map(({ message }) => message)
        .join('')
    : ''
