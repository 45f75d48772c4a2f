// What a selection of tests needs from the machine, so that `npm test -- tests/ingest` starts no database.

export interface Needs {
  readonly chromium: boolean
  readonly neo4j: boolean
  /** The built page, in dist/web. */
  readonly page: boolean
}

const EVERYTHING: Needs = { chromium: true, neo4j: true, page: true }
const NOTHING: Needs = { chromium: false, neo4j: false, page: false }

/** Folders of tests and what they need; a folder that is not here is taken to need everything. */
const FOLDERS: readonly { readonly folder: string; readonly needs: Needs }[] = [
  { folder: 'graph', needs: { ...NOTHING, neo4j: true } },
  { folder: 'ingest', needs: NOTHING },
  { folder: 'server', needs: NOTHING },
  { folder: 'cli', needs: NOTHING },
  { folder: 'faults', needs: { ...NOTHING, neo4j: true } },
  { folder: 'bench', needs: NOTHING },
  { folder: 'setup', needs: NOTHING },
  { folder: 'web', needs: { ...NOTHING, chromium: true, page: true } },
]

/** The needs of the tests that the arguments of the test runner select. */
export function findNeeds(args: readonly string[]): Needs {
  const selected = args.filter((arg) => /^(?:\.\/)?tests\//u.test(arg))
  if (selected.length === 0) return EVERYTHING
  return selected.map(needsOf).reduce((one, other) => ({
    chromium: one.chromium || other.chromium,
    neo4j: one.neo4j || other.neo4j,
    page: one.page || other.page,
  }))
}

function needsOf(arg: string): Needs {
  const folder = arg.replace(/^\.\//u, '').split('/')[1]
  return FOLDERS.find((row) => row.folder === folder)?.needs ?? EVERYTHING
}
