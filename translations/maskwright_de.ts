<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>New project...</source>
        <translation>Neues Projekt...</translation>
    </message>
    <message>
        <source>Open project...</source>
        <translation>Projekt öffnen...</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Das Beispiel öffnen</translation>
    </message>
    <message>
        <source>Set a checkpoint...</source>
        <translation>Sicherungspunkt setzen...</translation>
    </message>
    <message>
        <source>Checkpoints...</source>
        <translation>Sicherungspunkte...</translation>
    </message>
    <message>
        <source>Save a copy elsewhere...</source>
        <translation>Anderswo eine Kopie speichern...</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <source>Add videos...</source>
        <translation>Videos hinzufügen...</translation>
    </message>
    <message>
        <source>Add a folder of pictures...</source>
        <translation>Ordner mit Bildern hinzufügen...</translation>
    </message>
    <message>
        <source>Find the file of the video...</source>
        <translation>Die Datei des Videos suchen...</translation>
    </message>
    <message>
        <source>Find scene cuts</source>
        <translation>Szenenschnitte suchen</translation>
    </message>
    <message>
        <source>Remove video</source>
        <translation>Video entfernen</translation>
    </message>
    <message>
        <source>Import a data set...</source>
        <translation>Datensatz importieren...</translation>
    </message>
    <message>
        <source>Export a data set...</source>
        <translation>Datensatz exportieren...</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Find videos and objects</source>
        <translation>Videos und Objekte suchen</translation>
    </message>
    <message>
        <source>Preferences...</source>
        <translation>Einstellungen...</translation>
    </message>
    <message>
        <source>Find a command...</source>
        <translation>Befehl suchen...</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Play backwards</source>
        <translation>Rückwärts abspielen</translation>
    </message>
    <message>
        <source>Play in a loop</source>
        <translation>In Schleife abspielen</translation>
    </message>
    <message>
        <source>Next grid frame</source>
        <translation>Nächstes Rasterbild</translation>
    </message>
    <message>
        <source>Previous grid frame</source>
        <translation>Voriges Rasterbild</translation>
    </message>
    <message>
        <source>Next frame of the video</source>
        <translation>Nächstes Bild des Videos</translation>
    </message>
    <message>
        <source>Previous frame of the video</source>
        <translation>Voriges Bild des Videos</translation>
    </message>
    <message>
        <source>Ten grid frames on</source>
        <translation>Zehn Rasterbilder vor</translation>
    </message>
    <message>
        <source>Ten grid frames back</source>
        <translation>Zehn Rasterbilder zurück</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Erstes Bild</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Letztes Bild</translation>
    </message>
    <message>
        <source>Next painted frame</source>
        <translation>Nächstes gemaltes Bild</translation>
    </message>
    <message>
        <source>Previous painted frame</source>
        <translation>Voriges gemaltes Bild</translation>
    </message>
    <message>
        <source>Next frame that needs attention</source>
        <translation>Nächstes Bild, das Aufmerksamkeit braucht</translation>
    </message>
    <message>
        <source>Previous frame that needs attention</source>
        <translation>Voriges Bild, das Aufmerksamkeit braucht</translation>
    </message>
    <message>
        <source>Next frame without a mask</source>
        <translation>Nächstes Bild ohne Maske</translation>
    </message>
    <message>
        <source>Previous frame without a mask</source>
        <translation>Voriges Bild ohne Maske</translation>
    </message>
    <message>
        <source>Go to frame...</source>
        <translation>Gehe zu Bild...</translation>
    </message>
    <message>
        <source>Set the start of the range</source>
        <translation>Anfang des Bereichs setzen</translation>
    </message>
    <message>
        <source>Set the end of the range</source>
        <translation>Ende des Bereichs setzen</translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation>Bereich aufheben</translation>
    </message>
    <message>
        <source>Zoom in on the timeline</source>
        <translation>In die Zeitleiste hineinzoomen</translation>
    </message>
    <message>
        <source>Zoom out of the timeline</source>
        <translation>Aus der Zeitleiste herauszoomen</translation>
    </message>
    <message>
        <source>Show the whole timeline</source>
        <translation>Ganze Zeitleiste zeigen</translation>
    </message>
    <message>
        <source>Pictures on the timeline</source>
        <translation>Bilder auf der Zeitleiste</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Select and move the view</source>
        <translation>Auswählen und Ansicht verschieben</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polygon</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Fill a region</source>
        <translation>Bereich füllen</translation>
    </message>
    <message>
        <source>Smart click</source>
        <translation>Klick-Auswahl</translation>
    </message>
    <message>
        <source>Smart box</source>
        <translation>Rahmen-Auswahl</translation>
    </message>
    <message>
        <source>Swap brush and eraser</source>
        <translation>Pinsel und Radierer tauschen</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Kleinerer Pinsel</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Größerer Pinsel</translation>
    </message>
    <message>
        <source>Much smaller brush</source>
        <translation>Viel kleinerer Pinsel</translation>
    </message>
    <message>
        <source>Much larger brush</source>
        <translation>Viel größerer Pinsel</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>New object</source>
        <translation>Neues Objekt</translation>
    </message>
    <message>
        <source>Next object</source>
        <translation>Nächstes Objekt</translation>
    </message>
    <message>
        <source>Previous object</source>
        <translation>Voriges Objekt</translation>
    </message>
    <message>
        <source>Remove object from the video</source>
        <translation>Objekt aus dem Video entfernen</translation>
    </message>
    <message>
        <source>Edit the expression</source>
        <translation>Ausdruck bearbeiten</translation>
    </message>
    <message>
        <source>Clear the mask in this frame</source>
        <translation>Maske in diesem Bild löschen</translation>
    </message>
    <message>
        <source>Copy the mask from the previous frame</source>
        <translation>Maske vom vorigen Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the mask from the next frame</source>
        <translation>Maske vom nächsten Bild kopieren</translation>
    </message>
    <message>
        <source>The object is not visible here</source>
        <translation>Das Objekt ist hier nicht zu sehen</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>Löcher füllen</translation>
    </message>
    <message>
        <source>Grow the mask</source>
        <translation>Maske vergrößern</translation>
    </message>
    <message>
        <source>Shrink the mask</source>
        <translation>Maske verkleinern</translation>
    </message>
    <message>
        <source>Smooth the outline</source>
        <translation>Umriss glätten</translation>
    </message>
    <message>
        <source>Remove specks</source>
        <translation>Flecken entfernen</translation>
    </message>
    <message>
        <source>Fill in between painted frames</source>
        <translation>Zwischen gemalten Bildern auffüllen</translation>
    </message>
    <message>
        <source>Lock or unlock this frame</source>
        <translation>Dieses Bild sperren oder freigeben</translation>
    </message>
    <message>
        <source>Lock or unlock the range</source>
        <translation>Den Bereich sperren oder freigeben</translation>
    </message>
    <message>
        <source>Use the clip from here as an example</source>
        <translation>Ausschnitt ab hier als Beispiel verwenden</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Run forward</source>
        <translation>Vorwärts laufen lassen</translation>
    </message>
    <message>
        <source>Run backward</source>
        <translation>Rückwärts laufen lassen</translation>
    </message>
    <message>
        <source>Run both ways</source>
        <translation>In beide Richtungen laufen lassen</translation>
    </message>
    <message>
        <source>Run on the whole clip</source>
        <translation>Auf dem ganzen Ausschnitt laufen lassen</translation>
    </message>
    <message>
        <source>Cancel the running job</source>
        <translation>Laufenden Auftrag abbrechen</translation>
    </message>
    <message>
        <source>Remove the last run</source>
        <translation>Letzten Lauf entfernen</translation>
    </message>
    <message>
        <source>Next answer of the model</source>
        <translation>Nächste Antwort des Modells</translation>
    </message>
    <message>
        <source>Previous answer of the model</source>
        <translation>Vorige Antwort des Modells</translation>
    </message>
    <message>
        <source>Pause waiting runs</source>
        <translation>Wartende Läufe anhalten</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Accept this frame</source>
        <translation>Dieses Bild annehmen</translation>
    </message>
    <message>
        <source>Reject this frame</source>
        <translation>Dieses Bild ablehnen</translation>
    </message>
    <message>
        <source>Back to unreviewed</source>
        <translation>Zurück auf ungeprüft</translation>
    </message>
    <message>
        <source>Next object to review</source>
        <translation>Nächstes Objekt zur Prüfung</translation>
    </message>
    <message>
        <source>Previous object to review</source>
        <translation>Voriges Objekt zur Prüfung</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Show or hide the masks</source>
        <translation>Masken zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Overlay, contour, mask, picture</source>
        <translation>Überlagerung, Umriss, Maske, Bild</translation>
    </message>
    <message>
        <source>Show the current object alone</source>
        <translation>Nur das aktuelle Objekt zeigen</translation>
    </message>
    <message>
        <source>Onion skin</source>
        <translation>Zwiebelhaut</translation>
    </message>
    <message>
        <source>More transparent masks</source>
        <translation>Masken durchsichtiger</translation>
    </message>
    <message>
        <source>More opaque masks</source>
        <translation>Masken deckender</translation>
    </message>
    <message>
        <source>Fit the picture</source>
        <translation>Bild einpassen</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Hineinzoomen</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Herauszoomen</translation>
    </message>
    <message>
        <source>Zoom to the current object</source>
        <translation>Auf das aktuelle Objekt zoomen</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Show or hide the panels</source>
        <translation>Seitenleisten zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Annotieren</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>About Maskwright</source>
        <translation>Über Maskwright</translation>
    </message>
    <message>
        <source>Maskwright</source>
        <translation>Maskwright</translation>
    </message>
    <message>
        <source>Left-handed</source>
        <translation>Linkshändig</translation>
    </message>
    <message>
        <source>Find lost videos...</source>
        <translation>Verlorene Videos suchen...</translation>
    </message>
    <message>
        <source>Examples for the model...</source>
        <translation>Beispiele für das Modell...</translation>
    </message>
    <message>
        <source>Leave a comment here...</source>
        <translation>Hier einen Kommentar hinterlassen...</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Rundgang machen</translation>
    </message>
    <message>
        <source>Reset the sample...</source>
        <translation>Beispiel zurücksetzen...</translation>
    </message>
    <message>
        <source>Show or hide the object</source>
        <translation>Objekt zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Protect the object or not</source>
        <translation>Objekt schützen oder nicht</translation>
    </message>
    <message>
        <source>Fill the missing frames of the example</source>
        <translation>Fehlende Bilder des Beispiels füllen</translation>
    </message>
    <message>
        <source>Run...</source>
        <translation>Lauf …</translation>
    </message>
    <message>
        <source>Run on all objects of the video</source>
        <translation>Alle Objekte des Videos verfolgen</translation>
    </message>
    <message>
        <source>Run on all objects of the class</source>
        <translation>Alle Objekte der Klasse verfolgen</translation>
    </message>
    <message>
        <source>Run on the selected objects</source>
        <translation>Die gewählten Objekte verfolgen</translation>
    </message>
    <message>
        <source>Run on all objects of all videos</source>
        <translation>Alle Objekte aller Videos verfolgen</translation>
    </message>
    <message>
        <source>Restart the worker</source>
        <translation>Den Arbeitsprozess neu starten</translation>
    </message>
    <message>
        <source>Accept the whole clip and go to the next object</source>
        <translation>Ganzen Clip annehmen und zum nächsten Objekt</translation>
    </message>
    <message>
        <source>Put the panels back</source>
        <translation>Paneele zurücksetzen</translation>
    </message>
