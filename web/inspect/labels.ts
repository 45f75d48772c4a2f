// Words for categories and ways of saying, where the ontology's own list need not be asked for.

import type { Category, Factuality } from '../api/types.ts'

export const CATEGORY_LABELS: Readonly<Record<Category, string>> = {
  standing: 'Standing fact',
  cooperation: 'Cooperation',
  conflict: 'Conflict',
  legal: 'Legal and coercive',
  events: 'Part in events',
  none: 'Associated',
}

export const FACTUALITY_LABELS: Readonly<Record<Factuality, string>> = {
  asserted: 'Asserted',
  alleged: 'Alleged',
  required: 'Required',
  planned: 'Planned',
  possible: 'Possible',
  denied: 'Denied',
}
