import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { markupFaults } from '../testing/markup-faults.ts'
import { KIT_LANGUAGES } from './kit-words.ts'
import { samplePage } from './sample.ts'
import { sampleIn } from './sample-words.ts'
import chinese from './samples/zh-CN.json' with { type: 'json' }

/** The attributes of every element of a name. */
function elements(markup: string, name: string): readonly Record<string, string>[] {
  return [...markup.matchAll(new RegExp(`<${name}((?: [^>]*)?)>`, 'g'))].map(([, list = '']) =>
    Object.fromEntries(
      [...list.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    ),
  )
}

describe.each(KIT_LANGUAGES)('the living page in $name', (language) => {
  const markup = samplePage(language, { cssHref: 'public.css' })
  const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)
  const controls = ['input', 'select', 'textarea']
    .flatMap((name) => elements(markup, name))
    .filter(({ type }) => type !== 'hidden')

  it('is a whole document with language, direction and landmarks', () => {
    const { tag, dir } = language
    expect(markup.startsWith(`<!doctype html><html lang="${tag}" dir="${dir}">`)).toBe(true)
    for (const name of ['header', 'main', 'footer', 'title', 'h1'])
      expect(elements(markup, name)).toHaveLength(1)
  })

  it('is sound: closed elements, own ids, labelled controls, no script', () => {
    expect(controls.length).toBeGreaterThan(15)
    expect(ids.length).toBeGreaterThan(30)
    expect(markupFaults(markup)).toEqual([])
  })

  it('leads from every error to a control', () => {
    const list = /<ul class="errors">(.*?)<\/ul>/.exec(markup)?.[1] ?? ''
    const targets = [...list.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets).toHaveLength(3)
    for (const target of targets) expect(controls.map(({ id }) => id)).toContain(target)
  })

  it('names every navigation and table', () => {
    for (const nav of elements(markup, 'nav')) expect(nav['aria-label']).toBeTruthy()
    expect(elements(markup, 'caption')).toHaveLength(elements(markup, 'table').length)
  })

  it('sends nothing', () => expect(markup).not.toContain('method="post"'))
})

describe('the words of the samples', () => {
  const keys = Object.keys(chinese) as (keyof typeof chinese)[]

  it('are there in every language, and none in the letters of another', () => {
    for (const language of KIT_LANGUAGES) {
      const { s } = sampleIn(language)
      expect(
        keys.filter((key) => key !== 'review' && !s(key)),
        language.locale,
      ).toEqual([])
      const foreign = language.locale === 'zh-CN' ? /[\u0600-\u06ff]/ : /[\u4e00-\u9fff]/
      expect(
        keys.filter((key) => foreign.test(s(key))),
        language.locale,
      ).toEqual([])
    }
  })

  it('are all used', () => {
    const sources = readdirSync(import.meta.dirname)
      .filter((name) => name.startsWith('sample') && name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
      .join('')
    expect(keys.filter((key) => !sources.includes(`'${key}'`))).toEqual([])
  })
})
