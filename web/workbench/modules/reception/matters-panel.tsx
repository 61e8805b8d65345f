import { Form } from 'antd'
import { Section } from '../../kit/section.tsx'
import { t } from '../../kit/text.ts'
import type { SittingContent } from './api.ts'
import { ItemPicker } from './item-picker.tsx'
import { MatterFields } from './matter-fields.tsx'
import { newMatter } from './sitting.ts'

/** The matters of the sitting, and the field that adds one more. */
export function MattersPanel({ matters }: { readonly matters: SittingContent['matters'] }) {
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
