import { keepTyped } from './keep.js'
import { watchLine } from './offline.js'
import { sendChosen } from './upload.js'

function start(root) {
  keepTyped(root)
  sendChosen(root, start)
}

watchLine()
start(document)
