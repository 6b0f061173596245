// SPDX-License-Identifier: GPL-3.0-or-later
#include "Lessons/LessonRun.h"

#include "Recording/WavFile.h"

using namespace plus48;
using Step = LessonSession::Step;

namespace
{
/** Somebody's, with figures that no rounding brings back, two inputs, a name, and a choice of undo. */
void setUpPerson (test::LessonRun& run)
{
    auto& studio = run.studio();
    REQUIRE (studio.editor.edit ("Mine", [] (Setup& setup) {
                              auto& channel = setup.rig.channels.front();
                              channel.microphoneId = "broadcast-dynamic";
                              channel.distanceMetres = 0.1 + 0.2;
                              setup.rig.roomDba = 30.1;
                              setup.monitor.headphonesDb = -12.0 - 1.0 / 3.0;
                              setup.monitor.bufferSamples = 512;
                              setup.headphonesId = "earbuds";
                              setup.isLevelMatched = false;
                              setup.strips.front().name = "Mia";
                              setup.arm (1);
                              setup.backing.kind = Backing::Kind::click;
                          })
                 .wasOk());
    REQUIRE (studio.editor.turn (ParameterId::builtInGain, 50.0 + 1.0 / 3.0).wasOk());
    REQUIRE (studio.editor.turn (ParameterId::externalTrim, -1.0 / 7.0).wasOk());
    studio.editor.selectInput (1);
    auto preferences = studio.preferences.current();
    preferences.view = Preferences::View::channels;
    studio.preferences.set (preferences);
    run.run.run (0.1);
    studio.saveNow();
}

juce::String named (Step step)
{
    constexpr const char* names[] { "listen", "find", "hear", "ears", "keep" };
    return names[static_cast<std::size_t> (step)];
}

/** Goes there by the shortest way. */
void goTo (test::LessonRun& run, const juce::String& id, Step step)
{
    REQUIRE (run.session->begin (id).wasOk());

    if (step == Step::listen)
        return;

    if (step == Step::find)
    {
        run.session->goOn();
        run.session->showMe();
        run.listen (0.5);
        return;
    }

    run.mendAll (0);
    run.session->goOn();
    REQUIRE (run.waitForPair());
    run.listen (0.1);

    if (step != Step::hear)
        run.session->goOn();

    if (step == Step::keep)
    {
        while (! run.session->ears().isDone())
            run.session->answer (true);

        run.session->goOn();
    }

    REQUIRE (run.session->step() == step);
}

constexpr Step allSteps[] { Step::listen, Step::find, Step::hear, Step::ears, Step::keep };

/** Without what is not about the setup: how far lessons are, and which folders of takes there were. */
juce::String setupIn (const juce::File& document)
{
    auto json = juce::JSON::parse (document);
    json["window"].getDynamicObject()->removeProperty ("lessonsDone");
    json["window"].getDynamicObject()->removeProperty ("takesFolders");
    return test::sorted (json);
}

/** All files of a folder: their names, bytes and times. */
juce::String contentsOf (const juce::File& folder)
{
    juce::StringArray lines;

    for (const auto& file : folder.findChildFiles (juce::File::findFiles, true))
    {
        juce::MemoryBlock bytes;
        REQUIRE (file.loadFileAsData (bytes));
        const auto hash = std::hash<std::string_view>() ({ static_cast<const char*> (bytes.getData()), bytes.getSize() });
        lines.add (file.getRelativePathFrom (folder) + " " + juce::String (file.getLastModificationTime().toMilliseconds()) + " " + juce::String (bytes.getSize()) + " " + juce::String::toHexString (static_cast<juce::int64> (hash)));
    }

    lines.sort (false);
    return lines.joinIntoString ("\n");
}
} // namespace

TEST_CASE ("Left at any step, a lesson gives back the setup, the view and the history, to the bit", "[lessons][state][slow]")
{
    test::LessonRun run;
    setUpPerson (run);
    auto& studio = run.studio();
    const auto person = studio.editor.setup();
    const auto document = setupIn (run.run.stateFile());
    REQUIRE (studio.editor.history().undoName() == "External trim");

    for (const auto step : allSteps)
    {
        INFO (named (step));
        goTo (run, "how-loud", step);
        CHECK (studio.editor.setup() != person);
        auto preferences = studio.preferences.current();
        preferences.view = Preferences::View::path;
        studio.preferences.set (preferences);
        run.session->leave();

        CHECK (studio.editor.setup() == person);
        CHECK (studio.editor.selectedInput() == 1);
        CHECK (studio.preferences.current().view == Preferences::View::channels);
        CHECK (setupIn (run.run.stateFile()) == document);
        CHECK_FALSE (run.keptFile().exists());
        CHECK (studio.editor.history().undoName() == "External trim");

        // The engine has it too.
        CHECK (studio.engineForDevice().rig().channels.size() == 2);
        run.listen (0.2);
        CHECK (studio.engineForDevice().monitor() == person.monitor);
        CHECK_FALSE (studio.transport.isLent());
        CHECK (studio.engineForDevice().playback() == nullptr);
    }

    studio.editor.undo();
    CHECK (studio.editor.setup().rig.channels.front().external.trimDb != person.rig.channels.front().external.trimDb);
    CHECK (studio.editor.history().redoName() == "External trim");
}

TEST_CASE ("A window that closes in the middle of a lesson gives the setup back", "[lessons][state]")
{
    test::LessonRun run;
    setUpPerson (run);
    const auto person = run.studio().editor.setup();
    const auto document = setupIn (run.run.stateFile());
    goTo (run, "how-loud", Step::find);
    run.session.reset();
    CHECK (run.studio().editor.setup() == person);
    CHECK (setupIn (run.run.stateFile()) == document);
    run.run.studio.reset();
    CHECK (setupIn (run.run.stateFile()) == document);
    CHECK_FALSE (run.keptFile().exists());
}

