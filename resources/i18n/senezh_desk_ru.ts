<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Attendance</name>
    <message>
        <source>not expected</source>
        <translation>участие не ожидается</translation>
    </message>
    <message>
        <source>not yet here</source>
        <translation>ещё нет</translation>
    </message>
    <message>
        <source>came</source>
        <translation>присутствие</translation>
    </message>
    <message>
        <source>came late</source>
        <translation>опоздание</translation>
    </message>
    <message>
        <source>left early</source>
        <translation>уход раньше</translation>
    </message>
    <message>
        <source>came, not expected</source>
        <translation>присутствие вне списка</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>отсутствие</translation>
    </message>
    <message>
        <source>absent, excused</source>
        <translation>отсутствие, уважительная причина</translation>
    </message>
    <message>
        <source>09:05▸ late · 09:05◂ left early · +09:05 not expected · a absent · – nobody waits</source>
        <translation>09:05▸ опоздание · 09:05◂ уход раньше · +09:05 вне списка · н неявка · – не ожидается</translation>
    </message>
</context>
<context>
    <name>AttendancePage</name>
    <message>
        <source>Only who is absent</source>
        <translation>Только отсутствующие</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Посещаемость</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Дни</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Регион</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Занятие</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Сегодня, {day}</translation>
    </message>
    <message>
        <source>The whole programme</source>
        <translation>Вся программа</translation>
    </message>
    <message>
        <source>All: {what}</source>
        <translation>Все {what}</translation>
    </message>
    <message>
        <source>teams</source>
        <translation>команды</translation>
    </message>
    <message>
        <source>regions</source>
        <translation>регионы</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>категории</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>занятия</translation>
    </message>
    <message>
        <source>Shown: {shown} of {total}</source>
        <translation>Показано: {shown} из {total}</translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message>
        <source>Inform</source>
        <translation>Сообщить</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Подтвердить</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>is shown, the person passes</source>
        <translation>показывается, участник проходит</translation>
    </message>
    <message>
        <source>the person passes after Enter</source>
        <translation>участник проходит после Enter</translation>
    </message>
    <message>
        <source>only an administrator lets the person in</source>
        <translation>пропускает только администратор</translation>
    </message>
</context>
<context>
    <name>BadgeChoosing</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>New and changed</source>
        <translation>Новые и изменённые</translation>
    </message>
    <message>
        <source>Never printed</source>
        <translation>Ещё не печатались</translation>
    </message>
    <message>
        <source>Changed since printed</source>
        <translation>Изменились после печати</translation>
    </message>
    <message>
        <source>Search participants</source>
        <translation>Поиск участников</translation>
    </message>
    <message>
        <source>Whose badges</source>
        <translation>Чьи бейджи</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>Все команды</translation>
    </message>
    <message>
        <source>never</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменён</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Напечатан</translation>
    </message>
    <message>
        <source>Search (F3)</source>
        <translation>Поиск (F3)</translation>
    </message>
</context>
<context>
    <name>BadgeOptions</name>
    <message>
        <source>Badge</source>
        <translation>Бейдж</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Бумага</translation>
    </message>
    <message>
        <source>Grey places are used up already: click the first free one.</source>
        <translation>Серые места уже использованы. Щёлкните первое свободное.</translation>
    </message>
    <message>
        <source>Start with place {place}</source>
        <translation>Начать с ячейки {place}</translation>
    </message>
</context>
<context>
    <name>BadgePreview</name>
    <message>
        <source>Previous page</source>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Следующая страница</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Страница {page} из {pages}</translation>
    </message>
</context>
<context>
    <name>BadgeStrip</name>
    <message>
        <source>Print badge</source>
        <translation>Напечатать бейдж</translation>
    </message>
    <message>
        <source>No badge yet</source>
        <translation>Бейджа ещё нет</translation>
    </message>
    <message>
        <source>Badge № {number} was sent to the printer: {printer}</source>
        <translation>Бейдж № {number} отправлен на принтер: {printer}</translation>
    </message>
    <message>
        <source>Badge {number}.pdf</source>
        <translation>Бейдж {number}.pdf</translation>
    </message>
    <message>
        <source>The badge is saved: {file}</source>
        <translation>Бейдж сохранён: {file}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Бейджи</translation>
    </message>
    <message>
        <source>This computer has no printer set up. Save a PDF and print it elsewhere.</source>
        <translation>На этом компьютере не настроен принтер. Сохраните PDF и напечатайте на другом.</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Сохранить PDF</translation>
    </message>
</context>
<context>
    <name>BadgeWarnings</name>
    <message>
        <source>What to look at before printing</source>
        <translation>Что проверить перед печатью</translation>
    </message>
    <message>
        <source>Look at before printing: {count}</source>
        <translation>Проверьте перед печатью: {count}</translation>
    </message>
</context>
<context>
    <name>Badges</name>
    <message>
        <source>{field}: the font lacks these letters, write them otherwise: {value}</source>
        <translation>{field}: в шрифте нет этих букв, напишите иначе: {value}</translation>
    </message>
    <message>
        <source>{field}: printed smaller than is easy to read: {value}</source>
        <translation>{field}: печатается слишком мелко: {value}</translation>
    </message>
    <message>
        <source>{field}: broken inside a word, look at it: {value}</source>
        <translation>{field}: перенос внутри слова, проверьте: {value}</translation>
    </message>
    <message>
        <source>{field}: did not fit and was cut: {value}</source>
        <translation>{field}: не поместилось и обрезано: {value}</translation>
    </message>
    <message>
        <source>{field}: empty on the badge</source>
        <translation>{field}: на бейдже пусто</translation>
    </message>
</context>
<context>
    <name>BadgesPage</name>
    <message>
        <source>No badges to print yet</source>
        <translation>Пока нет бейджей для печати</translation>
    </message>
    <message>
        <source>Badges are made for everybody on the list. Import a list of participants.</source>
        <translation>Бейджи делаются для всех из списка. Загрузите список участников.</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Сохранить PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Making badges</source>
        <translation>Готовим бейджи</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Печатаем</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Бейджи</translation>
    </message>
    <message>
        <source>Whose badges</source>
        <translation>Чьи бейджи</translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s)</source>
        <translation>
            <numerusform>%n бейдж</numerusform>
            <numerusform>%n бейджа</numerusform>
            <numerusform>%n бейджей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n страница</numerusform>
            <numerusform>%n страницы</numerusform>
            <numerusform>%n страниц</numerusform>
        </translation>
    </message>
    <message>
        <source>Badges.pdf</source>
        <translation>Бейджи.pdf</translation>
    </message>
    <message>
        <source>Save badges</source>
        <translation>Сохранить бейджи</translation>
    </message>
    <message>
        <source>This computer has no printer set up. Save a PDF and print it elsewhere.</source>
        <translation>На этом компьютере не настроен принтер. Сохраните PDF и напечатайте на другом.</translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s), every code read back</source>
        <translation>
            <numerusform>%n бейдж, код прочитан</numerusform>
            <numerusform>%n бейджа, все коды прочитаны</numerusform>
            <numerusform>%n бейджей, все коды прочитаны</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>sent to the printer: {printer}</source>
        <translation>отправлено на принтер: {printer}</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Файлы PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Lock or unlock the seat</source>
        <translation>Закрепить место или открепить</translation>
    </message>
    <message>
        <source>Not in the hall</source>
        <translation>Нет в зале</translation>
    </message>
    <message>
        <source>Show who moved</source>
        <translation>Показать, кто пересел</translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation>Ближе</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Пересадить</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Поменять местами</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Закрепить</translation>
    </message>
    <message>
        <source>no seat</source>
        <translation>без места</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>и ещё {count}</translation>
    </message>
    <message>
        <source>Worse now: {what}</source>
        <translation>Стало хуже: {what}</translation>
    </message>
    <message>
        <source>Nothing got worse by the last change.</source>
        <translation>От последней перестановки хуже не стало.</translation>
    </message>
    <message>
        <source>Find a person (F3)</source>
        <translation>Найти человека (F3)</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Найти человека</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Раунды</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Tables</source>
        <translation>Столы</translation>
    </message>
    <message>
        <source>Arrows walk, Enter picks somebody up and puts them down, Escape lets go.</source>
        <translation>Стрелки переходят, Enter берёт человека и сажает, Escape отпускает.</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>The program made a mistake</source>
        <translation>В программе произошла ошибка</translation>
    </message>
    <message>
        <source>Your data is saved. Go on working.</source>
        <translation>Данные сохранены. Продолжайте работу.</translation>
    </message>
    <message>
        <source>Something in the program went wrong. Nothing that was recorded is lost. If it happens again, copy the details and send them to whoever looks after the program: there are no names in them.</source>
        <translation>Что-то в программе пошло не так. Все отметки на месте. Если это повторится, скопируйте подробности и отправьте тому, кто отвечает за программу: имён в них нет.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Скопировать подробности</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>CallsPage</name>
    <message>
        <source>Called, arrives at…</source>
        <translation>Звонок: приедет в…</translation>
    </message>
    <message>
        <source>Note the call</source>
        <translation>Записать звонок</translation>
    </message>
    <message>
        <source>Clock time, like 14:30</source>
        <translation>Время, например 14:30</translation>
    </message>
    <message>
        <source>Everybody has come</source>
        <translation>Все пришли</translation>
    </message>
    <message>
        <source>Whoever is expected and has not come yet stands here, with phone.</source>
        <translation>Здесь стоят те, кого ждут и кто ещё не пришёл, с телефонами.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>called {time}, arrives {arrives}</source>
        <translation>звонок {time}, приедет {arrives}</translation>
    </message>
    <message>
        <source>called {time}</source>
        <translation>звонок {time}</translation>
    </message>
    <message>
        <source>Team, region or name</source>
        <translation>Команда, регион или имя</translation>
    </message>
    <message>
        <source>Not here yet: {count} · {session}</source>
        <translation>Ещё не пришли: {count} · {session}</translation>
    </message>
    <message>
        <source>{name} arrives at</source>
        <translation>{name} приедет в</translation>
    </message>
    <message>
        <source>{team}: here without this head</source>
        <translation>{team}: здесь без главы</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>People: {count}</source>
        <translation>Человек: {count}</translation>
    </message>
    <message>
        <source>Room {room}</source>
        <translation>Комната {room}</translation>
    </message>
    <message>
        <source>Hand over: badge No. {numbers}</source>
        <translation>Выдать: бейдж № {numbers}</translation>
    </message>
    <message>
        <source>Hand over: box {box}, No. {numbers}</source>
        <translation>Выдать: короб {box}, № {numbers}</translation>
    </message>
    <message>
        <source>The head of the team is not here: {name}</source>
        <translation>Главы команды нет: {name}</translation>
    </message>
    <message>
        <source>Before: {time} {said}</source>
        <translation>До этого: {time} {said}</translation>
    </message>
</context>
<context>
    <name>CategoriesForm</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save categories</source>
        <translation>Сохранить категории</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>The categories are saved.</source>
        <translation>Категории сохранены.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>A category whose name is left empty is removed.</source>
        <translation>Категория с пустым названием убирается.</translation>
    </message>
</context>
<context>
    <name>CategoryRow</name>
    <message>
        <source>awaited</source>
        <translation>ждём</translation>
    </message>
    <message>
        <source>Awaited: counted as absent while not here</source>
        <translation>Ждём: пока нет на месте, в числе отсутствующих</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>учёт</translation>
    </message>
    <message>
        <source>Counts for attendance</source>
        <translation>Учитывается в посещаемости</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>сертификат</translation>
    </message>
    <message>
        <source>Gets a certificate</source>
        <translation>Получает сертификат</translation>
    </message>
    <message>
        <source>Name of the category</source>
        <translation>Название категории</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message>
        <source>To decide</source>
        <translation>Решить</translation>
    </message>
    <message>
        <source>Nothing has changed today</source>
        <translation>Сегодня изменений нет</translation>
    </message>
    <message>
        <source>Walk-ins, corrections, substitutions, withdrawals, new badge codes and undone records stand here.</source>
        <translation>Здесь стоят участники не из списка, исправления, замены, снятия, новые коды бейджей и отменённые отметки.</translation>
    </message>
    <message>
        <source>{event} (undone)</source>
        <translation>{event} (отменено)</translation>
    </message>
    <message>
        <source>Changed today</source>
        <translation>Изменено сегодня</translation>
    </message>
    <message>
        <source>Not from the list: {who}</source>
        <translation>Не из списка: {who}</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Is it one person? {one} — {other}</source>
        <translation>Это один человек? {one} — {other}</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Один человек</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Разные люди</translation>
    </message>
