import { expect, it } from 'vitest'
import { type Report, reportJson, reportText } from './report.ts'

const translate = (key: string, params = {}) => `${key}${JSON.stringify(params)}`
const report: Report = {
  ...{ dryRun: false, created: 3, updated: 1, unchanged: 2, warnings: [] },
  refused: [{ file: 'a.csv', line: 7, field: 'unit', key: 'org:refusal.row-unit', params: {} }],
}

it('tells the counts and every refused line with its reason', () => {
  const text = reportText(report, translate)
  expect(text).toContain('新增 3，修改 1，未变 2')
  expect(text).toContain('a.csv 第 7 行 unit：org:refusal.row-unit{}')
})

it('says first that a dry run wrote nothing', () => {
  const text = reportText({ ...report, dryRun: true, refused: [] }, translate)
  expect(text).toMatch(/^试运行，没有写入/)
})

it('gives programs the key and people the words', () => {
  expect(JSON.parse(reportJson(report, translate))).toEqual({
    ...report,
    refused: [
      {
        file: 'a.csv',
        line: 7,
        field: 'unit',
        key: 'org:refusal.row-unit',
        reason: 'org:refusal.row-unit{}',
      },
    ],
  })
})
