import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attrs, classes, html, raw } from './html.ts'

const render = (value: { toString(): string }) => value.toString()

describe('html', () => {
  it('escapes text and passes markup, arrays and numbers', () => {
    expect(render(html`<p>${'<b>&"\''} ${3} ${[html`<i>${'ok'}</i>`, 'x']}</p>`)).toBe(
      '<p>&lt;b&gt;&amp;&quot;&#39; 3 <i>ok</i>x</p>',
    )
  })

  it('lets false, null and undefined vanish and keeps zero and the empty string', () => {
    expect(render(html`<p>${false}${null}${undefined}${0}${''}</p>`)).toBe('<p>0</p>')
  })

  it('keeps what raw was given', () => {
    expect(render(html`<p>${raw('<b>1</b>')}</p>`)).toBe('<p><b>1</b></p>')
  })

  it('does not take an object that looks like markup for markup', () => {
    const forged = JSON.parse('{"text":"<b>"}')
    expect(() => render(html`<p>${forged}</p>`)).toThrow(TypeError)
  })

  it.each([
    ['an unquoted value', () => html`<a class=${'x'}>x</a>`],
    ['an attribute name', () => html`<a ${'x'}="1">x</a>`],
    ['part of a tag name', () => html`<h${1}>x</h1>`],
    ['a style attribute', () => html`<p style="color:${'red'}">x</p>`],
    ['an event attribute', () => html`<p onclick="${'x'}">x</p>`],
    ['a script', () => html`<script>${'x'}</script>`],
    ['markup in an attribute', () => html`<p class="${html`<b>x</b>`}">x</p>`],
    ['attributes as text', () => html`<p>${attrs({ id: 'x' })}</p>`],
    ['a tag left open', () => html`<p class="${'x'}"`],
    ['a comment', () => html`<!-- ${'x'} -->`],
  ])('refuses %s', (_name, make) => {
    expect(make).toThrow(TypeError)
  })
})

describe('addresses', () => {
  it.each([
    '/a?b=1',
    '#f-name',
    '?page=2',
    'https://example.org/',
    'tel:12345',
    'data:image/png;base64,AA==',
  ])('lets %s through', (address) => {
    expect(render(html`<a href="${address}">x</a>`)).toBe(
      `<a href="${address.replaceAll('&', '&amp;')}">x</a>`,
    )
  })

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'http://[',
  ])('refuses %j in templates and in attrs', (address) => {
    expect(render(html`<a href="${address}">x</a>`)).toBe('<a href="about:invalid">x</a>')
    expect(render(attrs({ href: address }))).toBe('href="about:invalid"')
  })
})

describe('attrs', () => {
  it('quotes and escapes values, writes bare ones, leaves out what is not set', () => {
    const values = { id: 'a"b', required: true, disabled: false, value: 0, title: null, lang: undefined }
    expect(render(html`<input ${attrs(values)}>`)).toBe('<input id="a&quot;b" required="" value="0">')
  })

  it.each(['onclick', 'style', 'ONLOAD', 'srcdoc', 'a b', 'x>'])('refuses %s', (name) => {
    expect(() => attrs({ [name]: 'x' })).toThrow(TypeError)
  })
})

describe('classes', () => {
  it('joins what applies', () => {
    expect(classes('a', false, 'b', undefined)).toBe('a b')
  })
})

/** Text that tries to break out, mixed with any other. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '"><script>alert(1)</script>',
    "' onload='x",
    '</p><img src=x onerror=alert(1)>',
    '&lt;',
    '-->',
  ),
)

describe('any text', () => {
  it('never makes a tag, an attribute or a character reference of its own', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (inText, inAttribute, inList) => {
        const markup = render(html`<p class="${inAttribute}" ${attrs({ id: inList })}>${inText}</p>`)
        const [, attribute, listed, text] =
          /^<p class="([^"<>']*)" id="([^"<>']*)">([^<>"']*)<\/p>$/.exec(markup) ?? []
        expect([attribute, listed, text].map(plain)).toEqual([inAttribute, inList, inText])
      }),
    )
  })
})

function plain(text = '\u0000 no match'): string {
  const characters: Record<string, string> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&amp;': '&',
  }
  return text.replace(/&(lt|gt|quot|amp|#39);/g, (reference) => characters[reference] ?? reference)
}
