import { expect, it } from 'vitest'
import english from '../../../../web/workbench/messages/en.json' with { type: 'json' }
import chinese from '../../../../web/workbench/messages/zh-CN.json' with { type: 'json' }
import said from '../messages/zh-CN.json' with { type: 'json' }
import { CHECKS } from './finding.ts'

it('every check has a title, at the command line and in both languages of the page of the condition', () => {
  const titles = CHECKS.map((check) => [
    said[`doctor.check.${check}`],
    chinese[`operations-check.${check}`],
    english[`operations-check.${check}`],
  ])
  expect(titles).toEqual(
    CHECKS.map((check) => [
      said[`doctor.check.${check}`],
      said[`doctor.check.${check}`],
      expect.stringMatching(/^[A-Z][a-z]/),
    ]),
  )
  expect(new Set(titles.map(([title]) => title)).size).toBe(CHECKS.length)
})
