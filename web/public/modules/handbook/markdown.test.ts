import { describe, expect, it } from 'vitest'
import { inlinesOf, readChapter } from './markdown.ts'

const text = (words: string) => [{ kind: 'text', text: words }]

describe('a chapter of the manual', () => {
  it('has a title, parts under headings, and blocks in their order', () => {
    const chapter = readChapter(
      '# 甲\n\n引言\n续行\n\n## 乙\n\n1. 一\n2. 二\n\n- 三\n\n| 键 | 做 |\n|---|---|\n| c | 叫号 |\n',
    )
    expect(chapter.title).toBe('甲')
    expect(chapter.parts).toEqual([
      { title: '', blocks: [{ kind: 'paragraph', lines: [text('引言'), text('续行')] }] },
      {
        title: '乙',
        blocks: [
          { kind: 'list', ordered: true, items: [text('一'), text('二')] },
          { kind: 'list', ordered: false, items: [text('三')] },
          { kind: 'table', head: [text('键'), text('做')], rows: [[text('c'), text('叫号')]] },
        ],
      },
    ])
  })

  it('may have a list at once below a line', () => {
    expect(readChapter('# 甲\n## 乙\n先看：\n- 一').parts[0]?.blocks).toHaveLength(2)
  })

  it('finds links, pictures and code in a line', () => {
    expect(inlinesOf('见[窗口](clerks.md)，`F2`；![图](pictures/a.webp)')).toEqual([
      { kind: 'text', text: '见' },
      { kind: 'link', text: '窗口', target: 'clerks.md' },
      { kind: 'text', text: '，' },
      { kind: 'code', text: 'F2' },
      { kind: 'text', text: '；' },
      { kind: 'picture', text: '图', target: 'pictures/a.webp' },
    ])
  })

  it.each(['无标题', '# 甲\n### 丙', '# 甲\n**粗**', '# 甲\n> 引', '# 甲\n<b>x</b>', '# 甲\n```'])(
    'refuses %j',
    (words) => {
      expect(() => readChapter(words)).toThrow('not shown')
    },
  )
})