TEST_CASE ("Killed at any step of a lesson, the program begins with the person's setup", "[lessons][state][slow]")
{
    test::LessonRun run;
    setUpPerson (run);

    // What is on the disk at that moment, in another folder: the one who was killed writes nothing any more.
    const auto startCopy = [&] (const juce::String& name, bool beginsFirst) {
        const test::TemporaryFolder folder;
        const auto file = folder.get().getChildFile ("state.json");
        REQUIRE (run.run.stateFile().copyFileTo (file));

        if (run.keptFile().existsAsFile())
            REQUIRE (run.keptFile().copyFileTo (file.getSiblingFile (run.keptFile().getFileName())));

        INFO (name << (beginsFirst ? ", devices first" : ", lessons first"));
        Studio studio ({ file, folder.get().getChildFile ("Takes"), {}, true });

        if (beginsFirst)
            studio.begin();

        const LessonSession session (studio);
        CHECK_FALSE (session.isOn());

        if (! beginsFirst)
            studio.begin();

        studio.saveNow();
        CHECK_FALSE (file.getSiblingFile (run.keptFile().getFileName()).exists());
        return setupIn (file);
    };

    // As after any other start.
    const auto person = startCopy ("no lesson", false);
    CHECK (person == setupIn (run.run.stateFile()));

    for (const auto step : allSteps)
    {
        goTo (run, "why-headphones", step);
        run.studio().saveNow();
        REQUIRE (run.keptFile().existsAsFile());
        CHECK (startCopy (named (step), false) == person);
        CHECK (startCopy (named (step), true) == person);
        run.session->leave();
    }
}

TEST_CASE ("A tick outlives the program that is killed before the lesson is left", "[lessons][state][slow]")
{
    test::LessonRun run;
    goTo (run, "how-loud", Step::keep);
    const auto json = juce::JSON::parse (run.run.stateFile());
    CHECK (json["window"]["lessonsDone"]["how-loud"].toString() == run.session->keepNumber());
    CHECK (run.keptFile().existsAsFile());
}

TEST_CASE ("A lesson touches no take, and leaves no file", "[lessons][slow]")
{
    test::LessonRun run;
    (void) run.run.record (1.0);
    const auto folder = run.studio().library.session().folder();
    const auto before = contentsOf (folder);
    REQUIRE (before.isNotEmpty());
    goTo (run, "silent-microphone", Step::ears);
    const auto sounds = run.run.stateFile().getSiblingFile ("lesson sounds");
    CHECK (sounds.isDirectory());
    run.session->leave();
    run.listen (0.3);
    CHECK (contentsOf (folder) == before);
    CHECK_FALSE (sounds.exists());

    // What a lesson that was cut off has left goes at the next start.
    REQUIRE (sounds.createDirectory().wasOk());
    REQUIRE (sounds.getChildFile ("before.wav").replaceWithText ("left"));
    run.start();
    CHECK_FALSE (sounds.exists());
    CHECK (contentsOf (folder) == before);
}

TEST_CASE ("A file that played before a lesson plays after it, and one that went meanwhile is said", "[lessons][state]")
{
    test::LessonRun run;
    auto& studio = run.studio();
    const auto song = run.run.folder.get().getChildFile ("song.wav");
    std::vector<double> sound (48000);

    for (std::size_t n = 0; n < sound.size(); ++n)
        sound[n] = 0.3 * std::sin (0.05 * static_cast<double> (n));

    REQUIRE (writeWavFile (song, { sound }, WavInfo()).wasOk());
    REQUIRE (studio.sourceActions.choose (song.getFullPathName()).wasOk());
    run.listen (0.2);
    const auto person = studio.editor.setup();
    REQUIRE (run.session->begin ("how-loud").wasOk());
    run.listen (0.5);
    CHECK_FALSE (studio.sources.isOpen (song.getFullPathName()));
    run.session->leave();
    CHECK (studio.editor.setup() == person);
    CHECK (studio.sources.isOpen (song.getFullPathName()));
    run.listen (0.5);
    CHECK (studio.meters.readings (0).isSounding());

    REQUIRE (run.session->begin ("how-loud").wasOk());
    REQUIRE (song.deleteFile());
    run.session->leave();
    CHECK (studio.editor.setup() == person);
    INFO (run.run.notice());
    CHECK (run.run.notice().contains ("song.wav is not there any more"));
}

TEST_CASE ("Where the state cannot be saved no lesson begins", "[lessons][state]")
{
    const test::TemporaryFolder folder;
    const auto inTheWay = folder.write ("config", juce::String ("no folder"));
    Studio studio ({ inTheWay.getChildFile ("state.json"), folder.get().getChildFile ("Takes"), {}, true });
    studio.begin();
    LessonSession session (studio);
    const auto person = studio.editor.setup();
    CHECK (session.begin ("how-loud").failed());
    CHECK_FALSE (session.isOn());
    CHECK (studio.editor.setup() == person);
}

TEST_CASE ("A device that comes back at another rate does not end a lesson, and the setup follows it", "[lessons][state]")
{
    test::LessonRun run;
    REQUIRE (run.session->begin ("how-loud").wasOk());
    run.session->goOn();
    run.session->showMe();
    REQUIRE (run.listenUntil ([&] { return run.session->isFound(); }));
    run.studio().engineForDevice().deviceAboutToStart (44100.0);
    run.listen (0.3);
    CHECK (run.session->isOn());
    CHECK (run.session->isFound());
    run.session->leave();
    run.listen (0.3);
    CHECK (run.studio().engineForDevice().rig().sampleRate == 44100.0);
}
