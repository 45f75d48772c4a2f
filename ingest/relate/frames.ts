// What verbs and nouns say about those who stand around them: one row a reading, with a sample.
// After FrameNet's frames and PLOVER's event codes, cut down to the ontology.

import type { EntityType, RelationshipType } from '../../graph/ontology.ts'

/**
 * Who fills a role. `subject` and `object` are the logical ones ("police arrested Ivan", "Ivan was arrested by police":
 * the police are the subject of both); `possessor` owns the object ("the bank’s licence"); other values are prepositions.
 */
export type Role = 'subject' | 'object' | 'with' | 'to' | 'in' | 'of' | 'from' | 'against' | 'for' | 'on' | 'at' | 'as' | 'by' | 'into' | 'over' | 'possessor'

export interface VerbFrame {
  /** Shown to people as the rule that found a claim. */
  readonly id: string
  readonly type: RelationshipType
  readonly lemmas: readonly string[]
  /** A particle that must follow, at once or after the object: "hand … over". */
  readonly particle?: string
  /** The object must be one of these nouns: "provide shelter", "hold talks". */
  readonly objectNouns?: readonly string[]
  /** One of these nouns must stand after a preposition: "drove … from power". */
  readonly complementNouns?: readonly string[]
  readonly head: Role
  /** `subject` with a head that is the subject too: those coordinated there do it to each other. */
  readonly tail: Role
  readonly by?: Role
  /** Types that the tail must have, where the ontology would allow more. */
  readonly tailTypes?: readonly EntityType[]
  /** Holds only when nobody is said to have done it. */
  readonly agentless?: true
  readonly confidence: number
  readonly sample: string
}

export interface NounFrame {
  readonly id: string
  readonly type: RelationshipType
  readonly nouns: readonly string[]
  /** Words one of which must stand before the noun in its phrase: "verbal attack". */
  readonly qualifiers?: readonly string[]
  /** Words that must not: "verbal attack" is no attack. */
  readonly except?: readonly string[]
  readonly head: 'agent' | 'patient'
  readonly tail: 'agent' | 'patient'
  /** Prepositions after which the agent and the patient stand; a possessor or a nationality before the noun is the agent too. */
  readonly agent: readonly string[]
  readonly patient: readonly string[]
  /** A possessor is the one to whom it is done: "Ivan’s arrest". */
  readonly possessorIsPatient?: true
  readonly confidence: number
  readonly sample: string
}

export interface RoleNoun {
  readonly id: string
  readonly type: RelationshipType
  readonly nouns: readonly string[]
  readonly prepositions: readonly string[]
  readonly confidence: number
  readonly sample: string
}

const list = (words: string): readonly string[] => words.split(' ')

