#include "common/facts/lists/grammar_lists.hpp"

namespace dateline::facts::lists {

const std::string_view honorifics = R"(
mr mrs ms miss messrs mister madam madame mme mlle monsieur dr doctor prof professor sir dame lord lady baroness baron count
countess viscount rev reverend fr father sister brother mother hon honourable honorable sheikh shaykh sheik haji hajji alhaji imam
ayatollah mullah maulana hojatoleslam sayyid saint st senor senora herr frau signor pastor rabbi bishop archbishop cardinal
pope datuk datin dato tengku tunku tuanku ratu lama comrade prince princess king queen emir sultan emperor
)";

const std::string_view ranks = R"(
deputy vice assistant associate chief senior junior first second third special permanent honorary joint main top lead leading
national federal provincial state regional principal under deputy co general executive managing principal political military legal
parliamentary ranking roving nuclear shadow union lower upper local district county presiding supreme adjunct veteran
longtime elder founding resident non personal private press economic republican democratic us sub full principal presidential
)";

const std::string_view statuses = R"(
former ex acting interim outgoing incoming late then caretaker designate elect onetime past previous retired ousted deposed
provisional transitional future newly current present sitting once departing last new next exiting elected woman female
serving youngest oldest incumbent
)";

const std::string_view departments = R"(
foreign external finance financial treasury defence defense war interior home justice trade commerce economy economic economics
agriculture agricultural farm health education energy oil petroleum environment environmental transport transportation labour labor
employment culture cultural fisheries fishing planning information tourism sports sport youth science technology industry
industrial mines mining resources water housing works infrastructure communications telecommunications telecoms railway railways rail
aviation civil security immigration citizenship population social welfare development cooperation affairs relations budget
revenue taxation customs police human rights women family families children veterans indigenous aboriginal constitutional
parliamentary regional rural urban planning privatisation privatization reconstruction reform european europe integration
overseas colonial higher forestry forests land lands climate sustainable small business consumer digital cyber innovation research
space shipping maritime marine ports posts post media arts heritage religious religion islamic endowment public service services
administration administrative electricity power gas steel coal textiles textile food supply supplies internal territories disaster
emergency emergencies relief homeland brexit equality equalities pensions integration refugees migration asylum
investment investments investment exchequer fuel nuclear atomic international
)";

const std::string_view determiners = R"(
the a an his her its their our my your this that these those another one every each whose
)";

const std::string_view say_verbs = R"(
said says say told tells added adds saying asked asks replied replies noted notes warned warns argued argues explained explains
insisted insists declared declares stated states announced announces claimed claims denied denies admitted admits acknowledged
acknowledges commented comments quipped recalled recalls remarked responded responds stressed stresses suggested suggests
testified testifies urged urges vowed vows wrote writes tweeted tweets conceded concedes contended contends observed observes
predicted predicts quoted reiterated reiterates confirmed confirms complained complains continued concluded pledged pledges
promised promises believes believed thinks thought hopes hoped wants wanted called calls criticised criticized condemned praised
telling accused accuses joked jokes emphasised emphasized cautioned cautions mused countered insisting estimates estimated
)";

const std::string_view act_verbs = R"(
met meets visited visits arrived arrives left leaves flew flies travelled traveled travels resigned resigns retired retires died dies
married marries succeeded succeeds replaced replaces headed heads led leads chaired chairs signed signs spoke speaks talked
talks won wins lost loses beat beats defeated defeats joined joins attended attends addressed addresses appeared appears refused
refuses rejected rejects agreed agrees welcomed welcomes thanked thanks congratulated hosted hosts greeted opened sent went
goes came comes took takes gave gives made makes became becomes served serves worked works lived lives born grew studied
graduated moved founded wrote sang played plays scored scores arrested jailed charged convicted sentenced accused acquitted
murdered killed shot wounded injured assassinated executed detained released appointed named nominated elected reelected sworn fired
dismissed sacked ousted toppled overthrew testified apologised apologized smiled laughed wept waved nodded paused ran runs sat stood
stands began begins held holds hopes expects expected plans planned planning tried tries sought seeks decided decides voted votes
backed backs supports supported opposed opposes favours favors sponsored introduced introduces co-sponsored authored has had did does
would will could may might should is was who whose bought sold owns owned hired directed directs stars starred
lectured teaches taught coached coaches manages managed follows followed runs telephoned phoned put puts kept keeps got gets saw sees
)";

