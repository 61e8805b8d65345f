import { expect, test } from 'vitest'
import { REALNAME_LEVELS } from '#contracts/realname'
import { ABILITIES } from './catalogue.contract.ts'
import { ItemFacts } from './facts.schema.ts'
import { GUIDE_STEPS } from './guide.schema.ts'
import * as words from './item.words.ts'
import { MaterialFacts } from './material.schema.ts'
import en from './messages/en.json' with { type: 'json' }
import chinese from './messages/zh-CN.json' with { type: 'json' }

const LABELS: Readonly<Record<string, readonly string[]>> = {
  'task-type': words.TASK_TYPES,
  level: words.LEVELS,
  'body-nature': words.BODY_NATURES,
  'project-type': words.PROJECT_TYPES,
  'handle-form': words.HANDLE_FORMS,
  'source-type': words.SOURCE_TYPES,
  'service-object': words.SERVICE_OBJECTS,
  'code-status': words.CODE_STATUSES,
  confidence: words.CONFIDENCES,
  'period-unit': words.PERIOD_UNITS,
  pause: words.PAUSE_GROUNDS,
  'realname-level': REALNAME_LEVELS,
  necessity: words.NECESSITIES,
  form: words.MATERIAL_FORMS,
  state: [...words.VERSION_STATES, 'submitted'],
  ability: ABILITIES,
  step: GUIDE_STEPS,
}

test('every enumerated word, mark and field has a text', () => {
  const keys = new Set(Object.keys(chinese))
  const needed = [
    ...Object.entries(LABELS).flatMap(([kind, values]) => values.map((value) => `label.${kind}.${value}`)),
    ...words.MARKS.map((mark) => `mark.${mark}`),
    ...Object.keys(ItemFacts.properties).map((field) => `field.${field}`),
    ...Object.keys(MaterialFacts.properties).map((field) => `field.material.${field}`),
  ]
  expect(needed.filter((key) => !keys.has(key))).toEqual([])
})

test('both languages have the same texts with the same places', () => {
  const places = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([key, text]) => `${key} ${[...text.matchAll(/\{\{\w+\}\}/g)].sort().join()}`)
  expect(places(en).sort()).toEqual(places(chinese).sort())
})
