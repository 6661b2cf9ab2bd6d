#include "common/facts/lists/names_lists.hpp"

namespace dateline::facts::lists {

const std::string_view given_west = R"(
aaron abby abe abel abigail abner abraham adam addison adele adeline adrian adriana adrienne agatha agnes aidan aileen
aisha alan alana alastair albert alberta alec alejandra alethea alex alexa alexander alexandra alexandria alexis alf
alfie alfred alfreda algernon alice alicia alisdair alison alissa alistair allan allen allison allyson alma alonzo althea
alvin alvina alyssa amanda amelia amy anastasia andre andrea andrew andy angela angelica angelina angie angus anita ann
anna annabel annabelle anne annette annie ansel anthony antoinette antonia april arabella archibald archie aretha ariel
arlene arlo arnold art arthur arvin ashleigh ashley ashton aubrey audrey augustus austen ava avery barbara barbra barnaby
barney barry bart barton basil beatrice beatrix becky belinda bella ben benedict benjamin bennett bennie benny bernadette
bernard bernice bernie bert bertha bertram bertrand beryl bess bessie beth bethany betsy bette bettina betty beverly
beverley bianca billie billy blair blaine blake blanche bob bobbie bobby bonnie boris boyd brad bradford bradley brady
bram brandi brandon brandy breanna brenda brendan brennan bret brett brian briana bridget brigid brigitte britney
brittany brock bronwen bruce bruno bryan bryce bryn bryony burt byron caitlin caleb calista callum calum calvin cameron
camilla camille candace candice candy cara caren carey carl carla carlton carly carmel carmen carol carole caroline
carolyn carrie carroll carson cary casey casper caspar cassandra cassie cassius cathal catherine cathleen cathryn cathy
cecil cecile cecilia cedric celeste celia celine charlene charles charlie charlotte charlton chas chelsea cher cheri
cherie cherry cheryl chester chet chloe chris chrissie christa christabel christal christian christiana christie
christina christine christopher christy chuck cicely cindy claire clancy clara clare clarence clarice clarissa clark
claud claude claudette claudia claudine clayton clement clementine cleo cliff clifford clifton clint clinton clive clyde
cody colby cole coleen coleman colette colin colleen colm colum conan connie connor conor conrad constance cora coral
coretta corey corinne cormac cornelia cornelius cory courtney craig cressida cristina crispin curt curtis cynthia cyril
cyrus daisy dale damian damien damon dan dana daniel daniela danielle danny daphne darby darcy daren darius darla darlene
darnell darrel darrell darren darrin darryl daryl dave david davina davis dawn deanna deanne deb debbie debbi deborah
debra declan dee deirdre deidre delbert delia delilah della delores deloris delroy demetrius denis denise dennis denny
denzel derek derrick desiree desmond dexter diana diane dianna dianne dick dickie diedre dina dinah dion dirk dolly
dolores dominic dominick dominique don donal donald donna donnie donny donovan dora doreen dorian doris dorothea dorothy
dorian dot dottie doug dougal douglas doyle drew duane dudley dugald duncan dustin dwayne dwight dylan eamon eamonn earl
earnest ebenezer ebony ed eddie eden edgar edie edith edmond edmund edna edward edwin edwina effie egbert eileen eilidh
elaine elbert eleanor eleanora elena eli elias elijah elinor eliot elisa elisabeth elisha eliza elizabeth ella ellen
ellie elliot elliott ellis elmer eloise elsa elsie elspeth elton elvin elvira elvis elwood emanuel emerson emilia emily
emma emmanuel emmett enid enoch eoghan eoin ephraim eric erica erick ericka erik erika erin ernest ernestine ernie errol
erwin esmeralda esme esmond essie estelle ester esther ethan ethel etta eugene eugenia eugenie eunice eva evan evangeline
evans eve evelyn everett ewan ewen ezekiel ezra fay faye felicia felicity felix fergal fergus fern fernando fidelma fiona
finbar finn fintan fitzgerald fletcher flo flora florence floyd frances francesca francine francis frank frankie franklin
fraser freda freddie freddy frederic frederica frederick fred frieda gabby gabriel gabriela gabrielle gail gareth garfield
garrett garrick garry garth gary gavin gayle gaylord gemma gene genevieve geoff geoffrey george georgette georgiana
georgie georgina gerald geraldine gerard gerry gertrude gideon gil gilbert gilda giles gillian gina ginger ginny giselle
gladys glen glenda glenn glenys gloria godfrey godwin gordon grady graeme graham grahame grainne gregg gregor gregory
greg greta gretchen griffin griselda grover guinevere gus gussie gustav guthrie guy gwen gwendolyn gwyneth hadley hal
hamish hank hannah hans harland harley harlan harold harriet harriett harris harrison harry harvey hattie haydn hayden
hayley hazel heath heather hector heidi helen helena helene henrietta henry herb herbert herman hermione herschel hilary
hilda hillary hiram hollie holly homer honor hope horace horatio howard howie hubert huey hugh hugo humphrey hunter ian
iain ida ignatius igor ike imelda imogen ina india inez ingrid ira irene iris irma irvin irving irwin isaac isabel
isabella isabelle isadora isaiah isidore isla ishmael isobel ivan ivor ivy jack jackie jackson jaclyn jacob jacqueline
jacquelyn jacqui jade jaime jake jamal jamar james jamie jan jana jane janelle janet janette janice janie janine janis
jared jarrod jarvis jasmine jason jasper jay jayden jayne jayson jean jeanette jeanie jeanine jeanne jeannette jeannie
jeb jed jeff jefferson jeffery jeffrey jemima jemma jen jenifer jenna jennie jennifer jenny jeremiah jeremy jermaine
jerome jerri jerrod jerry jess jesse jessica jessie jethro jill jillian jim jimmie jimmy jo joan joann joanna joanne joe
jocelyn jodi jodie jody joel joey johanna john johnathan johnnie johnny johnson jolene jon jonah jonas jonathan jonathon
joni jordan josephine joseph josette josh joshua josiah josie joss joy joyce juanita judah judd jude judith judy jules
julia julian juliana julianne julie juliet juliette julius june junior justin justina justine kaitlyn kara karen kari
karin karl karla kate katelyn katherine kathleen kathryn kathy katie katrina katy kay kayla kaye keeley keira keith
kelley kelli kellie kelly kelsey kelvin ken kendall kendra kendrick kenneth kenny kent kermit kerri kerry kev kevin kiera
kieran kim kimberley kimberly kip kirby kirk kirsten kirstie kirsty kit kitty klaus kris krista kristen kristi kristin
kristina kristine kristy krystal kurt kurtis kyle kylie kyra lacey lachlan ladonna lamar lana lance lancelot lani lara
larry lashonda latasha latisha latonya latoya laura laurel lauren laurence laurie lavern lavinia lawrence leah leander
leann leanne lee leigh leila leland lena lenard lennie lennox lenny lenora leo leon leona leonard leonie leonora leopold
leroy les lesley leslie lester leta letitia lettie levi lew lewis lex liam libby lila lilian lillian lillie lily lincoln
linda lindsay lindsey linus lionel lisa lissa liv liza lizzie lloyd logan lois lola lon lonnie loraine loren lorena
lorenzo loretta lori lorna lorne lorraine lottie lou louella louie louis louisa louise lowell lucas lucia lucian lucie
lucille lucinda lucius lucretia lucy luke lula lulu luther lydia lyle lyman lyndon lynda lyndsay lynette lynn lynne
lynton mabel mable mack mackenzie macy maddie madeleine madeline madge mae maeve magdalen maggie magnus mairead maisie
malachi malachy malcolm malia mallory mamie mandy manny marc marcel marcella marcia marcie marco marcus marcy margaret
margarita marge margery margie margo margot marguerite maria mariah mariam marian marianne marie mariel marietta marilyn
marina mario marion marisa marissa marjorie marla marlene marlon marsha marshall marta martha martin martina marty marva
marvin mary maryann maryanne matilda matt matthew mattie maud maude maura maureen maurice mavis max maxine maxwell may
maya mckenzie meagan meg megan meghan mel melanie melba melinda melissa melody melvin melvyn mercedes mercy meredith
merle merlin mervyn meryl mia micah michael michaela micheal michele michelle mick mickey mike mildred miles millicent
millie milly milo milton mimi mindy minerva minnie miranda miriam misty mitch mitchell moira mollie molly mona monica
monique monroe montague monte montgomery monty morag mordecai morgan morris mortimer morton moses moss muriel murray
myles myra myrna myron myrtle mysti nadia nadine nan nancy nanette naomi natalia natalie natasha nate nathan nathaniel
neal ned neil nell nellie nelson nettie neve neville nevin niall nicholas nichola nichole nick nicky nicola nicolas
nicole nicolette nigel nikki nikolas nina noah noel noelle nola nolan nona nora norah noreen norma norman norris nuala
octavia odell odette olaf olga olive oliver olivia ollie olwen omar opal ophelia oran oren orla orlando orson orville
oscar osborne osmond oswald otis otto owen pablo paddy padraic padraig paige pam pamela pansy pascal pat patience patrice
patricia patrick patsy patti pattie patty paul paula paulette paulina pauline pearl peggy penelope penny percival percy
perry pete peter petra petula peyton phil philip phillip phillipa philippa philomena phineas phoebe phyllis piers pippa
polly portia preston priscilla prudence prue quentin quincy quinn quinton rachael rachel rae raelene rafe ralph ramona
ramsay ramsey randal randall randolph randy raphael raquel raul ray raymond reba rebecca rebekah reece reese reg reggie
regina reginald rene renee reuben rex rhett rhiannon rhoda rhona rhonda rhys ricardo richard richie rick rickey ricky
rita rob robbie robby robert roberta robin robyn rochelle rocky rod roddy roderick rodger rodney rodrick roger roisin
roland rolf rolland roman romeo ron ronald ronan ronda ronnie rory rosa rosalie rosalind rosalyn rosanna rosanne roscoe
rose roseann rosemarie rosemary rosie ross rowan rowena rowland roxanne roxy roy royce ruairi ruben ruby rudolph rudy
rufus rupert russ russell rusty ruth ryan sabrina sadie sal sallie sally salvatore sam samantha sammie sammy samson
samuel sandie sandra sandy sara sarah sasha saul savannah scarlett scot scott scottie seamus sean seb sebastian selena
selina selma serena seth seymour shane shania shannon shari sharlene sharon shaun shauna shawn shawna shayne shea sheena
sheila shelby sheldon shelia shelley shelly shelton sheree sheri sheridan sherman sherri sherrie sherry sherwood sheryl
shirley shona shonda sid sidney sienna sigmund silas silvia simeon simon simone sinead siobhan skye sofia solomon sondra
sonia sonja sonya sophia sophie spencer spike stacey staci stacie stacy stan stanford stanley stefan stefanie stella
stephan stephanie stephen sterling steve steven stevie stewart stu stuart sue summer susan susanna susannah susanne susie
suzan suzanne suzette suzie sybil sydney sylvester sylvia tabitha tamara tameka tamika tammi tammy tamsin tania tanner
tanya tara tasha tatiana taylor ted teddy terence teresa teri terrance terrell terrence terri terry tess tessa thaddeus
thelma theo theodora theodore theresa therese thomas thomasina thornton thurman tia tiffany tilda tim timmy timothy tina
tisha tobias toby tod todd tom tommie tommy toni tonia tony tonya tori tracey traci tracie tracy travis trent trevor
tricia trina trisha trish tristan tristram troy trudy tucker tyler tyrell tyrone tyson ulysses una unity uriah ursula
val valarie valentine valerie van vanessa vaughan vaughn velma vera verity verna vernon veronica vic vicki vickie vicky
victor victoria vince vincent viola violet virgil virginia viv vivian vivien vivienne wade wallace wally walter walt
wanda warren warwick wayne webster wendell wendi wendy wes wesley weston whitney wilbert wilbur wilda wilfred wilfrid
wilhelmina willa willard william willie willis willow wilma wilson windsor winfred winifred winnie winona winston
woodrow woody wyatt wylie wynn xander xavier yasmin yolanda yvette yvonne zach zachariah zachary zack zak zara zeke zelda
zelma zoe zola

abelard achille adele adeline adrien agathe aimee alain alban albane alexandre alix alphonse amandine ambroise amelie
anais anatole ange anouk antoine apolline ariane aristide armand armelle arnaud astrid aude audric auguste augustin
aurelie aurelien aurore axel axelle baptiste barnabe basile bastien benoit berangere bernadotte berthe blaise brice
brigitte camille carine cecile celestin chantal charline christelle christiane christophe clarisse claudie clemence
clotilde colas constant constantin coralie corentin cyrille damien danielle delphine denise desire didier dieudonne
dominique edith edmond edouard eliane elise elodie emeric emile emilie emilien enzo ernestine estelle etienne eugenie
evariste fabien fabienne fabrice faustin felicien ferdinand fernand firmin florian floriane florent francette franck
francois francoise frederique gael gaelle gaetan gaspard gaston gauthier genevieve georges geraud germain germaine
ghislain ghislaine gilberte gilles gisele gregoire guilhem guillaume gwenael gwenaelle hadrien helene henri henriette
herve hippolyte honore honorine hortense hubert hugues huguette hyacinthe irenee isabelle jacinthe jacky jacques jeanne
jeannine jocelyne joel joelle johan jordane josee josephe josette josiane judicael julie julien juliette justin karine
laetitia laurene laurent laure lea leonce leopold liliane lionel loic lorraine louison luc lucette lucien lucienne ludivine
ludovic madeleine mael magali manon marceau marcelin marceline marcelle margaux marielle marine marion marjolaine
marlene marthe martine mathieu mathilde mathis matthieu maryse maryvonne maud maxence maxime mehdi melanie michel
micheline michelle mireille monique moise muriel myriam nadege nathalie nathanael nicolas noemie odile odilon olivier
ondine orianne pascale pascaline patrice paule paulette perrine philibert philippe philippine pierre pierrette pierrick
placide prosper quentin rachid raoul raphaelle raymonde regine regis remi remy renaud rene reynald roch rodolphe romain
romane romuald rosalie roselyne roxane ruben sabine sandrine saturnin segolene serge severin severine sidonie simone
solange solene soizic stanislas stephane suzanne sylvain sylvaine sylvestre sylvie tanguy tatiana telesphore thibaud
thibault thierry thomas timothee tristan ugo urbain valentin valere valerie veronique victoire victorien violaine
violette virginie viviane wilfried xavier yann yannick yohan yolande yvan yves yvon yvonne zephirin zoe

abel abelardo abundio adalberto adela adelaida adolfo agustin agustina aida aitor ainhoa alba alberto alejandro alfonso
alfredo alicia alonso alvaro amadeo amador amalia amancio ana anabel anacleto andres angel angeles anibal anselmo antonio
araceli arantxa ariadna armando arnaldo arsenio arturo asuncion aurelio aurora baltasar bartolome basilio beatriz
begona belen benicio benigno benito bernabe bernardo blanca bonifacio borja braulio calixto camilo candelaria candido
caridad carles carlos carlota carmelo carolina casimiro catalina cayetano cecilio celestino celso cesar cipriano ciro
claudio clemente concepcion conchita consuelo cristian cristiano cristobal cruz dagoberto damaso daniela dario david
delfina desiderio diego dionisio dolores domingo domitila edelmira edgardo edmundo eduardo eduarda efrain eladio elba
elias eliseo eloisa eloy elpidio elvira emiliano emilio encarnacion enrique epifanio erasmo ernesto esperanza estanislao
esteban estela eufemia eugenia eugenio eulalia eusebio eva evaristo evo ezequiel fabian fabiola facundo fausto federico
felicidad felipe feliciano felisa fermin fidel fidencio flavia flavio florencia florencio francisca francisco fulgencio
gabino gabriela genaro gerardo german gertrudis gilberto ginés gines gisela gonzalo graciela gregoria gregorio guadalupe
guillermo guillermina gustavo heraclio heriberto hermenegildo hernan hernando herminia higinio hilario hipolito horacio
hortensia humberto ignacio imelda inaki ines inocencio inmaculada irma isidoro isidro ismael itziar ivonne jacinto
jacobo jaime javier jeronimo jesus joaquin joaquina jorge jose josefa josefina josep juan juana julian juliana julieta
julio justino justo ladislao laureano lautaro lazaro leandro leocadio leoncio leonel leonor leopoldo leticia lidia
liliana lino lisandro lope lorena lourdes lucas lucero luciano lucila lucrecia luis luisa luz macarena magdalena maite
manuel manuela marcela marcelino marcelo marcial marcos margarita mariano maribel maricarmen maricela mariana marisol
maritza martin mateo matias mauricio maximiliano maximino melchor mercedes merche micaela miguel milagros mireia miriam
modesto moises monserrat montserrat nahuel narciso natividad nazario nelida nestor nicanor nicasio nicolasa nieves
nilda noelia norberto nuria octavio ofelia olegario oriol orlando osvaldo pablo paloma pancho pascual pastora patricio
paz pedro pepe pilar placido ponciano porfirio primitivo purificacion quique rafael rafaela raimundo ramiro ramon
raul rebeca refugio regino remedios renato reynaldo ricardo rigoberto roberto rocio rodolfo rodrigo rogelio rolando
romualdo roque rosalia rosalinda rosario rosaura rosendo ruben rufino ruperto sabino salvador samanta sancho santiago
santos sebastiana segundo serafin sergi sergio severino silverio silvestre silvia silvina simon socorro sol soledad
susana tania teodoro teofilo tere teresita tiburcio timoteo tito tomas tomasa trinidad ulises urbano valentina valeria
valeriano valentin vanesa venancio veronica vicente vicenta victorino viridiana virgilio virginia walfredo wenceslao
wilfredo wilson xabier xavi ximena yadira yago yesenia yolanda zacarias zenaida zulema

adao adelino afonso aldo alessandra alexandra aloisio aloizio amaral anderson aparecida ariosto arlindo armenio artur
augusta augusto baltazar benedito bento bernardino bruna caetano caio carlinhos cassio catarina ciro cleber
clodoaldo conceicao cristovao dalton davi debora deodoro diogo dilma djalma domingos duarte eder edir edinho edivaldo edson
eduarda elza estevao euclides everton fabio fatima ferreira filipa filipe flavio francisca geraldo getulio gilmar
gilson goncalo graca guilherme gustavo haroldo heitor helder helio heloisa henrique herminio iara inacio iolanda ivone
izabel jair jandira janio jaques joana joao joaquim jorginho jose josue juca julio juscelino lauro leila lucio luis luiz
luiza lurdes luzia manoel mafalda marcio marlene marilia mario matheus mauro michel miro moacir murilo nelio nuno
olavo orestes osmar oswaldo otavio paulo pedrinho plinio raimundo reinaldo renan rildo rita roberval rogerio romario
romeu ronaldo rosangela rui ruy sandro sergio sidnei silvio simao socrates sueli tarcisio tasso telmo teotonio thiago
tiago ubaldo valdemar valdir vanda vasco vinicius vitor waldir walfrido wagner washington wellington zelia zezinho

abramo achille adalgisa adelmo adriano agata agostino alba alberico alberto aldo alessandro alessia alessio alfio
amato ambrogio amedeo anacleto andreina angelo anna annalisa annamaria annibale antonella antonello antonino arianna
armando arnaldo arrigo arturo assunta attilio barbara bartolomeo beatrice beniamino benedetta benedetto beppe bernardo
bettino biagio bice bianca brunello bruna camillo carla carletto carlo carmela carmelo carmine cataldo caterina cesare
chiara cinzia claudio clelia concetta corrado cosimo costantino costanza cristiana cristoforo damiano daniele danilo
dante daria delfino diamante dino domenica domenico donata donatella donato edoardo egidio elena eleonora elettra elio
elisabetta eliseo emanuela emanuele emilio emma enrica enrico enzo ercole ermanno ettore eugenio ezio fabiano fabio
fabrizio fausta fausto federica federico felice ferdinando ferruccio filippo fiorella fiorenza flaminia flavia fortunato
franca francesco franco fulvio gabriele gaetano gaspare gastone gavino gennaro gerardo geronimo giacinto giacomo giada
gian giancarlo gianfranco gianluca gianluigi gianmarco gianna gianni gianpaolo gigi gilda gino gioacchino giorgia giorgio
giovanna giovanni girolamo giulia giuliana giuliano giulio giuseppe giuseppina giusy giustino gloria goffredo graziano
graziella gregorio gualtiero guglielmo guido ignazio ilaria ilario immacolata ines innocenzo ippolito irma isabella
italo iva ivano ivo lamberto laura lavinia lea leonardo leone letizia licia lidia livia livio lodovico lorella loredana
lorenza luca luciana luciano ludovica ludovico luigi luigia luisa maddalena manlio mara marcello marco mariangela
mariano mariella mariolina maria marino mariuccia martino massimiliano massimo matilde matteo maurizio mauro michela
michele michelangelo mirco mirella mirko moreno nadia natale nazzareno nello nereo nicla nicolo nino nunzia nunzio olimpia
oreste orietta ornella osvaldo ottaviano ottavio pamela paola paolo pasquale patrizia patrizio pierluigi piero pietro
pierpaolo piersilvio pio primo quirino raffaele raffaella raffaello raimondo remo renata renzo riccardo rinaldo rino
roberta rocco rodolfo romano romolo rosanna rosella rosaria rosario rossana rossella ruggero sabatino sabina salvatore
samuele sandro santa sante santino saverio savino serafino serena sergio severino silvana silvano silvestro silvio simona
simone stefania stefano susanna tancredi tarcisio tatiana teresa tiziana tiziano tommaso tonino tullio ubaldo ugo umberto
valentina valentino valeria valerio vanna vincenza vincenzo virginio viola vitale vito vittoria vittorio viviana walter

achim adalbert adelheid adolf albrecht alfons aloys alwin andreas anette angelika anja anke annegret anneke annelie
anneliese annemarie annerose annika ansgar antje anton armin arndt arne arno arnulf axel balthasar barbel bastian beate
benno bernd bernhard berthold bertolt birgit birgitta bjorn bodo britta brunhilde burkhard carsten catharina christof
christoph claas claus conny cordula cornelius corinna dagmar detlef detlev dieter diethelm dietmar dietrich doris
dorothee eberhard eckart eckhard edeltraud edelgard edmund egon ehrenfried ekkehard elfriede elke ellen elli elmar
emil engelbert erhard erich ernst erwin eugen ewald felicitas ferdi florian frank franz franziska frauke friedbert
friedemann friedhelm friedrich fritz gabi gabriele gebhard georg gerd gerda gereon gerhard gerlinde gernot gero gerold
gertraud gesine gideon giesbert gisbert gisela gitta gottfried gotthard gottlieb gregor gritt gudrun guido gundula gunnar
gunter gunther guenter guenther hannelore hanne hannes hannah hansjorg harald hartmut hartwig hedwig heidemarie heide
heike heiko heiner heinrich heinz helga hella hellmut helmar helmut helmuth henning henrike herbert heribert hermann
herta hildegard hilde hilmar hinrich holger horst hubertus ilka ilona ilse ina ines inge ingeborg ingo ingolf ingrid
irmgard irmtraud isolde jakob jana jens joachim jochen johann johanna johannes jonas jorg joerg jorn josef jost judith jupp
jurgen juergen jutta kai karin karla karlheinz karola karoline karsten kaspar katharina kathrin katja katrin kerstin kilian
klara klaus konrad konstantin konstanze kuno kurt lambert lars leni leonhard leonore lieselotte lina lorenz lothar lotte
ludger ludwig luise lukas lutz magda magdalena malte manfred manuela mareike margarete margarethe margit margot
margret marianne marita marlies martina mathias mathilde matthias maximilian mechthild meike meinhard meinrad michaela
mirjam monika moritz nadja niklas niko nikolaus norbert norbet olaf olav oliver oskar ortwin ottmar otmar ottfried ottilie
ottokar patrik peer petra philipp pia rainald rainer ralf ralph raimund reimund reiner reinhard reinhardt reinhold renate
roderich roland rolf romy roswitha rosemarie rudi rudiger ruediger rudolf rupert ruprecht sabine saskia sebastian siegbert
siegfried sieglinde siegmar siegmund sigfried sigmar sigrid sigrun silke silvio sonja stefan steffen steffi susanne
sven svenja swetlana sylvia tanja theo theodor thilo thomas thorsten tilman till tilo tim timo tobias torben torsten
traudl traute trude udo ulf ulla ulli ulrich ulrike ursula ute uta uwe valentin veit vera verena viktor viktoria volker
volkmar waldemar walburga waltraud walther wendelin werner wibke wieland wiebke wigbert wilfried wilhelm wilhelmine willi
willy winfried winrich wolf wolfgang wolfram wolfhard xaver yvonne zita

adriaan aldert aletta alida anneke annelies annemiek ans ard arend arie arjen arnoud bart bartel bas bauke berend bert
boudewijn bram brecht cees chiel coen cor corry daan dick diederik dirk dries eelco elco els evert femke ferry filip floor
floris frans freek frits geert gerbrand gerrit gerritje gert gertjan gijs gijsbert guus hanneke hein hendrik hendrika
henk hennie henny herman herre hilde huub ignaas ilse jaap jaco jacoba jacobus jan janneke jantine jasper jelle jelmer jeroen
jesse jet job jochem johan joke joop joost jorien jorrit josine jurgen jurriaan karel katelijne kees klaas klaasje
koen koenraad laurens lennart lieke lies liesbeth lieven lodewijk loes lucas luuk maaike maarten maarten machteld
marc margriet marieke mariette marijke marijn marjan marjolein mark marleen marloes mathijs matthijs maurits melanie menno
merel mieke miep mirjam monique nel nelleke niek nienke noud onno paulien peer pieter pieternel piet pim reinier remco
renske rik rinus robbert roel roelof ronald ruud saskia schelto sef sander sjaak sjoerd sjors sophie stijn suzan sybrand
teun theun thijs tijs tineke titia tjeerd toon trijntje truus ulrike wiebe wieke wiert wil willem wilma wim wouter wybren ype

aage agda agneta agnete agnar aino aimo albin alf algot allan anders anette anita anja annelie annika antti ari aria arja
armas arne arnfinn arto arvid arvo asbjorn ase asgeir aslak astrid atle aud audun aulis axel bengt bent berit bernt
birger birgit birgitte birgitta birthe bjarne bjorn bjoern bo borge borje bosse brita britt bror brynjar brynjolfur carsten
cathrine christer dag dagfinn dagny ebba eero egil einar eino eirik eirikur ellert elna emil erik erkki erlend erling
espen esko eva eyvind finn finnur fredrik freja frida frode geir gerd gisli goran gorm gosta greger grete grethe gro
gudmund gudmundur gudni gudrun gullan gunhild gunilla gunn gunnar gunnlaug gunnlaugur gustaf gustav guttorm haakon hakan
hakon halfdan halldor halldora halvard halvor hanna hannele hannes hannu harald haraldur harri heidi heikki heimir heino
helge helgi helle helmi helvi hemming henning henrik herluf hilda hilmar hjalmar hjordis idar ilkka ilmari inga ingeborg
ingegerd inger ingibjorg ingmar ingrid ingunn ingvar ivar jan janne jari jarl jarle jarmo jens jeppe jesper joakim jochum
johan johanna johanne johannes johannis jon jonas jonna jonny jorgen jorma jorn jostein jouko juha juhani jukka jussi jyrki
kaare kaarina kai kaija kaisa kaj kaja kalevi kalle kare kari karianne karin karita karoliina karsten katri katrin
kenneth kerstin keijo ketil kirsi kirsten kirsti kjartan kjell kjersti klara klas klaus knud knut krister kristian
kristin kristinn kristjan kristoffer kristofer lars lasse lauri laust leena leif lennart liisa lilli lisbeth lise liselott
liv lone magne magnhild magnus mai maija maj maja malin margrethe margit mari maria marianne marit maritta marja marjatta
marjut mark markku markus marte martti matti mauri mauno merete merja mette mika mikael mikkel mikko mirja mogens monika
morten nanna niels nils niklas nina odd oddvar oddny ola olav olaf olafur ole oleif olle olli olof osmo ossi outi ove
paal paavo paivi pal palle par peder pehr pekka pelle pentti per pernille pernilla petter petteri pia pirjo pirkko poul
preben ragna ragnar ragnhild raimo rainer rakel rasmus rauno reidar reijo reino riitta riikka risto roald roar rolf
rune runar saara sakari sami sanna satu seija seppo sif signe sigmundur sigrid sigridur sigrun sigurd sigurdur sigvard
simo sirkka siri sissel siv sixten snorri sofie solberg soili solveig soren soeren staffan steen steffen stein steinar
steingrimur stellan sten stig stine storm sture sune susanna susanne svante svein sveinn sveinung sven svend sverre
synnove tage taina tapani tapio tarja tarmo teemu teija terhi terje teuvo thor thorbjorn thorbjoern thordis thore thorvald
thorkild tiina timo toini toivo tom tomas tone tor torbjorn tord tore torfinn torgeir torgny torild tormod torolf torstein
torsten torunn torvald trine trond trude trygve turid tuija tuomas tuula tuure tove ulf ulla ulrika unni urho urpo vagn
valdemar veikko veli vesa vibeke vidar viggo vigdis viljo ville villy vilhelm vappu yrjo yngve
)";

}  // namespace dateline::facts::lists
