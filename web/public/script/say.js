const region = document.getElementById('live')

/** A word of the page for the script; `{…}` in it is filled in. */
export function word(name, values = {}) {
  const text = region === null ? '' : region.dataset[name] || ''
  return text.replace(/\{(\w+)\}/g, (_place, key) => String(values[key]))
}

/** Says something where it is heard and seen; nothing takes it back. Further elements stand below it. */
export function say(text, ...more) {
  if (!region) return
  region.textContent = ''
  if (text === '') return
  const line = document.createElement('p')
  line.textContent = text
  region.append(line, ...more)
}

/** Whether somebody is logged in. */
export const signedIn = () => region !== null && region.dataset.signedIn === 'yes'
