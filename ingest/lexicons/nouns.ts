// Common nouns that stand for somebody: bodies of a country, people by what they are, and nouns that are transparent
// ("members of the party" act as the party).

import type { EntityType } from '../../graph/ontology.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(',').map((phrase) => phrase.trim()).filter(Boolean))

/** After a nationality or a place these make a described body: "Kazakh authorities", "Minsk city police". */
export const BODIES = words(`authorities, government, security services, security service, special services, secret services, secret service, secret police, intelligence services, intelligence service, intelligence,
  security forces, armed forces, forces, troops, army, military, air force, navy, police, city police, riot police, border guards, border service, coast guard, parliament, lower house, upper house,
  supreme court, constitutional court, court, courts, prosecutors, prosecutor's office, foreign ministry, interior ministry, defense ministry, defence ministry, justice ministry, finance ministry,
  health ministry, ministry of foreign affairs, embassy, consulate, delegation, opposition, ruling party, judiciary, rebels, militants, insurgents, militia, separatists, migration service, customs service,
  central bank, state television, state media, national guard, peacekeepers, city council, municipality, junta, regional government, electoral commission, election commission, central election commission,
  law enforcement agencies, law enforcement, presidential guard, republican guard, special forces, defence forces, defense forces, intelligence agency, spy agency, energy ministry,
  education ministry, economy ministry, trade ministry, oil ministry, transport ministry, information ministry, agriculture ministry, research ministry, environment ministry, culture ministry, labour ministry, labor ministry,
  military government, interim government, ruling junta, military junta, senate, national assembly, high court, appeals court, electoral council, election authority, space agency, nuclear agency, football federation, football association, soccer federation`)

/** After a nationality these stand for the country itself: "the Uzbek side", "Russian officials". */
export const COUNTRY_STAND_INS = words('government, governments, authorities, forces, troops, soldiers, side, officials, official, leadership, leaders, leader, regime, diplomats, administration, ministry, army, military, navy, parliament, court, courts, cabinet, embassy, police, prosecutors, lawmakers, state, rulers, ruling power, ruling elite, elite, negotiators, mediators, envoys, commandos, warplanes, warships, jets, fighter jets, agents, investigators, regulators, judges, representatives, counterpart, counterparts')

/** What a person can be called; after "the" it may point back, in an apposition it is a role. */
export const PERSON_NOUNS = words(`activist, dissident, suspect, man, woman, journalist, reporter, lawyer, attorney, politician, defendant, prisoner, detainee, refugee, fugitive, militant, leader, official, minister,
  president, chairman, chairwoman, director, businessman, businesswoman, banker, oligarch, cleric, imam, preacher, scholar, analyst, expert, economist, writer, poet, author, columnist, editor, blogger, researcher,
  professor, scientist, teacher, doctor, student, farmer, worker, soldier, officer, general, colonel, commander, fighter, gunman, bomber, terrorist, extremist, diplomat, ambassador, envoy, spokesman, spokeswoman,
  spokesperson, lawmaker, deputy, senator, candidate, governor, mayor, judge, prosecutor, opposition leader, human rights activist, human rights defender, rights activist, defender, campaigner, critic, opponent, ally, aide, adviser, advisor, exile,
  migrant, victim, witness, hostage, founder, head, chief, king, queen, prince, princess, monarch, premier, chancellor, citizen, national, resident, native, singer, actor, actress, artist, athlete,
  footballer, coach, engineer, trader, entrepreneur, philanthropist, financier, smuggler, trafficker, warlord, rebel, veteran, pilot, nurse, priest, bishop, monk, nun, historian, publisher, photographer, filmmaker, musician, organizer, organiser, technician, specialist, operative, anchor, presenter, commentator, manager, executive, physicist, chemist, biologist, physician, surgeon, mathematician, laureate, goalkeeper, striker, captain, producer, novelist, playwright, lobbyist, consultant, contractor,
  accountant, auditor, programmer, hacker, developer, negotiator, mediator, commissioner, secretary, treasurer, councillor, parliamentarian, legislator, congressman, congresswoman, statesman, insurgent, jihadist, separatist, defector, spy, jurist, investor, billionaire, magnate, tycoon, chairperson, vice-president, whistleblower, informant, mercenary, astronaut, star,
  secretary-general, director-general, prosecutor-general, geologist, geographer, anthropologist, sociologist, psychologist, psychiatrist, archaeologist, statistician, ecologist, meteorologist, agronomist, veterinarian, dentist, pharmacist, architect, designer, sculptor, painter, composer, conductor, dancer,
  comedian, rapper, shipowner, landowner, hotelier, restaurateur, industrialist, shareholder, intermediary, middleman, dealer, kingpin, gangster, mobster, policeman, policewoman, inspector, detective, chieftain, elder, theologian, pastor, missionary,
  unionist, feminist, environmentalist, conservationist, linguist, translator, philosopher, demographer, epidemiologist, virologist, midwife, paramedic, firefighter, fisherman, herder, driver, merchant, shopkeeper, cyclist, boxer, wrestler, swimmer, sprinter, referee`)

