// Verbs that more than one stage asks for.

/** Behind these, and whom they name, a noun is what somebody becomes: "named her minister", "called him a liar" (lemmas). */
export const NAMING: ReadonlySet<string> = new Set(['name', 'appoint', 'elect', 'nominate', 'make', 'call', 'declare', 'brand', 'label'])
