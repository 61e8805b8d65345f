import { OPTIONAL_COLUMNS, REQUIRED_COLUMNS } from './item-columns.ts'
import type { SheetShape } from './read-sheet.ts'

const names = (columns: readonly { readonly column: string }[]) => columns.map(({ column }) => column)

/** The list of items. */
export const ITEM_SHEET: SheetShape = {
  file: 'items',

  required: ['basic_code', 'department', 'parallel_group', 'materials_count', ...names(REQUIRED_COLUMNS)],
  optional: names(OPTIONAL_COLUMNS),
}

/** The list of their materials. */
export const MATERIAL_SHEET: SheetShape = {
  file: 'materials',

  required: [
    'basic_code',
    'seq',
    'name',
    'necessity',
    'form',
    'source_type',
    'copies',
    'by_law',
    'necessity_illustrative',
  ],
  optional: ['material_format', 'page_format', 'accept_stand', 'fill_explain', 'from_form'],
}

/** The list of 一件事 and of the stages of 并联审批. */
export const SCENE_SHEET: SheetShape = {
  file: 'scenes',

  required: [
    'code',
    'name',
    'theme',
    'lead_department',
    'member_items',
    'member_names',
    'serial_first',
    'other_services',
    'joint_limit_days',
    'joint_promise_days',
    'joint_illustrative',
    'basis',
  ],
  optional: [],
}
