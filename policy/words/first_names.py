"""First names common in the United Kingdom, for telling `jane.smith` from `water.abstraction`.

Provenance: general knowledge of the names given most often in the United Kingdom over a century, South Asian, African,
Arabic, East Asian, Polish, Welsh, Scottish and Irish names included. Left out are names that are also words of public
business (grant, will, mark, bill, art, rose, april, june, may, grace, hope, miles, frank).
"""

from policy.text import words

FIRST_NAMES = words("""
    aarav aaron abbie abby abdul abdullah abena abigail adaeze adam ade adebayo adele aditi adrian agnes agnieszka
    ahmed aidan aileen aisha aisling ajay akosua alan alana alasdair alastair albert aled aleksandra alex alexander
    alexandra alfie alfred ali alice alicia alina alison alistair allan allen alun amanda amara amber amelia amina
    amir amit amy ana anand andrea andreas andrei andrew andrzej andy angela angharad angus anil anita anjali anjana
    ankit ann anna annabel anne annette annie anthony antonia antonio anwen aoife archie arjun arthur arun arvind
    asad asha ashley ashok asif asmita audrey ava ayesha ayo aziz babatunde babs bailey barbara barry bartosz bashir
    baz beata beatriz beca becky belinda ben benjamin bernadette bernard beth bethan bethany betty beverley bhavesh
    bilal bob bobby bogdan brandon brenda brendan brian bridget bronwen bruce bryan bryony bukola caitlin callum
    cameron camilla carl carla carmen carol carole caroline carolyn carwyn catherine cathy catrin cerys chandra
    charles charlie charlotte chen cheryl chidi chinwe chloe chris christian christina christine christopher chukwu
    ciara ciaran claire clara clare claudia clive colin colm connor conor cormac craig cristian cynthia dafydd daisy
    damian dan daniel daniela danielle danny daphne dariusz darren dave david dawn daz dean deb debbie deborah debs
    declan deepak denis denise dennis derek desmond devi diana diane dilys dinesh dmitri dominic donal donald donna
    doreen doris dorota dorothy douglas duarte duncan dylan eamonn ebele eddie edith edmund edward efe eileen eilidh
    eirian eirlys elaine eleanor elena eleri elin elizabeth ella ellen ellie elliot elsie emeka emily emlyn emma
    emmanuel emyr eoin eric erin esther ethan euan eunice eurig eurwen eve evelyn evie ewa ewan faisal farah farhan
    farooq fatima felicity femi fergus ffion fiona fionn florence florin folake frances francesca francis fraser
    fred freddie frederick freya funmi gail gareth gary gaurav gavin gaz geeta gemma geoff geoffrey george georgia
    georgina geraint gerald geraldine gerard gethin giles gillian gina giovanni gita glen glenn gloria glyn gopal
    gordon goronwy graeme graham grainne greg gregory greta gruff gruffydd grzegorz gurpreet guy gwen gwenda
    gwenllian gwilym gwyn gwyneth hamid hamza hannah hari harjit haroon harpreet harriet harry harvey hasan hasina
    hassan hazel heather hector hefin heidi heledd helen helena hemant henry hilary hiroshi holly howard hugh hugo
    hussain huw hywel ian ibrahim idris iestyn ieuan ifan ifeoma ignacio illtyd imogen imran indira ines ingrid ioan
    ioana iolo iona ionut iqbal iqra irene iris isaac isabel isabella isabelle isla islwyn ismail ivan izzy jackie
    jacob jacqueline jade jadwiga jagdish jaime jake jakub jamal james jamie jamila jan jane janet janice jared
    jasbir jasmine jason jasper jaspreet javed javier jay jayne jean jeff jeffrey jemma jen jennie jennifer jenny
    jeremy jerome jerry jess jesse jessica jill jim jimmy jo joan joanna joanne joe joel john johnny jolanta jon
    jonathan jonny jordan jorge jose joseph josephine josh joshua joyce juan judith judy julia julian julie juliet
    justin justyna jyoti kai kamala kamil kamran kapil karen karim karl karolina kashif kasia katarzyna kate
    katherine kathleen kathryn kathy katie katy kavita kay kehinde keiran keith kelly kelvin kemi ken kenji kenneth
    kerry kev kevin khadija khalid kieran kim kimberley kiran kirsten kirsty kishan kofi krzysztof kuldeep kwabena
    kwame kwesi kyle lakshmi lara lata laura lauren laurence lawrence layla leah leanne lee leila lena leo leon
    leona leonard lesley leslie lewis liam lily linda lindsay lindsey lisa liv livvy liz llew llinos lloyd logan
    lorna lorraine louis louisa louise lowri lubna lucas lucia lucy luis lukasz luke lupita lydia lynda lynn lynne
    maciej madhu maeve magdalena maggie mahesh mahmood mair mairead maisie malcolm malgorzata mali malwina mandy
    manjit manoj mansoor marcia marcin marco marcus mared marek margaret marged maria mariam marian marie marilyn
    marion mariusz marjorie marta martha martin martyn mary maryam marzena mateusz matilda matt matthew maureen
    maurice max maxine meera meg megan mehmet mehreen mei meinir meirion melanie melissa menna mercy meurig mia
    michael michal michelle miguel mihai mike millie mingzhe miriam mo mohamed mohammad mohammed mohan mohsin moira
    molly mona monica monika morag moses mubarak muhammad mukesh muriel murray musa mustafa nadeem nadia nadine
    naeem nandini naomi naresh nasreen natalia natalie natasha nathan naveed nazia neha neil nell nerys nest ngoc
    ngozi nia niamh nicholas nick nicky nicola nicole nigel nighat nikhil nina nisha nitin nkechi noah noel noor
    nora norma norman nour oksana ola olena olga oli oliver olivia ollie olu oluwa oluwaseun olwen omar orla osama
    oscar osman owain owen padraig pamela pankaj paolo parminder parveen patel patricia patrick paul paula pauline
    pavel pawel pearl peggy penelope penny percy peter petra phil philip philippa phillip phoebe phuc phyllis pierre
    piotr pooja poppy pradeep prakash preeti priya priyanka przemyslaw qasim rabia rachel radoslaw radu rafal rahul
    raj rajesh rakesh ralph raluca ramesh rashid rashmi ravi ray raymond rebecca reece rehana rekha renata rhian
    rhiannon rhodri rhydian rhys richard ricky rita rizwan robert roberta robin rodney roger rohan rohit roisin
    roland ron ronald ronan rory rosa rosalind rosario rosemary rosie ross roy rubina ruby rui rukhsana rupert
    russell ruth ryan ryszard saad sabir sabrina sadia saima sajid saleem sally salma sam samantha sameera samina
    samira samuel sandeep sandra sanjay sanjeev saoirse sara sarah saskia scott seamus sean sebastian segun selina
    seren sergei shabana shahid shahida shane shannon sharon shaz shazia sheila shelley sheryl shilpa shirley shoaib
    shona shreya sian simon simone sinead siobhan sioned siriol sita siwan slawomir smita sneha sofia sohail sonia
    sophia sophie stacey stanislaw stefan steffan stella stephanie stephen steve steven stewart stuart suman sunil
    sunita suresh susan susanna susannah susie suzanne svetlana swati sybil sylvia sylwia szymon tahir taiwo tamara
    tanya tara tariq tasha tatiana tayyab ted tegwen temitope terence teresa terri terry tessa thea thelma theo
    theresa thomas tiago tim timothy tina toby tom tomasz tommy tomos toni tony tracey tracy trevor tricia trish
    trisha tristan tudur tunde tyler uche umar umesh una ursula usha usman valerie vandana vanessa vera verity
    vernon veronica vicky victor victoria vijay vikram vincent vinod viola violet virginia vivek vivian vivien vlad
    wanda waqas warren wayne wei wendy wesley wilfred william winifred wojciech xiaoyu xin yaqub yasmin yasmine yaw
    yemi yetunde ying yolanda youssef yuki yulia yuri yusuf yvette yvonne zac zachary zahid zahra zainab zara
    zbigniew zeeshan zoe zofia zubair
""")
