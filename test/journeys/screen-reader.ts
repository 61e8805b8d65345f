import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What a screen reader is told of the element that has the focus. */
export interface Told {
  readonly role: string
  readonly name: string
  /** What is read after the name: hint and error of a field. */
  readonly description: string
  readonly invalid: boolean
}

interface AxNode {
  readonly ignored: boolean
  readonly role?: { readonly value: string }
  readonly name?: { readonly value: string }
  readonly description?: { readonly value: string }
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[]
}

/** Stops before the end of any page of the hall. */
const MOST_STOPS = 80

/** The focused element as the accessibility tree of the browser has it. */
export async function focused(page: Page): Promise<Told> {
  const client = await page.context().newCDPSession(page)
  try {
    const { result } = await client.send('Runtime.evaluate', { expression: 'document.activeElement' })
    const asked = { objectId: result.objectId ?? '', fetchRelatives: false }
    const { nodes } = await client.send('Accessibility.getPartialAXTree', asked)
    const [node] = nodes as unknown as readonly AxNode[]
    const invalid = node?.properties?.find(({ name }) => name === 'invalid')?.value.value
    return {
      role: node?.role?.value ?? '',
      name: node?.name?.value ?? '',
      description: node?.description?.value ?? '',
      invalid: invalid === 'true',
    }
  } finally {
    await client.detach()
  }
}

/** Goes on with the tab key until an element of this role and name has the focus. @returns what is told of it */
export async function reach(page: Page, role: string, name: string | RegExp): Promise<Told> {
  const passed: string[] = []
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab')
    const told = await focused(page)
    const meant = typeof name === 'string' ? told.name === name : name.test(told.name)
    if (told.role === role && meant) return told
    passed.push(`${told.role} ${told.name}`)
  }
  expect(passed).toContain(`${role} ${name}`)
  throw new Error('not reached')
}

/** Reaches an element and presses enter on it. */
export async function enterOn(page: Page, role: string, name: string | RegExp): Promise<void> {
  await reach(page, role, name)
  await page.keyboard.press('Enter')
}
