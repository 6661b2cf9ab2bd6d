#include "common/facts/lists/names_lists.hpp"

namespace dateline::facts::lists {

const std::string_view given_words = R"(
abide alma amber america amity angel angola april art ash asia brent aspen august autumn basil bat bear berlin bill blessing bo
bob brook brooklyn buck cairo can carol carter chad chance charity chase chelsea cherry china chip chuck clay cliff clement
colt comfort constant coral cruz crystal dale dallas dawn dean delta denver destiny dick diamond dolly don dot drew duke
earl east eden ema england erin eve even faith fern flora florence forest fortune ford fox francs france frank gay gale gene
general georgia ginger glen glory gore goodluck goodwill grace graham grant gray guy hague hale happy harbour hardy haven hazel
heath heather herb hilton holly honor hope houston hunter iman india innocent ireland iris israel ivory ivy jack jackson jade
jean jersey jet jewel job jordan journey joy joyce judge june junior juniper justice kenya kerry king kit la lance laurel
lee legend liberty lily lincoln lone long lourdes love lucky madison major mali man many mark marina marine mars martial
mason max may mead melody memory mercedes mercy miles milan milton misty moon moses nana nelson noble norm north nova ocean
olive olympia orlando paris pat patience pat peace pearl penny per phoenix pierce piper pip pledge poppy porter precious
precise price prince princess promise prosper prudence queen rain ray red reed reef rich ring river rob robin rocky roman
rose royal ruby rusty ruth sage sally san sandy santa santos sara saturn say scarlet senior shannon shore sidi sierra silver
sky smart sol solomon son song sonny sophia south spike spring stall star sterling stone storm sue sultan summer summit sun
sunday sunny sydney tam tab temple terra terry than tiger tin trinity tripoli troy true tuesday unity union valencia van
verity vice victor victoria vienna viola violet virgin virginia ward warren wave wells west will willow win windsor winter
wisdom wolf woody yen zion noon tea ping
)";

const std::string_view chinese_families = R"(
ai an ao bai ban bao bei bi bian bo bu cai cao cen chai chan chang chao chau che chen cheng cheong cheung chi chia chiang
chien chin ching chiu cho chong chou chow chu chua chuang chui chun chung cong cui dai dang deng di ding dong dou du duan
dun fan fang fei feng fong fu fung gan gao ge geng goh gong gou gu guan gui guo hai han hao hau he heng ho hong hou hsia
hsiao hsieh hsu hsueh hu hua huang hui hung huo ji jia jian jiang jiao jin jing ju kan kang ke keng khoo khor ko koh kong
kou kuan kung kuo kwan kwok lai lam lan lang lao lau law lee lei leong leung li lian liang liao lien lim lin ling liu lo loh
long lou low lu lui luk lun luo luk lung lv ma mak man mao mei meng mi miao min ming mo mok mou mu nan ng ni nie ning niu
ong ou ouyang pan pang pao pei peng pi piao ping poon pu qi qian qiang qiao qin qiu qu quan ran rao ren rong ruan rui sha
shan shang shao she shen sheng shi shih shu shum shun sima sit siu situ so soh song soong su sui sun sung szeto tam tan tang
tao tay teh teng teo teoh tian tien ting to tong tsai tsang tse tseng tso tsui tu tuan tung wan wang wei wen weng wong woo wu
xi xia xian xiang xiao xie xin xing xiong xu xuan xue yan yang yao yau ye yee yen yeo yeoh yeung yi yin ying yip yiu yong you
yu yuan yue yuen yun zang zeng zha zhai zhan zhang zhao zhen zheng zhi zhong zhou zhu zhuang zhuge zhuo zong zou zuo
)";

const std::string_view korean_families = R"(
ahn an bae baek bak ban bang byun cha chae chang cheon cho choe choi choo chon chong chu chun chung do eom gang gil goh gong gu
gwon ha hahm ham han heo ho hong huh hur hwang hyun im in jang je jeon jeong ji jin jo jon jong joo ju jun jung kang ki kil kim
ko kong koo ku kwak kwon lee lim ma maeng mun min moon myung na nam namgung no noh oh ok paek pae pak pang park pyo ra ri ro
roh rhee rim ryang ryu seo seok seol shim shin sim sin sohn son song suh suk sung tae uhm um wang we won woo wi yang yeo yeom
yi yim yo yoo yoon yu yun
)";

