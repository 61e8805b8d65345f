import { Form } from 'antd'
import { Section } from '../../kit/section.tsx'
import { t } from '../../kit/text.ts'
import type { Guide } from '../item/api.ts'
import type { SittingContent } from './api.ts'
import { ItemPicker } from './item-picker.tsx'
import { MatterFields } from './matter-fields.tsx'
import { newMatter } from './sitting.ts'

interface MattersPanelProps {
  readonly matters: SittingContent['matters']
  /** Guides of the items, in the order of the matters; undefined while one is being read. */
  readonly guides: readonly (Guide | undefined)[]
}

/** The matters of the sitting, and the field that adds one more. */
export function MattersPanel({ matters, guides }: MattersPanelProps) {
  return (
    <Section title={t('sitting.matters')} beside={<kbd>F4</kbd>}>
      <Form.List name="matters">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <MatterFields
                key={key}
                index={name}
                name={matters[name]?.itemName ?? ''}
                code={matters[name]?.itemCode ?? ''}
                pages={guides[name]?.formPages ?? []}
                onRemove={() => remove(name)}
              />
            ))}
            <ItemPicker onPick={(item) => add(newMatter(item, matters))} />
          </>
        )}
      </Form.List>
    </Section>
  )
}
