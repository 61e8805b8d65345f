import { say, word } from './say.js'

const isOffline = () => navigator.onLine === false

/** Holds back what would end on the browser's own error page. */
function hold(event, name) {
  if (!isOffline() || event.defaultPrevented) return
  event.preventDefault()
  say(word(name))
}

/** Says when the line is gone and when it is back. */
export function watchLine() {
  window.addEventListener('offline', () => say(word('offline')))
  window.addEventListener('online', () => say(word('online')))
  document.addEventListener('submit', (event) => hold(event, 'held'))
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]')
    const stays = link === null || link.getAttribute('href').startsWith('#')
    if (!stays) hold(event, 'offline')
  })
  if (isOffline()) say(word('offline'))
}
