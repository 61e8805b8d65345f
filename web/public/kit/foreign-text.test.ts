import { describe, expect, it } from 'vitest'
import { markForeignText } from './foreign-text.ts'

const zh = (text: string) => `<span lang="zh-CN" dir="ltr">${text}</span>`

describe('what is foreign in a document', () => {
  it('leaves Chinese pages as they are', () => {
    const page = '<p>共 3 项 &amp; <b>PDF</b></p>'
    expect(markForeignText(page, 'zh-CN')).toBe(page)
  })

  it('marks a Chinese text as a whole, its figures and signs with it', () => {
    expect(markForeignText('<p> 3个工作日，到2026年 </p>', 'ug')).toBe(
      `<p> ${zh('3个工作日，到2026年')} </p>`,
    )
    expect(markForeignText('<p>Case of 苏仙区 today</p>', 'en')).toBe(
      '<p>Case of <span lang="zh-CN">苏仙区</span> today</p>',
    )
  })

  it('marks Chinese and numbers with signs among Arabic letters', () => {
    expect(markForeignText('<p>نومۇرى 2026-03 苏仙 ئورۇن 5</p>', 'ug')).toBe(
      `<p>نومۇرى ${zh('2026-03 苏仙')} ئورۇن 5</p>`,
    )
    expect(markForeignText('<p>كۈن 09:00 غىچە</p>', 'ky-Arab')).toBe(
      '<p>كۈن <bdi dir="ltr">09:00</bdi> غىچە</p>',
    )
  })

  it('leaves quotation marks and brackets to the sentence, and takes brackets in pairs along', () => {
    expect(markForeignText('<p>سىز «卫生许可» (4310) غا</p>', 'ug')).toBe(
      `<p>سىز «${zh('卫生许可')}» (4310) غا</p>`,
    )
    expect(markForeignText('<p>نامى 营业执照 (副本) بار</p>', 'ug')).toBe(
      `<p>نامى ${zh('营业执照 (副本)')} بار</p>`,
    )
    expect(markForeignText('<p>«法» 32-ماددا</p>', 'ug')).toBe(`<p>«${zh('法')}» 32-ماددا</p>`)
  })

  it('goes by the language of the element, and into no title, choice or text area with markup', () => {
    const page =
      '<title>首页</title><a lang="zh-CN">中文<b>页</b></a><textarea dir="auto">中文</textarea><svg><g><text>一</text></g></svg>'
    expect(markForeignText(page, 'ug')).toBe(page)
    expect(markForeignText('<option value="1">个人</option>', 'ug')).toBe(
      '<option lang="zh-CN" dir="ltr" value="1">个人</option>',
    )
  })

  it('keeps what was made safe', () => {
    expect(markForeignText('<p>中&lt;b&gt;&quot;文&#39;</p>', 'ug')).toBe(
      `<p>${zh('中&lt;b&gt;&quot;文&#39;')}</p>`,
    )
  })

  it('lets fields go by what is typed', () => {
    expect(markForeignText('<input name="a"><input type="tel">', 'ug')).toBe(
      '<input dir="auto" name="a"><input dir="ltr" type="tel">',
    )
  })
})
