"""English words that pyspellchecker's list lacks and that look like slips of words in it. Own list."""

from __future__ import annotations

_WORDS = """
aluminium fibreglass adware kindergartner kindergartners papier
maths manoeuvre manoeuvres manoeuvred manoeuvring pyjamas tyre tyres kerb kerbs kerbside gaol storey storeys mum
mums mummy arse ageing cheque cheques chequered draught draughts draughty plough ploughs ploughed ploughing sceptic
sceptics sceptical sceptically scepticism whilst amongst learnt burnt spelt spilt dreamt leapt earnt nought fulfil
fulfils instil instils enrol enrols enrolment skilful wilful instalment instalments disc discs doughnut yoghurt
yoghurts cosy cosier cosiest moustache moustaches moustached artefact artefacts furore whisky whiskies tsar tsars
tsarist carcase specialty speciality specialities programme programmes practise practises practised practising
licence licences licenced defence defences offence offences pretence vapour vapours vaping vaper vapers vape vapes
vlogger vloggers vlog vlogs podcaster podcasters livestream livestreams livestreamed livestreaming deepfake
deepfakes crypto bitcoin bitcoins altcoin altcoins blockchain blockchains stablecoin stablecoins fintech fintechs
edtech biotech biotechs hashtag hashtags selfie selfies emoji emojis meme memes influencer influencers clickbait
paywall paywalls paywalled cryptocurrency cryptocurrencies ransomware malware spyware firmware chatbot chatbots
unfollow unfriend retweet retweets retweeted geoblock Brexit brexiteer brexiteers remainer remainers lockdown
lockdowns antivax vaxxed vaxxer vaxxers unvaxxed covid coronavirus coronaviruses mpox jab jabs furlough furloughed
furloughs superspreader upskill upskilling reskill reskilling doxing doxxing doxxed doxed cisgender nonbinary latinx
onboarding offboarding incentivise incentivised actioned decarbonise decarbonisation rewilding greenwashing
photovoltaic photovoltaics biofuel biofuels agritech agroforestry crore crores lakh lakhs jirga madrasa madrasas
madrassa madrassas fatwa fatwas burqa burqas niqab niqabs hijab hijabs halal haram imam imams ayatollah ayatollahs
peshmerga mujahideen jihadi jihadis jihadist jihadists panchayat panchayats tehsil dacoit dacoits sarpanch lathi
gherao bandh hartal swadeshi ashram ashrams pandal loadshedding bakkie braai spaza matatu matatus okada okadas
amnesties oblast oblasts raion akimat provincials intifada kibbutz kibbutzim knesset shekel shekels dirham dirhams
dinar dinars riyal riyals rupiah ringgit tenge hryvnia hryvnias renminbi zloty zlotys forint forints krona kronor
kroner keeper keepers pacer pacers seamer seamers wicketkeeper wicketkeepers yorker yorkers paceman pacemen batter
batters midfielder midfielders wingback wingbacks playmaker playmakers goalscorer goalscorers goalless clubmate
peloton pelotons domestique domestiques repechage eventing dressage omnium keirin
"""
RIGHT = frozenset(word.lower() for word in _WORDS.split())
