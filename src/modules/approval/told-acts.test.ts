import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ADVICE_ACTS, TOLD_ACTS } from './told-acts.ts'

const MESSAGES = join(import.meta.dirname, '../../../web/public/messages')
/** Decisions are named by what was decided. */
const NAMED_BY_OUTCOME = 'decided'

const nameOf = (type: string): string => type.replace(/^.*\./, '').replace(/@\d+$/, '')

test.each(['zh-CN', 'en', 'ug', 'ky'])(
  'what an applicant is told was done has a name in %s',
  async (language) => {
    const texts = JSON.parse(await readFile(join(MESSAGES, `${language}.json`), 'utf8')) as Record<
      string,
      string
    >
    const names = [...TOLD_ACTS, ...ADVICE_ACTS].map(nameOf).filter((name) => name !== NAMED_BY_OUTCOME)
    expect(names.filter((name) => texts[`act.${name}`] === undefined)).toEqual([])
  },
)
