import { expect, it } from 'vitest'
import disclosure from '../../../../data-packs/rules/disclosure.json' with { type: 'json' }
import permit from '../../../../data-packs/rules/permit.json' with { type: 'json' }
import type { Rule } from './api.ts'
import { draftOf, valuesOf } from './rule-form.ts'

const rules = [...permit.rules, ...disclosure.rules] as Rule[]

it.each(rules)('$id goes through the form unchanged', (rule) => {
  const { format: _format, id: _id, version: _version, ...said } = rule
  expect(draftOf(valuesOf(rule))).toEqual(said)
})

it('reads empty fields as open: no extension, no silence, the whole state', () => {
  const [rule] = rules
  if (!rule) throw new Error('no rule')
  const values = {
    ...valuesOf(rule),
    region: ' ',
    extensionLength: null,
    silenceEffect: '' as const,
    grounds: [],
  }
  expect(draftOf(values)).toMatchObject({ region: null, extension: null, silence: null, pause: [] })
})