</context>
<context>
    <name>checkpoints</name>
    <message>
        <source>Checkpoint &quot;%1&quot;</source>
        <translation>Sicherungspunkt „%1“</translation>
    </message>
    <message>
        <source>It is in the list of checkpoints.</source>
        <translation>Er steht in der Liste der Sicherungspunkte.</translation>
    </message>
    <message>
        <source>What it was before is a checkpoint now.</source>
        <translation>Was vorher war, ist jetzt ein Sicherungspunkt.</translation>
    </message>
    <message>
        <source>Go back to &quot;%1&quot;</source>
        <translation>Zurück zu „%1“</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>start it again to continue; what was finished is kept</source>
        <translation>starten Sie es erneut, um fortzufahren; was fertig war, bleibt erhalten</translation>
    </message>
    <message>
        <source>wrong usage</source>
        <translation>falsche Verwendung</translation>
    </message>
    <message>
        <source>see --help</source>
        <translation>siehe --help</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>diese Datei oder dieser Ordner existiert nicht</translation>
    </message>
    <message>
        <source>check the path, or locate the file again</source>
        <translation>prüfen Sie den Pfad oder suchen Sie die Datei erneut</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>check that it exists and that you may read it</source>
        <translation>prüfen Sie, ob sie existiert und ob Sie sie lesen dürfen</translation>
    </message>
    <message>
        <source>this cannot be written</source>
        <translation>hier kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>choose a folder you may write to</source>
        <translation>wählen Sie einen Ordner, in den Sie schreiben dürfen</translation>
    </message>
    <message>
        <source>the file is larger than the limit of %2</source>
        <translation>die Datei ist größer als die Grenze von %2</translation>
    </message>
    <message>
        <source>split it, or check that it is the file you meant</source>
        <translation>teilen Sie sie, oder prüfen Sie, ob es die gemeinte Datei ist</translation>
    </message>
    <message>
        <source>the folder already holds other files</source>
        <translation>der Ordner enthält schon andere Dateien</translation>
    </message>
    <message>
        <source>choose an empty or a new folder</source>
        <translation>wählen Sie einen leeren oder einen neuen Ordner</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>free some space and try again; nothing already saved is lost</source>
        <translation>schaffen Sie Platz und versuchen Sie es erneut; Gespeichertes geht nicht verloren</translation>
    </message>
    <message>
        <source>the name points outside its folder</source>
        <translation>der Name zeigt aus seinem Ordner heraus</translation>
    </message>
    <message>
        <source>rename it without slashes, dots or control characters</source>
        <translation>benennen Sie es um, ohne Schrägstriche, Punkte oder Steuerzeichen</translation>
    </message>
    <message>
        <source>the file is not valid JSON</source>
        <translation>die Datei ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>repair or replace it</source>
        <translation>reparieren oder ersetzen Sie sie</translation>
    </message>
    <message>
        <source>this is neither a video nor a folder of pictures</source>
        <translation>das ist weder ein Video noch ein Ordner mit Bildern</translation>
    </message>
    <message>
        <source>choose a video file or a folder of numbered pictures</source>
        <translation>wählen Sie eine Videodatei oder einen Ordner mit nummerierten Bildern</translation>
    </message>
    <message>
        <source>the video file is empty</source>
        <translation>die Videodatei ist leer</translation>
    </message>
    <message>
        <source>copy or download it again</source>
        <translation>kopieren oder laden Sie sie noch einmal</translation>
    </message>
    <message>
        <source>the video file is cut off or damaged: what describes its pictures is missing</source>
        <translation>die Videodatei ist abgeschnitten oder beschädigt: die Beschreibung der Bilder fehlt</translation>
    </message>
    <message>
        <source>copy or download it again, or repair it with a video tool</source>
        <translation>kopieren oder laden Sie sie noch einmal, oder reparieren Sie sie mit einem Videoprogramm</translation>
    </message>
    <message>
        <source>this is a list that refers to other files, not a video</source>
        <translation>das ist eine Liste, die auf andere Dateien verweist, kein Video</translation>
    </message>
    <message>
        <source>choose the video file itself</source>
        <translation>wählen Sie die Videodatei selbst</translation>
    </message>
    <message>
        <source>there is no picture track in this file</source>
        <translation>in dieser Datei gibt es keine Bildspur</translation>
    </message>
    <message>
        <source>choose a file with video, not only sound</source>
        <translation>wählen Sie eine Datei mit Bildern, nicht nur mit Ton</translation>
    </message>
    <message>
        <source>the video cannot be decoded at frame %2</source>
        <translation>das Video lässt sich bei Bild %2 nicht dekodieren</translation>
    </message>
    <message>
        <source>re-encode it, or work on the frames before</source>
        <translation>kodieren Sie es neu, oder arbeiten Sie mit den Bildern davor</translation>
    </message>
    <message>
        <source>the pictures are larger than the limit of %2</source>
        <translation>die Bilder sind größer als die Grenze von %2</translation>
    </message>
    <message>
        <source>scale the video down, or raise the limit in the preferences</source>
        <translation>verkleinern Sie das Video, oder erhöhen Sie die Grenze in den Einstellungen</translation>
    </message>
    <message>
        <source>this is not the video that was annotated</source>
        <translation>das ist nicht das annotierte Video</translation>
    </message>
    <message>
        <source>locate the original file</source>
        <translation>suchen Sie die ursprüngliche Datei</translation>
    </message>
    <message>
        <source>there is no frame %2</source>
        <translation>es gibt kein Bild %2</translation>
    </message>
    <message>
        <source>use a frame number from 0 to %3</source>
        <translation>verwenden Sie eine Bildnummer von 0 bis %3</translation>
    </message>
    <message>
        <source>the mask is damaged</source>
        <translation>die Maske ist beschädigt</translation>
    </message>
    <message>
        <source>paint or import it again</source>
        <translation>malen oder importieren Sie sie erneut</translation>
    </message>
    <message>
        <source>the mask is %2 but the picture is %3</source>
        <translation>die Maske ist %2, das Bild aber %3</translation>
    </message>
    <message>
        <source>export the masks at the size of the video</source>
        <translation>exportieren Sie die Masken in der Größe des Videos</translation>
    </message>
    <message>
        <source>the picture holds colours instead of object numbers</source>
        <translation>das Bild enthält Farben statt Objektnummern</translation>
    </message>
    <message>
        <source>save it as a PNG with a palette, or as 8-bit grey</source>
        <translation>speichern Sie es als PNG mit Palette oder als 8-Bit-Grau</translation>
    </message>
    <message>
        <source>the picture cannot be read</source>
        <translation>das Bild kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>replace it by a PNG or JPEG file</source>
        <translation>ersetzen Sie es durch eine PNG- oder JPEG-Datei</translation>
    </message>
    <message>
        <source>there is no painted mask to start from</source>
        <translation>es gibt keine gemalte Maske als Ausgangspunkt</translation>
    </message>
    <message>
        <source>paint the object on at least one frame</source>
        <translation>malen Sie das Objekt in mindestens einem Bild</translation>
    </message>
    <message>
        <source>there is no such project</source>
        <translation>dieses Projekt gibt es nicht</translation>
    </message>
    <message>
        <source>check the path, or create a new project</source>
        <translation>prüfen Sie den Pfad, oder legen Sie ein neues Projekt an</translation>
    </message>
    <message>
        <source>a file of that name exists already</source>
        <translation>eine Datei dieses Namens gibt es schon</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>this is not a Maskwright project</source>
        <translation>das ist kein Maskwright-Projekt</translation>
    </message>
    <message>
        <source>choose a .maskwright file</source>
        <translation>wählen Sie eine .maskwright-Datei</translation>
    </message>
    <message>
        <source>the project file is damaged</source>
        <translation>die Projektdatei ist beschädigt</translation>
    </message>
    <message>
        <source>open the last backup, or repair a copy</source>
        <translation>öffnen Sie die letzte Sicherung, oder reparieren Sie eine Kopie</translation>
    </message>
    <message>
        <source>the project was made by a newer version of Maskwright</source>
        <translation>das Projekt stammt von einer neueren Version von Maskwright</translation>
    </message>
    <message>
        <source>update the program</source>
        <translation>aktualisieren Sie das Programm</translation>
    </message>
    <message>
        <source>the project is open in another window (%2)</source>
        <translation>das Projekt ist in einem anderen Fenster offen (%2)</translation>
    </message>
    <message>
        <source>close it there, or open it read-only</source>
        <translation>schließen Sie es dort, oder öffnen Sie es schreibgeschützt</translation>
    </message>
    <message>
        <source>the project can only be read</source>
        <translation>das Projekt kann nur gelesen werden</translation>
    </message>
    <message>
        <source>save a copy where you may write</source>
        <translation>speichern Sie eine Kopie, wo Sie schreiben dürfen</translation>
    </message>
    <message>
        <source>the change could not be written to the project</source>
        <translation>die Änderung konnte nicht ins Projekt geschrieben werden</translation>
    </message>
    <message>
        <source>check the disk and try again; the file itself is intact</source>
        <translation>prüfen Sie den Datenträger und versuchen Sie es erneut; die Datei selbst ist unversehrt</translation>
    </message>
    <message>
        <source>there is no such item in the project</source>
        <translation>so etwas gibt es im Projekt nicht</translation>
    </message>
    <message>
        <source>list the project&apos;s items and choose one of them</source>
        <translation>lassen Sie sich die Teile des Projekts auflisten und wählen Sie einen davon</translation>
    </message>
    <message>
        <source>the object is protected</source>
        <translation>das Objekt ist geschützt</translation>
    </message>
    <message>
        <source>take its protection off in the list of objects</source>
        <translation>heben Sie seinen Schutz in der Liste der Objekte auf</translation>
    </message>
    <message>
        <source>no unlocked frame lies in that direction</source>
        <translation>in dieser Richtung liegt kein freies Bild</translation>
    </message>
    <message>
        <source>go to another frame, or unlock those that may change</source>
        <translation>gehen Sie zu einem anderen Bild, oder geben Sie die frei, die sich ändern dürfen</translation>
    </message>
    <message>
        <source>frame %2 was painted or accepted by a person and is locked</source>
        <translation>Bild %2 wurde von einem Menschen gemalt oder angenommen und ist gesperrt</translation>
    </message>
    <message>
        <source>unlock it first if it really should change</source>
        <translation>geben Sie es zuerst frei, wenn es sich wirklich ändern soll</translation>
    </message>
    <message>
        <source>the change does not fit the project</source>
        <translation>die Änderung passt nicht zum Projekt</translation>
    </message>
    <message>
        <source>check the values given</source>
        <translation>prüfen Sie die angegebenen Werte</translation>
    </message>
    <message>
        <source>the referring expression cannot be used: %2</source>
        <translation>der Ausdruck ist nicht verwendbar: %2</translation>
    </message>
    <message>
        <source>write one sentence of at most 20 words</source>
        <translation>schreiben Sie einen Satz mit höchstens 20 Wörtern</translation>
    </message>
    <message>
        <source>this is neither a data set nor the name of a format that is known</source>
        <translation>das ist weder ein bekannter Datensatz noch der Name eines bekannten Formats</translation>
    </message>
    <message>
        <source>give the folder that holds the whole data set, or choose from the list of formats</source>
        <translation>geben Sie den Ordner des ganzen Datensatzes an, oder wählen Sie aus der Liste der Formate</translation>
    </message>
    <message>
        <source>the data set breaks its format&apos;s rules: %2</source>
        <translation>der Datensatz verletzt die Regeln seines Formats: %2</translation>
    </message>
    <message>
        <source>repair it and validate it again</source>
        <translation>reparieren Sie ihn und prüfen Sie ihn erneut</translation>
    </message>
    <message>
        <source>the project is not ready for this export: %2</source>
        <translation>das Projekt ist für diesen Export noch nicht bereit: %2</translation>
    </message>
    <message>
        <source>fix the listed items first</source>
        <translation>beheben Sie zuerst die aufgeführten Punkte</translation>
    </message>
    <message>
        <source>there is no model bundle here</source>
        <translation>hier liegt kein Modell</translation>
    </message>
    <message>
        <source>choose a folder with manifest.json, or use the bundled model</source>
        <translation>wählen Sie einen Ordner mit manifest.json, oder verwenden Sie das mitgelieferte Modell</translation>
    </message>
    <message>
        <source>the model file is damaged: %2</source>
        <translation>die Modelldatei ist beschädigt: %2</translation>
    </message>
    <message>
        <source>get it again from its source</source>
        <translation>holen Sie sie noch einmal von ihrer Quelle</translation>
    </message>
    <message>
        <source>the model does not fit its architecture: %2</source>
        <translation>das Modell passt nicht zu seiner Architektur: %2</translation>
    </message>
    <message>
        <source>choose another model or convert it for this architecture</source>
        <translation>wählen Sie ein anderes Modell, oder wandeln Sie es für diese Architektur um</translation>
    </message>
    <message>
        <source>the support set cannot be used: %2</source>
        <translation>der Beispielsatz ist nicht verwendbar: %2</translation>
    </message>
    <message>
        <source>paint the object on the support frames</source>
        <translation>malen Sie das Objekt in den Beispielbildern</translation>
    </message>
    <message>
        <source>this method is not available here</source>
        <translation>dieses Verfahren ist hier nicht verfügbar</translation>
    </message>
    <message>
        <source>use --method flow, or a build with the model</source>
        <translation>verwenden Sie --method flow oder einen Build mit dem Modell</translation>
    </message>
    <message>
        <source>there is no such device</source>
        <translation>dieses Gerät gibt es nicht</translation>
    </message>
    <message>
        <source>use --device cpu</source>
        <translation>verwenden Sie --device cpu</translation>
    </message>
    <message>
        <source>the memory is not large enough</source>
        <translation>der Arbeitsspeicher reicht nicht</translation>
    </message>
    <message>
        <source>close other programs, or use a smaller window</source>
        <translation>schließen Sie andere Programme, oder verwenden Sie ein kleineres Fenster</translation>
    </message>
    <message>
        <source>the graphics memory is not large enough</source>
        <translation>der Grafikspeicher reicht nicht</translation>
    </message>
    <message>
        <source>use a smaller window, or the CPU</source>
        <translation>verwenden Sie ein kleineres Fenster oder den Prozessor</translation>
    </message>
    <message>
        <source>the model computed invalid numbers at frame %2</source>
        <translation>das Modell hat bei Bild %2 ungültige Zahlen berechnet</translation>
    </message>
    <message>
        <source>check the model&apos;s weights, or use float32</source>
        <translation>prüfen Sie die Gewichte des Modells, oder verwenden Sie float32</translation>
    </message>
    <message>
        <source>the background worker stopped unexpectedly</source>
        <translation>der Hintergrundprozess wurde unerwartet beendet</translation>
    </message>
    <message>
        <source>try again; the frames received so far are kept</source>
        <translation>versuchen Sie es erneut; die bisher empfangenen Bilder bleiben erhalten</translation>
    </message>
    <message>
        <source>the background worker does not answer</source>
        <translation>der Hintergrundprozess antwortet nicht</translation>
    </message>
    <message>
        <source>restart it; the frames received so far are kept</source>
        <translation>starten Sie ihn neu; die bisher empfangenen Bilder bleiben erhalten</translation>
    </message>
    <message>
        <source>the background worker sent something that cannot be understood</source>
        <translation>der Hintergrundprozess hat etwas Unverständliches gesendet</translation>
    </message>
    <message>
        <source>check that both programs are of the same version</source>
        <translation>prüfen Sie, ob beide Programme dieselbe Version haben</translation>
    </message>
    <message>
        <source>something that should not happen has happened</source>
        <translation>etwas ist geschehen, das nicht geschehen darf</translation>
    </message>
    <message>
        <source>please report it with the log</source>
        <translation>bitte melden Sie es mit dem Protokoll</translation>
    </message>
    <message>
        <source>something went wrong</source>
        <translation>etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>see the log</source>
        <translation>siehe das Protokoll</translation>
    </message>
    <message>
        <source>none of its frames is painted</source>
        <translation>keines seiner Bilder ist gemalt</translation>
    </message>
    <message>
        <source>choose another method in the preferences (F2)</source>
        <translation>wählen Sie in den Einstellungen (F2) ein anderes Verfahren</translation>
    </message>
    <message>
        <source>choose the CPU in the preferences (F2)</source>
        <translation>wählen Sie in den Einstellungen (F2) die CPU</translation>
    </message>
    <message>
        <source>it may have been removed meanwhile; the history shows when</source>
        <translation>vielleicht wurde es inzwischen entfernt; der Verlauf zeigt, wann</translation>
    </message>
    <message>
        <source>close other programs, or choose a smaller window in the preferences (F2)</source>
        <translation>schließen Sie andere Programme oder wählen Sie in den Einstellungen (F2) ein kleineres Fenster</translation>
    </message>
    <message>
        <source>choose a smaller window, or the CPU, in the preferences (F2)</source>
        <translation>wählen Sie in den Einstellungen (F2) ein kleineres Fenster oder die CPU</translation>
    </message>
    <message>
        <source>choose float32 in the preferences (F2), or another model</source>
        <translation>wählen Sie in den Einstellungen (F2) float32 oder ein anderes Modell</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>Pictures and masks of sequences; read by davis2017-evaluation, XMem, Cutie and SAM 2</source>
        <translation>Bilder und Masken von Sequenzen; gelesen von davis2017-evaluation, XMem, Cutie und SAM 2</translation>
    </message>
    <message>
        <source>Label PNG files only, one folder for each video; into a project with import --into</source>
        <translation>Nur Label-PNG-Dateien, ein Ordner je Video; in ein Projekt mit import --into</translation>
    </message>
    <message>
        <source>Pictures, expressions, and masks that may overlap as run lengths; read by LMPM and by MeViS code based on ReferFormer</source>
        <translation>Bilder, Ausdrücke und Masken, die sich überlappen dürfen, als Lauflängen; gelesen von LMPM und MeViS-Programmen auf Basis von ReferFormer</translation>
    </message>
    <message>
        <source>One class in each video, 48 classes in four folds; read by CMA and other few-shot code</source>
        <translation>Eine Klasse je Video, 48 Klassen in vier Teilen; gelesen von CMA und anderen Few-Shot-Programmen</translation>
    </message>
    <message>
        <source>One object in each video, of the classes dog, car and person, BMP pictures; read by CMA</source>
        <translation>Ein Objekt je Video, aus den Klassen dog, car und person, BMP-Bilder; gelesen von CMA</translation>
    </message>
    <message>
        <source>As Ref-YouTube-VOS with four sentences for each object; read by ReferFormer, SgMg and SOC</source>
        <translation>Wie Ref-YouTube-VOS mit vier Sätzen je Objekt; gelesen von ReferFormer, SgMg und SOC</translation>
    </message>
    <message>
        <source>Pictures, masks, classes and expressions of videos; read by ReferFormer, SgMg, MTTR and SOC</source>
        <translation>Bilder, Masken, Klassen und Ausdrücke von Videos; gelesen von ReferFormer, SgMg, MTTR und SOC</translation>
    </message>
    <message>
        <source>Masks that may overlap as run lengths, one JSON file for each video, every fourth frame; read by SAM 2 training code</source>
        <translation>Masken, die sich überlappen dürfen, als Lauflängen, eine JSON-Datei je Video, jedes vierte Bild; gelesen vom Training von SAM 2</translation>
    </message>
    <message>
        <source>Pictures, classes, and masks that may overlap as run lengths in one COCO-like file; read by YouTube-VIS, OVIS and UNINEXT code</source>
        <translation>Bilder, Klassen und Masken, die sich überlappen dürfen, als Lauflängen in einer COCO-ähnlichen Datei; gelesen von YouTube-VIS, OVIS und UNINEXT</translation>
    </message>
    <message>
        <source>Pictures, masks and classes without expressions; read by XMem, Cutie and STM</source>
        <translation>Bilder, Masken und Klassen ohne Ausdrücke; gelesen von XMem, Cutie und STM</translation>
    </message>
</context>
<context>
    <name>mw::BrushTool</name>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>Drag to erase. Right button paints. Shift+drag changes the size. X: brush.</source>
        <translation>Ziehen radiert. Die rechte Taste malt. Umschalt+Ziehen ändert die Größe. X: Pinsel.</translation>
    </message>
    <message>
        <source>Drag to paint. Right button erases. Shift+drag changes the size. X: eraser.</source>
        <translation>Ziehen malt. Die rechte Taste radiert. Umschalt+Ziehen ändert die Größe. X: Radierer.</translation>
    </message>
</context>
<context>
    <name>mw::Canvas</name>
    <message>
        <source>Canvas</source>
        <translation>Leinwand</translation>
    </message>
</context>
<context>
    <name>mw::CheckpointsDialog</name>
    <message>
        <source>Set a checkpoint</source>
        <translation>Sicherungspunkt setzen</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Dorthin zurückkehren</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Wegwerfen</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Sicherungspunkte</translation>
    </message>
    <message>
        <source>Every change is saved at once. A checkpoint keeps the state of now under a name, so that you can come back to it.</source>
        <translation>Jede Änderung wird sofort gespeichert. Ein Sicherungspunkt hält den Stand von jetzt unter einem Namen fest, damit Sie zu ihm zurückkehren können.</translation>
    </message>
    <message>
        <source>Name, for example: before the second review</source>
        <translation>Name, zum Beispiel: vor der zweiten Prüfung</translation>
    </message>
    <message>
        <source>Name of the checkpoint</source>
        <translation>Name des Sicherungspunkts</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>No checkpoint yet. Give the state of now a name above.</source>
        <translation>Noch kein Sicherungspunkt. Geben Sie dem jetzigen Stand oben einen Namen.</translation>
    </message>
    <message>
        <source>Go back to &quot;%1&quot;?</source>
        <translation>Zurück zu „%1“?</translation>
    </message>
    <message>
        <source>The state of now becomes a checkpoint itself, so nothing is lost.</source>
        <translation>Der jetzige Stand wird selbst zum Sicherungspunkt, verloren geht also nichts.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurückkehren</translation>
    </message>
    <message>
        <source>before going back</source>
        <translation>vor der Rückkehr</translation>
    </message>
    <message>
        <source>Throw &quot;%1&quot; away?</source>
        <translation>„%1“ wegwerfen?</translation>
    </message>
    <message>
        <source>The project itself stays as it is. The file goes to the trash.</source>
        <translation>Das Projekt selbst bleibt, wie es ist. Die Datei kommt in den Papierkorb.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>There is no trash here. Delete &quot;%1&quot; for good?</source>
        <translation>Hier gibt es keinen Papierkorb. „%1“ endgültig löschen?</translation>
    </message>
    <message>
        <source>It cannot be brought back. The project itself stays as it is.</source>
        <translation>Er lässt sich nicht zurückholen. Das Projekt selbst bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
</context>
<context>
    <name>mw::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>No command has these letters.</source>
        <translation>Kein Befehl hat diese Buchstaben.</translation>
    </message>
</context>
<context>
    <name>mw::CommentsModel</name>
    <message>
        <source>%1, frame %2</source>
        <translation>%1, Bild %2</translation>
    </message>
</context>
<context>
    <name>mw::CommentsPanel</name>
    <message>
        <source>No comments yet. Press K over the picture to leave one.</source>
        <translation>Noch keine Kommentare. Drücken Sie K über dem Bild, um einen zu hinterlassen.</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message>
        <source>Change the comment</source>
        <translation>Kommentar ändern</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Search comments</source>
        <translation>Kommentare durchsuchen</translation>
    </message>
    <message>
        <source>Resolved ones too</source>
        <translation>Auch erledigte</translation>
    </message>
    <message>
        <source>Resolve, or open again</source>
        <translation>Erledigen oder wieder öffnen</translation>
    </message>
    <message>
        <source>Remove the comment</source>
        <translation>Kommentar entfernen</translation>
    </message>
