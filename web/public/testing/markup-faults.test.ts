import { describe, expect, it } from 'vitest'
import { markupFaults } from './markup-faults.ts'

describe('the faults of a document', () => {
  it.each([
    ['an open element', '<p>a', '<p> stays open'],
    ['a wrong order', '<p><b>a</p></b>', '</p> closes another element'],
    ['an id used twice', '<p id="a"></p><p id="a"></p>', 'id a twice'],
    ['a control without label', '<input id="a" name="a">', 'no label: id="a" name="a"'],
    ['a label for nothing', '<label for="a">a</label>', 'nothing has the id a'],
    ['a script', '<script></script>', '<script in the page'],
    ['an inline style', '<p style="x">a</p>', ' style= in the page'],
    ['a message key', '<p>public:nav.home</p>', 'the key public:nav.home is shown'],
  ])('name %s', (_what, markup, fault) => {
    expect(markupFaults(markup)).toEqual([fault])
  })

  it('are none in a sound one', () => {
    expect(markupFaults('<label for="a">a</label><input id="a"><input type="hidden" name="b">')).toEqual([])
  })
})
