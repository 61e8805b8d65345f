import { attrs, type Content, type Html, html } from './html.ts'

/** One thing to do; without `href` it cannot be begun yet. `id` joins hint and state to the link. */
export type TaskItem = {
  id: string
  title: Content
  state: Html
  href?: string | undefined
  hint?: Content | undefined
}

function task(item: TaskItem): Html {
  const stateId = `task-${item.id}-state`
  const link = attrs({ href: item.href, 'aria-describedby': stateId })
  const title = item.href
    ? html`<a ${link}>${item.title}</a>`
    : html`<span class="muted">${item.title}</span>`
  const hint = item.hint ? html`<p class="hint">${item.hint}</p>` : null
  return html`<li class="task"><div>${title}${hint}</div><div id="${stateId}">${item.state}</div></li>`
}

/** What is to be done for a longer task, in the order that helps, each with its state. */
export function taskList(items: readonly TaskItem[]): Html {
  return html`<ul class="tasks">${items.map(task)}</ul>`
}
