<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BadgesPage</name>
    <message numerus="yes">
        <source>%n badge(s)</source>
        <translation>
            <numerusform>%n badge</numerusform>
            <numerusform>%n badges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s), every code read back</source>
        <translation>
            <numerusform>%n badge, every code read back</numerusform>
            <numerusform>%n badges, every code read back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentsPage</name>
    <message numerus="yes">
        <source>%n page(s) of blanks</source>
        <translation>
            <numerusform>%n page of blanks</numerusform>
            <numerusform>%n pages of blanks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DashboardView</name>
    <message numerus="yes">
        <source>+%n not on the list</source>
        <translation>
            <numerusform>+%n person not on the list</numerusform>
            <numerusform>+%n people not on the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still to come: %n</source>
        <translation>
            <numerusform>Still to come: %n person</numerusform>
            <numerusform>Still to come: %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n others</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message numerus="yes">
        <source>The check of the event file found %n problem(s). </source>
        <translation>
            <numerusform>The check of the event file found %n problem. </numerusform>
            <numerusform>The check of the event file found %n problems. </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message numerus="yes">
        <source>%n arrival(s)</source>
        <translation>
            <numerusform>%n arrival</numerusform>
            <numerusform>%n arrivals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message numerus="yes">
        <source>%n file(s) written, reopened and counted</source>
        <translation>
            <numerusform>%n file written, reopened and counted</numerusform>
            <numerusform>%n files written, reopened and counted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message numerus="yes">
        <source>%n thing(s) to look at first</source>
        <translation>
            <numerusform>%n thing to look at first</numerusform>
            <numerusform>%n things to look at first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn</source>
        <translation>
            <numerusform>%n withdrawn</numerusform>
            <numerusform>%n withdrawn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportSwitches</name>
    <message numerus="yes">
        <source>%n struck out (taken in)</source>
        <translation>
            <numerusform>%n struck out (taken in)</numerusform>
            <numerusform>%n struck out (taken in)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n struck out (not taken in)</source>
        <translation>
            <numerusform>%n struck out (not taken in)</numerusform>
            <numerusform>%n struck out (not taken in)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden (taken in)</source>
        <translation>
            <numerusform>%n hidden (taken in)</numerusform>
            <numerusform>%n hidden (taken in)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden (not taken in)</source>
        <translation>
            <numerusform>%n hidden (not taken in)</numerusform>
            <numerusform>%n hidden (not taken in)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PapersRow</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonStory</name>
    <message numerus="yes">
        <source>Printed: %n time(s)</source>
        <translation>
            <numerusform>Printed: %n time</numerusform>
            <numerusform>Printed: %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Joined of %n card(s)</source>
        <translation>
            <numerusform>Joined of %n card</numerusform>
            <numerusform>Joined of %n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepairCards</name>
    <message numerus="yes">
        <source>%n person(s) move</source>
        <translation>
            <numerusform>%n person moves</numerusform>
            <numerusform>%n people move</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RescuePanel</name>
    <message numerus="yes">
        <source>The newest whole backup: {time}, %n record(s).</source>
        <translation>
            <numerusform>The newest whole backup: {time}, %n record.</numerusform>
            <numerusform>The newest whole backup: {time}, %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It lacks the last %n record(s).</source>
        <translation>
            <numerusform>It lacks the last %n record.</numerusform>
            <numerusform>It lacks the last %n records.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SafetyPanel</name>
    <message numerus="yes">
        <source>The backup is made and checked: %n record(s)</source>
        <translation>
            <numerusform>The backup is made and checked: %n record</numerusform>
            <numerusform>The backup is made and checked: %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file is sound: %n record(s) checked</source>
        <translation>
            <numerusform>The file is sound: %n record checked</numerusform>
            <numerusform>The file is sound: %n records checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanStrip</name>
    <message numerus="yes">
        <source>Undo %n check-in(s)</source>
        <translation>
            <numerusform>Undo %n check-in</numerusform>
            <numerusform>Undo %n check-ins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeatingForm</name>
    <message numerus="yes">
        <source>%n person(s) get a seat</source>
        <translation>
            <numerusform>%n person gets a seat</numerusform>
            <numerusform>%n people get a seat</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message numerus="yes">
        <source>%n session(s) planned</source>
        <translation>
            <numerusform>%n session planned</numerusform>
            <numerusform>%n sessions planned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamStrip</name>
    <message numerus="yes">
        <source>and %n more person(s)</source>
        <translation>
            <numerusform>and %n more person</numerusform>
            <numerusform>and %n more people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimetablePanel</name>
    <message numerus="yes">
        <source>%n session(s) found.</source>
        <translation>
            <numerusform>%n session found.</numerusform>
            <numerusform>%n sessions found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) need a look.</source>
        <translation>
            <numerusform>%n line needs a look.</numerusform>
            <numerusform>%n lines need a look.</numerusform>
        </translation>
    </message>
</context>
</TS>
