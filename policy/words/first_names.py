"""First names common in the United Kingdom, for telling `jane.smith` from `water.abstraction`.

Provenance: general knowledge of the names given most often in the United Kingdom over a century, South Asian,
African, Arabic, East Asian, Polish, Welsh, Scottish and Irish ones included. Left out are names that are also words
of public business (grant, will, mark, bill, art, rose, april, june, may, grace, hope, miles, frank).
"""

from policy.text import words

FIRST_NAMES = words("""
    aaron abbie abby abdul abdullah abigail adam adele adrian agnes ahmed aidan aileen aisha alan alana
    alasdair alastair albert alex alexander alexandra alfie alfred ali alice alicia alina alison alistair
    allan allen amanda amber amelia amina amir amit amy ana andrea andreas andrew andy angela angus anil anita
    anjali ann anna annabel anne annette annie anthony antonia antonio anwen archie arjun arthur arun asad
    asha ashley asif audrey ava ayesha bailey barbara barry beata becky belinda ben benjamin bernadette
    bernard beth bethan bethany betty beverley bilal bob bobby brandon brenda brendan brian bridget bronwen
    bruce bryan bryony caitlin callum cameron camilla carl carla carmen carol carole caroline carolyn carwyn
    catherine cathy catrin cerys charles charlie charlotte chen cheryl chidi chloe chris christian christina
    christine christopher ciara claire clara clare claudia clive colin connor conor craig cynthia dafydd daisy
    damian dan daniel daniela danielle danny daphne darren dave david dawn dean debbie deborah declan deepak
    denis denise dennis derek desmond diana diane dilys dominic donald donna doreen doris dorota dorothy
    douglas duncan dylan eamonn eddie edith edmund edward efe eileen eilidh elaine eleanor elena eleri elin
    elizabeth ella ellen ellie elliot elsie emily emma emmanuel emyr eric erin esther ethan euan eunice eve
    evelyn evie ewan farah farhan fatima felicity fergus fiona florence frances francesca francis fraser fred
    freddie frederick freya gail gareth gary gavin gemma geoff geoffrey george georgia georgina gerald
    geraldine gerard gethin giles gillian gina giovanni glen glenn gloria gordon graeme graham greg gregory
    greta guy gwen gwyn hamza hannah hari harriet harry harvey hasan hassan hazel heather hector heidi helen
    helena henry hilary holly howard hugh hugo hussain huw ian ibrahim imogen imran ines ingrid iona irene
    iris isaac isabel isabella isabelle isla ismail ivan jackie jacob jacqueline jade jaime jake jakub james
    jamie jan jane janet janice jared jasmine jason jasper javed jay jayne jean jeff jeffrey jemma jen jennie
    jennifer jenny jeremy jerome jerry jess jesse jessica jill jim jimmy jo joan joanna joanne joe joel john
    johnny jon jonathan jonny jordan jose joseph josephine josh joshua joyce juan judith judy julia julian
    julie juliet justin kai karen karim karl kasia kate katherine kathleen kathryn kathy katie katy kavita kay
    keiran keith kelly kelvin ken kenneth kerry kevin khadija khalid kieran kim kimberley kiran kirsten kirsty
    kofi krzysztof kuldeep kwame kyle lara laura lauren laurence lawrence layla leah leanne lee leila lena leo
    leon leona leonard lesley leslie lewis liam lily linda lindsay lindsey lisa liz lloyd logan lorna lorraine
    louis louisa louise lucas lucia lucy luis luke lydia lynda lynn lynne maeve magdalena maggie mahmood
    maisie malcolm malgorzata mandy manjit marcia marco marcus margaret maria marian marie marilyn marion
    marjorie marta martha martin martyn mary maryam mateusz matilda matt matthew maureen maurice max maxine
    meera megan mehmet mei melanie melissa mercy mia michael michal michelle miguel mike millie miriam mo
    mohamed mohammad mohammed moira molly mona monica morag moses muhammad muriel murray musa nadia nadine
    naomi nasreen natalia natalie natasha nathan neha neil nell nia niamh nicholas nick nicky nicola nicole
    nigel nikhil nina noah noel nora norma norman oliver olivia olu oluwaseun omar orla oscar osman owen
    pamela paolo patel patricia patrick paul paula pauline pavel pawel pearl peggy penelope penny percy peter
    petra phil philip philippa phillip phoebe phyllis pierre piotr pooja poppy prakash priya priyanka rabia
    rachel rafal rahul raj rajesh ralph ramesh ravi ray raymond rebecca reece rehana rhian rhiannon rhodri
    rhys richard ricky rita robert roberta robin rodney roger rohan roisin roland ron ronald ronan rory rosa
    rosalind rosemary rosie ross roy ruby rukhsana rupert russell ruth ryan sabrina sadia saima sally salma
    sam samantha samina samira samuel sandra sanjay sara sarah saskia scott sean sebastian selina seren
    shabana shane shannon sharon sheila shelley sheryl shirley shona sian simon simone siobhan sofia sonia
    sophia sophie stacey stanislaw stefan stella stephanie stephen steve steven stewart stuart sunil sunita
    susan susanna susannah susie suzanne sybil sylvia tahir tamara tanya tara tariq tasha ted terence teresa
    terri terry tessa thea thelma theo theresa thomas tim timothy tina toby tom tomasz tommy toni tony tracey
    tracy trevor tricia trisha tristan tyler uche una ursula usha usman valerie vanessa vera verity vernon
    veronica vicky victor victoria vijay vikram vincent viola violet virginia vivian vivien wanda warren wayne
    wei wendy wesley wilfred william winifred xin yasmin yasmine yolanda youssef yusuf yvette yvonne zac
    zachary zahra zainab zara zeeshan zoe zofia
""")