</context>
<context>
    <name>CheckinPage</name>
    <message>
        <source>Scan a badge or type a last name</source>
        <translation>Сканируйте бейдж или введите фамилию</translation>
    </message>
    <message>
        <source>A scan counts from every page; this field is always ready (Esc).</source>
        <translation>Скан учитывается с любой страницы; это поле всегда готово (Esc).</translation>
    </message>
    <message>
        <source>Nobody is on the list yet</source>
        <translation>В списке пока никого нет</translation>
    </message>
    <message>
        <source>Load the list of participants, then badges can be printed and scanned.</source>
        <translation>Загрузите список участников: после этого можно печатать и сканировать бейджи.</translation>
    </message>
    <message>
        <source>Load the list…</source>
        <translation>Загрузить список…</translation>
    </message>
    <message>
        <source>Badge code or name</source>
        <translation>Код бейджа или имя</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>Участник не из списка</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Desk not merged since</source>
        <translation>Стойка не обменивалась данными с</translation>
    </message>
    <message>
        <source>Refusal not looked at</source>
        <translation>Отказ не просмотрен</translation>
    </message>
    <message>
        <source>Not from the list</source>
        <translation>Не из списка: ждёт решения</translation>
    </message>
    <message>
        <source>Badge printed, nobody came</source>
        <translation>Бейдж напечатан, прихода не было</translation>
    </message>
    <message>
        <source>Without check-out</source>
        <translation>Нет отметки ухода</translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>blue</source>
        <translation>синий</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>фиолетовый</translation>
    </message>
    <message>
        <source>turquoise</source>
        <translation>бирюзовый</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>оранжевый</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>серый</translation>
    </message>
    <message>
        <source>crimson</source>
        <translation>малиновый</translation>
    </message>
    <message>
        <source>olive</source>
        <translation>оливковый</translation>
    </message>
    <message>
        <source>ochre</source>
        <translation>охра</translation>
    </message>
    <message>
        <source>black</source>
        <translation>чёрный</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>PIN of the operator {name}</source>
        <translation>PIN оператора ({name})</translation>
    </message>
    <message>
        <source>No event file is named. Name it before the command: --file programme.senezh</source>
        <translation>Файл программы не указан. Укажите его перед командой: --file programme.senezh</translation>
    </message>
    <message>
        <source>Something on the command line is not UTF-8 text.</source>
        <translation>Что-то в командной строке не является текстом UTF-8.</translation>
    </message>
    <message>
        <source>Answer in JSON.</source>
        <translation>Ответить в JSON.</translation>
    </message>
    <message>
        <source>Give badge codes, or --find with a name; not both, not neither.</source>
        <translation>Укажите коды бейджей или --find с именем: что-то одно.</translation>
    </message>
    <message>
        <source>On the command line: --acknowledge</source>
        <translation>В командной строке: --acknowledge</translation>
    </message>
    <message>
        <source>With the administrator&apos;s leave: --override REASON</source>
        <translation>С разрешения администратора: --override ПРИЧИНА</translation>
    </message>
    <message>
        <source>{session}: expected {expected}, here {present}, absent {absent}</source>
        <translation>{session}: по списку {expected}, на месте {present}, нет на месте {absent}</translation>
    </message>
    <message>
        <source>record {entry}</source>
        <translation>отметка {entry}</translation>
    </message>
    <message>
        <source>Badge codes as scanned; - reads them from the input, one a line.</source>
        <translation>Коды бейджей как их дал сканер; - читает их со входа, по одному в строке.</translation>
    </message>
    <message>
        <source>Whoever a name, team or number means.</source>
        <translation>Кого означает имя, команда или номер.</translation>
    </message>
    <message>
        <source>The session; by the time unless given.</source>
        <translation>Занятие; если не указано, по времени.</translation>
    </message>
    <message>
        <source>When it happened, like 2026-03-10T09:30; now unless given.</source>
        <translation>Когда это было, например 2026-03-10T09:30; если не указано, сейчас.</translation>
    </message>
    <message>
        <source>Let in all the same, for this reason.</source>
        <translation>Всё равно пропустить, по этой причине.</translation>
    </message>
    <message>
        <source>What is to be confirmed was done, let in.</source>
        <translation>То, что нужно подтвердить, сделано: пропустить.</translation>
    </message>
    <message>
        <source>The record that check-in or check-out named, or its beginning.</source>
        <translation>Отметка, которую назвала check-in или check-out, или её начало.</translation>
    </message>
    <message>
        <source>Why it is taken back.</source>
        <translation>Почему отметка отменяется.</translation>
    </message>
    <message>
        <source>Badges: {badges}, pages: {pages}; codes read back: {decoded}. {file}</source>
        <translation>Бейджей: {badges}, страниц: {pages}; кодов прочитано обратно: {decoded}. {file}</translation>
    </message>
    <message>
        <source>{path}, rows: {rows}</source>
        <translation>{path}, строк: {rows}</translation>
    </message>
    <message>
        <source>The first line of the file must hold the password.</source>
        <translation>Пароль должен стоять в первой строке файла.</translation>
    </message>
    <message>
        <source>The PDF to write.</source>
        <translation>Какой PDF записать.</translation>
    </message>
    <message>
        <source>The badge&apos;s design.</source>
        <translation>Шаблон бейджа.</translation>
    </message>
    <message>
        <source>The sheet of paper.</source>
        <translation>Лист бумаги.</translation>
    </message>
    <message>
        <source>The first free place on the first sheet.</source>
        <translation>Первое свободное место на первом листе.</translation>
    </message>
    <message>
        <source>Only who has no badge yet or would have another.</source>
        <translation>Только те, у кого бейджа ещё нет или он был бы другим.</translation>
    </message>
    <message>
        <source>Where the day&apos;s folder goes.</source>
        <translation>Где создать папку дня.</translation>
    </message>
    <message>
        <source>The day, from 04:00 to 04:00; today unless given.</source>
        <translation>День, с 04:00 до 04:00; если не указан, сегодня.</translation>
    </message>
    <message>
        <source>Seal all in a zip with the password in this file.</source>
        <translation>Закрыть всё в zip с паролем из этого файла.</translation>
    </message>
    <message>
        <source>The registration desk of a programme, offline; without a command, its window.</source>
        <translation>Стойка регистрации программы, без интернета; без команды открывается окно.</translation>
    </message>
    <message>
        <source>Plan sessions and list them.</source>
        <translation>Планировать занятия и перечислять их.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Показать эту справку.</translation>
    </message>
    <message>
        <source>The system refused: {error}</source>
        <translation>Система отказала: {error}</translation>
    </message>
    <message>
        <source>Open the window on a fresh copy of the demo programme.</source>
        <translation>Открыть окно со свежей копией демо-программы.</translation>
    </message>
    <message>
        <source>Make an event file; without a suffix it gets .senezh.</source>
        <translation>Создать файл программы; без окончания получает .senezh.</translation>
    </message>
    <message>
        <source>Take a list in, or show what it would change.</source>
        <translation>Ввезти список или показать, что он изменит.</translation>
    </message>
    <message>
        <source>List people, the best match first.</source>
        <translation>Перечислить участников, лучшее совпадение первым.</translation>
    </message>
    <message>
        <source>Check people in by code or by name.</source>
        <translation>Отметить приход по коду или по имени.</translation>
    </message>
    <message>
        <source>Check people out by code or by name.</source>
        <translation>Отметить уход по коду или по имени.</translation>
    </message>
    <message>
        <source>Take a check-in or check-out back.</source>
        <translation>Отменить отметку прихода или ухода.</translation>
    </message>
    <message>
        <source>Say who is expected, here and absent.</source>
        <translation>Сказать, кто по списку, на месте и нет на месте.</translation>
    </message>
    <message>
        <source>Draw badges and read their codes back.</source>
        <translation>Нарисовать бейджи и прочитать их коды обратно.</translation>
    </message>
    <message>
        <source>Write the files of a day.</source>
        <translation>Записать файлы дня.</translation>
    </message>
    <message>
        <source>Prove that the event file is sound.</source>
        <translation>Проверить, что файл программы цел.</translation>
    </message>
    <message>
        <source>Make a checked copy of the event file.</source>
        <translation>Сделать проверенную копию файла программы.</translation>
    </message>
    <message>
        <source>Make the event file from a backup.</source>
        <translation>Восстановить файл программы из копии.</translation>
    </message>
    <message>
        <source>Plan a session.</source>
        <translation>Запланировать занятие.</translation>
    </message>
    <message>
        <source>List the planned sessions.</source>
        <translation>Перечислить занятия плана.</translation>
    </message>
    <message>
        <source>The event file of the programme.</source>
        <translation>Файл программы.</translation>
    </message>
    <message>
        <source>The language.</source>
        <translation>Язык.</translation>
    </message>
    <message>
        <source>Who acts.</source>
        <translation>Кто действует.</translation>
    </message>
    <message>
        <source>The programme is in {file}</source>
        <translation>Программа в файле {file}</translation>
    </message>
    <message>
        <source>Name the file and the programme.</source>
        <translation>Укажите имя файла и название программы.</translation>
    </message>
    <message>
        <source>People in the list: {people}; new {new}, changed {changed}, the same {same}, missing {missing}; repeated {duplicates}, left out {rejected}</source>
        <translation>Участников в списке: {people}; новых {new}, изменено {changed}, без изменений {same}, нет в файле {missing}; повторов {duplicates}, не ввезено {rejected}</translation>
    </message>
    <message>
        <source>Perhaps the same person: {known} and {read} (line {row})</source>
        <translation>Похоже, тот же человек: {known} и {read} (строка {row})</translation>
    </message>
    <message>
        <source>Nothing was written: this was a look.</source>
        <translation>Ничего не записано: это был просмотр.</translation>
    </message>
    <message>
        <source>Write it like phone=E or phone=Телефон: {value}</source>
        <translation>Напишите так: phone=E или phone=Телефон: {value}</translation>
    </message>
    <message>
        <source>Name, team, place, number, phone or code.</source>
        <translation>Имя, команда, место, номер, телефон или код.</translation>
    </message>
    <message>
        <source>The event file to make.</source>
        <translation>Какой файл программы создать.</translation>
    </message>
    <message>
        <source>The programme&apos;s name.</source>
        <translation>Название программы.</translation>
    </message>
    <message>
        <source>Its first day.</source>
        <translation>Первый день.</translation>
    </message>
    <message>
        <source>Its last day.</source>
        <translation>Последний день.</translation>
    </message>
    <message>
        <source>Its time zone.</source>
        <translation>Часовой пояс.</translation>
    </message>
    <message>
        <source>xlsx, xls, ods, csv or txt.</source>
        <translation>xlsx, xls, ods, csv или txt.</translation>
    </message>
    <message>
        <source>The sheet to read, by its name.</source>
        <translation>Какой лист читать, по имени.</translation>
    </message>
    <message>
        <source>Which column is which field, by heading, letter or number.</source>
        <translation>Какой столбец какому полю отвечает: заголовок, буква или номер.</translation>
    </message>
    <message>
        <source>Look only, write nothing.</source>
        <translation>Только посмотреть, ничего не записывать.</translation>
    </message>
    <message>
        <source>What becomes of struck-out lines.</source>
        <translation>Что делать с зачёркнутыми строками.</translation>
    </message>
    <message>
        <source>What becomes of hidden and filtered lines.</source>
        <translation>Что делать со скрытыми и отфильтрованными строками.</translation>
    </message>
    <message>
        <source>At most so many.</source>
        <translation>Не больше стольких.</translation>
    </message>
    <message>
        <source>Everything is in order; records: {entries}</source>
        <translation>Всё в порядке; записей: {entries}</translation>
    </message>
    <message>
        <source>Records of other desks still to come: {count}</source>
        <translation>Записей соседних стоек ещё не пришло: {count}</translation>
    </message>
    <message>
        <source>The event file has problems: {count}. Do not delete it: call an administrator and open the newest backup.</source>
        <translation>В файле программы найдены ошибки: {count}. Не удаляйте его: позовите администратора и откройте последнюю копию.</translation>
    </message>
    <message>
        <source>Backup: {file}; records: {entries}</source>
        <translation>Копия: {file}; записей: {entries}</translation>
    </message>
    <message>
        <source>Restored: {file}; records: {entries}</source>
        <translation>Восстановлено: {file}; записей: {entries}</translation>
    </message>
    <message>
        <source>The file that was there is now {file}</source>
        <translation>Прежний файл теперь называется {file}</translation>
    </message>
    <message>
        <source>Where the backup goes.</source>
        <translation>Где сохранить копию.</translation>
    </message>
    <message>
        <source>The backup to take.</source>
        <translation>Какую копию взять.</translation>
    </message>
    <message>
        <source>What it is called.</source>
        <translation>Название.</translation>
    </message>
    <message>
        <source>Its start, like 2026-03-10T09:30.</source>
        <translation>Начало, например 2026-03-10T09:30.</translation>
    </message>
    <message>
        <source>Its end; 04:00 unless given.</source>
        <translation>Конец; если не указан, 04:00.</translation>
    </message>
    <message>
        <source>What people come for.</source>
        <translation>Вид занятия.</translation>
    </message>
    <message>
        <source>Where it is.</source>
        <translation>Место.</translation>
    </message>
    <message>
        <source>Refuse who is too early, too late, not expected.</source>
        <translation>Строгий вход: не пропускать раньше, позже и тех, кого нет в списке.</translation>
    </message>
    <message>
        <source>No badge has changed since it was printed; no file was written.</source>
        <translation>После печати ни один бейдж не изменился; файл не записан.</translation>
    </message>
    <message>
        <source>Say who works at the desks, in which role and with which PIN.</source>
        <translation>Кто работает на стойках, в какой роли и с каким PIN.</translation>
    </message>
    <message>
        <source>Add an operator with a PIN.</source>
        <translation>Добавить оператора с PIN.</translation>
    </message>
    <message>
        <source>List the operators.</source>
        <translation>Показать операторов.</translation>
    </message>
    <message>
        <source>Give an operator another role, name or badge.</source>
        <translation>Сменить оператору роль, имя или бейдж.</translation>
    </message>
    <message>
        <source>Give an operator a new PIN.</source>
        <translation>Задать оператору новый PIN.</translation>
    </message>
    <message>
        <source>Remove an operator.</source>
        <translation>Убрать оператора.</translation>
    </message>
    <message>
        <source>New PIN, 4 to 8 digits</source>
        <translation>Новый PIN, от 4 до 8 цифр</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>Тот же PIN ещё раз</translation>
    </message>
    <message>
        <source>There is no terminal to type a PIN on. Name a file: --pin-file F</source>
        <translation>Нет терминала, чтобы ввести PIN. Укажите файл: --pin-file F</translation>
    </message>
    <message>
        <source>The first line of the file must hold the PIN.</source>
        <translation>В первой строке файла должен стоять PIN.</translation>
    </message>
    <message>
        <source>Spare code: {code}. It lets in whoever forgot the PIN; write it down and put it away.</source>
        <translation>Запасной код: {code}. С ним можно войти, если PIN забыт; запишите и уберите.</translation>
    </message>
    <message>
        <source>Removed: {name}</source>
        <translation>Оператор убран: {name}</translation>
    </message>
    <message>
        <source>has a PIN</source>
        <translation>PIN задан</translation>
    </message>
    <message>
        <source>no PIN</source>
        <translation>без PIN</translation>
    </message>
    <message>
        <source>There are no operators: everybody may do everything until an administrator has a PIN.</source>
        <translation>Операторов нет: всем можно всё, пока PIN не задан администратору.</translation>
    </message>
    <message>
        <source>The operator&apos;s name.</source>
        <translation>Имя оператора.</translation>
    </message>
    <message>
        <source>Take the new PIN from the first line of this file.</source>
        <translation>Взять новый PIN из первой строки этого файла.</translation>
    </message>
    <message>
        <source>The code of the operator&apos;s own badge.</source>
        <translation>Код личного бейджа оператора.</translation>
    </message>
    <message>
        <source>What the operator may do.</source>
        <translation>Что оператору можно.</translation>
    </message>
    <message>
        <source>Another name.</source>
        <translation>Другое имя.</translation>
    </message>
    <message>
        <source>Any of xlsx, pdf, csv, sqlite, with commas.</source>
        <translation>Любые из xlsx, pdf, csv, sqlite через запятую.</translation>
    </message>
    <message>
        <source>Instead, so many blank badges; a scan binds each to somebody.</source>
        <translation>Вместо этого столько чистых бейджей; скан закрепляет каждый за участником.</translation>
    </message>
    <message>
        <source>Find a seating plan, or accept one.</source>
        <translation>Составить рассадку или принять готовую.</translation>
    </message>
    <message>
        <source>Name a request, or a plan to accept.</source>
        <translation>Укажите запрос или рассадку, которую надо принять.</translation>
    </message>
    <message>
        <source>Accepted: {people} people, {rounds} rounds. {plan}</source>
        <translation>Рассадка принята: людей — {people}, раундов — {rounds}. {plan}</translation>
    </message>
    <message>
        <source>What is asked for.</source>
        <translation>Что требуется.</translation>
    </message>
    <message>
        <source>Where the plan is written.</source>
        <translation>Куда записать рассадку.</translation>
    </message>
    <message>
        <source>How long to seek.</source>
        <translation>Насколько тщательно искать.</translation>
    </message>
    <message>
        <source>Cut the search off after so long.</source>
        <translation>Через сколько секунд прервать поиск.</translation>
    </message>
    <message>
        <source>The same number gives the same plan.</source>
        <translation>Одно и то же число даёт одну и ту же рассадку.</translation>
    </message>
    <message>
        <source>Accept a plan that was written before.</source>
        <translation>Принять рассадку, записанную раньше.</translation>
    </message>
</context>
<context>
    <name>ConsentStrip</name>
    <message>
        <source>Given</source>
        <translation>Даны</translation>
    </message>
    <message>
        <source>No photographs</source>
        <translation>Без съёмки</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Consents: {kinds}</source>
        <translation>Согласия: {kinds}</translation>
    </message>
</context>
<context>
    <name>Consents</name>
    <message>
        <source>Processing of personal data</source>
        <translation>Обработка персональных данных</translation>
    </message>
    <message>
        <source>Photographs and video</source>
        <translation>Фото- и видеосъёмка</translation>
    </message>
    <message>
        <source>given</source>
        <translation>есть</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказ</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>отозвано</translation>
    </message>
    <message>
        <source>later</source>
        <translation>позже</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>нет ответа</translation>
    </message>
    <message>
        <source>Consent to the processing of personal data</source>
        <translation>Согласие на обработку персональных данных</translation>
    </message>
    <message>
        <source>Consent to photographs and video</source>
        <translation>Согласие на фото- и видеосъёмку</translation>
    </message>
    <message>
        <source>I, {name}, consent to {organiser} processing my personal data: last name, first name and patronymic, position, municipality, region, telephone number, e-mail address, and what concerns my part in the programme “{programme}”.
Purpose: organising the programme and keeping account of attendance.
Processing: collection, recording, ordering, storage, correction, use, blocking and destruction, with and without means of automation.
The consent holds until the purpose is reached and may be withdrawn in writing; the data are destroyed within 30 days after that.</source>
        <translation>Я, {name}, даю согласие на обработку моих персональных данных. Оператор: {organiser}. Данные: фамилия, имя, отчество, должность, муниципальное образование, субъект Российской Федерации, телефон, адрес электронной почты, сведения об участии в программе «{programme}».
Цель: организация программы и учёт посещаемости.
Действия: сбор, запись, систематизация, хранение, уточнение, использование, блокирование и уничтожение, с использованием средств автоматизации и без них.
Согласие действует до достижения цели обработки и может быть отозвано письменным заявлением; после этого данные уничтожаются в течение 30 дней.</translation>
    </message>
    <message>
        <source>I, {name}, permit {organiser} to take photographs and video of me during the programme “{programme}” and to use them free of charge in what is published about it.
The consent may be withdrawn in writing.</source>
        <translation>Я, {name}, даю согласие на фото- и видеосъёмку с моим участием во время программы «{programme}» и на безвозмездное использование этих материалов в публикациях о ней. Организатор: {organiser}.
Согласие может быть отозвано письменным заявлением.</translation>
    </message>
    <message>
        <source>Passport: series, number, issued by and when</source>
        <translation>Паспорт: серия, номер, кем и когда выдан</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес регистрации</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Form {version}</source>
        <translation>Редакция {version}</translation>
    </message>
    <message>
        <source>the organiser</source>
        <translation>организатор программы</translation>
    </message>
