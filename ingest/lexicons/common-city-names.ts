// City names, folded, that are also English words or frequent given or family names: only context makes one a city.
// Found by counting in annotated corpora: oftener a word in lower case, or oftener part of a person's name than a
// place; or a given name that is hardly ever a place. Completed by hand.

const NAMES = `
aba abakan abay abu achim ada adam addison adler adrian afsin agar aiken akcakoca aki alba albina ales alice alicia allen allende
alliance alma almada along alot altay altea alton altos alvin alwar amadeo amarnath ames ami amla amos amparo anand anastacio
anda anderson andreas angers anju anna ans anthem antonina antony appleton arafat aral ararat argun ariana ariel arno arnold aron
arona arroyo artem artemisa asan asha ashikaga aston atherton athina auerbach augusta austin aydin babu bah bahar bahula baki
balaka baldwin balfour balta bam bambang bandar banning bar baran barbosa barra barrington barry barstow bartlett basti bath
batman battle batu bay bayan bayindir bear beaumont beauvais bedi begun bela belek belgrano bell bello bend bende bender benedikt
bentley benton bera berat bergen best bethany beverley beverly bhadra bhavani bismarck blackburn blaine blythe bo bodhan bohuslav
boke bolton boo boom boone bor borna borne bottom bowie bra brad bradford bradley braga brandon brant brecht brent brest bria
bride brody bryan bryant buchanan buckingham buckley bulan bure buren burhanuddin burke burton bush buy cabot cairns caldwell
calhoun camargo campbell can canby canning cantemir cardenas carlton carmel carmelo carmichael carnegie carney carson cary
cascade casilda casper castro celle centennial central chanda chandler chapala charlotte chaves chekhov chester cheyenne chichibu
chidambaram chita christiana chu cicero claremont claudio clayton clifton clinton clive clorinda clovis cochrane cocoa coin
collingwood colomba colony colton come como concepcion conde constantine conway corcoran cork cornelius courtenay cove cowley
crane cranston crosby crossings crystal cutler dalai dali dalton damme danvers daphne dara darien daru darwin date davenport
david davis dax deal defiance delano delgado delta demba denton derby deva diamante dickinson dickson dig divo dixon djibo doda
dole dolores dome dongen donna doreen douglas downey drama draper duarte dudley dumas dumont duncan dunwoody dura durant dwarka
dyer eagle easton eastwood ede eden edison edmond edmonds elda elgin elizabeth elk elmira eloy ely emden enid enna ennis
enterprise ercolano erskine esmeralda esperanza essen este estelle eugene eusebio evans everett ewell ewing faenza fairbanks
falkirk farah farnham federal feodosiya ferguson fermo fillmore fleet florence florencia flores floriana floriano floridia florin
florina foca foley fonseca fontaine fontana formby fountain franca franklin frederick fujisawa gallup gallus gap garcia gardner
garfield garibaldi garland garner gary gaspar gautier gay gela genet georgetown gera gilbert gladstone glenville god godfrey goes
golden grad graham granger granville grasse green greenwood greer grenville gresham griffin griffith grove groves gyula ha hagen
hail hale halifax halle hamada hamilton hamm hammond hampton hannibal hanno hansi haren harlow harper harrison hartley harvey
hassan hastings hatfield hatton hawthorne hayes hays hayward helena helmond henderson hereford hermitage hermosa herriman herve
hidalgo hilla hilliard hinckley hit ho hobart hobbs holden holiday holland hollis holloway holt homestead honda hook hoover
hopkins hough howard hudson hull humble hun huntley hurricane hurst hutchinson hyde ibra ica ico idil iglesias ikeda ilgin
imperial ina independence ino inza iona irvine irving isabela ise ishii ishikawa iskandar isla ita itu izmail izyaslav jackson
jacobina jais janin jaroslaw jasper jawad jena jeremie jian jimenez johnston johnstone jona joplin jos judita kaarina kadi kagan
kalia kalyani kamal kamen kanbe kanda kant kanye kara karanja kari kati katy kaya kearney keller kemi kendall kent keren khanna
kikuchi kimberley kingston kirkland kirwan kobayashi konan kos kumru kuzma kyle lacey lafayette lahti lai lamia lamont lancaster
langford langley laporte lara larisa lata latham laurel lawrence layton leander leigh leland lemay lend lennox lens leo leon
leopoldina lere leticia levin leyland liberal liberty lida lieto lima lincoln linda linden lindsay lisle littleton livermore
livingston livingstone logan lommel lomonosov loos lopez lorca lorena lota lourdes lovisa lowell lubin lucan lucas lucca luce
ludvika luena lutz lyman lynn lyons maan mackay macon madison madona magdalena magna mahe maia maitland maki mako mala male man
manage mandla manga mansfield mao maradi marana march margherita mari mariana mariano marica marin marina marino marion markham
marks maros marsala marshall marte martin martinez mary masaya mascara mascot mashiko mason matsumoto matthews maturin mau
mckinney mclean meda medea medford melle melville menaka mendes mendoza mentor mercedes metro middleton midway miki mila milford
milton minna miranda mirna mishima mission mitchell miyazaki moa mobile moche modesto mohr molina mon monroe montalvo monteiro
montero montgomery moore moorhead mora morales morena moreno mori moriyama morley morton moss most muborak much murakami murphy
murray nadi naga nagai nakamura nan nancy napier narita nasir nava navas needham neiva nelson newton ngozi nice nigel niimi nikki
nikko niles nirmal nola normal norman norton norwood novi numan nursultan oakley obama of offenbach oguz oi oldham olimpia olinda
oliva oliveira olympia ono opportunity oral oran orange ordu orion ota ottaviano overland pace padam paisley palin palma palmer
palmira panji panna paola papa papaya paramount pardi paris parker parla parole paterno paterson patra patrick patterson patti
pau pearl peer pen penal pendleton pereira perez peristeri perry pickering pierre pilar pinheiro pinto pio plantation plato
plunge po police ponce pop porta poso posse prado prescott preston prichard prosper puan punch puri purna purwa pushkin quarter
quarto quezon quincy race racine radcliffe radford rafaela raja ramon ramona ramos ramsey randolph rania rano rath rawson reading
reda redford redmond regina reno republic reservoir retreat revere richardson rio ripley rivas rivera robertson robina rocha
rodriguez rogers roma romulus ron roosevelt rosalie rosamond rosario rosetta roth roy rubio rufino rugby rutherford rye sada
sadri safi saga sagar sahar saida sake sakti sakura salama sale salima salou salt salvador salwa samba same san sandy sanford
santana santiago santos sari sarvar sava savage save schroeder schwarzenberg seaside sebastian sedan selby selcuk selden selma
senta serik sevilla seymour shashi shaw shelby shelton sheridan sherman sherwood shirley shoreline sidney silang silvan sim
simmering sinan sira slavuta sobral sofia soledad solon soma somerset somerville sousa sparks split spring springs stafford
stains stallings stanley stanton stella sterling stirling stockton stone store stow stuart summit sunrise sunset superior sur
surprise sutton sydney tak takahashi tame tank tapes tara tari taro tata tau tavares taylor telford temple teo tequila teresa
terrace terrell than thane thies thorne thornton tiko timon timoteo tipton tire toki tolga tome torres tours toyota tracy trent
trenton trinity troy tucker tyler tyre umi un union university unna upland usman vada valera vallejo valley valls van vasa
vaughan ventura vera vernon vespasiano vicar victoria villages vincent vineyard vinh vitoria vittoria vladimir wadi wadsworth wai
walker walnut wanda wani ware warren warwick wayne we wedding wellesley welling wells wesley westbrook westerly weston wharton
wheaton whitefield whitman whitney wil wilson winona witten wolcott woodland woodlands woodrow worms wright wylie xenia xian
yamada yamaguchi yao yara yaren yoichi yorks yoro young zachary zafar zaida zama zamora zaraza zaria zile zinder
`

export const COMMON_CITY_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/u))
