// Nouns that make an event. Nouns of one class name the same event when they share its place
// ("Andijan violence", "Andijan riots"); "neutral" nouns join whichever class the place already has.

const CLASSES = {
  unrest: 'violence riot riots unrest uprising revolt rebellion insurrection massacre bloodshed killings killing brutality brutalities tragedy crackdown clashes clash rioting mutiny shootings shooting disturbances',
  protest: 'protest protests demonstration demonstrations rally rallies strike strikes march marches',
  bombing: 'bombing bombings blast blasts explosion explosions attack attacks shelling airstrike airstrikes raid raids assault',
  war: 'war conflict fighting invasion offensive battle siege insurgency genocide intervention occupation',
  election: 'election elections vote ballot referendum poll polls runoff by-election',
  revolution: 'revolution coup putsch takeover overthrow',
  meeting: 'summit conference talks meeting negotiations forum congress session consultations',
  agreement: 'agreement accord accords treaty pact ceasefire truce armistice deal',
  trial: 'trial trials hearing inquiry tribunal',
  disaster: 'earthquake flood floods tsunami hurricane cyclone typhoon drought famine fire wildfire landslide epidemic outbreak pandemic crash explosion disaster avalanche',
  crisis: 'crisis standoff stand-off hostage-taking kidnapping hijacking assassination murder evacuation exodus blockade',
  games: 'olympics games championship cup',
} as const

const NEUTRAL = ['events', 'event', 'incident', 'incidents', 'affair']

/** Capitalised, these are written in proper names of events; "the Tulip Revolution", "World War II", "the Madrid Conference". */
const PROPER_ONLY = new Set(['agreement', 'forum', 'congress', 'session', 'deal', 'tribunal', 'fire', 'march', 'games', 'cup', 'championship', 'olympics', 'poll', 'occupation', 'affair'])

export type EventClass = keyof typeof CLASSES | 'neutral'

export interface EventNouns {
  /** The class of an event noun, lower case; undefined for any other word. */
  readonly classOf: (noun: string) => EventClass | undefined
  /** Whether the noun makes an event beside a place in lower case too ("the Osh riots"), not only in a proper name. */
  readonly describes: (noun: string) => boolean
  /** All nouns of the class, by which other texts may call the same event. */
  readonly synonyms: (eventClass: EventClass) => readonly string[]
}

/** Looks event nouns up; a table read once and never changed. */
export function createEventNouns(): EventNouns {
  const classes = new Map<string, EventClass>(NEUTRAL.map((noun) => [noun, 'neutral']))
  for (const [name, nouns] of Object.entries(CLASSES)) {
    for (const noun of nouns.split(' ')) classes.set(noun, name as keyof typeof CLASSES)
  }
  return {
    classOf: (noun) => classes.get(noun),
    describes: (noun) => classes.has(noun) && !PROPER_ONLY.has(noun),
    synonyms: (eventClass) => (eventClass === 'neutral' ? NEUTRAL : CLASSES[eventClass].split(' ')),
  }
}
