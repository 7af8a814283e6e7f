"""Misspellings that no count can settle, with what was meant. Own list: slips that editors and teachers meet daily."""

from __future__ import annotations

from collections.abc import Mapping

_PAIRS = """
absense absence, acceptible acceptable, acheive achieve, acknowledgable acknowledgeable, acquited acquitted,
adress address, adressed addressed, adresses addresses, adressing addressing, aftewards afterwards, alledged alleged,
allegedy allegedly, alot a lot, aquire acquire, arent aren't, arguement argument, arguements arguments,
athelete athlete, athiest atheist, athough although, basicly basically, beautifull beautiful, beggining beginning,
belived believed, collegue colleague, commitee committee, concensus consensus, confirmd confirmed,
consistant consistent, couldnt couldn't, critisised criticised, critized criticized, definatly definitely,
definetly definitely, delcare declare, develope develop, didnt didn't, dilema dilemma, dispell dispel,
dissapear disappear, dissapearance disappearance, dissapeared disappeared, dissapointed disappointed,
dissapointing disappointing, dissapointment disappointment, doesnt doesn't, ecomony economy, eigth eighth,
excede exceed, explaination explanation, febuary February, fourty forty, futher further, grafiti graffiti,
grafitti graffiti, grammer grammar, greatful grateful, habeus habeas, hasnt hasn't, havent haven't,
humourous humorous, incidently incidentally, independant independent, influencial influential, inital initial,
innocous innocuous, inofficial unofficial, isnt isn't, jewelery jewelry, liase liaise, liason liaison,
libary library, lisence license, maintainance maintenance, mediteranean Mediterranean, ministery ministry,
mispell misspell, missle missile, missles missiles, negociate negotiate, nieghbour neighbour, noticable noticeable,
occurance occurrence, occurances occurrences, occured occurred, occuring occurring, offical official,
orginial original, parlament parliament, persue pursue, persued pursued, persuing pursuing, phenomenom phenomenon,
politican politician, polititian politician, postive positive, potatos potatoes, preceeded preceded,
preceeding preceding, prefered preferred, prefering preferring, probally probably, professer professor,
pubished published, publically publicly, reccomend recommend, recommanded recommended, referal referral,
refered referred, refering referring, relavent relevant, responsability responsibility, responsable responsible,
restaraunt restaurant, restarunt restaurant, rigeur rigueur, rythm rhythm, sargeant sergeant, schedual schedule,
seige siege, sevral several, shouldnt shouldn't, sieze seize, speach speech, succeded succeeded,
succesfull successful, successfull successful, supress suppress, suprise surprise, suprising surprising,
surpress suppress, targetted targeted, targetting targeting, tempature temperature, thats that's, theyre they're,
tomatos tomatoes, tommorow tomorrow, tounge tongue, truely truly, tyrany tyranny, untill until, useing using,
vaccum vacuum, vehical vehicle, venemous venomous, vetern veteran, wasnt wasn't, wednsday Wednesday,
wedsnesday Wednesday, weild wield, wendesday Wednesday, werent weren't, wheather whether, wich which,
witheld withheld, withold withhold, wouldnt wouldn't, writting writing, yeild yield, yeilded yielded, youre you're,
wtih with, taht that, thsi this, whihc which
"""
COMMON: Mapping[str, str] = {
    seen: meant for seen, _, meant in (pair.strip().partition(" ") for pair in _PAIRS.split(","))
}
