import type { ConsentRecord } from './consent.store.ts'

/** A text by code and version. */
export interface TextRef {
  readonly code: string
  readonly version: number
  readonly kind: string
}

/**
 * What was said last to this version of a text. A new version of a notice has to be read, and one of a consent has to
 * be given, anew (个人信息保护法 §14(2)).
 * @param said oldest first
 */
export const lastSaid = (
  said: readonly ConsentRecord[],
  { code, version }: TextRef,
): ConsentRecord | undefined => said.findLast((one) => one.code === code && one.version === version)

/** Whether one of these texts still has to be answered. */
export const isDue = (texts: readonly TextRef[], said: readonly ConsentRecord[]): boolean =>
  texts.some((text) => lastSaid(said, text) === undefined)

/** What is to be recorded where these consents are given and the others are not; what was said so before is not said again. */
export function newlySaid(
  texts: readonly TextRef[],
  said: readonly ConsentRecord[],
  given: ReadonlySet<string>,
): Pick<ConsentRecord, 'code' | 'version' | 'given'>[] {
  return texts
    .map((text) => ({ text, given: text.kind === 'notice' || given.has(text.code) }))
    .filter(({ text, given: now }) => lastSaid(said, text)?.given !== now)
    .map(({ text, given: now }) => ({ code: text.code, version: text.version, given: now }))
}