export const VERB_FRAMES: readonly VerbFrame[] = [
  // legal and coercive
  { id: 'legal.detain', type: 'DETAINED', lemmas: list('detain arrest imprison jail apprehend incarcerate intern'), head: 'subject', tail: 'object', confidence: 0.9, sample: 'Police arrested Ivan Petrov.' },
  { id: 'legal.detain-in', type: 'DETAINED_IN', lemmas: list('detain arrest imprison jail apprehend incarcerate intern hold capture'), head: 'object', tail: 'in', agentless: true, confidence: 0.86, sample: 'Petrov was arrested in Minsk.' },
  { id: 'legal.take-into-custody', type: 'DETAINED', lemmas: list('take'), head: 'subject', tail: 'object', objectNouns: list('custody'), confidence: 0.5, sample: 'Police took Petrov into custody.' },
  { id: 'transfer.hand-over', type: 'HANDED_OVER_TO', lemmas: list('hand turn'), particle: 'over', head: 'object', tail: 'to', by: 'subject', confidence: 0.92, sample: 'Kenya handed the suspect over to the court.' },
  { id: 'transfer.extradite', type: 'HANDED_OVER_TO', lemmas: list('extradite surrender transfer deliver repatriate deport return release hand'), head: 'object', tail: 'to', by: 'subject', confidence: 0.85, sample: 'The suspect was extradited to Italy.' },
  { id: 'legal.expel', type: 'EXPELLED', lemmas: list('expel evict banish deport oust'), head: 'subject', tail: 'object', confidence: 0.75, sample: 'Belarus expelled two diplomats.' },
  { id: 'legal.expel-from', type: 'EXPELLED', lemmas: list('expel banish deport'), head: 'from', tail: 'object', agentless: true, confidence: 0.75, sample: 'Petrov was deported from Kenya.' },
  { id: 'legal.sue', type: 'ACCUSED', lemmas: list('sue'), head: 'subject', tail: 'object', confidence: 0.7, sample: 'The union sued the bank over wages.' },
  { id: 'legal.suspend-member', type: 'SANCTIONED', lemmas: list('suspend ban fine'), head: 'subject', tail: 'object', tailTypes: ['Person', 'Organization', 'Country'], confidence: 0.68, sample: 'The league suspended Sudan.' },
  { id: 'legal.revoke', type: 'SANCTIONED', lemmas: list('revoke cancel withdraw suspend freeze'), objectNouns: list('licence license accreditation registration permit membership assets aid visa visas'), head: 'subject', tail: 'possessor', confidence: 0.65, sample: 'The regulator revoked the bank’s licence.' },
  { id: 'legal.warrant', type: 'WANTED_BY', lemmas: list('issue'), objectNouns: list('warrant warrants'), head: 'for', tail: 'subject', confidence: 0.85, sample: 'The court issued an arrest warrant for Petrov.' },
  { id: 'legal.charge', type: 'CHARGED', lemmas: list('charge indict prosecute convict sentence'), head: 'subject', tail: 'object', confidence: 0.8, sample: 'Prosecutors indicted the banker.' },
  { id: 'legal.sanction', type: 'SANCTIONED', lemmas: list('sanction blacklist embargo'), head: 'subject', tail: 'object', confidence: 0.85, sample: 'The EU blacklisted the general.' },
  { id: 'legal.impose-sanctions', type: 'SANCTIONED', lemmas: list('impose slap introduce adopt extend renew'), objectNouns: list('sanctions sanction embargo restrictions ban bans duties tariffs tariff blockade'), head: 'subject', tail: 'on', confidence: 0.88, sample: 'The EU imposed sanctions on the general.' },
  { id: 'legal.impose-sanctions-against', type: 'SANCTIONED', lemmas: list('impose slap introduce adopt extend renew'), objectNouns: list('sanctions sanction embargo restrictions ban bans'), head: 'subject', tail: 'against', confidence: 0.88, sample: 'The EU adopted sanctions against Mali.' },
  { id: 'legal.investigate', type: 'INVESTIGATED', lemmas: list('investigate probe'), head: 'subject', tail: 'object', confidence: 0.8, sample: 'The UN is probing the massacre.' },
  { id: 'legal.wanted', type: 'WANTED_BY', lemmas: list('want seek'), head: 'object', tail: 'by', confidence: 0.8, sample: 'Petrov is wanted by Interpol.' },
  { id: 'legal.wanted-in', type: 'WANTED_BY', lemmas: list('want'), head: 'object', tail: 'in', confidence: 0.75, sample: 'Petrov is wanted in Belarus.' },
  // conflict
  { id: 'conflict.accuse', type: 'ACCUSED', lemmas: list('accuse blame'), head: 'subject', tail: 'object', confidence: 0.88, sample: 'Rwanda accused Congo of shelling.' },
  { id: 'conflict.criticize', type: 'CRITICIZED', lemmas: list('criticize criticise condemn denounce slam lambast rebuke deplore decry chide'), head: 'subject', tail: 'object', confidence: 0.85, sample: 'The minister condemned the foundation.' },
  { id: 'conflict.threaten', type: 'THREATENED', lemmas: list('threaten menace'), head: 'subject', tail: 'object', confidence: 0.78, sample: 'The group threatened the embassy.' },
  { id: 'conflict.protest', type: 'PROTESTED_AGAINST', lemmas: list('protest rally demonstrate march'), head: 'subject', tail: 'against', confidence: 0.8, sample: 'Unions rallied against the government.' },
  { id: 'conflict.attack', type: 'ATTACKED', lemmas: list('attack bomb shell raid storm ambush invade strike bombard assault'), head: 'subject', tail: 'object', confidence: 0.78, sample: 'Rebels shelled Goma.' },
  { id: 'conflict.clash', type: 'ATTACKED', lemmas: list('clash'), head: 'subject', tail: 'with', confidence: 0.68, sample: 'Soldiers clashed with the rebels of Goma.' },
  { id: 'conflict.fight', type: 'ATTACKED', lemmas: list('fight battle'), head: 'subject', tail: 'object', confidence: 0.65, sample: 'The militia fought the army of Mali.' },
  { id: 'conflict.wound', type: 'ATTACKED', lemmas: list('wound injure beat torture stab poison'), head: 'subject', tail: 'object', tailTypes: ['Person'], confidence: 0.65, sample: 'Guards beat Petrov.' },
  { id: 'conflict.fire-on', type: 'ATTACKED', lemmas: list('fire shoot open'), head: 'subject', tail: 'on', confidence: 0.6, sample: 'Troops fired on the convoy of the UN.' },
  { id: 'conflict.kill', type: 'KILLED', lemmas: list('kill assassinate murder shoot execute behead'), head: 'subject', tail: 'object', confidence: 0.82, sample: 'Soldiers killed the activist.' },
  { id: 'conflict.seize', type: 'SEIZED', lemmas: list('seize capture occupy annex abduct kidnap hijack confiscate'), head: 'subject', tail: 'object', confidence: 0.8, sample: 'The junta captured Hodeidah.' },
  { id: 'conflict.overthrow', type: 'OVERTHREW', lemmas: list('overthrow oust topple depose unseat'), head: 'subject', tail: 'object', confidence: 0.85, sample: 'The army ousted President Keïta.' },
  { id: 'conflict.drive-from-power', type: 'OVERTHREW', lemmas: list('drive force remove sweep push'), complementNouns: list('power office'), head: 'subject', tail: 'object', confidence: 0.82, sample: 'The revolt drove Keïta from power.' },
  { id: 'conflict.harbor', type: 'HARBORED', lemmas: list('harbor harbour shelter hide'), head: 'subject', tail: 'object', confidence: 0.78, sample: 'Sudan sheltered the fugitives.' },
  { id: 'conflict.provide-shelter', type: 'HARBORED', lemmas: list('provide give grant offer'), objectNouns: list('shelter refuge sanctuary asylum haven'), head: 'subject', tail: 'to', confidence: 0.78, sample: 'Kenya granted asylum to Ivan.' },
  { id: 'conflict.provide-shelter-for', type: 'HARBORED', lemmas: list('provide give grant offer'), objectNouns: list('shelter refuge sanctuary asylum haven'), head: 'subject', tail: 'for', confidence: 0.78, sample: 'Kenya provided refuge for Ivan.' },
  // cooperation
  { id: 'cooperation.meet', type: 'MET_WITH', lemmas: list('meet'), head: 'subject', tail: 'object', confidence: 0.82, sample: 'The envoy met General Haftar.' },
  { id: 'cooperation.meet-with', type: 'MET_WITH', lemmas: list('meet'), head: 'subject', tail: 'with', confidence: 0.9, sample: 'The envoy met with General Haftar.' },
  { id: 'cooperation.visit', type: 'MET_WITH', lemmas: list('visit'), head: 'subject', tail: 'object', tailTypes: ['Person'], confidence: 0.4, sample: 'Merkel visited President Ruiz.' },
  { id: 'cooperation.meet-each-other', type: 'MET_WITH', lemmas: list('meet'), head: 'subject', tail: 'subject', confidence: 0.8, sample: 'Merkel and Ruiz met in Lima.' },
  { id: 'cooperation.receive', type: 'MET_WITH', lemmas: list('receive host greet welcome'), head: 'subject', tail: 'object', tailTypes: ['Person'], confidence: 0.55, sample: 'Ruiz received General Haftar.' },
  { id: 'cooperation.speak', type: 'NEGOTIATED_WITH', lemmas: list('speak confer'), head: 'subject', tail: 'with', confidence: 0.55, sample: 'Ruiz spoke with General Haftar.' },
  { id: 'cooperation.talks-with-each-other', type: 'NEGOTIATED_WITH', lemmas: list('hold open resume begin start conduct'), objectNouns: list('talks negotiations consultations discussions'), head: 'subject', tail: 'subject', confidence: 0.85, sample: 'Chile and Peru held talks.' },
  { id: 'cooperation.agree', type: 'AGREED_WITH', lemmas: list('agree reconcile'), head: 'subject', tail: 'with', confidence: 0.7, sample: 'Chile agreed with Peru on a price.' },
  { id: 'cooperation.agree-with-each-other', type: 'AGREED_WITH', lemmas: list('agree'), head: 'subject', tail: 'subject', confidence: 0.78, sample: 'Chile and Peru agreed to share the water.' },
  { id: 'cooperation.sign-with-each-other', type: 'AGREED_WITH', lemmas: list('sign conclude reach ratify strike make'), objectNouns: list('agreement agreements treaty pact accord deal memorandum contract alliance truce ceasefire partnership convention peace'), head: 'subject', tail: 'subject', confidence: 0.85, sample: 'Chile and Peru signed a treaty.' },
  { id: 'cooperation.talks', type: 'NEGOTIATED_WITH', lemmas: list('hold have open resume begin start conduct'), objectNouns: list('talks negotiations consultations discussions'), head: 'subject', tail: 'with', confidence: 0.9, sample: 'Bogotá held talks with the FARC.' },
  { id: 'cooperation.negotiate', type: 'NEGOTIATED_WITH', lemmas: list('negotiate bargain'), head: 'subject', tail: 'with', confidence: 0.88, sample: 'Bogotá negotiated with the FARC.' },
  { id: 'cooperation.sign-with', type: 'AGREED_WITH', lemmas: list('sign conclude reach ratify strike'), objectNouns: list('agreement agreements treaty pact accord deal memorandum contract alliance truce ceasefire'), head: 'subject', tail: 'with', confidence: 0.9, sample: 'Ethiopia signed a pact with Eritrea.' },
  { id: 'cooperation.cooperate', type: 'COOPERATES_WITH', lemmas: list('cooperate collaborate partner work ally'), head: 'subject', tail: 'with', confidence: 0.82, sample: 'Chile cooperates with the agency.' },
  { id: 'cooperation.support', type: 'SUPPORTED', lemmas: list('support back endorse praise welcome commend defend applaud hail'), head: 'subject', tail: 'object', confidence: 0.78, sample: 'Paris praised Rabat.' },
  { id: 'cooperation.recognize', type: 'SUPPORTED', lemmas: list('congratulate thank recognize recognise salute'), head: 'subject', tail: 'object', tailTypes: ['Person', 'Organization', 'Country'], confidence: 0.65, sample: 'Paris congratulated President Ruiz.' },
  { id: 'cooperation.aid', type: 'AIDED', lemmas: list('aid assist help fund finance arm train equip evacuate rescue'), head: 'subject', tail: 'object', confidence: 0.7, sample: 'Libya funded the rebels.' },
  { id: 'cooperation.send-aid', type: 'AIDED', lemmas: list('send give provide offer deliver supply donate pledge lend ship grant'), objectNouns: list('aid assistance help support weapons arms ammunition money food funds relief dollars euros pounds million billion loan loans grant grants experts doctors troops vaccine vaccines medicine equipment supplies'), head: 'subject', tail: 'to', confidence: 0.82, sample: 'Japan sent aid to Nepal.' },
  { id: 'cooperation.appoint', type: 'APPOINTED', lemmas: list('appoint name nominate elect'), head: 'subject', tail: 'object', confidence: 0.78, sample: 'The president appointed Ana Cruz.' },
  { id: 'cooperation.request', type: 'REQUESTED', lemmas: list('ask request urge appeal call implore beg'), head: 'subject', tail: 'object', confidence: 0.8, sample: 'Kyiv asked the IMF for a loan.' },
  { id: 'cooperation.call-on', type: 'REQUESTED', lemmas: list('call'), head: 'subject', tail: 'on', confidence: 0.82, sample: 'The UN called on Israel to stop.' },
  { id: 'cooperation.appeal-to', type: 'REQUESTED', lemmas: list('appeal turn'), head: 'subject', tail: 'to', confidence: 0.7, sample: 'Kyiv appealed to the IMF.' },
  { id: 'cooperation.demand-of', type: 'REQUESTED', lemmas: list('demand oblige press pressure require'), head: 'subject', tail: 'object', confidence: 0.55, sample: 'The treaty obliges Chile.' },
  { id: 'cooperation.propose', type: 'PROPOSED', lemmas: list('propose project suggest initiate'), head: 'subject', tail: 'object', confidence: 0.75, sample: 'The union projected by Nkrumah never came.' },
  // standing facts
  { id: 'standing.lead', type: 'LEADS', lemmas: list('lead head chair run command govern rule'), head: 'subject', tail: 'object', confidence: 0.82, sample: 'Amina Diallo heads the cooperative.' },
  { id: 'standing.found', type: 'FOUNDED', lemmas: list('found establish create co-found form launch'), head: 'subject', tail: 'object', confidence: 0.72, sample: 'Henry Dunant founded the Red Cross.' },
  { id: 'standing.join', type: 'MEMBER_OF', lemmas: list('join'), head: 'subject', tail: 'object', tailTypes: ['Organization'], confidence: 0.78, sample: 'Norway joined NATO.' },
  { id: 'standing.belong', type: 'MEMBER_OF', lemmas: list('belong'), head: 'subject', tail: 'to', confidence: 0.85, sample: 'He belongs to the party of Y.' },
  { id: 'standing.work', type: 'EMPLOYED_BY', lemmas: list('work'), head: 'subject', tail: 'for', confidence: 0.85, sample: 'Jan Novak works for Amnesty.' },
  { id: 'standing.work-at', type: 'EMPLOYED_BY', lemmas: list('work'), head: 'subject', tail: 'at', confidence: 0.8, sample: 'Jan Novak works at the bank.' },
  { id: 'standing.own', type: 'OWNS', lemmas: list('own acquire buy purchase'), head: 'subject', tail: 'object', confidence: 0.82, sample: 'The state owns Sonatrach.' },
  { id: 'standing.own-stake', type: 'OWNS', lemmas: list('own acquire buy purchase hold have'), objectNouns: list('stake stakes share shares interest'), head: 'subject', tail: 'in', confidence: 0.75, sample: 'The fund bought a stake in Sonatrach.' },
  { id: 'standing.deploy', type: 'ACTIVE_IN', lemmas: list('have deploy station keep maintain'), objectNouns: list('troops soldiers forces peacekeepers base bases fighters'), head: 'subject', tail: 'in', confidence: 0.72, sample: 'Italy has troops in Lebanon.' },
  { id: 'standing.suspend-work', type: 'ACTIVE_IN', lemmas: list('suspend halt resume start begin run'), objectNouns: list('work operations activities'), head: 'subject', tail: 'in', confidence: 0.6, sample: 'The charity suspended its work in Goma.' },
  { id: 'standing.base', type: 'BASED_IN', lemmas: list('base headquarter'), head: 'object', tail: 'in', confidence: 0.83, sample: 'The agency is based in Geneva.' },
  { id: 'standing.operate', type: 'ACTIVE_IN', lemmas: list('operate fight campaign'), head: 'subject', tail: 'in', confidence: 0.85, sample: 'The militia operates in Mali.' },
  { id: 'standing.lie', type: 'LOCATED_IN', lemmas: list('lie locate situate'), head: 'subject', tail: 'in', confidence: 0.8, sample: 'Cusco lies in Peru.' },
  { id: 'standing.born', type: 'BORN_IN', lemmas: list('bear born'), head: 'object', tail: 'in', confidence: 0.92, sample: 'He was born in Oran.' },
  { id: 'standing.live', type: 'LIVES_IN', lemmas: list('live reside settle'), head: 'subject', tail: 'in', confidence: 0.85, sample: 'She lives in London.' },
  { id: 'standing.flee-to', type: 'LIVES_IN', lemmas: list('flee emigrate escape move relocate'), head: 'subject', tail: 'to', confidence: 0.6, sample: 'He fled to London.' },
  { id: 'standing.study', type: 'STUDIED_AT', lemmas: list('study graduate'), head: 'subject', tail: 'at', confidence: 0.88, sample: 'She studied at Makerere University.' },
  { id: 'standing.graduate', type: 'STUDIED_AT', lemmas: list('graduate'), head: 'subject', tail: 'from', confidence: 0.9, sample: 'He graduated from Makerere University.' },
  { id: 'standing.marry', type: 'FAMILY_OF', lemmas: list('marry wed divorce'), head: 'subject', tail: 'object', confidence: 0.85, sample: 'Ana married Jan.' },
  { id: 'standing.elected', type: 'HOLDS_OFFICE_IN', lemmas: list('elect appoint'), head: 'object', tail: 'of', confidence: 0.5, sample: 'She was elected president of Chile.' },
  // events
  { id: 'events.take-part', type: 'PARTICIPATED_IN', lemmas: list('take participate'), head: 'subject', tail: 'in', confidence: 0.8, sample: 'Six states took part in the summit.' },
  { id: 'events.attend', type: 'PARTICIPATED_IN', lemmas: list('attend join boycott win lose'), head: 'subject', tail: 'object', confidence: 0.7, sample: 'Six states attended the summit.' },
  { id: 'events.organize', type: 'ORGANIZED', lemmas: list('organize organise host convene stage mastermind plan'), head: 'subject', tail: 'object', confidence: 0.82, sample: 'Qatar hosted the talks.' },
  { id: 'events.perpetrate', type: 'PERPETRATED', lemmas: list('perpetrate commit claim'), head: 'subject', tail: 'object', confidence: 0.65, sample: 'The group perpetrated the bombing.' },
  { id: 'events.carry-out', type: 'PERPETRATED', lemmas: list('carry'), particle: 'out', head: 'subject', tail: 'object', confidence: 0.85, sample: 'The group carried out the bombing.' },
  { id: 'events.claim-responsibility', type: 'PERPETRATED', lemmas: list('claim'), objectNouns: list('responsibility'), head: 'subject', tail: 'for', confidence: 0.8, sample: 'The group claimed responsibility for the bombing.' },
  { id: 'events.die', type: 'VICTIM_OF', lemmas: list('die perish'), head: 'subject', tail: 'in', confidence: 0.75, sample: 'She died in the Beslan siege.' },
  { id: 'events.survive', type: 'VICTIM_OF', lemmas: list('survive'), head: 'subject', tail: 'object', confidence: 0.7, sample: 'She survived the Beslan siege.' },
  { id: 'events.killed-in', type: 'VICTIM_OF', lemmas: list('kill injure wound'), head: 'object', tail: 'in', confidence: 0.75, sample: 'She was killed in the Madrid bombings.' },
  { id: 'events.happen', type: 'OCCURRED_IN', lemmas: list('happen occur erupt begin break'), head: 'subject', tail: 'in', confidence: 0.8, sample: 'The riots erupted in Quetta.' },
  { id: 'events.take-place', type: 'OCCURRED_IN', lemmas: list('take'), objectNouns: list('place'), head: 'subject', tail: 'in', confidence: 0.88, sample: 'The summit took place in Quetta.' },
  { id: 'events.held', type: 'OCCURRED_IN', lemmas: list('hold'), head: 'object', tail: 'in', confidence: 0.8, sample: 'The summit was held in Quetta.' },
]

