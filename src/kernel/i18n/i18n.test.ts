import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadMessages, type Messages } from './index.ts'

let folder = ''
let messages: Messages

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yichuang-messages-'))
  const write = async (part: string, locale: string, texts: Record<string, string>) => {
    await mkdir(join(folder, part), { recursive: true })
    await writeFile(join(folder, part, `${locale}.json`), JSON.stringify(texts))
  }
  await write('a', 'zh-CN', { 'page.title': '您好，{{name}}', 'page.only': '只有中文' })
  await write('a', 'en', { 'page.title': 'Hello {{name}}' })
  await write('b', 'zh-CN', { 'page.title': '另一页' })
  await write('c', 'zh-CN', { days: '{{count}}日' })
  await write('c', 'en', { days_one: '{{count}} day', days_other: '{{count}} days' })
  await write('c', 'ug', { days_one: 'بىر كۈن', days_other: '{{count}} كۈن' })
  await write('c', 'ky', { days: '{{count}} كۉن' })
  messages = await loadMessages(
    ['a', 'b', 'c'].map((namespace) => ({ namespace, folder: join(folder, namespace) })),
  )
})
afterAll(() => rm(folder, { recursive: true }))

it('finds a text by namespace and key, with its values', () => {
  expect(messages.translator('zh-CN')('a:page.title', { name: '张三' })).toBe('您好，张三')
  expect(messages.translator('en')('a:page.title', { name: 'Zhang' })).toBe('Hello Zhang')
  expect(messages.translator('zh-CN')('b:page.title')).toBe('另一页')
})

it('leaves escaping to the page and reads no markup of its own in values', () => {
  const t = messages.translator('zh-CN')
  expect(t('a:page.title', { name: '<b>' })).toBe('您好，<b>')
  expect(t('a:page.title', { name: '{{name}} $t(b:page.title)' })).toBe('您好，{{name}} $t(b:page.title)')
})

it('shows Chinese where English lags, and says which', () => {
  expect(messages.translator('en')('a:page.only')).toBe('只有中文')
  expect(messages.missing('en')).toEqual(['a:page.only', 'b:page.title'])
  expect(messages.missing('zh-CN')).toEqual([])
})

it('chooses the plural form by the rules of the language, or takes the one form it has', () => {
  const of = (locale: 'zh-CN' | 'en' | 'ug' | 'ky') =>
    [1, 2].map((count) => messages.translator(locale)('c:days', { count }))
  expect(of('zh-CN')).toEqual(['1日', '2日'])
  expect(of('en')).toEqual(['1 day', '2 days'])
  expect(of('ug')).toEqual(['بىر كۈن', '2 كۈن'])
  expect(of('ky')).toEqual(['1 كۉن', '2 كۉن'])
  for (const locale of ['ug', 'ky'])
    expect(new Intl.PluralRules(locale).resolvedOptions().pluralCategories).toEqual(['one', 'other'])
})