</context>
<context>
    <name>mw::DatasetPage</name>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n Video</numerusform>
            <numerusform>%n Videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n Objekt</numerusform>
            <numerusform>%n Objekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expression(s)</source>
        <translation>
            <numerusform>%n Ausdruck</numerusform>
            <numerusform>%n Ausdrücke</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n Maske</numerusform>
            <numerusform>%n Masken</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 frames done, %3 rejected.</source>
        <translation>%1 von %2 Bildern fertig, %3 abgelehnt.</translation>
    </message>
    <message>
        <source>fold %1: %2</source>
        <translation>Teil %1: %2</translation>
    </message>
    <message>
        <source>Masks by test fold of Mini-Ref-YouTube-VOS: %1; of other classes: %2</source>
        <translation>Masken je Testteil von Mini-Ref-YouTube-VOS: %1; von anderen Klassen: %2</translation>
    </message>
    <message>
        <source>Checking...</source>
        <translation>Wird geprüft...</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) stand in the way.</source>
        <translation>
            <numerusform>%n Befund steht im Weg.</numerusform>
            <numerusform>%n Befunde stehen im Weg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing stands in the way; %n warning(s).</source>
        <translation>
            <numerusform>Nichts steht im Weg; %n Warnung.</numerusform>
            <numerusform>Nichts steht im Weg; %n Warnungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>All checks pass.</source>
        <translation>Alle Prüfungen bestanden.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Checks for</source>
        <translation>Prüfung für</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
</context>
<context>
    <name>mw::DetailsPanel</name>
    <message>
        <source>No object</source>
        <translation>Kein Objekt</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>, locked</source>
        <translation>, gesperrt</translation>
    </message>
    <message>
        <source>none in this frame</source>
        <translation>keine in diesem Bild</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>%1 px (%2 %)</source>
        <translation>%1 px (%2 %)</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>%1 of %2 done, %3 to review</source>
        <translation>%1 von %2 fertig, %3 zu prüfen</translation>
    </message>
    <message>
        <source>Answers of the model (J)</source>
        <translation>Antworten des Modells (J)</translation>
    </message>
    <message>
        <source>The model&apos;s choice, confidence %1</source>
        <translation>Die Wahl des Modells, Zuverlässigkeit %1</translation>
    </message>
    <message>
        <source>Another answer, confidence %1</source>
        <translation>Eine andere Antwort, Zuverlässigkeit %1</translation>
    </message>
</context>
<context>
    <name>mw::Editor</name>
    <message>
        <source>Object %1</source>
        <translation>Objekt %1</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>Bild %1</translation>
    </message>
</context>
<context>
    <name>mw::ExportDialog</name>
    <message>
        <source>Export a data set</source>
        <translation>Datensatz exportieren</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>Durchsuchen...</translation>
    </message>
    <message>
        <source>Where should the new folder be?</source>
        <translation>Wo soll der neue Ordner liegen?</translation>
    </message>
    <message>
        <source>Include predictions that nobody has accepted yet</source>
        <translation>Auch Vorhersagen, die noch niemand angenommen hat</translation>
    </message>
    <message>
        <source>Stand in the way</source>
        <translation>Stehen im Weg</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Count the object as not visible</source>
        <translation>Das Objekt gilt als nicht sichtbar</translation>
    </message>
    <message>
        <source>The smaller object is in front</source>
        <translation>Das kleinere Objekt liegt vorn</translation>
    </message>
    <message>
        <source>The lower number is in front</source>
        <translation>Die kleinere Nummer liegt vorn</translation>
    </message>
    <message>
        <source>The higher number is in front</source>
        <translation>Die größere Nummer liegt vorn</translation>
    </message>
    <message>
        <source>Copy, or encode as JPEG</source>
        <translation>Kopieren oder als JPEG kodieren</translation>
    </message>
    <message>
        <source>Share the disk space of originals</source>
        <translation>Speicherplatz mit den Originalen teilen</translation>
    </message>
    <message>
        <source>Always encode as JPEG</source>
        <translation>Immer als JPEG kodieren</translation>
    </message>
    <message>
        <source>Masks and texts only</source>
        <translation>Nur Masken und Texte</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Frames without a mask</source>
        <translation>Bilder ohne Maske</translation>
    </message>
    <message>
        <source>Shared pixels</source>
        <translation>Gemeinsame Pixel</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Checking...</source>
        <translation>Wird geprüft...</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n Video</numerusform>
            <numerusform>%n Videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n Objekt</numerusform>
            <numerusform>%n Objekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n Maske</numerusform>
            <numerusform>%n Masken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) stand in the way.</source>
        <translation>
            <numerusform>%n Befund steht im Weg.</numerusform>
            <numerusform>%n Befunde stehen im Weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>A double click leads there.</source>
        <translation>Ein Doppelklick führt dorthin.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing stands in the way; %n warning(s).</source>
        <translation>
            <numerusform>Nichts steht im Weg; %n Warnung.</numerusform>
            <numerusform>Nichts steht im Weg; %n Warnungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>All checks pass.</source>
        <translation>Alle Prüfungen bestanden.</translation>
    </message>
    <message>
        <source>Findings stand in the way</source>
        <translation>Befunde stehen im Weg</translation>
    </message>
    <message>
        <source>Exporting... The dialog may be closed; the export goes on.</source>
        <translation>Wird exportiert... Sie können das Fenster schließen; der Export läuft weiter.</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Export %1</translation>
    </message>
    <message>
        <source>Exported and read back.</source>
        <translation>Exportiert und zurückgelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n expression(s)</source>
        <translation>
            <numerusform>%n Ausdruck</numerusform>
            <numerusform>%n Ausdrücke</numerusform>
        </translation>
    </message>
    <message>
        <source>Every mask in it equals the project&apos;s, pixel by pixel.</source>
        <translation>Jede Maske darin gleicht der des Projekts, Pixel für Pixel.</translation>
    </message>
    <message>
        <source>Leave these frames out</source>
        <translation>Diese Bilder weglassen</translation>
    </message>
    <message>
        <source>Include the predictions</source>
        <translation>Vorhersagen einschließen</translation>
    </message>
    <message>
        <source>The data set then holds only the frames in which every object of the video has a mask</source>
        <translation>Der Datensatz enthält dann nur die Bilder, in denen jedes Objekt des Videos eine Maske hat</translation>
    </message>
    <message>
        <source>Replace the earlier export in %1?</source>
        <translation>Den früheren Export in %1 ersetzen?</translation>
    </message>
    <message>
        <source>These files were put there or changed since, and go with it: %1</source>
        <translation>Diese Dateien kamen seitdem hinzu oder wurden geändert und gehen mit: %1</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>mw::ExpressionPanel</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Class of the object</source>
        <translation>Klasse des Objekts</translation>
    </message>
    <message>
        <source>zebra</source>
        <translation>Zebra</translation>
    </message>
    <message>
        <source>Referring expression</source>
        <translation>Bezeichnender Ausdruck</translation>
    </message>
    <message>
        <source>Referring expression of the object</source>
        <translation>Bezeichnender Ausdruck des Objekts</translation>
    </message>
    <message>
        <source>An object without a sentence is not exported.</source>
        <translation>Ein Objekt ohne Satz wird nicht exportiert.</translation>
    </message>
    <message>
        <source>At most %1 words.</source>
        <translation>Höchstens %1 Wörter.</translation>
    </message>
    <message>
        <source>%1 has the same sentence. Say what tells them apart.</source>
        <translation>%1 hat denselben Satz. Sagen Sie, was die beiden unterscheidet.</translation>
    </message>
    <message>
        <source>Name the object instead of &quot;it&quot; or &quot;he&quot;.</source>
        <translation>Nennen Sie das Objekt statt „es“ oder „er“.</translation>
    </message>
    <message>
        <source>Numbers of objects mean nothing to someone who sees only the video.</source>
        <translation>Objektnummern sagen niemandem etwas, der nur das Video sieht.</translation>
    </message>
    <message>
        <source>The class is not named; say what kind of thing it is.</source>
        <translation>Die Klasse kommt nicht vor; sagen Sie, was für ein Ding es ist.</translation>
    </message>
    <message>
        <source>Clear and unlike the others.</source>
        <translation>Klar und anders als die anderen.</translation>
    </message>
    <message>
        <source>What is said about the expression</source>
        <translation>Hinweise zum Ausdruck</translation>
    </message>
    <message>
        <source>Only the first %L1 characters were taken.</source>
        <translation>Nur die ersten %L1 Zeichen wurden übernommen.</translation>
    </message>
    <message>
        <source>Referring expressions of the object</source>
        <translation>Bezeichnende Ausdrücke des Objekts</translation>
    </message>
    <message>
        <source>Whole video</source>
        <translation>Ganzes Video</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Erstes Bild</translation>
    </message>
    <message>
        <source>What the sentence describes</source>
        <translation>Was der Satz beschreibt</translation>
    </message>
    <message>
        <source>What the sentence describes: the object over the whole video, or as it is seen in the first frame</source>
        <translation>Was der Satz beschreibt: das Objekt über das ganze Video oder wie es im ersten Bild zu sehen ist</translation>
    </message>
    <message>
        <source>Another sentence</source>
        <translation>Weiterer Satz</translation>
    </message>
    <message>
        <source>Add another sentence for this object</source>
        <translation>Einen weiteren Satz für dieses Objekt hinzufügen</translation>
    </message>
    <message>
        <source>Make this sentence the first of the object</source>
        <translation>Diesen Satz zum ersten des Objekts machen</translation>
    </message>
    <message>
        <source>Remove this sentence</source>
        <translation>Diesen Satz entfernen</translation>
    </message>
    <message>
        <source>Not stored yet. Enter tries again.</source>
        <translation>Noch nicht gespeichert. Mit Enter wird es erneut versucht.</translation>
    </message>
    <message>
        <source>Say it in other words, or describe what it does.</source>
        <translation>Sagen Sie es mit anderen Worten, oder beschreiben Sie, was es tut.</translation>
    </message>
    <message>
        <source>The object has this sentence already.</source>
        <translation>Das Objekt hat diesen Satz schon.</translation>
    </message>
</context>
<context>
    <name>mw::FillTool</name>
    <message>
        <source>Click an empty region to fill it. The right button takes a part of the object away.</source>
        <translation>Ein Klick füllt einen leeren Bereich. Die rechte Taste nimmt einen Teil des Objekts weg.</translation>
    </message>
</context>
<context>
    <name>mw::FindingsView</name>
    <message>
        <source>frame %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>object %1</source>
        <translation>Objekt %1</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message numerus="yes">
        <source>%n times: %1</source>
        <translation>
            <numerusform>%n-mal: %1</numerusform>
            <numerusform>%n-mal: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::HistoryModel</name>
    <message>
        <source>Beginning</source>
        <translation>Anfang</translation>
    </message>
</context>
<context>
    <name>mw::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>mw::ImportDialog</name>
    <message>
        <source>Bring masks of another size to that of the pictures</source>
        <translation>Masken anderer Größe auf die der Bilder bringen</translation>
    </message>
    <message>
        <source>Import a data set or masks</source>
        <translation>Datensatz oder Masken importieren</translation>
    </message>
    <message>
        <source>Another folder...</source>
        <translation>Anderer Ordner...</translation>
    </message>
    <message>
        <source>Right: accepted, and locked against runs</source>
        <translation>Richtig: angenommen und vor Läufen geschützt</translation>
    </message>
    <message>
        <source>Predictions that somebody has to review</source>
        <translation>Vorhersagen, die jemand prüfen muss</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>Erkannt</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilmenge</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>The masks are</source>
        <translation>Die Masken sind</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Looking at it...</source>
        <translation>Wird angesehen...</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n Video</numerusform>
            <numerusform>%n Videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n Objekt</numerusform>
            <numerusform>%n Objekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expression(s)</source>
        <translation>
            <numerusform>%n Ausdruck</numerusform>
            <numerusform>%n Ausdrücke</numerusform>
        </translation>
    </message>
    <message>
        <source>The first there is</source>
        <translation>Die erste vorhandene</translation>
    </message>
    <message>
        <source>New videos</source>
        <translation>Neue Videos</translation>
    </message>
    <message>
        <source>The videos of the same names, masks only (%1 of %2)</source>
        <translation>Die Videos gleichen Namens, nur Masken (%1 von %2)</translation>
    </message>
    <message>
        <source>%1, masks only</source>
        <translation>%1, nur Masken</translation>
    </message>
    <message>
        <source>Importing... The dialog may be closed; the import goes on.</source>
        <translation>Import läuft... Das Fenster darf geschlossen werden, der Import geht weiter.</translation>
    </message>
    <message>
        <source>There is no video in the project that these masks could belong to: none has the name of one of the folders. Add the videos first, or choose the folder of one video.</source>
        <translation>Im Projekt ist kein Video, zu dem diese Masken gehören könnten: Keines heißt wie einer der Ordner. Fügen Sie zuerst die Videos hinzu, oder wählen Sie den Ordner eines Videos.</translation>
    </message>
    <message>
        <source>Everything comes in as one step that Undo takes back. Pictures stay where they are.</source>
        <translation>Alles kommt in einem Schritt, den Rückgängig zurücknimmt. Bilder bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n Maske</numerusform>
            <numerusform>%n Masken</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported.</source>
        <translation>Importiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) that somebody painted or accepted stayed as they were.</source>
        <translation>
            <numerusform>%n Maske, die jemand gemalt oder angenommen hat, blieb, wie sie war.</numerusform>
            <numerusform>%n Masken, die jemand gemalt oder angenommen hat, blieben, wie sie waren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) were changed or left out:</source>
        <translation>
            <numerusform>%n Sache wurde geändert oder weggelassen:</numerusform>
            <numerusform>%n Sachen wurden geändert oder weggelassen:</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing had to be changed or left out.</source>
        <translation>Nichts musste geändert oder weggelassen werden.</translation>
    </message>
</context>
<context>
    <name>mw::JobsPanel</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Run earlier</source>
        <translation>Früher ausführen</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Cancel; what is done stays</source>
        <translation>Abbrechen; was fertig ist, bleibt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Runs, imports and exports appear here with their progress.</source>
        <translation>Läufe, Importe und Exporte erscheinen hier mit ihrem Fortschritt.</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Fertige entfernen</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
</context>
<context>
    <name>mw::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Aktionen und Tasten durchsuchen</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>Maus</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Am Mauszeiger zoomen</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>Ansicht verschieben</translation>
    </message>
    <message>
        <source>Middle button, or Space and drag</source>
        <translation>Mittlere Taste, oder Leertaste und ziehen</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Pinselgröße</translation>
    </message>
    <message>
        <source>Ctrl+wheel, or Shift and drag</source>
        <translation>Strg+Mausrad, oder Umschalt und ziehen</translation>
    </message>
    <message>
        <source>Pick the object under the pointer</source>
        <translation>Objekt unter dem Mauszeiger wählen</translation>
    </message>
    <message>
        <source>Alt+click</source>
        <translation>Alt+Klick</translation>
    </message>
    <message>
        <source>Pick object 1 to 9</source>
        <translation>Objekt 1 bis 9 wählen</translation>
    </message>
    <message>
        <source>Zoom in time</source>
        <translation>In der Zeit zoomen</translation>
    </message>
    <message>
        <source>Ctrl+wheel on the timeline</source>
        <translation>Strg+Mausrad auf der Zeitleiste</translation>
    </message>
    <message>
        <source>Choose a range</source>
        <translation>Bereich wählen</translation>
    </message>
    <message>
        <source>Shift and drag on the timeline</source>
        <translation>Umschalt und ziehen auf der Zeitleiste</translation>
    </message>
</context>
<context>
    <name>mw::KeysEditor</name>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Keys as in</source>
        <translation>Tasten wie in</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Aktionen und Tasten durchsuchen</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>%1 is the key of &quot;%2&quot;. Taking it leaves that one without.</source>
        <translation>%1 ist die Taste von „%2“. Wird sie weggenommen, hat diese Aktion keine mehr.</translation>
    </message>
    <message>
        <source>Click the field and press the new key.</source>
        <translation>Klicken Sie in das Feld und drücken Sie die neue Taste.</translation>
    </message>
    <message>
        <source>Back to my keys</source>
        <translation>Zurück zu meinen Tasten</translation>
    </message>
</context>
<context>
    <name>mw::LassoTool</name>
    <message>
        <source>Drag around the object. Alt or the right button takes away.</source>
        <translation>Um das Objekt herum ziehen. Alt oder die rechte Taste nimmt weg.</translation>
    </message>
</context>
<context>
    <name>mw::LogDialog</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Nothing has been logged yet.</source>
        <translation>Noch wurde nichts protokolliert.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>mw::MainWindow</name>
    <message>
        <source>About Maskwright</source>
        <translation>Über Maskwright</translation>
    </message>
    <message>
        <source>Maskwright %1

Few-shot referring video annotation: paint a few masks, say which object you mean, let the masks spread, correct, export.

Apache License 2.0</source>
        <translation>Maskwright %1

Videos mit wenigen Beispielen annotieren: einige Masken malen, sagen, welches Objekt gemeint ist, die Masken sich ausbreiten lassen, korrigieren, exportieren.