export const NOUN_FRAMES: readonly NounFrame[] = [
  { id: 'nominal.accusation', type: 'ACCUSED', nouns: list('accusation allegation charge claim complaint'), head: 'agent', tail: 'patient', agent: list('by from'), patient: list('against'), confidence: 0.8, sample: 'Chad’s accusations against Sudan' },
  { id: 'nominal.criticism', type: 'CRITICIZED', nouns: list('criticism condemnation denunciation rebuke'), head: 'agent', tail: 'patient', agent: list('by from'), patient: list('of against'), confidence: 0.75, sample: 'Chad’s criticism of Sudan' },
  { id: 'nominal.verbal-attack', type: 'CRITICIZED', nouns: list('attack assault tirade broadside'), qualifiers: list('verbal scathing rhetorical sharp'), head: 'agent', tail: 'patient', agent: list('by from'), patient: list('on against'), confidence: 0.85, sample: 'a verbal attack on the fund from Minister Ruiz' },
  { id: 'nominal.attack', type: 'ATTACKED', nouns: list('attack assault raid offensive strike bombardment airstrike'), except: list('verbal scathing rhetorical sharp'), head: 'agent', tail: 'patient', agent: list('by from'), patient: list('on against'), confidence: 0.7, sample: 'Chad’s attack on Sudan' },
  { id: 'nominal.invasion', type: 'ATTACKED', nouns: list('invasion bombing shelling'), head: 'agent', tail: 'patient', agent: list('by'), patient: list('of'), confidence: 0.75, sample: 'the Soviet invasion of Afghanistan' },
  { id: 'nominal.threat', type: 'THREATENED', nouns: list('threat ultimatum'), head: 'agent', tail: 'patient', agent: list('by from'), patient: list('to against'), confidence: 0.6, sample: 'Chad’s threats against Sudan' },
  { id: 'nominal.detention', type: 'DETAINED', nouns: list('arrest detention imprisonment'), head: 'agent', tail: 'patient', agent: list('by'), patient: list('of'), possessorIsPatient: true, confidence: 0.8, sample: 'the arrest of Ivan by police' },
  { id: 'nominal.extradition', type: 'HANDED_OVER_TO', nouns: list('extradition handover transfer deportation return'), head: 'agent', tail: 'patient', agent: list('of'), patient: list('to'), confidence: 0.8, sample: 'the extradition of Ivan to Italy' },
  { id: 'nominal.expulsion', type: 'EXPELLED', nouns: list('expulsion eviction'), head: 'agent', tail: 'patient', agent: list('by from'), patient: list('of'), confidence: 0.7, sample: 'the expulsion of Ivan by Italy' },
  { id: 'nominal.killing', type: 'KILLED', nouns: list('killing assassination murder execution'), head: 'agent', tail: 'patient', agent: list('by'), patient: list('of'), possessorIsPatient: true, confidence: 0.75, sample: 'the murder of Ivan by soldiers' },
  { id: 'nominal.overthrow', type: 'OVERTHREW', nouns: list('overthrow ouster removal'), head: 'agent', tail: 'patient', agent: list('by'), patient: list('of'), possessorIsPatient: true, confidence: 0.75, sample: 'the overthrow of Keïta by the army' },
  { id: 'nominal.sanctions', type: 'SANCTIONED', nouns: list('sanction embargo'), head: 'agent', tail: 'patient', agent: list('by from'), patient: list('on against'), confidence: 0.82, sample: 'EU sanctions against Mali' },
  { id: 'nominal.investigation', type: 'INVESTIGATED', nouns: list('investigation inquiry probe'), head: 'agent', tail: 'patient', agent: list('by'), patient: list('into of'), confidence: 0.78, sample: 'the UN inquiry into the Goma massacre' },
  { id: 'nominal.protest', type: 'PROTESTED_AGAINST', nouns: list('protest demonstration rally'), head: 'agent', tail: 'patient', agent: list('by from of'), patient: list('against'), confidence: 0.7, sample: 'protests by unions against the government' },
  { id: 'nominal.cooperation', type: 'COOPERATES_WITH', nouns: list('cooperation partnership collaboration alliance'), head: 'agent', tail: 'patient', agent: list('by of'), patient: list('with'), confidence: 0.75, sample: 'Chile’s partnership with the EU' },
  { id: 'nominal.negotiation', type: 'NEGOTIATED_WITH', nouns: list('negotiation talk consultation bargaining'), head: 'agent', tail: 'patient', agent: list('by'), patient: list('with'), confidence: 0.75, sample: 'Bogotá’s talks with the FARC' },
  { id: 'nominal.meeting', type: 'MET_WITH', nouns: list('meeting'), head: 'agent', tail: 'patient', agent: list('by of'), patient: list('with'), confidence: 0.8, sample: 'Ruiz’s meeting with Merkel' },
  { id: 'nominal.agreement', type: 'AGREED_WITH', nouns: list('agreement treaty pact accord deal'), head: 'agent', tail: 'patient', agent: list('by'), patient: list('with'), confidence: 0.78, sample: 'Ethiopia’s pact with Eritrea' },
  { id: 'nominal.support', type: 'SUPPORTED', nouns: list('support praise backing endorsement'), head: 'agent', tail: 'patient', agent: list('from by of'), patient: list('for'), confidence: 0.72, sample: 'Russian support for Chad' },
  { id: 'nominal.aid', type: 'AIDED', nouns: list('aid assistance'), head: 'agent', tail: 'patient', agent: list('from by'), patient: list('to for'), confidence: 0.72, sample: 'Japanese aid to Nepal' },
  { id: 'nominal.appointment', type: 'APPOINTED', nouns: list('appointment nomination'), head: 'agent', tail: 'patient', agent: list('by'), patient: list('of'), possessorIsPatient: true, confidence: 0.75, sample: 'the appointment of Ana Cruz by Ruiz' },
  { id: 'nominal.request', type: 'REQUESTED', nouns: list('request appeal demand'), head: 'agent', tail: 'patient', agent: list('by from'), patient: list('to'), confidence: 0.7, sample: 'Kyiv’s request to the IMF' },
]

