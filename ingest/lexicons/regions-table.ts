// Regions, provinces, seas, mountains and rivers as news names them. One row a kind and country; names are separated
// by commas, other spellings of one name by "=" (the usual one first). A country code is given where the place lies
// in one country alone.

export const REGION_KINDS = ['region', 'continent', 'state', 'province', 'sea', 'river', 'mountains', 'island'] as const
export type RegionKind = (typeof REGION_KINDS)[number]

export type RegionRow = readonly [kind: RegionKind, country: string | null, names: string]

export const REGION_ROWS: readonly RegionRow[] = [
  ['continent', null, 'Europe,Asia,Africa,North America,South America,Antarctica,Oceania,Australasia,Eurasia'],

  // groups of countries
  ['region', null, 'Central Asia,South Asia,Southeast Asia=South-East Asia=South East Asia=Southeastern Asia,East Asia=Far East,Northeast Asia=North-East Asia,West Asia=Western Asia,North Asia,Asia-Pacific=Asia Pacific=Indo-Pacific,South Pacific,Pacific Rim'],
  ['region', null, 'Middle East=Mideast=Near East,Levant,Persian Gulf region,Gulf states=Gulf,Greater Middle East,Arab world,Muslim world,Fertile Crescent,Mesopotamia,Arabian Peninsula=Arabia,Holy Land,Mashreq,Maghreb=Maghrib'],
  ['region', null, 'West Africa=Western Africa,East Africa=Eastern Africa,North Africa=Northern Africa,Southern Africa,Central Africa,Sub-Saharan Africa=sub-Saharan Africa=Black Africa,Horn of Africa,Sahel,Sahara=Sahara Desert,Great Lakes region=African Great Lakes,Lake Chad basin=Lake Chad Basin'],
  ['region', null, 'Eastern Europe,Western Europe,Central Europe,Northern Europe,Southern Europe,Southeast Europe=Southeastern Europe=South-Eastern Europe=South-East Europe,Central and Eastern Europe,Scandinavia,Balkans=Balkan Peninsula,Western Balkans,Baltic states=Baltics=Baltic States,Benelux,Iberia=Iberian Peninsula,British Isles,Nordic countries,Low Countries,Eastern Bloc'],
  ['region', null, 'Caucasus=Kavkaz,South Caucasus=Southern Caucasus=Transcaucasia=Transcaucasus,Black Sea region,Caspian region=Caspian basin=Caspian,Post-Soviet space,Former Soviet Union=former USSR=ex-Soviet Union,Eurasian steppe,Silk Road,Turkestan'],
  ['region', null, 'Latin America,Central America,Caribbean=West Indies,Southern Cone,Amazon basin=Amazonia=Amazon rainforest,Mesoamerica,Americas,Western Hemisphere,Northern Triangle'],
  ['region', null, 'Indian subcontinent=Subcontinent,Korean Peninsula=Korean peninsula,Indochina,Greater China,Golden Triangle,Melanesia,Polynesia,Pacific Islands=Pacific islands,Arctic,Antarctic'],

  // Central Asia
  ['region', null, 'Fergana Valley=Ferghana Valley=Fergana valley=Ferghana valley=Farghona Valley=Fergana basin,Pamir,Wakhan Corridor=Wakhan,Kyzylkum=Kyzyl Kum=Kyzylkum Desert,Khorasan,Semirechye'],
  ['province', 'UZ', 'Karakalpakstan=Karakalpakia,Andijan Province=Andijan province=Andijan region=Andijan Region,Fergana Province=Fergana region,Namangan Province=Namangan region,Khorezm=Khwarezm=Khorezm region,Surkhandarya=Surkhandarya region=Surxondaryo,Kashkadarya=Kashkadarya region=Qashqadaryo,Syrdarya region,Tashkent region=Tashkent Province,Bukhara region=Bukhara Province,Samarkand region=Samarkand Province,Jizzakh region=Jizzakh Province'],
  ['province', 'KG', 'Osh region=Osh Province=Osh oblast,Jalal-Abad region=Jalal-Abad Province=Jalal-Abad oblast=Jalalabad region,Batken region=Batken Province=Batken oblast,Issyk-Kul region=Issyk-Kul Province=Issyk-Kul oblast,Chui region=Chuy Province=Chui oblast=Chui Valley=Chuy Valley,Naryn region=Naryn Province,Talas region=Talas Province'],
  ['province', 'KZ', 'South Kazakhstan=South Kazakhstan region=Southern Kazakhstan,North Kazakhstan=Northern Kazakhstan,East Kazakhstan=Eastern Kazakhstan,West Kazakhstan=Western Kazakhstan,Mangystau=Mangistau=Mangystau region,Almaty region=Almaty Province=Almaty oblast,Zhambyl region,Karaganda region,Kostanay region,Akmola region,Atyrau region,Aktobe region,Pavlodar region,Kyzylorda region'],
  ['province', 'TJ', 'Gorno-Badakhshan=Gorno-Badakhshan Autonomous Region=GBAO,Sughd=Sogd=Sughd region=Sughd Province,Khatlon=Khatlon region=Khatlon Province,Rasht Valley,Garm'],
  ['province', 'TM', 'Balkan Province=Balkan region,Lebap=Lebap Province,Mary Province,Ahal=Ahal Province,Karakum=Karakum Desert=Kara Kum'],

  // Russia, Ukraine, the Caucasus, Moldova
  ['province', 'RU', 'Chechnya=Chechen Republic=Ichkeria,Dagestan=Daghestan=Republic of Dagestan,Ingushetia=Ingushetiya,North Ossetia=North Ossetia-Alania,Kabardino-Balkaria,Karachay-Cherkessia=Karachai-Cherkessia,Adygea=Adygeya,Kalmykia,Tatarstan,Bashkortostan=Bashkiria,Chuvashia,Mordovia,Udmurtia,Mari El,Komi=Komi Republic,Karelia=Republic of Karelia,Buryatia,Tuva=Tyva,Khakassia,Altai=Altay=Altai Republic,Sakha=Yakutia=Sakha Republic'],
  ['province', 'RU', 'Kaliningrad region=Kaliningrad oblast=Kaliningrad Oblast,Krasnodar region=Krasnodar Krai=Krasnodar Territory,Stavropol region=Stavropol Krai=Stavropol Territory,Primorye=Primorsky Krai=Primorsky Territory,Kamchatka=Kamchatka Peninsula,Sakhalin=Sakhalin Island,Chukotka,Magadan region,Murmansk region,Arkhangelsk region,Leningrad region=Leningrad oblast,Moscow region=Moscow oblast,Rostov region=Rostov oblast,Samara region,Saratov region,Volgograd region,Astrakhan region,Sverdlovsk region,Chelyabinsk region,Orenburg region,Omsk region,Tomsk region,Novosibirsk region,Irkutsk region,Krasnoyarsk region=Krasnoyarsk Krai,Belgorod region=Belgorod oblast,Bryansk region=Bryansk oblast,Kursk region=Kursk oblast,Voronezh region,Pskov region,Tyumen region,Yamal,Khanty-Mansi'],
  ['region', 'RU', 'Siberia,North Caucasus=Northern Caucasus,Russian Far East=Far Eastern Federal District,Kuril Islands=Kurils=Northern Territories,Novaya Zemlya'],
  ['province', 'UA', 'Donbas=Donbass=Donets Basin,Crimea=Crimean Peninsula=Crimean peninsula=Republic of Crimea,Donetsk region=Donetsk oblast=Donetsk Oblast,Luhansk region=Luhansk oblast=Lugansk region=Luhansk Oblast,Kharkiv region=Kharkiv oblast,Kherson region=Kherson oblast,Zaporizhzhia region=Zaporizhzhia oblast,Odesa region=Odessa region,Transcarpathia=Zakarpattia,Galicia,Volhynia,Bukovina,Western Ukraine=western Ukraine,Eastern Ukraine=eastern Ukraine'],
  ['region', 'GE', 'Abkhazia,South Ossetia=Tskhinvali region,Adjara=Ajara=Ajaria=Adzharia,Pankisi Gorge=Pankisi,Kodori Gorge,Svaneti,Mingrelia=Samegrelo,Javakheti=Samtskhe-Javakheti'],
  ['region', 'AZ', 'Nagorno-Karabakh=Nagorny Karabakh=Karabakh=Artsakh=Nagorno Karabakh,Lachin corridor=Lachin Corridor'],
  ['region', 'MD', 'Transnistria=Transdniestria=Trans-Dniester=Transdniester=Pridnestrovie,Gagauzia'],

  // Afghanistan, Pakistan, India, China
  ['province', 'AF', 'Helmand=Helmand province=Helmand Province,Badakhshan,Nangarhar,Paktia=Paktiya,Paktika,Nuristan,Kunar,Uruzgan=Oruzgan,Zabul,Nimroz=Nimruz,Farah province,Badghis,Faryab,Jowzjan=Jawzjan,Sar-e-Pul province,Samangan,Takhar,Laghman,Logar,Wardak=Maidan Wardak,Parwan,Kapisa,Panjshir=Panjshir Valley=Panjshir valley,Daikundi=Daykundi,Ghor,Kandahar province=Kandahar Province,Herat province=Herat Province,Balkh province=Balkh Province,Kunduz province=Kunduz Province,Khost province,Ghazni province,Tora Bora'],
  ['province', 'PK', 'Balochistan=Baluchistan,Sindh=Sind,Khyber Pakhtunkhwa=North-West Frontier Province=North West Frontier Province=NWFP=Northwest Frontier Province,Waziristan,North Waziristan,South Waziristan,Federally Administered Tribal Areas=FATA=tribal areas,Gilgit-Baltistan,Swat=Swat Valley=Swat valley,Azad Kashmir=Pakistan-administered Kashmir,Bajaur,Kurram,Khyber Agency,Orakzai'],
  ['region', null, 'Kashmir=Kashmir Valley=Kashmir valley,Punjab,Bengal,Khyber Pass,Durand Line'],
  ['state', 'IN', 'Jammu and Kashmir=Jammu & Kashmir,Indian-administered Kashmir=Indian Kashmir,Gujarat,Rajasthan,Maharashtra,Uttar Pradesh,Madhya Pradesh,Andhra Pradesh,Arunachal Pradesh,Himachal Pradesh,Bihar,West Bengal,Assam,Manipur,Nagaland,Mizoram,Tripura,Meghalaya,Sikkim,Odisha=Orissa,Jharkhand,Chhattisgarh,Kerala,Karnataka,Tamil Nadu,Telangana,Haryana,Uttarakhand=Uttaranchal,Goa,Ladakh'],
  ['province', 'CN', 'Xinjiang=Xinjiang Uyghur Autonomous Region=Xinjiang Uighur Autonomous Region=East Turkestan=East Turkistan,Tibet=Tibet Autonomous Region,Inner Mongolia,Guangxi,Ningxia,Guangdong,Fujian,Zhejiang,Jiangsu,Shandong,Hebei,Henan,Hubei,Hunan,Jiangxi,Anhui,Shanxi,Shaanxi,Gansu,Qinghai,Sichuan,Yunnan,Guizhou,Hainan,Heilongjiang,Jilin province,Liaoning,Manchuria'],

  // Iraq, Syria, Turkey, Iran, Yemen, the Levant
  ['region', null, 'Kurdistan=Greater Kurdistan'],
  ['region', 'IQ', 'Iraqi Kurdistan=Kurdistan Region=Kurdistan region=northern Iraq=Kurdistan Region of Iraq,Sunni Triangle,Green Zone=International Zone'],
  ['province', 'IQ', 'Anbar=Al Anbar=Anbar province=Anbar Province,Nineveh=Ninawa=Nineveh province=Nineveh Province,Diyala=Diyala province,Salahuddin=Salah ad Din=Salaheddin=Salahuddin province,Babil=Babil province,Maysan,Dhi Qar,Muthanna,Qadisiyah,Wasit,Basra province,Kirkuk province'],
  ['region', 'SY', 'Golan Heights=Golan,Rojava=Syrian Kurdistan,Eastern Ghouta=East Ghouta,Idlib province=Idlib Governorate,Aleppo province,Homs province,Daraa province,Deir ez-Zor province=Deir al-Zor province,Raqqa province,Hasakah province,Latakia province'],
  ['region', 'PS', 'Gaza Strip,West Bank=occupied West Bank,East Jerusalem,Occupied Territories=occupied territories'],
  ['region', 'IL', 'Galilee,Negev=Negev Desert,Judea and Samaria,Temple Mount=Haram al-Sharif'],
  ['region', 'LB', 'Bekaa Valley=Bekaa=Beqaa Valley,South Lebanon=southern Lebanon,Shebaa Farms,Mount Lebanon'],
  ['region', 'TR', 'Anatolia=Asia Minor,Thrace,Turkish Kurdistan,Cappadocia'],
  ['province', 'IR', 'Khuzestan=Khuzistan,Sistan and Baluchestan=Sistan-Baluchistan=Sistan and Baluchistan,Khorasan province,West Azerbaijan,East Azerbaijan,Kurdistan province,Mazandaran,Gilan,Luristan=Lorestan,Fars province,Hormozgan'],
  ['province', 'YE', 'Hadramawt=Hadhramaut=Hadramout,Abyan=Abyan province,Shabwa=Shabwah,Hajjah,Amran,Al-Jawf,Marib province,Saada province,Al-Bayda province'],
  ['province', 'SA', 'Hejaz=Hijaz,Najd=Nejd,Eastern Province,Asir,Najran,Jizan=Jazan,Qatif'],
  ['region', 'EG', 'Sinai=Sinai Peninsula=Sinai peninsula=North Sinai=South Sinai,Upper Egypt,Lower Egypt,Nile Delta,Tahrir Square'],
  ['region', 'OM', 'Dhofar,Musandam'],
  ['state', 'AE', 'Ras al-Khaimah=Ras Al Khaimah,Fujairah,Umm al-Quwain'],

  // Africa
  ['region', 'SD', 'Darfur,West Darfur=Western Darfur,North Darfur=Northern Darfur,South Darfur=Southern Darfur,Kordofan=South Kordofan=North Kordofan=Southern Kordofan,Blue Nile State=Blue Nile state,Nuba Mountains,Southern Sudan,Halaib Triangle'],
  ['state', 'SS', 'Upper Nile=Upper Nile State,Jonglei=Jonglei State,Equatoria=Central Equatoria=Western Equatoria=Eastern Equatoria,Unity State=Unity state,Bahr el Ghazal=Bahr al-Ghazal'],
  ['region', null, 'Abyei,Bakassi Peninsula=Bakassi,Caprivi Strip,Liptako-Gourma,Ogaden'],
  ['province', 'CD', 'North Kivu=Nord-Kivu,South Kivu=Sud-Kivu,Kivu=the Kivus,Katanga=Shaba,Ituri,Kasai=Kasaï,Orientale=Orientale Province,Bas-Congo,Equateur province,Maniema,Haut-Uele'],
  ['region', 'ET', 'Tigray,Amhara=Amhara region,Oromia=Oromiya,Afar=Afar region,Somali Region,Gambella=Gambela'],
  ['region', 'SO', 'Somaliland,Puntland,Jubaland=Jubbaland,Galmudug,Hirshabelle'],
  ['region', 'NG', 'Niger Delta,Biafra,Borno=Borno State=Borno state,Adamawa,Yobe,Plateau State=Plateau state,Kaduna State=Kaduna state,Rivers State=Rivers state,Bayelsa,Delta State=Delta state,Zamfara,Benue,Ogun,Kano State=Kano state,Katsina State=Katsina state'],
  ['region', 'LY', 'Cyrenaica,Tripolitania,Fezzan'],
  ['region', 'ML', 'Azawad,Mopti region=Mopti Region'],
  ['region', 'SN', 'Casamance'],
  ['region', 'AO', 'Cabinda'],
  ['region', 'UG', 'Acholiland=Acholi,Karamoja,Buganda,northern Uganda'],
  ['region', 'KE', 'Rift Valley=Rift Valley Province,Turkana,Nyanza,Coast Province,North Eastern Province'],
  ['region', 'TZ', 'Zanzibar,Pemba'],
  ['province', 'ZA', 'KwaZulu-Natal=Natal,Gauteng=Transvaal,Western Cape,Eastern Cape,Northern Cape,Limpopo,Mpumalanga,Free State=Orange Free State'],
  ['province', 'ZW', 'Matabeleland,Mashonaland,Manicaland'],
  ['province', 'MZ', 'Cabo Delgado,Nampula Province,Zambezia'],
  ['region', 'CM', 'Anglophone regions=Ambazonia,Far North Region=Far North region'],
  ['region', 'DZ', 'Kabylie=Kabylia,Tindouf region'],
  ['region', 'MA', 'Rif=Rif Mountains'],

  // Europe
  ['state', 'GB', 'England,Scotland,Wales,Northern Ireland=Ulster'],
  ['region', 'GB', 'Cornwall,Yorkshire,Kent,Essex,Sussex,Surrey,Norfolk,Suffolk,Lancashire,Devon,Midlands=West Midlands=East Midlands,Orkney,Shetland=Shetland Islands,Hebrides,Downing Street,Westminster,Whitehall,Heathrow'],
  ['region', 'ES', 'Catalonia=Catalunya,Basque Country=Euskadi,Andalusia=Andalucía,Canary Islands=Canaries,Balearic Islands=Balearics,Extremadura,Asturias,Aragon,Castile,Navarre=Navarra'],
  ['region', 'FR', 'Corsica=Corse,Brittany,Normandy,Provence,Alsace,Lorraine,Burgundy,Savoy,Picardy,Île-de-France=Ile-de-France,Riviera=French Riviera=Côte d’Azur'],
  ['state', 'DE', 'Bavaria=Bayern,Saxony=Sachsen,Saxony-Anhalt,Lower Saxony,Thuringia,Brandenburg,Hesse,North Rhine-Westphalia,Westphalia,Rhineland=Rhineland-Palatinate,Baden-Württemberg=Baden-Wuerttemberg,Schleswig-Holstein,Mecklenburg-Vorpommern=Mecklenburg,Saarland,Ruhr'],
  ['region', 'IT', 'Sicily=Sicilia,Sardinia,Lombardy,Tuscany,Piedmont,Veneto,Calabria,Puglia=Apulia,Umbria,Liguria,South Tyrol,Lampedusa,Campania'],
  ['state', 'AT', 'Tyrol,Styria,Carinthia,Burgenland,Lower Austria,Upper Austria'],
  ['region', 'BE', 'Flanders,Wallonia'],
  ['region', 'PL', 'Silesia,Pomerania,Mazovia'],
  ['region', 'CZ', 'Bohemia,Moravia,Sudetenland'],
  ['region', 'RO', 'Transylvania,Wallachia,Banat,Dobruja'],
  ['region', 'RS', 'Vojvodina,Sandžak=Sandzak,Preševo Valley=Presevo Valley'],
  ['region', 'BA', 'Republika Srpska=Serb Republic=Bosnian Serb Republic,Herzegovina,Krajina'],
  ['region', 'HR', 'Dalmatia,Slavonia,Istria'],
  ['region', 'GR', 'Crete,Peloponnese,Greek Macedonia,Lesbos=Lesvos,Rhodes,Corfu,Evros'],
  ['region', 'CY', 'Northern Cyprus=Turkish Republic of Northern Cyprus=TRNC'],
  ['region', 'FI', 'Lapland,Finnish Lapland'],
  ['region', 'NO', 'Svalbard=Spitsbergen,Finnmark'],
  ['region', 'PT', 'Azores,Madeira,Algarve'],
  ['region', 'DK', 'Jutland,Zealand,Bornholm'],
  ['region', 'NL', 'Friesland,Limburg,Zeeland'],

  // The Americas
  ['state', 'US', 'Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,New York State=New York state,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,West Virginia,Washington State=Washington state,Wisconsin,Wyoming,District of Columbia'],
  ['region', 'US', 'New England,Midwest,Deep South,Silicon Valley,Southern California,Northern California,Appalachia,Long Island,Manhattan,Capitol Hill,Wall Street,Gulf Coast,West Coast,East Coast,Cape Cod,Puget Sound,Rust Belt'],
  ['province', 'CA', 'Alberta,British Columbia,Manitoba,New Brunswick,Newfoundland=Newfoundland and Labrador,Nova Scotia,Ontario,Quebec=Québec,Saskatchewan,Prince Edward Island,Nunavut,Yukon,Northwest Territories,Labrador'],
  ['state', 'MX', 'Chiapas,Oaxaca,Sinaloa,Sonora,Chihuahua State=Chihuahua state,Guerrero,Michoacán=Michoacan,Tamaulipas,Jalisco,Nuevo León=Nuevo Leon,Coahuila,Baja California,Yucatán=Yucatan Peninsula=Yucatan,Quintana Roo,Tabasco,Morelos'],
  ['region', 'CO', 'Antioquia,Cauca,Chocó=Choco,Arauca,Putumayo,Caquetá=Caqueta,Norte de Santander,Meta Department'],
  ['region', 'PE', 'Ayacucho region,Upper Huallaga=Upper Huallaga Valley'],
  ['region', 'BR', 'Amazonas,Pará,Bahia,Minas Gerais,Mato Grosso,Rio Grande do Sul,Rondônia=Rondonia,Roraima,Acre state'],
  ['region', 'CU', 'Guantanamo Bay=Guantánamo Bay=Gitmo'],
  ['region', null, 'Patagonia,Tierra del Fuego,Pampas,Gran Chaco,Hispaniola,Guianas=Guyanas,Bermuda Triangle'],
  ['region', 'AU', 'New South Wales,Queensland,Tasmania,South Australia,Western Australia,Northern Territory'],

  // East and Southeast Asia
  ['region', 'ID', 'Aceh=Acheh,Papua=West Papua=Irian Jaya,Kalimantan,Sulawesi=Celebes,Moluccas=Maluku,West Java,Central Java,East Java,East Kalimantan'],
  ['island', null, 'Borneo,New Guinea,Timor=Timor island,Spratly Islands=Spratlys,Paracel Islands=Paracels,Senkaku Islands=Diaoyu Islands=Senkakus,Liancourt Rocks=Dokdo=Takeshima,Greater Tunb,Abu Musa'],
  ['island', 'ID', 'Java,Sumatra,Bali,Lombok,Flores'],
  ['island', 'PH', 'Mindanao,Luzon,Visayas,Basilan,Jolo,Sulu=Sulu Archipelago,Palawan,Leyte,Negros,Bangsamoro,Tawi-Tawi'],
  ['region', 'MM', 'Rakhine=Rakhine State=Arakan,Shan State=Shan state,Kachin State=Kachin state=Kachin,Karen State=Kayin State=Karen state,Chin State=Chin state,Kayah State=Karenni State,Mon State=Mon state,Irrawaddy Delta=Irrawaddy delta,Sagaing Region'],
  ['state', 'MY', 'Sabah,Sarawak,Kelantan,Selangor,Johor,Perak,Terengganu'],
  ['province', 'TH', 'Pattani province,Narathiwat=Narathiwat province,Yala province,Songkhla province'],
  ['region', 'JP', 'Hokkaido,Honshu,Kyushu,Shikoku,Okinawa,Fukushima Prefecture=Fukushima prefecture'],
  ['region', 'LK', 'Jaffna Peninsula=Jaffna peninsula,Vanni=Wanni'],
  ['region', 'BD', 'Chittagong Hill Tracts,Sylhet Division'],
  ['region', 'NP', 'Terai=Tarai,Kathmandu Valley=Kathmandu valley'],
  ['region', 'PG', 'Bougainville'],
  ['region', null, 'Demilitarized Zone=DMZ,38th parallel,Line of Control'],

  // seas, oceans, straits, canals, lakes
  ['sea', null, 'Atlantic Ocean=Atlantic,Pacific Ocean=Pacific,Indian Ocean,Arctic Ocean,Southern Ocean,Mediterranean Sea=Mediterranean,Black Sea,Caspian Sea,Aral Sea,Sea of Azov=Azov Sea,Red Sea,Dead Sea,Arabian Sea,Baltic Sea=Baltic,North Sea,Barents Sea,Bering Sea,Kara Sea,White Sea,Adriatic Sea=Adriatic,Aegean Sea=Aegean,Ionian Sea,Tyrrhenian Sea,Caribbean Sea,South China Sea,East China Sea,Yellow Sea,Sea of Japan=East Sea,Sea of Okhotsk,Philippine Sea,Sulu Sea,Java Sea,Andaman Sea,Coral Sea,Tasman Sea,Irish Sea,Norwegian Sea,Sea of Marmara'],
  ['sea', null, 'Persian Gulf=Arabian Gulf,Gulf of Aden,Gulf of Oman,Gulf of Guinea,Gulf of Mexico,Gulf of Thailand,Gulf of Tonkin=Tonkin Gulf,Gulf of Finland,Gulf of Aqaba,Gulf of Sidra=Gulf of Sirte,Gulf of Suez,Bay of Bengal,Bay of Biscay,Bay of Pigs,Hudson Bay,Strait of Hormuz=Straits of Hormuz=Hormuz,Strait of Malacca=Malacca Strait=Straits of Malacca,Bab el-Mandeb=Bab al-Mandab,Taiwan Strait,Bering Strait,Strait of Gibraltar=Straits of Gibraltar,Kerch Strait=Strait of Kerch,Bosphorus=Bosporus,Dardanelles,English Channel,Suez Canal=Suez,Panama Canal,Kiel Canal,Mozambique Channel'],
  ['sea', null, 'Lake Chad,Lake Victoria,Lake Tanganyika,Lake Malawi=Lake Nyasa,Lake Kivu,Lake Albert,Lake Turkana,Great Lakes,Lake Michigan,Lake Superior,Lake Ontario,Lake Erie,Lake Titicaca,Lake Geneva,Lake Constance,Lake Van,Lake Ohrid'],
  ['sea', 'RU', 'Lake Baikal=Baikal,Lake Ladoga'],
  ['sea', 'KG', 'Issyk-Kul=Lake Issyk-Kul=Issyk Kul'],
  ['sea', 'KZ', 'Lake Balkhash=Balkhash'],

  // rivers
  ['river', null, 'Amu Darya=Amudarya=Amu-Darya=Oxus,Syr Darya=Syrdarya=Syr-Darya,Vakhsh River=Vakhsh river,Panj River=Pyanj River=Panj,Naryn River,Zarafshan=Zeravshan,Irtysh,Ili River,Ural River,Volga=Volga River,Don River,Dnieper=Dnipro River=Dnieper River,Dniester=Dniester River,Danube=Danube River,Rhine=Rhine River,Elbe,Oder,Seine=Seine River,Loire,Rhône=Rhone,Thames=River Thames,Po River,Tiber,Sava River=Sava,Drina=Drina River,Ibar River,Terek'],
  ['river', null, 'Euphrates=Euphrates River,Tigris=Tigris River,Jordan River=River Jordan=Jordan Valley,Litani River=Litani,Yarmouk River,Shatt al-Arab,Nile=River Nile=Nile River,Blue Nile,White Nile,Congo River=River Congo,Niger River=River Niger,Senegal River,Zambezi=Zambezi River,Limpopo River,Orange River,Volta River,Indus=Indus River,Ganges=Ganges River,Brahmaputra,Irrawaddy=Irrawaddy River=Ayeyarwady,Salween,Mekong=Mekong River,Yangtze=Yangtze River,Yellow River,Amur=Amur River,Yalu River=Yalu,Tumen River=Tumen,Amazon=Amazon River,Orinoco,Paraná River=Parana River,Rio Grande,Colorado River,Mississippi River,Missouri River,Columbia River,Potomac=Potomac River,Hudson River,Saint Lawrence River=St. Lawrence River'],

  // mountains
  ['mountains', null, 'Hindu Kush,Pamirs=Pamir Mountains=Pamir mountains,Tian Shan=Tien Shan=Tian-Shan,Alay Mountains=Alai Mountains,Altai Mountains=Altay Mountains,Karakoram=Karakoram Mountains,Himalayas=Himalaya,Caucasus Mountains,Urals=Ural Mountains,Carpathians=Carpathian Mountains,Alps=Swiss Alps,Pyrenees,Balkan Mountains,Atlas Mountains=High Atlas,Andes=Andes Mountains,Rocky Mountains=Rockies,Appalachian Mountains=Appalachians,Zagros Mountains=Zagros,Taurus Mountains,Qandil Mountains=Qandil=Kandil Mountains,Suleiman Mountains=Sulaiman Mountains,Kunlun Mountains=Kunlun,Mount Everest=Everest,Mount Ararat=Ararat,Mount Elbrus,Kilimanjaro=Mount Kilimanjaro,Virunga Mountains=Virunga,Safed Koh=Spin Ghar,Sierra Madre,Sierra Nevada'],
]