</context>
<context>
    <name>ConsentsPage</name>
    <message>
        <source>Only who has not answered</source>
        <translation>Только без ответа</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Blanks as PDF…</source>
        <translation>Бланки в PDF…</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Участник</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Отметка</translation>
    </message>
    <message>
        <source>What staff must see</source>
        <translation>Что должны увидеть на стойке</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>По чьей просьбе</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Кто оставил</translation>
    </message>
    <message>
        <source>Everybody has answered</source>
        <translation>Ответили все</translation>
    </message>
    <message>
        <source>Whoever put a consent off to the evening is listed here.</source>
        <translation>Здесь те, у кого согласие отложено на вечер.</translation>
    </message>
    <message>
        <source>No note stands open</source>
        <translation>Открытых отметок нет</translation>
    </message>
    <message>
        <source>Notes are left on a participant&apos;s card and shown at the desk.</source>
        <translation>Отметки оставляют в карточке участника, стойка их покажет.</translation>
    </message>
    <message>
        <source>Consents and notes</source>
        <translation>Согласия и отметки</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Согласия</translation>
    </message>
    <message>
        <source>Open notes</source>
        <translation>Открытые отметки</translation>
    </message>
    <message>
        <source>The evening list is an administrator&apos;s</source>
        <translation>Вечерний список открыт администратору</translation>
    </message>
    <message>
        <source>At the desk consents are asked as people come.</source>
        <translation>На стойке согласия спрашивают по мере прихода.</translation>
    </message>
    <message>
        <source>Blanks as PDF</source>
        <translation>Бланки в PDF</translation>
    </message>
    <message>
        <source>Consents.pdf</source>
        <translation>Согласия.pdf</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Файлы PDF (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of blanks</source>
        <translation>
            <numerusform>%n страница бланков</numerusform>
            <numerusform>%n страницы бланков</numerusform>
            <numerusform>%n страниц бланков</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>Сводка</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>На весь экран</translation>
    </message>
</context>
<context>
    <name>DashboardView</name>
    <message>
        <source>By team</source>
        <translation>По командам</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>По регионам</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Приход по времени</translation>
    </message>
    <message>
        <source>none</source>
        <translation>без указания</translation>
    </message>
    <message numerus="yes">
        <source>+%n not on the list</source>
        <translation>
            <numerusform>ещё %n участник вне списка</numerusform>
            <numerusform>ещё %n участника вне списка</numerusform>
            <numerusform>ещё %n участников вне списка</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still to come: %n</source>
        <translation>
            <numerusform>Ожидается %n участник</numerusform>
            <numerusform>Ожидаются %n участника</numerusform>
            <numerusform>Ожидается %n участников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n others</source>
        <translation>
            <numerusform>и ещё %n участник</numerusform>
            <numerusform>и ещё %n участника</numerusform>
            <numerusform>и ещё %n участников</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayCalendar</name>
    <message>
        <source>Calendar of sessions</source>
        <translation>Календарь занятий</translation>
    </message>
    <message>
        <source>Overlaps with another session</source>
        <translation>Пересекается с другим занятием</translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message numerus="yes">
        <source>The check of the event file found %n problem(s). </source>
        <translation>
            <numerusform>Проверка файла программы нашла %n ошибку. </numerusform>
            <numerusform>Проверка файла программы нашла %n ошибки. </numerusform>
            <numerusform>Проверка файла программы нашла %n ошибок. </numerusform>
        </translation>
    </message>
    <message>
        <source>Go on working, and call an administrator: a backup may be needed.</source>
        <translation>Продолжайте работу и позовите администратора: может понадобиться резервная копия.</translation>
    </message>
    <message>
        <source>{programme} — Senezh Desk</source>
        <translation>{programme} — Senezh Desk</translation>
    </message>
    <message>
        <source>Backup: {time}</source>
        <translation>Копия: {time}</translation>
    </message>
    <message>
        <source>Last saved record: {time}, {name} Go on with the next person.</source>
        <translation>Последняя сохранённая отметка: {time}, {name} Продолжайте со следующего.</translation>
    </message>
    <message>
        <source>{name}, locked (Ctrl+L)</source>
        <translation>{name}, заблокировано (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>DoorScreen</name>
    <message>
        <source>Back to the desk</source>
        <translation>Вернуться к стойке</translation>
    </message>
    <message>
        <source>Scan a badge</source>
        <translation>Отсканируйте бейдж</translation>
    </message>
    <message>
        <source>Escape leads back to the desk.</source>
        <translation>Esc возвращает к стойке.</translation>
    </message>
    <message>
        <source>{present} of {expected}</source>
        <translation>{present} из {expected}</translation>
    </message>
    <message>
        <source>Screen at a hall&apos;s door</source>
        <translation>Экран у двери зала</translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation>Другая папка…</translation>
    </message>
    <message numerus="yes">
        <source>%n arrival(s)</source>
        <translation>
            <numerusform>%n отметка прихода</numerusform>
            <numerusform>%n отметки прихода</numerusform>
            <numerusform>%n отметок прихода</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody was checked in on this day.</source>
        <translation>В этот день отметок прихода нет.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Folder: {path}</source>
        <translation>Папка: {path}</translation>
    </message>
    <message>
        <source>Where the day&apos;s folder goes</source>
        <translation>Куда положить папку дня</translation>
    </message>
    <message>
        <source>not needed: all in one zip</source>
        <translation>не обязателен: всё в один zip</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строк</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Выгрузка</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation>Записанные файлы</translation>
    </message>
    <message>
        <source>Export today</source>
        <translation>Выгрузить сегодняшний день</translation>
    </message>
    <message>
        <source>Export {day}</source>
        <translation>Выгрузить {day}</translation>
    </message>
    <message>
        <source>Exporting the day</source>
        <translation>Выгружаем день</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written, reopened and counted</source>
        <translation>
            <numerusform>%n файл записан и проверен</numerusform>
            <numerusform>%n файла записаны и проверены</numerusform>
            <numerusform>%n файлов записаны и проверены</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Шапка</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Копия</translation>
    </message>
    <message>
        <source>Papers, heading and backup</source>
        <translation>Документы, шапка и резервная копия</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Another program holds the event file. Close it or wait a moment, then try again.</source>
        <translation>Файл программы занят другой программой. Закройте её или подождите минуту и повторите.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and repeat the last act: it was not saved.</source>
        <translation>На диске нет места. Освободите место и повторите последнее действие: оно не сохранено.</translation>
    </message>
    <message>
        <source>The event file may only be read. Copy it to a folder of your own and open it there.</source>
        <translation>Файл открыт только для чтения. Скопируйте его в свою папку и откройте там.</translation>
    </message>
    <message>
        <source>This is not an event file. Choose a file that ends in .senezh.</source>
        <translation>Это не файл программы. Выберите файл с окончанием .senezh.</translation>
    </message>
    <message>
        <source>The event file is damaged. Do not delete it: call an administrator and open the newest backup.</source>
        <translation>Файл программы повреждён. Не удаляйте его: позовите администратора и откройте последнюю копию.</translation>
    </message>
    <message>
        <source>The file cannot be opened. Check that it exists and that you may read it.</source>
        <translation>Файл не открывается. Проверьте, что он на месте и что его можно читать.</translation>
    </message>
    <message>
        <source>Nothing can be written there. Choose another folder or close the file elsewhere.</source>
        <translation>Туда нельзя записать. Выберите другую папку или закройте этот файл в другой программе.</translation>
    </message>
    <message>
        <source>A newer version of the program made this file. Update the program on this desk.</source>
        <translation>Файл создан более новой версией. Обновите программу на этой стойке.</translation>
    </message>
    <message>
        <source>There is a file of that name already. Choose another name: it stays as it is.</source>
        <translation>Файл с таким именем уже есть. Выберите другое имя: прежний файл останется как есть.</translation>
    </message>
    <message>
        <source>The file is not there. Check its name, or whether the stick is plugged in.</source>
        <translation>Файла нет на месте. Проверьте имя и подключена ли флешка.</translation>
    </message>
    <message>
        <source>No event file is chosen. Name one with --file or open the window once.</source>
        <translation>Файл программы не выбран. Укажите его через --file или один раз откройте окно.</translation>
    </message>
    <message>
        <source>An event file is not safe in this place: network, cloud and removable folders lose data. Copy it to a folder on this computer.</source>
        <translation>Здесь файл программы хранить нельзя: в сетевых, облачных и съёмных папках данные теряются. Скопируйте его в папку на этом компьютере.</translation>
    </message>
    <message>
        <source>The file is open in a window of the program. Close that window and try again.</source>
        <translation>Файл открыт в окне программы. Закройте это окно и повторите.</translation>
    </message>
    <message>
        <source>There is no screen to open a window on. Use the commands: see --help.</source>
        <translation>Нет экрана, чтобы открыть окно. Пользуйтесь командами, их список даёт --help.</translation>
    </message>
    <message>
        <source>This comes from another programme. Choose a file of the programme that is open.</source>
        <translation>Это из другой программы обучения. Выберите файл той программы, которая открыта.</translation>
    </message>
    <message>
        <source>A received entry is damaged; nothing was taken over. Ask for the file again.</source>
        <translation>Полученная запись повреждена, ничего не принято. Попросите файл ещё раз.</translation>
    </message>
    <message>
        <source>The backup did not pass its check. Choose another folder and make it again.</source>
        <translation>Резервная копия не прошла проверку. Выберите другую папку и сделайте её заново.</translation>
    </message>
    <message>
        <source>The list is empty. Choose another file or sheet.</source>
        <translation>Список пуст. Выберите другой файл или лист.</translation>
    </message>
    <message>
        <source>The list has headings but nobody under them. Choose another file or sheet.</source>
        <translation>В списке есть заголовки, но под ними никого нет. Выберите другой файл или лист.</translation>
    </message>
    <message>
        <source>The file is cut off and cannot be read whole. Ask for it again or copy it anew.</source>
        <translation>Файл обрывается и целиком не читается. Попросите его ещё раз или скопируйте заново.</translation>
    </message>
    <message>
        <source>The file has a password. Open it in Excel, save it without one and try again.</source>
        <translation>Файл под паролем. Откройте его в Excel, сохраните без пароля и повторите.</translation>
    </message>
    <message>
        <source>This is not a table. Choose a list from Excel, LibreOffice or a CSV file.</source>
        <translation>Это не таблица. Выберите список из Excel, LibreOffice или файл CSV.</translation>
    </message>
    <message>
        <source>This is a Word document. Select the table in it, copy it and press “Paste” here.</source>
        <translation>Это документ Word. Выделите в нём таблицу, скопируйте и нажмите «Вставить» здесь.</translation>
    </message>
    <message>
        <source>No column holds names. Say which column is the last name and try again.</source>
        <translation>Столбец с именами не найден. Укажите, в каком столбце фамилия, и повторите.</translation>
    </message>
    <message>
        <source>The file is too large for a list. Delete pictures and spare sheets, then try again.</source>
        <translation>Файл слишком велик для списка. Удалите картинки и лишние листы и повторите.</translation>
    </message>
    <message>
        <source>The list has more than 200,000 rows. Delete the empty ones or split the list.</source>
        <translation>В списке больше 200 000 строк. Удалите пустые строки или разделите список.</translation>
    </message>
    <message>
        <source>The file takes too long to read. Save the list as a new file and try again.</source>
        <translation>Файл читается слишком долго. Сохраните список как новый файл и повторите.</translation>
    </message>
    <message>
        <source>Files of this kind are not read. Save the list as .xlsx or .csv and try again.</source>
        <translation>Файлы этого вида не читаются. Сохраните список как .xlsx или .csv и повторите.</translation>
    </message>
    <message>
        <source>The file has no such sheet. Choose one of the sheets it has.</source>
        <translation>Такого листа в файле нет. Выберите один из его листов.</translation>
    </message>
    <message>
        <source>The columns are not matched as they should be. Check which column is which field.</source>
        <translation>Столбцы сопоставлены неверно. Проверьте, какой столбец какому полю отвечает.</translation>
    </message>
    <message>
        <source>The list of participants changed meanwhile. Look at the preview once more.</source>
        <translation>Список участников за это время изменился. Просмотрите изменения ещё раз.</translation>
    </message>
    <message>
        <source>There is no such participant. Search by last name and choose again.</source>
        <translation>Такого участника нет. Найдите по фамилии и выберите заново.</translation>
    </message>
    <message>
        <source>There is no such session. Choose one from the list.</source>
        <translation>Такого занятия нет. Выберите занятие из списка.</translation>
    </message>
    <message>
        <source>There is no such record. Take one of the last scans and try again.</source>
        <translation>Такой отметки нет. Выберите одну из последних и повторите.</translation>
    </message>
    <message>
        <source>A name is needed. Type it and save again.</source>
        <translation>Нужна фамилия или название. Введите и сохраните ещё раз.</translation>
    </message>
    <message>
        <source>There is no such badge template. Choose from: {known}.</source>
        <translation>Такого шаблона бейджа нет. Выберите из: {known}.</translation>
    </message>
    <message>
        <source>There is no such sheet of paper. Choose from: {known}.</source>
        <translation>Такого листа бумаги нет. Выберите из: {known}.</translation>
    </message>
    <message>
        <source>The printer took nothing: {printer}. Check that it is switched on and has paper, or save a PDF.</source>
        <translation>Принтер не принял задание: {printer}. Проверьте, что он включён и есть бумага, или сохраните PDF.</translation>
    </message>
    <message>
        <source>The password is empty. Write one into the file or export without it.</source>
        <translation>Пароль пуст. Впишите его в файл или выгрузите без пароля.</translation>
    </message>
    <message>
        <source>There is no such format. Choose from: {known}.</source>
        <translation>Такого формата нет. Выберите из: {known}.</translation>
    </message>
    <message>
        <source>The participant is not withdrawn, there is nothing to take back.</source>
        <translation>Участие не снято, возвращать нечего.</translation>
    </message>
    <message>
        <source>The participant is withdrawn already; nothing more is needed.</source>
        <translation>Участие уже снято, больше ничего не нужно.</translation>
    </message>
    <message>
        <source>Somebody else came instead already. Open the card of who came.</source>
        <translation>Замена уже сделана. Откройте карточку того, кто приехал вместо.</translation>
    </message>
    <message>
        <source>Both cards are the same one. Choose another card.</source>
        <translation>Это одна и та же карточка. Выберите другую.</translation>
    </message>
    <message>
        <source>This record is undone already or cannot be undone; nothing more is needed.</source>
        <translation>Эта отметка уже отменена или не отменяется; больше ничего не нужно.</translation>
    </message>
    <message>
        <source>The time is not understood. Write it like 2026-03-10 09:30, the end after the start.</source>
        <translation>Время не понято. Напишите его так: 2026-03-10 09:30, конец позже начала.</translation>
    </message>
    <message>
        <source>There is no such time zone. Write it like Europe/Moscow or Asia/Yekaterinburg.</source>
        <translation>Такого часового пояса нет. Напишите его так: Europe/Moscow или Asia/Yekaterinburg.</translation>
    </message>
    <message>
        <source>A reason is needed. Write in a few words why.</source>
        <translation>Нужна причина. Напишите её в нескольких словах.</translation>
    </message>
    <message>
        <source>The badge template has a mistake. Choose another one and tell who made it.</source>
        <translation>В шаблоне бейджа ошибка. Выберите другой шаблон и сообщите тому, кто его готовил.</translation>
    </message>
    <message>
        <source>Nobody is chosen. Choose at least one participant.</source>
        <translation>Никто не выбран. Выберите хотя бы одного участника.</translation>
    </message>
    <message>
        <source>A code on the badges does not read back. Make the file again before printing.</source>
        <translation>Код на бейджах не читается. Сделайте файл заново до печати.</translation>
    </message>
    <message>
        <source>The export did not pass its check. Choose another folder and export again.</source>
        <translation>Выгрузка не прошла проверку. Выберите другую папку и выгрузите ещё раз.</translation>
    </message>
    <message>
        <source>The sheet has {cells} places. Start with a number from 1 to {cells}.</source>
        <translation>На листе мест: {cells}. Начните с номера от 1 до {cells}.</translation>
    </message>
    <message>
        <source>Badges of this size do not fit this sheet. Choose another sheet or template.</source>
        <translation>Бейджи этого размера не ложатся на этот лист. Выберите другой лист или шаблон.</translation>
    </message>
    <message>
        <source>There is no such seating plan any more. Choose another one or make a new one.</source>
        <translation>Такой рассадки больше нет. Выберите другую или составьте новую.</translation>
    </message>
    <message>
        <source>An event file is not safe on a network drive: a broken connection loses records. Copy it to a folder on this computer.</source>
        <translation>На сетевом диске файл программы хранить нельзя: при обрыве связи записи теряются. Скопируйте его в папку на этом компьютере.</translation>
    </message>
    <message>
        <source>An event file is not safe in a folder that is synchronised with a cloud: the cloud may put an old version in its place. Copy it to another folder on this computer.</source>
        <translation>В папке, которая синхронизируется с облаком, файл программы хранить нельзя: облако может подменить его старой версией. Скопируйте его в другую папку на этом компьютере.</translation>
    </message>
    <message>
        <source>An event file is not safe on a stick or a card: pulled out too early, records are lost. Copy it to a folder on this computer.</source>
        <translation>На флешке или карте памяти файл программы хранить нельзя: если её вынуть раньше времени, записи теряются. Скопируйте его в папку на этом компьютере.</translation>
    </message>
    <message>
        <source>The PIN is wrong. Check who is chosen and type it again.</source>
        <translation>PIN не подходит. Проверьте, кто выбран, и введите снова.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. The next one is taken in {seconds} s; scans go on.</source>
        <translation>Слишком много неверных PIN. Следующий можно ввести через {seconds} с; сканы работают.</translation>
    </message>
    <message>
        <source>This operator has no PIN yet. An administrator gives one on the page Operators.</source>
        <translation>У оператора ещё нет PIN. Его задаёт администратор на странице «Операторы».</translation>
    </message>
    <message>
        <source>The operator&apos;s PIN is needed. Put it into {variable} or type it on a terminal.</source>
        <translation>Нужен PIN оператора. Задайте его в {variable} или введите в терминале.</translation>
    </message>
    <message>
        <source>A PIN is 4 to 8 digits. Choose another one.</source>
        <translation>PIN — это от 4 до 8 цифр. Выберите другой.</translation>
    </message>
    <message>
        <source>This is no badge code of the programme. Scan the badge or leave the field empty.</source>
        <translation>Это не код бейджа программы. Сканируйте бейдж или оставьте поле пустым.</translation>
    </message>
    <message>
        <source>Another operator has this badge already. Scan another one.</source>
        <translation>Этот бейдж уже записан за другим оператором. Сканируйте другой.</translation>
    </message>
    <message>
        <source>There is an operator of this name already. Add initials to tell them apart.</source>
        <translation>Оператор с таким именем уже есть. Добавьте инициалы, чтобы различать.</translation>
    </message>
    <message>
        <source>There is no such operator. Choose one from the list of operators.</source>
        <translation>Такого оператора нет. Выберите из списка операторов.</translation>
    </message>
    <message>
        <source>Give an administrator a PIN first: else nobody could change anything later.</source>
        <translation>Сначала задайте PIN администратору: иначе потом никто не сможет ничего изменить.</translation>
    </message>
    <message>
        <source>This is the last administrator with a PIN. Give another administrator one first.</source>
        <translation>Это последний администратор с PIN. Сначала задайте PIN другому администратору.</translation>
    </message>
    <message>
        <source>This is not a free reserve badge of this desk. Take another one or print a badge.</source>
        <translation>Это не свободный запасной бейдж этой стойки. Возьмите другой или напечатайте бейдж.</translation>
    </message>
    <message>
        <source>The participant was on the list; there is nothing to decide.</source>
        <translation>Участник был в списке: решать нечего.</translation>
    </message>
    <message>
        <source>The seating request is not understood. Correct the named place and try again.</source>
        <translation>Запрос на рассадку не разобран. Исправьте названное место и повторите.</translation>
    </message>
    <message>
        <source>Nobody has this number, or two people do. Find the participant by name.</source>
        <translation>Такого номера нет, или он у двоих. Найдите участника по фамилии.</translation>
    </message>
    <message>
        <source>PINs are in force: press Ctrl+L, choose who works here and give the PIN. On the command line: --operator NAME.</source>
        <translation>Действуют PIN: нажмите Ctrl+L, выберите оператора и введите PIN. В командной строке: --operator ИМЯ.</translation>
    </message>
    <message>
        <source>This is not among what your role may do. Call an administrator or press Ctrl+L and change the operator.</source>
        <translation>В этой роли так нельзя. Позовите администратора или нажмите Ctrl+L и смените оператора.</translation>
    </message>
    <message>
        <source>The desk was left alone and is locked. Press Ctrl+L and give the PIN.</source>
        <translation>Стойка заблокирована: за ней давно никого не было. Нажмите Ctrl+L и введите PIN.</translation>
    </message>
    <message>
        <source>Press Ctrl+L and give the PIN once more, then repeat the act.</source>
        <translation>Нажмите Ctrl+L, введите PIN ещё раз и повторите действие.</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>To look at</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Who or what</source>
        <translation>Кто или что</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Просмотрено</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at first</source>
        <translation>
            <numerusform>Сначала проверьте: %n пункт</numerusform>
            <numerusform>Сначала проверьте: %n пункта</numerusform>
            <numerusform>Сначала проверьте: %n пунктов</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open: the day can be exported.</source>
        <translation>Открытых вопросов нет: день можно выгружать.</translation>
    </message>
    <message>
        <source>Changed since this day was exported: {changes}</source>
        <translation>После прошлой выгрузки этого дня: {changes}</translation>
    </message>
    <message>
        <source>Nothing has changed since this day was exported.</source>
        <translation>После прошлой выгрузки этого дня ничего не изменилось.</translation>
    </message>
</context>
<context>
    <name>FoundPeople</name>
    <message>
        <source>Participant</source>
        <translation>Участник</translation>
    </message>
    <message>
        <source>Several people fit: choose with ↑ ↓, then press Enter</source>
        <translation>Подходит несколько человек: выберите ↑ ↓ и нажмите Enter</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Найденные участники</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Никого не найдено</translation>
    </message>
    <message>
        <source>in since {time}</source>
        <translation>на месте с {time}</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>участие снято</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>замена</translation>
    </message>
    <message>
        <source>↑ ↓ choose  ·  Enter checks in  ·  Shift+F9 somebody else came</source>
        <translation>↑ ↓ выбрать  ·  Enter отметить  ·  Shift+F9 приехал другой человек</translation>
    </message>
    <message>
        <source>Check the last name, or try the team, the town or the phone&apos;s last digits. Enter adds somebody who is not on the list.</source>
        <translation>Проверьте фамилию или попробуйте команду, город, последние цифры телефона. Enter добавит участника не из списка.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Something that only a newer version of the program understands</source>
        <translation>Действие, которое понимает только более новая версия программы</translation>
    </message>
    <message>
        <source>from the sign-in sheet</source>
        <translation>по листу регистрации</translation>
    </message>
</context>
<context>
    <name>ImportMapping</name>
    <message>
        <source>Columns of the list</source>
        <translation>Столбцы списка</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Не брать</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>From the clipboard</source>
        <translation>Из буфера обмена</translation>
    </message>
    <message>
        <source>There is no table on the clipboard. Select it, copy it and paste again.</source>
        <translation>В буфере обмена нет таблицы. Выделите её, скопируйте и вставьте ещё раз.</translation>
    </message>
    <message>
        <source>Import of a list</source>
        <translation>Импорт списка</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Другой файл</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Пока ничего не записано.</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Чтение списка</translation>
    </message>
    <message>
        <source>Comparing with the list of participants</source>
        <translation>Сравнение со списком участников</translation>
    </message>
    <message>
        <source>Headings in line {row}</source>
        <translation>Заголовки в строке {row}</translation>
    </message>
    <message>
        <source>No headings</source>
        <translation>Без заголовков</translation>
    </message>
    <message>
        <source>Accept: {changes}</source>
        <translation>Принять: {changes}</translation>
    </message>
    <message>
        <source>Nothing to accept</source>
        <translation>Принимать нечего</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n новый</numerusform>
            <numerusform>%n новых</numerusform>
            <numerusform>%n новых</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n изменён</numerusform>
            <numerusform>%n изменены</numerusform>
            <numerusform>%n изменены</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn</source>
        <translation>
            <numerusform>%n снят</numerusform>
            <numerusform>%n сняты</numerusform>
            <numerusform>%n сняты</numerusform>
        </translation>
    </message>
    <message>
        <source>not in the new list</source>
        <translation>нет в новом списке</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation>Запись списка</translation>
    </message>
    <message>
        <source>Accepted: {changes}</source>
        <translation>Принято: {changes}</translation>
    </message>
    <message>
        <source>Emergency list</source>
        <translation>Аварийный список</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Nothing here</source>
        <translation>Здесь пусто</translation>
    </message>
    <message>
        <source>No line of the list belongs to this part.</source>
        <translation>В списке нет таких строк.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Фамилия, имя, отчество</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Parts of the preview</source>
        <translation>Части предпросмотра</translation>
    </message>
    <message>
        <source>Preview of the list</source>
        <translation>Предпросмотр списка</translation>
    </message>
    <message>
        <source>One person or two</source>
        <translation>Один человек или двое</translation>
    </message>
    <message>
        <source>Stays or is withdrawn</source>
        <translation>Оставить или снять участие</translation>
    </message>
    <message>
        <source>☑ one person</source>
        <translation>☑ один человек</translation>
    </message>
    <message>
        <source>☐ two people</source>
        <translation>☐ два человека</translation>
    </message>
    <message>
        <source>☑ is withdrawn</source>
        <translation>☑ снять участие</translation>
    </message>
    <message>
        <source>☐ stays</source>
        <translation>☐ остаётся</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменены</translation>
    </message>
    <message>
        <source>Look alike</source>
        <translation>Похожи</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translation>Нет в списке</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Повторы</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Не взяты</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>These people will be added.</source>
        <translation>Эти люди будут добавлены.</translation>
    </message>
    <message>
        <source>Of these people the list says something else.</source>
        <translation>Об этих людях в списке сказано другое.</translation>
    </message>
    <message>
        <source>Probably the same person, written otherwise. Tick who is.</source>
        <translation>Похоже, тот же человек, записанный иначе. Отметьте, если так.</translation>
    </message>
    <message>
        <source>The list lacks these people. They stay unless ticked.</source>
        <translation>Этих людей в списке нет. Они останутся, если их не отметить.</translation>
    </message>
    <message>
        <source>These lines were merged into earlier ones.</source>
        <translation>Эти строки объединены с предыдущими.</translation>
    </message>
    <message>
        <source>These lines are not taken in.</source>
        <translation>Эти строки не ввозим.</translation>
    </message>
    <message>
        <source>These lines are taken in; look at them once.</source>
        <translation>Эти строки ввозим; взгляните на них.</translation>
    </message>
</context>
<context>
    <name>ImportSource</name>
    <message>
        <source>Drop the list of participants here</source>
        <translation>Перетащите сюда список участников</translation>
    </message>
    <message>
        <source>Excel, LibreOffice or CSV; or a table copied from Excel or Word. First you see what would change: nothing is written before you accept.</source>
        <translation>Excel, LibreOffice или CSV; можно вставить таблицу, скопированную из Excel или Word. Сначала будет видно, что изменится: до нажатия «Принять» ничего не записывается.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>List of participants</source>
        <translation>Список участников</translation>
    </message>
    <message>
        <source>Lists ({suffixes})</source>
        <translation>Списки ({suffixes})</translation>
    </message>
</context>
<context>
    <name>ImportSwitches</name>
    <message>
        <source>IVANOV → Ivanov</source>
        <translation>ИВАНОВ → Иванов</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>Sheets with people</source>
        <translation>Листы с людьми</translation>
    </message>
    <message numerus="yes">
        <source>%n struck out (taken in)</source>
        <translation>
            <numerusform>%n зачёркнута (ввозим)</numerusform>
            <numerusform>%n зачёркнуты (ввозим)</numerusform>
            <numerusform>%n зачёркнуто (ввозим)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n struck out (not taken in)</source>
        <translation>
            <numerusform>%n зачёркнута (не ввозим)</numerusform>
            <numerusform>%n зачёркнуты (не ввозим)</numerusform>
            <numerusform>%n зачёркнуто (не ввозим)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden (taken in)</source>
        <translation>
            <numerusform>%n скрыта (ввозим)</numerusform>
            <numerusform>%n скрыты (ввозим)</numerusform>
            <numerusform>%n скрыто (ввозим)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden (not taken in)</source>
        <translation>
            <numerusform>%n скрыта (не ввозим)</numerusform>
            <numerusform>%n скрыты (не ввозим)</numerusform>
            <numerusform>%n скрыто (не ввозим)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Last name</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Муниципалитет</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Субъект РФ</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Номер комнаты</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>Питание</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Head of the team</source>
        <translation>Глава команды</translation>
    </message>
    <message>
        <source>Organiser&apos;s id</source>
        <translation>Код в списке организатора</translation>
    </message>
    <message>
        <source>As in the list</source>
        <translation>Как в списке</translation>
    </message>
    <message>
        <source>Other columns</source>
        <translation>Другие столбцы</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Фамилия, имя, отчество</translation>
    </message>
    <message>
        <source>Badge code</source>
        <translation>Код бейджа</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние участия</translation>
    </message>
    <message>
        <source>Session no.</source>
        <translation>№ занятия</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Занятие</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Конец</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Приход</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Уход</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Отметка</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Стойка</translation>
    </message>
    <message>
        <source>here</source>
        <translation>на месте</translation>
    </message>
    <message>
        <source>left</source>
        <translation>уход отмечен</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>нет на месте</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Разрез</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>По списку</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>Присутствовало</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Отсутствовало</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>Besides the list</source>
        <translation>Сверх списка</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>(not given)</source>
        <translation>(не указано)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Что получено</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>участие снято</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>замена</translation>
    </message>
    <message>
        <source>not from the list</source>
        <translation>не из списка</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>внимание</translation>
    </message>
    <message>
        <source>desks differ</source>
        <translation>стойки расходятся</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Лист {page} из {pages}</translation>
    </message>
    <message>
        <source>Made on {date}</source>
        <translation>Составлено {date}</translation>
    </message>
    <message>
        <source>Added to the list</source>
        <translation>Внесение в список</translation>
    </message>
    <message>
        <source>Card corrected</source>
        <translation>Исправление карточки</translation>
    </message>
    <message>
        <source>Participation withdrawn</source>
        <translation>Снятие участия</translation>
    </message>
    <message>
        <source>Withdrawal taken back</source>
        <translation>Возврат участия</translation>
    </message>
    <message>
        <source>Substitution</source>
        <translation>Замена</translation>
    </message>
    <message>
        <source>Cards joined</source>
        <translation>Объединение карточек</translation>
    </message>
    <message>
        <source>Cards separated</source>
        <translation>Разделение карточек</translation>
    </message>
    <message>
        <source>Personal data erased</source>
        <translation>Удаление личных данных</translation>
    </message>
    <message>
        <source>New badge code</source>
        <translation>Новый код бейджа</translation>
    </message>
    <message>
        <source>Badge code revoked</source>
        <translation>Отзыв кода бейджа</translation>
    </message>
    <message>
        <source>Badge printed</source>
        <translation>Печать бейджа</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Отметка</translation>
    </message>
    <message>
        <source>Check-out</source>
        <translation>Отметка ухода</translation>
    </message>
    <message>
        <source>Record undone</source>
        <translation>Отмена отметки</translation>
    </message>
    <message>
        <source>Scan refused</source>
        <translation>Отказ по скану</translation>
    </message>
    <message>
        <source>Attention note added</source>
        <translation>Отметка «внимание»</translation>
    </message>
    <message>
        <source>Attention note cleared</source>
        <translation>Снятие отметки «внимание»</translation>
    </message>
    <message>
        <source>Export made</source>
        <translation>Выгрузка</translation>
    </message>
    <message>
        <source>Programme changed</source>
        <translation>Изменение программы</translation>
    </message>
    <message>
        <source>Session planned</source>
        <translation>План занятия</translation>
    </message>
    <message>
        <source>Session dropped</source>
        <translation>Отмена занятия</translation>
    </message>
    <message>
        <source>Desk named</source>
        <translation>Название стойки</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Изменение настройки</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Посещаемость</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Итоги</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Занятия</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>Отказы</translation>
    </message>
    <message>
        <source>{date} Attendance</source>
        <translation>{date} Посещаемость</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Служебное</translation>
    </message>
    <message>
        <source>manifest</source>
        <translation>опись</translation>
    </message>
    <message>
        <source>participant</source>
        <translation>участник</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>эксперт</translation>
    </message>
    <message>
        <source>moderator</source>
        <translation>модератор</translation>
    </message>
    <message>
        <source>organiser</source>
        <translation>организатор</translation>
    </message>
    <message>
        <source>guest</source>
        <translation>гость</translation>
    </message>
    <message>
        <source>press</source>
        <translation>пресса</translation>
    </message>
    <message>
        <source>companion</source>
        <translation>сопровождающий</translation>
    </message>
    <message>
        <source>Day {n}</source>
        <translation>День {n}</translation>
    </message>
    <message>
        <source>Desk {n}</source>
        <translation>Стойка {n}</translation>
    </message>
    <message>
        <source>Stay changed</source>
        <translation>Изменены сроки или условия пребывания</translation>
    </message>
    <message>
        <source>Absence excused</source>
        <translation>Отмечена причина отсутствия</translation>
    </message>
    <message>
        <source>Module planned</source>
        <translation>Модуль внесён в план</translation>
    </message>
    <message>
        <source>Module dropped</source>
        <translation>Модуль снят с плана</translation>
    </message>
    <message>
        <source>Seating plan accepted</source>
        <translation>Рассадка принята</translation>
    </message>
    <message>
        <source>Seating plan dropped</source>
        <translation>Рассадка отменена</translation>
    </message>
    <message>
        <source>Round begun</source>
        <translation>Раунд начат</translation>
    </message>
    <message>
        <source>came</source>
        <translation>присутствие</translation>
    </message>
    <message>
        <source>came late</source>
        <translation>опоздание</translation>
    </message>
    <message>
        <source>left early</source>
        <translation>уход раньше</translation>
    </message>
    <message>
        <source>came, not expected</source>
        <translation>присутствие вне списка</translation>
    </message>
    <message>
        <source>absent, excused</source>
        <translation>отсутствие, уважительная причина</translation>
    </message>
    <message>
        <source>not yet here</source>
        <translation>ещё нет</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>По уважительной причине</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Lecturer</source>
        <translation>Лектор</translation>
    </message>
    <message>
        <source>Copy no.</source>
        <translation>Копия №</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Матрица</translation>
    </message>
    <message>
        <source>By team</source>
        <translation>По командам</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>По регионам</translation>
    </message>
    <message>
        <source>Badges printed</source>
        <translation>Напечатанные бейджи</translation>
    </message>
    <message>
        <source>Municipal entity</source>
        <translation>Муниципальное образование</translation>
    </message>
    <message>
        <source>Decision on a walk-in</source>
        <translation>Решение об участнике не из списка</translation>
    </message>
    <message>
        <source>Badge handed over</source>
        <translation>Бейдж выдан</translation>
    </message>
    <message>
        <source>Refused scan looked at</source>
        <translation>Отказ просмотрен</translation>
    </message>
    <message>
        <source>Day closed</source>
        <translation>День закрыт</translation>
    </message>
    <message>
        <source>Sheet of attendance</source>
        <translation>Ведомость</translation>
    </message>
    <message>
        <source>Sign-in sheets</source>
        <translation>Листы регистрации</translation>
    </message>
    <message>
        <source>waits for a decision</source>
        <translation>ждёт решения организатора</translation>
    </message>
    <message>
        <source>Reserve badge</source>
        <translation>Запасной бейдж</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Короб</translation>
    </message>
    <message>
        <source>Emergency list</source>
        <translation>Аварийный список</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>Operator changed</source>
        <translation>Изменён оператор</translation>
    </message>
</context>
<context>
    <name>Latecomers</name>
    <message>
        <source>Give a free chair</source>
        <translation>Дать свободный стул</translation>
    </message>
    <message>
        <source>Seat anew…</source>
        <translation>Пересадить…</translation>
    </message>
    <message>
        <source>Empty seats: {count}</source>
        <translation>Пустых мест: {count}</translation>
    </message>
    <message>
        <source>Here without a seat: {count}</source>
        <translation>Пришли, но без места: {count}</translation>
    </message>
    <message>
        <source>No chair is free: seat anew or add a table.</source>
        <translation>Свободных стульев нет: пересадите людей или добавьте стол.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Looking for ways to go on</source>
        <translation>Ищем, как пересадить</translation>
    </message>
    <message>
        <source>The plan goes on: the door and the wall know it.</source>
        <translation>Рассадка продолжается: её знают на входе и на экране.</translation>
    </message>
    <message>
        <source>Who is missing</source>
        <translation>Кого нет</translation>
    </message>
    <message>
        <source>Who has no seat</source>
        <translation>Кто без места</translation>
    </message>
    <message>
        <source>Untick those who are sure to come.</source>
        <translation>Снимите отметку с тех, кто точно придёт.</translation>
    </message>
</context>
<context>
    <name>LivePicture</name>
    <message>
        <source>Picture of the camera</source>
        <translation>Изображение с камеры</translation>
    </message>
</context>
<context>
    <name>MarkPanel</name>
    <message>
        <source>Mark the absence</source>
        <translation>Отметить причину</translation>
    </message>
    <message>
        <source>Take the mark back</source>
        <translation>Снять отметку</translation>
    </message>
    <message>
        <source>Attended {attended} of {expected}: {percent} %, a certificate takes {threshold} %</source>
        <translation>Посещено {attended} из {expected}: {percent} %, для документа нужно {threshold} %</translation>
    </message>
    <message>
        <source>ex</source>
        <translation>ув</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>Записей нет.</translation>
    </message>
    <message>
        <source>ill</source>
        <translation>б</translation>
    </message>
    <message>
        <source>trip</source>
        <translation>к</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Отметка</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
</context>
<context>
    <name>MatrixTable</name>
    <message>
        <source>People</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Attendance by session</source>
        <translation>Посещаемость по занятиям</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>Закрыть сообщение</translation>
    </message>
</context>
<context>
    <name>ModulesForm</name>
    <message>
        <source>Add module</source>
        <translation>Добавить модуль</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Модули</translation>
    </message>
    <message>
        <source>One module is one stay on site. Without modules the programme is one stay.</source>
        <translation>Модуль – один заезд. Без модулей вся программа считается одним заездом.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Dropped: {title}</source>
        <translation>Снято с плана: {title}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>Namesakes</name>
    <message>
        <source>Already on the list. Is it the same person?</source>
        <translation>Уже есть в списке. Это тот же человек?</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Тот же человек</translation>
    </message>
</context>
<context>
    <name>OfficialForm</name>
    <message>
        <source> min</source>
        <translation> мин</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>Организатор</translation>
    </message>
    <message>
        <source>Grounds (order, date)</source>
        <translation>Основание (приказ, дата)</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место проведения</translation>
    </message>
    <message>
        <source>Responsible: position</source>
        <translation>Ответственное лицо: должность</translation>
    </message>
    <message>
        <source>Responsible: name</source>
        <translation>Ответственное лицо: И. О. Фамилия</translation>
    </message>
    <message>
        <source>Head: position</source>
        <translation>Руководитель: должность</translation>
    </message>
    <message>
        <source>Head: name</source>
        <translation>Руководитель: И. О. Фамилия</translation>
    </message>
    <message>
        <source>Late after</source>
        <translation>Опоздание после</translation>
    </message>
    <message>
        <source>Left early before</source>
        <translation>Ранний уход, если до конца</translation>
    </message>
    <message>
        <source>Certificate from</source>
        <translation>Документ выдаётся от</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
</context>
<context>
    <name>OperatorWatch</name>
    <message>
        <source>Who works here now?</source>
        <translation>Кто теперь работает здесь?</translation>
    </message>
    <message>
        <source>This needs the PIN of somebody who may do it:</source>
        <translation>Для этого нужен PIN того, кому это можно:</translation>
    </message>
    <message>
        <source>PINs are in force. Who works here?</source>
        <translation>Действуют PIN. Кто здесь работает?</translation>
    </message>
    <message>
        <source>Nobody was here for long. Who works here?</source>
        <translation>За стойкой давно никого не было. Кто здесь работает?</translation>
    </message>
</context>
<context>
    <name>OperatorsPage</name>
    <message>
        <source>Add an operator</source>
        <translation>Добавить оператора</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Own badge</source>
        <translation>Личный бейдж</translation>
    </message>
    <message>
        <source>There are no operators yet</source>
        <translation>Операторов пока нет</translation>
    </message>
    <message>
        <source>Until an administrator has a PIN, everybody at a desk may do everything. With PINs every record names who made it, and lists do not leave by mistake.</source>
        <translation>Пока у администратора нет PIN, за стойкой всем можно всё. С PIN у каждой записи есть имя, а списки не уходят по ошибке.</translation>
    </message>
    <message>
        <source>Add an administrator…</source>
        <translation>Добавить администратора…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>set</source>
        <translation>задан</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Операторы</translation>
    </message>
    <message>
        <source> min</source>
        <translation> мин</translation>
    </message>
    <message>
        <source>never</source>
        <translation>никогда</translation>
    </message>
    <message>
        <source>Locks, left alone for</source>
        <translation>Блокировать через</translation>
    </message>
    <message>
        <source>Code printed under the QR</source>
        <translation>Код, напечатанный под QR</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>No PINs yet: everybody may do everything.</source>
        <translation>PIN ещё не заданы: всем можно всё.</translation>
    </message>
    <message>
        <source>PINs are in force. Give a second administrator one too: somebody must be able to help who forgot theirs.</source>
        <translation>PIN действуют. Задайте PIN и второму администратору: кто-то должен помочь, если PIN забудется.</translation>
    </message>
    <message>
        <source>PINs are in force. Change the operator: Ctrl+L.</source>
        <translation>PIN действуют. Сменить оператора: Ctrl+L.</translation>
    </message>
    <message>
        <source>New administrator</source>
        <translation>Новый администратор</translation>
    </message>
    <message>
        <source>New operator</source>
        <translation>Новый оператор</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>без изменений</translation>
    </message>
    <message>
        <source>4 to 8 digits</source>
        <translation>от 4 до 8 цифр</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Сохранено: {name}</translation>
    </message>
    <message>
        <source>Removed: {name}</source>
        <translation>Оператор убран: {name}</translation>
    </message>
    <message>
        <source>{done}. Spare code: {code}. It lets in who forgot the PIN. Write it down and put it away: it is not shown again.</source>
        <translation>{done}. Запасной код: {code}. С ним можно войти, если PIN забыт. Запишите и уберите: больше он не показывается.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Roster</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Стойка</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Отметка</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Администратор</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Бейджи</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Занятия</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Выгрузка</translation>
    </message>
    <message>
        <source>Seating</source>
        <translation>Рассадка</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Сканер</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Операторы</translation>
    </message>
    <message>
        <source>In the room</source>
        <translation>В зале</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Ещё не пришли</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Посещаемость</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Сводка</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Бумага</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Согласия</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Emergency list</source>
        <translation>Аварийный список</translation>
    </message>
    <message>
        <source>Emergency list: {file}</source>
        <translation>Аварийный список: {file}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Enter from paper</source>
        <translation>Внести по бумаге</translation>
    </message>
    <message>
        <source>Number on the badge or the list, then Enter</source>
        <translation>Номер с бейджа или из списка, затем Enter</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Time on the paper</source>
        <translation>Время на бумаге</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Внесено</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Занятие</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Sign-in sheet</source>
        <translation>Лист регистрации</translation>
    </message>
    <message>
        <source>Attendance sheet</source>
        <translation>Ведомость посещаемости</translation>
    </message>
    <message>
        <source>Rooms by team</source>
        <translation>Размещение по командам</translation>
    </message>
    <message>
        <source>Meals by diet</source>
        <translation>Питание: количество по занятиям и диетам</translation>
    </message>
    <message>
        <source>Arrivals by hour</source>
        <translation>Заезд по часам</translation>
    </message>
    <message>
        <source>Not here: phone list</source>
        <translation>Телефоны отсутствующих</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Список на выдачу документов</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Academic hours</source>
        <translation>Академических часов</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственное лицо</translation>
    </message>
    <message>
        <source>Head of the programme</source>
        <translation>Руководитель программы</translation>
    </message>
    <message>
        <source>Sheet {sheet} of {sheets}</source>
        <translation>Лист {sheet} из {sheets}</translation>
    </message>
    <message>
        <source>On the list {listed}, present {came}, absent {absent}, excused among them {excused}</source>
        <translation>По списку {listed}, присутствовало {came}, отсутствовало {absent}, из них по уважительной причине {excused}</translation>
    </message>
    <message>
        <source>a</source>
        <translation>н</translation>
    </message>
    <message>
        <source>Times are of arrival and departure; a – absent; a dash – not expected.</source>
        <translation>Время прихода и ухода; н – неявка, ув – уважительная причина; тире – участие не ожидалось.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>обычное</translation>
    </message>
    <message>
        <source>Time not known</source>
        <translation>Время не указано</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Without a team</source>
        <translation>Без команды</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Никого</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>Посещено</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>to be issued</source>
        <translation>выдать</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>решается отдельно</translation>
    </message>
</context>
<context>
    <name>PapersPanel</name>
    <message>
        <source>Save and open…</source>
        <translation>Сохранить и открыть…</translation>
    </message>
    <message>
        <source>all by the alphabet</source>
        <translation>все по алфавиту</translation>
    </message>
    <message>
        <source>by team</source>
        <translation>по командам</translation>
    </message>
    <message>
        <source>split for desks: А–К, Л–Я</source>
        <translation>по стойкам: А–К, Л–Я</translation>
    </message>
    <message>
        <source>PDF, to print</source>
        <translation>PDF, для печати</translation>
    </message>
    <message>
        <source>Word, to change by hand</source>
        <translation>Word, чтобы поправить вручную</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Занятие</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Стоек</translation>
    </message>
    <message>
        <source>Blank lines</source>
        <translation>Пустых строк</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>Куда сохранить документ</translation>
    </message>
    <message>
        <source>Drawing the paper</source>
        <translation>Готовится документ</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
</context>
<context>
    <name>PapersRow</name>
    <message>
        <source>Save PDF…</source>
        <translation>Сохранить PDF…</translation>
    </message>
    <message>
        <source>Which paper</source>
        <translation>Что напечатать</translation>
    </message>
    <message>
        <source>Cards for the tables</source>
        <translation>Таблички на столы</translation>
    </message>
    <message>
        <source>A slip for each person</source>
        <translation>Листок каждому участнику</translation>
    </message>
    <message>
        <source>List by table</source>
        <translation>Список по столам</translation>
    </message>
    <message>
        <source>List by name</source>
        <translation>Список по фамилиям</translation>
    </message>
    <message>
        <source>Routes of the groups</source>
        <translation>Маршрутные листы групп</translation>
    </message>
    <message>
        <source>Making a PDF</source>
        <translation>Создание PDF</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n страница</numerusform>
            <numerusform>%n страницы</numerusform>
            <numerusform>%n страниц</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>Файлы PDF</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Open the other card</source>
        <translation>Открыть другую карточку</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Сохранено: {name}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Keep what is shown</source>
        <translation>Оставить показанное</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Внимание</translation>
    </message>
    <message>
        <source>Not saved: {name}</source>
        <translation>Не сохранено: {name}</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карточка</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>№ {number}</translation>
    </message>
    <message>
        <source>Two desks say different things of: {fields}. The latest is shown.</source>
        <translation>Стойки расходятся в полях: {fields}. Показано последнее.</translation>
    </message>
    <message>
        <source>Not from the list.</source>
        <translation>Не из списка.</translation>
    </message>
    <message>
        <source>Participation withdrawn on {day}.</source>
        <translation>Участие снято {day}.</translation>
    </message>
    <message>
        <source>Substituted: {name} comes instead.</source>
        <translation>Замена: вместо участника — {name}.</translation>
    </message>
    <message>
        <source>Comes in the place of {name}.</source>
        <translation>Замена вместо участника: {name}.</translation>
    </message>
    <message>
        <source>Note done with: {text}</source>
        <translation>Отметка снята: {text}</translation>
    </message>
    <message>
        <source>The cards are separate again.</source>
        <translation>Карточки снова разделены.</translation>
    </message>
</context>
<context>
    <name>PersonNotes</name>
    <message>
        <source>Kind of note</source>
        <translation>Вид отметки</translation>
    </message>
    <message>
        <source>Attention note</source>
        <translation>Отметка «внимание»</translation>
    </message>
    <message>
        <source>What staff must see</source>
        <translation>Что нужно увидеть персоналу</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Done with</source>
        <translation>Снять</translation>
    </message>
    <message>
        <source>Who asked for it</source>
        <translation>По чьей просьбе</translation>
    </message>
    <message>
        <source>Meet in person</source>
        <translation>Встретить</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Asked for by: {owner}</source>
        <translation>По просьбе: {owner}</translation>
    </message>
    <message>
        <source>Meet in person: call </source>
        <translation>Встретить: позвоните </translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Сохранить отметку</translation>
    </message>
    <message>
        <source>Who allows it and why</source>
        <translation>Кто разрешает и почему</translation>
    </message>
</context>
<context>
    <name>PersonStory</name>
    <message>
        <source>Separate cards</source>
        <translation>Разделить карточки</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать всё</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Бейдж</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Посещаемость</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message numerus="yes">
        <source>Printed: %n time(s)</source>
        <translation>
            <numerusform>Напечатан %n раз</numerusform>
            <numerusform>Напечатан %n раза</numerusform>
            <numerusform>Напечатан %n раз</numerusform>
        </translation>
    </message>
    <message>
        <source>Not printed yet</source>
        <translation>Ещё не напечатан</translation>
    </message>
    <message numerus="yes">
        <source>Joined of %n card(s)</source>
        <translation>
            <numerusform>Объединена %n карточка</numerusform>
            <numerusform>Объединено %n карточки</numerusform>
            <numerusform>Объединено %n карточек</numerusform>
        </translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Ещё нет на месте</translation>
    </message>
    <message>
        <source>{event} (undone)</source>
        <translation>{event} (отменено)</translation>
    </message>
    <message>
        <source>a session that was dropped</source>
        <translation>отменённое занятие</translation>
    </message>
    <message>
        <source>Undo the last record…</source>
        <translation>Отменить последнюю отметку…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Undo: why?</source>
        <translation>Отменить: почему?</translation>
    </message>
</context>
<context>
    <name>PinPanel</name>
    <message>
        <source>PIN of an operator</source>
        <translation>ПИН оператора</translation>
    </message>
    <message>
        <source>This PIN is not right</source>
        <translation>ПИН не подходит</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Стереть последнюю цифру</translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message>
        <source>Table {name}</source>
        <translation>Стол {name}</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>Группа {name}</translation>
    </message>
    <message>
        <source>Station {name}</source>
        <translation>Станция {name}</translation>
    </message>
    <message>
        <source>municipality</source>
        <translation>муниципалитет</translation>
    </message>
    <message>
        <source>region</source>
        <translation>регион</translation>
    </message>
    <message>
        <source>position</source>
        <translation>должность</translation>
    </message>
    <message>
        <source>men and women</source>
        <translation>мужчины и женщины</translation>
    </message>
    <message>
        <source>team</source>
        <translation>команда</translation>
    </message>
    <message>
        <source>category</source>
        <translation>категория</translation>
    </message>
    <message>
        <source>heads of teams</source>
        <translation>главы команд</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>тема</translation>
    </message>
    <message>
        <source>one municipality</source>
        <translation>один муниципалитет</translation>
    </message>
    <message>
        <source>one region</source>
        <translation>один регион</translation>
    </message>
    <message>
        <source>one position</source>
        <translation>одна должность</translation>
    </message>
    <message>
        <source>men or women among themselves</source>
        <translation>мужчина с мужчиной, женщина с женщиной</translation>
    </message>
    <message>
        <source>one team</source>
        <translation>одна команда</translation>
    </message>
    <message>
        <source>Somebody has no seat</source>
        <translation>Кто-то без места</translation>
    </message>
    <message>
        <source>More people than chairs</source>
        <translation>Людей больше, чем стульев</translation>
    </message>
    <message>
        <source>Too few people</source>
        <translation>Слишком мало людей</translation>
    </message>
    <message>
        <source>Are to sit together</source>
        <translation>Должны сидеть вместе</translation>
    </message>
    <message>
        <source>Are to sit apart</source>
        <translation>Должны сидеть порознь</translation>
    </message>
    <message>
        <source>The seat is fixed elsewhere</source>
        <translation>Место закреплено за другим столом</translation>
    </message>
    <message>
        <source>The rule for each table is broken</source>
        <translation>Нарушено правило для каждого стола</translation>
    </message>
    <message>
        <source>because there are {count} of them and {of} tables</source>
        <translation>потому что их {count}, а столов {of}</translation>
    </message>
    <message>
        <source>because they are to be kept together</source>
        <translation>потому что им положено сидеть вместе</translation>
    </message>
    <message>
        <source>because other orders leave them no other seat</source>
        <translation>потому что другие условия не оставили им других мест</translation>
    </message>
    <message>
        <source>because parting them would bring worse company elsewhere</source>
        <translation>потому что любая пересадка дала бы худшее соседство за другим столом</translation>
    </message>
    <message>
        <source>a swap would be better: try the search again</source>
        <translation>обмен местами был бы лучше: запустите поиск ещё раз</translation>
    </message>
    <message>
        <source>{count} people, but only {of} chairs: add tables.</source>
        <translation>Людей {count}, а стульев только {of}: добавьте столы.</translation>
    </message>
    <message>
        <source>The tables need {of} people, there are {count}.</source>
        <translation>Для этих столов нужно людей: {of}, а есть {count}.</translation>
    </message>
    <message>
        <source>{count} people at least are to sit at {table}, but it has {of} chairs.</source>
        <translation>{table}: нужно не меньше {count} человек, а стульев {of}.</translation>
    </message>
    <message>
        <source>There is no such table for {people}.</source>
        <translation>Такого стола нет: {people}.</translation>
    </message>
    <message>
        <source>Two tables at once are wished for {people}.</source>
        <translation>Два стола сразу: {people}.</translation>
    </message>
    <message>
        <source>{count} people are to sit at {table}, but it has {of} chairs.</source>
        <translation>{table}: закреплено человек {count}, а стульев {of}.</translation>
    </message>
    <message>
        <source>{people} are to sit together, but at different tables.</source>
        <translation>Вместе, но за разными столами: {people}.</translation>
    </message>
    <message>
        <source>{people} are to sit apart, but both at {table}.</source>
        <translation>Порознь, но за одним столом ({table}): {people}.</translation>
    </message>
    <message>
        <source>{people} are to sit together and apart at once.</source>
        <translation>И вместе, и порознь: {people}.</translation>
    </message>
    <message>
        <source>{count} people are to stay together, the largest table has {of} chairs: {people}</source>
        <translation>Вместе должны сидеть {count}, а за самым большим столом стульев {of}: {people}</translation>
    </message>
    <message>
        <source>Those who are to stay together do not fit the tables: split one or add chairs.</source>
        <translation>Те, кто сидит вместе, не раскладываются по столам: разделите одну группу или добавьте стулья.</translation>
    </message>
    <message>
        <source>{count} people are to sit apart from each other at {of} tables: {people}</source>
        <translation>Порознь друг от друга должны сидеть {count}, а столов {of}: {people}</translation>
    </message>
    <message>
        <source>{what}: there are {count}, the tables need {of}.</source>
        <translation>Условие «{what}»: есть {count}, а столам нужно {of}.</translation>
    </message>
    <message>
        <source>{what}: there are {count}, the tables may have {of}.</source>
        <translation>Условие «{what}»: есть {count}, а столы вмещают {of}.</translation>
    </message>
    <message>
        <source>{what}: no table can keep this rule.</source>
        <translation>Условие «{what}» не выполнить ни за одним столом.</translation>
    </message>
    <message>
        <source>Each wish can be met, all of them together cannot.</source>
        <translation>Каждое условие по отдельности выполнимо, все вместе — нет.</translation>
    </message>
    <message>
        <source>No plan was found that meets all orders: drop some.</source>
        <translation>Рассадка по всем условиям не нашлась: снимите часть условий.</translation>
    </message>
    <message>
        <source>Round {n}</source>
        <translation>Раунд {n}</translation>
    </message>
    <message>
        <source>meet for the {times}. time</source>
        <translation>встречаются в {times}-й раз</translation>
    </message>
    <message>
        <source>{what}: {people} — {table}, round {n}</source>
        <translation>{what}: {people} — {table}, раунд {n}</translation>
    </message>
    <message>
        <source>Nobody meets twice: it cannot be better.</source>
        <translation>Никто не встречается дважды: лучше не бывает.</translation>
    </message>
    <message>
        <source>Repeated meetings: {count}.</source>
        <translation>Повторных встреч: {count}.</translation>
    </message>
    <message>
        <source>Repeated meetings: {count}. Fewer are impossible.</source>
        <translation>Повторных встреч: {count}, меньше невозможно.</translation>
    </message>
    <message>
        <source>{what} at one table: {count}.</source>
        <translation>{what} за одним столом: {count}.</translation>
    </message>
    <message>
        <source>{what} at one table: {count}. Fewer are impossible.</source>
        <translation>{what} за одним столом: {count}, меньше невозможно.</translation>
    </message>
    <message>
        <source>{what} at one table: nowhere.</source>
        <translation>{what} за одним столом: нигде.</translation>
    </message>
    <message>
        <source>Everybody meets {mean} others on average, at least {least}.</source>
        <translation>Новых соседей у каждого в среднем {mean}, не меньше {least}.</translation>
    </message>
    <message>
        <source>Wishes not met: {count}.</source>
        <translation>Не выполнено пожеланий: {count}.</translation>
    </message>
    <message>
        <source>Orders not kept: {count}.</source>
        <translation>Нарушено условий: {count}.</translation>
    </message>
    <message>
        <source>again: {count}</source>
        <translation>повторно: {count}</translation>
    </message>
    <message>
        <source>{what}: {count}</source>
        <translation>{what}: {count}</translation>
    </message>
    <message>
        <source>{table}, round {n}</source>
        <translation>{table}, раунд {n}</translation>
    </message>
    <message>
        <source>One more chair at each table, and nobody meets twice.</source>
        <translation>По одному стулу больше у каждого стола — и никто не встретится дважды.</translation>
    </message>
    <message>
        <source>One more chair at each table leaves {of} repeated meetings.</source>
        <translation>По одному стулу больше у каждого стола — и повторных встреч останется {of}.</translation>
    </message>
    <message>
        <source>Rounds possible without repeated meetings: {count}.</source>
        <translation>Без повторных встреч возможно раундов: {count}.</translation>
    </message>
    <message>
        <source>{what} {label}: {count} people, more than tables ({of}).</source>
        <translation>{what} {label}: людей {count}, а столов {of} — кто-то окажется вместе.</translation>
    </message>
    <message>
        <source>The search was cut off: this is the best plan so far.</source>
        <translation>Поиск прерван: это лучшая из найденных рассадок.</translation>
    </message>
    <message>
        <source>{place}: {people}</source>
        <translation>{place}: {people}</translation>
    </message>
    <message>
        <source>In round {n}: {why}</source>
        <translation>Раунд {n}: {why}</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>This is the backup; check what was done last.</source>
        <translation>Открыта резервная копия; проверьте, что было сделано последним.</translation>
    </message>
    <message>
        <source>The damaged file is now {file}.</source>
        <translation>Повреждённый файл сохранён под именем {file}.</translation>
    </message>
</context>
<context>
    <name>ProgrammeForm</name>
    <message>
        <source>not set</source>
        <translation>не указан</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Эта стойка</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>The programme is saved.</source>
        <translation>Программа сохранена.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>no boxes</source>
        <translation>без коробов</translation>
    </message>
    <message>
        <source>Badges in a box</source>
        <translation>Бейджей в коробе</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} из {total}</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>осталась примерно %n секунда</numerusform>
            <numerusform>осталось примерно %n секунды</numerusform>
            <numerusform>осталось примерно %n секунд</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>осталась примерно %n минута</numerusform>
            <numerusform>осталось примерно %n минуты</numerusform>
            <numerusform>осталось примерно %n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Останавливаем…</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>the file itself is damaged</source>
        <translation>сам файл повреждён</translation>
    </message>
    <message>
        <source>a record was altered</source>
        <translation>запись изменена</translation>
    </message>
    <message>
        <source>a record cannot be read</source>
        <translation>запись не читается</translation>
    </message>
    <message>
        <source>a record does not follow the one before it</source>
        <translation>запись не продолжает предыдущую</translation>
    </message>
    <message>
        <source>two records bear one number</source>
        <translation>у двух записей один номер</translation>
    </message>
    <message>
        <source>records are missing</source>
        <translation>не хватает записей</translation>
    </message>
    <message>
        <source>the lists do not agree with the journal</source>
        <translation>списки не сходятся с журналом</translation>
    </message>
    <message>
        <source>something is not as it should be</source>
        <translation>что-то не так, как должно быть</translation>
    </message>
</context>
<context>
    <name>ReasonStrip</name>
    <message>
        <source>Reason, if there is one</source>
        <translation>Основание, если есть</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>RepairCards</name>
    <message>
        <source>Nobody moves</source>
        <translation>Никто не пересаживается</translation>
    </message>
    <message>
        <source>A few move</source>
        <translation>Пересядут немногие</translation>
    </message>
    <message>
        <source>All anew</source>
        <translation>Всё заново</translation>
    </message>
    <message>
        <source>Not possible.</source>
        <translation>Так не получится.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) move</source>
        <translation>
            <numerusform>пересядет %n человек</numerusform>
            <numerusform>пересядут %n человека</numerusform>
            <numerusform>пересядут %n человек</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody keeps the seat.</source>
        <translation>Все остаются на своих местах.</translation>
    </message>
    <message>
        <source>Repeated meetings: {count}</source>
        <translation>Повторных встреч: {count}</translation>
    </message>