Apache License 2.0</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Maskwright projects (*%1)</source>
        <translation>Maskwright-Projekte (*%1)</translation>
    </message>
    <message>
        <source>You can look at it and export it, but not change it.</source>
        <translation>Sie können es ansehen und exportieren, aber nicht ändern.</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Schreibgeschützt öffnen</translation>
    </message>
    <message>
        <source>The open project is as it was.</source>
        <translation>Das offene Projekt ist, wie es war.</translation>
    </message>
    <message>
        <source>Save a copy elsewhere</source>
        <translation>Anderswo eine Kopie speichern</translation>
    </message>
    <message>
        <source>Copied to %1</source>
        <translation>Nach %1 kopiert</translation>
    </message>
    <message>
        <source>You go on working in the original.</source>
        <translation>Sie arbeiten im Original weiter.</translation>
    </message>
    <message>
        <source>Add videos</source>
        <translation>Videos hinzufügen</translation>
    </message>
    <message>
        <source>Videos (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.ts *.mts *.m2ts *.mpg *.mpeg *.wmv *.flv *.gif);;All files (*)</source>
        <translation>Videos (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.ts *.mts *.m2ts *.mpg *.mpeg *.wmv *.flv *.gif);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add a folder of pictures</source>
        <translation>Ordner mit Bildern hinzufügen</translation>
    </message>
    <message>
        <source>Remove %1 from the project?</source>
        <translation>%1 aus dem Projekt entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Where is %1 now?</source>
        <translation>Wo ist %1 jetzt?</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Remove %1 from the whole video?</source>
        <translation>%1 aus dem ganzen Video entfernen?</translation>
    </message>
    <message>
        <source>There is no run to remove for this object.</source>
        <translation>Für dieses Objekt gibt es keinen Lauf zu entfernen.</translation>
    </message>
    <message numerus="yes">
        <source>%n finished frame(s) were kept.</source>
        <translation>
            <numerusform>%n fertiges Bild blieb erhalten.</numerusform>
            <numerusform>%n fertige Bilder blieben erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Undo run</source>
        <translation>Lauf rückgängig machen</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Import %1</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n Objekt</numerusform>
            <numerusform>%n Objekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n Maske</numerusform>
            <numerusform>%n Masken</numerusform>
        </translation>
    </message>
    <message>
        <source>Some changes could not be written to the disk.</source>
        <translation>Einige Änderungen konnten nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Quit and lose them</source>
        <translation>Beenden und verlieren</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Everything is reviewed.</source>
        <translation>Alles ist geprüft.</translation>
    </message>
    <message>
        <source>Go on with the data set (F8).</source>
        <translation>Weiter geht es mit dem Datensatz (F8).</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message numerus="yes">
        <source>Not saved: %1 Keeping %n change(s) in memory.</source>
        <translation>
            <numerusform>Nicht gespeichert: %1 %n Änderung bleibt im Speicher.</numerusform>
            <numerusform>Nicht gespeichert: %1 %n Änderungen bleiben im Speicher.</numerusform>
        </translation>
    </message>
    <message>
        <source>All changes saved %1</source>
        <translation>Alles gespeichert %1</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Alles gespeichert</translation>
    </message>
    <message>
        <source>%1 in %2: %3 of %4 frames done, %5 to review, %6 rejected</source>
        <translation>%1 in %2: %3 von %4 Bildern fertig, %5 zu prüfen, %6 abgelehnt</translation>
    </message>
    <message>
        <source>  +%1 more</source>
        <translation>  +%1 weitere</translation>
    </message>
    <message>
        <source>The worker rests and starts with the next run</source>
        <translation>Der Hintergrundprozess ruht und startet mit dem nächsten Lauf</translation>
    </message>
    <message>
        <source>The worker is starting</source>
        <translation>Der Hintergrundprozess startet</translation>
    </message>
    <message>
        <source>The worker is ready</source>
        <translation>Der Hintergrundprozess ist bereit</translation>
    </message>
    <message>
        <source>The worker is busy</source>
        <translation>Der Hintergrundprozess arbeitet</translation>
    </message>
    <message>
        <source>The worker has not answered for some seconds</source>
        <translation>Der Hintergrundprozess hat seit Sekunden nicht geantwortet</translation>
    </message>
    <message>
        <source>The worker is stopping</source>
        <translation>Der Hintergrundprozess wird beendet</translation>
    </message>
    <message>
        <source>worker</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Vi&amp;deo</source>
        <translation>&amp;Video</translation>
    </message>
    <message>
        <source>&amp;Object</source>
        <translation>&amp;Objekt</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>Revie&amp;w</source>
        <translation>&amp;Prüfung</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>Main bar</source>
        <translation>Hauptleiste</translation>
    </message>
    <message>
        <source>Cancel; finished frames stay</source>
        <translation>Abbrechen; fertige Bilder bleiben</translation>
    </message>
    <message>
        <source>No other object waits for review.</source>
        <translation>Kein anderes Objekt wartet auf Prüfung.</translation>
    </message>
    <message>
        <source>Go to frame</source>
        <translation>Gehe zu Bild</translation>
    </message>
    <message>
        <source>Frame, 0 to %1</source>
        <translation>Bild, 0 bis %1</translation>
    </message>
    <message>
        <source>An example needs %1 painted frames in a row and an expression.</source>
        <translation>Ein Beispiel braucht %1 gemalte Bilder in Folge und einen Ausdruck.</translation>
    </message>
    <message>
        <source>From here %1 of %2 are painted or accepted%3. Copy (C) helps to fill the rest.</source>
        <translation>Ab hier sind %1 von %2 gemalt oder angenommen%3. Kopieren (C) hilft beim Auffüllen.</translation>
    </message>
    <message>
        <source>, and the expression is missing</source>
        <translation>, und der Ausdruck fehlt</translation>
    </message>
    <message>
        <source>%1 is an example now, with frames %2 to %3.</source>
        <translation>%1 ist jetzt ein Beispiel, mit den Bildern %2 bis %3.</translation>
    </message>
    <message>
        <source>Runs on other objects of the class show it to the model.</source>
        <translation>Läufe mit anderen Objekten der Klasse zeigen es dem Modell.</translation>
    </message>
    <message>
        <source>The last change was at %1.</source>
        <translation>Die letzte Änderung war um %1.</translation>
    </message>
    <message>
        <source>The program ended unexpectedly. Your work is here.</source>
        <translation>Das Programm wurde unerwartet beendet. Ihre Arbeit ist da.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>%1 ends early.</source>
        <translation>%1 endet vorzeitig.</translation>
    </message>
    <message numerus="yes">
        <source>Only %n frame(s) can be read; the file promises more. It may have been cut off. The frames that are there are exact.</source>
        <translation>
            <numerusform>Nur %n Bild ist lesbar, die Datei verspricht mehr. Sie wurde vielleicht abgeschnitten. Was da ist, ist exakt.</numerusform>
            <numerusform>Nur %n Bilder sind lesbar, die Datei verspricht mehr. Sie wurde vielleicht abgeschnitten. Was da ist, ist exakt.</numerusform>
        </translation>
    </message>
    <message>
        <source>That was the tour.</source>
        <translation>Das war der Rundgang.</translation>
    </message>
    <message>
        <source>You painted, said which one, let the masks spread, corrected and exported. A project of your own begins with Ctrl+N.</source>
        <translation>Sie haben gemalt, gesagt, welches gemeint ist, die Masken ausgebreitet, korrigiert und exportiert. Ein eigenes Projekt beginnt mit Strg+N.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Leave a comment</source>
        <translation>Kommentar hinterlassen</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are not where they were.</source>
        <translation>
            <numerusform>%n Video ist nicht mehr, wo es war.</numerusform>
            <numerusform>%n Videos sind nicht mehr, wo sie waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their masks are safe in the project.</source>
        <translation>Ihre Masken sind sicher im Projekt.</translation>
    </message>
    <message>
        <source>Find them...</source>
        <translation>Suchen...</translation>
    </message>
    <message numerus="yes">
        <source>Class of %n object(s)</source>
        <translation>
            <numerusform>Klasse von %n Objekt</numerusform>
            <numerusform>Klasse von %n Objekten</numerusform>
        </translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Close and lose them</source>
        <translation>Schließen und verlieren</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n video(s) from the project?</source>
        <translation>
            <numerusform>%n Video aus dem Projekt entfernen?</numerusform>
            <numerusform>%n Videos aus dem Projekt entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 go with it. The video file stays, and Undo brings all of it back.</source>
        <translation>%1 und %2 gehen mit. Die Videodatei bleibt, und Rückgängig holt alles zurück.</translation>
    </message>
    <message>
        <source>%1 and %2 go with it. Undo brings them back.</source>
        <translation>%1 und %2 gehen mit. Rückgängig holt sie zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%n expression(s)</source>
        <translation>
            <numerusform>%n Ausdruck</numerusform>
            <numerusform>%n Ausdrücke</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin with a fresh sample?</source>
        <translation>Mit einem frischen Beispiel beginnen?</translation>
    </message>
    <message>
        <source>The sample has been worked in. It is moved aside and kept, in a folder beside the new one.</source>
        <translation>Im Beispiel wurde gearbeitet. Es wird zur Seite gelegt und in einem Ordner neben dem neuen aufbewahrt.</translation>
    </message>
    <message>
        <source>Fresh sample</source>
        <translation>Frisches Beispiel</translation>
    </message>
    <message>
        <source>The sample could not be made.</source>
        <translation>Das Beispiel konnte nicht hergestellt werden.</translation>
    </message>
    <message>
        <source>The sample is as new.</source>
        <translation>Das Beispiel ist wie neu.</translation>
    </message>
    <message>
        <source>The one before is kept in %1.</source>
        <translation>Das vorige liegt in %1.</translation>
    </message>
    <message>
        <source>Import a data set or masks</source>
        <translation>Datensatz oder Masken importieren</translation>
    </message>
    <message>
        <source>Runs use the model %1 from now on.</source>
        <translation>Läufe verwenden ab jetzt das Modell %1.</translation>
    </message>
    <message>
        <source>The preferences (F2) say which one is used.</source>
        <translation>In den Einstellungen (F2) steht, welches verwendet wird.</translation>
    </message>
    <message>
        <source>Use the one before</source>
        <translation>Das vorige verwenden</translation>
    </message>
    <message>
        <source>Only one project can be open.</source>
        <translation>Nur ein Projekt kann offen sein.</translation>
    </message>
    <message>
        <source>%1 is. The others were left alone.</source>
        <translation>%1 ist es. Die anderen blieben unberührt.</translation>
    </message>
    <message>
        <source>There is nothing in %1 that can be used.</source>
        <translation>In %1 ist nichts, was sich verwenden lässt.</translation>
    </message>
    <message>
        <source>Videos, folders of pictures, data sets, folders of masks, models and projects can be dropped.</source>
        <translation>Ablegen lassen sich Videos, Ordner mit Bildern, Datensätze, Ordner mit Masken, Modelle und Projekte.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n video(s)</source>
        <translation>
            <numerusform>%n Video hinzufügen</numerusform>
            <numerusform>%n Videos hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the model %1</source>
        <translation>Das Modell %1 verwenden</translation>
    </message>
    <message>
        <source>Nothing in it can be used here</source>
        <translation>Nichts davon lässt sich hier verwenden</translation>
    </message>
    <message>
        <source>The project file is not where it was</source>
        <translation>Die Projektdatei ist nicht mehr, wo sie war</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> und %n weiteres</numerusform>
            <numerusform> und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n protected</source>
        <translation>
            <numerusform>%n geschütztes</numerusform>
            <numerusform>%n geschützte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the queue</source>
        <translation>
            <numerusform>%n schon in der Warteschlange</numerusform>
            <numerusform>%n schon in der Warteschlange</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with nothing painted and no example</source>
        <translation>
            <numerusform>%n ohne gemalte Maske und ohne Beispiel</numerusform>
            <numerusform>%n ohne gemalte Maske und ohne Beispiel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with every frame locked</source>
        <translation>
            <numerusform>%n, bei dem jedes Bild gesperrt ist</numerusform>
            <numerusform>%n, bei denen jedes Bild gesperrt ist</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to run in that direction inside the range.</source>
        <translation>In dieser Richtung gibt es im Bereich nichts zu tun.</translation>
    </message>
    <message>
        <source>Runs stay between its start (I) and its end (O).</source>
        <translation>Läufe bleiben zwischen seinem Anfang (I) und seinem Ende (O).</translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation>Bereich aufheben</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Ausgelassen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) queued.</source>
        <translation>
            <numerusform>%n Lauf eingereiht.</numerusform>
            <numerusform>%n Läufe eingereiht.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no object to run on.</source>
        <translation>Es gibt kein Objekt für einen Lauf.</translation>
    </message>
    <message>
        <source>No run was queued.</source>
        <translation>Kein Lauf wurde eingereiht.</translation>
    </message>
    <message>
        <source>The worker was restarted.</source>
        <translation>Der Arbeitsprozess wurde neu gestartet.</translation>
    </message>
    <message>
        <source>The run goes on where it was.</source>
        <translation>Der Lauf geht weiter, wo er war.</translation>
    </message>
    <message>
        <source>The worker does not answer.</source>
        <translation>Der Arbeitsprozess antwortet nicht.</translation>
    </message>
    <message>
        <source>Every frame that is finished is safe. A restarted worker goes on with the others.</source>
        <translation>Jedes fertige Bild ist sicher. Ein neu gestarteter Arbeitsprozess macht mit den übrigen weiter.</translation>
    </message>
    <message>
        <source>Restart worker</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>%1: %2 of %3 frames finished</source>
        <translation>%1: %2 von %3 Bildern fertig</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Alle fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were interrupted.</source>
        <translation>
            <numerusform>%n Lauf wurde unterbrochen.</numerusform>
            <numerusform>%n Läufe wurden unterbrochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep frames</source>
        <translation>Bilder behalten</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) had nothing left to do.</source>
        <translation>
            <numerusform>%n Lauf war schon fertig.</numerusform>
            <numerusform>%n Läufe waren schon fertig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interrupted run(s) discarded.</source>
        <translation>
            <numerusform>%n unterbrochener Lauf verworfen.</numerusform>
            <numerusform>%n unterbrochene Läufe verworfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The frames are as they were before.</source>
        <translation>Die Bilder sind, wie sie vorher waren.</translation>
    </message>
    <message>
        <source>Copy to %1</source>
        <translation>Kopie nach %1</translation>
    </message>
    <message>
        <source>This is the project that is open.</source>
        <translation>Das ist das geöffnete Projekt.</translation>
    </message>
    <message>
        <source>Save the project again</source>
        <translation>Projekt neu speichern</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Everything is there, and you go on working in it.</source>
        <translation>Alles ist da, und Sie arbeiten darin weiter.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Nothing is lost yet: your changes are kept in memory and tried again every few seconds. Free some space, or save a copy on another disk.</source>
        <translation>Noch ist nichts verloren: Ihre Änderungen bleiben im Speicher und werden alle paar Sekunden erneut geschrieben. Schaffen Sie Platz oder speichern Sie eine Kopie auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>Save a copy elsewhere...</source>
        <translation>Anderswo eine Kopie speichern...</translation>
    </message>
    <message>
        <source>All changes are saved again.</source>
        <translation>Alle Änderungen sind wieder gespeichert.</translation>
    </message>
    <message>
        <source>%1 was deleted, moved or renamed.</source>
        <translation>%1 wurde gelöscht, verschoben oder umbenannt.</translation>
    </message>
    <message>
        <source>Another file lies where %1 was.</source>
        <translation>Wo %1 lag, liegt jetzt eine andere Datei.</translation>
    </message>
    <message>
        <source>As long as this window is open nothing is lost. Save the project again, here or elsewhere, and go on working.</source>
        <translation>Solange dieses Fenster offen ist, geht nichts verloren. Speichern Sie das Projekt neu, hier oder anderswo, und arbeiten Sie weiter.</translation>
    </message>
    <message>
        <source>Save again...</source>
        <translation>Neu speichern...</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait in memory.</source>
        <translation>
            <numerusform>%n Änderung wartet im Speicher.</numerusform>
            <numerusform>%n Änderungen warten im Speicher.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your work is saved.</source>
        <translation>Ihre Arbeit ist gespeichert.</translation>
    </message>
    <message>
        <source>A copy of the project is still being made.</source>
        <translation>Eine Kopie des Projekts wird noch erstellt.</translation>
    </message>
    <message>
        <source>If you quit now, there will be no copy. The project is safe.</source>
        <translation>Wenn Sie jetzt beenden, gibt es keine Kopie. Das Projekt ist sicher.</translation>
    </message>
    <message>
        <source>Quit without it</source>
        <translation>Ohne sie beenden</translation>
    </message>
    <message>
        <source>If you go on now, they are lost. File › Save a copy elsewhere keeps them.</source>
        <translation>Wenn Sie jetzt fortfahren, gehen sie verloren. Datei › Anderswo eine Kopie speichern bewahrt sie.</translation>
    </message>
    <message>
        <source>The project file is not where it was.</source>
        <translation>Die Projektdatei ist nicht mehr, wo sie war.</translation>
    </message>
    <message>
        <source>If it was moved, it is complete where it is now. If it was deleted, everything in it is lost when you go on. File › Save a copy elsewhere keeps it.</source>
        <translation>Wurde sie verschoben, ist sie dort vollständig, wo sie jetzt ist. Wurde sie gelöscht, geht alles darin verloren, wenn Sie fortfahren. Datei › Anderswo eine Kopie speichern bewahrt es.</translation>
    </message>
    <message>
        <source>Accept it</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Copy from the frame before</source>
        <translation>Vom Bild davor kopieren</translation>
    </message>
    <message>
        <source>Copy from the frame after</source>
        <translation>Vom Bild danach kopieren</translation>
    </message>
    <message>
        <source>Nobody has accepted the mask in frame %1.</source>
        <translation>Niemand hat die Maske in Bild %1 angenommen.</translation>
    </message>
    <message>
        <source>Frame %1 of the example has no mask yet.</source>
        <translation>Bild %1 des Beispiels hat noch keine Maske.</translation>
    </message>
    <message>
        <source>%1 of %2 are done.</source>
        <translation>%1 von %2 sind fertig.</translation>
    </message>
    <message>
        <source>Correct it, or accept it (Enter).</source>
        <translation>Korrigieren Sie sie, oder nehmen Sie sie an (Enter).</translation>
    </message>
    <message>
        <source>Paint the object here.</source>
        <translation>Malen Sie hier das Objekt.</translation>
    </message>
    <message>
        <source>Paint it, or begin with a copy of its neighbour (C) and correct that.</source>
        <translation>Malen Sie sie, oder beginnen Sie mit einer Kopie des Nachbarbilds (C) und korrigieren Sie diese.</translation>
    </message>
