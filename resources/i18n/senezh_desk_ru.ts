<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Faults</name>
    <message>
        <source>Another program holds the event file. Close it or wait a moment, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Free some space and repeat the last act: it was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event file may only be read. Copy it to a folder of your own and open it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an event file. Choose a file that ends in .senezh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event file is damaged. Do not delete it: call an administrator and open the newest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be opened. Check that it exists and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written there. Choose another folder or close the file elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version of the program made this file. Update the program on this desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file of that name already. Choose another name: it stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there. Check its name, or whether the stick is plugged in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event file is chosen. Name one with --file or open the window once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event file is not safe in this place: network, cloud and removable folders lose data. Copy it to a folder on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is open in a window of the program. Close that window and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This comes from another programme. Choose a file of the programme that is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A received entry is damaged; nothing was taken over. Ask for the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup did not pass its check. Choose another folder and make it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is empty. Choose another file or sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list has headings but nobody under them. Choose another file or sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is cut off and cannot be read whole. Ask for it again or copy it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has a password. Open it in Excel, save it without one and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a table. Choose a list from Excel, LibreOffice or a CSV file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a Word document. Select the table in it, copy it and press “Paste” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column holds names. Say which column is the last name and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large for a list. Delete pictures and spare sheets, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list has more than 200,000 rows. Delete the empty ones or split the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file takes too long to read. Save the list as a new file and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of this kind are not read. Save the list as .xlsx or .csv and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no such sheet. Choose one of the sheets it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns are not matched as they should be. Check which column is which field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of participants changed meanwhile. Look at the preview once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such participant. Search by last name and choose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such session. Choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such record. Take one of the last scans and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A last name is needed. Type it and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The participant is not withdrawn, there is nothing to take back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The participant is withdrawn already; nothing more is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else came instead already. Open the card of who came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both cards are the same one. Choose another card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record is undone already or cannot be undone; nothing more is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is not understood. Write it like 2026-03-10 09:30, the end after the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such time zone. Write it like Europe/Moscow or Asia/Yekaterinburg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason is needed. Write in a few words why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such badge template. Choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such sheet of paper. Choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge template has a mistake. Choose another one and tell who made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is chosen. Choose at least one participant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code on the badges does not read back. Make the file again before printing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export did not pass its check. Choose another folder and export again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such format. Choose xlsx, csv or sqlite.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head of the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organiser&apos;s id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Besides the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(not given)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participation withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawal taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Substitution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards separated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New badge code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge code revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention note added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention note cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} Attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>organiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>press</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>companion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>Arrival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team building</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Come in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already checked in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code was misread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a code of our programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is right, but this desk does not have the person yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by last name or ask another desk; the scan is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge has been reported lost since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Substitution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{other} comes instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call an administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on the list of this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts at {starts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask to come back then or call an administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended at {ends}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One minute, please</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over and confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several people found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose by team and municipality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the last name or add a participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Departure recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no check-in here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the arrival first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not on the list of this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by last name or ask desk {n}; the scan is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by last name or ask at “{desk}”; the scan is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, desk {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, “{desk}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>admitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>misread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
