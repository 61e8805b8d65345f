import { describe, expect, it } from 'vitest'
import { PAPER_KINDS } from '../paper.kinds.ts'
import { isTemplateData, templateFaults, templates } from './index.ts'
import { hardPapers, papers, templateNames } from './papers.fixtures.ts'
import { readTemplate } from './sources.ts'

describe('templates', () => {
  it.each(templateNames)('%s takes its own data and no stranger', (name) => {
    expect(templateFaults(name, papers[name])).toEqual([])
    expect(templateFaults(name, hardPapers[name])).toEqual([])
    expect(isTemplateData(name, { ...papers[name], more: 1 })).toBe(false)
    expect(isTemplateData(name, null)).toBe(false)
  })

  it('are of papers that are issued, or of sheets', () => {
    const sheets = /^(authority|test-sheet|list-sheet|blank-receipt|file-.*)$/
    expect(templateNames.filter((name) => !sheets.test(name)).sort()).toEqual([...PAPER_KINDS].sort())
  })

  it('name the place and the rule of a fault, never the value', () => {
    const faults = templateFaults('grant', { ...papers.grant, caseNumber: '秘'.repeat(51) })
    expect(faults).toEqual(['/caseNumber: maxLength'])
  })

  it('carry a version that depends on their text', () => {
    const versions = templateNames.map((name) => templates[name].version)
    expect(new Set(versions).size).toBe(templateNames.length)
    expect(readTemplate('grant').version).toMatch(/^grant@[0-9a-f]{16}$/)
    expect(readTemplate('grant').version).toBe(templates.grant.version)
  })

  it('say nothing from outside: no file, package, code or plug-in is read by a template', () => {
    for (const name of templateNames) {
      expect(templates[name].text).not.toMatch(/\b(read|eval|plugin|image|include)\(|@preview/)
    }
  })
})
