import {
  type CodeIssue,
  checkCaseNumber,
  checkDivision,
  checkLicenceId,
  checkMobile,
  checkResidentId,
  checkUscc,
  inspectItemCode,
} from '#kernel/codes'
import { loadMessages } from '#kernel/i18n'
import { messageSources } from '../sources.ts'
import { answer, type Command, exitCodes, wrongUsage } from './command.ts'
import { textTable } from './text-table.ts'

/** What is said of one code. */
interface Verdict {
  readonly code: string
  readonly ok: boolean
  /** Why it is refused, or what looks odd about it. */
  readonly issues: readonly CodeIssue[]
}

type Check = (
  text: string,
) =>
  | { readonly ok: true; readonly code: string; readonly warnings: readonly CodeIssue[] }
  | { readonly ok: false; readonly issue: CodeIssue }

/** The kinds of code by the name given on the command line. */
const kinds: Readonly<Record<string, Check>> = {
  'resident-id': checkResidentId,
  uscc: checkUscc,
  'licence-id': checkLicenceId,
  'case-number': checkCaseNumber,
  'item-code': (text) => ({ ok: true, ...inspectItemCode(text) }),
  division: checkDivision,
  mobile: checkMobile,
}

function judge(check: Check, text: string): Verdict {
  const result = check(text)
  if (result.ok) return { code: result.code, ok: true, issues: result.warnings }
  return { code: text, ok: false, issues: [result.issue] }
}

/** `codes check`: whether codes are well formed, and what is wrong or odd about each. */
export const codesCheck: Command = {
  options: { json: { type: 'boolean' } },
  positionals: true,
  async run({ values, positionals: [kind = '', ...codes] }) {
    const check = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
    if (!check || codes.length === 0) return wrongUsage('codes check.help', `codes check ${kind}`.trim())
    const verdicts = codes.map((code) => judge(check, code))
    if (values.json === true) {
      answer(JSON.stringify(verdicts))
    } else {
      const translate = (await loadMessages(messageSources())).translator('zh-CN')
      const mark = ({ ok, issues }: Verdict): string => (ok ? (issues.length > 0 ? '!' : '✓') : '✗')
      const words = ({ issues }: Verdict): string =>
        issues.map((issue) => translate(`codes:${issue}`)).join('；')
      answer(textTable(verdicts.map((verdict) => [mark(verdict), verdict.code, words(verdict)])))
    }
    return verdicts.every(({ ok }) => ok) ? exitCodes.ok : exitCodes.failed
  },
}
