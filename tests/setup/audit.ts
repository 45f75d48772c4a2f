// `npm run audit`: whether anything that Ligature ships with is known to be unsafe. A registry that gives no answer is said,
// and is nobody's failure; a hole that is known to be high or critical is.

import { spawnSync } from 'node:child_process'
import { z } from 'zod'

const report = z.object({ metadata: z.object({ vulnerabilities: z.object({ high: z.number(), critical: z.number(), total: z.number() }), dependencies: z.object({ total: z.number() }) }) })
const refusal = z.object({ message: z.string().optional(), error: z.object({ summary: z.string() }).partial().optional() })
const PATIENCE_MS = 60_000

/** What `npm audit --json` wrote, in a line, and the exit code for it. */
export function judgeAudit(output: string): { readonly line: string; readonly code: number } {
  const answer = parse(output)
  const found = report.safeParse(answer)
  if (!found.success) {
    const why = refusal.safeParse(answer).data
    return { line: `Dependencies: not audited: ${why?.message ?? why?.error?.summary ?? 'the registry gave no answer'}`, code: 0 }
  }
  const { vulnerabilities, dependencies } = found.data.metadata
  const bad = vulnerabilities.high + vulnerabilities.critical
  if (bad > 0) return { line: `Dependencies: ${bad} with a known hole that is high or critical; \`npm audit --omit=dev\` names them.`, code: 1 }
  return { line: `Dependencies: ${dependencies.total} audited, none with a known hole that is high or critical (${vulnerabilities.total} lesser ones).`, code: 0 }
}

function parse(output: string): unknown {
  try {
    return JSON.parse(output)
  } catch {
    // Nothing, or a page of somebody's proxy: no answer either way.
    return null
  }
}

if (process.argv[1] === import.meta.filename) {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--audit-level=high', '--json', '--fetch-retries=0'], { encoding: 'utf8', timeout: PATIENCE_MS, shell: process.platform === 'win32', maxBuffer: 64 * 1024 * 1024 })
  const { line, code } = judgeAudit(stdout)
  process.stdout.write(`${line}\n`)
  process.exitCode = code
}
