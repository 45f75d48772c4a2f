// The linter: strict types, and the house's rules (imports one way, one importer for each heavy library) as tables.

import path from 'node:path'
import tseslint from 'typescript-eslint'

/** Rooms and the rooms that they may not import. `web` sees the shapes of the API, as types, and nothing else. */
const ROOMS = [
  { room: 'graph', forbidden: ['ingest', 'server', 'web', 'bench', 'tests'] },
  { room: 'ingest', forbidden: ['server', 'web', 'bench', 'tests'] },
  { room: 'server', forbidden: ['web', 'bench', 'tests'] },
  // Benchmarks start a Neo4j and a browser the way the tests do (tests/setup).
  { room: 'bench', forbidden: ['web'] },
  { room: 'web', forbidden: ['graph', 'ingest', 'bench', 'tests'] },
]

/** Heavy libraries and the one module that imports each; everything else goes through it. */
const LIBRARIES = [
  { library: '@grafeo-db/js', importer: 'graph/engines/embedded/worker.ts' },
  { library: 'neo4j-driver', importer: 'graph/engines/neo4j.ts' },
  { library: 'wink-nlp', importer: 'ingest/annotate/tokens.ts' },
  { library: 'wink-eng-lite-web-model', importer: 'ingest/annotate/tokens.ts' },
  { library: 'pdfjs-dist', importer: 'ingest/read/pdf.ts' },
  { library: '@mozilla/readability', importer: 'ingest/read/html.ts' },
  { library: 'marked', importer: 'ingest/read/markdown.ts' },
  { library: 'chardet', importer: 'ingest/read/decode.ts' },
  { library: 'iconv-lite', importer: 'ingest/read/decode.ts' },
  { library: 'file-type', importer: 'ingest/read/formats.ts' },
  { library: 'pbf', importer: 'ingest/lexicons/cities-data.ts' },
  { library: 'mammoth', importer: 'ingest/read/docx.ts' },
  { library: 'linkedom', importer: 'ingest/read/dom.ts' },
  { library: 'tinyld', importer: 'ingest/read/clean/language.ts' },
  { library: 'tinypool', importer: 'ingest/pool.ts' },
  { library: 'tar-stream', importer: 'server/backup/archive.ts' },
  { library: 'busboy', importer: 'server/upload.ts' },
  { library: '@node-rs/argon2', importer: 'server/accounts/passwords.ts' },
  { library: 'express-session', importer: 'server/accounts/sessions.ts' },
  { library: 'csrf-sync', importer: 'server/accounts/csrf.ts' },
  { library: 'rate-limiter-flexible', importer: 'server/accounts/attempts.ts' },
  { library: 'read', importer: 'server/cli/password.ts' },
  { library: 'helmet', importer: 'server/security.ts' },
  { library: 'cli-progress', importer: 'server/cli/progress.ts' },
  { library: 'papaparse', importer: 'web/query/cells.ts' },
  { library: 'prom-client', importer: 'server/metrics.ts' },
  { library: 'ipaddr.js', importer: 'server/addresses/network.ts' },
  // The field for Cypher, and its language.
  { library: '@codemirror', importer: 'web/query/editor/CypherEditor.tsx' },
  { library: '@codemirror', importer: 'web/query/editor/language.ts' },
  { library: '@lezer', importer: 'web/query/editor/language.ts' },
  // On the page, and in the worker that finds places.
  { library: 'cytoscape', importer: 'web/canvas/engine.ts' },
  { library: 'cytoscape', importer: 'web/canvas/layout/forces.ts' },
  { library: 'cytoscape-fcose', importer: 'web/canvas/layout/forces.ts' },
]

const SHAPES = 'server/api/schemas.ts'

/** Why `file` may not import `target` (both relative to the root), or null. */
function findTrespass({ file, target, typeOnly }) {
  const row = ROOMS.find(({ room }) => file.startsWith(`${room}/`))
  const room = target.split('/')[0]
  if (row === undefined) return null
  if (row.forbidden.includes(room)) return `${row.room}/ may not import ${room}/: imports go web → server → ingest → graph.`
  if (row.room !== 'web' || room !== 'server') return null
  if (target === SHAPES && typeOnly) return null
  return `The page imports from the server nothing but types of ${SHAPES}.`
}

/** Why `file` may not import the package `name`, or null. */
function findSecondImporter({ file, name }) {
  const rows = LIBRARIES.filter(({ library }) => name === library || name.startsWith(`${library}/`))
  if (rows.length === 0 || rows.some(({ importer }) => importer === file) || file.startsWith('tests/')) return null
  return `Only ${rows[0].importer} imports ${rows[0].library}; use what it exports.`
}

/** Looks where an import really leads, so that a folder `web/graph` is not taken for the room `graph`. */
const imports = {
  create(context) {
    const file = path.relative(import.meta.dirname, context.filename).split(path.sep).join('/')
    const check = (node) => {
      if (typeof node.source?.value !== 'string') return
      const name = node.source.value
      const typeOnly = node.importKind === 'type' || node.exportKind === 'type'
      const target = path.posix.join(path.posix.dirname(file), name)
      const message = name.startsWith('.') ? findTrespass({ file, target, typeOnly }) : typeOnly ? null : findSecondImporter({ file, name })
      if (message !== null) context.report({ node, message })
    }
    return { ImportDeclaration: check, ImportExpression: check, ExportNamedDeclaration: check, ExportAllDeclaration: check }
  },
}

export default tseslint.config(
  { ignores: ['dist/', 'data/', 'coverage/', 'node_modules/', '.cache/', 'test-results/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { house: { rules: { imports } } },
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // There are no enums here, and looking for them costs a fifth of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Takes options that a library declares as a class for instances of it.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Indexing is checked by the compiler (noUncheckedIndexedAccess); ids are branded in one place.
      '@typescript-eslint/dot-notation': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSAsExpression > TSAnyKeyword', message: 'Parse at the edge instead of casting.' },
        { selector: 'CatchClause > BlockStatement[body.length=0]', message: 'Nothing is swallowed: handle the error or let it go.' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'house/imports': 'error',
      'no-console': 'off',
      'prefer-const': 'error',
    },
  },
  {
    // Matchers such as expect.stringContaining are of type any.
    files: ['tests/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
)
