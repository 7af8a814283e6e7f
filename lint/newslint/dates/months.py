"""Names of months in the languages of the news, with the abbreviations and cases that sites write."""

from __future__ import annotations

from collections.abc import Mapping

MONTHS: Mapping[str, str] = {
    "en": "january jan|february feb febr|march mar|april apr|may|june jun|july jul|august aug|september sept sep"
    "|october oct|november nov|december dec",
    "de": "januar jän jänner jaenner|februar feber|märz mrz maerz mär|april|mai|juni jun|juli jul|august|september"
    "|oktober okt|november|dezember dez",
    "fr": "janvier janv|février févr fév|mars|avril avr|mai|juin|juillet juil|août aou|septembre|octobre|novembre"
    "|décembre déc",
    "es": "enero ene|febrero|marzo mzo|abril abr|mayo|junio|julio|agosto ago agto|septiembre setiembre set"
    "|octubre|noviembre|diciembre dic",
    "pt": "janeiro|fevereiro fev|março|abril abr|maio mai|junho|julho|agosto ago|setembro set|outubro out|novembro"
    "|dezembro dez",
    "it": "gennaio gen genn|febbraio febbr|marzo|aprile|maggio mag magg|giugno giu|luglio lug|agosto|settembre sett"
    "|ottobre ott|novembre|dicembre",
    "ca": "gener|febrer|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre des",
    "gl": "xaneiro xan|febreiro|marzo|abril|maio|xuño|xullo|agosto|setembro|outubro|novembro|decembro",
    "eu": "urtarrila urtarrilaren urtarrilak urt|otsaila otsailaren otsailak ots|martxoa martxoaren martxoak"
    "|apirila apirilaren apirilak api|maiatza maiatzaren maiatzak|ekaina ekainaren ekainak eka"
    "|uztaila uztailaren uztailak uzt|abuztua abuztuaren abuztuak abu|iraila irailaren irailak ira"
    "|urria urriaren urriak urr|azaroa azaroaren azaroak aza|abendua abenduaren abenduak abe",
    "ro": "ianuarie ian|februarie|martie|aprilie|mai|iunie iun|iulie iul|august|septembrie|octombrie|noiembrie noi"
    "|decembrie",
    "nl": "januari|februari|maart mrt|april|mei|juni|juli|augustus|september|oktober okt|november|december",
    "sv": "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
    "da": "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december",
    "nb": "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember",
    "is": "janúar|febrúar|mars|apríl|maí|júní|júlí|ágúst|september|október|nóvember|desember",
    "fi": "tammikuu tammikuuta tammikuun tammi|helmikuu helmikuuta helmikuun helmi|maaliskuu maaliskuuta maaliskuun "
    "maalis|huhtikuu huhtikuuta huhtikuun huhti|toukokuu toukokuuta toukokuun touko|kesäkuu kesäkuuta kesäkuun kesä"
    "|heinäkuu heinäkuuta heinäkuun heinä|elokuu elokuuta elokuun elo|syyskuu syyskuuta syyskuun syys"
    "|lokakuu lokakuuta lokakuun loka|marraskuu marraskuuta marraskuun marras|joulukuu joulukuuta joulukuun joulu",
    "et": "jaanuar jaanuari jaan|veebruar veebruari veebr|märts märtsi|aprill aprilli|mai|juuni|juuli|august augusti"
    "|september septembri|oktoober oktoobri|november novembri|detsember detsembri dets",
    "lv": "janvāris janvārī|februāris februārī|marts martā|aprīlis aprīlī|maijs maijā|jūnijs jūnijā|jūlijs jūlijā"
    "|augusts augustā|septembris septembrī|oktobris oktobrī|novembris novembrī|decembris decembrī",
    "lt": "sausis sausio saus|vasaris vasario vas|kovas kovo|balandis balandžio bal|gegužė gegužės geg"
    "|birželis birželio birž|liepa liepos|rugpjūtis rugpjūčio rugpj|rugsėjis rugsėjo rugs|spalis spalio spal"
    "|lapkritis lapkričio lapkr|gruodis gruodžio gruod",
    "pl": "styczeń stycznia sty|luty lutego lut|marzec marca|kwiecień kwietnia kwi|maj maja|czerwiec czerwca cze"
    "|lipiec lipca lip|sierpień sierpnia sie|wrzesień września wrz|październik października paź|listopad "
    "listopada lis"
    "|grudzień grudnia gru",
    "cs": "leden ledna led|únor února úno|březen března bře|duben dubna dub|květen května kvě|červen června čvn"
    "|červenec července čvc|srpen srpna srp|září zář|říjen října říj|listopad listopadu|prosinec prosince pro",
    "sk": "január januára|február februára|marec marca|apríl apríla|máj mája|jún júna|júl júla|august augusta"
    "|september septembra|október októbra|november novembra|december decembra",
    "hu": "január januárban|február febr|március márc|április ápr|május máj|június jún|július júl|augusztus"
    "|szeptember szept|október okt|november|december",
    "hr": "siječanj siječnja sij|veljača veljače velj|ožujak ožujka ožu|travanj travnja tra|svibanj svibnja svi"
    "|lipanj lipnja|srpanj srpnja|kolovoz kolovoza kol|rujan rujna ruj|listopad listopada|studeni studenoga "
    "studenog stu"
    "|prosinac prosinca",
    "sl": "januar januarja|februar februarja|marec marca|april aprila|maj maja|junij junija|julij julija"
    "|avgust avgusta avg|september septembra|oktober oktobra|november novembra|december decembra",
    "sr": "јануар јануара јан|фебруар фебруара феб|март марта мар|април априла апр|мај маја|јун јуна јуни|јул "
    "јула јули"
    "|август августа авг|септембар септембра септ|октобар октобра окт|новембар новембра нов|децембар децембра дец",
    "sr-Latn": "januara|februara|mart marta|april aprila|maj maja|juna|jula|avgust avgusta|septembar septembra"
    "|oktobar oktobra|novembar novembra|decembar decembra",
    "mk": "јануари|февруари фев|март|април|мај|јуни|јули|август|септември|октомври|ноември ное|декември дек",
    "bg": "януари ян|февруари февр|март|април|май|юни|юли|август|септември|октомври|ноември|декември",
    "ru": "январь января янв|февраль февраля фев|март марта мар|апрель апреля апр|май мая|июнь июня июн|июль июля июл"
    "|август августа авг|сентябрь сентября сен сент|октябрь октября окт|ноябрь ноября ноя нояб|декабрь декабря дек",
    "uk": "січень січня січ|лютий лютого лют|березень березня бер|квітень квітня кві квіт|травень травня тра трав"
    "|червень червня чер черв|липень липня лип|серпень серпня сер серп|вересень вересня вер|жовтень жовтня жов жовт"
    "|листопад листопада лис|грудень грудня гру груд",
    "be": "студзень студзеня|люты лютага|сакавік сакавіка|красавік красавіка|май травень мая траўня|чэрвень чэрвеня"
    "|ліпень ліпеня|жнівень жніўня|верасень верасня|кастрычнік кастрычніка|лістапад лістапада|снежань снежня",
    "kk": "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан",
    "el": "ιανουάριος ιανουαρίου ιαν|φεβρουάριος φεβρουαρίου φεβ φεβρ|μάρτιος μαρτίου μαρ μάρ|απρίλιος απριλίου απρ"
    "|μάιος μαΐου μάι μαι|ιούνιος ιουνίου ιουν ιούν|ιούλιος ιουλίου ιουλ ιούλ|αύγουστος αυγούστου αυγ αύγ"
    "|σεπτέμβριος σεπτεμβρίου σεπ σεπτ|οκτώβριος οκτωβρίου οκτ|νοέμβριος νοεμβρίου νοε νοέ|δεκέμβριος δεκεμβρίου δεκ",
    "sq": "janar janari|shkurt shkurti shk|mars marsi|prill prilli pri|maj maji|qershor qershori qer|korrik "
    "korriku kor"
    "|gusht gushti gus|shtator shtatori sht|tetor tetori tet|nëntor nëntori nën|dhjetor dhjetori dhj",
    "tr": "ocak oca|şubat şub|mart|nisan nis|mayıs|haziran haz|temmuz tem|ağustos ağu|eylül eyl|ekim eki|kasım kas"
    "|aralık ara",
    "az": "yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr",
    "ka": "იანვარი იანვარს იან|თებერვალი თებერვალს თებ|მარტი მარტს მარ|აპრილი აპრილს აპრ|მაისი მაისს მაი"
    "|ივნისი ივნისს ივნ|ივლისი ივლისს ივლ|აგვისტო აგვისტოს აგვ|სექტემბერი სექტემბერს სექ|ოქტომბერი ოქტომბერს ოქტ"
    "|ნოემბერი ნოემბერს ნოე|დეკემბერი დეკემბერს დეკ",
    "hy": "հունվար հունվարի հնվ|փետրվար փետրվարի փտվ|մարտ մարտի մրտ|ապրիլ ապրիլի ապր|մայիս մայիսի մյս|հունիս "
    "հունիսի հնս"
    "|հուլիս հուլիսի հլս|օգոստոս օգոստոսի օգս|սեպտեմբեր սեպտեմբերի սեպ|հոկտեմբեր հոկտեմբերի հոկ"
    "|նոյեմբեր նոյեմբերի նոյ|դեկտեմբեր դեկտեմբերի դեկ",
    "ar": "يناير كانون-الثاني جانفي|فبراير شباط فيفري|مارس آذار مارت|أبريل نيسان أفريل ابريل إبريل|مايو أيار ماي"
    "|يونيو حزيران جوان يونيه|يوليو تموز جويلية يوليوز يوليه|أغسطس آب أوت غشت|سبتمبر أيلول شتنبر"
    "|أكتوبر تشرين-الأول|نوفمبر تشرين-الثاني نونبر|ديسمبر كانون-الأول دجنبر",
    "fa": "ژانویه|فوریه|مارس|آوریل|مه می|ژوئن|ژوئیه جولای|اوت آگوست|سپتامبر|اکتبر|نوامبر|دسامبر",
    "ur": "جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر",
    "he": "ינואר בינואר|פברואר בפברואר|מרץ במרץ מרס במרס|אפריל באפריל|מאי במאי|יוני ביוני|יולי ביולי|אוגוסט באוגוסט"
    "|ספטמבר בספטמבר|אוקטובר באוקטובר|נובמבר בנובמבר|דצמבר בדצמבר",
    "hi": "जनवरी जन|फ़रवरी फरवरी फर|मार्च|अप्रैल अप्रै|मई|जून|जुलाई जुल|अगस्त अग|सितंबर सितम्बर सित"
    "|अक्टूबर अक्तूबर अक्टू|नवंबर नवम्बर नव|दिसंबर दिसम्बर दिस",
    "mr": "जानेवारी जाने|फेब्रुवारी फेब्रु|मार्च|एप्रिल|मे|जून|जुलै|ऑगस्ट ऑग|सप्टेंबर सप्टें|ऑक्टोबर ऑक्टो|नोव्हेंबर नोव्हें|डिसेंबर डिसें",
    "ne": "जनवरी|फेब्रुअरी|मार्च|अप्रिल|मे|जुन|जुलाई|अगस्ट|सेप्टेम्बर|अक्टोबर|नोभेम्बर|डिसेम्बर",
    "bn": "জানুয়ারি জানুয়ারী জানু|ফেব্রুয়ারি ফেব্রুয়ারী|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর",
    "pa": "ਜਨਵਰੀ|ਫ਼ਰਵਰੀ ਫਰਵਰੀ|ਮਾਰਚ|ਅਪ੍ਰੈਲ|ਮਈ|ਜੂਨ|ਜੁਲਾਈ|ਅਗਸਤ|ਸਤੰਬਰ|ਅਕਤੂਬਰ|ਨਵੰਬਰ|ਦਸੰਬਰ",
    "gu": "જાન્યુઆરી|ફેબ્રુઆરી|માર્ચ|એપ્રિલ|મે|જૂન|જુલાઈ|ઑગસ્ટ ઓગસ્ટ|સપ્ટેમ્બર|ઑક્ટોબર ઓક્ટોબર|નવેમ્બર|ડિસેમ્બર",
    "ta": "ஜனவரி ஜன|பிப்ரவரி பிப்|மார்ச்|ஏப்ரல் ஏப்|மே|ஜூன்|ஜூலை|ஆகஸ்ட் ஆக|செப்டம்பர் செப்|அக்டோபர் அக்|நவம்பர் நவ|டிசம்பர் டிச",
    "te": "జనవరి|ఫిబ్రవరి|మార్చి|ఏప్రిల్|మే|జూన్|జులై జూలై|ఆగస్టు|సెప్టెంబర్|అక్టోబర్|నవంబర్|డిసెంబర్",
    "kn": "ಜನವರಿ|ಫೆಬ್ರವರಿ|ಮಾರ್ಚ್|ಏಪ್ರಿಲ್|ಮೇ|ಜೂನ್|ಜುಲೈ|ಆಗಸ್ಟ್|ಸೆಪ್ಟೆಂಬರ್|ಅಕ್ಟೋಬರ್|ನವೆಂಬರ್|ಡಿಸೆಂಬರ್",
    "ml": "ജനുവരി|ഫെബ്രുവരി|മാർച്ച്|ഏപ്രിൽ|മേയ് മെയ്|ജൂൺ|ജൂലൈ|ഓഗസ്റ്റ് ആഗസ്റ്റ്|സെപ്റ്റംബർ|ഒക്ടോബർ|നവംബർ|ഡിസംബർ",
    "si": "ජනවාරි|පෙබරවාරි|මාර්තු|අප්‍රේල්|මැයි|ජූනි|ජූලි|අගෝස්තු|සැප්තැම්බර්|ඔක්තෝබර්|නොවැම්බර්|දෙසැම්බර්",
    "th": "มกราคม ม.ค|กุมภาพันธ์ ก.พ|มีนาคม มี.ค|เมษายน เม.ย|พฤษภาคม พ.ค|มิถุนายน มิ.ย|กรกฎาคม ก.ค|สิงหาคม ส.ค"
    "|กันยายน ก.ย|ตุลาคม ต.ค|พฤศจิกายน พ.ย|ธันวาคม ธ.ค",
    "vi": "tháng-một tháng-giêng|tháng-hai|tháng-ba|tháng-tư|tháng-năm|tháng-sáu|tháng-bảy|tháng-tám|tháng-chín"
    "|tháng-mười|tháng-mười-một|tháng-mười-hai tháng-chạp",
    "id": "januari|februari pebruari peb|maret|april|mei|juni|juli|agustus agu agt ags|september|oktober|november "
    "nopember"
    "|desember",
    "ms": "januari|februari|mac|april|mei|jun|julai|ogos ogo|september|oktober|november|disember dis",
    "tl": "enero|pebrero|marso|abril|mayo|hunyo|hulyo|agosto|setyembre|oktubre|nobyembre|disyembre",
    "sw": "januari|februari|machi|aprili|mei|juni|julai|agosti|septemba|oktoba|novemba|desemba",
    "af": "januarie|februarie|maart|april|mei|junie|julie|augustus|september|oktober|november|desember",
    "cy": "ionawr ion|chwefror chwef|mawrth|ebrill ebr|mai|mehefin meh|gorffennaf gorff|awst|medi|hydref hyd"
    "|tachwedd tach|rhagfyr rhag",
    "ga": "eanáir|feabhra|márta|aibreán|bealtaine|meitheamh|iúil|lúnasa|meán-fómhair|deireadh-fómhair|samhain|nollaig",
}
"""Language: the twelve months in order, ``|`` between months, blanks between forms, ``-`` inside names of two words."""
