<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>mw::DatasetPage</name>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n video</numerusform>
            <numerusform>%n videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expression(s)</source>
        <translation>
            <numerusform>%n expression</numerusform>
            <numerusform>%n expressions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n mask</numerusform>
            <numerusform>%n masks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) stand in the way.</source>
        <translation>
            <numerusform>%n finding stands in the way.</numerusform>
            <numerusform>%n findings stand in the way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing stands in the way; %n warning(s).</source>
        <translation>
            <numerusform>Nothing stands in the way; %n warning.</numerusform>
            <numerusform>Nothing stands in the way; %n warnings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::ExportDialog</name>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n video</numerusform>
            <numerusform>%n videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n frame</numerusform>
            <numerusform>%n frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n mask</numerusform>
            <numerusform>%n masks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) stand in the way.</source>
        <translation>
            <numerusform>%n finding stands in the way.</numerusform>
            <numerusform>%n findings stand in the way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing stands in the way; %n warning(s).</source>
        <translation>
            <numerusform>Nothing stands in the way; %n warning.</numerusform>
            <numerusform>Nothing stands in the way; %n warnings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expression(s)</source>
        <translation>
            <numerusform>%n expression</numerusform>
            <numerusform>%n expressions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::FindingsView</name>
    <message numerus="yes">
        <source>%n times: %1</source>
        <translation>
            <numerusform>%n times: %1</numerusform>
            <numerusform>%n times: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::ImportDialog</name>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n video</numerusform>
            <numerusform>%n videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n frame</numerusform>
            <numerusform>%n frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expression(s)</source>
        <translation>
            <numerusform>%n expression</numerusform>
            <numerusform>%n expressions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n mask</numerusform>
            <numerusform>%n masks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) that somebody painted or accepted stayed as they were.</source>
        <translation>
            <numerusform>%n mask that somebody painted or accepted stayed as it was.</numerusform>
            <numerusform>%n masks that somebody painted or accepted stayed as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) were changed or left out:</source>
        <translation>
            <numerusform>%n thing was changed or left out:</numerusform>
            <numerusform>%n things were changed or left out:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::MainWindow</name>
    <message numerus="yes">
        <source>%n finished frame(s) were kept.</source>
        <translation>
            <numerusform>%n finished frame was kept.</numerusform>
            <numerusform>%n finished frames were kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n mask</numerusform>
            <numerusform>%n masks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not saved: %1 Keeping %n change(s) in memory.</source>
        <translation>
            <numerusform>Not saved: %1 Keeping %n change in memory.</numerusform>
            <numerusform>Not saved: %1 Keeping %n changes in memory.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n frame(s) can be read; the file promises more. It may have been cut off. The frames that are there are exact.</source>
        <translation>
            <numerusform>Only %n frame can be read; the file promises more. It may have been cut off. What is there is exact.</numerusform>
            <numerusform>Only %n frames can be read; the file promises more. It may have been cut off. The frames that are there are exact.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are not where they were.</source>
        <translation>
            <numerusform>%n video is not where it was.</numerusform>
            <numerusform>%n videos are not where they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Class of %n object(s)</source>
        <translation>
            <numerusform>Class of %n object</numerusform>
            <numerusform>Class of %n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n video(s) from the project?</source>
        <translation>
            <numerusform>Remove %n video from the project?</numerusform>
            <numerusform>Remove %n videos from the project?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expression(s)</source>
        <translation>
            <numerusform>%n expression</numerusform>
            <numerusform>%n expressions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n video(s)</source>
        <translation>
            <numerusform>Add %n video</numerusform>
            <numerusform>Add %n videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n protected</source>
        <translation>
            <numerusform>%n protected</numerusform>
            <numerusform>%n protected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the queue</source>
        <translation>
            <numerusform>%n already in the queue</numerusform>
            <numerusform>%n already in the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with nothing painted and no example</source>
        <translation>
            <numerusform>%n with nothing painted and no example</numerusform>
            <numerusform>%n with nothing painted and no example</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with every frame locked</source>
        <translation>
            <numerusform>%n with every frame locked</numerusform>
            <numerusform>%n with every frame locked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) queued.</source>
        <translation>
            <numerusform>%n run queued.</numerusform>
            <numerusform>%n runs queued.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were interrupted.</source>
        <translation>
            <numerusform>%n run was interrupted.</numerusform>
            <numerusform>%n runs were interrupted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) had nothing left to do.</source>
        <translation>
            <numerusform>%n run had nothing left to do.</numerusform>
            <numerusform>%n runs had nothing left to do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interrupted run(s) discarded.</source>
        <translation>
            <numerusform>%n interrupted run discarded.</numerusform>
            <numerusform>%n interrupted runs discarded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait in memory.</source>
        <translation>
            <numerusform>%n change waits in memory.</numerusform>
            <numerusform>%n changes wait in memory.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::MediaLibrary</name>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n frame</numerusform>
            <numerusform>%n frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene cut(s)</source>
        <translation>
            <numerusform>%n scene cut</numerusform>
            <numerusform>%n scene cuts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::MediaPage</name>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n frame</numerusform>
            <numerusform>%n frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene cut(s)</source>
        <translation>
            <numerusform>%n scene cut</numerusform>
            <numerusform>%n scene cuts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) selected</source>
        <translation>
            <numerusform>%n video selected</numerusform>
            <numerusform>%n videos selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::ProjectModel</name>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n frame</numerusform>
            <numerusform>%n frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Video %1, %n object(s)</source>
        <translation>
            <numerusform>Video %1, %n object</numerusform>
            <numerusform>Video %1, %n objects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::ProjectPanel</name>
    <message numerus="yes">
        <source>Class of %n selected object(s)</source>
        <translation>
            <numerusform>Class of %n selected object</numerusform>
            <numerusform>Class of %n selected objects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::PropagationJob</name>
    <message numerus="yes">
        <source>%n locked frame(s) kept</source>
        <translation>
            <numerusform>%n locked frame kept</numerusform>
            <numerusform>%n locked frames kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) kept</source>
        <translation>
            <numerusform>%n frame kept</numerusform>
            <numerusform>%n frames kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) were saved before the failure</source>
        <translation>
            <numerusform>%n frame was saved before the failure</numerusform>
            <numerusform>%n frames were saved before the failure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n frame</numerusform>
            <numerusform>%n frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seam(s)</source>
        <translation>
            <numerusform>%n seam</numerusform>
            <numerusform>%n seams</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::RelinkDialog</name>
    <message numerus="yes">
        <source>%n file(s) found</source>
        <translation>
            <numerusform>%n file found</numerusform>
            <numerusform>%n files found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::ReviewModel</name>
    <message numerus="yes">
        <source>%n frame(s) open</source>
        <translation>
            <numerusform>%n frame open</numerusform>
            <numerusform>%n frames open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them doubtful</source>
        <translation>
            <numerusform>%n of them doubtful</numerusform>
            <numerusform>%n of them doubtful</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::RunDialog</name>
    <message numerus="yes">
        <source>%n frame(s) to compute</source>
        <translation>
            <numerusform>%n frame to compute</numerusform>
            <numerusform>%n frames to compute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier prediction(s) will be replaced.</source>
        <translation>
            <numerusform>%n earlier prediction will be replaced.</numerusform>
            <numerusform>%n earlier predictions will be replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked frame(s) of the clip stay as they are.</source>
        <translation>
            <numerusform>%n locked frame of the clip stays as it is.</numerusform>
            <numerusform>%n locked frames of the clip stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n frame</numerusform>
            <numerusform>%n frames</numerusform>
        </translation>
    </message>
</context>
</TS>
