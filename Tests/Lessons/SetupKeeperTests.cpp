// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Lessons/PersonsSetup.h"
#include "TemporaryFolder.h"

#include "Lessons/LessonProgress.h"
#include "Lessons/SetupKeeper.h"

#include <random>
#include <thread>

using namespace plus48;

namespace
{
/** As the program starts: the state as it lies there, and over it what a lesson kept. */
AppState started (const juce::File& file, const Catalogue& catalogue, juce::StringArray& notes)
{
    const auto now = StateFile (file).read (catalogue, notes);
    return SetupKeeper (file).kept (now, catalogue, notes).value_or (now);
}

bool hasSameSetup (const AppState& one, const AppState& other, const Catalogue& catalogue)
{
    const auto first = StudioState::from (one, catalogue), second = StudioState::from (other, catalogue);
    return first.setup == second.setup && first.selectedInput == second.selectedInput && first.numStoredInputs == second.numStoredInputs;
}
} // namespace

TEST_CASE ("A person's setup comes back to the bit after a lesson", "[lessons][state]")
{
    const test::TemporaryFolder folder;
    const auto catalogue = Catalogue::shipped();
    const auto file = folder.get().getChildFile ("state.json");
    const auto person = test::personsState (catalogue);
    SetupKeeper keeper (file);

    CHECK_FALSE (keeper.isKeeping());
    REQUIRE (keeper.keep (person).wasOk());
    CHECK (keeper.isKeeping());

    const auto lesson = test::lessonState (person, catalogue);
    REQUIRE_FALSE (hasSameSetup (person, lesson, catalogue));
    REQUIRE (StateFile (file).write (lesson).wasOk());

    juce::StringArray notes;
    const auto given = started (file, catalogue, notes);
    INFO (notes.joinIntoString (" "));
    CHECK (notes.isEmpty());
    CHECK (hasSameSetup (given, person, catalogue));
    CHECK (StudioState::from (given, catalogue).setup.rig.channels.front().builtIn.gainDb == 50.0 + 1.0 / 3.0);

    CHECK (given.window["sourceFiles"]["/music/song.wav"] == "48000 samples");

    // It is kept until the state is safe in its own document.
    CHECK (keeper.isKeeping());
    REQUIRE (StateFile (file).write (given).wasOk());
    REQUIRE (keeper.forget().wasOk());
    CHECK_FALSE (keeper.isKeeping());
    CHECK (hasSameSetup (started (file, catalogue, notes), person, catalogue));
    CHECK (folder.get().getNumberOfChildFiles (juce::File::findFiles) == 1);
}

TEST_CASE ("What is no setup stays as it became during a lesson", "[lessons][state]")
{
    const test::TemporaryFolder folder;
    const auto catalogue = Catalogue::shipped();
    const auto file = folder.get().getChildFile ("state.json");
    const auto person = test::personsState (catalogue);
    REQUIRE (SetupKeeper (file).keep (person).wasOk());

    auto lesson = test::lessonState (person, catalogue);
    LessonProgress (lesson).finish ("how-loud", "12 dB");
    windowObject (lesson).setProperty ("theme", "light");
    lesson.takesFolder = "/somewhere/else";

    juce::StringArray notes;
    auto given = SetupKeeper (file).kept (lesson, catalogue, notes);
    REQUIRE (given.has_value());
    CHECK (hasSameSetup (*given, person, catalogue));
    CHECK (LessonProgress (*given).numberOf ("how-loud") == "12 dB");
    CHECK (StudioState::from (*given, catalogue).preferences.theme == Preferences::Theme::light);
    CHECK (given->takesFolder == "/somewhere/else");
}

TEST_CASE ("A lesson that follows a lesson does not become the person's setup", "[lessons][state]")
{
    const test::TemporaryFolder folder;
    const auto catalogue = Catalogue::shipped();
    const auto file = folder.get().getChildFile ("state.json");
    const auto person = test::personsState (catalogue);
    const auto lesson = test::lessonState (person, catalogue);
    REQUIRE (SetupKeeper (file).keep (person).wasOk());
    REQUIRE (SetupKeeper (file).keep (lesson).wasOk());

    juce::StringArray notes;
    const auto given = SetupKeeper (file).kept (lesson, catalogue, notes);
    REQUIRE (given.has_value());
    CHECK (hasSameSetup (*given, person, catalogue));
}