</context>
<context>
    <name>RescuePanel</name>
    <message>
        <source>The file does not open: {file}</source>
        <translation>Файл не открывается: {file}</translation>
    </message>
    <message>
        <source>Looking for a backup that is whole…</source>
        <translation>Идёт поиск исправной копии…</translation>
    </message>
    <message>
        <source>There is no whole backup beside the file. Perhaps there is one on a stick or on another desk.</source>
        <translation>Рядом с файлом исправной копии нет. Возможно, она есть на флешке или на другой стойке.</translation>
    </message>
    <message>
        <source>Choose backup…</source>
        <translation>Выбрать копию…</translation>
    </message>
    <message>
        <source>Open the backup</source>
        <translation>Открыть копию</translation>
    </message>
    <message numerus="yes">
        <source>The newest whole backup: {time}, %n record(s).</source>
        <translation>
            <numerusform>Последняя исправная копия: {time}, %n запись.</numerusform>
            <numerusform>Последняя исправная копия: {time}, %n записи.</numerusform>
            <numerusform>Последняя исправная копия: {time}, %n записей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It lacks the last %n record(s).</source>
        <translation>
            <numerusform>В ней не хватает последней %n записи.</numerusform>
            <numerusform>В ней не хватает последних %n записей.</numerusform>
            <numerusform>В ней не хватает последних %n записей.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing in it.</source>
        <translation>В ней есть всё.</translation>
    </message>
    <message>
        <source>It lacks what came after; the file was last written {time}.</source>
        <translation>Записанного позже в ней нет; в файл в последний раз писали {time}.</translation>
    </message>
    <message>
        <source>The damaged file is kept beside it.</source>
        <translation>Повреждённый файл останется рядом.</translation>
    </message>
    <message>
        <source>Backups ({suffixes})</source>
        <translation>Резервные копии ({suffixes})</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Registrar</source>
        <translation>Регистратор</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Фасилитатор</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Администратор</translation>
    </message>
    <message>
        <source>checks in, finds people, adds and corrects them, sees the call list; takes no lists away</source>
        <translation>отмечает приход, ищет, добавляет и исправляет участников, видит список для звонков; списков не выгружает</translation>
    </message>
    <message>
        <source>seats people and sees who is here</source>
        <translation>рассаживает и видит, кто на месте</translation>
    </message>
    <message>
        <source>may do everything</source>
        <translation>можно всё</translation>
    </message>