</context>
<context>
    <name>mw::MediaLibrary</name>
    <message>
        <source>The project has it already.</source>
        <translation>Das Projekt hat es schon.</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>variable frame rate</source>
        <translation>variable Bildrate</translation>
    </message>
    <message>
        <source>rotated by %1°</source>
        <translation>um %1° gedreht</translation>
    </message>
    <message>
        <source>interlaced</source>
        <translation>im Zeilensprung</translation>
    </message>
    <message>
        <source>ends early</source>
        <translation>endet zu früh</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>The video was found again.</source>
        <translation>Das Video wurde wiedergefunden.</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>%1 ansehen</translation>
    </message>
    <message>
        <source>No scene cut was found.</source>
        <translation>Kein Szenenschnitt gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n scene cut(s)</source>
        <translation>
            <numerusform>%n Szenenschnitt</numerusform>
            <numerusform>%n Szenenschnitte</numerusform>
        </translation>
    </message>
    <message>
        <source>Scene cuts of %1</source>
        <translation>Szenenschnitte von %1</translation>
    </message>
</context>
<context>
    <name>mw::MediaPage</name>
    <message>
        <source>Its masks are safe in the project.</source>
        <translation>Seine Masken sind sicher im Projekt.</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>Ordner mit Bildern</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 × %2, %3</source>
        <translation>%1 × %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per second, %2 s</source>
        <translation>%1 pro Sekunde, %2 s</translation>
    </message>
    <message>
        <source>Variable frame rate: frames are counted, not timed.</source>
        <translation>Variable Bildrate: Bilder werden gezählt, nicht nach der Zeit bestimmt.</translation>
    </message>
    <message>
        <source>Rotated by %1°, shown and exported upright.</source>
        <translation>Um %1° gedreht, wird aufrecht gezeigt und exportiert.</translation>
    </message>
    <message>
        <source>Interlaced: fast motion shows combs.</source>
        <translation>Zeilensprung: schnelle Bewegungen zeigen Kämme.</translation>
    </message>
    <message>
        <source>Pixels are not square (%1).</source>
        <translation>Die Pixel sind nicht quadratisch (%1).</translation>
    </message>
    <message>
        <source>More than 8 bits a channel; shown with 8.</source>
        <translation>Mehr als 8 Bit je Kanal; gezeigt werden 8.</translation>
    </message>
    <message>
        <source>Seeking is slow in this file: it is decoded from the start.</source>
        <translation>Springen ist in dieser Datei langsam: sie wird vom Anfang an dekodiert.</translation>
    </message>
    <message>
        <source>The file ends earlier than it says.</source>
        <translation>Die Datei endet früher, als sie angibt.</translation>
    </message>
    <message>
        <source>Opening the video...</source>
        <translation>Das Video wird geöffnet...</translation>
    </message>
    <message numerus="yes">
        <source>%n scene cut(s)</source>
        <translation>
            <numerusform>%n Szenenschnitt</numerusform>
            <numerusform>%n Szenenschnitte</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop videos or folders of pictures here, or add them with the buttons above.</source>
        <translation>Ziehen Sie Videos oder Ordner mit Bildern hierher, oder fügen Sie sie mit den Knöpfen oben hinzu.</translation>
    </message>
    <message>
        <source>Videos of the project</source>
        <translation>Videos des Projekts</translation>
    </message>
    <message>
        <source>What is annotated</source>
        <translation>Was annotiert wird</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Erstes Bild</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Letztes Bild</translation>
    </message>
    <message>
        <source>Every nth frame</source>
        <translation>Jedes n-te Bild</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) selected</source>
        <translation>
            <numerusform>%n Video ausgewählt</numerusform>
            <numerusform>%n Videos ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Scene cuts, removing and every nth frame concern all of them. Below: %1</source>
        <translation>Szenenschnitte, Entfernen und „jedes n-te Bild“ gelten für alle. Unten: %1</translation>
    </message>
</context>
<context>
    <name>mw::NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Your name, stored with what you paint</source>
        <translation>Ihr Name, wird bei dem gespeichert, was Sie malen</translation>
    </message>
    <message>
        <source>Ref-YouTube-VOS annotates every fifth frame of a video. Folders of pictures always use each picture.</source>
        <translation>Ref-YouTube-VOS annotiert jedes fünfte Bild eines Videos. Bei Ordnern mit Bildern wird immer jedes Bild verwendet.</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>Durchsuchen...</translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation>Ordner des Projekts</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Annotate every</source>
        <translation>Annotiere alle</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <source> frames</source>
        <comment>after a number: every 5 frames</comment>
        <translation> Bilder</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Give the project a name.</source>
        <translation>Geben Sie dem Projekt einen Namen.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>The folder cannot be written to.</source>
        <translation>In den Ordner kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>There is a project of this name already.</source>
        <translation>Ein Projekt dieses Namens gibt es schon.</translation>
    </message>
</context>
<context>
    <name>mw::Notices</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
</context>
<context>
    <name>mw::ObjectsModel</name>
    <message>
        <source>No mask in this frame</source>
        <translation>Keine Maske in diesem Bild</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>No expression yet (T)</source>
        <translation>Noch kein Ausdruck (T)</translation>
    </message>
    <message>
        <source>Object %1, %2</source>
        <translation>Objekt %1, %2</translation>
    </message>
</context>
<context>
    <name>mw::ObjectsPanel</name>
    <message>
        <source>Show or hide the object</source>
        <translation>Objekt zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Protect the object: neither painting nor runs change it</source>
        <translation>Objekt schützen: weder Malen noch Läufe ändern es</translation>
    </message>
    <message>
        <source>Objects of the video</source>
        <translation>Objekte des Videos</translation>
    </message>
    <message>
        <source>Take the brush (B) and paint the object. It appears here.</source>
        <translation>Nehmen Sie den Pinsel (B) und malen Sie das Objekt. Es erscheint hier.</translation>
    </message>
    <message>
        <source>Objects of a video appear here.</source>
        <translation>Hier erscheinen die Objekte eines Videos.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
</context>
<context>
    <name>mw::PolygonTool</name>
    <message>
        <source>Click corner by corner; Enter closes, Backspace takes back, Esc gives up. Alt takes away.</source>
        <translation>Ecke für Ecke klicken; Enter schließt, Rücktaste nimmt zurück, Esc gibt auf. Alt nimmt weg.</translation>
    </message>
</context>
<context>
    <name>mw::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Your name, for new projects</source>
        <translation>Ihr Name, für neue Projekte</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <source>There is no need to save: every stroke is written to the project when it is made, and survives a crash or a power cut. Checkpoints (%1) keep named states.</source>
        <translation>Speichern ist nicht nötig: jeder Strich steht im Projekt, sobald er gemalt ist, und übersteht einen Absturz oder Stromausfall. Sicherungspunkte (%1) halten benannte Stände fest.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Size of texts</source>
        <translation>Größe der Texte</translation>
    </message>
    <message>
        <source>Colours of objects</source>
        <translation>Farben der Objekte</translation>
    </message>
    <message>
        <source>For every colour vision (Okabe-Ito)</source>
        <translation>Für jedes Farbensehen (Okabe-Ito)</translation>
    </message>
    <message>
        <source>DAVIS, brighter</source>
        <translation>DAVIS, heller</translation>
    </message>
    <message>
        <source>Exported masks always have the colours of DAVIS.</source>
        <translation>Exportierte Masken haben immer die Farben von DAVIS.</translation>
    </message>
    <message>
        <source>No animations</source>
        <translation>Keine Animationen</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Leinwand</translation>
    </message>
    <message>
        <source>The wheel</source>
        <translation>Das Mausrad</translation>
    </message>
    <message>
        <source>zooms</source>
        <translation>zoomt</translation>
    </message>
    <message>
        <source>moves the view</source>
        <translation>verschiebt die Ansicht</translation>
    </message>
    <message>
        <source>steps through frames</source>
        <translation>geht Bild für Bild</translation>
    </message>
    <message>
        <source>The pressure of the pen changes the size of the brush</source>
        <translation>Der Druck des Stifts ändert die Größe des Pinsels</translation>
    </message>
    <message>
        <source>Pictures on the timeline</source>
        <translation>Bilder auf der Zeitleiste</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Decoded frames</source>
        <translation>Dekodierte Bilder</translation>
    </message>
    <message>
        <source>Frames that were shown or are about to be shown are kept up to this size, so that stepping does not wait.</source>
        <translation>Bilder, die gezeigt wurden oder gleich gezeigt werden, bleiben bis zu dieser Größe erhalten, damit das Blättern nicht wartet.</translation>
    </message>
    <message>
        <source>Largest picture</source>
        <translation>Größtes Bild</translation>
    </message>
    <message>
        <source> megapixels</source>
        <translation> Megapixel</translation>
    </message>
    <message>
        <source>Larger videos are refused rather than filling the memory.</source>
        <translation>Größere Videos werden abgelehnt, statt den Speicher zu füllen.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>Das beste verfügbare</translation>
    </message>
    <message>
        <source>Motion (needs no model)</source>
        <translation>Bewegung (braucht kein Modell)</translation>
    </message>
    <message>
        <source>The bundled one</source>
        <translation>Das mitgelieferte</translation>
    </message>
    <message>
        <source>Folder of the model</source>
        <translation>Ordner des Modells</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>Durchsuchen...</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation>Das schnellste verfügbare</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Chosen for the device</source>
        <translation>Passend zum Gerät</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 Bit</translation>
    </message>
    <message>
        <source>16 bits (bfloat16)</source>
        <translation>16 Bit (bfloat16)</translation>
    </message>
    <message>
        <source>Frames at once</source>
        <translation>Bilder auf einmal</translation>
    </message>
</context>
<context>
    <name>mw::ProjectModel</name>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Video %1, %n object(s)</source>
        <translation>
            <numerusform>Video %1, %n Objekt</numerusform>
            <numerusform>Video %1, %n Objekte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3 frames done, %4 to review</source>
        <translation>%1: %2 von %3 Bildern fertig, %4 zu prüfen</translation>
    </message>
</context>
<context>
    <name>mw::ProjectPanel</name>
    <message>
        <source>Videos and objects</source>
        <translation>Videos und Objekte</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter videos and objects</source>
        <translation>Videos und Objekte filtern</translation>
    </message>
    <message>
        <source>Drop videos or folders of pictures here.</source>
        <translation>Ziehen Sie Videos oder Ordner mit Bildern hierher.</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>Nichts passt zum Filter.</translation>
    </message>
    <message>
        <source>Find the file...</source>
        <translation>Die Datei suchen...</translation>
    </message>
    <message>
        <source>Remove the video from the project</source>
        <translation>Das Video aus dem Projekt entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Class of %n selected object(s)</source>
        <translation>
            <numerusform>Klasse von %n ausgewählten Objekt</numerusform>
            <numerusform>Klasse von %n ausgewählten Objekten</numerusform>
        </translation>
    </message>
    <message>
        <source>Another class...</source>
        <translation>Andere Klasse...</translation>
    </message>
</context>
<context>
    <name>mw::PropagationJob</name>
    <message>
        <source>Nothing to do: every frame of the range is locked.</source>
        <translation>Nichts zu tun: jedes Bild des Bereichs ist gesperrt.</translation>
    </message>
    <message numerus="yes">
        <source>%n locked frame(s) kept</source>
        <translation>
            <numerusform>%n gesperrtes Bild behalten</numerusform>
            <numerusform>%n gesperrte Bilder behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) kept</source>
        <translation>
            <numerusform>%n Bild behalten</numerusform>
            <numerusform>%n Bilder behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) were saved before the failure</source>
        <translation>
            <numerusform>%n Bild wurde vor dem Fehler gespeichert</numerusform>
            <numerusform>%n Bilder wurden vor dem Fehler gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left to do: every frame is finished or locked.</source>
        <translation>Nichts mehr zu tun: Jedes Bild ist fertig oder gesperrt.</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n braucht Aufmerksamkeit</numerusform>
            <numerusform>%n brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seam(s)</source>
        <translation>
            <numerusform>%n Naht</numerusform>
            <numerusform>%n Nähte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::RejectBar</name>
    <message>
        <source>Reject because</source>
        <translation>Ablehnen, weil</translation>
    </message>
    <message>
        <source>Why is the mask rejected? 1 to 6, Backspace for no reason.</source>
        <translation>Warum wird die Maske abgelehnt? 1 bis 6, Rücktaste ohne Grund.</translation>
    </message>
    <message>
        <source>Backspace: no reason. Esc: do not reject.</source>
        <translation>Rücktaste: ohne Grund. Esc: nicht ablehnen.</translation>
    </message>
</context>
<context>
    <name>mw::RelinkDialog</name>
    <message>
        <source>Search a folder...</source>
        <translation>Einen Ordner durchsuchen...</translation>
    </message>
    <message>
        <source>Use these files</source>
        <translation>Diese Dateien verwenden</translation>
    </message>
    <message>
        <source>Find lost videos</source>
        <translation>Verlorene Videos suchen</translation>
    </message>
    <message>
        <source>The files of these videos are not where they were. Choose a folder: everything in it is compared with them. A file is only used if its frames are the same.</source>
        <translation>Die Dateien dieser Videos sind nicht mehr, wo sie waren. Wählen Sie einen Ordner: Alles darin wird mit ihnen verglichen. Eine Datei wird nur verwendet, wenn ihre Bilder dieselben sind.</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Lost videos</source>
        <translation>Verlorene Videos</translation>
    </message>
    <message>
        <source>File of %1</source>
        <translation>Datei von %1</translation>
    </message>
    <message>
        <source>Not found yet</source>
        <translation>Noch nicht gefunden</translation>
    </message>
    <message>
        <source>All videos are where they belong.</source>
        <translation>Alle Videos sind, wo sie hingehören.</translation>
    </message>
    <message>
        <source>Where are the videos now?</source>
        <translation>Wo sind die Videos jetzt?</translation>
    </message>
    <message>
        <source>Searching...</source>
        <translation>Suche läuft...</translation>
    </message>
    <message>
        <source>Search %1</source>
        <translation>%1 durchsuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) found</source>
        <translation>
            <numerusform>%n Datei gefunden</numerusform>
            <numerusform>%n Dateien gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (same name, other content)</source>
        <translation>%1 (gleicher Name, anderer Inhalt)</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keine davon</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Found files for %1 of %2 videos.</source>
        <translation>Dateien für %1 von %2 Videos gefunden.</translation>
    </message>
</context>
<context>
    <name>mw::ReviewModel</name>
    <message>
        <source>%1 in %2: %3, %4</source>
        <translation>%1 in %2: %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) open</source>
        <translation>
            <numerusform>%n Bild offen</numerusform>
            <numerusform>%n Bilder offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them doubtful</source>
        <translation>
            <numerusform>%n davon zweifelhaft</numerusform>
            <numerusform>%n davon zweifelhaft</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::ReviewPanel</name>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>no mask yet</source>
        <translation>noch keine Maske</translation>
    </message>
    <message>
        <source>appears or vanishes here</source>
        <translation>erscheint oder verschwindet hier</translation>
    </message>
    <message>
        <source>two windows of the run do not fit together</source>
        <translation>zwei Fenster des Laufs passen nicht zusammen</translation>
    </message>
    <message>
        <source>its size jumps</source>
        <translation>seine Größe springt</translation>
    </message>
    <message>
        <source>low confidence</source>
        <translation>wenig zuverlässig</translation>
    </message>
    <message>
        <source>Objects to review, the most doubtful first</source>
        <translation>Objekte zur Prüfung, die zweifelhaftesten zuerst</translation>
    </message>
    <message>
        <source>Nothing to review yet. Paint an object and run (R), or import masks.</source>
        <translation>Noch nichts zu prüfen. Malen Sie ein Objekt und starten Sie einen Lauf (R), oder importieren Sie Masken.</translation>
    </message>
    <message>
        <source>No expression yet (T)</source>
        <translation>Noch kein Ausdruck (T)</translation>
    </message>
    <message>
        <source>All frames of this object are reviewed.</source>
        <translation>Alle Bilder dieses Objekts sind geprüft.</translation>
    </message>
