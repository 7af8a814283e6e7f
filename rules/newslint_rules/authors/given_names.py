"""Given names that stand first in bylines around the world: evidence that two words are a person."""

from __future__ import annotations

_GIVEN_NAMES = """
    aaron abby abdul abdullah abel abigail abraham ada adam adrian adriana adriano agnes agnieszka ahmad ahmed
    aidan aisha akira alain alan albert alberto alejandra alejandro alessandra alessandro alessia alex alexandra
    alexandre alexis alfonso alfred alfredo ali alice alicia alina alison allison alyssa amanda amelia amina amit
    amy ana anders andrea andreas andrei andrej andrew andrey andrzej andy angela angelo anita anja anjali ann
    anna anne annette annie anthony antoine anton antonio antonia antónio anuj april ariel arjun arnaud arthur
    arturo arun ashley astrid audrey aurélie ayesha barbara barry beatrice beatriz ben benjamin benoît bernard
    bernardo bernd beth betsy bianca bill birgit bob boris brandon breno brenda brendan brett brian bruce bruno
    bryan caio camila camille carl carla carlo carlos carmen carol carolina caroline carrie catherine catalina
    cécile cecilia cédric celia charles charlie charlotte chelsea cheryl chiara chloe chloé chris christian
    christina christine christoph christophe christopher cindy claire clara clare clarissa claude claudia claudio
    claus clément colin connor craig cristian cristina cynthia dale damien dan dana daniel daniela daniele
    danielle danny darren dave david davide dawn dean deborah debra delphine denis denise dennis derek devlin
    diana diane diego dieter dina dirk dmitri dmitry dominic dominik dominique don donald donna dorothy doug
    douglas duncan dylan eduardo edward elaine eleanor elena eleni elisa elisabeth elise elizabeth ella ellen emil
    emilia emilie emily emma emmanuel enrico enrique eric erica erik erin ernesto esteban esther ethan eugene eva
    evan evelyn fabian fabio fabrice fatima fatma federica federico felipe felix fernanda fernando filip filipe
    fiona flávia florian francesca francesco francis francisco franck françois françoise frank franz fred frédéric
    friedrich gabriel gabriela gabriele gareth gary gavin geoff george georgia georgina gerald gerard giacomo
    gianluca gilles gina giorgio giovanni giulia giuseppe glenn gloria gonzalo gordon grace graham greg gregory
    guido guilherme guillaume guillermo gustavo hamza hannah hans harriet harry hassan heather hector heidi heinz
    helen helena hélène helmut henri henrik henry hiroshi holger holly hugo hussein ian ibrahim igor ilaria ines
    inès ingrid irene irina isabel isabella isabelle ivan ivana jack jacob jacqueline jacques jaime jake jakob
    jakub james jamie jan jana jane janet jason javier jay jean jean-paul jean-pierre jeff jeffrey jenna jennifer
    jenny jens jeremy jérôme jerry jesse jessica jesús jill jim joan joana joanna joão joaquín jochen joe joel
    johan johann johannes john jon jonas jonathan jordan jorge jörg josé josef joseph josh joshua joyce juan juana
    judith judy julia julian juliana julie julien juliette julio jürgen justin kai karen karin karl karsten kate
    katherine kathleen kathryn kathy katie katja kay keith kelly ken kenneth kenji kerry kevin khalid kim kimberly
    klaus kristen kristin kristina krzysztof kumar kurt kyle lara larry lars laura laure laurence laurent lauren
    laurie lea leah leandro lee leila lena leo leon leonardo leslie letícia liam lily linda lindsay lisa liz
    lorenzo lori louis louise luc luca lucas lucia luciana lucy luis luís luisa luiz lukas luke lydia lynn maciej
    maggie magnus mahmoud maja manfred manuel marc marcel marcelo marco marcos marcus margaret maria maría mariana
    marie marina mario marion mark markus marta martha martin martina mary massimo mateo mathieu mats matt matteo
    matthew matthias maurice mauricio max maxime maximilian megan mehmet melanie melissa michael michel michelle
    miguel mike mikael mikhail milan miriam mohamed mohammad mohammed molly monica monika morgan muhammad murat
    mustafa nadia nancy naomi natalia natalie natasha nathalie nathan nathaniel neil nia nicholas nick nicola
    nicolas nicole nigel nikolai nikos nils nina noah nora norbert oleg olga oliver olivia olivier omar oscar
    osman otto owen pablo paolo pascal patricia patrick paul paula paulina paulo pavel pedro peggy penny per pete
    peter petra phil philip philipp philippe pierre piotr priya priyanka rachel rafael rahul rainer raj rajesh
    ralf ralph ramon raphael raquel raúl ravi raymond rebecca regina renata renato rené ricardo richard rick rob
    robert roberta roberto robin rodrigo roger roland rolf roman ron ronald rosa rose ross roy ruben russell ruth
    ryan sabine sabrina said sally salman sam samantha samir samuel sandra sandrine sanjay sara sarah scott sean
    sebastian sébastien serge sergei sergey sergio shannon sharon shaun shawn sheila shelby sheri silvia simon
    simona simone sofia sonia sophia sophie stacey stacy stefan stefania stefano stella stephan stephanie stéphane
    stephen steve steven stuart sue sunil susan susanne suzanne svein sven sylvain sylvia sylvie tamara tania
    tanya tara taylor ted teresa terry thais thiago thierry thomas tiago tim timothy tina tobias todd tom tomás
    tomasz tony torsten tracy trevor tyler ulrich ulrike umar ursula uwe valentina valerie vanessa vera verena
    veronica veronika victor victoria vijay vincent vincenzo vittorio vivian vladimir volker walter wanda warren
    wayne wendy werner will william wolfgang xavier yann yasmin yuki yusuf yves yvonne zachary zoe zoé
"""
GIVEN_NAMES = frozenset(_GIVEN_NAMES.split())
"""Own selection of frequent given names in Latin script, in lower case."""

_ITALIAN = """
    alessandra alessandro alessia andrea barbara beatrice carlo carlotta chiara claudia cristiana cristina davide
    elena eleonora elisa elisabetta emanuela enrica fabrizia federica filippo francesca gabriella gaia giada
    giorgia giulia gloria ilaria irene laura luisa manuela mara marta martina maurizio michela milena monica
    nicoletta ottavia paola raffaella riccardo roberta roberto rosalba sara serena silvia simona sofia stefania
    tiziana valentina valeria valerio veronica vittoria
"""
ITALIAN = frozenset(_ITALIAN.split())
"""Italian given names that are not the second half of a surname in "Di": "Di Marco" and "Di Maria" are surnames."""

SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董潘袁蔡蒋蔣余"
    "于杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾鐘谭譚陆陸汪范石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫阎閻段雷侯龙龍史陶黎贺賀"
    "顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯莊庄邢戚柳葛伍卓區温溫倪施柯傅殷齐齊饶饒辛关關翁麦麥霍岑甘骆駱甄冼"
)
"""Frequent Chinese surnames, simplified and traditional."""