</context>
<context>
    <name>RoomPage</name>
    <message>
        <source>Ring</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Wall screen</source>
        <translation>Экран в зал</translation>
    </message>
    <message>
        <source>No accepted plan for this session</source>
        <translation>Для этого занятия рассадка не принята</translation>
    </message>
    <message>
        <source>Make a plan on the page before and accept it, or choose another session.</source>
        <translation>Составьте и примите рассадку на соседней странице или выберите другое занятие.</translation>
    </message>
    <message>
        <source>{round} of {rounds}</source>
        <translation>{round} из {rounds}</translation>
    </message>
    <message>
        <source>No round has begun</source>
        <translation>Раунды не начаты</translation>
    </message>
    <message>
        <source>Begin: {round}</source>
        <translation>Начать: {round}</translation>
    </message>
    <message>
        <source>In the room</source>
        <translation>В зале</translation>
    </message>
</context>
<context>
    <name>RosterActs</name>
    <message>
        <source>Attention</source>
        <translation>Внимание</translation>
    </message>
    <message>
        <source>Substitution</source>
        <translation>Замена</translation>
    </message>
    <message>
        <source>Join cards</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Снять участие</translation>
    </message>
    <message>
        <source>Take withdrawal back</source>
        <translation>Вернуть участие</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Withdraw: {names}</source>
        <translation>Снять участие: {names}</translation>
    </message>
    <message>
        <source>Participation withdrawn: {names}</source>
        <translation>Участие снято: {names}</translation>
    </message>
    <message>
        <source>Takes part again: {names}</source>
        <translation>Участие возвращено: {names}</translation>
    </message>
    <message>
        <source>Joined: No. {one} and No. {two}, {name}</source>
        <translation>Объединены № {one} и № {two}: {name}</translation>
    </message>