</context>
<context>
    <name>mw::RunDialog</name>
    <message>
        <source>Browse...</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Both ways from the shown frame</source>
        <translation>Vom gezeigten Bild in beide Richtungen</translation>
    </message>
    <message>
        <source>Forward from the shown frame</source>
        <translation>Vom gezeigten Bild vorwärts</translation>
    </message>
    <message>
        <source>Backward from the shown frame</source>
        <translation>Vom gezeigten Bild rückwärts</translation>
    </message>
    <message>
        <source>A range</source>
        <translation>Ein Bereich</translation>
    </message>
    <message>
        <source>The whole clip</source>
        <translation>Der ganze Ausschnitt</translation>
    </message>
    <message>
        <source>as many as there are</source>
        <translation>alle, die es gibt</translation>
    </message>
    <message>
        <source>Frames in each direction</source>
        <translation>Bilder in jeder Richtung</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Erstes Bild</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Letztes Bild</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>Das beste, das es gibt</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Motion (needs no model)</source>
        <translation>Bewegung (braucht kein Modell)</translation>
    </message>
    <message>
        <source>The bundled one</source>
        <translation>Das mitgelieferte</translation>
    </message>
    <message>
        <source>Folder of the model</source>
        <translation>Ordner des Modells</translation>
    </message>
    <message>
        <source>Frames at once</source>
        <translation>Bilder auf einmal</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>There is none in other clips. S on a painted frame makes one.</source>
        <translation>In anderen Clips gibt es keines. S auf einem gemalten Bild macht eines.</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>None yet: the model goes by the examples alone</source>
        <translation>Noch keiner: Das Modell richtet sich allein nach den Beispielen</translation>
    </message>
    <message>
        <source>%1 in %2, from frame %3 (%4 of %5 painted)</source>
        <translation>%1 in %2, ab Bild %3 (%4 von %5 gemalt)</translation>
    </message>
    <message>
        <source>The worker is asked when the run begins.</source>
        <translation>Der Arbeitsprozess wird gefragt, wenn der Lauf beginnt.</translation>
    </message>
    <message>
        <source>Optical flow carries the painted masks on.</source>
        <translation>Der optische Fluss trägt die gemalten Masken weiter.</translation>
    </message>
    <message>
        <source>The model works together with optical flow, from the painted masks.</source>
        <translation>Das Modell arbeitet mit dem optischen Fluss zusammen, von den gemalten Masken aus.</translation>
    </message>
    <message>
        <source>The model looks for what the examples and the expression say: nothing is painted here.</source>
        <translation>Das Modell sucht, was Beispiele und Ausdruck sagen: Hier ist nichts gemalt.</translation>
    </message>
    <message>
        <source>There is no object to run on.</source>
        <translation>Es gibt kein Objekt für einen Lauf.</translation>
    </message>
    <message>
        <source>From frame %1 to the next locked frame or cut, inside the range %2 to %3.</source>
        <translation>Von Bild %1 bis zum nächsten gesperrten Bild oder Schnitt, im Bereich %2 bis %3.</translation>
    </message>
    <message>
        <source>From frame %1 to the next locked frame or cut.</source>
        <translation>Von Bild %1 bis zum nächsten gesperrten Bild oder Schnitt.</translation>
    </message>
    <message>
        <source>The object is protected: runs leave it alone.</source>
        <translation>Das Objekt ist geschützt: Läufe lassen es in Ruhe.</translation>
    </message>
    <message>
        <source>There is nothing to compute: every frame there is locked.</source>
        <translation>Es gibt nichts zu berechnen: Jedes Bild dort ist gesperrt.</translation>
    </message>
    <message>
        <source>Motion needs a painted frame to start from.</source>
        <translation>Bewegung braucht ein gemaltes Bild als Anfang.</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) to compute</source>
        <translation>
            <numerusform>%n Bild zu berechnen</numerusform>
            <numerusform>%n Bilder zu berechnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier prediction(s) will be replaced.</source>
        <translation>
            <numerusform>%n frühere Vorhersage wird ersetzt.</numerusform>
            <numerusform>%n frühere Vorhersagen werden ersetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked frame(s) of the clip stay as they are.</source>
        <translation>
            <numerusform>%n gesperrtes Bild des Ausschnitts bleibt, wie es ist.</numerusform>
            <numerusform>%n gesperrte Bilder des Ausschnitts bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>About %1, at the %2 frames per second of the last run.</source>
        <translation>Etwa %1, bei den %2 Bildern je Sekunde des letzten Laufs.</translation>
    </message>
</context>
<context>
    <name>mw::SampleJob</name>
    <message>
        <source>Make the sample</source>
        <translation>Beispiel herstellen</translation>
    </message>
</context>
<context>
    <name>mw::SelectTool</name>
    <message>
        <source>Click an object to select it; drag to move the view; double click to zoom to it.</source>
        <translation>Klick wählt ein Objekt; Ziehen verschiebt die Ansicht; Doppelklick zoomt darauf.</translation>
    </message>
</context>
<context>
    <name>mw::SentenceList</name>
    <message>
        <source>first frame</source>
        <translation>erstes Bild</translation>
    </message>
    <message>
        <source>New sentence</source>
        <translation>Neuer Satz</translation>
    </message>
    <message>
        <source>Make it the first</source>
        <translation>An den Anfang stellen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>mw::SmartTool</name>
    <message>
        <source>Searching...</source>
        <translation>Suche...</translation>
    </message>
    <message>
        <source>Nothing stands out there. Click again, or Esc to start over.</source>
        <translation>Dort hebt sich nichts ab. Klicken Sie erneut, oder beginnen Sie mit Esc von vorn.</translation>
    </message>
    <message>
        <source>Enter accepts, Alt+Enter takes it away from the object, Esc discards. Left click includes, right click excludes.</source>
        <translation>Enter nimmt an, Alt+Enter zieht es vom Objekt ab, Esc verwirft. Linksklick schließt ein, Rechtsklick schließt aus.</translation>
    </message>
    <message>
        <source>Drag a box around the object; then click to correct.</source>
        <translation>Einen Rahmen um das Objekt ziehen; danach mit Klicks korrigieren.</translation>
    </message>
    <message>
        <source>Click the object. Left includes, right excludes.</source>
        <translation>Das Objekt anklicken. Links schließt ein, rechts schließt aus.</translation>
    </message>
</context>
<context>
    <name>mw::StartPage</name>
    <message>
        <source>Build a referring video segmentation data set: paint a few masks, say which object you mean, let the masks spread, correct, export.</source>
        <translation>Einen Datensatz für sprachgeführte Videosegmentierung aufbauen: einige Masken malen, sagen, welches Objekt gemeint ist, die Masken sich ausbreiten lassen, korrigieren, exportieren.</translation>
    </message>
    <message>
        <source>You can also drop a project or videos into this window.</source>
        <translation>Sie können auch ein Projekt oder Videos in dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
</context>
<context>
    <name>mw::StatisticsModel</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Expressions</source>
        <translation>Ausdrücke</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Mean area</source>
        <translation>Mittlere Fläche</translation>
    </message>
    <message>
        <source>(no class)</source>
        <translation>(keine Klasse)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>mw::SupportBadge</name>
    <message>
        <source>An example for the model needs %1 neighbouring frames with a mask. %2 of %3 are done.</source>
        <translation>Ein Beispiel für das Modell braucht %1 benachbarte Bilder mit Maske. %2 von %3 sind fertig.</translation>
    </message>
    <message>
        <source>It is switched off.</source>
        <translation>Es ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Click to show it to the model.</source>
        <translation>Klicken, um es dem Modell zu zeigen.</translation>
    </message>
    <message>
        <source>Click to go to a frame that is missing.</source>
        <translation>Klicken, um zu einem fehlenden Bild zu gehen.</translation>
    </message>
    <message>
        <source>Examples for the model are made of painted objects.</source>
        <translation>Beispiele für das Modell werden aus gemalten Objekten gemacht.</translation>
    </message>
    <message>
        <source>Example %1/%2</source>
        <translation>Beispiel %1/%2</translation>
    </message>
</context>
<context>
    <name>mw::SupportDialog</name>
    <message>
        <source>It has no expression, so the model does not know what to look for.</source>
        <translation>Es hat keinen Ausdruck; das Modell weiß nicht, was es suchen soll.</translation>
    </message>
    <message>
        <source>Its object has no class, so no video uses it.</source>
        <translation>Sein Objekt hat keine Klasse; kein Video verwendet es.</translation>
    </message>
    <message>
        <source>It has fewer than %1 frames.</source>
        <translation>Es hat weniger als %1 Bilder.</translation>
    </message>
    <message>
        <source>Its frames are not neighbours.</source>
        <translation>Seine Bilder sind keine Nachbarn.</translation>
    </message>
    <message>
        <source>Nothing is painted in frame %1.</source>
        <translation>In Bild %1 ist nichts gemalt.</translation>
    </message>
    <message>
        <source>The mask in frame %1 is tiny: the model may not see it.</source>
        <translation>Die Maske in Bild %1 ist winzig: Das Modell sieht sie vielleicht nicht.</translation>
    </message>
    <message>
        <source>Nobody has accepted the mask in frame %1.</source>
        <translation>Niemand hat die Maske in Bild %1 angenommen.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Remove the example</source>
        <translation>Beispiel entfernen</translation>
    </message>
    <message>
        <source>Add the shown frame</source>
        <translation>Gezeigtes Bild hinzufügen</translation>
    </message>
    <message>
        <source>Remove the frame</source>
        <translation>Bild entfernen</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Examples for the model</source>
        <translation>Beispiele für das Modell</translation>
    </message>
    <message>
        <source>A run on a video shows the model the ticked examples of the object&apos;s class, in this order. Five neighbouring frames with good masks and an expression make an example.</source>
        <translation>Ein Lauf auf einem Video zeigt dem Modell die angehakten Beispiele der Klasse des Objekts in dieser Reihenfolge. Fünf benachbarte Bilder mit guten Masken und ein Ausdruck machen ein Beispiel.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>No example yet. Paint an object on five neighbouring frames, say what it is, and press S on the first of them.</source>
        <translation>Noch kein Beispiel. Malen Sie ein Objekt auf fünf benachbarten Bildern, sagen Sie, was es ist, und drücken Sie auf dem ersten S.</translation>
    </message>
    <message>
        <source>Frames of the example</source>
        <translation>Bilder des Beispiels</translation>
    </message>
    <message>
        <source>Go to a frame of the example&apos;s video first.</source>
        <translation>Gehen Sie zuerst zu einem Bild des Videos dieses Beispiels.</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>Bild %1</translation>
    </message>
</context>
<context>
    <name>mw::SupportModel</name>
    <message>
        <source>%1 in %2, from frame %3</source>
        <translation>%1 in %2, ab Bild %3</translation>
    </message>
</context>
<context>
    <name>mw::Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Objects appear here when you paint the first one.</source>
        <translation>Objekte erscheinen hier, wenn Sie das erste malen.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <source>Frame %1, %2 s</source>
        <translation>Bild %1, %2 s</translation>
    </message>
    <message>
        <source>No mask yet</source>
        <translation>Noch keine Maske</translation>
    </message>
    <message>
        <source>Painted</source>
        <translation>Gemalt</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Aufgefüllt</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Confirmed absent</source>
        <translation>Als abwesend bestätigt</translation>
    </message>
    <message>
        <source>unreviewed</source>
        <translation>ungeprüft</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>Confidence %1</source>
        <translation>Zuverlässigkeit %1</translation>
    </message>
</context>
<context>
    <name>mw::Tour</name>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Put the tour away; Help goes on with it</source>
        <translation>Rundgang weglegen; über Hilfe geht er weiter</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Das Beispiel öffnen</translation>
    </message>
    <message>
        <source>Two short clips of koi come with the program: one is painted as an example, the other has predictions with two planted faults.</source>
        <translation>Zwei kurze Clips mit Kois gehören zum Programm: Einer ist als Beispiel gemalt, der andere hat Vorhersagen mit zwei absichtlichen Fehlern.</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Malen</translation>
    </message>
    <message>
        <source>Paint fish 1 in this frame with the brush (B). [ and ] change its size, the right button erases, Ctrl+Z takes back.</source>
        <translation>Malen Sie Fisch 1 in diesem Bild mit dem Pinsel (B). [ und ] ändern die Größe, die rechte Taste radiert, Strg+Z nimmt zurück.</translation>
    </message>
    <message>
        <source>Say which one</source>
        <translation>Sagen, welcher</translation>
    </message>
    <message>
        <source>Press T, say in your own words which fish it is, and press Enter.</source>
        <translation>Drücken Sie T, sagen Sie mit eigenen Worten, welcher Fisch es ist, und drücken Sie Enter.</translation>
    </message>
    <message>
        <source>Let the masks spread</source>
        <translation>Die Masken ausbreiten</translation>
    </message>
    <message>
        <source>Press R over the picture: the painted masks spread to the frames between them.</source>
        <translation>Drücken Sie R über dem Bild: Die gemalten Masken breiten sich auf die Bilder dazwischen aus.</translation>
    </message>
    <message>
        <source>Find and correct the planted error</source>
        <translation>Den absichtlichen Fehler finden und korrigieren</translation>
    </message>
    <message>
        <source>Predictions of fish 2 are wrong on purpose. N goes to the most doubtful frame. Copy the mask of a neighbour with C or Shift+C, or paint it right.</source>
        <translation>Vorhersagen von Fisch 2 sind absichtlich falsch. N geht zum zweifelhaftesten Bild. Kopieren Sie die Maske eines Nachbarn mit C oder Umschalt+C oder malen Sie sie richtig.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Everything is checked before an export (Ctrl+E). Frames that have no masks yet stand in the way: leave them out, then export. What was written is read back and compared.</source>
        <translation>Vor einem Export (Strg+E) wird alles geprüft. Bilder, die noch keine Masken haben, stehen im Weg: Lassen Sie sie weg und exportieren Sie dann. Was geschrieben wurde, wird zurückgelesen und verglichen.</translation>
    </message>
</context>
<context>
    <name>mw::VideosModel</name>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>File is missing</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Andere Datei</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Wird geöffnet</translation>
    </message>
</context>
<context>
    <name>mw::WorkArea</name>
    <message>
        <source>   %1 s</source>
        <translation>   %1 s</translation>
    </message>
    <message>
        <source>   step %1</source>
        <translation>   Schritt %1</translation>
    </message>
    <message>
        <source>   between grid frames</source>
        <translation>   zwischen Rasterbildern</translation>
    </message>
    <message>
        <source>Range %1 – %2</source>
        <translation>Bereich %1 – %2</translation>
    </message>
    <message>
        <source>Drop videos or a folder of frames here</source>
        <translation>Ziehen Sie Videos oder einen Ordner mit Bildern hierher</translation>
    </message>
    <message>
        <source>Its masks are safe in the project.</source>
        <translation>Seine Masken sind sicher im Projekt.</translation>
    </message>
    <message>
        <source>Find the file...</source>
        <translation>Die Datei suchen...</translation>
    </message>
    <message>
        <source>Opening the video...</source>
        <translation>Das Video wird geöffnet...</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Pinselgröße</translation>
    </message>
    <message>
        <source>Square brush</source>
        <translation>Eckiger Pinsel</translation>
    </message>
    <message>
        <source>Paint over</source>
        <translation>Übermalen</translation>
    </message>
    <message>
        <source>What painting does to pixels that another object has</source>
        <translation>Was das Malen mit Pixeln macht, die einem anderen Objekt gehören</translation>
    </message>
    <message>
        <source>Paint over all</source>
        <translation>Alles übermalen</translation>
    </message>
    <message>
        <source>Keep other objects</source>
        <translation>Andere Objekte behalten</translation>
    </message>
    <message>
        <source>Let objects overlap</source>
        <translation>Objekte überlappen lassen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Überlagerung</translation>
    </message>
    <message>
        <source>Contour</source>
        <translation>Umriss</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Opacity of the masks</source>
        <translation>Deckkraft der Masken</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>No painted frame follows.</source>
        <translation>Es folgt kein gemaltes Bild.</translation>
    </message>
    <message>
        <source>No painted frame comes before.</source>
        <translation>Davor liegt kein gemaltes Bild.</translation>
    </message>
    <message>
        <source>Every later frame has a mask.</source>
        <translation>Jedes spätere Bild hat eine Maske.</translation>
    </message>
    <message>
        <source>Every earlier frame has a mask.</source>
        <translation>Jedes frühere Bild hat eine Maske.</translation>
    </message>
    <message>
        <source>Nothing more needs attention in this object.</source>
        <translation>An diesem Objekt braucht nichts mehr Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>Nothing needs attention before this one.</source>
        <translation>Davor braucht nichts Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>Filled in between the painted frames</source>
        <translation>Zwischen den gemalten Bildern aufgefüllt</translation>
    </message>
    <message>
        <source>The masks in between are guesses of the shape: look at them.</source>
        <translation>Die Masken dazwischen sind Vermutungen über die Form: sehen Sie sie an.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>There is no other answer for this frame.</source>
        <translation>Für dieses Bild gibt es keine andere Antwort.</translation>
    </message>
    <message>
        <source>Models keep their other answers until the project is closed; the flow method gives one only.</source>
        <translation>Modelle behalten ihre anderen Antworten, bis das Projekt geschlossen wird; das Bewegungsverfahren gibt nur eine.</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>The graphics memory is too small for the model; the CPU is used.</source>
        <translation>Der Grafikspeicher ist für das Modell zu klein; die CPU wird benutzt.</translation>
    </message>
    <message>
        <source>The graphics memory is too small; the CPU is used.</source>
        <translation>Der Grafikspeicher ist zu klein; die CPU wird benutzt.</translation>
    </message>
    <message>
        <source>The memory is too small for the window; using %1 frames at a time.</source>
        <translation>Der Speicher ist für das Fenster zu klein; es werden %1 Bilder auf einmal benutzt.</translation>
    </message>
    <message>
        <source>The memory is too small for the window; trying %1 frames at a time.</source>
        <translation>Der Speicher ist für das Fenster zu klein; versucht werden %1 Bilder auf einmal.</translation>
    </message>
