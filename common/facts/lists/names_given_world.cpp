#include "common/facts/lists/names_lists.hpp"

namespace dateline::facts::lists {

const std::string_view given_world = R"(
abbas abd abdallah abdel abdelaziz abdelbaset abdelhakim abdelhamid abdelilah abdelkader abdelkarim abdellah abdelmadjid
abdelmalek abdelrahman abdelwahab abdou abdoul abdoulaye abdul abdula abdulai abdulaziz abdulkadir abdulhamid abdulhakim
abdulkarim abdulla abdullah abdullahi abdulrahman abdulrasheed abdulsalam abdulsalami abdurrahman abed abid abir abou abu
adam adel adham adil adnan afaf afzal ahlam ahmad ahmadou ahmed ahmet aiman aisha aissa aissatou ajmal akbar akram ala
alaa alaeddin ali alia aliyu alhaji alhassan alia alya amal amani amar ameen ameer amer amin amina aminata aminu amir
amira ammar amr amro anas anis anisa anwar aqeel aqila arafat arif asad asghar ashraf asif asim asma asmaa assad ata atef
athar atiq atiya ayad ayesha ayman aymen ayub azam azhar aziz aziza azmi azzam badr baha bahaa bahia bakr basel bashar
bashir basim basma bassam bassem batool bilal bilel bouchra boutros brahim burhan burhanuddin butrus chakib chaker chafik
chokri dalal dalia daoud dawood dawud dina djamel djibril duraid ehab ehsan ekram emad eman essam ezz ezzat ezzedine
fadel fadi fadia fadwa fahad fahd fahim fahmi faisal faiz faiza fakhri fakhruddin farah fares farhan farhat farid farida
faris farooq farouk farouq faruk faruq fathi fathia fatema fatiha fatima fatimah fatma fatou fatoumata fawaz fawzi fawzia
faysal fayez fayez fayyad fazal fazlur feisal ferhat fethi feras firas fouad fuad ghada ghaleb ghanem ghassan ghazi ghulam
habib habiba hacen haddad hadi hafez hafiz hafsa haidar haider haitham haji hajji hakeem hakim hala halima hamad hamada
hamadi hamadoun hamdan hamdi hamed hameed hamid hamida hammam hamoud hamza hana hanaa hanan haneen hani hania haris haroon
haroun hasan hasanain hashem hashim hasina hassan hassanal hassane hatem hatim hayat haydar haytham hazem hazim hiba hicham
hikmat hilal hind hisham hoda houda houssam hosni houcine husain husam husayn husein hussain hussam hussein hussien ibrahim
ibrahima ibrahimi idris idriss ihab ihsan ikram ilham ilyas imad imam iman imran inam inaam inas intisar iqbal irfan isa
isam ishaq ishrat islam ismael ismail ismat issa issam iyad izzat jaafar jabbar jaber jabir jabril jafar jaffar jahangir
jalal jalil jamal jameel jamil jamila jamilah janan jasem jasim jassem jassim jawad jawed jihad jihan joumana jumaa juma
kabir kadhim kais kamal kamel kamil kamran kareem karim karima kassem kassim khadija khadijah khair khairat khairy khaled
khaleda khalid khalifa khalil khalida khamis khatib khawaja khayrat khurram khurshid koubra laila lakhdar lamia latif latifa
layla leila lina loay lotfi loubna louay lubna lutfi maamoun madiha mahamadou mahamane mahamat mahathir mahbub maher mahfouz
mahir mahmood mahmoud mahmud mahmut mahnaz mai maisa majed majeed majid majida makram malak malala malek malik malika mamadou
mamdouh mamnoon mamoun manal mansoor mansour mansur maqbool mariam maruf marouane marwa marwan maryam mashhour masood
masoud masud mazen mazin mehdi mehmood mehmet mehriban meriem miloud mina mirwais moammar moaz moctar moez mohamad mohamed
mohammad mohammadu mohammed mohamud mohcine mohiuddin mohsen mohsin moin mokhtar moncef mona mostafa mouad moulay mounir mourad
moussa moustafa moustapha muammar muawiya muaz mubarak mubashir muhammad muhammadu muhammed muhanad muhannad muhib muhsin
mujahid mukhtar muna munir munira muntazar muqtada murad murtaza musa musab mushtaq muslim mustafa mustapha muthanna
nabeel nabih nabil nabila nada nader nadeem nadia nadim nadir nadja naeem nafisa nafissatou naglaa nahed nahla naif naima naim
najat najeeb najib najibullah najla najwa naji najm nashwa nasim nasir naser nasr nasra nasreen nasrin nassar nasser nawaf
nawal nawaz nawzad nayef nazar nazeer nazem nazih nazir nazira nezar nidal nimr niyazi nizar noman noor nora nouf noura
nouri numan nuri nurul nuha omar omer osama osman othman ouafa oubai oumar ousmane ousman parvez parveen pervez pervaiz
qaboos qadir qais qasim qassem qassim qusay raafat rabab rabah rabia rabie rabih rabi rachid rachida radhi radi radwan raed rafat
rafi rafik rafiq rafiqul raghad raghda raghib rahim rahima rahma rahman raihan raja rajab rajaa rakan ramadan rami ramiz
ramzan ramzi ramzy rana randa rania raouf rasha rashad rasheed rashid rashida rasim rasul rateb raza razan reda reem rehman
rehana reza riad rida rifaat rifat rihab rima riyad riyadh riza rizwan rola roula rouhi ruba rula saad saadi saadia saadoun
sabah saber sabiha sabir sabri sabrine sadaf saddam sadeq sadiq sadio saeb saeed safa safaa safia safiya safwan sahar sahir
said saida saif saifuddin saifullah saima sajid sajida sajjad sakhr sakina salaheddin salah salahuddin salam salama saleem
saleh salem salih salim salima salma salman salwa samah samar sameh sameer sami samia samih samir samira samiha samina samuel
sana sanaa sanaullah saqib sara sarfraz sarwar saud sayed sayeeda sayyid seif selim shaban shadi shafiq shahbaz shahid shahida
shahnaz shahram shahrukh shaikh shaima shakeel shakib shakil shakir shamim shams shamsuddin sharaf sharif sharifa sharmeen
shawki shawqi shehata sheikha sherif sherine sherry shireen shirin shoaib shukri sidi siham sirajuddin slimane soad sofian
sohail souad soufiane soumia suad subhi sufyan suhail suheil suhaila sulaiman sulayman suleiman suleyman sultana syed tahani
taher tahir tahira taimur taj talaat talal talat taleb talib tamam tamara tamer tamim tammam tareq tarek tariq tarik tawakkol
tawfik tawfiq tayeb tayyab thabit thamer turki ubaid umar umaru umm usama usman uthman wael wafa wafaa wahid wahida wajih waleed
walid waqar waseem wasim wasif wassim widad wissam yahya yahia yacine yacoub yacouba yaqoob yaqub yara yaseen yaser yasin yasir
yasmeen yasmin yasmine yasser yassin yassine yazan yazid yehia yehya yosri younes younis younous yousaf yousef yousif
youssef youssouf yousuf yunis yunus yusef yusof yusuf zafar zafer zahed zahid zahida zahir zahra zaid zaim zain zaina zainab
zaki zakaria zakariya zakia zakir zayd zayed zayn zaynab zeid zeinab zeinabou ziad zine zineb zouhair zoubir zubair zuhair
zuhal zulfikar zulfiqar

abdolkarim abolfazl abolhassan afsaneh afshin ahmadreza akbar alireza amirali amirhossein anahita anoushirvan ardeshir
aref arash armin arezoo ashkan asghar ataollah atefeh ayatollah azadeh azar babak bahar bahman bahram behnam behrouz
behzad bijan dariush ebrahim elaheh elham ensieh esfandiar esmaeil esmail faezeh farah faramarz farhad fariba fariborz
farideh farrokh farshad farzad farzaneh fatemeh fereydoun firouz forough freidoune ghasem gholam gholamhossein
gholamreza golnaz goli golshifteh habibollah haleh hamidreza hengameh homa hojjat homayoun hooshang hormoz hossein hushang
iraj jafar jahangir jalal jamshid javad kamal kambiz kamran karim kaveh kazem keyvan khosrow khosro kiarash kourosh
leyla mahin mahmoud mahnaz mahsa mahvash majid maliheh mandana maneli manouchehr manuchehr marjane marzieh masih masoud
massoumeh mehdi mehran mehrdad mina minoo mitra mir mohammadali mohammadreza mohsen mojgan mojtaba molly morteza mostafa
naghi nahid narges nasrin nastaran nazanin negar niloufar niloofar niki omid parisa parvaneh parvin parviz payam pejman
pouria pouya puran ramin reza rouhollah roya ruhollah sadegh saeid samad sattareh sepideh setareh shahin shahla shahram
shahriar shahrzad shapour shervin shiva siamak siavash simin sina sohrab soheila soraya sousan soroush taghi tahereh
touraj vahid valiollah yadollah yousef zahra zohreh ashraf hamed gulbuddin abdurrasul najibullah zalmay rangin daud
nangyalai khodaidad babrak hafizullah mirza sayeeda habiba jelani ehsanullah rahmatullah asadullah atta zabihullah
hibatullah mawlawi sirajuddin

abdulkadir ahmet ali alican alparslan altan arda asli aslihan atakan atilla ayca aydin ayhan aykut ayla ayse aysegul aysel
aysun aziz aytac bahadir bahar bahceli banu baris bashkim basar bekir belgin bekim berat berk berkay bilge bilgin binali
birgul birol bulent burak burcu burhan bursin cafer can canan cagla cagri celal cem cemal cemil cemile cengiz ceren cetin
cevat cevdet cigdem cihan cihangir cuneyt deniz denizhan derya devlet dilara dilek dincer dogan dogu duygu ebru ece ecevit
edip ege egemen ekmeleddin ekrem elif emel emine emin emrah emre enis enver erdal erdem erdogan eren ergin ergun erhan erkan
erkin erol ersin ertan ertugrul esin esra evren fadil fahri faik faruk fatih fatma fatos ferda ferdi ferhat ferit feridun fethi
fethullah fevzi figen fikret fikri filiz fuat funda galip gamze gizem goksel gokhan gokce gonul gul gulay gulden gulsen gulsum
gunes gunseli gurbuz guven hakan hakki haldun halide halil halit haluk hamdi hande hande harun hasan hatice haydar hayri
hayrettin hayrunnisa hikmet hilal hilmi hulya hulusi hurrem hursit husamettin huseyin husnu ibrahim idris ihsan ilhan
ilkay ilker ilyas inci ipek irfan isil isilay ismail ismet izzet kaan kadir kadri kamil kasim kazim kemal kenan kerem kerim
koray kubilay kursat lale latif leman levent leyla lutfi lutfu mahir mahmut masum mazhar mecit mehmet mehtap melih meltem
mert meral merve mesut metin mevlut mithat muammer muge muharrem muhammet muhsin muhtar muhterem mujde mukadder murat musa
mustafa mutlu muzaffer naci nadir nagehan namik naz nazan nazim nazli nazmi necati necdet necip necmettin nermin neslihan
nesrin nevzat nihat nihan nilgun nilufer nimet numan nur nuray nurcan nurettin nuri nursel nurten oguz oguzhan oktay omer
onder onur orcun orhan orkun osman ozan ozcan ozden ozge ozgur ozkan ozlem pelin perihan pinar rahmi ramazan rasim rauf
recai recep refik remzi resat resul reyhan rifat riza ridvan ruhi rustem sabahattin sabri sadettin sadik sadi saffet sait salih
salim sami sanem savas seda sedat sefa sefer selahattin selami selcuk selda selim selma semih semra sena serap serdar serhat
serif serkan serpil sertac sevda sevgi sevil sevim sevket sezen sezer sezgin sibel sinan sinem soner suat sukru suleyman
sultan suphi sureyya suzan taha tahir tahsin tamer taner tansu tarik tarkan tayfun tayyip tevfik timur tolga toprak tufan
tugba tugce tuba tuncay tunca tunc turan turgay turgut turhan turker tulay ufuk ugur umit umut unal utku vedat vehbi vildan
volkan yakup yalcin yaman yasar yasemin yasin yavuz yekta yeliz yesim yetkin yigit yildiz yilmaz yucel yunus yusuf
zafer zehra zekeriya zeki zeliha zerrin zeynep ziya zubeyde zuhal zulfu

aynur anar aziz elchin elmar eldar elnur emin etibar farid fikret gulnara gulnar heydar ilgar ilham ilqar isa khadija leyla
mehriban mubariz namig natiq novruz polad rovshan ramiz ruslan samad sabina sevinj shahin tofig vagif vugar zahid zakir
akylbek almazbek askar baktybek bakhyt bakiyev bekzod daniyar dariga djoomart emomali gulnora gurbanguly imangali islam
karim kassym kassymzhomart kurmanbek marat nazarbay nurlan nursultan omurbek oqil otunbayeva rakhat roza rustam sadyr
saparmurat saparmyrat serdar shavkat sherali sooronbay temir timur ulugbek yerlan zamira zulfiya

ashot aram ararat armen artak artur gagik garegin gevorg grigor hakob hayk hovik hovhannes hrant karapet karen karo khachatur
levon mher mikayel nikol robert ruben samvel seda serzh shavarsh siranush taron tigran vahan vardan vartan vazgen vigen
yerem zaruhi zohrab anait akaki aleksandre avtandil badri bidzina davit dzhaba eduard eka eteri gela giga gigla giorgi givi
gocha goga grigol guram ia irakli irina ivane iveri kakha kakhaber khatia ketevan koba kote lado lasha levan maia mamuka
marika merab mikheil nana nato nika nikoloz nino nona nugzar otar revaz salome shalva shota sulkhan tamar tamaz tea temur
tengiz tinatin tsotne vakhtang vano vaja vazha zaza zviad zurab

aarav aarti abhay abhijit abhinav abhishek aditi aditya ajay ajit ajith akash akhilesh akshay alka alok amal aman amarinder
amarjit amartya amba ambika amish amit amita amitabh amol amrita amritpal anand ananda ananth ananya anil anindita anirudh
anish anita anjali anju ankit ankita anoop anshul anu anuj anup anupam anupama anuradha anurag anusha aparna apoorva archana
arjun arnab aroon aruna arun arundhati arunima arvind arya asha ashish ashok ashoka ashwin ashwini asim atal atul avinash
avtar azim bablu babu babulal bachendra bal bala balaji balakrishna balbir baldev balram balwant banwarilal barkha basudeb
bhagat bhagwan bharat bharati bhaskar bhavani bhavna bhim bhupendra bhupinder bhushan bibek bimal bina bipin birendra biju
bishnu bishwajit biswanath buddhadeb chandan chandra chandrakant chandrababu chandrasekhar chandrika charan chetan chetna chidambaram
chintamani chirag chitra daggubati dalbir daljit damodar darshan dayanand dayanidhi debashish deepa deepak deepika deepti
devendra devi devika dhananjay dharam dharmendra dhruv digvijay dilip dinesh dipak dipankar dipika divya durga dwarka ekta
farooq gajendra ganesh ganga gaurav gauri gautam gautama geeta geetanjali girija girish gita gobind gokul gopal gopinath
gotabaya govind govinda gowri gulab gulzarilal gurcharan gurdeep gurmeet gurpreet gursharan hamid hansraj hari haridas harish
harjit harpreet harsh harsha harshad harshvardhan hema hemant hemanta himanta himanshu hitesh ila inder indira indra indrajit
indrani indu isha ishaan ishwar jagan jagannath jagat jagdish jagjit jagmohan jairam jaipal jaishankar jamshed jamshedji
janaki jaswant jatin jaswinder jawaharlal jaya jayalalithaa jayalalitha jayant jayanta jayanti jayaprakash jayaram jayshree
jharna jignesh jitendra jyoti jyotiraditya jyotsna kailash kajol kalpana kalyan kamal kamala kamalesh kamla kamlesh kanchan
kangana kanika kanimozhi kanti kanwar kapil kapila karan karti karthik karthika karuna karunanidhi kashinath kasturba kaushik
kavita kavitha keshav ketan khushwant kiran kirti kishan kishore kishor krishan krishna krishnamurthy kuldeep kuldip kumari
kumar kunal kush lakshman lakshmi lal lalit lalita lalu lata laxman laxmi leela lokesh madan madhav madhavi madhavrao madhu
madhur madhuri madhusudan mahadev mahatma mahendra mahesh mahinda mahua maithili maithripala mala malini malathi mallikarjun
mamata mamta manas mandeep maneka mangala mani manik manisha manish manjit manju manjula manmohan manohar manoj
mansi manu margaret mayank mayawati medha meena meenakshi meera megha menaka milind minal mira mithun mohan mohandas mohini
mohit monika monisha moraji morarji mridula mrinal mukesh mukul mulayam murali murli muthu muthuvel nagesh nalini namita
namrata nanda nandan nandini nandita narasimha narayan narayana narayanan naresh narendra naveen navjot navin navneet neelam
neeraj neeru neeta neha nidhi nikhil nilesh nilima niranjan nirmal nirmala nirupama nisha nishant nita nitin nitish nivedita
omprakash padma padmini palaniappan palaniswami pallavi pamela pankaj papia parag paramjit paresh parkash parmeshwar partha parth
parul parvati pavan pawan phoolan piyush pooja poonam prabha prabhakar prabhat prabhu prabodh prachi pradeep pradip pradyut
prafulla prafull prahlad prajwal prakash pramila pramod pramukh pranab pranav prannoy prasad prasanna prasanta prashant pratap
prathiba pratibha pratik pratyush praveen pravin preeti preet prem prema premadasa pritam priti prithvi prithviraj priya
priyanka puja punit purnima purushottam pushpa pushpam rabindranath rachana rachna radha radhakrishnan radhika raghav raghu
raghubar raghunath raghuram rahul raj raja rajan rajani rajat rajeev rajendra rajesh rajeshwari rajinder rajiv rajkumar
rajnath rajni raju rakesh ram rama ramakrishna raman ramana ramanna ramanathan ramaswamy ramchandra ramdas ramdev ramesh
rameshwar rani ranil ranjan ranjana ranjit ranveer ranjith rashmi ratan rathin ravi ravindra ravish ravishankar
reena rekha renu renuka resham richa rishi ritesh ritu rohan rohini rohit roopa rudra ruchi rukmini rupa rupert rupinder
sachin sadhana sagar sahil sai sailesh samar samir samrat sanat sandeep sandhya sandip sangeeta sangeetha sanjana sanjay
sanjeev sanjib sanjiv sanjoy sanjukta sankar santosh santhosh sarat sarath saraswati sarbananda sardar saritha sarojini
saroj sarita sarvepalli sashi sathya satish sathyan satya satyajit satyendra satyapal saurabh saurav savita savitri seema
selvam shailaja shailesh shailendra shalini shankar shankaran shantanu shanta shanti shantilal sharad sharada sharmila
shashank shashi shatrughan sheela shekhar shibu shikha shila shilpa shinjini shiv shiva shivani shivraj shivshankar
shobha shobhaa shraddha shreya shri shrikant shruti shubha shubham shweta shyam shyamala siddaramaiah siddharth siddhartha
simran sirimavo sita sitaram smita smriti sneha snehal sohan som soma somnath sonal sonali sonam sonia soumitra soumya
sourav sri sridevi sridhar srikanth srinivas srinivasan srinivasa sriram subash subhas subhash subodh subrahmanyam
subramaniam subramanian subrata subroto sucheta sudha sudhakar sudhir sudip suhas suhasini sujata sujatha sujay sujit
sukhbir sukhdev sukhwinder sulochana suman sumati sumit sumitra sundar sunder sundeep sunil sunita sunitha sunny supriya
suraj surendra suresh surinder surjeet surya sushil sushila sushma sushmita suvarna swapan swapna swati swaraj tanmay tanuja
tanushree tapan tapas tara tarun tathagata tejashwi tejaswi tejpal thaksin thenmozhi tulsi tushar uday uddhav uma umesh
upamanyu upendra urjit urmila usha uttam vaibhav vandana vani vansh varsha varun vasant vasanth vasantha vasundhara
veena veer veerappa velupillai venkaiah venkat venkatesh venkatraman venugopal vibha vidya vidyasagar vijay vijaya vijayalakshmi
vijender vikas vikram vikramaditya vikrant vilas vilasrao vimal vimala vinay vinayak vineet vineeta vinita vinod vipin viraj virat
virbhadra virendra vishal vishnu vishwanath vishwas vithal vivek yamini yamuna yash yashodhara yashpal yashwant yogendra yogesh
yogi yudhvir zubin baburam bidhya girija gyanendra jhala khadga krishna madhav mahabir makar pushpa prachanda puspa sher
surya tanka tribhuvan ujjwal upendra asif begum khondaker hasina khaleda mashrafe mujibur rokeya shakib sheikh tajuddin ziaur

abayomi abebe abel abena abidemi abimbola abiodun abiola abiy ablaye achieng achille achuo adaeze adaku adama adamou
adanech adebayo adedayo adedeji adegoke adekunle adenike adeola adesina adesuwa adetokunbo adewale adeyemi adhiambo adjoa
adoum adwoa adwowa afolabi afua agathe agathon agnes agostinho aguibou ahmadou ahunna aichatou aicha akello akin akinwumi
akinwunmi akinyi akosua akpan akua akufo akwasi akwesi alamine alassane alemayehu alfa alhassane aliou alioune alpha alphonse
alula amadou amadu amaka amanuel amara amare ambrose amha amina aminatou amma ammanuel amos anastasio andargachew angaaifa antoinette
aristide aristides armando armel asamoah assefa assetou assimi assoumana atiku atsu augustin augustine awa ayele ayodele
ayodeji ayokunle ayo azali azikiwe azubuike babacar babagana babajide babangida babatunde bakary bakili balarabe balla bamanga
bamba barack barthelemy basetsana basile batista bekele belaynesh bello benewende bernadin berhanu betty bereket birtukan
birtukan bisi blaise blessing bola bolaji bonaventure boni boubacar boubeye boureima brigalia brigi bruno bukola
busisiwe buyelwa caleb catherine celestin chakwera charity cheick cheikh cherif chiamaka chibuike chibuzor chidi
chidimma chidinma chiedu chigozie chijioke chika chike chikwe chimamanda chinedu chinelo chinua chinwe chinyere chioma chipo
chisomo chissano chitalu chrispin christel chuka chukwudi chukwuemeka chukwuma cisse clovis comfort crispus cyprien cyriaque
cyril cyrille dambudzo dambisa daouda dapo debretsion demeke dereje desta didier didymus dikembe dieudonne dineo dioncounda
djenaba djibo djibrilla dlamini domitien donatien dumiso dzingai ebele ebenezer ebrima edem edgar edna edo efua ejike
ekaette ekow ekwueme elechi eleni eleuthere elhadj eliud ellen elphas emeka emefa emilienne emmerson enoh enoch ephraim epiphanie
ernestina eskinder etienne eunice evariste eyob ezinne fana fanta farai faure felwine femi ferdinand festus fikile
firmin fiston fitsum florent folake folashade fortunat franklin frannie fradique funke funmilayo gadio gakuru garba gatluak
gbemisola gbenga genet getachew gertrude ghislaine gideon gilchrist girma goodluck goodwill graca gueye gwede
habtamu haddis hage haile hailemariam hakainde halake halifa hassane hastings hifikepunye hillary hiwot honore hortense
hyacinthe ibironke ibou ibrahimah idi idrissa ifeanyi ifeoma ignace ignatius ike ikechukwu ikenna innocent irungu isatou
isaias isatu iyabo iyorwuth jabu jabulani jacinta jakaya jalloh janvier japhet jaramogi jendayi jerry jide jibril joaquim
johannes jolly jomo josina joyce justus juvenal kabelo kabiru kagiso kaleb kamau kamuzu kandia karamo kariuki karuru kayode
kebede kelechi kembo kenenisa kenneth keriako kerubo kgalema kgosi khama khumbo kibet kidane kipchoge kiprotich kipkoech
kipruto kiraitu kirubel kizito kizza kobina kodjo koffi kofi kojo kojo komla konan kossi kouadio kouame kouassi kudakwashe
kufuor kunle kwabena kwadwo kwaku kwame kwamena kwasi kwesi kweku lamidi lamin laolu lassana lassina laurent lazare lazarus
lebogang legesse lekan lemma lerato leratho letlapa letsholo letta levy leymah lindani lindiwe litha livingstone liya lufefe
lungi lungisa luthuli luwezo lydie mabel machar machel macky madala maduka magdalene magufuli mahamadou maina makhosi
maki makhenkesi malam malick mamane mamphela mandla mangosuthu marafa mariama marieme marietou masego mathabo mathews matshediso
maxwell mbali mbongeni mbuyisa medard melaku meles mengistu merera mesfin micombero miriam mmusi mobutu moeketsi mogoeng moise
mokgweetsi molefe mompati morgan mosebenzi moshe mosiuoa moussa mpho mthuli mukhisa mulatu mulugeta mundia musalia
musikari muthoni mutombo mwai mwangi mwalimu mwanawasa naledi nana nangolo napoleon nasir navanethem ncube ndaba ndidi ndindi
nduka negasso nelly nelson ngaire ngina ngozi nicephore nicodeme njambi njeri njoki njoroge njuguna nkechi nkemdi nkosana
nkosazana nkosinathi nneka nnamdi noble nokuthula nomalanga nomvula nompumelelo norbert nosipho nosiviwe nthabiseng ntombi
ntshebe nthato nyambura nyandoro nyokabi obafemi obed obi obiageli obiora obinna obong ochieng odafe odinga odongo ogechi
okello okey okon okechukwu okwudili oladele oladipo olajide olajumoke olara olawale olayinka oluchi olufemi olufunmilayo
olumide olusegun oluseyi olusola oluwaseun olumuyiwa omotola omoyele onyango onyeka onyema oprah osagie osei osita ouattara
oumarou oumou ousainou oyinkan pakalitha palesa pascal pasteur patience patrice paulo peace phakamile phelekezela phiri
phumzile pierre pius pravin princess promise prosper purity puleng raila ramaele raphael rasaki raymond refiloe regina
rejoice remi rindra robinson rokia rolihlahla rose rotimi roukiata ruhakana rukia ruvimbo saara sabelo sacko sadio saidou
salif salifou salou salva samia samora samson samura sangoule sani sarafina sarkin saro sebastien segun seif seini sekou
sello selam selamawit senait senzo serigne seretse serwa setsuko seun seyi seyni seydou shadrack shakira shehu shimelis
shola sibongile sibusiso sibusisiwe sidiki simba simbarashe siphiwe sipho siphokazi sitiveni siya siyabonga sizwe sola solomon
sophonie soumaila soungalo stanislas stella steve steven sunday susan sylvanus sylvere sylvestre sylvie taban tadesse tafadzwa
taiwo takudzwa tamba tamrat tandi tapiwa tariro tatenda tedros tefera temba temitope tendai tengku teodora teshome tewodros
thabang thabo thandi thandika thandeka thandiwe thapelo themba thembi thokozile thulani thuli tidjane tijan tirop tirunesh
tito tiyo tobi tokunbo tolulope tope trevor tsegaye tshepo tsholofelo tunde tundu tumi tumelo ucha uche uchenna udo
uduak ugochukwu uhuru unathi unity urbain uwem valerie venansius vera veronique victorin vincentia vusi vusumuzi wafula
waithira wambui wamkele wanga wangari wangui wanjiku wanjiru washika washington wavel wendo wilson winnie wole wolde
workneh xoliswa xolani yaa yacouba yakubu yannick yao yared yaw yayi yaya yemane yemi yemisi yewande yilma yohannes yoweri
yusupha zakes zandile zanele zelalem zenawi zine zindzi zitto ziyanda zodwa zola zolani zulu zweli zwelinzima

abednego aditya adi agung agus ahok airlangga akmal amien anies anwar arief ari aung bambang basuki basri boediono budi
budiono chavalit chuan corazon cory darmin dewi dian djoko dwi eko endang erick estrada fadli fauzi ferdinand gatot gibran
gita gloria gotot habibie hadi hatta hendra hery imelda indrawati iskandar iwan jejomar joko jusuf kukuh leni luhut
mahathir mahfud mahyeldin marty megawati meutya miriam muhyiddin muljono najib nasution ninoy nong noynoy nur nurul
prabowo prayut prawit purnomo puan puteri rahmat ratna retno ridwan rini risma rizal rizieq rodrigo rosmah rudiantara salleh
sandiaga sari setya siti slamet soekarno soesilo sofyan sophea sri suchinda sudirman sugeng suharso suharto sukarno
sulami surin surayud suryo susi susilo sutiyoso syafruddin syahrul syed taufik tengku thaksin thanom titiek tjahjo
tommy tunku triyono tri tuanku ungku wahyu wan wawan wayan widodo wiranto yenny yingluck yudi yuddy yusril zainul zaini
zulkifli abhisit apirak banharn bhumibol chatichai chulabhorn kasit kittiratt kriengsak noppadon pita panitan plaek
plodprasop prem pridi samak sirikit somchai sondhi sonthi srettha srisuwan suthep surapong surakiart surayuth thanathorn vajiralongkorn
wissanu yongyuth hun norodom sihanouk sihamoni ranariddh rainsy sokha khieu nuon ieng samphan bounnhang choummaly
thongloun kaysone khin tin maung kyaw myint thein than htin soe zaw min ko nyan win hla khun suu moe nay shwe thant
aye saw wunna zin mya thiri thura ye sein naing lwin benigno bongbong manny grace panfilo juan ramon fidel joseph
jinggoy ping sonny teofisto vicente leila risa isko koko tito loren antonio dante

akihiko akihito akiko akio akira akiyoshi aki arata asako asami atsuko atsushi aya ayako ayumi azusa banri chiaki chieko
chihiro chikako chikara chiyoko daichi daiki daisaku daisuke eiichi eiji eikichi eisaku emi emiko eri eriko etsuko etsuro
fujio fukushiro fumiaki fumihito fumihiko fumiko fumio gaku genichiro goro hachiro hajime hana hanae haruhiko haruka haruki
haruko harumi haruna haruo hayao hayato hideaki hidehiko hidehito hideki hidenori hideo hideyoshi hideyuki hikari hikaru
hirofumi hirohito hirokazu hiroki hiroko hiromi hironobu hiroo hirotaka hiroshi hiroyuki hisako hisao hisashi hitomi hitoshi
ichiro ichita ikuo isamu isao issei itsuki izumi jiro jun junichi junichiro junji junko junya kaede kakuei kanako kaneto
kaori kaoru kasumi katsuhiko katsuji katsuko katsumi katsunobu katsuo katsuya katsuyuki kazue kazuhiko kazuhiro kazuhito
kazuki kazuko kazuma kazumi kazunori kazuo kazushi kazutoshi kazuya kazuyoshi kazuyuki kei keigo keiichi keiichiro keiji
keiko keisuke keita keizo kengo kenichi kenichiro kenji kenjiro kenta kentaro kenzaburo kenzo kikuko kimiko kinji
kisaburo kiyohiko kiyoko kiyomi kiyoshi koichi koichiro koji koki konosuke kosuke kota kotaro kozo kuniaki kunihiko
kunihiro kuniko kunio kyohei kyoko maho mai maki makiko makoto mamoru manabu mao mariko masaaki masafumi masaharu masahide
masahiko masahiro masahisa masahito masakazu masaki masako masami masamichi masanobu masanori masao masaru masashi masataka
masato masatoshi masaya masayoshi masayuki matsuo mayu mayumi megumi mei michihiko michiko michio midori mie mieko miho
mikako miki mikio minako minoru mitsue mitsuhiro mitsuko mitsuo mitsuru mitsuyo mitsutaka miu miwa miyako miyoko miyuki mizuho
mizuki momoko motohiro motoko motoo mutsuhito nagisa nanako nao naohiro naohito naoki naoko naomi naoto naoya naoyuki natsuki
natsuko natsume nobuaki nobuhiko nobuhiro nobuko nobuo nobuteru nobutaka nobuyuki noboru noriaki noriko norio noritaka
noriyuki osamu otohiko reiko ren rie rieko rika rikako riko rin rina risa ritsuko rokuro ryo ryoichi ryoji ryoko ryosuke ryota
ryotaro ryoma ryu ryuichi ryuji ryunosuke ryutaro saburo sachiko sadakazu sadako sadao saki sakura sanae satoko satomi
satoru satoshi sayaka sayuri seigo seiichi seiji seiki seiko seishiro setsuko shigeki shigeko shigemi shigenori shigeo
shigeru shigeyuki shiho shin shingo shinichi shinichiro shinji shinjiro shinobu shintaro shinya shinzo shiori shiro shizuka
shizuko shizuo sho shogo shohei shoichi shoichiro shoji shoko shota shotaro shozo shuichi shuji shumei shun shunichi shunsuke
shunji shusaku soichi soichiro sosuke sota sumiko susumu tadamori tadanobu tadao tadashi taichi taiki taizo taka takaaki
takafumi takahiko takahiro takahito takako takanobu takanori takao takashi takayoshi takayuki takehiko takeo takeru takeshi
taketoshi taku takuma takumi takuro takuya tamaki tamotsu tarou taro tatsuo tatsuya teiichi teruo teruyuki tetsuji tetsuo
tetsuro tetsuya tohru tokiko tokuma tomiichi tomiko tomio tomoaki tomohiko tomohiro tomoko tomomi tomonori tomoya tomoyuki
toru toshiaki toshifumi toshihiko toshihiro toshiki toshiko toshimitsu toshio toshiro toshiyuki toyoko tsukasa
tsuneo tsutomu tsuyoshi umeko wataru yasuhiko yasuhiro yasuhisa yasuko yasuo yasunari yasunori yasushi yasutoshi yasuyuki
yohei yoichi yoji yoko yorihisa yosano yosuke yoshiaki yoshie yoshihiko yoshihiro yoshihide yoshihito yoshiki yoshiko
yoshimasa yoshimi yoshinobu yoshinori yoshio yoshiro yoshito yoshitaka yoshiyuki yota yu yui yuichi yuichiro yuji yuka yukari
yuki yukiko yukihiro yukimi yukio yuko yumi yumiko yuri yuriko yusei yusuke yuta yutaka yuto yuya yuzo yuzuru

aharon ahuva alon amichai amir amit amnon amos amram ariel arieh arye asaf asher avi aviad avichai avigdor avihai aviv
aviva avner avraham ayala ayelet bat baruch benjamin benny benzion bezalel binyamin boaz carmi chaim chana chava dafna
dalia danny david devorah dorit dov dror dudi efraim ehud eitan elazar elchanan eli eliezer elisheva eliyahu elyakim erez
esther ezer gabi gadi galia gidi gideon gil gila gilad giora golda guy hadar hagit haim hanan herzl ido idan idit ilan ilana
inbal irit itamar itzhak itzik iris kobi limor lior lital mattan matan meir meirav menachem menahem merav michal miki mickey
miri mordechai moshe naama nachman nachum naftali naftali nahum natan natanel nechama nir nissim nitzan nitza noa noam
noga nurit oded ofer ofir ofra ohad omri orit orly orna osnat pinchas pinhas rafael rafi rahel ram rani rivka ron roni ronit
rotem ruth rivlin sara shai shalom sharon shaul shelly shimon shira shlomi shlomit shlomo shmuel shmulik shoshana shula silvan
simcha smadar tal tali talia tamar tamir tomer tova tsipi tzachi tzahi tzipi tzipora tzvi uri uriel uzi uzzi vered yaakov
yacov yael yair yariv yaron yechiel yehezkel yehiel yehoshua yehuda yehudit yigael yigal yisrael yitzhak yizhar yoav yochanan
yoel yohanan yona yonatan yoni yoram yosef yossi yotam yuli yuval zalman zeev zehava zevulun zipi zohar zvi zvika

aisake akanisi alipate apisai asenaca baleiwasawa bikenibeu biman bill epeli fatafehi feleti filimone frank
gordon henare hekia helen inia inoke jacinda jioji josaia josaiah josefa kalolaine kamisese kessai laisenia
litia losena mahendra manasseh mekere moana moetai nanaia ngaio pita paias parekura powes pote ratu rimbink
saufatu semi siaosi sitiveni solomone tame taneti taufaahau tuheitia tuila tuilaepa voreqe walter willie winston
aiono enele feleti kausea moses manasseh ishmael jeremiah sogavare meltek natapei sato edward charlot
)";

}  // namespace dateline::facts::lists
