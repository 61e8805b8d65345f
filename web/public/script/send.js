/** Milliseconds to wait before each further try; the last goes on for ever. */
const PAUSES = [1000, 2000, 5000, 10000, 30000]
/** Milliseconds without a byte after which a line counts as broken. */
const SILENCE = 60000
const PASSING = [0, 408, 429, 502, 503, 504]

/** A key that makes a second try harmless. */
function newKey() {
  const bytes = window.crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function bodyOf(form, file, key) {
  const body = new FormData()
  form.querySelectorAll('input[type=hidden]').forEach(({ name, value }) => {
    body.append(name, name === '_idempotency_key' ? key : value)
  })
  body.append('file', file, file.name)
  return body
}

/** One try. @returns what came of it; status 0 where the line broke */
function tryOnce(form, file, key, onProgress) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    let silence
    const listen = () => {
      window.clearTimeout(silence)
      silence = window.setTimeout(() => request.abort(), SILENCE)
    }
    request.open('POST', form.action)
    request.responseType = 'document'
    request.upload.addEventListener('progress', (event) => {
      listen()
      onProgress(event.total > 0 ? event.loaded / event.total : 0)
    })
    request.addEventListener('loadend', () => {
      window.clearTimeout(silence)
      resolve({ status: request.status, page: request.response, address: request.responseURL })
    })
    listen()
    request.send(bodyOf(form, file, key))
  })
}

/** Waits, or less where the line comes back. */
function pause(milliseconds) {
  return new Promise((resolve) => {
    const go = () => {
      window.clearTimeout(timer)
      window.removeEventListener('online', go)
      resolve()
    }
    const timer = window.setTimeout(go, milliseconds)
    window.addEventListener('online', go)
  })
}

/**
 * Sends a file by its form until the server answers: a broken line and a busy server are tried again with the same key.
 * @param told `progress(part)` from 0 to 1, `waiting(tries)` before each further try
 */
export async function sendFile(form, file, told) {
  const key = newKey()
  for (let tries = 0; ; tries++) {
    const answer = await tryOnce(form, file, key, told.progress)
    if (!PASSING.includes(answer.status)) return answer
    told.waiting(tries + 1)
    await pause(PAUSES[Math.min(tries, PAUSES.length - 1)])
  }
}
