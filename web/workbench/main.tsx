import 'antd/dist/reset.css'
import 'virtual:tokens.css'
import './kit/css/base.css'
import './kit/css/shell.css'
import './kit/css/list.css'
import './kit/css/home.css'
import './kit/css/desk.css'
import './kit/css/why.css'
import './kit/css/form.css'
import './kit/css/case.css'
import './kit/css/flow.css'
import './kit/css/viewer.css'
import './kit/css/working.css'
import './kit/css/hall.css'
import './kit/css/statistics.css'
import { chosenLanguage, setTexts } from './kit/text.ts'

/** Chinese texts come with the files that show them; those of another language are read as a whole. */
async function readTexts(): Promise<void> {
  if (chosenLanguage() === 'zh-CN') return
  const [own, ofModules] = await Promise.all([
    import('./messages/en.json', { with: { type: 'json' } }),
    import('virtual:messages/en'),
  ])
  setTexts('en', { ...ofModules.texts, ...own.default })
}

/** Browsers before `Map.groupBy` may lack older words as well. */
async function fillGaps(): Promise<void> {
  if ('groupBy' in Map) return
  const gaps = await import('./shell/fill-gaps.ts')
  gaps.fillGaps()
}

/** Gaps and texts come first: whatever is loaded after may use them at once. */
async function open(): Promise<void> {
  await Promise.all([fillGaps(), readTexts()])
  const { start } = await import('./shell/start.tsx')
  start()
}

void open()
