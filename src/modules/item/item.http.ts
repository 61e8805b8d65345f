import { speaking } from '#kernel/i18n'
import { routesOf } from '#kernel/platform'
import { addByword, listBywords, listMisses, noteMiss, removeByword, settleMiss } from './bywords.ts'
import { compareVersions } from './compare-versions.ts'
import { createItem } from './create-item.ts'
import { editDraft } from './edit-draft.ts'
import { enforceVersion } from './enforce-version.ts'
import { examineVersion, returnVersion, submitVersion } from './examine-version.ts'
import { itemContract } from './item.contract.ts'
import { judgeOwnEligibility } from './judge-eligibility.ts'
import { listDepartments } from './list-departments.ts'
import { listItems } from './list-items.ts'
import { listScenes } from './list-scenes.ts'
import { listThemes } from './list-themes.ts'
import { readGuide } from './read-guide.ts'
import { readItem } from './read-item.ts'
import { readVersion } from './read-version.ts'
import { retireItem } from './retire-item.ts'
import { addSample, listSamples, readSample, removeSample } from './samples.ts'
import { searchGuides, suggestGuides } from './search-guides.ts'
import { startDraft } from './start-draft.ts'
import { listTranslations, setTranslation } from './translations.ts'

/** Each endpoint and its use case. */
export const itemRoutes = routesOf(itemContract, {
  listItems,
  readItem,
  readVersion,
  compareVersions,
  createItem,
  startDraft,
  editDraft,
  submitVersion,
  returnVersion,
  examineVersion,
  enforceVersion,
  retireItem,
  searchGuides,
  suggestGuides,
  judgeEligibility: speaking(judgeOwnEligibility),
  listBywords,
  addByword,
  removeByword,
  listMisses,
  settleMiss,
  noteMiss,
  listTranslations,
  setTranslation,
  listSamples,
  addSample,
  removeSample,
  readSample,
  readGuide: speaking(readGuide),
  listDepartments: speaking(listDepartments),
  listThemes: speaking(listThemes),
  listScenes: speaking(listScenes),
})