TEST_CASE ("A kept setup that cannot be read is set aside with a sentence, and the program starts", "[lessons][state]")
{
    const test::TemporaryFolder folder;
    const auto catalogue = Catalogue::shipped();
    const auto file = folder.get().getChildFile ("state.json");
    REQUIRE (SetupKeeper (file).keep (test::personsState (catalogue)).wasOk());
    const auto keptFile = folder.get().findChildFiles (juce::File::findFiles, false).getFirst();
    REQUIRE (keptFile.replaceWithText ("{\"format\": \"plus48-sta"));

    juce::StringArray notes;
    const SetupKeeper keeper (file);
    CHECK_FALSE (keeper.kept (AppState(), catalogue, notes).has_value());
    CHECK (notes.size() == 1);
    CHECK_FALSE (keeper.isKeeping());
    CHECK (folder.get().getNumberOfChildFiles (juce::File::findFiles) == 1);
}

TEST_CASE ("Where the setup cannot be kept, no lesson may begin", "[lessons][state]")
{
    const test::TemporaryFolder folder;

    // A file stands where the folder should be.
    const auto inTheWay = folder.write ("config", juce::String ("no folder"));
    const auto result = SetupKeeper (inTheWay.getChildFile ("state.json")).keep (AppState());
    CHECK (result.failed());
    CHECK (result.getErrorMessage().isNotEmpty());
}

TEST_CASE ("Killed in the middle of a lesson, the program has the person's setup at its next start", "[lessons][state][slow]")
{
    const auto probe = juce::File::getSpecialLocation (juce::File::currentExecutableFile).getSiblingFile ("plus48-lesson-probe");
    REQUIRE (probe.existsAsFile());
    const auto catalogue = Catalogue::shipped();
    const auto person = test::personsState (catalogue);
    std::mt19937 random (48);

    for (int run = 0; run < 12; ++run)
    {
        const test::TemporaryFolder folder;
        const auto file = folder.get().getChildFile ("state.json");
        REQUIRE (StateFile (file).write (person).wasOk());

        juce::ChildProcess process;
        REQUIRE (process.start (juce::StringArray { probe.getFullPathName(), file.getFullPathName() }));

        // Every third one at any moment of its start, the others in the middle of the lesson.
        const auto isEarly = run % 3 == 0;

        for (int i = 0; ! isEarly && i < 2000 && ! SetupKeeper (file).isKeeping(); ++i)
            std::this_thread::sleep_for (std::chrono::milliseconds (5));

        std::this_thread::sleep_for (std::chrono::milliseconds (std::uniform_int_distribution<int> (1, 60) (random)));
        process.kill();
        (void) process.waitForProcessToFinish (5000);

        INFO ("run " << run);
        CHECK ((isEarly || SetupKeeper (file).isKeeping()));

        juce::StringArray notes;
        CHECK (hasSameSetup (started (file, catalogue, notes), person, catalogue));
        INFO (notes.joinIntoString (" "));
        CHECK (notes.isEmpty());
    }
}

TEST_CASE ("Lessons that are done are ticked until they are reset", "[lessons][state]")
{
    const test::TemporaryFolder folder;
    const auto catalogue = Catalogue::shipped();
    const auto file = folder.get().getChildFile ("state.json");
    auto app = test::personsState (catalogue);

    CHECK_FALSE (LessonProgress (app).isDone ("how-loud"));
    LessonProgress (app).finish ("how-loud", "12 dB");
    LessonProgress (app).finish ("why-late", "10 ms");
    REQUIRE (StateFile (file).write (app).wasOk());

    juce::StringArray notes;
    auto read = StateFile (file).read (catalogue, notes);
    CHECK (LessonProgress (read).isDone ("how-loud"));
    CHECK (LessonProgress (read).numberOf ("why-late") == "10 ms");
    CHECK_FALSE (LessonProgress (read).isDone ("which-socket"));

    // The setup is nothing that a tick is about.
    LessonProgress (read).reset();
    CHECK_FALSE (LessonProgress (read).isDone ("how-loud"));
    CHECK (hasSameSetup (read, app, catalogue));

    // Nonsense in its place is no tick.
    for (const auto& nonsense : { juce::var (7), juce::var (juce::Array<juce::var>()) })
    {
        windowObject (read).setProperty ("lessonsDone", nonsense);
        CHECK_FALSE (LessonProgress (read).isDone ("how-loud"));
    }

    read.window = juce::Array<juce::var>();
    LessonProgress (read).finish ("how-loud", "12 dB");
    CHECK (LessonProgress (read).isDone ("how-loud"));
}
