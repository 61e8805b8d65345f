import { say, signedIn, word } from './say.js'

const PREFIX = 'kept:'

/** Storage of the tab; a browser may refuse it. */
function storage() {
  try {
    return window.sessionStorage
  } catch (_refused) {
    return null
  }
}

const fieldsOf = (form) => [...form.querySelectorAll('textarea[name], input[type=text][name]')]

const valuesOf = (form) => fieldsOf(form).map(({ name, value }) => [name, value])

function forget(kept, isDone) {
  Object.keys(kept)
    .filter((key) => key.startsWith(PREFIX) && isDone(key))
    .forEach((key) => {
      kept.removeItem(key)
    })
}

/** Puts back what was typed and never arrived. */
function putBack(form, saved) {
  const values = new Map(JSON.parse(saved).values)
  const lost = fieldsOf(form).filter(({ name, value }) => values.has(name) && values.get(name) !== value)
  lost.forEach((field) => {
    field.value = values.get(field.name)
  })
  if (lost.length > 0) say(word('restored'))
}

/** Remembers in this tab what is typed into the forms that ask for it; what was sent is forgotten once a page came. */
export function keepTyped(root) {
  const kept = storage()
  if (kept === null) return
  const forms = [...root.querySelectorAll('form[data-keep]')]
  const here = forms.map((form) => PREFIX + form.dataset.keep)
  const wasSent = (key) => !here.includes(key) && JSON.parse(kept.getItem(key)).sent
  forget(kept, (key) => !signedIn() || wasSent(key))
  forms.forEach((form) => {
    const key = PREFIX + form.dataset.keep
    const note = (sent) => kept.setItem(key, JSON.stringify({ sent, values: valuesOf(form) }))
    const saved = kept.getItem(key)
    if (saved !== null) putBack(form, saved)
    form.addEventListener('input', () => note(false))
    form.addEventListener('submit', () => note(true))
  })
}
