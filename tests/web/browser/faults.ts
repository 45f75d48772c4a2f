// Faults of accessibility that axe finds on a page.

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Long enough for a change of colours that was under way to have ended. */
const AGAIN_MS = 500

/** Serious and critical violations, each with what it was found on; looks again where it finds any, and a real fault stays. */
export async function findFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const faults = await look(page)
  if (faults.length === 0) return faults
  await page.waitForTimeout(AGAIN_MS)
  return look(page)
}

async function look(page: Page): Promise<readonly string[]> {
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as { readonly axe: { readonly run: (context: Document, options: RunOptions) => Promise<AxeResults> } }
    return axe.run(document, { resultTypes: ['violations'] })
  })
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${String(target)} ${failureSummary ?? ''}`))
}