const std::string_view function_words = R"(
and or but nor so yet for of in on at to by from with without within into onto upon over under above below between among amid
against during after before since until till about around across along behind beside besides beyond despite except inside like near
off out outside past per plus round than through throughout toward towards up down via versus vs as if when whenever where
wherever while whereas because although though unless whether however therefore thus hence moreover furthermore meanwhile
nevertheless nonetheless otherwise instead indeed also too even only just still again already always never ever often sometimes
usually rarely soon later earlier now then today tonight tomorrow yesterday here there everywhere nowhere what which who whom
whose why how all any both few many more most much neither either none nobody nothing something someone somebody anyone
anything everyone everybody everything other others another such same some several enough i we you he she it they me us him
them my your his her its our their mine yours ours theirs myself himself herself itself themselves be am is are was were been
being do does did done doing have has had having can cannot could shall should will would may might must ought let lets not no yes
please according based given asked told said says yes ok okay well oh ah hello hi dear sincerely regards thanks thank welcome
once twice first second third last next finally eventually recently currently formerly previously originally initially perhaps maybe
probably possibly certainly clearly obviously apparently reportedly allegedly unfortunately fortunately interestingly ironically
additionally similarly likewise conversely alternatively consequently accordingly subsequently simultaneously overall generally
specifically particularly especially notably including excluding regarding concerning following considering compared
asking speaking looking going coming being seeing having getting making taking working talking speaking dont doesnt didnt isnt wasnt arent
cant couldnt wont wouldnt shouldnt hasnt havent hadnt ive im youre theyre weve thats theres heres whats lets its hes shes theyll
q edt est gmt pst
)";

const std::string_view calendar = R"(
monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january
february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon
tue tues wed thu thur thurs fri sat sun
)";

const std::string_view company_words = R"(
cos banque banca banco bancaria groupe gruppe compagnie cie societe electricite caisse refining shipbuilding brewing
inc incorporated corp corporation co company companies ltd limited llc llp plc ag sa spa nv bv gmbh ab asa oyj pty pte bhd kk sarl
group holdings holding partners associates brothers bros sons industries industry enterprises international systems technologies
technology motors motor motorcycles airlines airways aviation aerospace bank banks bancorp bancshares banking financial finance
securities insurance assurance investments capital ventures equity fund funds trust mutual savings loan brewery breweries brewing foods beverages stores
supermarkets retail restaurant restaurants bistro cafe pizzeria bakery hotels resorts hotel inn pharmaceuticals pharmaceutical pharma laboratories labs chemical chemicals
petroleum oil gas energy power electric electronics semiconductor semiconductors software computer computers telecom
telecommunications communications networks network media publishing publications press pictures studios entertainment records music
radio television tv broadcasting news times post herald tribune gazette chronicle journal daily mirror telegraph observer globe
examiner courier mercury advertiser sentinel dispatch weekly magazine review mining minerals steel metals paper rubber
textiles shipping lines railways railway railroad transport logistics construction engineering manufacturing works products
services solutions consulting consultants realty properties estates development developments seafood seafoods farms dairy oils
brands cosmetics fashions apparel shoes sportswear toys games
)";

const std::string_view institution_words = R"(
university universities college school schools academy institute institution institutes faculty seminary polytechnic conservatory library
libraries museum gallery theatre theater orchestra philharmonic symphony opera choir band church cathedral mosque synagogue temple
abbey monastery parish diocese hospital hospitals clinic hospice infirmary foundation association society union unions federation confederation
league club clubs party parties movement front alliance coalition democrats republicans conservatives council conference congress
committee committees subcommittee caucus commission board panel forum network organisation organization organizations organisations
centre center project initiative campaign brigade brigades militia team squad fc united rovers athletic wanderers hotspur cricket football rugby
soccer basketball baseball hockey racing chamber bureau guild lodge order fellowship ministries corps cooperative co-operative charity
charities festival observatory laboratory consortium exchange stock secretariat tribunal
)";

const std::string_view state_body_words = R"(
ministry ministries department departments dept agency agencies authority administration office court courts parliament senate
house assembly legislature government cabinet treasury police army navy forces guard embassy consulate commission
directorate inspectorate bureau council prefecture municipality presidency bundesbank reserve intelligence directorate service customs
)";

