// Finds a Chromium for the browser tests, or installs Debian's.

import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

export type Chromium = { readonly executable: string; readonly description: string } | { readonly missing: string }

const run = promisify(execFile)

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']

const USUAL_PLACES = [
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const HOW_TO_MEND = 'install Chromium or Chrome, or name one in LIGATURE_CHROMIUM'

type Environment = Readonly<Record<string, string | undefined>>

/** A Chromium that is there: the one that LIGATURE_CHROMIUM names, else one on the PATH or in a usual place; or installs it. */
export async function findChromium(environment: Environment): Promise<Chromium> {
  const named = environment['LIGATURE_CHROMIUM']
  if (named !== undefined && named !== '') {
    if (await isExecutable(named)) return describe(named)
    return { missing: `LIGATURE_CHROMIUM names ${named}, which is not there or not a program` }
  }
  return (await findInstalled(environment)) ?? installFromDebian(environment)
}

async function findInstalled(environment: Environment): Promise<Chromium | null> {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const folders = (environment['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '')
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name + suffix))), ...USUAL_PLACES]
  for (const candidate of candidates) if (await isExecutable(candidate)) return describe(candidate)
  return null
}

/** On Debian and its kin, with the right to: root, or sudo that asks for no password. */
async function installFromDebian(environment: Environment): Promise<Chromium> {
  if (!(await isExecutable('/usr/bin/apt-get'))) return { missing: `no Chromium was found; ${HOW_TO_MEND}` }
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = async (...args: string[]): Promise<void> => {
    const [program = 'apt-get', ...rest] = [...prefix, 'apt-get', ...args]
    await run(program, rest, { env: { ...environment, DEBIAN_FRONTEND: 'noninteractive' }, maxBuffer: 64 * 1024 * 1024 })
  }
  try {
    await apt('update')
    await apt('install', '-y', '--no-install-recommends', 'chromium')
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return { missing: `no Chromium was found and apt-get could not install it (${reason}); ${HOW_TO_MEND}` }
  }
  return (await findInstalled(environment)) ?? { missing: `apt-get installed Chromium, but it is not on the PATH; ${HOW_TO_MEND}` }
}

async function describe(executable: string): Promise<Chromium> {
  // Chrome on Windows opens a window when it is asked for its version.
  if (process.platform === 'win32') return { executable, description: executable }
  try {
    const { stdout } = await run(executable, ['--version'], { timeout: 20_000 })
    return { executable, description: `${stdout.trim()} (${executable})` }
  } catch (error) {
    return { missing: `${executable} does not start (${String(error)}); ${HOW_TO_MEND}` }
  }
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  )
}
