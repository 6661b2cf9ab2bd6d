#include "common/facts/lists/names_lists.hpp"

namespace dateline::facts::lists {

const std::string_view given_east = R"(
afanasy agnieszka agata alena alenka ales aleksandar aleksander aleksandr aleksandra aleksei aleksej aleksey aleksy
alexander alexandr alexei alexey aliaksandr alina alisher alojz alojzy alla ana anastasiya anatol anatoliy anatoly andrej
andrei andrey andrii andriy andris andrzej andrus anfisa angela angelika ania anica anita anja anna ante antanas anto
anton antonin antoni antonina ants ante anze apolinary arkadi arkady arnis arseniy arseny arsen artem artemy artjom artur
arturas arvydas asen atanas audrius aurelija ausra bartosz bartlomiej beata bogdan bogdana bogumil bogumila bogoljub
bohdan bohumil bohuslav boleslaw bojan bojana bojidar boriana boris borislav borislava boriss borivoj borut boyan boyko
bozena bozidar bozo branimir branislav branko bronislaw bronislava brunislav cezary czeslaw czeslawa dainis dalia dalibor
dalija damir damjan danica daniil danijel danila danilo danuta darija darinka dariusz darko darja davor dejan delyan denis
denys deyan diana dimitar dimitri dimitrij dimitrije dimitry dinko dmitri dmitrij dmitriy dmitry dmytro dobri dobrica
dobroslav domagoj dominik dorota dragan dragana dragica draginja drago dragoljub dragoslav dragomir drazen dubravka dumitru
dusan dusanka dusko dzintars dzhokhar dzmitry edgars edita eduard edvard edvin egor ekaterina elena elizaveta elvira
elzbieta emil emilija emilis ene ernests eugeniusz eva evgeni evgenia evgeny evgeniy ewa faina fedir fedor feliks felix
filip firdaus florin franc francisek franciszek frane franjo frantisek fyodor galina gavriil gediminas gennadi gennady
genadij genrikh georgi georgiy german gintaras giedrius girts gleb goran gordana grazyna grazina grigori grigory grzegorz
gvozden halina hanna hans helena heorhiy henryk henryka hristo hrvoje hryhoriy ieva igor ihor ilija ilia ilya ilze imants
ina indrek inese inga ingrida inna ion ioana irena irina iryna isaak isak iuliia ivan ivana ivanka ivaylo ivars ivica ivo
iwona iza izabela jadranka jadwiga jakov jakub jan jana janez janina janis janko janusz jarek jaroslav jaroslava jaroslaw
jasmina jasna jelena jerzy jerko jevgeni jindrich jirina jiri joachim joanna josef josip jovan jovana jovanka jozef jozefa
jozo juan julian julija juozas jure juri jurij juris juozapas jurgita justas justyna justinas kaja kalina kalju kamil karel
karlis karolis karol karolina kasia kaspars kasparas katarina katarzyna katerina kazimierz kazimiera kazys kazimir khristo
kiril kirill klaudia klavdia klement klementina koloman konrad konstantin konstantins kosta kresimir kristina krisjanis
kristaps kristjan krum krystian krystyna krzysztof ksenia kseniya kuba kyrylo ladislav larisa larysa laszek laura lazar
lech leonid leonas leonora lesia lesya leszek lev leyla lidia lidija lidiya ljiljana ljubica ljubomir ljubo ljubov lothar
lubomir luca lucjan lucie lucyna ludek ludmila ludmyla ludvik luka lukasz lyubomir lyubov lyudmila lyudmyla maciej
magdalena maja makar maksim maksym malgorzata marcin marek margarita margus marija marijan marika marina mario mariya
mariusz mariusz marjan marko marta martin martins marzena mateja mateusz matej mati matija matjaz maxim mayya michail
michal mieczyslaw mihail mihajlo mihai mikalai mikhail mikola mikolaj mikulas milada milan milana milena milica milica
milivoj milivoje miljan miljenko milka milko milo milorad milos miloslav milovan milutin mindaugas mira mirela mirjana
mirko miro miroslav miroslava miroslaw mirza misha mitja mladen mojca momcilo momir monika mstislav mykhailo mykola mykhaylo
myroslav myroslava nada nadezhda nadiya naum natalia natalija nataliya natalya natasa nebojsa neda nedeljko nela nenad
nevena nicolae nijole nika nikica nikita nikodem nikola nikolai nikolaj nikolay nikolina nikolo nina novak obrad oksana
olha oldrich oleg oleh olena oleksandr oleksandra oleksii oleksiy olga olgierd olexander ondrej ondrij orest ostap otakar
otar pavao pavel pavle pavlina pavlo pawel pero petar petko petr petra petras petre petro petru piotr plamen platon polina
predrag premysl primoz prokop przemyslaw radek radim radka radmila rado radoje radomir radoslav radoslaw radovan radu
rafal raimonds raimundas raisa rajko ramunas ranko rasa ratko remigijus renata rinat robertas roman romas romualdas
rosen rostislav rostyslav rudolf ruslan ruslana rusudan ruta ryszard saso sasa samo samuil sandra sanja saulius savva sergei
sergej sergejs sergey serhii serhiy sergiy sergiusz severin shamil simeon simona siim sinisa slavica slavko slavka slavoj
slavomir slawomir slobodan slobodanka snezana snezhana sofija sofiya solomiya sonja spomenka srdan srdjan srecko stana
stanimir stanislav stanislava stanislaw stanislawa stanko stanoje stasys stefan stefania stefka stepan stjepan stevan
stevo stipe stoyan strahinja svetislav svetlana svetlozar svetoslav svetozar sviatoslav svitlana sylwia szymon tadeusz
tadej taras tarmo tatiana tatjana tatyana tetiana tetyana theodor tihomir timofey timofei timur tino todor tom tomas
tomasz tomislav tomo toomas tone toshko tsvetan tsvetana tudor tymofiy tymoteusz uladzimir uldis urmas uros urszula
valdas valdemar valdis valentin valentina valentyn valentyna valeri valeria valeriy valerij valery vanja varvara vasil
vasile vasili vasilij vasily vasyl vatroslav veljko velimir venelin vera veronika veselin vesna vid vidak viera vika
viktar viktor viktoria viktoriya viktors vilis vilma vincas vinko visnja vitali vitalii vitalij vitaliy vitaly vitas
vitezslav vito vjekoslav vlad vlada vladan vladimir vladimira vladimirs vladislav vladislavs vladka vladko vladlen vladyslav
vlasta vlastimil vojin vojislav vojtech volha volodymyr voldemar vsevolod vuk vyacheslav vytautas vytenis vaclav waclaw
walenty waldemar wanda wieslaw wieslawa wiktor wiktoria wincenty wisla wit witold wladimir wladyslaw wladek wlodzimierz
wojciech yakov yana yanina yanis yanka yanukovych yaroslav yaroslava yegor yekaterina yelena yelizaveta yevgeni yevgenia
yevgeny yevhen yordan yordanka yulia yulian yuliya yuri yuriy yurii yury zarko zbigniew zbigniewa zbynek zdenek zdenka
zdravko zdzislaw zeljka zeljko zenon zhanna zhelyu zhivko zigmunds zinaida zinovy zivko zlata zlatan zlatko zofia zora zoran
zoranka zorica zsolt zurab zuzana zvonimir zvonko zydrunas zygmunt

agoston akos aladar andras aniko antal arpad attila balazs balint barnabas bela bence bertalan boglarka csaba csilla daniel
denes dezso edit emese emoke endre eniko erika erno erzsebet eszter etelka ferenc frigyes gabor gaspar gellert geza gergely
gergo gizella gyorgy gyorgyi gyongyi gyula hajnal ibolya ildiko ilka ilona imre istvan ivett janos jeno jozsef judit julianna
kalman karoly katalin kinga klara kristof krisztian krisztina lajos laszlo levente lorand marton matyas margit mihaly
mikloes miklos moric nandor odon oszkar otto pal peter piroska reka rezso robert rozsa sandor sara szabolcs szilvia tamas
terez tibor timea tivadar tunde vilmos viktoria zita zoltan zsigmond zsofia zsuzsa zsuzsanna

adriana adrian alecu alexandru alin alina ana anca andreea andrei aurel aurelia bogdan calin camelia carmen catalin
catalina cezar claudiu codrin constantin constanta corina corneliu cornel cosmin costel costin cristian cristina dacian
dan daniela decebal delia dinu dorin dorina doina doru dragos dumitru ecaterina elena emil eugen felicia flavius florentina
florica florin gabriel gavril george georgeta gheorghe ghita grigore horia horatiu iacob ilie ileana ilinca ioan ioana
ion ionel ionela ionut irina iulia iulian iuliana iuliu laurentiu lavinia liana liliana lidia liviu loredana lucian luminita
madalina marcel maria marian mariana marin marius mihaela mihai mihail mircea mirela monica nadia nelu nicoleta nicolae
nicusor octavian olimpia oana ovidiu paraschiva petre petrica petru radu ramona raluca razvan roxana rodica sabin sanda
septimiu serban silviu simona smaranda sorin sorina stefan stelian teodor theodor tiberiu titus toader toma traian tudor
valeriu vasile vergil victor viorel viorica virgil vlad zaharia

achilleas adonis afroditi agamemnon aggeliki akis aleka alekos alexandros alexis alkis anastasia anastasios anastasis
andreas androulla angelos anna antonis apostolos argyris aristeidis aristides aristotelis athanasia athanasios athina
charalambos charis christos christina christodoulos costas constantina damianos despina dimitra dimitrios dimitris dionysis
dora effie efthymios eirini elefterios eleftheria eleftherios eleni elisavet emmanouil ermis evangelia evangelos evanthia
filippos fofi fotini fotis georgia georgios gerasimos giannis giorgos grigoris haralambos haris ilias ioanna ioannis
iosif irini kalliope kalliopi katerina kleanthis konstantina konstantinos kostas kostis kyriaki kyriakos lazaros lefteris
leonidas loukas maria marios markos melina menelaos michalis miltiadis mikis nektarios nelly nicos nikolaos nikos odysseas
olympia orestis panagiota panagiotis panayiotis panos pantelis paraskevi paschalis pavlos pericles periklis petros
phofi polykarpos prodromos sakis savvas socrates sofia sotiria sotiris spyridon spyros stamatis stathis stavros stavroula
stefanos stelios stella stratos stylianos takis tassos thanasis themistoklis theocharis theodora theodoros theodosis theofilos
thodoris thomas thanos tasos vangelis vasiliki vasilis vassilis vassiliki yannis yanis yiannis yiorgos yorgos zacharias zoe
)";

}  // namespace dateline::facts::lists