</context>
<context>
    <name>RosterFilters</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>На месте</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Нет на месте</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Участие снято</translation>
    </message>
    <message>
        <source>Not from the list</source>
        <translation>Не из списка</translation>
    </message>
    <message>
        <source>Desks differ</source>
        <translation>Расхождения</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>Все команды</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>Все регионы</translation>
    </message>
    <message>
        <source>Search: name, team, city, phone, number (F3)</source>
        <translation>Поиск: имя, команда, город, телефон, номер (F3)</translation>
    </message>
    <message>
        <source>Search participants</source>
        <translation>Поиск участников</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Субъект РФ</translation>
    </message>
    <message>
        <source>Who is shown</source>
        <translation>Кто показан</translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message>
        <source>Nobody is on the list yet</source>
        <translation>В списке пока никого нет</translation>
    </message>
    <message>
        <source>Drop the list of participants here: Excel, LibreOffice or CSV.</source>
        <translation>Перетащите сюда список участников: Excel, LibreOffice или CSV.</translation>
    </message>
    <message>
        <source>Import list</source>
        <translation>Импорт списка</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>On the list: No. {number}, {name}</source>
        <translation>В списке: № {number}, {name}</translation>
    </message>
    <message>
        <source>added by mistake</source>
        <translation>добавлено по ошибке</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Type a last name</source>
        <translation>Введите фамилию</translation>
    </message>
    <message>
        <source>The whole list is an administrator&apos;s; one person is found by search.</source>
        <translation>Весь список открыт администратору; одного участника найдёт поиск.</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Добавить</translation>
    </message>
</context>
<context>
    <name>Rosters</name>
    <message>
        <source>No name: the line is left out</source>
        <translation>Нет имени: строка не ввезена</translation>
    </message>
    <message>
        <source>Not a person&apos;s name: the line is left out</source>
        <translation>Это не имя человека: строка не ввезена</translation>
    </message>
    <message>
        <source>No last name: the line is left out</source>
        <translation>Нет фамилии: строка не ввезена</translation>
    </message>
    <message>
        <source>Struck out: not taken in</source>
        <translation>Строка зачёркнута: не ввезена</translation>
    </message>
    <message>
        <source>Hidden: not taken in</source>
        <translation>Строка скрыта: не ввезена</translation>
    </message>
    <message>
        <source>Struck out, but taken in</source>
        <translation>Строка зачёркнута, но ввезена</translation>
    </message>
    <message>
        <source>Hidden, but taken in</source>
        <translation>Строка скрыта, но ввезена</translation>
    </message>
    <message>
        <source>Marked with a colour: ask what it means</source>
        <translation>Выделено цветом: уточните, что это значит</translation>
    </message>
    <message>
        <source>Repeated: merged into the earlier line</source>
        <translation>Повтор: объединено с более ранней строкой</translation>
    </message>
    <message>
        <source>A namesake: taken in as another person</source>
        <translation>Совпадает имя: запись внесена как другой человек</translation>
    </message>
    <message>
        <source>The phone looks wrong: check it</source>
        <translation>Телефон похож на ошибочный: проверьте</translation>
    </message>
    <message>
        <source>The e-mail looks wrong: check it</source>
        <translation>Эл. почта похожа на ошибочную: проверьте</translation>
    </message>
    <message>
        <source>The sheet is left out</source>
        <translation>Лист не ввезён</translation>
    </message>
    <message>
        <source>line {row}, column {column}</source>
        <translation>строка {row}, столбец {column}</translation>
    </message>
    <message>
        <source>line {row}</source>
        <translation>строка {row}</translation>
    </message>
</context>
<context>
    <name>SafetyPanel</name>
    <message>
        <source>Make a backup</source>
        <translation>Создать копию</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>Проверить файл</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Копий пока нет.</translation>
    </message>
    <message>
        <source>The newest backup: {time}</source>
        <translation>Последняя копия: {time}</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>A verified copy of the whole programme, kept beside the file.</source>
        <translation>Проверенная копия всей программы, хранится рядом с файлом.</translation>
    </message>
    <message>
        <source>Check of the file</source>
        <translation>Проверка файла</translation>
    </message>
    <message>
        <source>Reads every record again and compares the lists with the journal.</source>
        <translation>Перечитывает каждую запись и сверяет списки с журналом.</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Создаём копию</translation>
    </message>
    <message numerus="yes">
        <source>The backup is made and checked: %n record(s)</source>
        <translation>
            <numerusform>Копия создана и проверена: %n запись</numerusform>
            <numerusform>Копия создана и проверена: %n записи</numerusform>
            <numerusform>Копия создана и проверена: %n записей</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>Проверяем файл</translation>
    </message>
    <message numerus="yes">
        <source>The file is sound: %n record(s) checked</source>
        <translation>
            <numerusform>Файл исправен: проверена %n запись</numerusform>
            <numerusform>Файл исправен: проверено %n записи</numerusform>
            <numerusform>Файл исправен: проверено %n записей</numerusform>
        </translation>
    </message>
    <message>
        <source>still to come from other desks: {count}</source>
        <translation>ещё не получено от других стоек: {count}</translation>
    </message>
    <message>
        <source>Further problems: {count}</source>
        <translation>Ещё проблем: {count}</translation>
    </message>
    <message>
        <source>Do not delete the file: call an administrator and open the newest backup.</source>
        <translation>Не удаляйте файл: позовите администратора и откройте последнюю копию.</translation>
    </message>
