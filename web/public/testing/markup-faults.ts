const EMPTY = new Set(['meta', 'link', 'input', 'br', 'img', 'path', 'rect', '!doctype'])

const all = (markup: string, pattern: RegExp): string[] =>
  [...markup.matchAll(pattern)].map(([, found = '']) => found)

/** Elements that are closed in the wrong order or not at all. */
function unbalanced(markup: string): string[] {
  const open: string[] = []
  for (const [, closing, name = ''] of markup.matchAll(/<(\/?)([!a-z][a-z0-9]*)/g)) {
    if (!closing && !EMPTY.has(name)) open.push(name)
    else if (closing && open.pop() !== name) return [`</${name}> closes another element`]
  }
  return open.map((name) => `<${name}> stays open`)
}

function repeatedIds(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} twice`)
}

function danglingReferences(markup: string, ids: readonly string[]): string[] {
  const named = all(markup, / (?:aria-describedby|aria-labelledby|for|form)="([^"]+)"/g).flatMap((list) =>
    list.split(' '),
  )
  const errors = all(markup, /<ul class="errors">(.*?)<\/ul>/g).flatMap((list) =>
    all(list, /href="#([^"]+)"/g),
  )
  return [...named, ...errors].filter((id) => !ids.includes(id)).map((id) => `nothing has the id ${id}`)
}

function unlabelled(markup: string): string[] {
  const labelled = new Set(all(markup, /<label[^>]* for="([^"]+)"/g))
  const controls = all(markup, /<(?:input|select|textarea)((?: [^>]*)?)>/g).filter(
    (own) => !own.includes('type="hidden"'),
  )
  return controls
    .filter((own) => !labelled.has(/ id="([^"]+)"/.exec(own)?.[1] ?? ''))
    .map((own) => `no label:${own}`)
}

/** What is wrong with a document: structure, ids, labels, references, script and style, keys instead of words. */
export function markupFaults(markup: string): string[] {
  const ids = all(markup, / id="([^"]+)"/g)
  const active = all(
    markup,
    /(<script(?! type="module" src="\/assets\/[\w-]+\.js"><\/script>)|<style|\sstyle=|\son\w+=)/gi,
  ).map((found) => `${found} in the page`)
  const keys = all(markup, /\b((?:public|item|paper|licence|kernel):[a-z][\w.-]+)/g)
  return [
    ...unbalanced(markup),
    ...repeatedIds(ids),
    ...danglingReferences(markup, ids),
    ...unlabelled(markup),
    ...active,
    ...keys.map((key) => `the key ${key} is shown`),
  ]
}