const std::string_view place_words = R"(
street st avenue ave road rd lane boulevard blvd drive highway freeway motorway expressway parkway way square plaza place park
gardens garden forest woods wood hill hills heights mountain mountains mount mt peak ridge canyon valley river rivers creek lake lakes
bay gulf sea ocean island islands isle isles peninsula cape coast beach shore shores strait straits channel falls springs spring
port harbour harbor landing butte airport airfield station terminal bridge tunnel tower towers building hall stadium arena field fields ground
grounds oval racecourse raceway speedway castle palace fort camp base barracks prison jail penitentiary cemetery crossing
county city town township village borough district province region territory republic kingdom prefecture north south east west
northern southern eastern western central upper lower new old great greater san santa saint los las el fort mount glen point desert delta
basin reef plateau plain plains mill mills ranch farm estate manor house lodge inn villa courthouse crescent terrace grove quay wharf pier
dock docks mine dam reservoir refinery plant facility complex mall market bazaar zoo theatre
)";

const std::string_view thing_words = R"(
act acts bill law laws code treaty treaties agreement accord accords pact protocol convention declaration charter constitution
amendment resolution plan policy program programme strategy doctrine initiative report index war wars revolution uprising battle
operation offensive massacre cup trophy prize prizes award awards medal championship championships open masters
grand prix derby stakes marathon games olympics series bowl tour festival fair expo exhibition exposition show concert carnival parade day days
week month year eve night anniversary election elections referendum primary summit talks conference hurricane typhoon cyclone storm
tornado earthquake tsunami flood crisis affair scandal case trial inquiry report dossier papers memorandum theory effect syndrome
disease virus fever flu vaccine test scale rule ratio average bulletin book bible koran quran film movie novel album song
opera magazine class type mark series missile rocket shuttle mission aircraft jet helicopter bomber fighter submarine destroyer
frigate carrier ship tank rifle engine car truck windows edition version model scholarship fellowship lecture lectures speech era
period age century empire dynasty caliphate movement philosophy church gospel
)";

const std::string_view kin_words = R"(
wife husband son daughter father mother brother sister uncle aunt nephew niece cousin grandson granddaughter grandfather grandmother
widow widower fiance fiancee girlfriend boyfriend stepson stepdaughter colleague friend predecessor successor rival opponent boss deputy
running mate ally aide protege
)";

const std::string_view linking_verbs = R"(
is was became becomes become remains remained being be been serves served serving are were
)";