</context>
<context>
    <name>phases</name>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Index wird erstellt</translation>
    </message>
    <message>
        <source>Reading the support set</source>
        <translation>Beispielsatz wird gelesen</translation>
    </message>
    <message>
        <source>Propagating</source>
        <translation>Masken breiten sich aus</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Reading back</source>
        <translation>Zurücklesen</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnen</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>put it there, or choose the top folder of the data set</source>
        <translation>legen Sie es dort ab, oder wählen Sie den obersten Ordner des Datensatzes</translation>
    </message>
    <message>
        <source>%1 cannot be read as JSON: %2</source>
        <translation>%1 kann nicht als JSON gelesen werden: %2</translation>
    </message>
    <message>
        <source>repair or replace the file</source>
        <translation>reparieren oder ersetzen Sie die Datei</translation>
    </message>
    <message>
        <source>in %1, %2 is not %3</source>
        <translation>in %1 ist %2 nicht %3</translation>
    </message>
    <message>
        <source>write the file in the structure of the format</source>
        <translation>schreiben Sie die Datei im Aufbau des Formats</translation>
    </message>
    <message>
        <source>the name &quot;%1&quot; points outside the data set or cannot be a file name</source>
        <translation>der Name „%1“ zeigt aus dem Datensatz heraus oder taugt nicht als Dateiname</translation>
    </message>
    <message>
        <source>rename it without slashes, &quot;..&quot; and control characters</source>
        <translation>benennen Sie ihn um, ohne Schrägstriche, „..“ und Steuerzeichen</translation>
    </message>
    <message>
        <source>the video is in %1 but not in %2</source>
        <translation>das Video steht in %1, aber nicht in %2</translation>
    </message>
    <message>
        <source>add its objects and their classes, or remove its expressions</source>
        <translation>fügen Sie seine Objekte und ihre Klassen hinzu, oder entfernen Sie seine Ausdrücke</translation>
    </message>
    <message>
        <source>add its frames and expressions, or remove it from the classes file</source>
        <translation>fügen Sie seine Bilder und Ausdrücke hinzu, oder entfernen Sie es aus der Klassendatei</translation>
    </message>
    <message>
        <source>the video has no expression</source>
        <translation>das Video hat keinen Ausdruck</translation>
    </message>
    <message>
        <source>write an expression for one of its objects, or remove the video</source>
        <translation>schreiben Sie einen Ausdruck für eines seiner Objekte, oder entfernen Sie das Video</translation>
    </message>
    <message>
        <source>the video lists no frames</source>
        <translation>das Video führt keine Bilder auf</translation>
    </message>
    <message>
        <source>list the names of its pictures without the extension</source>
        <translation>führen Sie die Namen seiner Bilder ohne Endung auf</translation>
    </message>
    <message>
        <source>the folder %1 belongs to no listed video</source>
        <translation>der Ordner %1 gehört zu keinem aufgeführten Video</translation>
    </message>
    <message>
        <source>list the video or remove the folder</source>
        <translation>führen Sie das Video auf, oder entfernen Sie den Ordner</translation>
    </message>
    <message>
        <source>there are %1 video folders, and the loader insists on %2</source>
        <translation>es gibt %1 Videoordner, und das Ladeprogramm besteht auf %2</translation>
    </message>
    <message>
        <source>change the number in the loader&apos;s refer_youtube_vos_dataset.py</source>
        <translation>ändern Sie die Zahl in refer_youtube_vos_dataset.py des Ladeprogramms</translation>
    </message>
    <message>
        <source>%1 is missing: the videos used are those of &quot;valid&quot; that are not in &quot;test&quot;</source>
        <translation>%1 fehlt: verwendet werden die Videos von „valid“, die nicht in „test“ sind</translation>
    </message>
    <message>
        <source>write a file with {&quot;videos&quot;: {}}</source>
        <translation>schreiben Sie eine Datei mit {&quot;videos&quot;: {}}</translation>
    </message>
    <message>
        <source>frame %1 is not a text but a number or something else</source>
        <translation>Bild %1 ist kein Text, sondern eine Zahl oder etwas anderes</translation>
    </message>
    <message>
        <source>write frame names in quotes: &quot;00005&quot;</source>
        <translation>schreiben Sie Bildnamen in Anführungszeichen: &quot;00005&quot;</translation>
    </message>
    <message>
        <source>the frame is listed twice</source>
        <translation>das Bild ist zweimal aufgeführt</translation>
    </message>
    <message>
        <source>list each frame once</source>
        <translation>führen Sie jedes Bild einmal auf</translation>
    </message>
    <message>
        <source>the frame comes after %1 in the list, but loaders sort names as text</source>
        <translation>das Bild steht in der Liste nach %1, Ladeprogramme sortieren Namen aber als Text</translation>
    </message>
    <message>
        <source>pad the numbers with zeros and list them in order</source>
        <translation>füllen Sie die Zahlen mit Nullen auf und führen Sie sie der Reihe nach auf</translation>
    </message>
    <message>
        <source>the frame name has %1 characters, the first one has %2: sorted as text they are out of order</source>
        <translation>der Bildname hat %1 Zeichen, der erste hat %2: als Text sortiert stimmt die Reihenfolge nicht</translation>
    </message>
    <message>
        <source>pad all numbers with zeros to five digits</source>
        <translation>füllen Sie alle Zahlen mit Nullen auf fünf Stellen auf</translation>
    </message>
    <message>
        <source>the frame name is not a number</source>
        <translation>der Bildname ist keine Zahl</translation>
    </message>
    <message>
        <source>name pictures by their frame number, with five digits</source>
        <translation>benennen Sie Bilder nach ihrer Nummer, mit fünf Stellen</translation>
    </message>
    <message>
        <source>%1 is not in the list of frames</source>
        <translation>%1 steht nicht in der Liste der Bilder</translation>
    </message>
    <message>
        <source>list the frame, or remove the file: some loaders read whole folders</source>
        <translation>führen Sie das Bild auf, oder entfernen Sie die Datei: manche Ladeprogramme lesen ganze Ordner</translation>
    </message>
    <message>
        <source>%1 does not belong in a folder of frames</source>
        <translation>%1 gehört nicht in einen Ordner mit Bildern</translation>
    </message>
    <message>
        <source>remove it: some loaders read every file of the folder</source>
        <translation>entfernen Sie es: manche Ladeprogramme lesen jede Datei des Ordners</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; should be &quot;%2&quot;: loaders use the id as a position in the list</source>
        <translation>Ausdruck „%1“ sollte „%2“ sein: Ladeprogramme verwenden die Kennung als Stelle in der Liste</translation>
    </message>
    <message>
        <source>number the expressions &quot;0&quot;, &quot;1&quot;, &quot;2&quot;, ... without gaps</source>
        <translation>nummerieren Sie die Ausdrücke lückenlos &quot;0&quot;, &quot;1&quot;, &quot;2&quot;, ...</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; stands at position %2 of the file, so loaders give its sentence to another one</source>
        <translation>Ausdruck „%1“ steht an Stelle %2 der Datei, daher geben Ladeprogramme seinen Satz einem anderen</translation>
    </message>
    <message>
        <source>write the expressions in the order of their ids; do not sort keys as text</source>
        <translation>schreiben Sie die Ausdrücke in der Reihenfolge ihrer Kennungen; sortieren Sie Schlüssel nicht als Text</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; has no text &quot;exp&quot;</source>
        <translation>Ausdruck „%1“ hat keinen Text &quot;exp&quot;</translation>
    </message>
    <message>
        <source>write the sentence as &quot;exp&quot;</source>
        <translation>schreiben Sie den Satz als &quot;exp&quot;</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; is empty</source>
        <translation>Ausdruck „%1“ ist leer</translation>
    </message>
    <message>
        <source>write a sentence that tells the object from the others, or remove it</source>
        <translation>schreiben Sie einen Satz, der das Objekt von den anderen unterscheidet, oder entfernen Sie ihn</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; has %2 words: &quot;%3&quot;</source>
        <translation>Ausdruck „%1“ hat %2 Wörter: „%3“</translation>
    </message>
    <message>
        <source>shorten it to at most 20 words</source>
        <translation>kürzen Sie ihn auf höchstens 20 Wörter</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; says the same of two objects: &quot;%2&quot; is also expression &quot;%3&quot; of object %4</source>
        <translation>Ausdruck „%1“ sagt von zwei Objekten dasselbe: „%2“ ist auch Ausdruck „%3“ von Objekt %4</translation>
    </message>
    <message>
        <source>reword one of them so that it fits only its own object</source>
        <translation>formulieren Sie einen davon so um, dass er nur auf sein eigenes Objekt passt</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; holds &quot;@&quot;, which becomes &quot;right&quot; when pictures are mirrored in training</source>
        <translation>Ausdruck „%1“ enthält „@“, das zu „right“ wird, wenn Bilder im Training gespiegelt werden</translation>
    </message>
    <message>
        <source>remove the &quot;@&quot;</source>
        <translation>entfernen Sie das „@“</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; holds &quot;%2&quot;, which is changed inside when pictures are mirrored in training</source>
        <translation>Ausdruck „%1“ enthält „%2“, das sich im Inneren ändert, wenn Bilder im Training gespiegelt werden</translation>
    </message>
    <message>
        <source>use a word that does not contain &quot;left&quot; or &quot;right&quot;</source>
        <translation>verwenden Sie ein Wort, das weder „left“ noch „right“ enthält</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; has letters outside ASCII</source>
        <translation>Ausdruck „%1“ hat Buchstaben außerhalb von ASCII</translation>
    </message>
    <message>
        <source>check that your text encoder was trained on that language</source>
        <translation>prüfen Sie, ob Ihr Textmodell in dieser Sprache trainiert wurde</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; has capital letters or extra spaces, which loaders remove</source>
        <translation>Ausdruck „%1“ hat Großbuchstaben oder zusätzliche Leerzeichen, die Ladeprogramme entfernen</translation>
    </message>
    <message>
        <source>write it in lower case with single spaces</source>
        <translation>schreiben Sie ihn klein und mit einfachen Leerzeichen</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; does not say its object</source>
        <translation>Ausdruck „%1“ nennt sein Objekt nicht</translation>
    </message>
    <message>
        <source>add &quot;obj_id&quot; with the number of the object in the masks</source>
        <translation>fügen Sie &quot;obj_id&quot; mit der Nummer des Objekts in den Masken hinzu</translation>
    </message>
    <message>
        <source>the &quot;obj_id&quot; of expression &quot;%1&quot; is not a text, so loaders do not find it in the classes file</source>
        <translation>&quot;obj_id&quot; von Ausdruck „%1“ ist kein Text, daher finden Ladeprogramme es nicht in der Klassendatei</translation>
    </message>
    <message>
        <source>write the number in quotes: &quot;obj_id&quot;: &quot;1&quot;</source>
        <translation>schreiben Sie die Nummer in Anführungszeichen: &quot;obj_id&quot;: &quot;1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an object number</source>
        <translation>„%1“ ist keine Objektnummer</translation>
    </message>
    <message>
        <source>use whole numbers from 1 to 254 without leading zeros</source>
        <translation>verwenden Sie ganze Zahlen von 1 bis 254 ohne führende Nullen</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; of the %2 split tells its object</source>
        <translation>Ausdruck „%1“ der Aufteilung %2 nennt sein Objekt</translation>
    </message>
    <message>
        <source>remove &quot;obj_id&quot; from the validation and test splits</source>
        <translation>entfernen Sie &quot;obj_id&quot; aus den Aufteilungen für Validierung und Test</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; is about an object that %2 does not list</source>
        <translation>Ausdruck „%1“ handelt von einem Objekt, das %2 nicht aufführt</translation>
    </message>
    <message>
        <source>add the object and its class, or correct &quot;obj_id&quot;</source>
        <translation>fügen Sie das Objekt und seine Klasse hinzu, oder berichtigen Sie &quot;obj_id&quot;</translation>
    </message>
    <message>
        <source>the object has no pixel in any listed frame, and a loader that looks for it may never end</source>
        <translation>das Objekt hat in keinem aufgeführten Bild ein Pixel, und ein Ladeprogramm, das es sucht, endet womöglich nie</translation>
    </message>
    <message>
        <source>paint it in at least one frame, or remove the object and its expressions</source>
        <translation>malen Sie es in mindestens einem Bild, oder entfernen Sie das Objekt und seine Ausdrücke</translation>
    </message>
    <message>
        <source>the object is one pixel wide or high wherever it is visible, which loaders drop</source>
        <translation>das Objekt ist überall nur ein Pixel breit oder hoch, was Ladeprogramme verwerfen</translation>
    </message>
    <message>
        <source>paint it larger, or remove the object and its expressions</source>
        <translation>malen Sie es größer, oder entfernen Sie das Objekt und seine Ausdrücke</translation>
    </message>
    <message>
        <source>the object is %1 in this frame and counts as absent</source>
        <translation>das Objekt ist in diesem Bild %1 und gilt als abwesend</translation>
    </message>
    <message>
        <source>check whether the pixels are a slip of the brush</source>
        <translation>prüfen Sie, ob die Pixel ein Ausrutscher des Pinsels sind</translation>
    </message>
    <message>
        <source>the object is not visible in five or more consecutive frames, %1 to %2, which may be drawn as a support clip</source>
        <translation>das Objekt ist in fünf oder mehr Bildern in Folge nicht zu sehen, %1 bis %2, die als Beispielausschnitt gezogen werden können</translation>
    </message>
    <message>
        <source>shorten the clip, or paint the object where it is visible</source>
        <translation>kürzen Sie den Ausschnitt, oder malen Sie das Objekt, wo es zu sehen ist</translation>
    </message>
    <message>
        <source>the object lies right of column %1 in all frames, where the loader cuts its box to nothing</source>
        <translation>das Objekt liegt in allen Bildern rechts von Spalte %1, wo das Ladeprogramm seinen Rahmen auf nichts zuschneidet</translation>
    </message>
    <message>
        <source>crop or letterbox the video to a square for this loader</source>
        <translation>schneiden Sie das Video für dieses Ladeprogramm quadratisch zu, oder ergänzen Sie Ränder</translation>
    </message>
    <message>
        <source>%1 says that the object is %2 in this frame, the mask says the opposite</source>
        <translation>laut %1 ist das Objekt in diesem Bild %2, die Maske sagt das Gegenteil</translation>
    </message>
    <message>
        <source>list exactly the frames in which the object has pixels</source>
        <translation>führen Sie genau die Bilder auf, in denen das Objekt Pixel hat</translation>
    </message>
    <message>
        <source>the object number is not 1, and this format has one object in each video</source>
        <translation>die Objektnummer ist nicht 1, und dieses Format hat ein Objekt je Video</translation>
    </message>
    <message>
        <source>store each object as a video of its own with number 1</source>
        <translation>speichern Sie jedes Objekt als eigenes Video mit der Nummer 1</translation>
    </message>
    <message>
        <source>the object has no class in %1</source>
        <translation>das Objekt hat keine Klasse in %1</translation>
    </message>
    <message>
        <source>add &quot;category&quot; with the name of its class</source>
        <translation>fügen Sie &quot;category&quot; mit dem Namen seiner Klasse hinzu</translation>
    </message>
    <message>
        <source>the class &quot;%1&quot; is none of the %2 classes of the format</source>
        <translation>die Klasse „%1“ ist keine der %2 Klassen des Formats</translation>
    </message>
    <message>
        <source>use one of the names in the list (&quot;others&quot; if it has that one), or extend the loader&apos;s list</source>
        <translation>verwenden Sie einen Namen der Liste („others“, wenn sie ihn hat), oder erweitern Sie die Liste des Ladeprogramms</translation>
    </message>
    <message>
        <source>the video holds objects of several classes (%1), and the loader files it under that of its last expression</source>
        <translation>das Video enthält Objekte mehrerer Klassen (%1), und das Ladeprogramm ordnet es der seines letzten Ausdrucks zu</translation>
    </message>
    <message>
        <source>keep one class in each video, or split the video by class</source>
        <translation>lassen Sie eine Klasse je Video, oder teilen Sie das Video nach Klassen</translation>
    </message>
    <message>
        <source>the class &quot;%1&quot; has only one video, so there is no query beside the support</source>
        <translation>die Klasse „%1“ hat nur ein Video, also gibt es keine Anfrage neben dem Beispiel</translation>
    </message>
    <message>
        <source>add a second video of the class</source>
        <translation>fügen Sie ein zweites Video der Klasse hinzu</translation>
    </message>
    <message>
        <source>fold %1 cannot be built, these classes have no video: %2</source>
        <translation>Teil %1 kann nicht gebildet werden, diese Klassen haben kein Video: %2</translation>
    </message>
    <message>
        <source>add two videos of each, or set the loader&apos;s class list</source>
        <translation>fügen Sie je zwei Videos hinzu, oder setzen Sie die Klassenliste des Ladeprogramms</translation>
    </message>
    <message>
        <source>the picture %1 is missing</source>
        <translation>das Bild %1 fehlt</translation>
    </message>
    <message>
        <source>add it, or remove the frame from the list</source>
        <translation>fügen Sie es hinzu, oder entfernen Sie es aus der Liste</translation>
    </message>
    <message>
        <source>the picture is called %1, and loaders look for %2</source>
        <translation>das Bild heißt %1, Ladeprogramme suchen aber %2</translation>
    </message>
    <message>
        <source>rename the file; the extension is exactly the format&apos;s</source>
        <translation>benennen Sie die Datei um; die Endung ist genau die des Formats</translation>
    </message>
    <message>
        <source>the picture %1 cannot be read</source>
        <translation>das Bild %1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>replace the file</source>
        <translation>ersetzen Sie die Datei</translation>
    </message>
    <message>
        <source>%1 holds a picture of another format than its name says</source>
        <translation>%1 enthält ein Bild in einem anderen Format, als sein Name sagt</translation>
    </message>
    <message>
        <source>store it in the format that its extension names</source>
        <translation>speichern Sie es in dem Format, das seine Endung nennt</translation>
    </message>
    <message>
        <source>the picture %1 is stored in %2, not in colour with three components of 8 bits</source>
        <translation>das Bild %1 ist in %2 gespeichert, nicht in Farbe mit drei Komponenten zu 8 Bit</translation>
    </message>
    <message>
        <source>store it as an ordinary colour JPEG</source>
        <translation>speichern Sie es als gewöhnliches Farb-JPEG</translation>
    </message>
    <message>
        <source>the picture %1 is turned by a camera tag, which loaders ignore</source>
        <translation>das Bild %1 ist durch eine Kameraangabe gedreht, die Ladeprogramme nicht beachten</translation>
    </message>
    <message>
        <source>turn the pixels and remove the tag</source>
        <translation>drehen Sie die Pixel und entfernen Sie die Angabe</translation>
    </message>
    <message>
        <source>the picture is %1, the first one of the video is %2</source>
        <translation>das Bild ist %1, das erste des Videos ist %2</translation>
    </message>
    <message>
        <source>bring all pictures of the video to one size</source>
        <translation>bringen Sie alle Bilder des Videos auf eine Größe</translation>
    </message>
    <message>
        <source>the mask %1 is missing</source>
        <translation>die Maske %1 fehlt</translation>
    </message>
    <message>
        <source>add it (all zero if no object is visible), or remove the frame from the list</source>
        <translation>fügen Sie sie hinzu (lauter Nullen, wenn kein Objekt zu sehen ist), oder entfernen Sie das Bild aus der Liste</translation>
    </message>
    <message>
        <source>the mask %1 cannot be read: %2</source>
        <translation>die Maske %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>write it again as a PNG with a palette</source>
        <translation>schreiben Sie sie noch einmal als PNG mit Palette</translation>
    </message>
    <message>
        <source>the mask %1 holds colours instead of object numbers, and loaders make other numbers of them</source>
        <translation>die Maske %1 enthält Farben statt Objektnummern, und Ladeprogramme machen andere Nummern daraus</translation>
    </message>
    <message>
        <source>save it as an 8-bit PNG with a palette, the object number as index</source>
        <translation>speichern Sie sie als 8-Bit-PNG mit Palette, mit der Objektnummer als Index</translation>
    </message>
    <message>
        <source>the mask %1 is grey with %2 bit, which loaders stretch to other numbers</source>
        <translation>die Maske %1 ist Grau mit %2 Bit, was Ladeprogramme zu anderen Nummern strecken</translation>
    </message>
    <message>
        <source>save it as an 8-bit PNG with a palette; keep optimisers away from it</source>
        <translation>speichern Sie sie als 8-Bit-PNG mit Palette; halten Sie Optimierer davon fern</translation>
    </message>
    <message>
        <source>the mask %1 is grey with 16 bit</source>
        <translation>die Maske %1 ist Grau mit 16 Bit</translation>
    </message>
    <message>
        <source>save it as an 8-bit PNG with a palette</source>
        <translation>speichern Sie sie als 8-Bit-PNG mit Palette</translation>
    </message>
    <message>
        <source>the mask is %1 but the picture is %2</source>
        <translation>die Maske ist %1, das Bild aber %2</translation>
    </message>
    <message>
        <source>write the masks at the size of the pictures</source>
        <translation>schreiben Sie die Masken in der Größe der Bilder</translation>
    </message>
    <message>
        <source>the mask holds the value 255, which is no object number here</source>
        <translation>die Maske enthält den Wert 255, der hier keine Objektnummer ist</translation>
    </message>
    <message>
        <source>write 0 for the background and 1 to 254 for objects</source>
        <translation>schreiben Sie 0 für den Hintergrund und 1 bis 254 für Objekte</translation>
    </message>
    <message>
        <source>the mask holds object %1, which is not listed</source>
        <translation>die Maske enthält Objekt %1, das nicht aufgeführt ist</translation>
    </message>
    <message>
        <source>list the object with its class, or erase its pixels</source>
        <translation>führen Sie das Objekt mit seiner Klasse auf, oder löschen Sie seine Pixel</translation>
    </message>
    <message>
        <source>the mask has no background pixel</source>
        <translation>die Maske hat kein Hintergrundpixel</translation>
    </message>
    <message>
        <source>leave at least one pixel outside all objects</source>
        <translation>lassen Sie mindestens ein Pixel außerhalb aller Objekte</translation>
    </message>
    <message>
        <source>the run lengths of the mask are damaged: %1</source>
        <translation>die Lauflängen der Maske sind beschädigt: %1</translation>
    </message>
    <message>
        <source>encode the mask again as COCO run lengths</source>
        <translation>kodieren Sie die Maske noch einmal als COCO-Lauflängen</translation>
    </message>
    <message>
        <source>write the names of the sequences into it, one a line</source>
        <translation>schreiben Sie die Namen der Sequenzen hinein, einen je Zeile</translation>
    </message>
    <message>
        <source>%1 lists the sequence, but %2 is missing</source>
        <translation>%1 führt die Sequenz auf, aber %2 fehlt</translation>
    </message>
    <message>
        <source>add the folder, or remove the line</source>
        <translation>fügen Sie den Ordner hinzu, oder entfernen Sie die Zeile</translation>
    </message>
    <message>
        <source>object %1 is not in the first frame although higher numbers are, so it is scored as empty</source>
        <translation>Objekt %1 ist nicht im ersten Bild, obwohl es höhere Nummern gibt, daher wird es als leer gewertet</translation>
    </message>
    <message>
        <source>number the objects of the first frame from 1 without gaps</source>
        <translation>nummerieren Sie die Objekte des ersten Bildes lückenlos ab 1</translation>
    </message>
    <message>
        <source>object %1 appears after the first frame and is not scored</source>
        <translation>Objekt %1 erscheint nach dem ersten Bild und wird nicht gewertet</translation>
    </message>
    <message>
        <source>start the sequence where all objects are visible</source>
        <translation>beginnen Sie die Sequenz, wo alle Objekte zu sehen sind</translation>
    </message>
    <message>
        <source>there are %1 expressions for %2 objects, and loaders take four in a row for objects 1, 2, 3, ...</source>
        <translation>es gibt %1 Ausdrücke für %2 Objekte, und Ladeprogramme nehmen je vier in Folge für die Objekte 1, 2, 3, ...</translation>
    </message>
    <message>
        <source>write four expressions for each object, object by object</source>
        <translation>schreiben Sie vier Ausdrücke je Objekt, Objekt für Objekt</translation>
    </message>
    <message>
        <source>no object has a mask that may be exported</source>
        <translation>kein Objekt hat eine Maske, die exportiert werden darf</translation>
    </message>
    <message>
        <source>accept or paint masks, or include predictions that nobody has reviewed</source>
        <translation>nehmen Sie Masken an oder malen Sie welche, oder schließen Sie ungeprüfte Vorhersagen ein</translation>
    </message>
    <message>
        <source>the video cannot be opened: %1</source>
        <translation>das Video kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>locate the video again, or leave it out of the export</source>
        <translation>suchen Sie das Video erneut, oder lassen Sie es beim Export aus</translation>
    </message>
    <message>
        <source>the video is left out: none of its objects has a mask to export</source>
        <translation>das Video wird ausgelassen: keines seiner Objekte hat eine Maske zum Exportieren</translation>
    </message>
    <message>
        <source>paint or accept masks if it should be in the data set</source>
        <translation>malen Sie Masken oder nehmen Sie welche an, wenn es in den Datensatz soll</translation>
    </message>
    <message>
        <source>the object is left out: it has no mask to export</source>
        <translation>das Objekt wird ausgelassen: es hat keine Maske zum Exportieren</translation>
    </message>
    <message>
        <source>%1 of the %2 frames have no mask to export</source>
        <translation>%1 der %2 Bilder haben keine Maske zum Exportieren</translation>
    </message>
    <message>
        <source>annotate or accept them, shorten the clip, or choose what incomplete frames become</source>
        <translation>annotieren Sie sie oder nehmen Sie sie an, kürzen Sie den Ausschnitt, oder wählen Sie, was aus unvollständigen Bildern wird</translation>
    </message>
    <message>
        <source>%1 predicted masks were not reviewed and are left out</source>
        <translation>%1 vorhergesagte Masken wurden nicht geprüft und werden ausgelassen</translation>
    </message>
    <message>
        <source>accept them, or include predictions that nobody has reviewed</source>
        <translation>nehmen Sie sie an, oder schließen Sie ungeprüfte Vorhersagen ein</translation>
    </message>
    <message>
        <source>%1 frames are left out because an object has no mask there</source>
        <translation>%1 Bilder werden ausgelassen, weil ein Objekt dort keine Maske hat</translation>
    </message>
    <message>
        <source>annotate them if they should be in the data set</source>
        <translation>annotieren Sie sie, wenn sie in den Datensatz sollen</translation>
    </message>
    <message>
        <source>the object has no expression, so no loader will ask for it</source>
        <translation>das Objekt hat keinen Ausdruck, also wird kein Ladeprogramm danach fragen</translation>
    </message>
    <message>
        <source>write a sentence that tells it from the other objects</source>
        <translation>schreiben Sie einen Satz, der es von den anderen Objekten unterscheidet</translation>
    </message>
    <message>
        <source>this format cannot hold the %1 expressions</source>
        <translation>dieses Format kann die %1 Ausdrücke nicht aufnehmen</translation>
    </message>
    <message>
        <source>keep the project, or export as ref-youtube-vos as well</source>
        <translation>behalten Sie das Projekt, oder exportieren Sie auch als ref-youtube-vos</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is written as &quot;%2&quot;</source>
        <translation>„%1“ wird als „%2“ geschrieben</translation>
    </message>
    <message>
        <source>nothing needs to be done</source>
        <translation>es ist nichts zu tun</translation>
    </message>
    <message>
        <source>the object has %1 expressions for the first frame and %2 for the whole video; the format wants two of each, so some are left out or repeated</source>
        <translation>das Objekt hat %1 Ausdrücke für das erste Bild und %2 für das ganze Video; das Format will je zwei, daher werden einige ausgelassen oder wiederholt</translation>
    </message>
    <message>
        <source>write two of each kind</source>
        <translation>schreiben Sie zwei von jeder Art</translation>
    </message>
    <message>
        <source>the class &quot;%1&quot; is written as &quot;%2&quot;, a class of the format</source>
        <translation>die Klasse „%1“ wird als „%2“ geschrieben, eine Klasse des Formats</translation>
    </message>
    <message>
        <source>choose another class of the format if this one does not fit</source>
        <translation>wählen Sie eine andere Klasse des Formats, wenn diese nicht passt</translation>
    </message>
    <message>
        <source>the object is number %1 in the data set</source>
        <translation>das Objekt hat im Datensatz die Nummer %1</translation>
    </message>
    <message>
        <source>the video becomes %1 videos: %2</source>
        <translation>aus dem Video werden %1 Videos: %2</translation>
    </message>
    <message>
        <source>frames are renamed so that they sort as text: %1 becomes %2</source>
        <translation>Bilder werden umbenannt, damit sie sich als Text sortieren: aus %1 wird %2</translation>
    </message>
    <message>
        <source>%1 pictures are encoded as new files</source>
        <translation>%1 Bilder werden als neue Dateien kodiert</translation>
    </message>
    <message>
        <source>the object loses %1 pixels to others in %2 frames, as a pixel can belong to one object only</source>
        <translation>das Objekt verliert %1 Pixel in %2 Bildern an andere, da ein Pixel nur einem Objekt gehören kann</translation>
    </message>
    <message>
        <source>erase the overlap yourself if the other object should lose it</source>
        <translation>löschen Sie die Überlappung selbst, wenn das andere Objekt sie verlieren soll</translation>
    </message>
    <message>
        <source>the object shares %1 pixels with others, which this format cannot hold</source>
        <translation>das Objekt teilt %1 Pixel mit anderen, was dieses Format nicht aufnehmen kann</translation>
    </message>
    <message>
        <source>erase the overlap, or choose which object keeps such pixels</source>
        <translation>löschen Sie die Überlappung, oder wählen Sie, welches Objekt solche Pixel behält</translation>
    </message>
    <message>
        <source>the object would vanish: other objects cover all of its pixels</source>
        <translation>das Objekt würde verschwinden: andere Objekte verdecken alle seine Pixel</translation>
    </message>
    <message>
        <source>erase the overlap, or choose another rule for overlaps</source>
        <translation>löschen Sie die Überlappung, oder wählen Sie eine andere Regel für Überlappungen</translation>
    </message>
    <message>
        <source>the mask read back is not the one that was written</source>
        <translation>die zurückgelesene Maske ist nicht die geschriebene</translation>
    </message>
    <message>
        <source>check the disk and export again; please report it if it happens twice</source>
        <translation>prüfen Sie den Datenträger und exportieren Sie erneut; melden Sie es bitte, wenn es zweimal geschieht</translation>
    </message>
    <message>
        <source>what was read back differs: %1</source>
        <translation>was zurückgelesen wurde, weicht ab: %1</translation>
    </message>
    <message>
        <source>the video is called &quot;%1&quot; in the project, where its name is taken or too long</source>
        <translation>das Video heißt im Projekt „%1“, wo sein Name vergeben oder zu lang ist</translation>
    </message>
    <message>
        <source>the video is left out: its pictures are missing (%1)</source>
        <translation>das Video wird ausgelassen: seine Bilder fehlen (%1)</translation>
    </message>
    <message>
        <source>put the pictures there and import again</source>
        <translation>legen Sie die Bilder dort ab und importieren Sie erneut</translation>
    </message>
    <message>
        <source>the mask was %1 and has been brought to %2</source>
        <translation>die Maske war %1 und wurde auf %2 gebracht</translation>
    </message>
    <message>
        <source>check the outlines; sizes should be equal</source>
        <translation>prüfen Sie die Umrisse; die Größen sollten gleich sein</translation>
    </message>
    <message>
        <source>pixels marked as &quot;ignore&quot; (255) in %1 frames became background</source>
        <translation>als „ignorieren“ markierte Pixel (255) in %1 Bildern wurden Hintergrund</translation>
    </message>
    <message>
        <source>the object occurs in masks but is not listed; it has no class</source>
        <translation>das Objekt kommt in Masken vor, ist aber nicht aufgeführt; es hat keine Klasse</translation>
    </message>
    <message>
        <source>give it a class, or remove it</source>
        <translation>geben Sie ihm eine Klasse, oder entfernen Sie es</translation>
    </message>
    <message>
        <source>the object is the union of objects %1, which one expression describes together</source>
        <translation>das Objekt ist die Vereinigung der Objekte %1, die ein Ausdruck gemeinsam beschreibt</translation>
    </message>
    <message>
        <source>the annotated frames are not evenly spaced, so frames between them count as not annotated</source>
        <translation>die annotierten Bilder haben ungleiche Abstände, daher gelten Bilder dazwischen als nicht annotiert</translation>
    </message>
    <message>
        <source>leave out incomplete frames when you export</source>
        <translation>lassen Sie beim Export unvollständige Bilder aus</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>Paint %1</source>
        <translation>%1 malen</translation>
    </message>
    <message>
        <source>Erase %1</source>
        <translation>%1 radieren</translation>
    </message>
    <message>
        <source>Fill %1</source>
        <translation>%1 füllen</translation>
    </message>
    <message>
        <source>Clear the mask of %1</source>
        <translation>Maske von %1 löschen</translation>
    </message>
    <message>
        <source>Copy the mask of %1</source>
        <translation>Maske von %1 kopieren</translation>
    </message>
    <message>
        <source>Reshape the mask of %1</source>
        <translation>Maske von %1 umformen</translation>
    </message>
    <message>
        <source>Confirm that %1 is absent</source>
        <translation>Bestätigen, dass %1 abwesend ist</translation>
    </message>
    <message>
        <source>Fill in %1</source>
        <translation>%1 auffüllen</translation>
    </message>
    <message>
        <source>Add video %1</source>
        <translation>Video %1 hinzufügen</translation>
    </message>
    <message>
        <source>Change video %1</source>
        <translation>Video %1 ändern</translation>
    </message>
    <message>
        <source>Remove video %1</source>
        <translation>Video %1 entfernen</translation>
    </message>
    <message>
        <source>Add object %1</source>
        <translation>Objekt %1 hinzufügen</translation>
    </message>
    <message>
        <source>Change object %1</source>
        <translation>Objekt %1 ändern</translation>
    </message>
    <message>
        <source>Remove object %1</source>
        <translation>Objekt %1 entfernen</translation>
    </message>
    <message>
        <source>Change the class of %1</source>
        <translation>Klasse von %1 ändern</translation>
    </message>
    <message>
        <source>Write expression &quot;%1&quot;</source>
        <translation>Ausdruck „%1“ schreiben</translation>
    </message>
    <message>
        <source>Remove expression &quot;%1&quot;</source>
        <translation>Ausdruck „%1“ entfernen</translation>
    </message>
    <message>
        <source>Change support set %1</source>
        <translation>Beispielsatz %1 ändern</translation>
    </message>
    <message>
        <source>Run on %1</source>
        <translation>Lauf auf %1</translation>
    </message>
    <message>
        <source>Remove the run on %1</source>
        <translation>Den Lauf auf %1 entfernen</translation>
    </message>
    <message>
        <source>Switch the candidate of %1</source>
        <translation>Antwort für %1 wechseln</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>%1 annehmen</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>%1 ablehnen</translation>
    </message>
    <message>
        <source>Back to unreviewed: %1</source>
        <translation>Zurück auf ungeprüft: %1</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>%1 sperren</translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <translation>%1 freigeben</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Import %1</translation>
    </message>
    <message>
        <source>Change the project&apos;s settings</source>
        <translation>Einstellungen des Projekts ändern</translation>
    </message>
    <message>
        <source>Outline %1 by clicks</source>
        <translation>%1 durch Klicks umreißen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Comment &quot;%1&quot;</source>
        <translation>Kommentar „%1“</translation>
    </message>
    <message>
        <source>Resolve &quot;%1&quot;</source>
        <translation>„%1“ erledigen</translation>
    </message>
    <message>
        <source>Remove comment &quot;%1&quot;</source>
        <translation>Kommentar „%1“ entfernen</translation>
    </message>
    <message>
        <source>Reorder the expressions of %1</source>
        <translation>Ausdrücke von %1 umordnen</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>no mask</source>
        <translation>keine Maske</translation>
    </message>
    <message>
        <source>painted</source>
        <translation>gemalt</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>kopiert</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>aufgefüllt</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>confirmed absent</source>
        <translation>als abwesend bestätigt</translation>
    </message>
    <message>
        <source>unreviewed</source>
        <translation>ungeprüft</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>kein Grund angegeben</translation>
    </message>
    <message>
        <source>wrong object</source>
        <translation>falsches Objekt</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>spills over</source>
        <translation>läuft über</translation>
    </message>
    <message>
        <source>identity flips</source>
        <translation>Identität springt</translation>
    </message>
    <message>
        <source>object is absent</source>
        <translation>Objekt ist abwesend</translation>
    </message>
    <message>
        <source>expression is wrong</source>
        <translation>Ausdruck ist falsch</translation>
    </message>
</context>
</TS>
