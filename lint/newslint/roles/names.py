"""Field names of scrapers, news formats and news services, as data: see ``aliases``.

For each role three lists, best name first: names that settle the role, names that are likely, names that count
only where nothing better has the role. Written from the documentation of the producers named in ``PRODUCERS``
and from the plain words for these things in twenty languages.
"""

from __future__ import annotations

from collections.abc import Mapping

from newslint.roles import Role

NAMES: Mapping[Role, tuple[str, str, str]] = {
    "title": (
        """title headline headlines article_title news_title post_title story_title titulo titulo_noticia titular
        encabezado titre titel titolo überschrift schlagzeile manchete заголовок 标题 標題 新闻标题 新聞標題
        タイトル 見出し 제목 기사제목 عنوان العنوان başlık judul tytuł nadpis titulek otsikko overskrift cím
        titlu naslov τίτλος כותרת शीर्षक tiêu_đề""",
        "web_title web_headline hed head headline_main title_detail title_original original_title 題名 题目 題目",
        "heading name h1 subject title_page title_rss page_title og_title meta_title seo_title",
    ),
    "body": (
        """article_body maintext main_text full_text fulltext body_text plaintext plain_text text_content
        content_text body content text article_text article_content bodies cleaned_text clean_text news_content
        news_body news_text story_text story_content story_body post_content post_body post_text page_text
        page_content document_text full_content texto cuerpo contenido corpo conteúdo texte contenu corps inhalt
        volltext haupttext artikeltext testo contenuto текст содержание контент 正文 内容 內容 文章内容 新闻内容
        新聞內容 全文 本文 본문 내용 기사내용 المحتوى النص نص içerik metin isi konten tekst inhoud treść obsah
        brödtext innehåll sisältö tartalom conținut""",
        """text_cleaned raw_text raw_content content_encoded paragraphs body_xhtml body_html article_body_html
        content_html text_html article story document markdown noticia matéria artikel articolo artículo статья
        기사""",
        "news html cleaned_html raw_html message transcript lead_paragraph content_snippet",
    ),
    "authors": (
        """authors author byline bylines by_line author_name author_names authors_name authors_names writer writers
        written_by journalist journalists reporter reporters creator creators dc_creator columnist author_list
        auteur auteurs autor autores autora autore autori verfasser автор авторы 作者 记者 記者 撰文 著者 執筆者
        저자 기자 작성자 كاتب الكاتب المؤلف yazar penulis autoři författare forfatter kirjoittaja szerző
        συγγραφέας מחבר लेखक tác_giả""",
        """by author_display_name byline_original meta_author article_author periodista jornalista redacteur
        redakteur firma posted_by von par por door oleh""",
        "contributor contributors editor editors 编辑 編輯 signature credit",
    ),
    "published": (
        """date_published date_publish publish_date published_date published_at publishing_date publication_date
        pub_date published published_on published_time publish_time pub_time date_time_pub web_publication_date
        first_publication_date first_published first_published_at first_publish_date firstcreated
        date_of_publication document_date date_posted posted_on posted_at post_date posted posted_date
        publish_datetime publication_time fecha_publicación fecha_de_publicación fecha data_publicação
        data_de_publicação data_pubblicazione date_publication date_de_publication date_parution veröffentlicht
        veröffentlicht_am veröffentlichungsdatum erscheinungsdatum gepubliceerd publicatiedatum дата
        дата_публикации опубликовано 发布时间 發布時間 发布日期 發布日期 发表时间 发表日期 日期 公開日 掲載日
        公開日時 日付 게시일 날짜 작성일 등록일 تاريخ تاريخ_النشر التاريخ tarih yayın_tarihi tanggal
        data_publikacji datum_vydání julkaistu publicerad publisert erschienen_am publié_le publicado_el
        publicado_em pubblicato_il gepubliceerd_op udgivet opublikowano publikováno publicat_pe
        diterbitkan_pada δημοσιεύθηκε опубліковано""",
        "date datum issued issued_at news_date article_date date_issued iso_date dc_date datetime 时间 時間 日時",
        """data created date_created created_at created_on creation_date versioncreated timestamp time ts ctime
        published_utc publish_datetime_utc date_published_raw published_raw published_parsed release_date day""",
    ),
    "modified": (
        """date_modified date_modify modified modified_at modified_date modified_on modified_time last_modified
        last_modified_date updated updated_at updated_on updated_date date_updated date_update last_updated
        last_update last_updated_at update_date update_time updated_time last_edited edited_at revised
        revised_at dcterms_modified lastmod post_modified aktualisiert aktualisierungsdatum
        letzte_aktualisierung geändert_am änderungsdatum actualizado fecha_actualización fecha_modificación
        fecha_de_actualización atualizado atualizado_em data_atualização data_modificação date_modification
        date_mise_à_jour mis_à_jour aggiornato data_aggiornamento data_modifica gewijzigd обновлено изменено
        дата_обновления 更新时间 更新時間 修改时间 更新日 更新日時 수정일 güncelleme_tarihi aktualisiert_am
        mis_à_jour_le modifié_le actualizado_el atualizado_em aggiornato_il bijgewerkt_op uppdaterad oppdatert
        opdateret päivitetty zaktualizowano aktualizováno diperbarui_pada ενημερώθηκε оновлено""",
        "edited changed content_last_modified",
        "versioncreated mtime",
    ),
    "scraped": (
        """scraped_at scraped scrape_date scrape_time scraped_date scraped_on scraping_date scraped_time
        scrape_timestamp scraped_timestamp date_scraped crawled_at crawled crawl_date crawl_time crawled_date
        crawled_time crawled_on crawl_timestamp crawl_datetime date_crawled date_download date_downloaded
        download_date downloaded downloaded_at download_time download_timestamp fetched_at fetched fetch_date
        fetch_time fetched_date fetched_on date_fetched retrieved_at retrieved retrieved_on retrieval_date
        date_retrieved accessed accessed_at access_date date_accessed date_access captured_at capture_date
        collected_at collected_on collection_date collection_utc collection_time date_collected extracted_at
        extraction_date extraction_time date_extracted ingested_at ingestion_date ingest_date harvested_at
        harvest_date filedate warc_date snapshot_date archived_at archive_date indexed_date indexed_at
        fecha_extracción fecha_descarga fecha_scraping data_extração data_coleta date_extraction
        date_de_collecte abgerufen abgerufen_am abrufdatum 抓取时间 抓取時間 采集时间 爬取时间 дата_сбора""",
        "imported_at import_date inserted_at added_at date_added saved_at",
        "processed_at",
    ),
    "url": (
        """url article_url article_link link news_url news_link story_url story_link post_url post_link page_url
        web_url webpage_url item_url item_link full_url href permalink show_on_website final_url resolved_url
        resolved_page_url loaded_url original_url doc_url document_url url_noticia link_noticia enlace lien
        ссылка 链接 連結 鏈接 网址 網址 原文链接 新闻链接 リンク 링크 الرابط رابط bağlantı tautan odkaz""",
        "share_url short_url source_link adresse 原文",
        "source source_url uri guid id _id loc website web src page location links sources address",
    ),
    "canonical_url": (
        "canonical_url canonical_link canonical link_canonical url_canonical rel_canonical canonical_href",
        "main_entity_of_page og_url meta_og_url",
        "",
    ),
    "source": (
        """source source_name sourcename site_name sitename outlet news_outlet outlet_name media_outlet newspaper
        newspaper_name news_source publisher publisher_name publication publication_name publication_title
        publisher_title source_title source_domain source_hostname domain hostname crawled_from news_site
        source_site media_name infosource infosources provider provider_name news_provider news_agency agency
        clean_url fuente periódico diario medio fonte veículo jornal quelle zeitung herausgeber éditeur giornale
        testata editore bron krant источник сми издание 来源 來源 媒体 媒體 新闻来源 出处 出處 配信元 출처
        언론사 مصدر المصدر kaynak gazete sumber źródło zdroj källa""",
        """site website host netloc portal brand sources source_id source_uri meta_site_name journal medium
        web_site 网站 網站""",
        "media channel feed feed_name feed_title source_url copyright_holder rights",
    ),
    "categories": (
        """category categories section article_section section_name news_category category_name category_names
        main_category primary_category rubric rubrique rubriek rubrik ressort kategorie kategorien categoría
        categorías categoria categorias sección secciones seção editoria sezione categorie catégorie catégories
        рубрика категория раздел 分类 分類 类别 類別 栏目 欄目 频道 頻道 版面 カテゴリ カテゴリー 카테고리 분류
        섹션 القسم التصنيف kategori kategoria""",
        """sections topic subcategory sub_category subsection subject subjects cat cats department pillar_name
        vertical""",
        "channel genre news_desk desk theme themes",
    ),
    "tags": (
        """tags tag keywords keyword topics meta_keywords news_keywords hashtags tag_list tag_names keywords_list
        etiquetas palabras_clave palavras_chave mots_clés schlagworte schlagwörter stichworte stichwörter
        parole_chiave etichette trefwoorden теги тэги метки ключевые_слова 标签 標籤 标籤 关键词 關鍵詞 关键字
        關鍵字 タグ キーワード 태그 키워드 الوسوم etiket etiketler słowa_kluczowe""",
        "freetags",
        "labels terms",
    ),
    "language": (
        """language lang in_language language_code lang_code languages human_language idioma langue sprache lingua
        taal język язык 语言 語言 言語 언어 اللغة dil bahasa språk""",
        "meta_lang meta_language content_language",
        "locale og_locale detected_language",
    ),
    "description": (
        """description summary excerpt abstract teaser standfirst subtitle sub_title subheadline subheading subhead
        lead lede intro snippet trail_text deck dek short_description meta_description og_description desc blurb
        synopsis resumen bajada copete entradilla subtítulo descripción resumo descrição linha_fina chapô
        chapeau résumé accroche sous_titre zusammenfassung untertitel vorspann anreißer beschreibung sommario
        riassunto occhiello sottotitolo descrizione samenvatting лид анонс описание подзаголовок 摘要 简介 簡介
        导语 導語 概要 리드 요약 설명 부제목 الملخص الوصف özet ringkasan ingress perex streszczenie""",
        "headline_secondary alternative_headline highlights description_short body_summary preview introduction",
        "lead_paragraph",
    ),
    "image": (
        """image image_url image_urls top_image top_img main_image main_image_url lead_image lead_image_url
        featured_image featured_image_url cover_image hero_image teaser_image url_to_image thumbnail
        thumbnail_url meta_img og_image picture picture_url photo photo_url images img img_url img_src imgs
        image_link image_src pictures photos imagen imágenes imagem imagens foto fotos bild bild_url bilder
        immagine immagini изображение картинка 图片 圖片 封面 画像 이미지 사진 afbeelding görsel""",
        "thumb cover banner media_thumbnail poster",
        "media media_content enclosure enclosures associations",
    ),
    "links": (
        """links urls outlinks out_links outgoing_links external_links hyperlinks article_links embedded_links
        enlaces liens""",
        "references related_links internal_links",
        "sources citations",
    ),
    "id": (
        """id _id uuid guid article_id news_id post_id story_id doc_id document_id item_id record_id entry_id
        identifier content_id 编号 編號""",
        "uri nid @id hash_id body_id",
        "key slug",
    ),
}  # fmt: skip

_PRODUCERS: Mapping[str, str] = {
    "news-please": "maintext datepublish datemodify datedownload sourcedomain titlepage titlerss",
    "newspaper3k/4k": "publishdate topimage topimg metaimg metasitename metalang textcleaned canonicallink",
    "goose3": "cleanedtext finalurl publishdatetimeutc",
    "trafilatura": "sourcehostname filedate rawtext",
    "fundus": "publishingdate plaintext",
    "zyte": "articlebodyhtml datepublishedraw mainimage",
    "schema.org": "articlebody datepublished datemodified inlanguage articlesection mainentityofpage",
    "ninjs": "versioncreated firstcreated bodytext bodyxhtml headlines bodies bylines infosources",
    "RSS/Atom": "pubdate dccreator contentencoded titledetail",
    "NewsAPI": "publishedat urltoimage",
    "readability": "publishedtime textcontent sitename",
    "Guardian API": "webtitle weburl webpublicationdate trailtext sectionname",
    "Diffbot": "humanlanguage pageurl resolvedpageurl",
}

PRODUCERS: Mapping[str, str] = {name: made for made, names in _PRODUCERS.items() for name in names.split()}
"""Folded names that are peculiar to one scraper, format or service."""
