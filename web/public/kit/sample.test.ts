import { describe, expect, it } from 'vitest'
import { markupFaults } from '../testing/markup-faults.ts'
import { samplePage } from './sample.ts'
import { kitTranslate } from './testing.ts'

const markup = samplePage(kitTranslate('zh-CN'))

/** The attributes of every element of a name. */
function elements(name: string): readonly Record<string, string>[] {
  return [...markup.matchAll(new RegExp(`<${name}((?: [^>]*)?)>`, 'g'))].map(([, list = '']) =>
    Object.fromEntries(
      [...list.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    ),
  )
}

const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)
const controls = ['input', 'select', 'textarea'].flatMap(elements).filter(({ type }) => type !== 'hidden')

describe('the sample page', () => {
  it('is a whole document with language, direction and landmarks', () => {
    expect(markup).toMatch(/^<!doctype html><html lang="zh-CN" dir="ltr"><head><meta charset="utf-8">/)
    for (const name of ['header', 'main', 'footer', 'title']) expect(elements(name)).toHaveLength(1)
    expect(markup).toContain('<title>页面部件 - 苏仙区人民政府 - 一窗政务服务</title>')
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
    for (const nav of elements('nav')) expect(nav['aria-label']).toBeTruthy()
    expect(elements('caption')).toHaveLength(elements('table').length)
  })
})
