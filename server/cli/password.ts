// A password as a command gets it: from a file, from standard input, or typed twice without being shown. Never from the
// command line, where every list of processes shows it.

import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import type { Command } from 'commander'
import { read } from 'read'
import { InvalidInputError } from '../../graph/errors.ts'
import { locate } from './paths.ts'

export interface PasswordOption {
  readonly passwordFile?: string
}

/** Adds `--password-file` to a command. */
export function withPassword(command: Command): Command {
  return command.option('--password-file <file>', 'a file with the password, "-" for standard input; otherwise it is asked for')
}

/** The password that a person or a program gives. @throws InvalidInputError when none can be had */
export async function readPassword({ passwordFile }: PasswordOption, name: string): Promise<string> {
  if (passwordFile === '-' || (passwordFile === undefined && !process.stdin.isTTY)) return withoutEnd(await text(process.stdin))
  if (passwordFile !== undefined) return withoutEnd(await readGiven(passwordFile))
  const given = await ask(`Password for ${name}: `)
  if ((await ask('Once more: ')) !== given) throw new InvalidInputError('The two are not the same. Nothing was changed.')
  return given
}

function withoutEnd(given: string): string {
  const password = given.replace(/\r?\n$/u, '')
  if (password === '') throw new InvalidInputError('No password was given: type it, pipe it in, or name a file with --password-file')
  return password
}

async function readGiven(file: string): Promise<string> {
  return readFile(locate(file), 'utf8').catch((error: unknown) => {
    throw new InvalidInputError(`${file} cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : String(error)})`)
  })
}

async function ask(prompt: string): Promise<string> {
  const answer = await read({ prompt, silent: true, output: process.stderr })
  process.stderr.write('\n')
  return answer
}
