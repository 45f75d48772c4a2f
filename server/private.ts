// What Ligature writes is its owner's alone: graphs, texts, decisions, and what is taken out of them.

/** What no file or folder that is made from here on grants to anybody else on the machine. */
const OTHERS = 0o077

/** Makes everything that this process and its children write private to its user. */
export function keepPrivate(): void {
  process.umask(OTHERS)
}