</context>
<context>
    <name>ScanDevices</name>
    <message>
        <source>More</source>
        <translation>Дополнительно</translation>
    </message>
    <message>
        <source>No serial port</source>
        <translation>Без последовательного порта</translation>
    </message>
    <message>
        <source>Switch the camera off</source>
        <translation>Выключить камеру</translation>
    </message>
    <message>
        <source>Scan with the camera</source>
        <translation>Сканировать камерой</translation>
    </message>
    <message>
        <source>Hold the badge before the camera, a hand&apos;s breadth away.</source>
        <translation>Поднесите бейдж к камере на расстояние ладони.</translation>
    </message>
    <message>
        <source>This computer lacks Qt&apos;s part for cameras. Scanners work as ever.</source>
        <translation>На этом компьютере нет части Qt для камер. Сканеры работают как обычно.</translation>
    </message>
    <message>
        <source>No camera was found. Connect one and press again.</source>
        <translation>Камера не найдена. Подключите её и нажмите ещё раз.</translation>
    </message>
    <message>
        <source>The camera does not answer. Close other programs that use it and press again.</source>
        <translation>Камера не отвечает. Закройте другие программы, которые её занимают, и нажмите ещё раз.</translation>
    </message>
    <message>
        <source>This computer lacks Qt&apos;s part for serial ports.</source>
        <translation>На этом компьютере нет части Qt для последовательных портов.</translation>
    </message>
    <message>
        <source>Only for scanners that do not type like a keyboard.</source>
        <translation>Только для сканеров, которые не печатают, как клавиатура.</translation>
    </message>
    <message>
        <source>The scanner at {port} is heard.</source>
        <translation>Сканер на {port} подключён.</translation>
    </message>
    <message>
        <source>{port} does not answer. Plug the scanner in: it is heard again by itself.</source>
        <translation>{port} не отвечает. Подключите сканер: связь восстановится сама.</translation>
    </message>
    <message>
        <source>Other ways to scan</source>
        <translation>Другие способы сканировать</translation>
    </message>
    <message>
        <source>Serial port of a scanner</source>
        <translation>Последовательный порт сканера</translation>
    </message>
</context>
<context>
    <name>ScanReport</name>
    <message>
        <source>Scan any badge: here it is shown what came.</source>
        <translation>Отсканируйте любой бейдж: здесь будет видно, что пришло.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Понято</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Получено</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Скорость</translation>
    </message>
    <message>
        <source>Keyboard layout</source>
        <translation>Раскладка клавиатуры</translation>
    </message>
    <message>
        <source>Badge codes are digits: neither the layout nor Caps Lock matters.</source>
        <translation>Код бейджа — цифры: ни раскладка, ни Caps Lock не мешают.</translation>
    </message>
</context>
<context>
    <name>ScanStrip</name>
    <message>
        <source>Scan</source>
        <translation>Скан</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Последние сканы</translation>
    </message>
    <message>
        <source>Delete undoes the chosen one</source>
        <translation>Delete отменяет выбранную отметку</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message numerus="yes">
        <source>Undo %n check-in(s)</source>
        <translation>
            <numerusform>Отменить %n отметку</numerusform>
            <numerusform>Отменить %n отметки</numerusform>
            <numerusform>Отменить %n отметок</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo: {name}</source>
        <translation>Отменить: {name}</translation>
    </message>
</context>
<context>
    <name>ScannerPage</name>
    <message>
        <source>Test</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Screen at a hall&apos;s door</source>
        <translation>Экран у двери зала</translation>
    </message>
    <message>
        <source>Self-service</source>
        <translation>Самообслуживание</translation>
    </message>
    <message>
        <source>Test: nobody is checked in. It ends by itself in {seconds} s.</source>
        <translation>Проверка: никто не отмечается. Закончится сама через {seconds} с.</translation>
    </message>
    <message>
        <source>Scans count: whoever is scanned now is checked in.</source>
        <translation>Сканы считаются: сейчас каждый скан — отметка.</translation>
    </message>
    <message>
        <source>Scanned in the test and not checked in: {names}.</source>
        <translation>Сканы во время проверки, отметок нет: {names}.</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Отметить</translation>
    </message>
    <message>
        <source>End the test</source>
        <translation>Закончить проверку</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Проверить ещё раз</translation>
    </message>
    <message>
        <source>Test of the scanner</source>
        <translation>Проверка сканера</translation>
    </message>
</context>
<context>
    <name>Scanners</name>
    <message>
        <source>The scanner works as it should. Nothing need be changed.</source>
        <translation>Сканер работает как надо. Менять ничего не нужно.</translation>
    </message>
    <message>
        <source>No code came. Scan a printed badge.</source>
        <translation>Кода не пришло. Отсканируйте напечатанный бейдж.</translation>
    </message>
    <message>
        <source>The code came damaged. Hold the badge flat and scan again; clean the glass.</source>
        <translation>Код пришёл с ошибкой. Держите бейдж ровно и сканируйте ещё раз; протрите окошко сканера.</translation>
    </message>
    <message>
        <source>This is no badge of a programme. Scan a badge printed by this program.</source>
        <translation>Это не бейдж программы. Отсканируйте бейдж, напечатанный здесь.</translation>
    </message>
    <message>
        <source>The scanner does not press Enter after the code. Scan the code “Add Enter” (suffix CR) in its manual: scans will count at once.</source>
        <translation>После кода сканер не нажимает Enter. Отсканируйте в его инструкции код «Добавить Enter» (суффикс CR): отметка будет мгновенной.</translation>
    </message>
    <message>
        <source>The scanner types slowly. Set the pause between characters to 0 by its manual.</source>
        <translation>Сканер печатает медленно. Поставьте по инструкции паузу между символами 0.</translation>
    </message>
    <message>
        <source>The scanner adds signs of its own to the code. Switch the prefix or suffix off by its manual; until then they may get into the search field.</source>
        <translation>Сканер добавляет к коду свои знаки. Отключите по инструкции префикс или суффикс: иначе эти знаки могут попасть в поле поиска.</translation>
    </message>
    <message>
        <source>Caps Lock is on. It does no harm to badges of ours.</source>
        <translation>Включён Caps Lock. Нашим бейджам он не мешает.</translation>
    </message>
    <message>
        <source>a scanner at the keyboard</source>
        <translation>сканер-клавиатура</translation>
    </message>
    <message>
        <source>a scanner at a serial port</source>
        <translation>сканер на последовательном порту</translation>
    </message>
    <message>
        <source>the camera</source>
        <translation>камера</translation>
    </message>
    <message>
        <source>Badge {code}</source>
        <translation>Бейдж {code}</translation>
    </message>
    <message>
        <source>Damaged code {code}</source>
        <translation>Код с ошибкой {code}</translation>
    </message>
    <message>
        <source>Foreign code {code}</source>
        <translation>Посторонний код {code}</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ничего</translation>
    </message>
    <message>
        <source>Badge of {name}</source>
        <translation>Бейдж: {name}</translation>
    </message>
    <message>
        <source>{gap} ms from key to key; keys nearer than {longest} ms are a scan</source>
        <translation>{gap} мс между знаками; чаще {longest} мс — это сканер, реже — человек</translation>
    </message>
</context>
<context>
    <name>SeatingForm</name>
    <message>
        <source>Groups walk from station to station</source>
        <translation>Группы ходят по станциям</translation>
    </message>
    <message>
        <source>A head of a team at each table</source>
        <translation>За каждым столом глава команды</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) get a seat</source>
        <translation>
            <numerusform>место получит %n человек</numerusform>
            <numerusform>место получат %n человека</numerusform>
            <numerusform>место получат %n человек</numerusform>
        </translation>
    </message>
    <message>
        <source>{said}, {listed} on the list</source>
        <translation>{said}, в списке {listed}</translation>
    </message>
    <message>
        <source>Whoever is on site today</source>
        <translation>Кто сегодня на площадке</translation>
    </message>
    <message>
        <source>Whoever was scanned at this session</source>
        <translation>Кто отмечен на этом занятии</translation>
    </message>
    <message>
        <source>Everybody expected on the list</source>
        <translation>Все, кого ждут по списку</translation>
    </message>
    <message>
        <source>table</source>
        <translation>стол</translation>
    </message>
    <message>
        <source>group</source>
        <translation>группа</translation>
    </message>
    <message>
        <source>station</source>
        <translation>станция</translation>
    </message>
    <message>
        <source>as it comes</source>
        <translation>как получится</translation>
    </message>
    <message>
        <source>stay whole</source>
        <translation>сидят вместе</translation>
    </message>
    <message>
        <source>are spread</source>
        <translation>расходятся по столам</translation>
    </message>
    <message>
        <source>does not matter</source>
        <translation>не важно</translation>
    </message>
    <message>
        <source>a little</source>
        <translation>немного</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>как обычно</translation>
    </message>
    <message>
        <source>above all</source>
        <translation>прежде всего</translation>
    </message>
    <message>
        <source>as long as it takes</source>
        <translation>сколько нужно</translation>
    </message>
    <message>
        <source>Session and people</source>
        <translation>Занятие и люди</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Столы</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Раунды</translation>
    </message>
    <message>
        <source>Minutes a round</source>
        <translation>Минут в раунде</translation>
    </message>
    <message>
        <source>The word is</source>
        <translation>Как называть</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>Перемешать</translation>
    </message>
    <message>
        <source>New neighbours</source>
        <translation>Новые соседи</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Пожелания</translation>
    </message>
    <message>
        <source>Who gets a seat</source>
        <translation>Кому нужно место</translation>
    </message>
</context>
<context>
    <name>SeatingPage</name>
    <message>
        <source>Wanted</source>
        <translation>Задание</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>Рассадки пока нет</translation>
    </message>
    <message>
        <source>Say at the left what is wanted. A first plan is there at once, better ones follow.</source>
        <translation>Укажите слева, что нужно. Первая рассадка появится сразу, дальше она улучшается.</translation>
    </message>
    <message>
        <source>Why so</source>
        <translation>Почему так</translation>
    </message>
    <message>
        <source>Accept the plan</source>
        <translation>Принять рассадку</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Отменить рассадку</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Новая рассадка</translation>
    </message>
    <message>
        <source>Session dropped</source>
        <translation>Занятие отменено</translation>
    </message>
    <message>
        <source>desks differ</source>
        <translation>стойки расходятся</translation>
    </message>
    <message>
        <source>Another desk accepted this plan otherwise at the same time.</source>
        <translation>Другая стойка в то же время приняла эту рассадку иначе.</translation>
    </message>
    <message>
        <source>Take the other one</source>
        <translation>Взять другую</translation>
    </message>
    <message>
        <source>Looking for the best plan</source>
        <translation>Ищем лучшую рассадку</translation>
    </message>
    <message>
        <source>Stopped: this is the best plan found so far.</source>
        <translation>Остановлено: это лучшая рассадка из найденных.</translation>
    </message>
    <message>
        <source>The plan is accepted: the door and the room know it.</source>
        <translation>Рассадка принята: её знают на входе и в зале.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>The plan is dropped.</source>
        <translation>Рассадка отменена.</translation>
    </message>
    <message>
        <source>Seating</source>
        <translation>Рассадка</translation>
    </message>
    <message>
        <source>Which plan</source>
        <translation>Какая рассадка</translation>
    </message>
    <message>
        <source>Why people share a table</source>
        <translation>Почему люди сидят за одним столом</translation>
    </message>
</context>
<context>
    <name>SelfService</name>
    <message>
        <source>Scan your badge</source>
        <translation>Отсканируйте свой бейдж</translation>
    </message>
    <message>
        <source>Hold its code before the scanner or the camera.</source>
        <translation>Поднесите код к сканеру или к камере.</translation>
    </message>
    <message>
        <source>Hold on for three seconds to leave</source>
        <translation>Держите три секунды, чтобы выйти</translation>
    </message>
    <message>
        <source>Self-service</source>
        <translation>Самообслуживание</translation>
    </message>
    <message>
        <source>Leave self-service</source>
        <translation>Выйти из самообслуживания</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Добро пожаловать</translation>
    </message>
    <message>
        <source>You are checked in already</source>
        <translation>Отметка уже есть</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>с {time}</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>До свидания</translation>
    </message>
    <message>
        <source>Please scan once more</source>
        <translation>Отсканируйте ещё раз, пожалуйста</translation>
    </message>
    <message>
        <source>Hold the badge flat, a hand&apos;s breadth away</source>
        <translation>Держите бейдж ровно, на расстоянии ладони</translation>
    </message>
    <message>
        <source>Please come to the desk</source>
        <translation>Подойдите к стойке, пожалуйста</translation>
    </message>
    <message>
        <source>A registrar will help you</source>
        <translation>Регистратор поможет</translation>
    </message>
</context>
<context>
    <name>SessionBar</name>
    <message>
        <source>Session: {title}</source>
        <translation>Занятие: {title}</translation>
    </message>
    <message>
        <source>Chosen by hand</source>
        <translation>Выбрано вручную</translation>
    </message>
    <message>
        <source>Chosen by the clock</source>
        <translation>Выбрано по времени</translation>
    </message>
    <message>
        <source>{present} of {expected}</source>
        <translation>{present} из {expected}</translation>
    </message>
    <message>
        <source>In: {present} of {expected}</source>
        <translation>На месте: {present} из {expected}</translation>
    </message>
    <message>
        <source>Departures</source>
        <translation>Уход</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Приход</translation>
    </message>
    <message>
        <source>By the clock</source>
        <translation>По времени</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Другие дни</translation>
    </message>
    <message>
        <source>Clock of the programme</source>
        <translation>Часы программы</translation>
    </message>
    <message>
        <source>Wait for the organiser&apos;s decision: {count}</source>
        <translation>Ждут решения организатора: {count}</translation>
    </message>
</context>
<context>
    <name>SessionChoice</name>
    <message>
        <source>Session</source>
        <translation>Занятие</translation>
    </message>
    <message>
        <source>Now: {session}</source>
        <translation>Сейчас: {session}</translation>
    </message>
</context>
<context>
    <name>SessionForm</name>
    <message>
        <source>Until the end of the day (04:00)</source>
        <translation>До конца дня (04:00)</translation>
    </message>
    <message>
        <source>Strict entry</source>
        <translation>Строгий вход</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Новое занятие</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Занятие</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Окончание</translation>
    </message>
    <message>
        <source>Who comes too early, too late or is not expected is refused, not only told.</source>
        <translation>Рано, поздно или не ждут: стойка отказывает, а не только предупреждает.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Times of the programme: {zone}</source>
        <translation>Время программы: {zone}</translation>
    </message>
    <message>
        <source>Saved: {title}</source>
        <translation>Сохранено: {title}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Помещение</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Lecturer</source>
        <translation>Лектор</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Мест</translation>
    </message>
    <message>
        <source>all; else categories, teams, tags</source>
        <translation>все; иначе категории, команды, метки</translation>
    </message>
    <message>
        <source>Hours (acad.)</source>
        <translation>Акад. часов</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Nothing is planned yet</source>
        <translation>Пока ничего не запланировано</translation>
    </message>
    <message>
        <source>Scans need no plan: each day is a session of itself. Plan lectures and meals to see who came to each.</source>
        <translation>Для отметок план не нужен: каждый день — сам по себе занятие. Запланируйте лекции и питание, чтобы видеть, кто где был.</translation>
    </message>
    <message>
        <source>Plan a session</source>
        <translation>Добавить занятие</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Занятие</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Занятия</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Отменить занятие</translation>
    </message>
    <message>
        <source>This session is there by itself: a day needs no plan.</source>
        <translation>Это занятие есть само по себе: день не нужно планировать.</translation>
    </message>
    <message>
        <source>Dropped: {title}</source>
        <translation>Занятие отменено: {title}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>весь день</translation>
    </message>
    <message>
        <source>{kind}, strict entry</source>
        <translation>{kind}, строгий вход</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Категории</translation>
    </message>
    <message>
        <source>What holds for all sessions</source>
        <translation>Общее для всех занятий</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Из файла…</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Раньше</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Copy the day to</source>
        <translation>Скопировать день на</translation>
    </message>
    <message>
        <source>Day to copy to</source>
        <translation>На какой день скопировать</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Календарь</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Модули</translation>
    </message>
    <message>
        <source>Moved: {title}</source>
        <translation>Перенесено: {title}</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) planned</source>
        <translation>
            <numerusform>Запланировано %n занятие</numerusform>
            <numerusform>Запланировано %n занятия</numerusform>
            <numerusform>Запланировано %n занятий</numerusform>
        </translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>Расписание</translation>
    </message>