/** Of those, what a definite description may use to point back at a person named before, of whom no role is known. */
export const POINTING_NOUNS = words('suspect, victim, hostage, dissident, activist, man, woman, defendant, prisoner, detainee, refugee, fugitive, politician, leader, journalist, lawyer, official, minister, president, candidate, cleric, businessman, general, commander, opposition leader, author, analyst, diplomat, envoy')

/** Definite descriptions of a country. */
export const COUNTRY_NOUNS = words('country, republic, nation, kingdom')

/** "members of X", "X officials": what they do, X does. */
export const TRANSPARENT = words(`members, member, officials, official, representatives, representative, leaders, leadership, fighters, militants, supporters, activists, forces, troops, soldiers, police, agents, spokesman, spokeswoman, spokesperson, rulers, ruler, government, governments,
  authorities, delegation, delegates, officers, part, parts, most, some, many, number, dozens, hundreds, thousands, scores, majority, group, groups, report, reports, statement, office, followers, cadres, units, employees, staff, experts, observers, monitors, lawyers, prosecutors, investigators, sources, side, one, two, three, several, both, all, each, branch, wing, rest, remnants, cells, percent, percentage, ministry, army, military, navy, parliament, court, courts, cabinet, embassy, lawmakers, press service, diplomats, envoys, negotiators, mediators, commandos, warplanes, warships, jets, regulators, gunmen, mercenaries, rebels, judges`)

/** Definite descriptions of a body that was named before. */
export const BODY_POINTING_NOUNS = words('company, firm, group, movement, militia, party, bank, newspaper, organization, organisation, agency, charity, union, airline, broadcaster, bloc, alliance, consultancy, conglomerate, chipmaker, carmaker, automaker, drugmaker, retailer, lender, insurer, regulator, manufacturer, gang, cartel')

/** "the two countries": what both are. */
export const PAIR_NOUNS: ReadonlyMap<string, readonly EntityType[]> = new Map<string, readonly EntityType[]>([
  ...['countries', 'nations', 'states', 'governments', 'neighbours', 'neighbors'].map((noun) => [noun, ['Country']] as const),
  ...['men', 'women', 'leaders', 'presidents', 'ministers', 'politicians', 'activists', 'journalists', 'suspects'].map((noun) => [noun, ['Person']] as const),
  ...['companies', 'firms', 'groups', 'parties', 'organizations', 'organisations', 'banks'].map((noun) => [noun, ['Organization']] as const),
  ['sides', ['Person', 'Country', 'Organization']],
])

const ACCUSED = words('arrest, detain, want, charge, accuse, indict, extradite, suspect, prosecute, convict, imprison, jail, capture, extradition, arrested, detained, wanted')
const HARMED = words('kill, murder, shoot, attack, wound, injure, stab, rape, abduct, kidnap, killing, murder, abduction')

/** What a text has said of somebody (lemmas) whom a description then points at. */
export const ROLE_EVIDENCE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...['suspect', 'defendant', 'prisoner', 'detainee', 'fugitive', 'accused'].map((noun) => [noun, ACCUSED] as const),
  ['victim', HARMED],
  ['hostage', words('abduct, kidnap, seize, capture, hold, abduction, kidnapping')],
])