const std::string_view vietnamese_families = R"(
bui cao chau chu dang dao dinh do doan duong ha ho hoang huynh lam le luong luu ly mai nghiem ngo nguyen nong pham phan phung
quach ta thai thach to ton tran trieu trinh truong tu van vo vu vuong
)";

const std::string_view hungarian_families = R"(
antall balazs balogh bajnai bokros boross csurka deutsch dobrev fodor gyurcsany hernadi horn horthy jarai karacsony kertesz
kocsis kosa kover kovacs lazar magyar matolcsy medgyessy mesterhazy nagy navracsics nemeth novak orban polt rogan sandor
semjen simicska solyom sulyok szabo szajer szijjarto szili toroczkai toth varga vona
)";

const std::string_view families = R"(
san suu kyi
abbas abbott abdullah abe abramovich abrams acheson acosta adams adenauer agnew aguilar ahern ahmadinejad ahmed akhtar akufo-addo
albanese albright alexander ali aliyev allende allison alvarez amano amin anan andersen anderson andersson andreotti andrews
andropov annan aoun aquino arafat arias ariel armitage armstrong arroyo ashton asquith assad ataturk atkinson attlee aung auken
aylwin ayotte azarov aziz babis bachelet bachmann bailey baker baldwin balkenende ballmer bandaranaike banerjee barak baroso barroso
barrett barnier barre bartlett baucus bauer bayh bayrou becker beckett begin belka ben-gurion benedict bennett benn
berdymukhamedov berger bergman berisha berlusconi bernanke berri bezos bhattarai bhutto biden bildt binay blair bloomberg
boehner bolkiah bolsonaro bolton borrell bossi boumedienne bouteflika boutros-ghali boxer bradley brandt braun brennan breyer
brezhnev briand brodsky brooks brown brownback brownlee brundtland bryant brzezinski buchanan buhari bulganin burns bush butler
buthelezi butt button byrne byrd calderon callaghan cameron campbell cantwell cardoso carlson carney carr carroll carter castillo
castro cavaco ceausescu chakrabarti chamberlain chaudhry chavez cheney chernenko chernomyrdin chevron chidambaram chifley
chirac chisholm choudhury chretien christensen christie churchill ciampi clark clarke cleverly clinton coburn cohen coleman
collins collor colombo connolly conrad conte cooper corbyn corker cornyn correa cosgrave costello coveney cowen craig crapo craxi
cresson cripps crosby cruz cunningham curtin curtis dacic dahl daley daschle davies davis dawkins daynes deby decker defries
delgado deloitte delors demirel demint desai deukmejian dewine diaz diefenbaker dijsselbloem dlamini dodd dole domenici donoghue
donovan dorgan douglas draghi drnovsek duarte dubcek dukakis duncan durbin dutton duvalier duterte eanes ecevit eden edwards
ehrlich eisenhower elizondo ellis elliott ellison engler enzi erdogan erhard eriksson erkki erlander escobar eshkol espinosa
estrada evans evert fabius fadden fahmy faisal farage faulkner feingold feinstein ferguson fernandez ferrari ferraro figueroa fillon
fini fischer fitzgerald fleming flores flynn foley fontaine foster fox franco frank fraser freeman friedman friedrich frist fujimori
fukuda gaddafi gaidar galbraith gallagher garcia gardner gates gaulle gbagbo geithner gemayel genscher gerashchenko ghani
gibson gierek gill gillard gilmore gingrich giscard giuliani glemp gomez gomulka gonzales gonzalez gorbachev gordon gorton gowda
grabar graham gramm grassley greenspan gregg griffin griffiths gromyko gronchi grybauskaite guterres gutierrez haass habre
hadi hagel hague haider hammond hamid hamilton hannah hansen hansson haq harding hariri harkin harper harris harrison hart
hartling hashimoto hassan hastings hatch hatoyama hatta havel hawke hayden hayes healey heath heinemann helms henderson henry
hernandez herrera herriot herzog heseltine hess hoffman hoffmann hollande holmes holt honecker hoover horthy houphouet howard howe
hoxha hoyer hudson huerta hughes humala humphrey hussain hussein hutchison huxley ibarra ibrahim ignatieff iliescu inhofe inonye
inouye ioannidis isakson ishiba ishihara ismail iturbide ivanov jackson jacobs jacobsen jagland janukovych jaruzelski javits
jefferson jeffords jenkins jennings jensen jiabao jimenez jobs johansson johanns johnsen johnson johnston jones jorgensen jospin
juncker juppe kabbah kabila kaczynski kadar kaiser kallas kapoor karadzic karzai kasich kasyanov kaunda keating kekkonen keller
kelly kennedy kenyatta kerensky kerry keynes khamenei khan khatami khomeini khrushchev kibaki kiesinger kikwete kinnock kirchner
kirkpatrick kishida kissinger klaus klein klobuchar kohl koirala koizumi komorowski kostunica kosygin koroma kravchuk krugman kruger
kuchma kucinich kudrin kufuor kumar kumaratunga kuznetsov kyl lagarde lagos lamont landrieu landsbergis larsen larsson laschet
laurier lautenberg lavrov lawson leahy lebed leclerc lefebvre lemaire lenin levin levy lewis lieberman lindh lloyd lopez
lubbers luce lugar lukashenko lumumba lungu lyons macapagal macarthur macdonald maclean macleod macmillan macron madero madikizela
madison maduro maggi mahathir mahdi mair major makarios mandela mandelson mansfield marcos markey marin marsh marshall martelly
martin martinez martinez mason massey masters matthews maurer mbeki mbeki mboweni mccain mccarthy mccaskill mcclellan mcconnell
mccormick mcdonald mcdonnell mcewen mcgovern mcguire mcguinness mcintyre mckenna mckinley mcmahon mcnamara mcmillan meciar medvedev
meir meles mellon mendez mendoza menem menendez menon menzies merkel merz meyer miliband milanovic miller mills milosevic mitchell
mitterrand mkapa mladic mnangagwa mobutu modi modrow mogherini moi molotov mondale monnet monroe monti moore morales moran moreno
morgan morris morrison morsi mountbatten mubarak mugabe mujica mukherjee mulder muldoon muller mulroney mulvaney murkowski murphy
murray musharraf museveni mussolini mustafa myers nagy nasrallah nasser navarro nazarbayev nehru nelson netanyahu neves newsom
newton neumann nguema nicholson nielsen nilsson niinisto nikolic nimeiri niyazov nixon nkrumah nkurunziza noboa noda
noriega novak nyerere nujoma obama obasanjo obuchi obrador ocalan oconnor odonnell odinga ohira okafor oliveira olmert olsen olson olsson
oneill orban ordonez oreilly ortega ortiz orwell osborne osman osullivan ozal pacheco page paisley palacio palin palme papandreou papadopoulos
papoulias parker parks parnell pascual pashinyan passy patel patil patrick patterson patton paulson pavlov pawlenty payne pearson
pelosi pence peres perez perkins perry pershing peters petersen peterson petrov phillips picard pinera pinochet pitt poincare poitier
pompeo pompidou poroshenko portillo powell premadasa prescott primakov prodi profumo pryor putin qaddafi qasim qurei rabin rabbani
raffarin rafsanjani rahman raisi rajapaksa rajoy rama ramaphosa ramirez ramos randolph rao rasmussen rawlings reagan reddy
redmond reid reinfeldt renzi reyes reynolds rhodes ribbentrop rice richards richardson richter rios rivera rivers roberts robertson
robinson rocard rockefeller rodriguez rogers rojas romero romney rooney roosevelt rosenberg ross rossi rousseff rouhani rove
rowling roy royal rubin rubio rudd rumsfeld rusk russell rutte ryan ryzhkov saakashvili sachs sadat sadr salazar salinas salmond
samaras sanchez sanders sandoval sanguinetti santorum santos sarbanes sargsyan sarkozy sarney sata sato schafer scharping
scheel schiller schilling schmidt schmitt schneider schroder schroeder schroeter schulte schultz schulz schumacher schumer schussel
schuster schwartz schwarz schwarzenegger scott scowcroft segni segura serrano sessions shah shamir sharma sharon sharp shaw
shelby shepherd sheridan shevardnadze shultz sihanouk silva simitis simpson singh sinha siniora sisulu skoropadsky smith smuts snowe
snyder soames soares solana solberg solis sonnenfeldt soros soto sotomayor soyinka spaak spadolini specter spencer stabenow stalin
stanley starmer steel stein steinbruck steinmeier stevens stevenson stewart stoiber stoltenberg strachan strasser strauss
stresemann stroessner stubb sturgeon sullivan sununu suzuki swann swanson swan swinton sykes symington taft takeshita talabani
tanaka tanner taylor tebbit temer tester thaci thatcher thompson thomson thorne thornton thorpe thune thurmond tillerson timoshenko
tito tobin tolstoy tomlinson torres toure townsend townshend trautmann trichet trimble trotsky trudeau truman trump truss
tshisekedi tsipras tsvangirai tucker tudjman turki turnbull turner tusk tutu tyler tymoshenko tyson udall ulbricht ulmanis underwood
unger uribe urrutia vajpayee valdez vance vanhanen varadkar vargas vasquez vaughan vazquez vega velasco veltroni ventura
videla villepin villiers vinci vitter voinovich voroshilov vranitzky vucic waigel waldheim walesa walker wallace wallenberg walsh
walters warner warren washington waters watkins watson weaver webb weber webster weidmann weinberger weiss weizmann welch weber
wellington wells westerwelle whitehouse whitlam whitman wickramasinghe widodo wiesel williams williamson wilson winkler witte
wojtyla wolf wolfowitz wolff woodward wright wulff wyden yanukovych yatsenyuk yeltsin yilmaz yoshida yudhoyono yushchenko
zaccaria zapata zapatero zardari zarif zedillo zelaya zelensky zelenskyy zeman zenawi zhivkov zhukov ziegler zimmer zimmerman zoellick
zuckerberg zuma zyuganov
ackerman akbar akins ames anand applegate archer arnold arthur asher atkins austen ayers barlow barnes barnett barron barton
bates baxter beasley beaumont beck benitez benjamin benson bergstrom bernstein berry bianchi bishop blackburn blackwell blake
blanchard blanco blum bowen bowman boyd boyle bradshaw brady brandon briggs britt brock brody browning bruce bruno buckley burgess
burke burnett burton byers cabrera cain calderon calhoun callahan camacho cannon cardenas carey carpenter carrillo casey cassidy
castaneda castillo cervantes chambers chandler chang chapman charles chavez cisneros clayton clements cochran conley contreras conway
copeland corbett cordova cormier cortez costa cowan cox crane crawford cross cummings curry dalton daniel daniels davenport davidson dawson
dean deleon dennis dennison dickson dillon dixon dominguez donaldson donnelly dorsey doyle drake dubois dudley duffy dunlap dunn
duran durham dyer eaton edmonds elder ellsworth emerson erickson escobedo esposito estes eustace farley farrell ferreira ferry
fields figueredo finch finley fisher fitzpatrick fletcher floyd fonseca forbes fowler franklin frazier frederick french frost
fuentes fuller gaines gallegos galloway galvan gamble garner garrett garrison garza gaviria gentry gibbs gilbert giles glenn glover
golding goldberg goldman goldstein gonzaga goodman goodwin gould grant graves green greene greenberg greer gregory grimes gross
guerra guerrero guevara gutierrez guzman hahn haley hall hancock hanna hanson hardin hardy harmon harrell harrington hartman harvey
haskell hawkins haynes heller hendricks henson hester hickman hicks higgins hill hines hobbs hodges hogan holden holder holland holloway
hopkins horne horton house houston hubbard huff hull hunt hunter hurley ingram irwin jarvis jefferson jiminez joseph joyce juarez
kane kaplan katz kaufman kearney keith kemp kent kerr kessler kidd kilpatrick kinney kirby kirk knapp knight knox kraft kramer krause
lambert landry lang larson lawrence le pen leblanc lee lehmann leon leonard lester levine levitt lindqvist lindsay lindsey little livingston
logan lombardi long love lowe lowery lucas lucero lynch lynn mack macias madden mahoney maldonado malone mann manning marino marquez
martins massey mathews mathis maxwell mayer maynard mcbride mccall mccann mcclain mcclure mccoy mccullough mcdaniel mcdowell
mcfarland mcgee mcgrath mcintosh mckay mckee mckenzie mckinney mclaughlin mclean mcleod mcneil mcpherson mcqueen meadows medina mejia
melendez melton mercado mercer merritt michael middleton miles miranda molina monroe montgomery montoya moody mora morin morrow
morse morton moses mosley moss moyer mueller mullen mullins munoz nash neal nelson newman newsome nichols nieves nixon noble nolan norman
norris norton nunez obrien ochoa odom oleary oneal orozco orr osborn owens pace padilla palacios palmer parra parrish parsons
patrick patton paul pena pennington peralta pereira person petty phelps phillips pierce pineda pittman pitts pollard poole poor
porter potter potts powers pratt preston price prince proctor pruitt quinn rahman ralston ramsey randall rangel rasmussen ray raymond
reed reeves reilly rhodes rich richard richmond riddle riggs riley ritter roach robbins robles rocha roman rosa rosales rosario rosas
rosen rosenthal roth rowe rowland rubio ruiz rush russo rutledge salas salazar salgado sampson sanford santana santiago saunders
savage sawyer schaefer schmid schroeder sellers serrano shaffer shannon shapiro sharpe shelton sherman shields short silva
simmons simon simons sims singleton skinner slater sloan small snow solomon soto sparks spears stafford stanton stark steele
stephens stephenson stokes stone stout strickland strong stuart suarez sutton sweeney swift talbot tate terrell terry thomas tillman
todd torres tran travis trevino trujillo tully turner valencia valentine valenzuela vance vang vargas vasquez vaughn velasquez velez
villa villanueva villarreal vincent wade wagner wainwright walls walter walton warburton ward ware watts weeks welsh west whitaker
whitehead whitney wiggins wilcox wilder wiley wilkerson wilkins wilkinson willis winston winters wise wolfe wong woodard wooten wyatt
yates york young zamora zhang zuniga
abdi abiola achebe adesina afolabi akande akinola ampofo anyaoku appiah asante awolowo azikiwe babangida balewa banda bello bongo botha
burundi chilembwe chiluba chissano conteh deklerk diallo diarra diop diouf doe ekwueme fofana gowon jammeh johnson-sirleaf kagame kamara
kanu keita kiir konare kone mahama mahlangu malema mandela mbasogo mbeki moyo mutharika mwangi ndiaye nkosi nwosu odhiambo ojukwu okonkwo
okoye onyango oyelaran ruto sankara sanogo sarkisian sawadogo senghor shagari sidibe sow tambo tinubu traore tubman wade weah yaradua zenawi
agarwal aggarwal ambani bachchan banerjee basu bhatt bhattacharya bose chatterjee chaudhary chopra das dasgupta deshmukh dutt dutta gandhi
ganguly ghosh goswami goyal gupta iyer jain jaitley jha joshi kaur khanna kohli krishnan kulkarni mahajan malhotra mehta menon mishra
mittal mukherjee nair naidu narayan nath pandey patel patnaik pawar pillai prasad rajan rathore reddy saha saxena sen seth sethi
shastri shukla siddiqui sinha srinivasan subramaniam swamy tata tendulkar thakur thapa tharoor tiwari tripathi trivedi varma verma vohra
yadav jayewardene rajapakse sirisena wickremesinghe begum chowdhury hossain hasina zia
aoki arai endo fujii fujita fukuda hara hasegawa hayashi hirano hosokawa ikeda inoue ishii ishikawa ito iwata kaifu kan kato kikuchi kimura
kobayashi kojima komura kono koyama kudo maeda maehara maruyama matsuda matsui matsumoto miki mori morita murakami murata murayama nakagawa
nakajima nakamura nakano nakasone nakayama nishimura nogami nomura ogawa okada okamoto onishi ono ota otsuka ozawa saito sakai sakamoto sasaki
shibata shimizu sugiyama suga takagi takahashi takeda tamura tanigaki uchida ueda uno wada watanabe yamada yamaguchi yamamoto yamasaki yamashita
yamazaki yokoyama motegi
)";