</context>
<context>
    <name>SheetCells</name>
    <message>
        <source>Click the first free place of the sheet</source>
        <translation>Щёлкните первое свободное место на листе</translation>
    </message>
    <message>
        <source>Start with place {place} of {places}</source>
        <translation>Начать с ячейки {place} из {places}</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Other file</source>
        <translation>Файл…</translation>
    </message>
</context>
<context>
    <name>SignInStrip</name>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Senezh Desk</source>
        <translation>Senezh Desk</translation>
    </message>
    <message>
        <source>Registration of participants, also without internet.</source>
        <translation>Регистрация участников, в том числе без интернета.</translation>
    </message>
    <message>
        <source>Drop the list of participants here</source>
        <translation>Перетащите список участников (Excel)</translation>
    </message>
    <message>
        <source>Excel, LibreOffice or CSV. A new programme is made from it.</source>
        <translation>Excel, LibreOffice или CSV. Из него создаётся новая программа.</translation>
    </message>
    <message>
        <source>Choose list…</source>
        <translation>Выбрать список…</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Открыть файл</translation>
    </message>
    <message>
        <source>Go on with a programme that exists.</source>
        <translation>Продолжить программу, которая уже есть.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Демо</translation>
    </message>
    <message>
        <source>Look around: 72 invented people, nothing can go wrong.</source>
        <translation>Осмотреться: 72 вымышленных участника, испортить ничего нельзя.</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Открыть демо</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Недавние файлы</translation>
    </message>
    <message>
        <source>List of participants</source>
        <translation>Список участников</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Lists ({suffixes})</source>
        <translation>Списки ({suffixes})</translation>
    </message>
    <message>
        <source>Programmes ({suffixes})</source>
        <translation>Программы ({suffixes})</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Стойка</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Other desks</source>
        <translation>Соседние стойки</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Последняя копия</translation>
    </message>
    <message>
        <source>Sound is off</source>
        <translation>Звук выключен</translation>
    </message>
    <message>
        <source>Sound is on</source>
        <translation>Звук включён</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Change the search or the filter.</source>
        <translation>Измените поиск или фильтр.</translation>
    </message>
    <message>
        <source>Shown: {shown} of {total}</source>
        <translation>Показано: {shown} из {total}</translation>
    </message>
    <message>
        <source>Selected: {chosen}</source>
        <translation>Выбрано: {chosen}</translation>
    </message>
</context>
<context>
    <name>TablesForm</name>
    <message>
        <source>Each table…</source>
        <translation>По столам…</translation>
    </message>
    <message>
        <source>Save hall</source>
        <translation>Сохранить зал</translation>
    </message>
    <message>
        <source>Forget hall</source>
        <translation>Удалить зал</translation>
    </message>
    <message>
        <source>No saved hall</source>
        <translation>Без сохранённого зала</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Зал</translation>
    </message>
    <message>
        <source>How many tables</source>
        <translation>Сколько столов</translation>
    </message>
    <message>
        <source>Seats at each</source>
        <translation>Мест за каждым</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Столы</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Мест</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Номер или имя</translation>
    </message>
    <message>
        <source>Name of the hall</source>
        <translation>Название зала</translation>
    </message>
    <message>
        <source>of</source>
        <translation>по</translation>
    </message>
</context>
<context>
    <name>TeamStrip</name>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>1–9: leave out</source>
        <translation>1–9: убрать</translation>
    </message>
    <message numerus="yes">
        <source>and %n more person(s)</source>
        <translation>
            <numerusform>и ещё %n человек</numerusform>
            <numerusform>и ещё %n человека</numerusform>
            <numerusform>и ещё %n человек</numerusform>
        </translation>
    </message>
    <message>
        <source>Team {team}: who else is here?</source>
        <translation>Команда {team}: кто ещё пришёл?</translation>
    </message>
    <message>
        <source>Check in {count} of {size}</source>
        <translation>Отметить {count} из {size}</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>Arrival</source>
        <translation>Заезд</translation>
    </message>
    <message>
        <source>Lecture</source>
        <translation>Лекция</translation>
    </message>
    <message>
        <source>Team building</source>
        <translation>Командообразование</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>Питание</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Другое</translation>
    </message>
</context>
<context>
    <name>TimetablePanel</name>
    <message>
        <source>Plan these sessions</source>
        <translation>Запланировать эти занятия</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Timetable from a file</source>
        <translation>Расписание из файла</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Занятия</translation>
    </message>
    <message>
        <source>Lines left out</source>
        <translation>Строки, которые не войдут</translation>
    </message>
    <message>
        <source>No timetable was found: a column of times and one of titles is needed.</source>
        <translation>Расписание не найдено: нужны столбцы со временем и названием.</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) found.</source>
        <translation>
            <numerusform>Найдено %n занятие.</numerusform>
            <numerusform>Найдено %n занятия.</numerusform>
            <numerusform>Найдено %n занятий.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) need a look.</source>
        <translation>
            <numerusform>Проверьте %n строку.</numerusform>
            <numerusform>Проверьте %n строки.</numerusform>
            <numerusform>Проверьте %n строк.</numerusform>
        </translation>
    </message>
    <message>
        <source>no day</source>
        <translation>нет дня</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>нет времени</translation>
    </message>
    <message>
        <source>no title</source>
        <translation>нет названия</translation>
    </message>
    <message>
        <source>hours are no number; the session is planned without them</source>
        <translation>часы не число, занятие войдёт без них</translation>
    </message>
    <message>
        <source>Line {row}, column {column}</source>
        <translation>Строка {row}, столбец {column}</translation>
    </message>
    <message>
        <source>Line {row}</source>
        <translation>Строка {row}</translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message>
        <source>There is no option {option}.</source>
        <translation>Параметра {option} нет.</translation>
    </message>
    <message>
        <source>Perhaps: {options}</source>
        <translation>Возможно: {options}</translation>
    </message>
    <message>
        <source>Look at {option}: its value is missing or it takes none.</source>
        <translation>Проверьте {option}: значения не хватает или его там быть не должно.</translation>
    </message>
    <message>
        <source>{parameter} is missing. {help}</source>
        <translation>Не хватает {parameter}. {help}</translation>
    </message>
    <message>
        <source>This value does not fit: {parameter}. {help}</source>
        <translation>Значение не подходит: {parameter}. {help}</translation>
    </message>
    <message>
        <source>One of these commands is needed: {commands}</source>
        <translation>Нужна одна из команд: {commands}</translation>
    </message>
    <message>
        <source>There is more on the line than the command takes.</source>
        <translation>В строке есть лишнее: столько команда не принимает.</translation>
    </message>
    <message>
        <source>Usage: {usage}</source>
        <translation>Запись: {usage}</translation>
    </message>
    <message>
        <source>Help: {command} --help</source>
        <translation>Справка: {command} --help</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>Let in</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>The owner is here: check in and take this badge (Enter)</source>
        <translation>Владелец здесь: отметить приход и забрать этот бейдж (Enter)</translation>
    </message>
    <message>
        <source>Handed over (Enter)</source>
        <translation>Передано (Enter)</translation>
    </message>
    <message>
        <source>Received: {text}</source>
        <translation>Получено: {text}</translation>
    </message>
    <message>
        <source>Let in all the same…</source>
        <translation>Всё равно пропустить…</translation>
    </message>
    <message>
        <source>Who allowed it and why</source>
        <translation>Кто разрешил и почему</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Внимание</translation>
    </message>
    <message>
        <source>For the desk</source>
        <translation>Для стойки</translation>
    </message>
    <message>
        <source>Free chair: {seat}</source>
        <translation>Свободный стул: {seat}</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Come in</source>
        <translation>Проходите</translation>
    </message>
    <message>
        <source>Already checked in</source>
        <translation>Отметка уже есть</translation>
    </message>
    <message>
        <source>Let pass</source>
        <translation>Пропустите</translation>
    </message>
    <message>
        <source>The code was misread</source>
        <translation>Код прочитан с ошибкой</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Сканируйте ещё раз</translation>
    </message>
    <message>
        <source>This is not a code of our programme</source>
        <translation>Это не код нашей программы</translation>
    </message>
    <message>
        <source>Search by last name</source>
        <translation>Найдите по фамилии</translation>
    </message>
    <message>
        <source>The code is right, but this desk does not have the person yet</source>
        <translation>Код верный, но человека на этой стойке ещё нет</translation>
    </message>
    <message>
        <source>Search by last name or ask another desk; the scan is kept</source>
        <translation>Найдите по фамилии или спросите соседнюю стойку; скан сохранён</translation>
    </message>
    <message>
        <source>The badge has been reported lost since {day}</source>
        <translation>Бейдж числится утерянным с {day}</translation>
    </message>
    <message>
        <source>Check the last name</source>
        <translation>Проверьте фамилию</translation>
    </message>
    <message>
        <source>Substitution</source>
        <translation>Замена</translation>
    </message>
    <message>
        <source>{other} comes instead</source>
        <translation>вместо участника — {other}</translation>
    </message>
    <message>
        <source>Call an administrator</source>
        <translation>Позовите администратора</translation>
    </message>
    <message>
        <source>Withdrawn on {day}</source>
        <translation>Участие снято {day}</translation>
    </message>
    <message>
        <source>Not on the list of this session</source>
        <translation>В списке этого занятия записи нет</translation>
    </message>
    <message>
        <source>Too early</source>
        <translation>Ещё рано</translation>
    </message>
    <message>
        <source>starts at {starts}</source>
        <translation>начало в {starts}</translation>
    </message>
    <message>
        <source>Ask to come back then or call an administrator</source>
        <translation>Попросите подойти к началу или позовите администратора</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Вход закрыт</translation>
    </message>
    <message>
        <source>ended at {ends}</source>
        <translation>занятие закончилось в {ends}</translation>
    </message>
    <message>
        <source>One minute, please</source>
        <translation>Минуту, пожалуйста</translation>
    </message>
    <message>
        <source>Hand over and confirm</source>
        <translation>Передать и подтвердить</translation>
    </message>
    <message>
        <source>Several people found</source>
        <translation>Найдено несколько человек</translation>
    </message>
    <message>
        <source>Choose by team and municipality</source>
        <translation>Выберите по команде и муниципалитету</translation>
    </message>
    <message>
        <source>There is no such session</source>
        <translation>Такого занятия нет</translation>
    </message>
    <message>
        <source>Choose a session</source>
        <translation>Выберите занятие</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Никого не найдено</translation>
    </message>
    <message>
        <source>Check the last name or add a participant</source>
        <translation>Проверьте фамилию или добавьте участника</translation>
    </message>
    <message>
        <source>Departure recorded</source>
        <translation>Уход отмечен</translation>
    </message>
    <message>
        <source>There is no check-in here</source>
        <translation>Отметки прихода нет</translation>
    </message>
    <message>
        <source>Record the arrival first</source>
        <translation>Сначала отметьте приход</translation>
    </message>
    <message>
        <source>The record is undone</source>
        <translation>Отметка отменена</translation>
    </message>
    <message>
        <source>an administrator decided so</source>
        <translation>по решению администратора</translation>
    </message>
    <message>
        <source>not on the list of this session</source>
        <translation>в списке этого занятия записи нет</translation>
    </message>
    <message>
        <source>before the first day, {first_day}</source>
        <translation>накануне первого дня, {first_day}</translation>
    </message>
    <message>
        <source>Search by last name or ask desk {n}; the scan is kept</source>
        <translation>Найдите по фамилии или спросите стойку {n}; скан сохранён</translation>
    </message>
    <message>
        <source>Search by last name or ask at “{desk}”; the scan is kept</source>
        <translation>Найдите по фамилии или спросите на стойке «{desk}»; скан сохранён</translation>
    </message>
    <message>
        <source>{time}, desk {n}</source>
        <translation>{time}, стойка {n}</translation>
    </message>
    <message>
        <source>{time}, “{desk}”</source>
        <translation>{time}, «{desk}»</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>допуск</translation>
    </message>
    <message>
        <source>already in</source>
        <translation>уже есть</translation>
    </message>
    <message>
        <source>misread</source>
        <translation>ошибка чтения</translation>
    </message>
    <message>
        <source>unknown code</source>
        <translation>чужой код</translation>
    </message>
    <message>
        <source>not yet known here</source>
        <translation>ещё нет на стойке</translation>
    </message>
    <message>
        <source>lost badge</source>
        <translation>утерянный бейдж</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>замена</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>участие снято</translation>
    </message>
    <message>
        <source>not expected</source>
        <translation>нет в списке занятия</translation>
    </message>
    <message>
        <source>too early</source>
        <translation>рано</translation>
    </message>
    <message>
        <source>too late</source>
        <translation>поздно</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>стоп</translation>
    </message>
    <message>
        <source>to confirm</source>
        <translation>подтвердить</translation>
    </message>
    <message>
        <source>several people</source>
        <translation>несколько человек</translation>
    </message>
    <message>
        <source>no session</source>
        <translation>нет занятия</translation>
    </message>
    <message>
        <source>nobody found</source>
        <translation>никого не найдено</translation>
    </message>
    <message>
        <source>left</source>
        <translation>уход</translation>
    </message>
    <message>
        <source>not in</source>
        <translation>нет прихода</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>A reserve badge, nobody&apos;s yet</source>
        <translation>Запасной бейдж, пока ничей</translation>
    </message>
    <message>
        <source>Write the participant&apos;s last name and press Enter</source>
        <translation>Впишите фамилию участника и нажмите Enter</translation>
    </message>
    <message>
        <source>reserve badge</source>
        <translation>запасной бейдж</translation>
    </message>
    <message>
        <source>the scan came before the list did</source>
        <translation>скан был раньше списка</translation>
    </message>
</context>
<context>
    <name>WalkInPanel</name>
    <message>
        <source>Substitution</source>
        <translation>Замена</translation>
    </message>
    <message>
        <source>Comes instead: {name}. Team, place and room stay.</source>
        <translation>Вместо участника — {name}. Команда, место и комната остаются.</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>Участник не из списка</translation>
    </message>
    <message>
        <source>A last name and a category are enough.</source>
        <translation>Достаточно фамилии и категории.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Only this module</source>
        <translation>Только на этот модуль</translation>
    </message>
    <message>
        <source>Until the programme ends</source>
        <translation>До конца программы</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>Добавить в список</translation>
    </message>
    <message>
        <source>A last name is enough; a reserve badge is bound by its scan.</source>
        <translation>Достаточно фамилии; запасной бейдж закрепляется сканом.</translation>
    </message>
    <message>
        <source>The reserve badge is taken. Write the last name: Enter adds.</source>
        <translation>Запасной бейдж взят. Впишите фамилию: Enter добавит участника.</translation>
    </message>
    <message>
        <source>A letter or an order, its number and date</source>
        <translation>Письмо или приказ, номер и дата</translation>
    </message>
</context>
<context>
    <name>WallScreen</name>
    <message>
        <source>Ring</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Next round</source>
        <translation>Следующий раунд</translation>
    </message>
    <message>
        <source>{round} of {rounds}</source>
        <translation>{round} из {rounds}</translation>
    </message>
    <message>
        <source>Nobody of this name has a seat. Ask at the desk.</source>
        <translation>Для такой фамилии места нет. Спросите на стойке.</translation>
    </message>
    <message>
        <source>{count} people: go on typing</source>
        <translation>Нашлось {count}: введите ещё буквы</translation>
    </message>
    <message>
        <source>no seat in this round</source>
        <translation>в этом раунде места нет</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Столы</translation>
    </message>
    <message>
        <source>Find your table: type your name or scan your badge</source>
        <translation>Найдите свой стол: введите фамилию или приложите бейдж</translation>
    </message>
    <message>
        <source>Find your table</source>
        <translation>Найти свой стол</translation>
    </message>
</context>
<context>
    <name>Wanted</name>
    <message>
        <source>Find a plan</source>
        <translation>Составить</translation>
    </message>
    <message>
        <source>Nobody to seat: choose who counts.</source>
        <translation>Сажать некого: выберите, кому нужно место.</translation>
    </message>
    <message>
        <source>It can be done: {people} people, {chairs} chairs.</source>
        <translation>Выполнимо: людей {people}, стульев {chairs}.</translation>
    </message>
    <message>
        <source>Hall saved: {name}</source>
        <translation>Зал сохранён: {name}</translation>
    </message>
    <message>
        <source>quickly</source>
        <translation>быстро</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>как обычно</translation>
    </message>
    <message>
        <source>thoroughly</source>
        <translation>тщательно</translation>
    </message>
    <message>
        <source>How long to look</source>
        <translation>Сколько искать</translation>
    </message>
</context>
<context>
    <name>WishesForm</name>
    <message>
        <source>A must, not a wish</source>
        <translation>Обязательно</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>a must</source>
        <translation>обязательно</translation>
    </message>
    <message>
        <source>a wish</source>
        <translation>желательно</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Вместе</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>Порознь</translation>
    </message>
    <message>
        <source>At the table</source>
        <translation>За столом</translation>
    </message>
    <message>
        <source>At the topic</source>
        <translation>На теме</translation>
    </message>
    <message>
        <source>What is wished</source>
        <translation>Что нужно</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Name, Enter after each</source>
        <translation>Имя, Enter после каждого</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Пожелания</translation>
    </message>
</context>
<context>
    <name>_Card</name>
    <message>
        <source>Take this one</source>
        <translation>Выбрать</translation>
    </message>
</context>
<context>
    <name>_Picture</name>
    <message>
        <source>What will be printed</source>
        <translation>Что будет напечатано</translation>
    </message>
</context>
</TS>
