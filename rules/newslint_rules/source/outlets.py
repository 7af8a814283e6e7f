"""Sites that belong together, and sites on which an outlet's articles also stand."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.text.pattern import pattern
from newslint.text.urls import host, registered_domain

_GROUPS = """
    bbc.com bbc.co.uk bbc.in bbci.co.uk
    theguardian.com guardian.co.uk gu.com
    nytimes.com nyt.com nyti.ms
    washingtonpost.com washpost.com wapo.st
    wsj.com dowjones.com barrons.com marketwatch.com on.wsj.com
    cnn.com cnn.it turner.com
    foxnews.com foxbusiness.com
    nbcnews.com nbc.com msnbc.com today.com cnbc.com ms.now
    abcnews.com abc.com go.com espn.com
    cbsnews.com cbs.com cbslocal.com
    apnews.com ap.org
    reuters.com reut.rs thomsonreuters.com
    huffpost.com huffingtonpost.com buzzfeed.com buzzfeednews.com
    thetimes.co.uk thetimes.com thesundaytimes.co.uk timesonline.co.uk
    independent.co.uk the-independent.com
    dailymail.co.uk dailymail.com mailonline.com mailplus.co.uk mailonsunday.co.uk thisismoney.co.uk metro.co.uk
    theage.com.au smh.com.au brisbanetimes.com.au watoday.com.au nine.com.au 9news.com.au
    news.com.au theaustralian.com.au dailytelegraph.com.au heraldsun.com.au couriermail.com.au adelaidenow.com.au
    indiatimes.com timesofindia.com economictimes.com
    hindustantimes.com livehindustan.com livemint.com
    indianexpress.com jansatta.com financialexpress.com loksatta.com
    thehindu.com thehindubusinessline.com
    geo.tv thenews.com.pk jang.com.pk
    tribune.com.pk express.pk
    dawn.com dawnnews.tv
    xinhuanet.com news.cn xinhua.net
    people.com.cn people.cn peopledaily.com.cn
    cctv.com cctv.cn cntv.cn cgtn.com
    ria.ru rian.ru sputniknews.com sputnikglobe.com
    tass.com tass.ru itar-tass.com
    rt.com russiatoday.com
    rferl.org svoboda.org radiosvoboda.org azattyq.org
    dw.com dw.de
    aljazeera.com aljazeera.net aje.io
    folha.com.br uol.com.br
    globo.com g1.com.br oglobo.com.br
    spiegel.de manager-magazin.de
    sueddeutsche.de sz.de
    faz.net faz.de
    ndtv.com ndtvprofit.com gadgets360.com
    moneycontrol.com cnbctv18.com news18.com firstpost.com
    usatoday.com azcentral.com freep.com indystar.com tennessean.com jsonline.com desmoinesregister.com northjersey.com
    mirror.co.uk express.co.uk dailyexpress.co.uk dailystar.co.uk dailyrecord.co.uk liverpoolecho.co.uk
    elperiodico.com sport.es
    elpais.com as.com cincodias.com
    zeit.de tagesspiegel.de
    derstandard.at derstandard.de
    lemonde.fr lemde.fr
    lefigaro.fr figaro.fr
    francetvinfo.fr franceinfo.fr france.tv
    elmundo.es expansion.com marca.com
    ansa.it ansamed.info
    theatlantic.com citylab.com
    slate.com slate.fr
    politico.com politico.eu politicopro.com
    axios.com axioslocal.com
    ft.com ftchinese.com
    sky.com skynews.com
    rte.ie rteworld.com
    cbc.ca radio-canada.ca
    nikkei.com nikkei.co.jp asia.nikkei.com
    joins.com joongang.co.kr
    chinadaily.com.cn chinadaily.com chinadailyhk.com