const std::string_view family_words = R"(
archer baker banks bannister barber bass battle beach bean bear bell berry best bird bishop black bliss block blood blue bold bolt
bond booker booth bowler bowman box brand bridge bridges bright brook brooks brown buck bull bun burn burns bush butcher butler byte cage
camp cannon cardinal carpenter carter case cash castle chamberlain chambers chance chandler chapel chaplin christian church city clay cliff close
coach coe coin cole coke constable cook cooper corn count couch cowboy cox craft crane cross crow crown curry dale day deacon dean
dear diamond dollar dove drew drum drury duke eagle early east echo elder english farmer farrow fast faith field fields finch fish
fisher flood flower flowers flynn foot forbes ford forest forester forrest foot fox freed freedom freeman french friend frost fry fuller
garden gardener gates gay glass glover gold golden good goodman gore grace grant grass graves gray green grey grove guard
hale hall hand harbour hardy harp harper hart hawk hay heaven hedge herd herring hicks high hill hills hogg holiday hood hook
hope horn house howl hull hunt hunter hurt ice inn judge justice key king kings kitchen knight lake lamb lance land lane large law laws lawless
leaf leaver lemon light lion list little lock long lord lot love low lowly lucky lynch major mann march mark marks marsh marshal marshall
mason masters may mayor mead meadow meadows mercer merchant mercy miles mill miller mills minor mint monk moody moon moor moore moss
mountain mustard nail new newman nice nightingale noble noon north nurse oak old orange page pack paige paine park parker parks parsons
pass patch peace peach peacock pearl penny pepper pike piper pitt plant poet pond pool poole poor pope porter post potter pound
power powers press price priest prince prior prophet proud purple quick rain raven ray read reader reed reeves rice rich ring river rivers
road rock rocks rodeo rose rove rowe royal rule rush rust sage salmon salt sand sands saint savage savings sayer school sea seal seller
sellers sergeant sessions sharp shepherd short shore silver singer skinner slaughter slim small smart smith snow sound south sparks speaker spear
speed spice spring squire stable staff star stark steel stern still stock stone storm strange street strong style summer sumner swan
swift sword tailor tanner taylor teacher temple thatcher thorn tiller tower towers town train tree troy trump tuck turner twist vale
vicar vine wade wagner walker wall walls ward warden warner water waters way weaver webb weeks welch wells welsh west wheat
wheeler white wild wilde wind winter winters wise wolf wood woods wool worth wren wright yard york young
)";

const std::string_view particles = R"(
van von der den de du des del della dello degli dei di da das dos do la le las los el al ad bin bint ibn ben bar abu umm ul ur
ten ter te zu zum zur af av y e i ap ag und ould
)";

const std::string_view suffixes = "jr sr ii iii iv jnr snr";

const std::string_view mononyms = R"(
lula suharto sukarno pele ronaldo ronaldinho romario neymar kaka garrincha socrates bono madonna beyonce rihanna adele shakira
cher prince sting voltaire moliere michelangelo raphael rembrandt caravaggio galileo plato aristotle homer confucius mencius
buddha jesus muhammad napoleon lenin stalin tito evita prachanda jokowi ahok habibie wiranto boediono vajiralongkorn
akihito naruhito hirohito erasmus saladin cleopatra nefertiti tutankhamun hannibal caligula nero banksy herge colette
stendhal houellebecq eusebio maradona messi zico xavi marta hulk oprah eminem drake enya bjork gandhi fidel raul imelda
)";

}  // namespace dateline::facts::lists
