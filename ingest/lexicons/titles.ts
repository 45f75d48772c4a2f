// Titles and offices: what stands before a name or after it in an apposition, and what holding it means.

import type { RelationshipType } from '../../graph/ontology.ts'

export interface Office {
  /** Lower case, as written before a name or after "the". */
  readonly words: string
  /** What the holder's relationship to the country or organization is; null for a bare form of address. */
  readonly relationship: Extract<RelationshipType, 'LEADS' | 'HOLDS_OFFICE_IN' | 'EMPLOYED_BY' | 'MEMBER_OF' | 'FOUNDED'> | null
}

const rows = (relationship: Office['relationship'], words: string): readonly Office[] =>
  words.split(',').map((phrase) => ({ words: phrase.trim(), relationship }))

const OFFICES: readonly Office[] = [
  ...rows(null, `mr., mr, mrs., mrs, ms., ms, miss, dr., dr, doctor, prof., prof, professor, sir, lord, lady, dame, madam, sheikh, shaikh, sheik,
    imam, mullah, maulana, ayatollah, grand ayatollah, father, sister, reverend, rev., rabbi, saint, st., hon., citizen, comrade, sayyid, hajji, haji`),
  ...rows('LEADS', `president, vice president, acting president, interim president, prime minister, acting prime minister, chief minister, first minister, caretaker prime minister, interim prime minister, interim leader, premier, chancellor,
    king, queen, emir, sultan, crown prince, prince, princess, emperor, pope, dictator, supreme leader, leader, party leader, co-chairman, co-chair, co-leader, opposition leader,
    rebel leader, chairman, chairwoman, chairperson, chair, head, chief, director, director general, director-general, executive director,
    gov., premier-designate, vice chair, chief of police, supreme commander, chief commander, ringleader, boss, secretary general, secretary-general, general secretary, governor, mayor, chief executive, chief executive officer, ceo, president-elect,
    high commissioner, commissioner general, general manager, general director, general commander, commander, commander in chief, commander-in-chief, rector, speaker, first secretary, warlord, managing director,
    founder and leader, ruler, strongman, akim, hakim`),
  ...rows('HOLDS_OFFICE_IN', `minister, foreign minister, interior minister, defense minister, defence minister, justice minister, finance minister,
    health minister, education minister, economy minister, energy minister, trade minister, oil minister, information minister, culture minister,
    agriculture minister, labor minister, labour minister, transport minister, home minister, water minister, environment minister, climate minister, mines minister, mining minister, industry minister, commerce minister,
    tourism minister, science minister, security minister, public security minister, planning minister, housing minister, immigration minister, fisheries minister, sports minister, minister of state, vice minister, vice foreign minister, junior minister, deputy minister, deputy foreign minister, deputy prime minister,
    first deputy prime minister, deputy interior minister, first deputy minister, prime minister-designate,
    secretary of state, secretary of defense, secretary of defence, secretary of the treasury, assistant secretary of state, deputy assistant secretary of state, under secretary of state, defense secretary, defence secretary,
    foreign secretary, home secretary, treasury secretary, state secretary, attorney general, prosecutor general, prosecutor-general, chief prosecutor,
    deputy prosecutor general, prosecutor, judge, chief justice, justice, ambassador, envoy, special envoy, special representative, consul, consul general,
    senator, sen., congressman, congresswoman, rep., representative, member of parliament, mp, lawmaker, deputy, deputy speaker, parliament speaker,
    deputy governor, deputy mayor, deputy chairman, deputy director, deputy secretary general, vice chairman, vice-president, commissioner, ombudsman, ombudswoman,
    human rights commissioner, inspector general, police chief, army chief, chief of staff, chief of general staff, security chief, spy chief, intelligence chief,
    general, gen., lieutenant general, lt. gen., major general, maj. gen., brigadier general, brig. gen., brigadier, colonel, col., lieutenant colonel, lt. col.,
    major, maj., captain, capt., lieutenant, lt., sergeant, sgt., admiral, adm., marshal, field marshal, archbishop, bishop, cardinal, patriarch, mufti, grand mufti, chief mufti,
    national security adviser, national security advisor, rapporteur, special rapporteur, chief negotiator, high representative, chargé d’affaires, secretary, undersecretary`),
  ...rows('EMPLOYED_BY', `spokesman, spokeswoman, spokesperson, press secretary, adviser, advisor, aide, official, officer, researcher, analyst, expert, lawyer, attorney,
    reporter, correspondent, journalist, editor, editor in chief, editor-in-chief, columnist, economist, scientist, engineer, employee, worker, staff member, diplomat,
    publisher, anchorman, presenter, operations manager, manager, executive, technician, specialist, consultant, physicist, chemist, biologist, commentator, finance director, communications director, legal director, technical director, commercial director, marketing director, medical director, research director, campaigns director, operations director,
    chief financial officer, cfo, chief operating officer, coo, chief technology officer, chief economist, chief scientist, chief analyst, chief engineer, general counsel, head coach, deputy spokesman, trustee, coordinator, country director, regional director, program director, project director, policy director, interpreter, bodyguard, fellow, senior fellow, scholar, lecturer, historian, agent`),
  ...rows('MEMBER_OF', `member, activist, militant, fighter, supporter, soldier, cadre, former member, senior member, leading member, human rights activist, founding member`),
  ...rows('FOUNDED', `founder, co-founder, cofounder, founding father`),
]

const QUALIFIERS = ['former', 'then', 'late', 'acting', 'outgoing', 'incoming', 'ousted', 'deposed', 'exiled', 'senior', 'top', 'ex', 'longtime', 'veteran', 'newly']

export interface Titles {
  /** The longest office whose words start at `index` of `words` (lower case), with how many words it takes. */
  readonly match: (words: readonly string[], index: number) => { readonly office: Office; readonly length: number } | undefined
  /** The words of every office. */
  readonly names: () => readonly string[]
  readonly isQualifier: (word: string) => boolean
}

/** Looks offices up by their words; a table read once and never changed. */
export function createTitles(): Titles {
  const byWords = new Map(OFFICES.map((office) => [office.words, office]))
  // By the first word the longest office that begins so: most words begin none, and are asked once.
  const longest = new Map<string, number>()
  for (const { words } of OFFICES) {
    const [first = '', ...rest] = words.split(' ')
    longest.set(first, Math.max(longest.get(first) ?? 0, rest.length + 1))
  }
  return {
    match: (words, index) => {
      for (let length = Math.min(longest.get(words[index] ?? '') ?? 0, words.length - index); length > 0; length--) {
        const office = byWords.get(words.slice(index, index + length).join(' '))
        if (office) return { office, length }
      }
      return undefined
    },
    names: () => OFFICES.map((office) => office.words),
    isQualifier: (word) => QUALIFIERS.includes(word),
  }
}
