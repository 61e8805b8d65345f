import { Tour } from 'antd'
import { t } from '../../kit/text.ts'

/** Places of the frame that the tour shows, by what the style sheets call them. */
const STEPS = [
  { name: 'home', at: '.home-standings' },
  { name: 'nav', at: '.nav' },
  { name: 'palette', at: '[aria-keyshortcuts="Control+K"]' },
  { name: 'bell', at: '.bell' },
  { name: 'help', at: '[aria-keyshortcuts="F1"]' },
  { name: 'account', at: '.account-button' },
] as const

const placeOf = (at: string): HTMLElement | null => document.querySelector<HTMLElement>(at)

/** Shows the places of the workbench one after the other; those that this person does not have are left out. */
export function DeskTour({ onEnd }: { readonly onEnd: () => void }) {
  const steps = STEPS.filter(({ at }) => placeOf(at) !== null).map(({ name, at }) => ({
    title: t(`tour.${name}.title`),
    description: t(`tour.${name}.text`),
    target: () => placeOf(at) ?? document.body,
  }))
  return <Tour open steps={steps} onClose={onEnd} onFinish={onEnd} />
}
