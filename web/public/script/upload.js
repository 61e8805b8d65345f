import { say, word } from './say.js'
import { sendFile } from './send.js'

/** Shows the page that the server answered with, without leaving this one. @returns its main part */
function show(answer) {
  const { page, address } = answer
  const main = page === null ? null : page.getElementById('main')
  const elsewhere = address.replace(/[?#].*$/, '') !== location.href.replace(/[?#].*$/, '')
  if (main === null || elsewhere) {
    location.assign(address)
    return null
  }
  const here = document.getElementById('main')
  here.replaceWith(document.adoptNode(main))
  document.title = page.title
  return main
}

/** Puts the reader where something is to be put right, else at the files. */
function focusOn(main) {
  const place = main.querySelector('.notice-error') || main.querySelector('.files') || main
  place.setAttribute('tabindex', '-1')
  place.focus()
}

/** Sends the files one after the other, as far as they are taken. */
async function sendAll(form, files, start) {
  const bar = document.createElement('progress')
  bar.max = 1
  let answer
  let sent = 0
  for (const file of files) {
    const values = { name: file.name, number: sent + 1, count: files.length }
    bar.value = 0
    bar.setAttribute('aria-label', file.name)
    say(word('sending', values), bar)
    answer = await sendFile(form, file, {
      progress: (part) => {
        bar.value = part
      },
      waiting: (tries) => say(word('waiting', { name: file.name, tries }), bar),
    })
    if (answer.status >= 400) break
    sent++
  }
  const main = show(answer)
  if (main === null) return
  const values = { count: sent, left: files.length - sent }
  say(word(sent === files.length ? 'sent' : 'stopped', values))
  start(main)
  focusOn(main)
}

/** Lets the forms that take files send what was chosen at once. @param start what to do with the page that answers */
export function sendChosen(root, start) {
  root.querySelectorAll('form[data-upload]').forEach((form) => {
    const field = form.querySelector('input[type=file]')
    const button = form.querySelector('button')
    if (!field || !button) return
    if (!field.hasAttribute('capture')) field.multiple = true
    button.hidden = true
    form.addEventListener('submit', (event) => event.preventDefault())
    field.addEventListener('change', () => {
      const files = [...field.files]
      if (files.length === 0) return
      root.querySelectorAll('form[data-upload] input[type=file]').forEach((one) => {
        one.disabled = true
      })
      sendAll(form, files, start)
    })
  })
}