""".strip()
OWNERS = {domain: number for number, line in enumerate(_GROUPS.split("\n")) for domain in line.split()}
"""Outlets with several domains, and outlets of one house that share articles: own list, the number of the group."""

_ELSEWHERE_TEXT = """
    bit.ly t.co ow.ly dlvr.it trib.al buff.ly tinyurl.com goo.gl is.gd fb.me lnkd.in shorturl.at rebrand.ly ift.tt
    feedproxy.google.com feedburner.com rss.app ampproject.org translate.goog googleusercontent.com outline.com 12ft.io
    google.com msn.com yahoo.com yahoo.co.jp aol.com bing.com newsbreak.com flipboard.com apple.news feedly.com
    smartnews.com toutiao.com ground.news newsnow.co.uk dailyhunt.in inshorts.com opera.news operanewsapp.com naver.com
    daum.net nate.com dzen.ru yandex.ru kakao.com upday.com pressreader.com proquest.com lexisnexis.com allafrica.com
    prnewswire.com businesswire.com globenewswire.com accesswire.com einpresswire.com newswire.com prweb.com
    youtube.com youtu.be vimeo.com dailymotion.com facebook.com twitter.com x.com instagram.com t.me telegram.me
    tiktok.com linkedin.com reddit.com pinterest.com medium.com substack.com wordpress.com blogspot.com tumblr.com
    github.io soundcloud.com spotify.com podbean.com issuu.com weibo.com weibo.cn qq.com baidu.com sohu.com 163.com
    sina.com.cn sina.cn
"""
ELSEWHERE = frozenset(_ELSEWHERE_TEXT.split())
"""Shorteners, feeds, mirrors, aggregators, wires of press releases, platforms: an outlet's article may stand there."""
_AGENCIES_TEXT = """
    reuters.com apnews.com ap.org afp.com dpa.de dpa.com ansa.it efe.com lusa.pt tass.com tass.ru interfax.ru ria.ru
    xinhuanet.com news.cn kyodonews.net kyodonews.jp yna.co.kr yonhapnews.co.kr ptinews.com aninews.in ians.in aa.com.tr
    bloomberg.com upi.com pap.pl ctk.cz sda.ch apa.at belga.be anp.nl tt.se ntb.no ritzau.dk app.com.pk antaranews.com
"""
AGENCIES = frozenset(_AGENCIES_TEXT.split())
"""News agencies: a source in the sense of who wrote it, on whatever site it stands."""
_DOMAIN = pattern(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,4}([a-z]{2,12})", re.IGNORECASE)
_ENDINGS_TEXT = """
    com org net info news press media today online site live world tv fm radio eu int io co ai tech africa asia
    uk us ca au nz ie in pk bd lk np de at ch fr be nl lu es pt it gr se no dk fi is cz sk hu ro bg si hr rs ba mk al
    ee lv lt pl ua ru by md kz uz kg ge az am tr il ir iq sa ae qa kw om bh ye jo lb sy ps eg ma dz tn ly sd so et ke
    ug tz rw ng gh sn cm za zw zm na bw mz cn hk tw mo jp kr vn th my sg id ph kh la mm mn mx br ar cl pe co uy py bo
    ec ve cr pa gt sv hn ni do pr cu jm tt
"""
_ENDINGS = frozenset(_ENDINGS_TEXT.split())
"""Top-level domains of outlets: own selection."""


@lru_cache(maxsize=4096)
def domain(value: str) -> str | None:
    """The registered domain that a source names: a host name or a URL; ``None`` where it is a name in words."""
    value = value.strip().rstrip("/").lower()
    if len(value) > 200 or " " in value or "." not in value:
        return None
    name = host(value) if "://" in value else value.partition("/")[0]
    match = _DOMAIN.fullmatch(name or "")
    if name is None or match is None:
        return None
    return registered_domain(name) if match[1] in _ENDINGS or "://" in value else None


def related(one: str, other: str) -> bool:
    """Whether two registered domains may be one outlet: the same name, one within the other, or one owner."""
    if one == other or (one in OWNERS and OWNERS[one] == OWNERS.get(other)):
        return True
    short, long = sorted((_name(one), _name(other)), key=len)
    return len(short) > 2 and short in long


def _name(domain: str) -> str:
    """What is characteristic of a domain: without its ending and hyphens."""
    return domain.partition(".")[0].replace("-", "")
