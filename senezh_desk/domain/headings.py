"""The headings of lists: what each may say of a field, in Russian and English."""

from __future__ import annotations

NAME = "name"  # the whole name in one column
NUMBER = "number"  # the line's number: of no use
_SURE, _LIKELY, _POSSIBLE = 10, 7, 4

# field, how sure, what the heading says (casefolded, ё as е, marks gone)
HEADINGS: tuple[tuple[str, int, str], ...] = (
    (
        NUMBER,
        _SURE,
        (
            r"№|n|no|nn|#|п п|пп|n п п|№ п п|номер( п п| по порядку| строки)?|№№( п п)?|"
            r"пор(ядковый)? номер|row|num(ber)?"
        ),
    ),
    (
        NAME,
        _SURE,
        (
            r"(фио|ф и о)( .*)?|фамилия,? имя,?( и)?( отчество)?( .*)?|фамилия( и)? инициалы.*|"
            r"full name|name and surname|participant( s)?( full)? name|attendee( name)?|"
            r"name of (the )?participant|surname,? (first )?name.*|(last|first|"
            r"given) name,? (and )?(first|last|family) name.*"
        ),
    ),
    (
        NAME,
        _LIKELY,
        (
            r"имя( и)? фамилия.*|фамилия имя.*|полное имя|фио.*|.* (фио|ф и о)|name|имя участника|"
            r"участник\w*|слушател\w*|делегат\w*|participants?|attendees?|delegates?"
        ),
    ),
    (
        NAME,
        _POSSIBLE,
        (
            r"гост\w*|спикер\w*|эксперт\w*|сотрудник\w*|человек|люди|кто|персона|person|people|"
            r"guests?|speakers?|контактное лицо|представител\w*|кандидат\w*|состав( команды|"
            r" делегации)?|члены? команды|"
            r"проживающ\w*|прибывающ\w*|заезжающ\w*|приглашенн\w*"
        ),
    ),
    ("last", _SURE, r"фамилия( участника| слушателя)?|last ?name|surname|family ?name|фам"),
    ("last", _LIKELY, r"фамилия .*|.* (last ?name|surname)"),
    ("first", _SURE, r"имя|first ?name|given ?names?|forename"),
    ("first", _LIKELY, r"имя .*|name|.* first ?name"),
    ("middle", _SURE, r"отчество( при наличии)?|middle ?name|patronymic( name)?|отч"),
    ("middle", _LIKELY, r"отчество .*|.* отчество|second name"),
    (
        "team",
        _SURE,
        (r"команда|делегация|название команды|team|delegation|team name|муниципальная команда"),
    ),
    (
        "team",
        _LIKELY,
        (
            r"(команда|делегация|team) .*|наименование (команды|делегации)|группа|group|"
            r".* команд[аы]"
        ),
    ),
    (
        "municipality",
        _SURE,
        (
            r"муниципалитет|муниципальн\w+ образовани\w+|мо|municipality|наименование (мо|"
            r"муниципального образования|муниципалитета)|название (мо|муниципалитета|"
            r"муниципального образования)"
        ),
    ),
    (
        "municipality",
        _LIKELY,
        (
            r"муницип\w*.*|.*муниципальн\w+ (образовани\w+|район\w*|округ\w*).*|город|"
            r"населенный пункт|city|town|город район|район|городской округ|city town|district|"
            r"территория"
        ),
    ),
    (
        "region",
        _SURE,
        (
            r"регион|субъект( рф| российской федерации| федерации)?|region|federal subject|"
            r"область|республика|край|область край.*|субъект рф регион|регион субъект.*"
        ),
    ),
    (
        "region",
        _LIKELY,
        (
            r"регион .*|субъект .*|наименование (региона|субъекта.*)|название (региона|"
            r"субъекта.*)|state|province|oblast"
        ),
    ),
    ("position", _SURE, r"должность|position|job ?title|занимаемая должность"),
    (
        "position",
        _LIKELY,
        (r"должност\w* .*|.* должност\w*.*|title|job|role|post|чин должность|роль в администрации"),
    ),
    (
        "category",
        _SURE,
        (
            r"категория( участника| участия)?|category|статус участника|тип участника|"
            r"роль( участника)?"
        ),
    ),
    (
        "category",
        _LIKELY,
        (r"статус|роль.*|role|категория .*|participant type|type|status|формат участия|тип"),
    ),
    (
        "phone",
        _SURE,
        (
            r"телефон\w*|тел|моб(ильный)?( тел(ефон)?)?|сотовый( тел(ефон)?)?|phone( number)?|"
            r"mobile( phone| number)?|cell( phone)?|номер телефона|контактный телефон|"
            r"номер мобильного телефона|личный телефон"
        ),
    ),
    (
        "phone",
        _LIKELY,
        (
            r".*(мобильн|сотов|mobile).*|телефон .*|.* телефон\w*|контакты?|контактные данные|"
            r"тел .*|.* тел( .*)?|tel( .*)?|telephone.*|whatsapp|phone .*|.* phone"
        ),
    ),
    ("phone", _POSSIBLE, r".*(раб(оч\w*)?|служебн\w*|городск\w*|work|office).*(тел|phone).*"),
    (
        "email",
        _SURE,
        (
            r"e ?mail|почта|эл(ектронная)? почта|электронный адрес|адрес (эл(ектронной)?) почты|"
            r"mail|имейл|мейл|email address|e mail address|емейл|эл адрес|адрес электронной почты"
        ),
    ),
    ("email", _LIKELY, r".*\be ?mail\b.*|.*почт\w+.*|.*электронн\w+ (адрес|почт)\w*.*"),
    (
        "room",
        _SURE,
        (
            r"комната|номер комнаты|№ комнаты|room|room number|room no|номер проживания|№ номера|"
            r"номер в гостинице|n комнаты|комн"
        ),
    ),
    (
        "room",
        _LIKELY,
        (r"размещение|проживание|номер (в|проживания).*|accommodation|комната .*|.* комнат[аы]"),
    ),
    (
        "diet",
        _SURE,
        (
            r"питание|диета|особенности питания|diet|dietary( requirements| needs| restrictions)?|"
            r"меню|meal|food"
        ),
    ),
    ("diet", _LIKELY, r".*(питани|диет|аллерги|dietary|dietar|allerg).*"),
    (
        "note",
        _SURE,
        (
            r"примечани[ея]|комментари[йи]|note|notes|remark|remarks|comment|comments|заметк[аи]|"
            r"прим"
        ),
    ),
    ("note", _LIKELY, r"(примечани[ея]|комментари[йи]) .*|дополнительно|доп информация"),
    (
        "head",
        _SURE,
        (
            r"глава команды|руководитель команды|капитан( команды)?|team (head|leader|lead)|"
            r"глава делегации|руководитель делегации"
        ),
    ),
    (
        "source_id",
        _SURE,
        (
            r"id|ид|айди|идентификатор|uid|guid|код участника|id участника|participant id|"
            r"person id|личный номер|табельный номер|рег(истрационный)? номер|registration (id|"
            r"number|no)|номер анкеты|id анкеты|номер заявки|id заявки|external id"
        ),
    ),
)