/** Verbs whose object noun carries the meaning and whose subject is its agent: "signed an agreement with". */
export const LIGHT_VERBS = new Set(list('lead stage organize organise hold sign conduct launch impose have make carry express begin start continue resume establish seek give provide offer announce level file maintain develop pursue voice strengthen expand'))
/** Those whose subject is the one it is done to: "reaping praise from". */
export const RECEIVING_VERBS = new Set(list('receive reap face win draw earn provoke get attract welcome'))

/** "X is a member of Y", "X, founder of Y": nouns that relate their bearer to what stands after the preposition. Offices are in lexicons/titles.ts. */
export const ROLE_NOUNS: readonly RoleNoun[] = [
  { id: 'copula.member-of', type: 'MEMBER_OF', nouns: list('member militant activist supporter fighter'), prepositions: list('of in'), confidence: 0.85, sample: 'Norway is a member of NATO.' },
  { id: 'copula.perpetrator-of', type: 'PERPETRATED', nouns: list('perpetrator author mastermind organizer organiser'), prepositions: list('of behind'), confidence: 0.72, sample: 'They were perpetrators of the Goma blasts.' },
  { id: 'copula.participant-in', type: 'PARTICIPATED_IN', nouns: list('participant participants delegate observer party'), prepositions: list('in to at'), confidence: 0.75, sample: 'She was a participant in the Goma talks.' },
  { id: 'copula.victim-of', type: 'VICTIM_OF', nouns: list('victim survivor casualty'), prepositions: list('of'), confidence: 0.8, sample: 'She was a victim of the Goma blasts.' },
  { id: 'copula.suspect-in', type: 'SUSPECTED_IN', nouns: list('suspect defendant'), prepositions: list('in'), confidence: 0.82, sample: 'He is a suspect in the Goma blasts.' },
  { id: 'copula.citizen-of', type: 'CITIZEN_OF', nouns: list('citizen national'), prepositions: list('of'), confidence: 0.9, sample: 'She is a citizen of Chile.' },
  { id: 'copula.founder-of', type: 'FOUNDED', nouns: list('founder co-founder'), prepositions: list('of'), confidence: 0.88, sample: 'She is the founder of the Goma Fund.' },
  { id: 'copula.owner-of', type: 'OWNS', nouns: list('owner'), prepositions: list('of'), confidence: 0.85, sample: 'He is the owner of the Goma Bank.' },
  { id: 'copula.ally-of', type: 'COOPERATES_WITH', nouns: list('ally partner'), prepositions: list('of to'), confidence: 0.75, sample: 'Chile is an ally of Peru.' },
  { id: 'copula.critic-of', type: 'CRITICIZED', nouns: list('critic opponent'), prepositions: list('of'), confidence: 0.78, sample: 'She is a critic of President Ruiz.' },
  { id: 'copula.part-of', type: 'PART_OF', nouns: list('part branch wing subsidiary arm unit department offshoot'), prepositions: list('of'), confidence: 0.8, sample: 'The guard is a branch of the army of Peru.' },
  { id: 'copula.native-of', type: 'BORN_IN', nouns: list('native'), prepositions: list('of'), confidence: 0.8, sample: 'She is a native of Oran.' },
  { id: 'copula.resident-of', type: 'LIVES_IN', nouns: list('resident'), prepositions: list('of'), confidence: 0.85, sample: 'He is a resident of Oran.' },
  { id: 'copula.graduate-of', type: 'STUDIED_AT', nouns: list('graduate student alumnus'), prepositions: list('of at'), confidence: 0.85, sample: 'He is a graduate of Makerere University.' },
  { id: 'copula.family-of', type: 'FAMILY_OF', nouns: list('son daughter brother sister wife husband father mother nephew uncle cousin widow grandson son-in-law'), prepositions: list('of'), confidence: 0.77, sample: 'She is the daughter of Jan Novak.' },
  { id: 'copula.active-in', type: 'ACTIVE_IN', nouns: list('active'), prepositions: list('in'), confidence: 0.8, sample: 'The militia, a group active in Mali, fled.' },
  { id: 'copula.city-in', type: 'LOCATED_IN', nouns: list('city town capital village province region'), prepositions: list('in of'), confidence: 0.8, sample: 'Cusco is a city in Peru.' },
]
