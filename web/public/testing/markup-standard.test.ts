import { HtmlValidate, type RuleConfig, StaticConfigLoader } from 'html-validate'
import { expect, it } from 'vitest'
import { LOCALES } from '#kernel/i18n'
import { documents } from './documents.ts'

/** What is off is told in docs/decisions/0142. */
const rules: RuleConfig = {
  'attribute-boolean-style': 'off',
  'doctype-style': 'off',
  'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
  'long-title': 'off',
  'tel-non-breaking': 'off',
}

const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:recommended'], rules }))

async function faultsOf(markup: string): Promise<string[]> {
  const { results } = await validator.validateString(markup)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))
}

/** The manual of all endpoints is read for two seconds a language on a machine of two cores, far longer on a busy one. */
const PATIENCE_MS = 180_000

it.each(documents)(
  '$name keeps to the standard in every language',
  async (document) => {
    for (const locale of LOCALES) expect(await faultsOf(await document.markup(locale)), locale).toEqual([])
  },
  PATIENCE_MS,
)

it('names what breaks the standard', async () => {
  expect(await faultsOf('<!DOCTYPE html><p><div>a</div></p>')).not.toEqual([])
})
