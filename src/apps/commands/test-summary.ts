/** What one part of a test run (a vitest project) came to. */
export interface TestPart {
  readonly name: string
  readonly passed: number
  /** Failed tests, and files that could not be run. */
  readonly failed: number
  readonly skipped: number
  /** From the start of its first file to the end of its last. */
  readonly seconds: number
}

/** What a test run came to; the reporter writes it as JSON into the file that `summaryVariable` names. */
export interface TestSummary {
  readonly parts: readonly TestPart[]
  /** Errors outside any test. */
  readonly unhandled: number
}

export const summaryVariable = 'YICHUANG_TEST_SUMMARY'

/** Parts of the tests: every complete run must find some of each. */
export const testParts = ['rules', 'house', 'journeys'] as const

/** The last line of a test run. A run that failed for a reason no test shows counts as one failure. */
export function lastLine({ parts, unhandled }: TestSummary, exitCode: number): string {
  const sum = (of: (part: TestPart) => number): number => parts.reduce((total, part) => total + of(part), 0)
  const failed = sum((part) => part.failed) + unhandled
  const shown = failed === 0 && exitCode !== 0 ? 1 : failed
  return `${sum((part) => part.passed)} passed, ${shown} failed, ${sum((part) => part.skipped)} skipped`
}

/** Parts of which a complete run found no test. */
export const emptyParts = ({ parts }: TestSummary): string[] =>
  testParts.filter(
    (name) => !parts.some((part) => part.name === name && part.passed + part.failed + part.skipped > 0),
  )