const std::string_view ordinary_words = R"(
two three four five six seven eight nine ten eleven twelve
access accident account accounts action active activity acts address advance affair affairs aged agenda agree agreement ahead aid aids air
alert allies all-time amazing american analysis ancient anger animal animals announcement annual answer answers appeal approach approval area
areas argument arms army arrest arrests art article asset assets assistance assembly asylum attack attacks attempt attention
audit aunt author authority average baby background bad ball ballot ban bank bans bar bars basic battle beach beating beauty beef
beginning benefit benefits best better bid bids big biggest billion biology bird birth birthday bishops black blame blast
blind block blood blow blue board boat body bomb bombing bombings bombs bond bonds book books boom border borders born boss bottom box boy boys
brain brave breach bread break breakfast breaking brief briefing bright british broad broken budget building bulk burden bus business
businesses buy call calls camp campaign cancer candidate candidates capital car care career cars case cases cash catholic cattle cause caution
ceasefire center central century challenge challenges chance change changes chaos charge charges cheap check chemical chief child
children choice christian christmas citizen citizens city civil civilian claim class classic clean clear clients climate close clothing
cloud coal coalition coast code coffee cold collapse college color comment commerce commercial commitment committee common
communities community company comparison competition complete computer concern concerns conduct conference conflict consensus
conservative conservation consumer consumers contact content contract control convention convoy cooking cool cooperation corn
corporate correction corruption cost costs cotton council count countries country county coup course court cover credit crew crime
crisis critical critics crop crops cross crowd crude crying culture currency current curriculum customer cut cuts cyber cycle daily
dance danger dark data date dawn day days dead deadly deal dealers deals death deaths debate debt decade decision declaration deep defeat
defence defense deficit delay delegation democracy democratic demand demands department deposit desert design detail details
development dialogue dialog diet difference different digital dinner diplomacy direct direction disaster discovery discussion disease
dispute district diversity dividend dividends division divorce doctor doctors dog dogs dollar dollars domestic door double doubt
draft dream dreams drive drop drought drug drugs dry due dust duty early earnings earth east eastern easter easy economic
economics economy editor editorial education effect effort efforts election elections electric electronic embassy emergency emission
emissions employment end ends enemy energy engine engineering enough enterprise entertainment entry environment environmental
episode equal equality equity error escape estimate ethics ethnic evening event events evidence exact example exchange exclusive
executive exercise exhibit exit expansion experience expert experts export exports express extra eye eyes face facility fact facts fail
failure fair faith fall false fame families family famous fans far farm farmer farmers fashion fast fate father fear fears feature federal
feed festival field fight fighting figure figures film final finance financial find fire fires firm firms fish fishing fixed flag flash flat
fleet flight flights flood floods floor flow flower flu focus folk food foods football force forced forces foreign forest form forum
forward foundation framework fraud free freedom fresh friend friends front frozen fruit fuel full fund funding funds funeral future gain
gains game games gap garden gas gate gay gender general generation genocide giant gift girl girls give glass global goal goals
going gold golden good goods government grain grand grant grants grass great green grid ground group growth guard guest guide
guilty gulf gun guns half hand hands happy hard harm hate head heads health healthy hearing heart hearts heat heavy help heritage hero
heroes hidden high higher highest highway hill history hit holiday holocaust holy home homeland homes honest honor hope hopes hospital
host hostage hostages hot hotel hour house housing human humanitarian hunger hunt ice idea ideas identity illegal image images
immigrants immigration impact import imports important inaugural income independence independent index indigenous individual industrial industry
inflation information initiative injury innovation inquiry inside insider insurance integrated intelligence interest interests interim
interior internal international internet interview introduction invasion investigation investment investments investor investors invitation
iron islam islamic issue issues item items jail jewish job jobs joint journal journey judge judges judgment judicial juice july jump junk
jury justice keep key keys kid kids kill killed killer killing kind kings knowledge labor labour lack land language large largest laser last
late latest latin launch law lawmakers laws lawsuit lawyer lawyers lead leader leaders leadership leading leads league learning leave left
legal legislation legislative lesson lessons letter letters level levels liberal liberty library license life light limit limits line
link links list literature little live lives living loan loans local long look loss losses lost lot love low lower luck lunch machine
mad magazine magic mail main major majority making male man management manager managers manual manufacturing march marine mark market
markets marriage mass master match material maternal math matter maximum meal meaning measure measures meat media medical medicare medicaid
medicine medium meeting meetings member members memorial memory men mental merger message messages metal method middle migrants
migration mile militants military milk million mind mine minerals mines minimum mining ministers minor minority minute minutes missile
missiles missing mission mistake mixed mobile model modern moment monetary money monitor month monthly months moon moral morning mortgage
mother motion mountain mouth move movement moves movie movies multiple murder murders music muslim mutual mystery myth name names
nation national nationals nations native natural nature naval near negative net network neutral new news newspaper next nice
night nobody noise nonprofit north northern note notes notice novel nuclear number numbers nurse nurses objective ocean offer offers office
officer officers official officials offshore oil old olympic olympics one online open opening opera operation operations opinion
opportunity opposition option options oral order orders ordinary organic origin orthodox outlook outside outstanding overseas
oversight owner owners pace page pain palace panel panic paper papers parent parents park parliament part particular parties partner
partners partnership party pass passenger past patent path patient patients patriot pay payment payments peace peaceful peak pen
penalty pension pensions people peoples percent performance period permanent permit person personal petition phase phone photo
physical picture pilot pipeline place plan plane plans plant plants plastic platform play player players please plus poem point points
police policies policy political politics poll polls pollution poor pop popular population port position positive possible post
potential poverty power powerful powers practice prayer pre present press pressure prevention price prices pride priest priests
primary prime principal principles print prior priorities priority prison prisoner prisoners privacy private prize probe
problem problems process produce producer producers product production productivity products profit profits program programs
progress project projects promise property proposal proposals prospect protection protest protesters protests proud provision public
publication pull pulse pure purpose push quality quarter quarterly question questions quick quiet quote race racial racing racism radical
radio rail rain raise rally range rapid rare rate rates rating ratings raw reaction reader readers reading ready real reality reason
reasons rebel rebels recent recession record records recovery red reduction reform reforms refugee refugees regional register regular
regulation regulations related relations relationship release releases relief religion religious remarks remote renewable rent
repair report reporter reporters reports representatives republic republican rescue research reserve reserves resolution resource
resources response responsibility rest restaurant result results retail retirement return returns revenue review revolution rice rich
right rights ring riot riots rise rises rising risk risks river road roads rock role roll room root rose rough round route routes royal rule
rules ruling run running rural rush sacred sad safe safer safety saint salary sale sales salt same sanctions satellite save saving savings scandal scene
schedule scheme school schools science scientific scientist scientists score screen sea search season seat secret secretary section sector
sectors secure securities security seed segment self sell senate senior sense separate series serious service services session set
settlement sex sexual shadow shape share shareholder shareholders shares sharp sheet shelter shift ship shipping ships shock shoot
shooting shop shopping short shot shots show shows sick side sign silence silent silver simple single sister site situation size skills sky
slavery sleep slow small smart smoke smoking snow social society soft software soil solar soldier soldiers solid solution solutions
son song songs sorry soul sound source sources south southern space spanish speakers special speech speed spending spirit spiritual
sport sports spot spread spring staff stage stand standard standards star stars start starting starts state statement statements
states station statistics status steel step steps stimulus stock stocks stolen stone stop stops storage store stores stories
storm story straight strategic strategy stream street strength stress strike strikes strong structure struggle student students
studies study stuff style subject submission success sugar suicide suit summary summer summit sun super supply support supporters
supreme surface surge surgery surplus surprise survey survival survivor survivors suspect suspects sustainable sweet swing system systems
table taking tale talent talk talks tank target task taste tax taxes taxpayer taxpayers tea teacher teachers team teams technical technology
teen telephone television temperature tennis tension tensions term terms terror terrorism terrorist terrorists test testimony
testing tests text theory therapy thing things think thousands threat threats three ticket tickets tide ties tiger time times tip title
tobacco today tomorrow top topic torture total touch tough tour tourism tourists toxic trade trading tradition traditional traffic
tragedy training trains transcript transfer transition transport transportation travel treasury treatment treaty tree trees trial tribal
tribe tribute trip troops trouble truck true trust truth tuition turn twin two type tyranny ultimate unemployment unfair
unique unit united unity universal unknown update updated updates urban urgent use user users vaccine valley value values vehicle vehicles
venture version veteran veterans victim victims victory video view views village violence violent virgin virus vision visit visitors visual
voice volume volunteer volunteers vote voter voters votes vulnerable wage wages wait walk wall war warm warning wars waste watch water wave
waves way ways weak wealth weapon weapons weather web website wedding week weekend weekly weight welfare west western wheat white whole
wide wife wild win wind window wine wing winner winter wisdom witness witnesses woman women wonder wood word words work worker workers working
workplace works world worst worth writing wrong year years yellow young youth zero zone
african alliance americans asian arab arabs baptist bolshevik buddhist christians communist communists conservatives democrat democrats
evangelical fascist hindu hindus islamist islamists jew jews liberals marxist methodist muslims nazi nazis palestinian presbyterian
protestant protestants republicans shia shiite shiites sikh sikhs socialist socialists sunni sunnis tory unionist unionists zionist
abstract acknowledgments appendix chapter conclusion figure introduction methods results section table volume
acting adding after announcing attached austerity available avoiding avoid background breaking budgets building cancelled closing
combined compliance contact continued coordinated copyright covered created crossing download editing enhanced ensuring established
exploring expanded facing fiscal fighting financing fixing growing holding improved improving increased initial joined keeping
killed leading learned learning lifting listed listening living local located maintaining moving named needed opening outreach overview passed
planning pending plus preventing protecting providing published putting raising reducing reported reporting restoring rising saving seeking
selected sending serving setting sharing signed single sitting slain standing starting strengthening supporting targeted teaching
thinking trying turning unite using visiting wanted watching winning worried yields
)";

}  // namespace dateline::facts::lists
